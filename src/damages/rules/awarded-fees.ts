import { roundToCents } from '../../casefile/money.ts'
import type { DamagesInput } from '../input/input.ts'
import type { Derived } from '../loss/expected.ts'

/** Fees that the court awards on top: hours at a rate, times a factor. */
export function awardedFees(input: DamagesInput): Derived | null {
  const lodestar = typeof input.fee === 'object' ? input.fee.lodestar : undefined
  if (lodestar === undefined) return null
  return {
    head: 'attorneys-fees',
    fixed: roundToCents(lodestar.hours * lodestar.rate * lodestar.multiplier),
    times: 0,
    of: [],
    basis: { is: 'awarded-fees', ...lodestar },
    facts: [],
  }
}
