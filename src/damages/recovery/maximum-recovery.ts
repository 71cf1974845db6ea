import { cents, roundToCents, sumCents } from '../../casefile/money.ts'
import type { ChosenRecovery, MaximumRecovery } from '../../casefile/valuation.ts'
import { buildProblem } from './build-problem.ts'
import { byRule, labelOf, leftOut } from './left-out.ts'
import { payersOf } from './payers.ts'
import type { RecoveryProblem } from './recovery-problem.ts'
import type { Decision } from './recovery-programme.ts'
import type { RecoveryQuestion } from './recovery-question.ts'
import { type Amount, type Fixing, type Solution, solveRecovery } from './solve-recovery.ts'
import type { Solver } from './solver.ts'

function headName(amount: Amount): string {
  switch (amount.kind) {
    case 'actual':
      return labelOf(amount.head)
    case 'multiple':
      return `${labelOf(amount.head)}, addition for the multiple`
    case 'sum':
      return 'Statutory sum instead of actual damages'
    case 'added':
      return 'Statutory damages beside actual damages'
    case 'punitive':
      return 'Punitive damages'
    default:
      return amount.kind satisfies never
  }
}

const words: Readonly<Record<string, (claim: string) => string>> = {
  pursue: (claim) => `pursue ${claim}`,
  sum: (claim) => `elect the statutory sum of ${claim} instead of actual damages`,
  multiple: (claim) => `take the multiple of ${claim}`,
  punitive: (claim) => `ask punitive damages on ${claim}`,
}

const say = (decision: Decision, p: RecoveryProblem): string => {
  const [verb = '', ...rest] = decision.split(':')
  const id = rest.join(':')
  return words[verb]?.(p.claims.find((c) => c.id === id)?.label ?? id) ?? decision
}

const all = (p: RecoveryProblem): readonly Decision[] =>
  p.claims.flatMap((c): Decision[] => [
    `pursue:${c.id}`,
    ...(c.liquidated ? [`sum:${c.id}` as const] : []),
    ...(c.multiple ? [`multiple:${c.id}` as const] : []),
    ...(c.punitive ? [`punitive:${c.id}` as const] : []),
  ])

/** The best lawful combination that decides at least one thing otherwise. */
function runnerUp(p: RecoveryProblem, best: Solution, solver: Solver): MaximumRecovery['runnerUp'] {
  let next: { readonly expected: number; readonly fixing: Fixing } | null = null
  for (const decision of all(p)) {
    const taken = best.decisions.has(decision)
    // Taking up one more claim that adds nothing is no other choice; leaving one out, or electing otherwise, is.
    if (!taken && (decision.startsWith('pursue:') || decision.startsWith('punitive:'))) continue
    const fixing = { decision, take: !taken }
    const other = solveRecovery(p, solver, [fixing], false)
    if (other && other.objective < best.objective - 0.5 && (next === null || other.objective > next.expected))
      next = { expected: other.objective, fixing }
  }
  if (next === null) return null
  const verb = next.fixing.take ? '' : 'do not '
  return {
    expected: roundToCents(next.expected),
    difference: `It differs in this: ${verb}${say(next.fixing.decision, p)}.`,
  }
}

/** Each amount in whole cents, parts of one loss adding up to no more than the loss. */
function chosenFrom(p: RecoveryProblem, best: Solution): ChosenRecovery[] {
  const groups = new Map<string, { amount: Amount; cents: number; payers: readonly string[] }>()
  for (const amount of best.amounts) {
    const payers = payersOf(p, amount)
    const key = [amount.kind, amount.claim, amount.head, ...payers].join('\n')
    const before = groups.get(key)
    groups.set(key, { amount, payers, cents: (before?.cents ?? 0) + amount.amount })
  }
  const left = new Map<string, number>(p.heads.map((h) => [h.id, roundToCents(h.value)]))
  const order = (a: Amount): number =>
    p.claims.findIndex((c) => c.id === a.claim) * 1000 +
    (a.head === '' ? 900 : p.heads.findIndex((h) => h.id === a.head) * 2 + (a.kind === 'multiple' ? 1 : 0))
  return [...groups.values()]
    .sort((a, b) => order(a.amount) - order(b.amount))
    .map(({ amount: a, cents: sum, payers }) => {
      let amount: number = roundToCents(sum)
      if (a.kind === 'actual') {
        amount = Math.min(amount, left.get(a.head) ?? amount)
        left.set(a.head, (left.get(a.head) ?? amount) - amount)
      }
      const defendant = payers.length > 1 ? `jointly: ${payers.join(', ')}` : (payers[0] ?? a.defendant)
      return {
        claim: p.claims.find((c) => c.id === a.claim)?.label ?? a.claim,
        head: headName(a),
        defendant,
        amount: cents(amount),
      }
    })
}

/**
 * The lawful combination of claims, heads and defendants with the greatest expected recovery, why the rest was left out,
 * the runner-up, and what is left when a claim is lost. Each dollar of loss is put on one route, weighed by the middle of
 * counsel's range; a second defendant as a fallback is not counted. Null when the input names no claims; where nothing can
 * be recovered the answer is 0 with the reasons.
 */
export function maximumRecovery(question: RecoveryQuestion, solver: Solver): MaximumRecovery | null {
  if (question.claims.length === 0) return null
  const built = buildProblem(question)
  const { problem: p, weighed } = built
  const best = solveRecovery(p, solver) ?? { objective: 0, decisions: new Set<Decision>(), amounts: [], drawn: [] }
  const chosen = chosenFrom(p, best)
  const at = (end: 'low' | 'high'): number =>
    best.amounts.reduce(
      (sum, a) =>
        sum + a.amount * (p.routes.find((r) => r.claim === a.claim && r.defendant === a.defendant)?.[end] ?? 0),
      0,
    )
  const used = [...new Set(best.amounts.map((a) => a.claim))]
  const without = used.map((id) => {
    const lost = solveRecovery({ ...p, routes: p.routes.filter((r) => r.claim !== id) }, solver, [], false)
    const range = p.routes.filter((r) => r.claim === id).map((r) => r.chance)
    return {
      claim: p.claims.find((c) => c.id === id)?.label ?? id,
      expected: roundToCents(lost?.objective ?? 0),
      weakest: Math.min(...range),
    }
  })
  const expectedCents = weighed ? roundToCents(best.objective) : sumCents(chosen.map((c) => c.amount))
  const decisions = all(p).length
  return {
    condition:
      best.amounts.length === 0
        ? 'As entered, no claim leads to any money; the reasons are given with what was left out.'
        : weighed
          ? 'Weighed by the middle of the chances that counsel entered; how courts ruled on motions is no part of it. Each dollar is counted on one defendant; another who might pay it instead adds nothing.'
          : 'Conditional on liability: no chance of recovery was entered for every claim and defendant.',
    expected: expectedCents,
    range: { low: roundToCents(at('low')), high: roundToCents(at('high')) },
    chosen,
    excluded: byRule([...built.notes, ...leftOut(p, best)]),
    runnerUp: runnerUp(p, best, solver),
    withoutClaim: without
      .sort((a, b) => a.weakest - b.weakest || a.expected - b.expected)
      .map(({ claim, expected }) => ({ claim, expected })),
    proof: `Solved exactly (HiGHS, no gap allowed) over ${decisions} yes-or-no decisions and ${p.routes.length} routes; no lawful combination of what was entered gives more.`,
  }
}
