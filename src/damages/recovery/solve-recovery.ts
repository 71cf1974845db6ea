import type { RecoveryProblem } from './recovery-problem.ts'
import { type Decision, keeping, type Programme, programmeOf, programmeText } from './recovery-programme.ts'
import type { RecoveryKind, Term } from './recovery-variables.ts'
import type { Solver } from './solver.ts'

export interface Amount {
  readonly kind: RecoveryKind
  readonly claim: string
  /** Empty for what belongs to no loss. */
  readonly head: string
  readonly defendant: string
  readonly dollars: number
  readonly weighed: number
}

export interface Solution {
  readonly objective: number
  readonly decisions: ReadonlySet<Decision>
  readonly amounts: readonly Amount[]
  /** What each pool pays, and for whom, in US dollars. */
  readonly drawn: readonly { readonly pool: string; readonly defendant: string; readonly dollars: number }[]
}

export interface Fixing {
  readonly decision: Decision
  readonly take: boolean
}

const fixed = (values: ReadonlyMap<string, number>): readonly string[] =>
  [...values].map(([name, value]) => `${name} = ${value}`)

/** Above this many amounts a solution is not tidied: each try costs another solution. */
const tidyBelow = 800

/** Decisions without which the amounts of a solution could not be: what is not used is not decided. */
function usedBy(programme: Programme, values: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const used = new Map(programme.binaries.map((b) => [b.name, 0]))
  const letters = { actual: null, added: null, sum: 'z', multiple: 'm', punitive: 'q' } as const
  for (const v of programme.variables) {
    if ((values[v.name] ?? 0) < 0.005) continue
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
  const goal: Term[] = programme.variables.map((v) => [v.chance, v.name])
  const first = solver.solve(programmeText(programme, goal, fixed(asked)))
  if (!first.optimal) return null
  const decide = (values: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
    new Map([...usedBy(programme, values), ...asked])
  let decided = decide(first.values)
  let last = solver.solve(programmeText(programme, goal, fixed(decided)))
  if (!last.optimal) return null
  if (tidy && programme.variables.length <= tidyBelow) {
    // The claims that counsel entered first are kept; a later one goes when the others reach the same.
    const dropped = new Map(asked)
    for (let c = p.claims.length - 1; c >= 0; c--) {
      const name = `y_${c}`
      if (decided.get(name) !== 1 || asked.has(name)) continue
      const tried = solver.solve(programmeText(programme, goal, fixed(new Map([...dropped, [name, 0]]))))
      if (!tried.optimal || tried.objective < last.objective - 0.005) continue
      dropped.set(name, 0)
      decided = new Map([...decide(tried.values), ...dropped])
      const again = solver.solve(programmeText(programme, goal, fixed(decided)))
      if (again.optimal) last = again
    }
  }
  if (tidy) {
    const first: Term[] = programme.variables.map((v) => [preferenceOf(p, v), v.name])
    const same = solver.solve(programmeText(keeping(programme, goal, last.objective - 0.001), first, fixed(decided)))
    if (same.optimal) {
      last = { ...same, objective: last.objective }
      decided = decide(same.values)
    }
  }
  const amounts = programme.variables.flatMap((v): Amount[] => {
    const dollars = last.values[v.name] ?? 0
    const route = p.routes[v.route]
    const claim = p.claims[v.claim]
    if (dollars < 0.005 || !route || !claim) return []
    return [
      {
        kind: v.kind,
        claim: claim.id,
        head: p.heads[v.head]?.id ?? '',
        defendant: route.defendant,
        dollars,
        weighed: dollars * v.chance,
      },
    ]
  })
  return {
    objective: last.objective,
    decisions: new Set(programme.binaries.filter((b) => decided.get(b.name) === 1).map((b) => b.decision)),
    amounts,
    drawn: programme.draws.flatMap((d) => {
      const dollars = last.values[d.name] ?? 0
      const [pool, route] = [p.pools[d.pool], p.routes[d.route]]
      return pool && route && dollars >= 0.005 ? [{ pool: pool.id, defendant: route.defendant, dollars }] : []
    }),
  }
}
