import { ok, type Result } from '../casefile/result.ts'
import type { NotOpened } from '../vault/contract/store-trouble.ts'
import { openVault } from '../vault/open-vault.ts'
import type { Vault } from '../vault/vault.ts'
import { now } from './clock.ts'

let inside: (matter: OpenMatter) => Vault
let make: (vault: Vault) => OpenMatter

/**
 * A matter opened for one command or one browser view. Who holds it can hand it to the desk and close it, nothing more:
 * what lies in the vault comes out through the door of the desk alone.
 */
export class OpenMatter {
  static {
    make = (vault) => new OpenMatter(vault)
    inside = (matter) => matter.#vault
  }
  readonly #vault: Vault
  readonly #ends: (() => void)[] = []

  private constructor(vault: Vault) {
    this.#vault = vault
  }

  /** What was set up for this matter and must not outlive it. */
  endWith(end: () => void): void {
    this.#ends.push(end)
  }

  /** Closes the store and forgets the keys. */
  close(): Promise<void> {
    for (const end of this.#ends.splice(0)) end()
    return this.#vault.close()
  }
}

/** Problems: `matter-not-found`, `wrong-passphrase`, `matter-in-use`. */
export async function openMatter(
  folder: string,
  passphrase: string,
  use: { readonly write: boolean },
): Promise<Result<OpenMatter, NotOpened>> {
  const opened = await openVault(folder, passphrase, { clock: now, write: use.write })
  return opened.ok ? ok(make(opened.value)) : opened
}

/** What lies inside. For the desk's door and for tests; the house test lets nobody else have it. */
export const vaultOf = (matter: OpenMatter): Vault => inside(matter)
