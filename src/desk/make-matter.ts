import type { Result } from '../casefile/result.ts'
import { type Public, publicAnswer } from '../drafting/firewall/covering/public-answer.ts'
import type { NotMade } from '../vault/contract/store-trouble.ts'
import { createVault } from '../vault/open-vault.ts'
import { now } from './clock.ts'

/** A new, empty, encrypted matter. Problems: `matter-exists`, `passphrase-too-short`. */
export async function makeMatter(
  folder: string,
  passphrase: string,
): Promise<Result<Public<{ readonly folder: string }>, NotMade>> {
  const made = await createVault(folder, passphrase, { clock: now })
  if (!made.ok) return made
  await made.value.close()
  return publicAnswer({ folder })
}
