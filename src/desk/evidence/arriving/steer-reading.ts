import type { ReadingSteered, ReadingWork } from '../../../casefile/evidence/arriving.ts'
import { failed, ok, type Result } from '../../../casefile/result.ts'
import type { StoreTrouble } from '../../../vault/contract/store-trouble.ts'
import { reportProblem } from '../../../words/problems/report-problem.ts'
import { coverTrouble, vaultForArrivals } from '../../door.ts'
import type { OpenMatter } from '../../open-matter.ts'
import { readingOf } from './reading-at-work.ts'

/** How reading stands: counts alone, and the covered words of its trouble. */
export async function showReading(matter: OpenMatter): Promise<Result<ReadingWork, StoreTrouble>> {
  const standing = await readingOf(matter, vaultForArrivals(matter)).standing()
  if (!standing.ok) return standing
  const { trouble } = standing.value
  if (trouble === null) return ok({ ...standing.value, trouble: null })
  const { message, next } = reportProblem((await coverTrouble(matter, failed(trouble))).problem)
  return ok({ ...standing.value, trouble: { message, next } })
}

export async function steerReading(
  matter: OpenMatter,
  { do: what }: ReadingSteered,
): Promise<Result<ReadingWork, StoreTrouble>> {
  const reading = readingOf(matter, vaultForArrivals(matter))
  if (what === 'pause') reading.pause()
  else if (what === 'go-on') reading.goOn()
  else {
    const given = await reading.giveUp()
    if (!given.ok) return given
  }
  return showReading(matter)
}

/** Reads a folder of this computer where it lies. Problems: `folder-not-found`, `work-under-way`. */
export async function readFolderInPlace(
  matter: OpenMatter,
  { folder, custodian, adult }: { readonly folder: string; readonly custodian: string | null; readonly adult: boolean },
): Promise<Result<ReadingWork, StoreTrouble | 'folder-not-found' | 'work-under-way'>> {
  const begun = readingOf(matter, vaultForArrivals(matter)).takeFolder(folder, custodian, adult)
  return begun.ok ? showReading(matter) : begun
}

/** Reads again what is kept: everything that failed, a format, or one document. Problem: `work-under-way`. */
export async function readAgain(
  matter: OpenMatter,
  what: string,
): Promise<Result<ReadingWork, StoreTrouble | 'work-under-way'>> {
  const begun = readingOf(matter, vaultForArrivals(matter)).retry(what)
  return begun.ok ? showReading(matter) : begun
}
