import { type Cents, cents, roundToCents } from '../casefile/money.ts'
import type { Valuation } from '../casefile/valuation.ts'
import { sensitivityWords as say } from '../words/valuation/sensitivity-words.ts'
import { type Derived, derivedMean, type Expected } from './loss/expected.ts'
import type { LifeTable } from './loss/life-table.ts'
import { expectedByHead, type Model, makeModel } from './loss/model.ts'
import { netOf, type Terms, termsOf } from './net/waterfall.ts'
import { buildProblem } from './recovery/build-problem.ts'
import { elect } from './recovery/election.ts'
import type { Asked } from './recovery/recovered.ts'
import { type Decided, recoveryWith } from './recovery/solve-recovery.ts'
import type { Solver } from './recovery/solver.ts'
import type { UnreadReading } from './rules/settlement-credit.ts'
import { type Moved, whatIfs } from './what-if.ts'

type Row = NonNullable<Valuation['sensitivity']>[number]

/** What a total is computed from again under another assumption. */
export interface Sensitive {
  readonly model: Model
  readonly asked: Asked
  readonly terms: Terms
  readonly total: Cents
  readonly net: Cents
  /** With these the claims decide what is recovered; without, everything claimed is. */
  readonly solver: Solver | null
  readonly reading: UnreadReading
  /** The claims and remedies stay as they were chosen. */
  readonly decided: Decided | null
}

const isExtra = ({ head }: Derived): boolean => head === 'prejudgment-interest' || head === 'attorneys-fees'

/** The total under another assumption, in closed form; cents as a float. */
function totalUnder({ input, agedBy }: Moved, base: Sensitive): number {
  const { asked, model, solver, decided } = base
  const table: LifeTable = model.table
  const moved = makeModel(input, table, agedBy, (sex) => model.takers.find((t) => t.table.sex === sex)?.table ?? table)
  const expected: Expected = new Map([...expectedByHead(moved)].filter(([head]) => asked.expected.has(head)))
  const { actual, derived } = elect(input, asked.rules, moved, expected)
  if (solver === null || asked.claims.length === 0) {
    const losses = actual ? [...expected.values()].reduce((sum, value) => sum + value, 0) : 0
    return losses + derived.reduce((sum, one) => sum + derivedMean(one, expected), 0)
  }
  const { problem } = buildProblem({
    ...asked,
    input,
    expected,
    extras: derived.filter(isExtra),
    reading: base.reading,
    against: null,
    may: 'counted',
    weighed: false,
  })
  return decided === null ? 0 : recoveryWith(problem, decided, solver)
}

const termsUnder = ({ input }: Moved, { terms, asked }: Sensitive): Terms => ({
  ...terms,
  fee: termsOf(input, asked.rules, { medical: 0, state: 0, awardedFees: 0 }).fee,
})

function rowOf(assumption: string, change: string, measures: 'total' | 'net', one: Cents, other: Cents): Row {
  return {
    assumption,
    change,
    low: one < other ? one : other,
    high: one < other ? other : one,
    ...(measures === 'net' ? { measures } : {}),
  }
}

/**
 * What the total, or the net, becomes when one assumption that was chosen or given a range moves; the widest first. A row
 * that changes nothing is not told. Without simulation, by summation and by the same programme as the total.
 */
export function sensitivityOf(base: Sensitive): readonly Row[] {
  const { input } = base.asked
  const same: Moved = { input, agedBy: input.rating?.years ?? 0 }
  // Caps bend the mean of the trials away from the total of the mean losses; each row moves the former by what moves the latter.
  const offset = base.total - totalUnder(same, base)
  const rows: Row[] = whatIfs(input, base.model.age, base.model.table.survivors.length - 1).flatMap((row) => {
    const at = (moved: Moved): Cents => {
      if (row.measures === 'net') return roundToCents(netOf(base.total, termsUnder(moved, base)))
      return roundToCents(totalUnder(moved, base) + offset)
    }
    const [one, other] = [at(row.one), at(row.other)]
    const unmoved = row.measures === 'net' ? base.net : base.total
    const still = (sum: Cents): boolean => Math.abs(sum - unmoved) < 1.5
    return still(one) && still(other) ? [] : [rowOf(row.assumption, row.change, row.measures, one, other)]
  })
  const chance = input.trial?.chance
  if (chance && base.net > 0)
    rows.push(
      rowOf(
        say.chance,
        say.chanceChange,
        'net',
        roundToCents(base.net * chance[0]),
        roundToCents(base.net * chance[1]),
      ),
    )
  return rows
    .filter((row) => row.low !== row.high || row.low !== cents(0))
    .sort((a, b) => b.high - b.low - (a.high - a.low))
}
