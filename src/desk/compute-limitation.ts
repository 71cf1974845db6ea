import { fileURLToPath } from 'node:url'
import { isoDay } from '../casefile/dates.ts'
import type { LimitationResult } from '../casefile/limitation.ts'
import { problem } from '../casefile/problems.ts'
import { failed, type Result } from '../casefile/result.ts'
import { computeLimitation } from '../law/limitation-period.ts'
import { readLawFolder } from '../shelf/read-law.ts'
import { readLimitationFile } from '../shelf/read-limitation-file.ts'
import { today } from './clock.ts'

export const statuteFolder = fileURLToPath(new URL('../../law', import.meta.url))

/**
 * The last day to file for the claim that a file describes; as of today when the file names no day.
 * Problems: `file-not-found`, `input-not-valid`, `law-not-valid`, `provision-not-found`, `birth-date-needed`.
 */
export function computeLimitationFromFile(path: string, folder = statuteFolder): Result<LimitationResult> {
  const read = readLimitationFile(path)
  if (!read.ok) return read
  const law = readLawFolder(folder)
  if (!law.ok) return law
  const { input, file, lineOf } = read.value
  const dated = input.filed === undefined && input.as_of === undefined ? { ...input, as_of: isoDay(today()) } : input
  const computed = computeLimitation(dated, law.value)
  if (computed.ok) return computed
  const { code, params } = computed.problem
  return typeof params.field === 'string'
    ? failed(problem(code, { ...params, file, line: lineOf([params.field]) }))
    : computed
}
