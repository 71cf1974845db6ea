import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import {
  type AwardQuery,
  type AwardRange,
  type Comparable,
  comparableAwards,
  rangeOfAwards,
  unknownTrait,
} from '../damages/awards.ts'
import type { DamagesInput } from '../damages/input/input.ts'
import { compareOffers, type OfferComparison, withoutChances } from '../damages/net/offers.ts'
import { loadSolver } from '../damages/recovery/solver.ts'
import { valueMatter } from '../damages/value-matter.ts'
import { readAwards } from '../shelf/read-awards.ts'
import { readDamagesInput } from '../shelf/read-damages-input.ts'
import { programFolder } from './program-folder.ts'
import { type DamagesVault, damagesInputOf } from './stored-damages.ts'
import { damagesTables, datedOn, type ValueRequest } from './value-matter.ts'

/** Compares the offers of an input. Problems: `usage` when it holds none, `input-not-valid`. */
export async function compareOffersOf(input: DamagesInput, request: ValueRequest): Promise<Result<OfferComparison>> {
  if (input.offers.length === 0)
    return failed(
      problem('usage', {
        what: 'The damages input holds no offer to compare.',
        next: 'Add it under offers: with an id and an amount.',
      }),
    )
  const tables = damagesTables()
  if (!tables.ok) return tables
  const dated = datedOn(input, request.asOf)
  if (!dated.ok) return dated
  const solver = await loadSolver()
  const valued = valueMatter(withoutChances(dated.value), tables.value, { ...request, solver })
  return valued.ok ? compareOffers(valued.value, solver) : valued
}

/** Problems: `file-not-found`, `usage`, `input-not-valid`. */
export async function compareOffersInFile(path: string, request: ValueRequest): Promise<Result<OfferComparison>> {
  const tables = damagesTables()
  if (!tables.ok) return tables
  const input = readDamagesInput(path, tables.value)
  return input.ok ? compareOffersOf(input.value, request) : input
}

/** Compares the offers that a matter holds. Problems: `no-damages-input`, `usage`, `input-not-valid`. */
export async function compareStoredOffers(
  vault: DamagesVault,
  request: ValueRequest,
  claimant: string | null = null,
): Promise<Result<OfferComparison>> {
  const input = await damagesInputOf(vault, claimant)
  return input.ok ? compareOffersOf(input.value, request) : input
}

/** Awards that resemble the question, and their range. Problems: `usage`, `file-not-found`, `input-not-valid`. */
export function findComparableAwards(
  query: AwardQuery,
): Result<{ readonly awards: readonly Comparable[]; readonly range: AwardRange }> {
  const awards = readAwards(programFolder)
  if (!awards.ok) return awards
  const wrong = unknownTrait(awards.value, query)
  if (wrong !== null) return failed(problem('usage', wrong))
  const found = comparableAwards(awards.value, query)
  return ok({ awards: found, range: rangeOfAwards(found) })
}
