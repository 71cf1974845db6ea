import { formatDollars } from '../../casefile/money.ts'
import type { DamagesInput } from '../input/input.ts'
import type { Notes } from './caps.ts'
import type { DamagesRules, StatutoryRule } from './damages-rules.ts'

interface Loss {
  readonly id: string
  /** US dollars. */
  readonly value: number
}

/** What was paid before the suit for the same harm, in US dollars: as restitution and by those who settled. */
export interface PaidBefore {
  readonly restitution: number
  /** What settlements take off all the losses together. */
  readonly settlements: number
  /** Heads that the restitution was paid for. */
  readonly restored: readonly Loss[]
  /** What comes off a statutory sum that stands in place of the losses. */
  readonly offSum: (rule: StatutoryRule, sum: number) => number
  /** What comes off a sum beside the losses: what the losses did not use up. */
  readonly offAdded: (rule: StatutoryRule, sum: number) => number
}

const sumOf = (losses: readonly Loss[]): number => losses.reduce((sum, { value }) => sum + value, 0)

/** Restitution and settlements, each with a note of what it takes off. */
export function paidBefore(
  input: DamagesInput,
  rules: DamagesRules,
  losses: readonly Loss[],
  notes: Notes,
): PaidBefore {
  const whole = sumOf(losses)
  const restored = losses.filter(({ id }) => input.restitution?.heads?.some((head) => head === id) ?? true)
  const asPaid = input.restitution?.paid ?? 0
  const restitution = Math.min(asPaid, sumOf(restored))
  if (restitution > 0)
    notes.push({
      what: `${formatDollars(restitution)} of the losses`,
      rule: `Already paid as restitution; the same loss is not paid twice (${rules.restitution.cite}).`,
    })
  const settled = input.defendants.filter((d) => d.settled !== undefined)
  const byFault = input.setoff === 'proportionate'
  const faults = settled.reduce((sum, d) => sum + (d.fault ?? 0), 0)
  const sums = settled.reduce((sum, d) => sum + (d.settled ?? 0), 0)
  for (const d of settled)
    notes.push({
      what: `${d.name ?? d.id}, who has settled for ${formatDollars(d.settled ?? 0)}`,
      rule: byFault
        ? `The rest is reduced by that party's share of fault, ${(d.fault ?? 0) * 100} percent.`
        : 'The rest is reduced by the sum paid.',
    })
  const settlements = byFault ? whole * Math.min(1, faults) : sums
  const off = (rule: StatutoryRule, sum: number, paid: number): number =>
    rule.paid_before.set_off ? Math.min(sum, paid + (byFault ? sum * Math.min(1, faults) : 0)) : 0
  return {
    restitution,
    settlements,
    restored,
    offSum: (rule, sum) => off(rule, sum, asPaid + (byFault ? 0 : sums)),
    offAdded: (rule, sum) => off(rule, sum, byFault ? 0 : Math.max(0, restitution + sums - whole)),
  }
}
