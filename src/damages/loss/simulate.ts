import type { HeadId } from '../input/heads.ts'
import { headOf } from '../input/heads.ts'
import { yearsLived } from './life-table.ts'
import type { Model } from './model.ts'
import { type Rng, rngStream, uniform } from './rng.ts'

export const defaultTrials = 100_000
export const defaultSeed = 1
/** Trials are cut into this many blocks, each with its own stream: the answer does not depend on who computes a block. */
export const blocks = 16
const shockSteps = 4096
const certain = new Float64Array(shockSteps).fill(1)

/** Totals per trial and head at present value, in cents as floats. */
export interface Outcomes {
  readonly trials: number
  readonly heads: readonly HeadId[]
  /** One array per head, in the order of `heads`. */
  readonly values: readonly Float64Array<ArrayBuffer>[]
}

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
interface LevelShocks {
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

/** Moves all years of a trial by one drawn level. */
function drawLevel(shocks: LevelShocks, rng: Rng, years: number, fixed: Float64Array, growing: Float64Array): void {
  const level = shocks.factors[(rng.bits[rng.at++] ?? 0) >>> 20] ?? 1
  let power = 1
  for (let y = 1; y < years; y++) {
    power *= level
    const factor = power / (shocks.mean[y] ?? 1)
    fixed[y] = (fixed[y] ?? 1) * factor
    growing[y] = (growing[y] ?? 1) * factor
  }
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

/** Draws from the triangle, as a multiple of its mean. */
function drawnMultiple(flow: PreparedFlow, u: number): number {
  const width = flow.high - flow.low
  const rise = flow.likely - flow.low
  const drawn =
    u * width < rise
      ? flow.low + Math.sqrt(u * width * rise)
      : flow.high - Math.sqrt((1 - u) * width * (flow.high - flow.likely))
  return drawn / flow.mean
}

/** Value of the first n payments under the yearly factors of this trial. */
function shockedSum(flow: PreparedFlow, n: number, factors: Float64Array): number {
  const { yearStart, yearSum, sums, yearOf } = flow
  if (n <= 0) return 0
  const whole = n >= yearOf.length ? yearSum.length : (yearOf[n] ?? 0)
  let sum = 0
  let other = 0
  let y = 0
  // Two sums at once: an addition need not wait for the one before it.
  for (; y + 1 < whole; y += 2) {
    sum += (yearSum[y] ?? 0) * (factors[y] ?? 0)
    other += (yearSum[y + 1] ?? 0) * (factors[y + 1] ?? 0)
  }
  sum += other
  if (y < whole) sum += (yearSum[y] ?? 0) * (factors[y] ?? 0)
  if (whole < yearSum.length) sum += ((sums[n] ?? 0) - (sums[yearStart[whole] ?? 0] ?? 0)) * (factors[whole] ?? 0)
  return sum
}

/** Fills the running products of drawn yearly factors, for fixed and for growing amounts. */
function drawFactors(prepared: Prepared, rng: Rng, years: number, fixed: Float64Array, growing: Float64Array): void {
  const { bits } = rng
  const discounts = prepared.discountShocks ?? certain
  const growths = prepared.growthShocks ?? certain
  let discount = 1
  let growth = 1
  let at = rng.at
  fixed[0] = 1
  growing[0] = 1
  for (let y = 1; y < years; y++) {
    const drawn = bits[at++] ?? 0
    discount *= discounts[drawn >>> 20] ?? 1
    growth *= growths[(drawn >>> 8) & (shockSteps - 1)] ?? 1
    fixed[y] = discount
    growing[y] = discount * growth
  }
  rng.at = at
}

/** Is told what each trial drew: the yearly factors, and for each flow how many payments and at what multiple of the mean. */
export interface Witness {
  readonly factors: (trial: number, fixed: Float64Array, growing: Float64Array) => void
  readonly payments: (trial: number, flow: PreparedFlow, count: number, multiple: number) => void
}

export function runBlock(
  prepared: Prepared,
  seed: number,
  block: number,
  from: number,
  to: number,
  out: readonly Float64Array[],
  witness: Witness | null = null,
): void {
  const { model, flows, years } = prepared
  const rng = rngStream(seed, block)
  const shocked = prepared.discountShocks !== null || prepared.growthShocks !== null || prepared.levelShocks !== null
  const anyLife = flows.some((flow) => flow.whileAlive)
  const { takers } = model
  const { levelShocks } = prepared
  const takerMonths = new Float64Array(takers.length)
  const fixed = new Float64Array(Math.max(1, years)).fill(1)
  const growing = new Float64Array(Math.max(1, years)).fill(1)
  for (let trial = from; trial < to; trial++) {
    rng.ready(years + 2 + takers.length)
    const lastMonth = anyLife
      ? model.anchorMonth + 12 * yearsLived(model.table, model.age, uniform(rng))
      : Number.POSITIVE_INFINITY
    for (let i = 0; i < takers.length; i++) {
      const taker = takers[i]
      if (taker) takerMonths[i] = 12 * yearsLived(taker.table, taker.age, uniform(rng))
    }
    if (shocked) drawFactors(prepared, rng, years, fixed, growing)
    if (levelShocks !== null) drawLevel(levelShocks, rng, years, fixed, growing)
    if (witness !== null) witness.factors(trial, fixed, growing)
    for (const flow of flows) {
      rng.ready(3)
      if (flow.probability < 1 && uniform(rng) >= flow.probability) continue
      let n = flow.count
      if (flow.endSpread > 0) n += Math.floor(uniform(rng) * (2 * flow.endSpread + 1)) - flow.endSpread
      if (flow.whileAlive) {
        const lived = Math.max(flow.sure, Math.ceil((lastMonth - flow.firstMonth) / flow.stepMonths))
        if (lived < n) n = lived
      }
      if (flow.taker >= 0) {
        const together = Math.ceil(((takerMonths[flow.taker] ?? 0) - flow.firstMonth) / flow.stepMonths)
        n = Math.min(n, Math.max(flow.past, together))
      }
      const values = out[flow.head]
      if (values === undefined) continue
      let value = shocked ? shockedSum(flow, n, flow.growing ? growing : fixed) : (flow.sums[n] ?? 0)
      const multiple = flow.high > flow.low ? drawnMultiple(flow, uniform(rng)) : 1
      value *= multiple
      if (witness !== null) witness.payments(trial, flow, n, multiple)
      values[trial] = (values[trial] ?? 0) + value
    }
  }
}

export function trialsOfBlock(trials: number, block: number): { readonly from: number; readonly to: number } {
  return { from: Math.floor((trials * block) / blocks), to: Math.floor((trials * (block + 1)) / blocks) }
}

/** Simulates some blocks of the trials; the rest of each array stays 0. Same seed and trials, same numbers. */
export function simulate(
  model: Model,
  seed: number,
  trials: number,
  which: readonly number[] = [...Array(blocks).keys()],
): Outcomes {
  const prepared = prepare(model)
  const values = prepared.heads.map(() => new Float64Array(trials))
  for (const block of which) {
    const { from, to } = trialsOfBlock(trials, block)
    runBlock(prepared, seed, block, from, to, values)
  }
  return { trials, heads: prepared.heads, values }
}
