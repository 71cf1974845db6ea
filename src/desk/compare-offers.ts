import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { type AwardQuery, type Comparable, comparableAwards } from '../damages/awards.ts'
import type { DamagesInput } from '../damages/input.ts'
import { compareOffers, type OfferComparison } from '../damages/offers.ts'
import { valueInParts } from '../damages/value-matter.ts'
import { readAwards } from '../shelf/read-awards.ts'
import { readDamagesInput } from '../shelf/read-damages-input.ts'
import { programFolder } from './program-folder.ts'
import { damagesTables, type ValueRequest } from './value-matter.ts'

/** Compares the offers of an input. Problems: `usage` when it holds none, `input-not-valid`. */
export function compareOffersOf(input: DamagesInput, request: ValueRequest): Result<OfferComparison> {
  if (input.offers.length === 0)
    return failed(
      problem('usage', {
        what: 'The damages input holds no offer to compare.',
        next: 'Add it under offers: with an id and an amount.',
      }),
    )
  const tables = damagesTables()
  if (!tables.ok) return tables
  const valued = valueInParts(input, tables.value, request)
  return valued.ok ? ok(compareOffers(valued.value)) : valued
}

/** Problems: `file-not-found`, `usage`, `input-not-valid`. */
export function compareOffersInFile(path: string, request: ValueRequest): Result<OfferComparison> {
  const input = readDamagesInput(path)
  return input.ok ? compareOffersOf(input.value, request) : input
}

/** Awards that resemble the question. Problems: `file-not-found`, `input-not-valid`. */
export function findComparableAwards(query: AwardQuery): Result<{ readonly awards: readonly Comparable[] }> {
  const awards = readAwards(programFolder)
  return awards.ok ? ok({ awards: comparableAwards(awards.value, query) }) : awards
}
