import { problem } from '../casefile/problems.ts'
import { failed, type Result } from '../casefile/result.ts'
import { type Public, publicly } from '../drafting/firewall/covering/public-answer.ts'
import type { NotOpened } from '../vault/contract/store-trouble.ts'
import { removeMatterFolder } from '../vault/remove-matter-folder.ts'
import { now } from './clock.ts'
import { nameOfFolder } from './list-matters.ts'

export interface RemovedMatter {
  readonly removed: true
  /** What somebody else put into the folder; it stays, and the folder with it. */
  readonly left: readonly string[]
}

/**
 * Removes a matter for good; nothing brings it back but a copy that was made elsewhere. `name` says once more which is meant.
 * Problems: `another-matter-meant`, and those of opening a matter.
 */
export async function removeMatter(
  folder: string,
  name: string,
  passphrase: string,
): Promise<Result<Public<RemovedMatter>, NotOpened | 'another-matter-meant'>> {
  if (name.normalize('NFC').trim() !== nameOfFolder(folder)) return failed(problem('another-matter-meant'))
  const removed = await removeMatterFolder(folder, passphrase, { clock: now })
  return publicly(removed.ok ? { ok: true, value: { removed: true, left: removed.value.left } as const } : removed)
}
