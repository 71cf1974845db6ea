import type { ClaimColumns } from './claim-columns.ts'

export const noLimit = 1 << 30
export const notKnown = -(1 << 30)
/** Rows worked on at once: all columns of a chunk stay in the nearest memory. */
export const chunkRows = 2048

/** Some rows at work: the columns, the place of each row, how many, and when each claim accrued. */
export interface Chunk {
  readonly rows: ClaimColumns
  readonly at: Int32Array
  readonly count: number
  readonly accrual: Int32Array
}

/** Working columns of one chunk, lent to one set of rules after the other so that none has to be made anew. */
export class Scratch {
  private readonly made: Int32Array[] = []
  private lent = 0

  take(): Int32Array {
    const ready = this.made[this.lent] ?? new Int32Array(chunkRows)
    this.made[this.lent] = ready
    this.lent += 1
    return ready
  }

  /** Takes everything back; rules that were made before must not run any more. */
  reset(): void {
    this.lent = 0
  }
}

export type EndsColumn = (chunk: Chunk, out: Int32Array) => void

/** A rule that columns cannot say; the claim is then left to the engine of the single case. */
export class NotForColumns extends Error {}
