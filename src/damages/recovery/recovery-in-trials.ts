import type { HeadId } from '../input/heads.ts'
import { type Losses, lossesByTrial } from '../loss/expected.ts'
import type { Outcomes } from '../loss/simulate.ts'
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

const firstSolved = 24
const checkedAfter = 12
const rounds = 8
const oneCent = 1

/** What one more cent of each row's limit is worth where the programme is solved; rows worth nothing are left out. */
type Prices = readonly { readonly row: number; readonly price: number }[]

/** Trials that differ: evenly spread by the sum of the losses, the least and the most among them. */
function spreadOut(sums: Float64Array, count: number): readonly number[] {
  const order = [...sums.keys()].sort((a, b) => (sums[a] ?? 0) - (sums[b] ?? 0))
  const chosen = new Set<number>()
  for (let i = 0; i < count; i++) chosen.add(order[Math.round((i * (order.length - 1)) / Math.max(1, count - 1))] ?? 0)
  return [...chosen]
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
  solved = 0
  constructor(built: BuiltProblem, programme: Programme, decided: Decided, solver: Solver) {
    this.#built = built
    this.#programme = programme
    this.#decided = decided
    this.#solver = solver
  }
  /** Solves one trial exactly and keeps its prices; cents. */
  solve(losses: Losses): number {
    const p = this.#built.at(losses)
    const answer = this.#solver.solve(decidedText(p, this.#programme, goalOf(this.#programme), this.#decided))
    if (!answer.optimal) throw new RangeError('a programme that pays nothing is always allowed')
    const prices: Prices = this.#programme.money.flatMap((_, row) => {
      const price = answer.prices[`r${row}`] ?? 0
      return Math.abs(price) > 1e-9 ? [{ row, price }] : []
    })
    this.solved++
    this.#found.set(prices.map(({ row, price }) => `${row} ${price.toPrecision(9)}`).join(','), prices)
    return prices.reduce((sum, { row, price }) => sum + price * this.#limit(p, row), 0)
  }
  #limit(p: ReturnType<BuiltProblem['at']>, row: number): number {
    const at = this.#programme.money[row]
    return at ? Math.max(0, limitWith(at, p, this.#decided)) : 0
  }
  /** The least that any known set of prices allows: by duality never less than what can be recovered. */
  value(losses: Losses): number {
    const p = this.#built.at(losses)
    let least = Number.POSITIVE_INFINITY
    for (const prices of this.#found.values()) {
      let sum = 0
      for (const { row, price } of prices) sum += price * this.#limit(p, row)
      if (sum < least) least = sum
    }
    return least
  }
}

/**
 * What can be recovered in every trial once the claims, elections and remedies are chosen on the expected losses. Only the
 * limits of the programme move from trial to trial, so a few solved trials price the rows for all (duality); others are
 * solved to check, until none differs by a cent. Null where nothing can be recovered.
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
  const sums = new Float64Array(outcomes.trials)
  for (const column of columns) for (let t = 0; t < sums.length; t++) sums[t] = (sums[t] ?? 0) + (column[t] ?? 0)
  const lossesAt = trialReader(outcomes, kept)
  const first = new Set(spreadOut(sums, firstSolved))
  for (const t of first) bounds.solve(lossesAt(t))
  let largestGap = 0
  for (let round = 0; round < rounds; round++) {
    largestGap = 0
    for (let i = 0; i < checkedAfter; i++) {
      const t = Math.floor(((i + (round + 1) / (rounds + 2)) * outcomes.trials) / checkedAfter)
      const bound = bounds.value(lossesAt(t))
      largestGap = Math.max(largestGap, Math.abs(bound - bounds.solve(lossesAt(t))))
    }
    if (largestGap < oneCent) break
  }
  const values = new Float64Array(outcomes.trials)
  let t = 0
  for (const losses of lossesByTrial(outcomes, kept)) values[t++] = bounds.value(losses)
  return { values, solved: bounds.solved, largestGap, decided: open }
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
