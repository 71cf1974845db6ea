import type { HeadId } from '../input/heads.ts'
import { headOf } from '../input/heads.ts'
import type { Model } from './model.ts'

export const shockSteps = 4096
export const certain = new Float64Array(shockSteps).fill(1)

export interface PreparedFlow {
  /** Place among the flows of the model. */
  readonly at: number
  readonly head: number
  readonly count: number
  readonly firstMonth: number
  readonly stepMonths: number
  /** Payments that are made whatever the length of life. */
  readonly sure: number
  readonly whileAlive: boolean
  /** Place among the takers; -1 where no other life counts. */
  readonly taker: number
  /** Payments that fall no later than the valuation. */
  readonly past: number
  readonly probability: number
  readonly endSpread: number
  readonly low: number
  readonly likely: number
  readonly high: number
  readonly mean: number
  /** Sum of the values of the first k payments. */
  readonly sums: Float64Array
  /** First payment of each year after the valuation date; the last entry is the number of payments. */
  readonly yearStart: Int32Array
  /** Year of each payment. */
  readonly yearOf: Int32Array
  /** Sum of the values of each year. */
  readonly yearSum: Float64Array
  readonly growing: boolean
}

/** The model as flat arrays, ready for the trials. */
export interface Prepared {
  readonly model: Model
  readonly heads: readonly HeadId[]
  readonly flows: readonly PreparedFlow[]
  readonly years: number
  readonly discountShocks: Float64Array | null
  readonly growthShocks: Float64Array | null
  /** The level of the discount rate, drawn once for all years of a trial. */
  readonly levelShocks: LevelShocks | null
}

/** One factor a trial, to the power of the years; `mean` is the mean of that power, by which it is divided. */
export interface LevelShocks {
  readonly factors: Float64Array
  readonly mean: Float64Array
}

/** Inverse of the standard normal distribution (Acklam's rational approximation, relative error below 1.2e-9). */
function normalQuantile(p: number): number {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
  ]
  const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572]
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ]
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]
  const along = (coefficients: readonly number[], x: number): number => coefficients.reduce((sum, k) => sum * x + k, 0)
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p))
    return along(c, q) / (along(d, q) * q + 1)
  }
  if (p > 1 - 0.02425) return -normalQuantile(1 - p)
  const q = p - 0.5
  const r = q * q
  return (along(a, r) * q) / (along(b, r) * r + 1)
}

/** Equally likely yearly factors of a lognormal spread whose mean is exactly 1, so that the closed form keeps its value. */
function shockFactors(spread: number): Float64Array | null {
  if (spread === 0) return null
  const factors = new Float64Array(shockSteps)
  let sum = 0
  for (let i = 0; i < shockSteps; i++) {
    const factor = Math.exp(spread * normalQuantile((i + 0.5) / shockSteps))
    factors[i] = factor
    sum += factor
  }
  return factors.map((factor) => (factor * shockSteps) / sum)
}

/** Lognormal factors of the level, and the mean of each yearly power, so that the expected value stays what it is. */
function levelFactors(spread: number, years: number): LevelShocks | null {
  if (spread === 0) return null
  const factors = Float64Array.from({ length: shockSteps }, (_, i) =>
    Math.exp(spread * normalQuantile((i + 0.5) / shockSteps)),
  )
  const mean = Float64Array.from({ length: Math.max(1, years) }, (_, y) => {
    let sum = 0
    for (const factor of factors) sum += factor ** y
    return sum / shockSteps
  })
  return { factors, mean }
}

export function prepare(model: Model): Prepared {
  const heads = [...new Set(model.flows.map((valued) => valued.flow.head))]
  let years = 0
  const flows = model.flows.map(({ flow, values, growing, taker }, at): PreparedFlow => {
    const longest = values.length
    const sums = new Float64Array(longest + 1)
    for (let k = 0; k < longest; k++) sums[k + 1] = (sums[k] ?? 0) + (values[k] ?? 0)
    const yearOf = (k: number): number => Math.max(0, Math.floor((flow.firstMonth + k * flow.stepMonths) / 12))
    const lastYear = yearOf(longest - 1)
    years = Math.max(years, lastYear + 1)
    const yearStart = new Int32Array(lastYear + 2).fill(longest)
    for (let k = longest - 1; k >= 0; k--) yearStart[yearOf(k)] = k
    for (let y = lastYear; y >= 0; y--) if (yearStart[y] === longest) yearStart[y] = yearStart[y + 1] ?? longest
    yearStart[0] = 0
    const yearSum = new Float64Array(lastYear + 1)
    for (let y = 0; y <= lastYear; y++)
      yearSum[y] = (sums[yearStart[y + 1] ?? longest] ?? 0) - (sums[yearStart[y] ?? 0] ?? 0)
    let past = 0
    while (past < longest && flow.firstMonth + past * flow.stepMonths <= 0) past++
    const sure = headOf(flow.head).life === 'person' ? past : 0
    return {
      at,
      head: heads.indexOf(flow.head),
      count: flow.count,
      firstMonth: flow.firstMonth,
      stepMonths: flow.stepMonths,
      sure,
      whileAlive: flow.whileAlive,
      taker: taker ?? -1,
      past,
      probability: flow.probability,
      endSpread: flow.endSpreadMonths,
      low: flow.amount.low,
      likely: flow.amount.likely,
      high: flow.amount.high,
      mean: flow.amount.mean,
      sums,
      yearStart,
      yearOf: Int32Array.from(values, (_, k) => yearOf(k)),
      yearSum,
      growing,
    }
  })
  const { discount_spread, growth_spread, discount_level_spread } = model.input.rates
  return {
    model,
    heads,
    flows,
    years,
    discountShocks: shockFactors(discount_spread),
    growthShocks: shockFactors(growth_spread),
    levelShocks: levelFactors(discount_level_spread, years),
  }
}
