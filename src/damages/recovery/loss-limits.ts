import { type HeadId, headOf } from '../input/heads.ts'
import type { CreditRule } from '../input/input-claims.ts'
import type { Losses } from '../loss/expected.ts'
import type { PaidBefore } from '../rules/paid-before.ts'
import { creditOf, leftAfter } from '../rules/settlement-credit.ts'
import { leftByOwnFault } from '../rules/shared-liability.ts'
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
    const owed = leftByOwnFault(claim, input, rules)
    const key = `${rule} ${owed}`
    out.set(key, { rule, owed, claims: [...(out.get(key)?.claims ?? []), claim.id] })
  }
  return [...out.values()]
}

/**
 * What may still be had of the losses of one trial. Each claim stands under its own rule of credit; all of them together
 * never give more than the claims of the most generous rule alone. `already` is what a punitive ratio still counts from.
 */
export function limitsAt(
  question: RecoveryQuestion,
  before: PaidBefore,
  ids: readonly HeadId[],
  losses: Losses,
): { readonly limits: RecoveryProblem['limits']; readonly already: number } {
  const parts = { all: 0, economic: 0 }
  for (const id of ids) {
    const value = losses.of(id)
    parts.all += value
    if (headOf(id).kind === 'economic') parts.economic += value
  }
  const restitution = before.restitution((head) => losses.of(ids.find((id) => id === head) ?? 'statutory'))
  const economicIds = ids.filter((id) => headOf(id).kind === 'economic')
  const settled = before.settled.paid > 0
  const groups: readonly (Omit<Group, 'claims'> & { readonly claims: readonly string[] | null })[] = settled
    ? groupsOf(question)
    : [{ rule: 'none', owed: 1, claims: null }]
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
  if (before.restored.length < ids.length) {
    const restored = before.restored.reduce(
      (sum, head) => sum + losses.of(ids.find((id) => id === head) ?? 'statutory'),
      0,
    )
    limits.push({ heads: before.restored, amount: Math.max(0, restored - restitution) })
  }
  const most = Math.max(0, ...left.map(({ all }) => all))
  return { limits, already: Math.min(parts.all, restitution + Math.max(0, parts.all - most)) }
}
