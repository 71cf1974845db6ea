import { formatCents, roundToCents } from '../../casefile/money.ts'
import type { DamagesInput } from '../input/input.ts'
import { type Expected, isCompensatory, sumOf } from '../loss/expected.ts'
import type { DamagesRules } from './damages-rules.ts'

/**
 * The other direction of the offset: what is recovered for the same losses comes off what is still owed under the order.
 * `expected` holds the losses that are claimed, in cents.
 */
export function restitutionCautions(input: DamagesInput, rules: DamagesRules, expected: Expected): readonly string[] {
  if (input.restitution === undefined) return []
  const { ordered, paid, heads } = input.restitution
  const money = (amount: number): string => formatCents(roundToCents(amount), amount % 100 === 0 ? 'dollars' : 'cents')
  const [orderedCents, paidCents] = [ordered, paid]
  const owed = orderedCents - paidCents
  if (owed <= 0) return []
  const same = Number(roundToCents(sumOf(expected, (id) => isCompensatory(id) && (heads?.includes(id) ?? true))))
  const falls = Math.min(owed, Math.max(0, same - paidCents))
  return [
    `Restitution: ${money(orderedCents)} was ordered, ${money(paidCents)} of it is paid and ${money(owed)} is owed. What is recovered here for the same losses (${money(same)} if all of it is) comes off what is owed, down to ${money(owed - falls)}; until then the order stands beside the suit (${rules.restitution.cite}, ${rules.restitution.status}).`,
  ]
}
