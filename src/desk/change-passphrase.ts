import { ok, type Result } from '../casefile/result.ts'
import { openMatter } from './open-matter.ts'

/** Problems: `wrong-passphrase`, `passphrase-too-short`, `matter-in-use`. */
export async function changePassphrase(
  folder: string,
  from: string,
  to: string,
): Promise<Result<{ readonly folder: string }>> {
  const opened = await openMatter(folder, from, { write: true })
  if (!opened.ok) return opened
  const changed = await opened.value.vault.changePassphrase(from, to)
  await opened.value.close()
  return changed.ok ? ok({ folder }) : changed
}
