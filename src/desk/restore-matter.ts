import { resolve } from 'node:path'
import { ok, type Result } from '../casefile/result.ts'
import type { BackedUp } from '../casefile/routes/matter-routes.ts'
import { type Public, publicly } from '../drafting/firewall/covering/public-answer.ts'
import { type CopyNotChecked, checkedCopy, copyMatterFolder, verifiedAt } from '../vault/copy-matter-folder.ts'
import { now } from './clock.ts'
import { folderOfName, nameOfFolder } from './list-matters.ts'

/** As a backup bears the moment in its name. */
const stampForm = / \d{4}-\d{2}-\d{2} \d{6}$/

export type NotRestored = CopyNotChecked | 'folder-not-writable' | 'matter-exists'

/**
 * Puts a copy back among the matters, under its own name or another: the copy is read from end to end first, and again where
 * it came to. A matter that stands there is never replaced. Problems: those of opening a matter, `matter-exists`, `disk-full`.
 */
export async function restoreMatter(
  from: string,
  mattersFolder: string,
  name: string | null,
  passphrase: string,
): Promise<Result<Public<BackedUp>, NotRestored>> {
  const read = await verifiedAt(from, passphrase, now)
  if (!read.ok) return publicly(read)
  const to = folderOfName(resolve(mattersFolder), name ?? nameOfFolder(from).replace(stampForm, ''))
  const copied = await copyMatterFolder(resolve(from), to)
  if (!copied.ok) return publicly(copied)
  const checked = await checkedCopy(to, passphrase, now)
  return publicly(checked.ok ? ok({ ...copied.value, ...checked.value }) : checked)
}
