import { cents, formatCents, roundToCents, sumCents } from '../casefile/money.ts'
import type { ChosenRecovery, MaximumRecovery } from '../casefile/valuation.ts'
import { heads, isItemHead } from './heads.ts'
import { buildProblem, type RecoveryProblem, type RecoveryQuestion } from './recovery-problem.ts'
import type { Decision } from './recovery-programme.ts'
import { type Amount, type Fixing, type Solution, solveRecovery } from './solve-recovery.ts'
import type { Solver } from './solver.ts'

const money = (dollars: number): string => formatCents(roundToCents(dollars * 100))
const labelOf = (head: string): string => (isItemHead(head) ? heads[head].label : head)

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
    if (other && other.objective < best.objective - 0.005 && (next === null || other.objective > next.expected))
      next = { expected: other.objective, fixing }
  }
  if (next === null) return null
  const verb = next.fixing.take ? '' : 'do not '
  return {
    expected: roundToCents(next.expected * 100),
    difference: `It differs in this: ${verb}${say(next.fixing.decision, p)}.`,
  }
}

/** What one rule shuts out is told together. */
function byRule(left: MaximumRecovery['excluded']): MaximumRecovery['excluded'] {
  const together = new Map<string, string[]>()
  for (const { what, rule } of left) together.set(rule, [...(together.get(rule) ?? []), what.replace(/\.$/, '')])
  return [...together].map(([rule, what]) => ({ what: what.join('; '), rule }))
}

function leftOut(p: RecoveryProblem, best: Solution): MaximumRecovery['excluded'] {
  const out: { what: string; rule: string }[] = []
  const name = (id: string): string => p.claims.find((c) => c.id === id)?.label ?? id
  const used = new Set(best.amounts.map((a) => a.claim))
  for (const claim of p.claims) {
    if (!used.has(claim.id)) {
      const conflict = p.conflicts.find(
        (c) => (c.one === claim.id && used.has(c.other)) || (c.other === claim.id && used.has(c.one)),
      )
      const routes = p.routes.filter((r) => r.claim === claim.id)
      const rule = conflict
        ? `It cannot stand beside ${name(conflict.one === claim.id ? conflict.other : conflict.one)}: ${conflict.why}.`
        : routes.length === 0
          ? 'No defendant remains on it.'
          : 'One satisfaction: every loss that it could give is already taken under another claim; plead it as a second way to the same money.'
      const sum = claim.liquidated
        ? ` Its sum of ${money(claim.liquidated.amount)} comes instead of actual damages, never beside them, and they give more (${claim.liquidated.cite}).`
        : ''
      out.push({ what: claim.label, rule: `${rule}${sum}` })
      continue
    }
    if (claim.liquidated && !best.decisions.has(`sum:${claim.id}`))
      out.push({
        what: `${claim.label}: ${money(claim.liquidated.amount)}`,
        rule: `${claim.liquidated.cite}: actual damages or this sum, never both; actual damages give more.`,
      })
    if (claim.multiple && !best.decisions.has(`multiple:${claim.id}`))
      out.push({
        what: `${claim.label}: the multiple`,
        rule: `${claim.multiple.cite}: the same loss is multiplied once${claim.multiple.barsPunitive ? ', and this multiple bars punitive damages' : ''}; what was chosen gives more.`,
      })
    if (claim.noneconomicCap) {
      const taken = best.amounts
        .filter((a) => a.claim === claim.id && a.kind === 'actual' && p.heads.find((h) => h.id === a.head)?.noneconomic)
        .reduce((s, a) => s + a.dollars, 0)
      if (taken >= claim.noneconomicCap.amount - 0.01)
        out.push({
          what: `${claim.label}: noneconomic loss above ${money(claim.noneconomicCap.amount)}`,
          rule: `Limited by ${claim.noneconomicCap.cite}.${
            claim.noneconomicCap.perOccurrence === undefined
              ? ''
              : ` All plaintiffs of one occurrence together: ${money(claim.noneconomicCap.perOccurrence)}.`
          }`,
        })
    }
    if (claim.punitive?.cite)
      out.push({
        what: `${claim.label}: punitive damages above ${money(claim.punitive.perCase ?? claim.punitive.perDefendant ?? 0)}`,
        rule: `Limited by ${claim.punitive.cite}.`,
      })
  }
  for (const { defendant, amount } of p.collectable) {
    const taken = best.amounts.filter((a) => a.defendant === defendant).reduce((s, a) => s + a.dollars, 0)
    if (taken >= amount - 0.01)
      out.push({
        what: `${defendant}: more than ${money(amount)}`,
        rule: 'No more can be collected from this party, as entered (insurance and assets).',
      })
  }
  const instead = p.claims.some((c) => best.decisions.has(`sum:${c.id}`))
  const losses = p.heads.reduce((s, head) => s + head.value, 0)
  const recovered = best.amounts.reduce((s, a) => s + (a.kind === 'actual' ? a.dollars : 0), 0)
  // What was paid before has its own note; only what goes beyond it is said by head.
  if (recovered >= p.actualLimit - 0.01 && p.actualLimit < losses) return out
  for (const head of p.heads) {
    const taken = best.amounts
      .filter((a) => a.kind === 'actual' && a.head === head.id)
      .reduce((s, a) => s + a.dollars, 0)
    if (head.value - taken > 0.01)
      out.push({
        what: `${labelOf(head.id)}: ${money(head.value - taken)} of ${money(head.value)}`,
        rule: instead
          ? 'A statutory sum was elected instead of actual damages.'
          : 'Not reached: no open route carries it, or caps, shares of fault, set-offs or what can be collected stand in the way.',
      })
  }
  return out
}

/**
 * Each amount in whole cents, parts of one loss adding up to no more than the loss. Defendants who owe the same loss
 * jointly and with the same chance are named together: which of them pays is theirs to settle.
 */
function chosenFrom(p: RecoveryProblem, best: Solution): ChosenRecovery[] {
  const groups = new Map<string, { amount: Amount; dollars: number; payers: readonly string[] }>()
  for (const amount of best.amounts) {
    const own = p.routes.find((r) => r.claim === amount.claim && r.defendant === amount.defendant)
    const jointly = amount.kind === 'actual' || amount.kind === 'multiple'
    const payers = !own
      ? [amount.defendant]
      : jointly && own.shareOf(amount.head) >= 1
        ? p.routes
            .filter(
              (r) =>
                r.claim === own.claim &&
                r.chance === own.chance &&
                r.shareOf(amount.head) >= 1 &&
                p.collectable.every((c) => c.defendant !== r.defendant || c.amount > 0),
            )
            .map((r) => r.defendant)
        : [amount.defendant]
    const key = [amount.kind, amount.claim, amount.head, ...payers].join('\n')
    const before = groups.get(key)
    groups.set(key, { amount, payers, dollars: (before?.dollars ?? 0) + amount.dollars })
  }
  const left = new Map(p.heads.map((h) => [h.id, Math.round(h.value * 100)]))
  const order = (a: Amount): number =>
    p.claims.findIndex((c) => c.id === a.claim) * 1000 +
    (a.head === '' ? 900 : p.heads.findIndex((h) => h.id === a.head) * 2 + (a.kind === 'multiple' ? 1 : 0))
  return [...groups.values()]
    .sort((a, b) => order(a.amount) - order(b.amount))
    .map(({ amount: a, dollars, payers }) => {
      let amount = Math.round(dollars * 100)
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
 * counsel's range; a second defendant as a fallback is not counted. Null when the input names no claims.
 */
export function maximumRecovery(question: RecoveryQuestion, solver: Solver): MaximumRecovery | null {
  if (question.input.claims.length === 0) return null
  const built = buildProblem(question)
  const { problem: p, weighed } = built
  const best = solveRecovery(p, solver)
  if (best === null) return null
  const chosen = chosenFrom(p, best)
  const at = (end: 'low' | 'high'): number =>
    best.amounts.reduce(
      (sum, a) =>
        sum + a.dollars * (p.routes.find((r) => r.claim === a.claim && r.defendant === a.defendant)?.[end] ?? 0),
      0,
    )
  const used = [...new Set(best.amounts.map((a) => a.claim))]
  const without = used.map((id) => {
    const lost = solveRecovery({ ...p, routes: p.routes.filter((r) => r.claim !== id) }, solver, [], false)
    const range = p.routes.filter((r) => r.claim === id).map((r) => r.chance)
    return {
      claim: p.claims.find((c) => c.id === id)?.label ?? id,
      expected: roundToCents((lost?.objective ?? 0) * 100),
      weakest: Math.min(...range),
    }
  })
  const expectedCents = weighed ? roundToCents(best.objective * 100) : sumCents(chosen.map((c) => c.amount))
  const decisions = all(p).length
  return {
    condition: weighed
      ? 'Weighed by the middle of the chances that counsel entered; how courts ruled on motions is no part of it. Each dollar is counted on one defendant; another who might pay it instead adds nothing.'
      : 'Conditional on liability: no chance of recovery was entered for every claim and defendant.',
    expected: expectedCents,
    range: { low: roundToCents(at('low') * 100), high: roundToCents(at('high') * 100) },
    chosen,
    excluded: byRule([...built.notes, ...leftOut(p, best)]),
    runnerUp: runnerUp(p, best, solver),
    withoutClaim: without
      .sort((a, b) => a.weakest - b.weakest || a.expected - b.expected)
      .map(({ claim, expected }) => ({ claim, expected })),
    proof: `Solved exactly (HiGHS, no gap allowed) over ${decisions} yes-or-no decisions and ${p.routes.length} routes; no lawful combination of what was entered gives more.`,
  }
}
