import { type HeadId, headOf } from '../input/heads.ts'
import type { CreditRule } from '../input/input-claims.ts'
import type { Losses } from '../loss/expected.ts'
import type { PaidBefore } from '../rules/paid-before.ts'
import { creditOf, leftAfter } from '../rules/settlement-credit.ts'
import { owedTogether } from '../rules/shared-liability.ts'
import type { RecoveryProblem } from './recovery-problem.ts'
import type { RecoveryQuestion } from './recovery-question.ts'

/** Claims that stand under one rule of credit, and on which the claimant's own fault takes off as much. */
interface Group {
  readonly rule: CreditRule
  readonly owed: number
  readonly claims: readonly string[]
}

function groupsOf({ input, rules, claims, reading }: RecoveryQuestion): readonly Group[] {
  const out = new Map<string, Group>()
  for (const claim of claims) {
    const rule = creditOf(claim, input, rules).rule ?? reading
    const owed = owedTogether(claim, input, rules)
    const key = `${rule} ${owed}`
    out.set(key, { rule, owed, claims: [...(out.get(key)?.claims ?? []), claim.id] })
  }
  return [...out.values()]
}

export interface LossLimits {
  readonly limits: RecoveryProblem['limits']
  readonly already: number
}

/**
 * What may still be had of the losses of each trial. Each claim stands under its own rule of credit; all of them together
 * never give more than the claims of the most generous rule alone. `already` is what a punitive ratio still counts from.
 */
export function lossLimits(
  question: RecoveryQuestion,
  before: PaidBefore,
  ids: readonly HeadId[],
): (losses: Losses) => LossLimits {
  const economicIds = ids.filter((id) => headOf(id).kind === 'economic')
  const restoredIds = ids.filter((id) => before.restored.includes(id))
  const groups: readonly (Omit<Group, 'claims'> & { readonly claims: readonly string[] | null })[] =
    before.settled.paid > 0 ? groupsOf(question) : [{ rule: 'none', owed: 1, claims: null }]
  const tellsApart = groups.some(({ rule }) => rule === 'economic-part')
  const sum = (some: readonly HeadId[], losses: Losses): number => {
    let total = 0
    for (const value of losses.each(some)) total += value
    return total
  }
  return (losses) => {
    const parts = { all: sum(ids, losses), economic: tellsApart ? sum(economicIds, losses) : 0 }
    const restored = restoredIds.length === ids.length ? parts.all : sum(restoredIds, losses)
    const restitution = before.restitution(restored)
    const left = groups.map(({ rule, owed }) =>
      leftAfter(rule, { all: parts.all * owed, economic: parts.economic * owed }, before.settled),
    )
    const limits: RecoveryProblem['limits'][number][] = groups.map(({ claims }, i) => ({
      heads: ids,
      amount: Math.max(0, (left[i]?.all ?? 0) - restitution),
      ...(claims === null ? {} : { claims }),
    }))
    groups.forEach(({ rule, claims }, i) => {
      if (rule === 'economic-part' && claims !== null)
        limits.push({ heads: economicIds, amount: left[i]?.economic ?? 0, claims })
    })
    if (groups.length > 1) limits.push({ heads: ids, amount: Math.max(0, ...left.map(({ all }) => all - restitution)) })
    if (restoredIds.length < ids.length)
      limits.push({ heads: restoredIds, amount: Math.max(0, restored - restitution) })
    const most = Math.max(0, ...left.map(({ all }) => all))
    return { limits, already: Math.min(parts.all, restitution + Math.max(0, parts.all - most)) }
  }
}
