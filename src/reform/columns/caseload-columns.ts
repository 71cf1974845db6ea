import type { FactorId } from '../../casefile/ids.ts'
import type { Role } from '../../casefile/matter.ts'
import type { ClaimColumns } from '../../law/columns/claim-columns.ts'
import { leapDays } from '../../law/columns/day-numbers.ts'
import type { Court } from '../../law/courts.ts'

/** The first and the last day that a date may mean. */
export interface DayRange {
  readonly first: number
  readonly last: number
}
export interface RangedStretch {
  readonly from: DayRange
  /** Null while it lasts. */
  readonly to: DayRange | null
}

/** The dates of a row of which some are months, years or not known; a date known to the day is a range of one day. */
export interface RowRanges {
  readonly conductFrom: DayRange
  readonly conductTo: DayRange
  readonly born: DayRange | null
  readonly criminalCase: RangedStretch | null
  readonly confinement: RangedStretch | null
}

/** Rows of one court stand together, from a multiple of 32 on, so that bits and numbers share their places. */
export interface CourtRows {
  readonly court: Court
  readonly from: number
  readonly to: number
}

/**
 * A caseload by columns: days as numbers, and one bit a row for each role and factor. Places between courts are empty.
 * A row with ranges holds the first day of the conduct, the last day of its end and the latest birth.
 */
export interface CaseloadColumns extends ClaimColumns {
  readonly places: number
  readonly courts: readonly CourtRows[]
  /** By place, the rows with dates that are not known to the day. */
  readonly ranged: ReadonlyMap<number, RowRanges>
  readonly roles: ReadonlyMap<Role, Uint32Array>
  /** Facts that concern every defendant of a row. */
  readonly factors: ReadonlyMap<FactorId, Uint32Array>
  /** Facts that concern the defendants of one role alone. */
  readonly factorsOfRole: ReadonlyMap<Role, ReadonlyMap<FactorId, Uint32Array>>
}

const told = new WeakMap<CaseloadColumns, Uint32Array>()

/** Rows for which something is told that stops or starts a clock, and rows with a date on 29 February. */
export function toldRows(rows: CaseloadColumns): Uint32Array {
  const known = told.get(rows)
  if (known) return known
  const out = new Uint32Array(wordsFor(rows.places))
  for (const column of [
    rows.discovered,
    rows.criminalCase?.from,
    rows.confinement?.from,
    ...Object.values(rows.rare ?? {}),
    ...Object.values(rows.otherStretches ?? {}).map(({ from }) => from),
  ])
    if (column) for (let place = 0; place < rows.places; place++) if ((column[place] ?? -1) >= 0) setBit(out, place)
  const leap = leapDays()
  for (const column of [rows.born, rows.conductFrom, rows.conductTo])
    for (let place = 0; place < rows.places; place++) if (leap[column[place] ?? -1] === 1) setBit(out, place)
  told.set(rows, out)
  return out
}

export const wordsFor = (places: number): number => Math.ceil(places / 32)
export const hasBit = (bits: Uint32Array, place: number): boolean =>
  (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1
export function setBit(bits: Uint32Array, place: number): void {
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31))
}
export function countBits(bits: Uint32Array): number {
  let total = 0
  for (let i = 0; i < bits.length; i++) {
    let v = bits[i] ?? 0
    v -= (v >>> 1) & 0x55555555
    v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
    total += Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return total
}
