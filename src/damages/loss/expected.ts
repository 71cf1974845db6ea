import type { FactId } from '../../casefile/ids.ts'
import { type HeadId, headOf } from '../input/heads.ts'

/** Expected cents by head of the losses themselves. */
export type Expected = ReadonlyMap<HeadId, number>

/** A sum that follows from the losses or from a rule: a fixed part and a multiple of some heads, trial by trial. */
export interface Derived {
  readonly head: HeadId
  readonly label: string
  readonly fixed: number
  readonly times: number
  readonly of: readonly HeadId[]
  readonly basis: string
  readonly facts: readonly FactId[]
}

export interface Alternative {
  readonly label: string
  readonly amount: number
  readonly why: string
}

export const isCompensatory = (id: HeadId): boolean =>
  headOf(id).kind === 'economic' || headOf(id).kind === 'noneconomic'
export const sumOf = (expected: Expected, fits: (id: HeadId) => boolean): number =>
  [...expected].reduce((sum, [id, value]) => sum + (fits(id) ? value : 0), 0)
export const compensatoryOf = (expected: Expected): number => sumOf(expected, isCompensatory)
export const economicOf = (expected: Expected): number => sumOf(expected, (id) => headOf(id).kind === 'economic')
export const derivedMean = (derived: Derived, expected: Expected): number =>
  derived.fixed + derived.times * sumOf(expected, (id) => derived.of.includes(id))
