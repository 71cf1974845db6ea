import type { DamagesInput } from '../input/input.ts'
import type { OwnRule, Statutory } from '../input/input-claims.ts'
import type { DamagesRules, StatutoryRule } from './damages-rules.ts'

type Entry = DamagesInput['statutory'][number]

export const ruleIdOf = (entry: Entry): string => {
  const rule = typeof entry === 'string' ? entry : entry.rule
  return typeof rule === 'string' ? rule : rule.id
}

/** An entry of the input with the fields that a bare id leaves out. */
export const asStatutory = (entry: Entry): Statutory => (typeof entry === 'string' ? { rule: entry, facts: [] } : entry)

export const ownRulesOf = (input: DamagesInput): readonly OwnRule[] =>
  input.statutory.flatMap((entry) => (typeof entry === 'object' && typeof entry.rule === 'object' ? [entry.rule] : []))

/** The rules with those that counsel entered in the input itself; nobody checked these. */
export function withOwnRules(input: DamagesInput, rules: DamagesRules): DamagesRules {
  const own = ownRulesOf(input).map((rule): StatutoryRule => {
    const { set_off, amount, multiple, source, of, ...rest } = rule
    const multiplies = rule.kind.startsWith('multiple')
    return {
      ...rest,
      ...(amount === undefined ? {} : { amount }),
      ...(multiple === undefined ? {} : { multiple }),
      of: rule.kind === 'multiple-of-gain' ? 'gain' : of,
      per: rule.kind === 'per-day' ? 'day' : rule.kind === 'per-violation' ? 'violation' : 'plaintiff',
      minor_at_conduct: false,
      group: multiplies ? 'multiples' : rule.id,
      paid_before: { set_off, status: 'unverified', source: '', by: 'counsel' },
      by_counsel: true,
      status: 'unverified',
      source,
      note: '',
    }
  })
  return own.length === 0 ? rules : { ...rules, statutory: [...rules.statutory, ...own] }
}

/** What a rule of each kind cannot do without, in the rule and in the entry that names it. */
export const neededBy: Readonly<
  Record<
    StatutoryRule['kind'],
    { readonly rule: readonly ('amount' | 'multiple')[]; readonly entry?: 'days' | 'violations' | 'gain' }
  >
> = {
  'instead-of-actual': { rule: ['amount'] },
  'deemed-at-least': { rule: ['amount'] },
  multiple: { rule: ['multiple'] },
  'multiple-or-sum': { rule: ['multiple', 'amount'] },
  'multiple-of-gain': { rule: ['multiple'], entry: 'gain' },
  'per-day': { rule: ['amount'], entry: 'days' },
  'per-violation': { rule: ['amount'], entry: 'violations' },
}
