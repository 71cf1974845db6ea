import { cents, roundToCents } from '../../casefile/money.ts'
import type { HeadBasis } from '../../casefile/value/loss-basis.ts'
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

/** The heads that the rule multiplies, as far as counsel did not take fewer. */
const multipliedHeads = (rule: StatutoryRule, wanted: Statutory, expected: Expected): readonly HeadId[] =>
  [...expected.keys()].filter(
    (id) =>
      (rule.of === 'economic' ? headOf(id).kind === 'economic' : isCompensatory(id)) &&
      (wanted.of?.includes(id) ?? true),
  )

function derivedAt(rule: StatutoryRule, wanted: Statutory, expected: Expected, part: number): Derived {
  const amount = rule.amount ?? cents(0)
  const multiple = rule.multiple ?? 1
  const { cite, reach } = rule
  const source = wanted.source ?? null
  const shared = { facts: wanted.facts, head: 'statutory' as const }
  const sum = (fixed: number, basis: HeadBasis): Derived => ({ ...shared, fixed, times: 0, of: [], basis })
  const each = (count: number, unit: 'day' | 'violation'): Derived =>
    sum(amount * count * part, { is: 'for-each', cite, amount, count, unit, reach, part, source })
  const of = multipliedHeads(rule, wanted, expected)
  const times = (multiple - 1) * part
  const basis = { is: 'multiplied', cite, times, multiple, of: rule.of ?? 'compensatory', reach, source } as const
  const multiplied: Derived = {
    ...shared,
    head: 'multiple',
    fixed: 0,
    times,
    of,
    basis: { ...basis, atLeast: null },
  }
  switch (rule.kind) {
    case 'instead-of-actual':
      return sum(amount * part, { is: 'sum-instead', cite, amount: roundToCents(amount * part), source })
    case 'deemed-at-least':
      return whole(
        { ...shared, basis: { is: 'least-sum', cite, amount, source } },
        (losses) => part * (amount - losses.compensatory),
      )
    case 'multiple':
      return multiplied
    case 'multiple-or-sum':
      return {
        ...multiplied,
        basis: { ...basis, atLeast: amount },
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
          basis: { is: 'gain-multiplied', cite, multiple, gain: wanted.gain ?? cents(0), source },
        },
        (losses) => (wanted.gain ?? 0) * multiple * part - losses.compensatory,
      )
    case 'per-day':
      return each(wanted.days ?? 0, 'day')
    case 'per-violation':
      return each(wanted.violations ?? 0, 'violation')
    default:
      return rule.kind satisfies never
  }
}

/** What a rule of a statute gives on these losses, counted as far as it must be given, and at most. */
export function optionFor(rule: StatutoryRule, wanted: Statutory, expected: Expected): Option {
  const at = (part: number): Derived => derivedAt(rule, wanted, expected, part)
  return {
    rule,
    derived: at(partCounted(rule, wanted)),
    most: at(1),
    replacesActual: rule.kind === 'instead-of-actual',
  }
}
