import type { HeadId } from '../input/heads.ts'
import { yearsLived } from './life-table.ts'
import type { Model } from './model.ts'
import { certain, type LevelShocks, type Prepared, type PreparedFlow, prepare, shockSteps } from './prepared.ts'
import { type Rng, rngStream, uniform } from './rng.ts'

export const defaultTrials = 100_000
export const defaultSeed = 1
/** Trials are cut into this many blocks, each with its own stream: the answer does not depend on who computes a block. */
export const blocks = 16
/** Totals per trial and head at present value, in cents as floats. */
export interface Outcomes {
  readonly trials: number
  readonly heads: readonly HeadId[]
  /** One array per head, in the order of `heads`. */
  readonly values: readonly Float64Array<ArrayBuffer>[]
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
