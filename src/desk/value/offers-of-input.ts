import { problem } from '../../casefile/problems.ts'
import { failed, type Result } from '../../casefile/result.ts'
import type { OfferComparison } from '../../casefile/value/compared-offers.ts'
import type { DamagesInput } from '../../damages/input/input.ts'
import { compareOffers, withoutChances } from '../../damages/net/offers.ts'
import { loadSolver } from '../../damages/recovery/solver.ts'
import { valueMatter } from '../../damages/value-matter.ts'
import type { TablesTrouble } from '../../shelf/read-trouble.ts'
import { damagesTables, datedOn, type ValueRequest } from './value-matter.ts'

/** Compares the offers of an input. Problems: `usage` when it holds none, `input-not-valid`. */
export async function offersOfInput(
  input: DamagesInput,
  request: ValueRequest,
): Promise<Result<OfferComparison, TablesTrouble | 'usage'>> {
  if (input.offers.length === 0) return failed(problem('usage', { complaint: { is: 'no-offer' } }))
  const tables = damagesTables()
  if (!tables.ok) return tables
  const dated = datedOn(input, request.asOf)
  if (!dated.ok) return dated
  const solver = await loadSolver()
  const valued = valueMatter(withoutChances(dated.value), tables.value, { ...request, solver })
  return valued.ok ? compareOffers(valued.value, solver) : valued
}
