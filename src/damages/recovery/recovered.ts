import { type Cents, roundToCents } from '../../casefile/money.ts'
import { ReductionCause } from '../../casefile/value/waterfall-step.ts'
import type { Claimed } from '../claimed.ts'
import type { Derived } from '../loss/expected.ts'
import type { Outcomes } from '../loss/simulate.ts'
import { meanBeside, toldMean } from '../loss/spread.ts'
import { apportion } from '../rules/apportion.ts'
import { creditUnread, type UnreadReading, unreadReadings } from '../rules/settlement-credit.ts'
import { type BuiltProblem, buildProblem } from './build-problem.ts'
import { recoveryInTrials } from './recovery-in-trials.ts'
import type { RecoveryProblem } from './recovery-problem.ts'
import type { RecoveryQuestion } from './recovery-question.ts'
import { type Decided, type Solution, solveRecovery } from './solve-recovery.ts'
import type { Solver } from './solver.ts'

const reductionCauses = ReductionCause.options

/** What can be recovered of what is claimed, in every trial, and what takes the rest away. */
export interface Recovered {
  readonly totals: Float64Array<ArrayBuffer>
  readonly mean: Cents
  readonly reductions: readonly { readonly cause: ReductionCause; readonly amount: Cents }[]
  /** On the expected losses; null where nothing can be recovered. */
  readonly solution: Solution | null
  readonly built: BuiltProblem
  /** The reading that stands in the total, where there are two. */
  readonly reading: UnreadReading
  /** Totals under each reading of a rule of credit that nobody read; empty where it is known or plays no part. */
  readonly readings: readonly { readonly reading: UnreadReading; readonly total: Cents }[]
  readonly checked: { readonly solved: number; readonly largestGap: number } | null
  /** Null where nothing can be recovered. */
  readonly decided: Decided | null
}

export type Asked = Omit<RecoveryQuestion, 'may' | 'weighed' | 'reading' | 'extras' | 'against'>

const zeros = (trials: number): Float64Array<ArrayBuffer> => new Float64Array(trials)

/** The problem freed of what follows each cause, so that each cause can be seen alone. */
const freed: Readonly<Record<ReductionCause, (p: RecoveryProblem) => RecoveryProblem>> = {
  claims: (p) => ({
    ...p,
    claims: p.claims.map((c) => ({
      ...c,
      noneconomicCap: null,
      punitive: c.punitive && { ...c.punitive, perCase: null },
    })),
    routes: p.routes.map((r) => ({ ...r, punitiveMost: null })),
  }),
  caps: (p) => ({
    ...p,
    claims: p.claims.map((c) => ({ ...c, owed: 1 })),
    routes: p.routes.map((r) => ({ ...r, shareOf: (head) => (r.shareOf(head) > 0 ? 1 : 0) })),
  }),
  shares: (p) => ({ ...p, limits: [], punitive: { ...p.punitive, already: 0 } }),
  'paid-before': (p) => ({ ...p, collectable: [], pools: [] }),
  means: (p) => p,
}

/** What each cause takes off the claimed sum on the expected losses, in the order in which they are told. */
function lostBy(p: RecoveryProblem, claimed: number, solver: Solver): ReadonlyMap<ReductionCause, number> {
  const out = new Map<ReductionCause, number>()
  let before = claimed
  reductionCauses.forEach((cause, i) => {
    const free = reductionCauses.slice(i).reduce((now, later) => freed[later](now), p)
    const now = solveRecovery(free, solver, [], false)?.objective ?? 0
    out.set(cause, before - now)
    before = now
  })
  return out
}

function builtFor(asked: Asked, extras: readonly Derived[], reading: UnreadReading, against: readonly string[] | null) {
  return buildProblem({ ...asked, extras, reading, against, may: 'counted', weighed: false })
}

/** What can be recovered from some parties alone, in every trial; cents as floats. */
export function recoveredFrom(
  asked: Asked,
  extras: readonly Derived[],
  against: readonly string[] | null,
  reading: UnreadReading,
  outcomes: Outcomes,
  solver: Solver,
): Float64Array<ArrayBuffer> {
  const built = builtFor(asked, extras, reading, against)
  const found = recoveryInTrials(built, outcomes, (id) => asked.expected.has(id), solver)
  return found?.values ?? zeros(outcomes.trials)
}

/**
 * What the claims bring of everything that is claimed, under caps, shares of fault, settlements, restitution and means,
 * trial by trial. Where the rule of credit for a settlement was not read, both readings are computed and the lower stands.
 */
export function recoveredOf(asked: Asked, claimed: Claimed, outcomes: Outcomes, solver: Solver): Recovered {
  const { expected, input, rules, claims } = asked
  const extras = claimed.derived
    .map(({ rule }) => rule)
    .filter(({ head }) => head === 'prejudgment-interest' || head === 'attorneys-fees')
  const meanOf = (totals: Float64Array): Cents => toldMean(meanBeside(totals, claimed.totals, claimed.mean))
  const readings = creditUnread(input, claims, rules) ? unreadReadings : ([unreadReadings[0]] as const)
  const all = readings.map((reading) => {
    const built = builtFor(asked, extras, reading, null)
    const found = recoveryInTrials(built, outcomes, (id) => expected.has(id), solver)
    const totals = found?.values ?? zeros(outcomes.trials)
    return { reading, built, totals, mean: meanOf(totals), checked: found }
  })
  const lowest = all.reduce((a, b) => (b.mean < a.mean ? b : a))
  const lost = lostBy(lowest.built.problem, claimed.mean, solver)
  const whole = [...lost.values()].reduce((sum, value) => sum + value, 0)
  const gap = claimed.mean - lowest.mean
  const scale = whole === 0 ? 0 : gap / whole
  const parts = apportion(
    roundToCents(gap),
    reductionCauses.map((cause) => (lost.get(cause) ?? 0) * scale),
  )
  return {
    totals: lowest.totals,
    mean: lowest.mean,
    reductions: reductionCauses.flatMap((cause, i) => {
      const amount = parts[i]
      return amount === undefined || amount === 0 ? [] : [{ cause, amount }]
    }),
    solution: solveRecovery(lowest.built.problem, solver),
    built: lowest.built,
    reading: lowest.reading,
    readings: all.length > 1 ? all.map(({ reading, mean }) => ({ reading, total: mean })) : [],
    decided: lowest.checked?.decided ?? null,
    checked: lowest.checked && { solved: lowest.checked.solved, largestGap: lowest.checked.largestGap },
  }
}
