import type { HeadId } from '../input/heads.ts'
import { type Losses, lossesByTrial } from '../loss/expected.ts'
import { putInPlace } from '../loss/rank.ts'
import type { Outcomes } from '../loss/simulate.ts'
import { meanAndError } from '../loss/spread.ts'
import type { BuiltProblem } from './build-problem.ts'
import { decidedText, limitWith } from './programme-text.ts'
import type { RecoveryProblem } from './recovery-problem.ts'
import { type Programme, programmeOf } from './recovery-programme.ts'
import { type Decided, decide, goalOf } from './solve-recovery.ts'
import type { Solver } from './solver.ts'

export interface RecoveryInTrials {
  /** What can be recovered in each trial, in cents as floats. */
  readonly values: Float64Array<ArrayBuffer>
  /** Trials that were solved one by one to find and check the others, and the largest difference left, in cents. */
  readonly solved: number
  readonly largestGap: number
  /** The decisions under which all of them stand. */
  readonly decided: Decided
}

const firstSolved = 6
const checkedAfter = 6
const rounds = 8
const oneCent = 1
const mostDirections = 4

/** What one more cent of each row's limit is worth where the programme is solved; rows worth nothing are left out. */
type Prices = readonly { readonly row: number; readonly price: number }[]

/** Trials that differ: evenly spread by the sum of the losses, the least and the most among them. */
function spreadOut(sums: Float64Array, count: number): readonly number[] {
  const ranks = Array.from({ length: count }, (_, i) => Math.round((i * (sums.length - 1)) / Math.max(1, count - 1)))
  const placed = putInPlace(Float64Array.from(sums), ranks)
  return [...new Set(ranks.map((rank) => sums.indexOf(placed[rank] ?? 0)))]
}

/**
 * The decisions as they stand in every trial: each claim that fits beside those chosen stays open, and so do punitive
 * damages that no chosen multiple bars. A claim that adds nothing to the expected losses may add to others.
 */
function openEverywhere(p: RecoveryProblem, decided: Decided): Decided {
  const out = new Map(decided)
  const index = (id: string): number => p.claims.findIndex((claim) => claim.id === id)
  const taken = (letter: string, c: number): boolean => out.get(`${letter}_${c}`) === 1
  p.claims.forEach((_, c) => {
    const shut = p.conflicts.some(
      ({ one, other }) =>
        (index(one) === c && taken('y', index(other))) || (index(other) === c && taken('y', index(one))),
    )
    if (!shut) out.set(`y_${c}`, 1)
  })
  p.claims.forEach((claim, c) => {
    const barred = p.claims.some(
      ({ multiple }, m) => taken('m', m) && (multiple?.barsPunitive || claim.punitive?.notWithMultiple != null),
    )
    if (claim.punitive && taken('y', c) && !barred) out.set(`q_${c}`, 1)
  })
  return out
}

/** The decisions and rows of one problem, and the prices found so far: the least of their bounds is what is recovered. */
class Bounds {
  readonly #found = new Map<string, Prices>()
  readonly #built: BuiltProblem
  readonly #programme: Programme
  readonly #decided: Decided
  readonly #solver: Solver
  readonly #limits: Float64Array
  /** Rows that some prices weigh: only their limits are read off a trial. */
  readonly #weighed = new Set<number>()
  solved = 0
  constructor(built: BuiltProblem, programme: Programme, decided: Decided, solver: Solver) {
    this.#built = built
    this.#programme = programme
    this.#decided = decided
    this.#solver = solver
    this.#limits = new Float64Array(programme.money.length)
  }
  /** Solves one trial exactly and keeps its prices; cents. */
  solve(losses: Losses): number {
    const p = this.#built.at(losses)
    const text = decidedText(p, this.#programme, goalOf(this.#programme), this.#decided)
    const answer = this.#solver.solve(text, 'worth')
    if (!answer.optimal) throw new RangeError('a programme that pays nothing is always allowed')
    const prices: Prices = this.#programme.money.flatMap((_, row) => {
      const price = answer.prices[`r${row}`] ?? 0
      return Math.abs(price) > 1e-9 ? [{ row, price }] : []
    })
    this.solved++
    this.#found.set(prices.map(({ row, price }) => `${row} ${price.toPrecision(9)}`).join(','), prices)
    for (const { row } of prices) this.#weighed.add(row)
    this.#readLimits(p)
    return this.#allowedBy(prices)
  }
  #readLimits(p: RecoveryProblem): void {
    for (const row of this.#weighed) {
      const at = this.#programme.money[row]
      this.#limits[row] = at ? Math.max(0, limitWith(at, p, this.#decided)) : 0
    }
  }
  #allowedBy(prices: Prices): number {
    let sum = 0
    for (const { row, price } of prices) sum += price * (this.#limits[row] ?? 0)
    return sum
  }
  /** The least that any known set of prices allows: by duality never less than what can be recovered. */
  value(losses: Losses): { readonly least: number; readonly by: number } {
    this.#readLimits(this.#built.at(losses))
    let [least, by, i] = [Number.POSITIVE_INFINITY, 0, 0]
    for (const prices of this.#found.values()) {
      const sum = this.#allowedBy(prices)
      if (sum < least) [least, by] = [sum, i]
      i++
    }
    return { least, by }
  }
}

/** One number a trial, by which trials are told apart: a loss, or losses together with one sign or the other. */
type Direction = Float64Array

/** The losses that vary most, all together, and these with signs by turns. */
function directionsOf(columns: readonly Float64Array[], trials: number): readonly Direction[] {
  const spread = (column: Float64Array): number => meanAndError(column).standardError
  const varied = columns
    .map((column) => ({ column, spread: spread(column) }))
    .filter((one) => one.spread > 0)
    .sort((a, b) => b.spread - a.spread)
    .map(({ column }) => column)
  const together = (sign: (i: number) => number): Direction => {
    const sum = new Float64Array(trials)
    varied.forEach((column, i) => {
      for (let t = 0; t < trials; t++) sum[t] = (sum[t] ?? 0) + sign(i) * (column[t] ?? 0)
    })
    return sum
  }
  return [together(() => 1), together((i) => (i % 2 === 0 ? 1 : -1)), ...varied.slice(0, mostDirections)]
}

/**
 * The trials at the ends of what one set of prices prices, in every direction. What it gives too much is convex there,
 * because what can be recovered is concave in the limits: so it is most at such an end.
 */
function endsOf(by: Uint16Array, directions: readonly Direction[]): ReadonlySet<number> {
  const ends = new Set<number>()
  for (const along of directions) {
    const [least, most] = [new Map<number, number>(), new Map<number, number>()]
    for (let t = 0; t < by.length; t++) {
      const [region, at] = [by[t] ?? 0, along[t] ?? 0]
      const [low, high] = [least.get(region), most.get(region)]
      if (low === undefined || at < (along[low] ?? 0)) least.set(region, t)
      if (high === undefined || at > (along[high] ?? 0)) most.set(region, t)
    }
    for (const t of [...least.values(), ...most.values()]) ends.add(t)
  }
  return ends
}

/** Prices every trial by what was solved so far. */
function priceAll(
  bounds: Bounds,
  outcomes: Outcomes,
  kept: (id: HeadId) => boolean,
): { readonly values: Float64Array<ArrayBuffer>; readonly by: Uint16Array } {
  const values = new Float64Array(outcomes.trials)
  const by = new Uint16Array(outcomes.trials)
  let t = 0
  for (const losses of lossesByTrial(outcomes, kept)) {
    const priced = bounds.value(losses)
    values[t] = priced.least
    by[t++] = priced.by
  }
  return { values, by }
}

/**
 * What can be recovered in every trial once the claims, elections and remedies are chosen on the expected losses. Only the
 * limits of the programme move from trial to trial, so a few solved trials price the rows for all (duality). Those priced
 * at the ends of their kind are solved to check, and some between, until none differs by a cent. Null where nothing can be
 * recovered.
 */
export function recoveryInTrials(
  built: BuiltProblem,
  outcomes: Outcomes,
  kept: (id: HeadId) => boolean,
  solver: Solver,
): RecoveryInTrials | null {
  const programme = programmeOf(built.problem)
  const decided = decide(built.problem, programme, solver)
  if (decided === null) return null
  const open = openEverywhere(built.problem, decided)
  const bounds = new Bounds(built, programme, open, solver)
  const columns = outcomes.heads.flatMap((head, h) => {
    const column = outcomes.values[h]
    return kept(head) && column ? [column] : []
  })
  const directions = directionsOf(columns, outcomes.trials)
  const lossesAt = trialReader(outcomes, kept)
  const solved = new Set<number>()
  const solveAt = (t: number): number => {
    solved.add(t)
    return bounds.solve(lossesAt(t))
  }
  for (const t of spreadOut(directions[0] ?? new Float64Array(outcomes.trials), firstSolved)) solveAt(t)
  for (let round = 0; ; round++) {
    const { values, by } = priceAll(bounds, outcomes, kept)
    const between = Array.from({ length: checkedAfter }, (_, i) =>
      Math.floor(((i + (round + 1) / (rounds + 2)) * outcomes.trials) / checkedAfter),
    )
    let largestGap = 0
    for (const t of new Set([...endsOf(by, directions), ...between]))
      if (!solved.has(t)) largestGap = Math.max(largestGap, (values[t] ?? 0) - solveAt(t))
    if (largestGap < oneCent || round === rounds) return { values, solved: bounds.solved, largestGap, decided: open }
  }
}

function trialReader(outcomes: Outcomes, kept: (id: HeadId) => boolean): (t: number) => Losses {
  const one = outcomes.heads.map(() => new Float64Array(1))
  return (t) => {
    outcomes.values.forEach((column, h) => {
      const cell = one[h]
      if (cell) cell[0] = column[t] ?? 0
    })
    const only = lossesByTrial({ trials: 1, heads: outcomes.heads, values: one }, kept).next()
    if (only.done) throw new RangeError('one trial holds one set of losses')
    return only.value
  }
}
