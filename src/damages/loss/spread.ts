import { type Cents, cents, roundToCents } from '../../casefile/money.ts'
import type { MoneyRange } from '../../casefile/value/money-range.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'
import { putInPlace } from './rank.ts'

const within = (rank: number, n: number): number => Math.min(n - 1, Math.max(0, rank))
const rankOf = (share: number, n: number): number => within(Math.ceil(share * n) - 1, n)

const toldShares = [0.1, 0.5, 0.9] as const

/** The ranks around a percentile between which it lies by chance, 95 in 100. */
function ranksAround(share: number, n: number): readonly [number, number] {
  const off = 1.96 * Math.sqrt(n * share * (1 - share))
  return [within(Math.round(share * n - off), n), within(Math.round(share * n + off), n)]
}

const middleRanks = (n: number): readonly [number, number] =>
  n % 2 === 0 ? [within(n / 2 - 1, n), within(n / 2, n)] : [(n - 1) / 2, (n - 1) / 2]

/** Figures are told in steps no finer than this: the power of ten at or below the largest error of their percentiles. */
const stepOf = (error: number): Cents => cents(error < 100 ? 1 : 10 ** Math.floor(Math.log10(error)))

/** The 10th and the 90th value in 100 at rank ceil(share x n), and the middle one; of an even number the mean of the two middle ones. Reorders the values. */
export function percentilesOf(values: Float64Array): Omit<MoneyRange, 'mean'> {
  const n = values.length
  const [low, high] = [rankOf(0.1, n), rankOf(0.9, n)]
  const [below, above] = middleRanks(n)
  const around = toldShares.map((share) => ranksAround(share, n))
  putInPlace(values, [low, below, above, high, ...around.flat()])
  const at = (rank: number): number => values[rank] ?? 0
  const roundTo = stepOf(Math.max(...around.map(([from, to]) => (at(to) - at(from)) / 2)))
  return {
    median: roundToCents((at(below) + at(above)) / 2),
    low: roundToCents(at(low)),
    high: roundToCents(at(high)),
    ...(roundTo > 1 ? { roundTo } : {}),
  }
}

/** The error of each percentile by chance, and the step that it leaves meaningful; cents. */
export function precisionOf(values: Float64Array): NonNullable<Valuation['precision']> {
  const n = values.length
  const around = toldShares.map((share) => ranksAround(share, n))
  const placed = putInPlace(Float64Array.from(values), around.flat())
  // How far a percentile may be off by chance, 95 in 100: half the span of the ranks around it.
  const [low = 0, median = 0, high = 0] = around.map(([from, to]) => ((placed[to] ?? 0) - (placed[from] ?? 0)) / 2)
  const mean = 1.96 * meanAndError(values).standardError
  return {
    mean: roundToCents(mean),
    low: roundToCents(low),
    median: roundToCents(median),
    high: roundToCents(high),
    roundTo: stepOf(Math.max(low, median, high)),
  }
}

/** Range from simulated cents around an expected value that was computed exactly. */
export function rangeOf(values: Float64Array, mean: Cents): MoneyRange {
  if (values.length === 0) return sure(mean)
  return { mean, ...percentilesOf(Float64Array.from(values)) }
}

export const sure = (amount: Cents): MoneyRange => ({ mean: amount, median: amount, low: amount, high: amount })
export const nothing: MoneyRange = sure(cents(0))

export function meanAndError(values: Float64Array): { readonly mean: number; readonly standardError: number } {
  let mean = 0
  let squares = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    const step = value - mean
    mean += step / (i + 1)
    squares += step * (value - mean)
  }
  return { mean, standardError: values.length > 1 ? Math.sqrt(squares / (values.length - 1) / values.length) : 0 }
}

/** Shares of the simulated totals in bands of equal width; none where every outcome is the same. */
export function distributionOf(totals: Float64Array): NonNullable<Valuation['distribution']> {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const total of totals) {
    if (total < low) low = total
    if (total > high) high = total
  }
  if (totals.length === 0 || high - low < 1) return []
  const bands = 40
  const counts = new Float64Array(bands)
  for (const total of totals) {
    const band = Math.min(bands - 1, Math.floor(((total - low) / (high - low)) * bands))
    counts[band] = (counts[band] ?? 0) + 1
  }
  const edge = (i: number): Cents => roundToCents(low + ((high - low) * i) / bands)
  return [...counts].map((count, i) => ({ from: edge(i), to: edge(i + 1), share: count / totals.length }))
}

/** A mean that was found from trials, and how far it may be off by chance. */
export interface FoundMean {
  readonly mean: number
  readonly standardError: number
}

/**
 * Mean of simulated values beside others whose mean is known exactly: chance that moved the others is taken off as far as
 * the two move together. Exact where the values follow the others in a straight line, and where they do not move at all.
 */
export function meanBeside(values: Float64Array, others: Float64Array, exact: number): FoundMean {
  const [mean, known] = [meanAndError(values).mean, meanAndError(others).mean]
  let [together, spread, own] = [0, 0, 0]
  for (let i = 0; i < values.length; i++) {
    const off = (others[i] ?? 0) - known
    const apart = (values[i] ?? 0) - mean
    together += apart * off
    spread += off * off
    own += apart * apart
  }
  const n = values.length
  const slope = spread > 0 ? together / spread : 0
  const left = Math.max(0, own - slope * together)
  return {
    mean: mean - slope * (known - exact),
    // What is left of a straight line by the arithmetic of floats is none.
    standardError: n > 2 && left > 1e-12 * own ? Math.sqrt(left / (n - 2) / n) : 0,
  }
}

/** The best of several such: each of the others with its exact mean. */
export const meanBesideBest = (
  values: Float64Array,
  others: readonly { readonly values: Float64Array; readonly exact: number }[],
): FoundMean =>
  others
    .map((one) => meanBeside(values, one.values, one.exact))
    .reduce((a, b) => (b.standardError < a.standardError ? b : a), meanAndError(values))

/** A mean in whole cents, in no more digits than its error leaves, 95 in 100. */
export function toldMean({ mean, standardError }: FoundMean): Cents {
  const step = stepOf(1.96 * standardError)
  return cents(Math.round(mean / step) * step)
}
