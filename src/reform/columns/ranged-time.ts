import type { Scratch } from '../../law/columns/row-chunk.ts'
import { type CaseRows, caseRows } from './case-columns.ts'
import { type CaseloadColumns, type CourtRows, hasBit, setBit, wordsFor } from './caseload-columns.ts'
import type { ClaimText } from './claim-texts.ts'
import type { TimeBits } from './claim-way.ts'
import { limitationColumns } from './limitation-columns.ts'

/**
 * The time of rows whose dates are months or years: every case that their dates allow is a row of its own, and a claim
 * is in time where some case says so, and surely where all do. Sets bits for the rows wanted, once for each law. Throws
 * `NotForColumns` where a text says what columns cannot.
 */
export function decideRanged(
  texts: readonly ClaimText[],
  theory: string,
  place: CourtRows,
  rows: CaseloadColumns,
  wanted: Uint32Array,
  out: readonly TimeBits[],
  scratch: Scratch,
): void {
  const told: number[] = []
  const unborn: number[] = []
  for (let w = place.from >>> 5; w * 32 < place.to; w++)
    for (let rest = wanted[w] ?? 0; rest !== 0; rest &= rest - 1) {
      const at = w * 32 + 31 - Math.clz32(rest & -rest)
      const ranges = at < place.to ? rows.ranged.get(at) : undefined
      if (ranges) (ranges.born ? told : unborn).push(at)
    }
  for (const [places, bornKnown] of [[told, true] as const, [unborn, false] as const]) {
    if (places.length === 0) continue
    for (const [k, text] of texts.entries()) {
      const bits = out[k]
      if (!bits) continue
      const cases = caseRows(places, text, place.court, rows)
      join(cases, timeOf(cases, text, theory, bornKnown, scratch), places, bits)
    }
  }
}

function timeOf(
  { columns }: CaseRows,
  text: ClaimText,
  theory: string,
  bornKnown: boolean,
  scratch: Scratch,
): TimeBits {
  const words = wordsFor(columns.places)
  const time = { some: new Uint32Array(words), sure: new Uint32Array(words) }
  const all = new Uint32Array(words).fill(0xffffffff)
  for (const place of columns.courts) {
    scratch.reset()
    limitationColumns([text], theory, place.court, columns, scratch, { born: bornKnown })(place, all, [time])
  }
  return time
}

/** Brings the answers of the cases together; a row without any has conduct only after the day asked about, and no claim. */
function join({ rowOf }: CaseRows, time: TimeBits, places: readonly number[], out: TimeBits): void {
  const [some, unsure, asked] = [
    new Uint8Array(places.length),
    new Uint8Array(places.length),
    new Uint8Array(places.length),
  ]
  for (const [i, row] of rowOf.entries()) {
    asked[row] = 1
    if (hasBit(time.some, i)) some[row] = 1
    if (!hasBit(time.sure, i)) unsure[row] = 1
  }
  for (const [row, place] of places.entries()) {
    if (some[row] === 1) setBit(out.some, place)
    if (asked[row] === 1 && unsure[row] === 0) setBit(out.sure, place)
  }
}
