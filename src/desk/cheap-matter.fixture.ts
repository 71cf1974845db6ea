import { ok, type Result } from '../casefile/result.ts'
import type { NotMade } from '../vault/contract/store-trouble.ts'
import { leastCost } from '../vault/keys.ts'
import { createVault } from '../vault/open-vault.ts'
import { now } from './clock.ts'

/** A new, empty matter as `makeMatter` makes it, but as cheap to open as a matter may be: tests open hundreds. */
export async function makeCheapMatter(
  folder: string,
  passphrase: string,
): Promise<Result<{ folder: string }, NotMade>> {
  const made = await createVault(folder, passphrase, { clock: now, cost: leastCost })
  if (!made.ok) return made
  await made.value.close()
  return ok({ folder })
}
