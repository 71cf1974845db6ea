import { formatAmount } from '../../casefile/money.ts'
import { percentWords as percent } from '../../words/valuation/share-words.ts'
import { type HeadId, headOf } from '../input/heads.ts'
import type { Statutory } from '../input/input-claims.ts'
import { type Derived, type Expected, isCompensatory, type Losses } from '../loss/expected.ts'
import type { StatutoryRule } from './damages-rules.ts'

export interface Option {
  readonly rule: StatutoryRule
  readonly derived: Derived
  readonly replacesActual: boolean
  /** What it would come to if the court gave all that it may; the same as `derived` where the law leaves no choice. */
  readonly most: Derived
}

/** The part of a remedy that is counted: all of what must be given, of what may be given as much as counsel expects. */
export const partCounted = (rule: StatutoryRule, wanted: Statutory): number =>
  rule.reach === 'mandatory' ? 1 : (wanted.part ?? 0)

const whole = (derived: Omit<Derived, 'fixed' | 'times' | 'of'>, bent: (losses: Losses) => number): Derived => ({
  ...derived,
  fixed: 0,
  times: 0,
  of: [],
  bent: (losses) => Math.max(0, bent(losses)),
})

const eachWords = (rule: StatutoryRule, amount: number): string =>
  `${rule.reach === 'mandatory' ? '' : 'up to '}${formatAmount(amount)} for each of`

/** The heads that the rule multiplies, as far as counsel did not take fewer. */
const multipliedHeads = (rule: StatutoryRule, wanted: Statutory, expected: Expected): readonly HeadId[] =>
  [...expected.keys()].filter(
    (id) =>
      (rule.of === 'economic' ? headOf(id).kind === 'economic' : isCompensatory(id)) &&
      (wanted.of?.includes(id) ?? true),
  )

function derivedAt(rule: StatutoryRule, wanted: Statutory, expected: Expected, part: number): Derived {
  const amount = rule.amount ?? 0
  const multiple = rule.multiple ?? 1
  const shared = { label: rule.cite, facts: wanted.facts, head: 'statutory' as const }
  const sum = (fixed: number, basis: string): Derived => ({ ...shared, fixed, times: 0, of: [], basis })
  const of = multipliedHeads(rule, wanted, expected)
  const times = (multiple - 1) * part
  const partWords = rule.reach === 'mandatory' ? '' : `, ${percent(part)} of it counted`
  const multiplied: Derived = {
    ...shared,
    head: 'multiple',
    fixed: 0,
    times,
    of,
    basis: `${rule.cite}: ${times} times the ${rule.of ?? 'compensatory'} damages is added to them, ${multiple} times in all at most (${rule.reach}).`,
  }
  switch (rule.kind) {
    case 'instead-of-actual':
      return sum(amount, `${rule.cite}: ${formatAmount(amount)} for each plaintiff instead of actual damages.`)
    case 'deemed-at-least':
      return whole(
        {
          ...shared,
          basis: `${rule.cite}: actual damages count as no less than ${formatAmount(amount)}; this is the difference.`,
        },
        (losses) => amount - losses.compensatory,
      )
    case 'multiple':
      return multiplied
    case 'multiple-or-sum':
      return {
        ...multiplied,
        basis: `${multiplied.basis} At least ${formatAmount(amount)} in all.`,
        bent: (losses) =>
          Math.max(
            times * of.reduce((total, id) => total + losses.of(id), 0),
            part * Math.max(0, amount - losses.compensatory),
          ),
      }
    case 'multiple-of-gain':
      return whole(
        {
          ...shared,
          basis: `${rule.cite}: ${multiple} times the gain of ${formatAmount(wanted.gain ?? 0)} in place of actual damages; this is the difference.`,
        },
        (losses) => (wanted.gain ?? 0) * multiple * part - losses.compensatory,
      )
    case 'per-day':
      return sum(
        amount * (wanted.days ?? 0) * part,
        `${rule.cite}: ${eachWords(rule, amount)} ${wanted.days ?? 0} days${partWords}.`,
      )
    case 'per-violation':
      return sum(
        amount * (wanted.violations ?? 0) * part,
        `${rule.cite}: ${eachWords(rule, amount)} ${wanted.violations ?? 0} violations${partWords}.`,
      )
    default:
      return rule.kind satisfies never
  }
}

/** What a rule of a statute gives on these losses, counted as far as it must be given, and at most. */
export function optionFor(rule: StatutoryRule, wanted: Statutory, expected: Expected): Option {
  const from = wanted.source === undefined ? '' : ` Source: ${wanted.source}.`
  const at = (part: number): Derived => {
    const derived = derivedAt(rule, wanted, expected, part)
    return { ...derived, basis: `${derived.basis}${from}` }
  }
  return {
    rule,
    derived: at(partCounted(rule, wanted)),
    most: at(1),
    replacesActual: rule.kind === 'instead-of-actual',
  }
}
