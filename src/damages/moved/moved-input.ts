import type { Assumed, Moved, MovedFigure } from '../../casefile/value/what-moves.ts'
import type { DamagesInput } from '../input/input.ts'

/** The input with one assumption moved, the years by which the life table is read at another age, and whether it is rated. */
export interface MovedInput {
  readonly input: DamagesInput
  readonly agedBy: number
  readonly rated: boolean
}

/** One assumption moved one way and the other, and the figure that is looked at. */
export interface WhatIf {
  readonly assumption: Assumed
  readonly change: Moved
  readonly measures: MovedFigure
  readonly one: MovedInput
  readonly other: MovedInput
}

export const point = 0.01
export const partOfMeans = 0.25
export const onePoint: Moved = { is: 'points', by: point }

export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** Builds pairs of the input under one and the other value of something. */
export class Rows {
  readonly all: WhatIf[] = []
  readonly #input: DamagesInput
  readonly #aged: number
  constructor(input: DamagesInput, aged: number) {
    this.#input = input
    this.#aged = aged
  }
  add(
    assumption: Assumed,
    change: Moved,
    one: Partial<DamagesInput>,
    other: Partial<DamagesInput>,
    measures: MovedFigure = 'total',
  ): void {
    const at = (moved: Partial<DamagesInput>): MovedInput => ({
      input: { ...this.#input, ...moved },
      agedBy: this.#aged,
      rated: true,
    })
    this.all.push({ assumption, change, measures, one: at(one), other: at(other) })
  }
  life(older: number, younger: number): void {
    const at = (agedBy: number): MovedInput => ({ input: this.#input, agedBy: this.#aged + agedBy, rated: true })
    this.all.push({
      assumption: { is: 'life' },
      change: { is: 'table-years', older, younger },
      measures: 'total',
      one: at(older),
      other: at(-younger),
    })
  }
  rating(): void {
    const at = (rated: boolean): MovedInput => ({ input: this.#input, agedBy: rated ? this.#aged : 0, rated })
    this.all.push({
      assumption: { is: 'rating' },
      change: { is: 'left-out-and-as-entered' },
      measures: 'total',
      one: at(false),
      other: at(true),
    })
  }
}
