import { day } from '../../casefile/dates.ts'
import type { MoneyRange } from '../../casefile/value/money-range.ts'
import type { HeadId } from '../input/heads.ts'
import type { Model } from './model.ts'
import { type Prepared, prepare } from './prepared.ts'
import { blocks, runBlock, trialsOfBlock } from './simulate.ts'
import { percentilesOf } from './spread.ts'

/** Intervals by year come from the first of the trials, which keeps their cost and memory small whatever is asked. */
export const yearTrials = 10_000

/** What the first trials drew, kept so that any year of any head can be added up from it. */
interface Drawn {
  readonly prepared: Prepared
  readonly trials: number
  /** For each flow the number of payments in each trial, and the multiple of the mean amount. */
  readonly counts: readonly Int32Array[]
  readonly multiples: readonly Float64Array[]
  /** For each year after the valuation the drawn factor in each trial; none where the rates are certain. */
  readonly fixed: readonly Float64Array[]
  readonly growing: readonly Float64Array[]
}

function drawn(model: Model, seed: number, trials: number): Drawn {
  const prepared = prepare(model)
  const kept = Math.min(trials, yearTrials)
  const counts = prepared.flows.map(() => new Int32Array(kept))
  const multiples = prepared.flows.map(() => new Float64Array(kept))
  const shocked = prepared.discountShocks !== null || prepared.growthShocks !== null || prepared.levelShocks !== null
  const columns = (): Float64Array[] =>
    shocked ? Array.from({ length: prepared.years }, () => new Float64Array(kept)) : []
  const [fixed, growing] = [columns(), columns()]
  const out = prepared.heads.map(() => new Float64Array(kept))
  for (let block = 0; block < blocks; block++) {
    const { from, to } = trialsOfBlock(trials, block)
    if (from >= kept) break
    runBlock(prepared, seed, block, from, Math.min(to, kept), out, {
      factors: (trial, byYear, growingByYear) => {
        fixed.forEach((column, y) => {
          column[trial] = byYear[y] ?? 1
        })
        growing.forEach((column, y) => {
          column[trial] = growingByYear[y] ?? 1
        })
      },
      payments: (trial, flow, count, multiple) => {
        const [n, m] = [counts[flow.at], multiples[flow.at]]
        if (n) n[trial] = count
        if (m) m[trial] = multiple
      },
    })
  }
  return { prepared, trials: kept, counts, multiples, fixed, growing }
}

/** One year of one head: its value today in each of the first trials, in cents as floats. */
export interface YearColumn {
  readonly head: HeadId
  readonly year: number
  readonly values: Float64Array
}

function* columnsOf(model: Model, all: Drawn): Generator<YearColumn> {
  for (const [h, head] of all.prepared.heads.entries()) {
    const byYear = new Map<number, Float64Array>()
    for (const flow of all.prepared.flows) {
      const dated = model.flows[flow.at]?.flow
      const [counts, multiples] = [all.counts[flow.at], all.multiples[flow.at]]
      if (flow.head !== h || !dated || !counts || !multiples) continue
      const yearOf = (k: number): number =>
        dated.firstYear + Math.floor((dated.firstMonthOfYear - 1 + k * dated.stepMonths) / 12)
      const last = flow.yearOf.length
      for (let first = 0; first < last; ) {
        // Payments of one calendar year that share a drawn factor.
        let end = first + 1
        while (end < last && yearOf(end) === yearOf(first) && flow.yearOf[end] === flow.yearOf[first]) end++
        const values = byYear.get(yearOf(first)) ?? new Float64Array(all.trials)
        byYear.set(yearOf(first), values)
        const factors = (flow.growing ? all.growing : all.fixed)[flow.yearOf[first] ?? 0]
        const start = flow.sums[first] ?? 0
        for (let t = 0; t < all.trials; t++) {
          const n = counts[t] ?? 0
          if (n <= first) continue
          const sum = (flow.sums[n < end ? n : end] ?? 0) - start
          values[t] = (values[t] ?? 0) + sum * (multiples[t] ?? 1) * (factors?.[t] ?? 1)
        }
        first = end
      }
    }
    for (const [year, values] of byYear) yield { head, year, values }
  }
}

export const yearColumns = (model: Model, seed: number, trials: number): Generator<YearColumn> =>
  columnsOf(model, drawn(model, seed, trials))

type Interval = Omit<MoneyRange, 'mean'>

/** Median, 10 and 90 in 100 of what each calendar year brings, valued today. */
export interface YearIntervals {
  readonly trials: number
  readonly ofHead: (head: HeadId, year: number) => Interval | undefined
  readonly ofAll: (year: number) => Interval | undefined
  /** What fell due before the valuation stands in its year. */
  readonly ofNeed: (year: number) => Interval | undefined
}

/** Of the heads that `counted` keeps; `needed` says which of them the net must pay for. */
export function yearIntervals(
  model: Model,
  run: { readonly seed: number; readonly trials: number },
  counted: (head: HeadId) => boolean,
  needed: (head: HeadId) => boolean,
): YearIntervals {
  const first = day(model.input.valuation_date).year
  const byHead = new Map<string, Interval>()
  const [all, need] = [new Map<number, Float64Array>(), new Map<number, Float64Array>()]
  const addTo = (years: Map<number, Float64Array>, year: number, values: Float64Array): void => {
    const sum = years.get(year)
    if (sum) for (let t = 0; t < sum.length; t++) sum[t] = (sum[t] ?? 0) + (values[t] ?? 0)
    else years.set(year, Float64Array.from(values))
  }
  for (const { head, year, values } of yearColumns(model, run.seed, run.trials)) {
    if (!counted(head)) continue
    addTo(all, year, values)
    if (needed(head)) addTo(need, Math.max(first, year), values)
    byHead.set(`${head} ${year}`, percentilesOf(values))
  }
  const intervals = (years: ReadonlyMap<number, Float64Array>): ReadonlyMap<number, Interval> =>
    new Map([...years].map(([year, values]) => [year, percentilesOf(values)] as const))
  const [ofAll, ofNeed] = [intervals(all), intervals(need)]
  return {
    trials: Math.min(run.trials, yearTrials),
    ofHead: (head, year) => byHead.get(`${head} ${year}`),
    ofAll: (year) => ofAll.get(year),
    ofNeed: (year) => ofNeed.get(year),
  }
}
