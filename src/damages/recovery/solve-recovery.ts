import { decidedText, openText, solverUnit } from './programme-text.ts'
import type { RecoveryProblem } from './recovery-problem.ts'
import { type Decision, type Programme, programmeOf } from './recovery-programme.ts'
import type { RecoveryKind, Term } from './recovery-variables.ts'
import type { Solver, SolverAnswer } from './solver.ts'

/** All amounts in cents, as floats. */
export interface Amount {
  readonly kind: RecoveryKind
  readonly claim: string
  /** Empty for what belongs to no loss. */
  readonly head: string
  readonly defendant: string
  readonly amount: number
  readonly weighed: number
}

export interface Solution {
  readonly objective: number
  readonly decisions: ReadonlySet<Decision>
  readonly amounts: readonly Amount[]
  /** What each pool pays, and for whom. */
  readonly drawn: readonly { readonly pool: string; readonly defendant: string; readonly amount: number }[]
}

export interface Fixing {
  readonly decision: Decision
  readonly take: boolean
}

/** The decisions by the name of their variable, 1 where taken. */
export type Decided = ReadonlyMap<string, number>

/** Above this many amounts a solution is not tidied: each try costs another solution. */
const tidyBelow = 800
const halfCent = 0.5

/** Decisions without which the amounts of a solution could not be: what is not used is not decided. */
function usedBy(programme: Programme, values: Readonly<Record<string, number>>): Decided {
  const used = new Map(programme.binaries.map((b) => [b.name, 0]))
  const letters = { actual: null, added: null, sum: 'z', multiple: 'm', punitive: 'q' } as const
  for (const v of programme.variables) {
    if ((values[v.name] ?? 0) * solverUnit < halfCent) continue
    used.set(`y_${v.claim}`, 1)
    // A sum that an election of a multiple gives has that election's own decision.
    const letter = v.kind === 'added' && used.has(`m_${v.claim}`) ? 'm' : letters[v.kind]
    if (letter) used.set(`${letter}_${v.claim}`, 1)
  }
  return used
}

/**
 * Of payments that come to the same, the losses go first, then what a statute adds; punitive damages last, and from who
 * can pay the most.
 */
function preferenceOf(p: RecoveryProblem, v: Programme['variables'][number]): number {
  if (v.kind !== 'punitive') return v.kind === 'actual' ? 1 : 0.5
  const most = Math.max(0, ...p.collectable.map((c) => c.amount))
  const own = p.collectable.find((c) => c.defendant === p.routes[v.route]?.defendant)
  return own === undefined || most === 0 ? 0.1 : (0.09 * own.amount) / most
}

export const goalOf = (programme: Programme): readonly Term[] => programme.variables.map((v) => [v.chance, v.name])

/** The decisions of the greatest weighed recovery; null where there is nothing to decide on or no way to pay. */
export function decide(
  p: RecoveryProblem,
  programme: Programme,
  solver: Solver,
  asked: Decided = new Map(),
): Decided | null {
  if (programme.variables.length === 0) return null
  const first = solver.solve(openText(p, programme, goalOf(programme), asked))
  return first.optimal ? new Map([...usedBy(programme, first.values), ...asked]) : null
}

/** The weighed recovery in cents once the decisions are made; 0 where nothing can be paid. */
export function recoveryWith(p: RecoveryProblem, decided: Decided, solver: Solver): number {
  const programme = programmeOf(p)
  if (programme.variables.length === 0) return 0
  const answer = solver.solve(decidedText(p, programme, goalOf(programme), decided), 'worth')
  return answer.optimal ? answer.objective * solverUnit : 0
}

interface Found {
  readonly decided: Decided
  readonly answer: SolverAnswer
}

/** The claims that counsel entered first are kept; a later one goes when the others reach the same. */
function withoutIdleClaims(
  p: RecoveryProblem,
  programme: Programme,
  solver: Solver,
  asked: Decided,
  found: Found,
): Found {
  const goal = goalOf(programme)
  const dropped = new Map(asked)
  let best = found
  for (let c = p.claims.length - 1; c >= 0; c--) {
    const name = `y_${c}`
    if (best.decided.get(name) !== 1 || asked.has(name)) continue
    const tried = solver.solve(openText(p, programme, goal, new Map([...dropped, [name, 0]])))
    if (!tried.optimal || tried.objective * solverUnit < best.answer.objective * solverUnit - halfCent) continue
    dropped.set(name, 0)
    const decided = new Map([...usedBy(programme, tried.values), ...dropped])
    const again = solver.solve(decidedText(p, programme, goal, decided))
    if (again.optimal) best = { decided, answer: again }
  }
  return best
}

/** The same sum, paid in the order of preference. */
function inOrder(p: RecoveryProblem, programme: Programme, solver: Solver, asked: Decided, found: Found): Found {
  const wish: readonly Term[] = programme.variables.map((v) => [preferenceOf(p, v), v.name])
  const floor = { terms: goalOf(programme), limit: found.answer.objective * solverUnit - 0.1 }
  const same = solver.solve(decidedText(p, programme, wish, found.decided, floor))
  return same.optimal
    ? {
        decided: new Map([...usedBy(programme, same.values), ...asked]),
        answer: { ...same, objective: found.answer.objective },
      }
    : found
}

function solutionOf(p: RecoveryProblem, programme: Programme, { decided, answer }: Found): Solution {
  const centsOf = (name: string): number => (answer.values[name] ?? 0) * solverUnit
  return {
    objective: answer.objective * solverUnit,
    decisions: new Set(programme.binaries.filter((b) => decided.get(b.name) === 1).map((b) => b.decision)),
    amounts: programme.variables.flatMap((v): Amount[] => {
      const amount = centsOf(v.name)
      const [route, claim] = [p.routes[v.route], p.claims[v.claim]]
      if (amount < halfCent || !route || !claim) return []
      const head = p.heads[v.head]?.id ?? ''
      const { defendant } = route
      return [{ kind: v.kind, claim: claim.id, head, defendant, amount, weighed: amount * v.chance }]
    }),
    drawn: programme.draws.flatMap((d) => {
      const amount = centsOf(d.name)
      const [pool, route] = [p.pools[d.pool], p.routes[d.route]]
      return pool && route && amount >= halfCent ? [{ pool: pool.id, defendant: route.defendant, amount }] : []
    }),
  }
}

/**
 * Finds the combination of the greatest weighed recovery. Solves for the decisions, then once more with the decisions
 * fixed, so that no rounding of a yes-or-no variable lets money through. Of equally good combinations a smaller one is
 * taken: claims that can be left out without loss are, and the losses are paid before punitive damages. Null when nothing can be recovered at all.
 */
export function solveRecovery(
  p: RecoveryProblem,
  solver: Solver,
  fixings: readonly Fixing[] = [],
  tidy = true,
): Solution | null {
  const programme = programmeOf(p)
  if (programme.variables.length === 0) return null
  const asked = new Map<string, number>()
  for (const { decision, take } of fixings) {
    const found = programme.binaries.find((b) => b.decision === decision)
    if (found) asked.set(found.name, take ? 1 : 0)
  }
  const decided = decide(p, programme, solver, asked)
  if (decided === null) return null
  const answer = solver.solve(decidedText(p, programme, goalOf(programme), decided))
  if (!answer.optimal) return null
  let found: Found = { decided, answer }
  if (tidy && programme.variables.length <= tidyBelow) found = withoutIdleClaims(p, programme, solver, asked, found)
  if (tidy) found = inOrder(p, programme, solver, asked, found)
  return solutionOf(p, programme, found)
}
