import { isoDay } from '../../casefile/dates.ts'
import { DefendantKind } from '../../casefile/limitation/clock.ts'
import type { LimitationResult } from '../../casefile/limitation/limitation.ts'
import type { Complaint } from '../../casefile/problems/complaint.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, type Result } from '../../casefile/result.ts'
import { nearestWord } from '../../casefile/written/nearest-word.ts'
import { theoriesIn } from '../../law/availability.ts'
import type { LawLibrary } from '../../law/library.ts'
import type { LimitationInput } from '../../law/limitation/limitation-input.ts'
import { computeLimitation } from '../../law/limitation/limitation-period.ts'
import { readLawFolder } from '../../shelf/read-law.ts'
import { readLimitationFile } from '../../shelf/read-limitation-file.ts'
import type { GivenFileTrouble, LawTrouble } from '../../shelf/read-trouble.ts'
import { today } from '../clock.ts'
import { lawFolder } from '../program-folder.ts'
import { keepingLaw } from './keep-compiled-law.ts'

/**
 * The last day to file for the claim that a file describes; as of today when the file names no day.
 * Problems: `file-not-found`, `input-not-valid`, `law-not-valid`, `provision-not-found`, `birth-date-needed`.
 */
export function computeLimitationFromFile(
  path: string,
  folder = lawFolder,
): Result<
  LimitationResult,
  LawTrouble | GivenFileTrouble | 'birth-date-needed' | 'dates-not-possible' | 'provision-not-found'
> {
  const read = readLimitationFile(path)
  if (!read.ok) return read
  const law = folder === lawFolder ? keepingLaw(() => readLawFolder(folder)) : readLawFolder(folder)
  if (!law.ok) return law
  const { input, file, lineOf } = read.value
  const strange = strangeTheory(input, law.value)
  if (strange !== null)
    return failed(problem('input-not-valid', { file, line: lineOf(['theory']), complaint: strange }))
  const dated = input.filed === undefined && input.as_of === undefined ? { ...input, as_of: isoDay(today()) } : input
  const computed = computeLimitation(dated, law.value)
  if (computed.ok) return computed
  const { code, params } = computed.problem
  if (code === 'input-not-valid' && params.field !== undefined)
    return failed(problem(code, { complaint: params.complaint, file, line: lineOf([params.field]) }))
  if (code === 'dates-not-possible' && params.field !== undefined)
    return failed(problem(code, { ...params, file, line: lineOf([params.field]) }))
  if (code === 'provision-not-found' && params.field !== undefined)
    return failed(problem(code, { ...params, file, line: lineOf([params.field]) }))
  return computed
}

/**
 * A theory that no law file names is most likely mistyped. Computed without it, a claim that came later would seem to
 * have been there.
 */
function strangeTheory({ claim, theory }: LimitationInput, law: LawLibrary): Complaint | null {
  const known = new Set([...theoriesIn(law), ...DefendantKind.options])
  if (theory === undefined || known.has(theory)) return null
  const own = new Set(law.provisions.get(claim)?.versions.flatMap(({ against }) => against))
  const nearest = nearestWord(own, theory) ?? nearestWord(known, theory)
  return { is: 'no-such-theory', given: theory, nearest, claim, allowed: [...own] }
}
