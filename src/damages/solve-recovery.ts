import type { RecoveryProblem } from './recovery-problem.ts'
import {
  type Decision,
  type Programme,
  programmeOf,
  programmeText,
  type RecoveryKind,
  type Term,
} from './recovery-programme.ts'
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
    const letter = letters[v.kind]
    if (letter) used.set(`${letter}_${v.claim}`, 1)
  }
  return used
}

/**
 * Finds the combination of the greatest weighed recovery. Solves for the decisions, then once more with the decisions
 * fixed, so that no rounding of a yes-or-no variable lets money through. Of equally good combinations a smaller one is
 * taken: claims that can be left out without loss are. Null when nothing can be recovered at all.
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
  }
}
