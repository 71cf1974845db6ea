import { problem } from '../../casefile/problems.ts'
import { failed, type Result } from '../../casefile/result.ts'
import {
  type AwardQuery,
  type AwardRange,
  type Comparable,
  comparableAwards,
  rangeOfAwards,
  unknownTrait,
} from '../../damages/awards.ts'
import { type Public, publicAnswer } from '../../drafting/firewall/covering/public-answer.ts'
import { readAwards } from '../../shelf/read-awards.ts'
import type { GivenFileTrouble } from '../../shelf/read-trouble.ts'
import { programFolder } from '../program-folder.ts'

export interface FoundAwards {
  readonly awards: readonly Comparable[]
  readonly range: AwardRange
}

/** Awards that resemble the question, and their range. Problems: `usage`, `file-not-found`, `input-not-valid`. */
export function findComparableAwards(query: AwardQuery): Result<Public<FoundAwards>, GivenFileTrouble | 'usage'> {
  const awards = readAwards(programFolder)
  if (!awards.ok) return awards
  const wrong = unknownTrait(awards.value, query)
  if (wrong !== null) return failed(problem('usage', { complaint: wrong }))
  const found = comparableAwards(awards.value, query)
  return publicAnswer({ awards: found, range: rangeOfAwards(found) })
}
