import type { CreditSource } from '../../casefile/value/left-out.ts'
import type { DamagesInput } from '../input/input.ts'
import type { Claim, CreditRule } from '../input/input-claims.ts'
import type { Notes } from './caps.ts'
import type { DamagesRules } from './damages-rules.ts'

/** How a settlement counts where nobody read it: each of these, never one of them in silence. */
export const unreadReadings = ['pro-tanto', 'proportionate'] as const satisfies readonly CreditRule[]
export type UnreadReading = (typeof unreadReadings)[number]

export interface CreditAnswer {
  /** Null where neither the law nor counsel says. */
  readonly rule: CreditRule | null
  readonly by: CreditSource
}

const hasSettled = (input: DamagesInput): boolean => input.defendants.some((d) => d.settled !== undefined)

/** The rule of credit for settlements on one claim: counsel's own, or that of the law of shared liability it names. */
export function creditOf(claim: Claim, input: DamagesInput, rules: DamagesRules): CreditAnswer {
  if (input.setoff !== undefined) return { rule: input.setoff, by: { is: 'counsel' } }
  const row = rules.liability.find(({ id }) => id === claim.liability)
  if (row?.credit === undefined || row.credit === 'not-read')
    return { rule: null, by: row ? { is: 'not-read', law: row.id } : { is: 'no-law-named' } }
  return { rule: row.credit, by: { is: 'law', source: row.credit_source ?? row.source } }
}

/** Whether what is claimed depends on a rule of credit that nobody read. */
export const creditUnread = (input: DamagesInput, claims: readonly Claim[], rules: DamagesRules): boolean =>
  hasSettled(input) && claims.some((claim) => creditOf(claim, input, rules).rule === null)

/** The losses of one trial by what a credit tells apart; cents. */
export interface LossParts {
  readonly all: number
  readonly economic: number
}

/** What those who settled paid, and their part of the fault. */
export interface Settled {
  readonly paid: number
  readonly fault: number
  /** What of it was said to have paid for economic loss, and the sums of which nothing was said. */
  readonly economic: number
  readonly unsaid: number
}

export const settledOf = (input: DamagesInput): Settled => {
  const settled = input.defendants.filter((d) => d.settled !== undefined)
  return {
    paid: settled.reduce((sum, d) => sum + (d.settled ?? 0), 0),
    economic: settled.reduce((sum, d) => sum + (d.settled_economic ?? 0), 0),
    unsaid: settled.reduce((sum, d) => sum + (d.settled_economic === undefined ? (d.settled ?? 0) : 0), 0),
    fault: Math.min(
      1,
      settled.reduce((sum, d) => sum + (d.fault ?? 0), 0),
    ),
  }
}

/**
 * What is left to be had of the losses after the settlements, in cents: of all of them, and of the economic ones where
 * the credit reaches only these. Several liability alone: each owes its own part and nothing comes off it.
 */
export function leftAfter(rule: CreditRule, losses: LossParts, { paid, fault, economic, unsaid }: Settled): LossParts {
  const less = (off: number): LossParts => {
    const all = Math.max(0, losses.all - off)
    return { all, economic: Math.min(losses.economic, all) }
  }
  switch (rule) {
    case 'none':
      return losses
    case 'pro-tanto':
      return less(paid)
    case 'proportionate':
      return less(losses.all * fault)
    case 'greater':
      return less(Math.max(paid, losses.all * fault))
    case 'economic-part': {
      const part = losses.all > 0 ? losses.economic / losses.all : 0
      const off = Math.min(losses.economic, economic + unsaid * part)
      return { all: losses.all - off, economic: losses.economic - off }
    }
    default:
      return rule satisfies never
  }
}

/** A note for everyone who settled, with the rule and its source; the faults that a rule needs and nobody entered too. */
export function creditNotes(
  input: DamagesInput,
  claims: readonly Claim[],
  rules: DamagesRules,
  reading: UnreadReading,
  notes: Notes,
): void {
  const answers = new Map<string, CreditAnswer>()
  for (const claim of claims) {
    const answer = creditOf(claim, input, rules)
    answers.set(answer.rule ?? 'unread', answer)
  }
  for (const d of input.defendants) {
    if (d.settled === undefined) continue
    const what = { is: 'settled', defendant: d.name ?? d.id, amount: d.settled } as const
    for (const { rule, by } of answers.values()) {
      const counted = rule ?? reading
      notes.push({
        what,
        rule: {
          is: 'credit',
          rule: counted,
          fault: d.fault ?? 0,
          part: d.settled_economic ?? null,
          read: rule !== null,
          by,
        },
      })
      if ((counted === 'proportionate' || counted === 'greater') && d.fault === undefined)
        notes.push({ what, rule: { is: 'credit-without-fault' } })
    }
  }
}
