import { roundToCents } from '../../casefile/money.ts'
import type { DamagesInput } from '../input/input.ts'
import type { CreditRule } from '../input/input-claims.ts'
import type { Notes } from './caps.ts'
import type { DamagesRules, StatutoryRule } from './damages-rules.ts'
import { type Settled, settledOf } from './settlement-credit.ts'

/** What was paid before the suit for the same harm, in cents: as restitution and by those who settled. */
export interface PaidBefore {
  /** No more of the losses `restored` than they come to. */
  readonly restitution: (restored: number) => number
  /** Heads that the restitution was paid for. */
  readonly restored: readonly string[]
  readonly settled: Settled
  /** What comes off a statutory sum that stands in place of the losses. */
  readonly offSum: (rule: StatutoryRule, sum: number, credit: CreditRule) => number
  /** What comes off a sum beside the losses: what the losses, `whole`, did not use up. */
  readonly offAdded: (rule: StatutoryRule, sum: number, credit: CreditRule, whole: number) => number
}

const byFault = (credit: CreditRule): boolean => credit === 'proportionate'
const bySum = (credit: CreditRule): boolean => credit !== 'none' && credit !== 'proportionate'

/** Restitution and settlements; `notes` says what the restitution takes off these losses. */
export function paidBefore(
  input: DamagesInput,
  rules: DamagesRules,
  losses: readonly { readonly id: string; readonly value: number }[],
  notes: Notes,
): PaidBefore {
  const restored = losses
    .filter(({ id }) => input.restitution?.heads?.some((head) => head === id) ?? true)
    .map(({ id }) => id)
  const asPaid = input.restitution?.paid ?? 0
  const restitution: PaidBefore['restitution'] = (sum) => Math.min(asPaid, sum)
  const now = restitution(losses.reduce((sum, { id, value }) => sum + (restored.includes(id) ? value : 0), 0))
  if (now > 0)
    notes.push({
      what: { is: 'losses', amount: roundToCents(now) },
      rule: { is: 'paid-as-restitution', cite: rules.restitution.cite },
    })
  const settled = settledOf(input)
  const off = (rule: StatutoryRule, sum: number, paid: number, credit: CreditRule): number =>
    rule.paid_before.set_off ? Math.min(sum, paid + (byFault(credit) ? sum * settled.fault : 0)) : 0
  const sumsFor = (credit: CreditRule): number => (bySum(credit) ? settled.paid : 0)
  return {
    restitution,
    restored,
    settled,
    offSum: (rule, sum, credit) => off(rule, sum, asPaid + sumsFor(credit), credit),
    offAdded: (rule, sum, credit, whole) =>
      off(rule, sum, Math.max(0, Math.min(asPaid, whole) + sumsFor(credit) - whole), credit),
  }
}
