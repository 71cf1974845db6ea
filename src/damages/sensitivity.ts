import { type Cents, roundToCents } from '../casefile/money.ts'
import type { Valuation } from '../casefile/value/valuation.ts'
import type { MovedFigure } from '../casefile/value/what-moves.ts'
import { claimedOf } from './claimed.ts'
import { type Derived, derivedMean, type Expected } from './loss/expected.ts'
import type { LifeTable } from './loss/life-table.ts'
import { expectedByHead, type Model, makeModel } from './loss/model.ts'
import { simulate } from './loss/simulate.ts'
import { percentilesOf } from './loss/spread.ts'
import type { MovedInput } from './moved/moved-input.ts'
import { netOverOutcomes } from './net/net-over-outcomes.ts'
import { type Terms, termsOf } from './net/waterfall.ts'
import { buildProblem } from './recovery/build-problem.ts'
import { elect } from './recovery/election.ts'
import type { Asked } from './recovery/recovered.ts'
import { type Decided, recoveryWith, solveRecovery } from './recovery/solve-recovery.ts'
import type { Solver } from './recovery/solver.ts'
import type { UnreadReading } from './rules/settlement-credit.ts'
import { whatIfs } from './what-if.ts'

type Row = NonNullable<Valuation['sensitivity']>[number]

/** What a total is computed from again under another assumption. */
export interface Sensitive {
  readonly model: Model
  /** The life table before it is rated for this person. */
  readonly unrated: LifeTable
  readonly seed: number
  readonly asked: Asked
  readonly terms: Terms
  readonly total: Cents
  readonly net: Cents
  /** The total in every trial. */
  readonly totals: Float64Array<ArrayBuffer>
  /** The ninetieth of a hundred outcomes of all that is claimed. */
  readonly high: Cents
  /** With these the claims decide what is recovered; without, everything claimed is. */
  readonly solver: Solver | null
  readonly reading: UnreadReading
  /** The claims and remedies stay as they were chosen. */
  readonly decided: Decided | null
  readonly weighed: boolean
}

const isExtra = ({ head }: Derived): boolean => head === 'prejudgment-interest' || head === 'attorneys-fees'

interface Losses {
  readonly model: Model
  readonly expected: Expected
  readonly election: ReturnType<typeof elect>
}

function lossesUnder({ input, agedBy, rated }: MovedInput, { asked, model, unrated }: Sensitive): Losses {
  const table = rated ? model.table : unrated
  const moved = makeModel(input, table, agedBy, (sex) => model.takers.find((t) => t.table.sex === sex)?.table ?? table)
  const expected: Expected = new Map([...expectedByHead(moved)].filter(([head]) => asked.expected.has(head)))
  return { model: moved, expected, election: elect(input, asked.rules, moved, expected) }
}

const problemUnder = (
  { input }: MovedInput,
  { expected, election }: Losses,
  base: Sensitive,
  may: 'counted' | 'most',
) =>
  buildProblem({
    ...base.asked,
    input,
    claims: input.claims.length > 0 ? input.claims : base.asked.claims,
    expected,
    extras: election.derived.filter(isExtra),
    reading: base.reading,
    against: null,
    may,
    weighed: may === 'most',
  }).problem

/** The total under another assumption, in closed form; cents as a float. */
function totalUnder(moved: MovedInput, base: Sensitive): number {
  const losses = lossesUnder(moved, base)
  const { expected, election } = losses
  const { asked, solver, decided } = base
  if (solver === null || asked.claims.length === 0) {
    const sum = election.actual ? [...expected.values()].reduce((all, value) => all + value, 0) : 0
    return sum + election.derived.reduce((all, one) => all + derivedMean(one, expected), 0)
  }
  return decided === null ? 0 : recoveryWith(problemUnder(moved, losses, base, 'counted'), decided, solver)
}

/** The greatest recovery, weighed by the chances that counsel entered; cents as a float. */
const maximumUnder = (moved: MovedInput, base: Sensitive): number =>
  base.solver === null
    ? 0
    : (solveRecovery(problemUnder(moved, lossesUnder(moved, base), base, 'most'), base.solver, [], false)?.objective ??
      0)

/** Trials enough to see how far a percentile moves; both values are drawn from the same seed. */
const trials = 10_000

/** The ninetieth of a hundred outcomes of all that is claimed; cents as a float. */
function highUnder(moved: MovedInput, base: Sensitive): number {
  const { model, expected, election } = lossesUnder(moved, base)
  const { totals } = claimedOf(model, election, expected, simulate(model, base.seed, trials))
  return percentilesOf(totals).high
}

function termsUnder({ input }: MovedInput, { terms, asked }: Sensitive): Terms {
  const { fee, costs } = termsOf(input, asked.rules, {
    medical: 0,
    state: 0,
    stateAfterFee: 0,
    states: [],
    awardedFees: 0,
  })
  return { ...terms, fee, costs }
}

type Figure = (moved: MovedInput) => number

/** How each figure is found again, and what it is as entered. */
function figuresOf(base: Sensitive): Readonly<Record<MovedFigure, { readonly now: number; readonly under: Figure }>> {
  const { input } = base.asked
  const same: MovedInput = { input, agedBy: input.rating?.years ?? 0, rated: true }
  // Caps bend the mean of the trials away from the total of the mean losses; each row moves the former by what moves the latter.
  const beside = (stands: number, find: Figure): { readonly now: number; readonly under: Figure } => {
    let off: number | null = null
    return {
      now: stands,
      under: (moved) => {
        off ??= stands - find(same)
        return find(moved) + off
      },
    }
  }
  return {
    total: beside(base.total, (moved) => totalUnder(moved, base)),
    net: { now: base.net, under: (moved) => netOverOutcomes(base.totals, base.total, termsUnder(moved, base)).mean },
    high: beside(base.high, (moved) => highUnder(moved, base)),
    maximum: { now: base.weighed ? maximumUnder(same, base) : 0, under: (moved) => maximumUnder(moved, base) },
  }
}

const rowOf = (row: Pick<Row, 'assumption' | 'change' | 'measures'>, one: Cents, other: Cents): Row => ({
  assumption: row.assumption,
  change: row.change,
  measures: row.measures,
  low: one < other ? one : other,
  high: one < other ? other : one,
})

/**
 * What the total, the net or another figure becomes when one assumption that was chosen or given a range moves; the widest
 * first. A row that changes nothing is not told. Without simulation, by summation and by the same programme as the total,
 * but for a spread, which moves the outcomes and not their mean.
 */
export function sensitivityOf(base: Sensitive): readonly Row[] {
  const { input } = base.asked
  const figures = figuresOf(base)
  const rows = whatIfs(input, base.model.age, base.model.table.survivors.length - 1).flatMap((row): readonly Row[] => {
    if (row.measures === 'maximum' && !base.weighed) return []
    const { now, under } = figures[row.measures]
    const [one, other] = [roundToCents(under(row.one)), roundToCents(under(row.other))]
    const still = (sum: Cents): boolean => Math.abs(sum - now) < 1.5
    return still(one) && still(other) ? [] : [rowOf(row, one, other)]
  })
  const chance = input.trial?.chance
  if (chance && base.net > 0 && chance[0] < chance[1])
    rows.push(
      rowOf(
        { assumption: { is: 'chance' }, change: { is: 'chances' }, measures: 'net' },
        roundToCents(base.net * chance[0]),
        roundToCents(base.net * chance[1]),
      ),
    )
  return rows.toSorted((a, b) => b.high - b.low - (a.high - a.low))
}
