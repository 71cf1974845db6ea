import { cents, roundToCents } from '../../casefile/money.ts'
import type { ValuationCaution } from '../../casefile/value/valuation-caution.ts'
import type { DamagesInput } from '../input/input.ts'
import { type Expected, isCompensatory, sumOf } from '../loss/expected.ts'
import type { DamagesRules } from './damages-rules.ts'

/**
 * The other direction of the offset: what is recovered for the same losses comes off what is still owed under the order.
 * `expected` holds the losses that are claimed, in cents.
 */
export function restitutionCautions(
  input: DamagesInput,
  rules: DamagesRules,
  expected: Expected,
): readonly ValuationCaution[] {
  if (input.restitution === undefined) return []
  const { ordered = cents(0), paid, heads } = input.restitution
  const owed = ordered - paid
  if (owed <= 0) return []
  const same = roundToCents(sumOf(expected, (id) => isCompensatory(id) && (heads?.includes(id) ?? true)))
  const left = owed - Math.min(owed, Math.max(0, same - paid))
  const { cite, status } = rules.restitution
  return [{ is: 'restitution-owed', cite, status, ordered, paid, owed: cents(owed), same, left: cents(left) }]
}
