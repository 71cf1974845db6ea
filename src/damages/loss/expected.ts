import type { FactId } from '../../casefile/ids.ts'
import type { HeadBasis } from '../../casefile/value/loss-basis.ts'
import type { NotTaken } from '../../casefile/value/not-taken.ts'
import { type HeadId, headOf } from '../input/heads.ts'
import type { Outcomes } from './simulate.ts'

/** Expected cents by head of the losses themselves. */
export type Expected = ReadonlyMap<HeadId, number>

/** The losses of one trial, or the expected ones; cents as floats. */
export interface Losses {
  readonly of: (id: HeadId) => number
  /** Of several in their order. Quicker than one by one where the same list is handed over each time; not to be kept. */
  readonly each: (ids: readonly HeadId[]) => Float64Array
  readonly economic: number
  readonly compensatory: number
}

/**
 * A sum that follows from the losses or from a rule: a fixed part and a multiple of some heads. Where a cap or a least sum
 * bends that line, `bent` says what it comes to, and it is asked in every trial.
 */
export interface Derived {
  readonly head: HeadId
  readonly fixed: number
  readonly times: number
  readonly of: readonly HeadId[]
  readonly bent?: (losses: Losses) => number
  readonly basis: HeadBasis
  readonly facts: readonly FactId[]
}

/** What was left aside, with the reason; cents as floats. */
export interface Alternative {
  readonly what: NotTaken['what']
  readonly amount: number
  readonly why: NotTaken['why']
}

export const isCompensatory = (id: HeadId): boolean =>
  headOf(id).kind === 'economic' || headOf(id).kind === 'noneconomic'
export const sumOf = (expected: Expected, fits: (id: HeadId) => boolean): number =>
  [...expected].reduce((sum, [id, value]) => sum + (fits(id) ? value : 0), 0)
export const compensatoryOf = (expected: Expected): number => sumOf(expected, isCompensatory)
export const economicOf = (expected: Expected): number => sumOf(expected, (id) => headOf(id).kind === 'economic')

export const lossesOf = (expected: Expected): Losses => ({
  of: (id) => expected.get(id) ?? 0,
  each: (ids) => Float64Array.from(ids, (id) => expected.get(id) ?? 0),
  economic: economicOf(expected),
  compensatory: compensatoryOf(expected),
})

const straight = (derived: Derived, losses: Losses): number =>
  derived.fixed + derived.times * derived.of.reduce((sum, id) => sum + losses.of(id), 0)

/** What it comes to on some losses, in cents as a float. */
export const derivedFrom = (derived: Derived, losses: Losses): number =>
  derived.bent === undefined ? straight(derived, losses) : derived.bent(losses)

export const derivedMean = (derived: Derived, expected: Expected): number => derivedFrom(derived, lossesOf(expected))

/** A straight line cut off above; the cut is read off the same losses. */
export const noMoreThan = (derived: Derived, most: (losses: Losses) => number): Derived => ({
  ...derived,
  bent: (losses) => Math.min(straight(derived, losses), most(losses)),
})

interface Listed {
  readonly columns: readonly (Float64Array | undefined)[]
  readonly values: Float64Array
  /** The trial whose values these are. */
  of: number
}

/** The losses of each trial in turn, of the heads that are kept. The same object is handed over each time. */
export function* lossesByTrial(outcomes: Outcomes, kept: (id: HeadId) => boolean): Generator<Losses, void, void> {
  const columns = new Map(outcomes.heads.map((head, h) => [head, kept(head) ? outcomes.values[h] : undefined] as const))
  let t = 0
  const sum = (fits: (id: HeadId) => boolean): number => {
    let total = 0
    for (const [id, values] of columns) if (values && fits(id)) total += values[t] ?? 0
    return total
  }
  const lists = new Map<readonly HeadId[], Listed>()
  const losses: Losses = {
    of: (id: HeadId) => columns.get(id)?.[t] ?? 0,
    each: (ids) => {
      let listed = lists.get(ids)
      if (listed === undefined) {
        listed = { columns: ids.map((id) => columns.get(id)), values: new Float64Array(ids.length), of: -1 }
        lists.set(ids, listed)
      }
      if (listed.of === t) return listed.values
      for (let i = 0; i < ids.length; i++) listed.values[i] = listed.columns[i]?.[t] ?? 0
      listed.of = t
      return listed.values
    },
    get economic() {
      return sum((id) => headOf(id).kind === 'economic')
    },
    get compensatory() {
      return sum(isCompensatory)
    },
  }
  for (; t < outcomes.trials; t++) yield losses
}
