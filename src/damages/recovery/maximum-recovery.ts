import { cents, roundToCents, sumCents } from '../../casefile/money.ts'
import type { ChosenRecovery, MaximumRecovery } from '../../casefile/value/maximum-recovery.ts'
import { isLossHead } from '../input/heads.ts'
import { buildProblem } from './build-problem.ts'
import { byRule, leftOut } from './left-out.ts'
import { payersOf } from './payers.ts'
import type { RecoveryProblem } from './recovery-problem.ts'
import type { Decision } from './recovery-programme.ts'
import type { RecoveryQuestion } from './recovery-question.ts'
import { type Amount, type Fixing, type Solution, solveRecovery } from './solve-recovery.ts'
import type { Solver } from './solver.ts'

function headChosen({ kind, head }: Amount): ChosenRecovery['head'] {
  switch (kind) {
    case 'actual':
    case 'multiple':
      if (!isLossHead(head)) throw new RangeError('a loss stands under a head')
      return { is: kind === 'actual' ? 'loss' : 'multiple', head }
    case 'sum':
    case 'added':
    case 'punitive':
      return { is: kind }
    default:
      return kind satisfies never
  }
}

const decisionKinds = ['pursue', 'sum', 'multiple', 'punitive'] as const

/** What is decided, and on which claim. */
function decisionTold(decision: Decision, p: RecoveryProblem) {
  const kind = decisionKinds.find((one) => decision.startsWith(`${one}:`))
  if (kind === undefined) throw new RangeError('a decision is of a known kind')
  const id = decision.slice(kind.length + 1)
  return { decision: kind, claim: p.claims.find((c) => c.id === id)?.label ?? id }
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
  const { take, decision } = next.fixing
  return { expected: roundToCents(next.expected), takes: take, ...decisionTold(decision, p) }
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
      return {
        claim: p.claims.find((c) => c.id === a.claim)?.label ?? a.claim,
        head: headChosen(a),
        payers: payers.length > 0 ? payers : [a.defendant],
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
  return {
    condition: best.amounts.length === 0 ? 'nothing' : weighed ? 'weighed' : 'conditional',
    expected: expectedCents,
    range: { low: roundToCents(at('low')), high: roundToCents(at('high')) },
    chosen,
    excluded: byRule([...built.notes, ...leftOut(p, best)]),
    runnerUp: runnerUp(p, best, solver),
    withoutClaim: without
      .sort((a, b) => a.weakest - b.weakest || a.expected - b.expected)
      .map(({ claim, expected }) => ({ claim, expected })),
    proof: { decisions: all(p).length, routes: p.routes.length },
  }
}
