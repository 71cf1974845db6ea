import { ok, type Result } from '../casefile/result.ts'
import { type IdentityGate, identityGate } from '../drafting/firewall/replace-identities.ts'
import { openVault } from '../vault/open-vault.ts'
import type { Vault } from '../vault/vault.ts'
import { now } from './clock.ts'

/** A matter opened for one command or one browser view. */
export interface OpenMatter {
  readonly vault: Vault
  /** Puts pseudonyms in place of protected identities; they are looked up once, and the look is logged. */
  readonly gate: () => Promise<Result<IdentityGate>>
  /** To be called when identities were added: the next screen looks them up again. */
  readonly identitiesChanged: () => void
  readonly close: () => Promise<void>
}

/** Problems: `matter-not-found`, `wrong-passphrase`, `matter-in-use`. */
export async function openMatter(
  folder: string,
  passphrase: string,
  use: { readonly write: boolean },
): Promise<Result<OpenMatter>> {
  const opened = await openVault(folder, passphrase, { clock: now, write: use.write })
  if (!opened.ok) return opened
  const vault = opened.value
  let gate: IdentityGate | null = null
  return ok({
    vault,
    gate: async () => {
      if (gate) return ok(gate)
      const known = await vault.readIdentities('cover-on-screen')
      if (!known.ok) return known
      gate = identityGate(known.value)
      return ok(gate)
    },
    identitiesChanged: () => {
      gate = null
    },
    close: () => vault.close(),
  })
}
