import type { ReadingSteered, ReadingWork } from '../../../casefile/evidence/arriving.ts'
import { failed, ok, type Result } from '../../../casefile/result.ts'
import { reportOnPage } from '../../../words/problems/report-problem.ts'
import { countsAbout, coverTrouble } from '../../door.ts'
import type { DoorTrouble } from '../../door-trouble.ts'
import type { OpenMatter } from '../../open-matter.ts'
import { readingOf, troubleOfReading } from './reading-at-work.ts'

/** How reading stands: counts alone, and the covered words of its trouble. */
export async function showReading(matter: OpenMatter): Promise<Result<ReadingWork, DoorTrouble>> {
  const standing = await countsAbout(matter, (vault) => readingOf(matter, vault).standing())
  if (!standing.ok) return standing
  const trouble = troubleOfReading(matter)
  if (trouble === null) return ok({ ...standing.value, trouble })
  const { message, next } = reportOnPage((await coverTrouble(matter, failed(trouble))).problem)
  return ok({ ...standing.value, trouble: { message, next } })
}

export async function steerReading(
  matter: OpenMatter,
  { do: what }: ReadingSteered,
): Promise<Result<ReadingWork, DoorTrouble>> {
  const steered = await countsAbout(matter, async (vault) => {
    const reading = readingOf(matter, vault)
    if (what === 'give-up') return reading.giveUp()
    if (what === 'pause') reading.pause()
    else reading.goOn()
    return ok(null)
  })
  return steered.ok ? showReading(matter) : steered
}

/** Reads a folder of this computer where it lies. Problems: `folder-not-found`, `work-under-way`. */
export async function readFolderInPlace(
  matter: OpenMatter,
  { folder, custodian, adult }: { readonly folder: string; readonly custodian: string | null; readonly adult: boolean },
): Promise<Result<ReadingWork, DoorTrouble | 'folder-not-found' | 'work-under-way'>> {
  const begun = await countsAbout(matter, async (vault) =>
    readingOf(matter, vault).takeFolder(folder, custodian, adult),
  )
  return begun.ok ? showReading(matter) : begun
}

/** Reads again what is kept: everything that failed, a format, or one document. Problem: `work-under-way`. */
export async function readAgain(
  matter: OpenMatter,
  what: string,
): Promise<Result<ReadingWork, DoorTrouble | 'work-under-way'>> {
  const begun = await countsAbout(matter, async (vault) => readingOf(matter, vault).retry(what))
  return begun.ok ? showReading(matter) : begun
}
