import { earliestOf, type IsoDay, latestOf, type WhenText, when } from '../../casefile/dates.ts'
import type { FactorId } from '../../casefile/ids.ts'
import type { Role } from '../../casefile/matter.ts'
import { notGiven, numberOf, numberOfIsoDay } from '../../law/columns/day-numbers.ts'
import type { Court } from '../../law/courts.ts'
import { type CaseloadRow, isExact } from '../caseload.ts'
import {
  type CaseloadColumns,
  type CourtRows,
  type DayRange,
  type RangedStretch,
  type RowRanges,
  setBit,
  wordsFor,
} from './caseload-columns.ts'

export interface PlacedRow {
  readonly row: CaseloadRow
  readonly court: Court
}

export interface LaidOut {
  readonly columns: CaseloadColumns
  /** The row at each place; -1 for the empty ones between courts. */
  readonly rowAt: Int32Array
}

/** Rows that fit columns, laid out court by court. */
export function layOut(rows: readonly PlacedRow[], asOf: IsoDay): LaidOut {
  const byCourt = new Map<Court, number[]>()
  for (const [i, { court }] of rows.entries()) {
    const members = byCourt.get(court)
    if (members) members.push(i)
    else byCourt.set(court, [i])
  }
  const courts: CourtRows[] = []
  let places = 0
  for (const [court, members] of byCourt) {
    courts.push({ court, from: places, to: places + members.length })
    places = Math.ceil((places + members.length) / 32) * 32
  }
  const rowAt = new Int32Array(places).fill(-1)
  const days = () => new Int32Array(places).fill(notGiven)
  const [conductFrom, conductTo, born, judged, discovered] = [days(), days(), days(), days(), days()]
  const [crimeFrom, crimeTo, heldFrom, heldTo] = [days(), days(), days(), days()]
  const ranged = new Map<number, RowRanges>()
  const roles = new Map<Role, Uint32Array>()
  const factors = new Map<FactorId, Uint32Array>()
  const factorsOfRole = new Map<Role, Map<FactorId, Uint32Array>>()
  const column = <K>(columns: Map<K, Uint32Array>, key: K): Uint32Array => {
    const known = columns.get(key)
    if (known) return known
    const made = new Uint32Array(wordsFor(places))
    columns.set(key, made)
    return made
  }
  for (const { court, from } of courts)
    for (const [offset, i] of (byCourt.get(court) ?? []).entries()) {
      const place = from + offset
      const row = rows[i]?.row
      if (!row) continue
      rowAt[place] = i
      judged[place] = numberOfIsoDay(row.filed ?? asOf)
      discovered[place] = dayNumber(row.discovered)
      const ranges = isExact(row) ? null : rangesOf(row)
      if (ranges) {
        ranged.set(place, ranges)
        conductFrom[place] = ranges.conductFrom.first
        conductTo[place] = ranges.conductTo.last
        born[place] = ranges.born?.last ?? notGiven
      } else {
        conductFrom[place] = dayNumber(row.conductFrom)
        conductTo[place] = dayNumber(row.conductTo)
        born[place] = dayNumber(row.born)
        crimeFrom[place] = dayNumber(row.criminalCase?.from ?? null)
        crimeTo[place] = dayNumber(row.criminalCase?.to ?? null)
        heldFrom[place] = dayNumber(row.confinement?.from ?? null)
        heldTo[place] = dayNumber(row.confinement?.to ?? null)
      }
      for (const role of row.roles) setBit(column(roles, role), place)
      for (const factor of row.factors) setBit(column(factors, factor), place)
      for (const role of row.roles)
        for (const factor of row.factorsOfRole[role] ?? []) {
          const own = factorsOfRole.get(role) ?? new Map<FactorId, Uint32Array>()
          factorsOfRole.set(role, own)
          setBit(column(own, factor), place)
        }
    }
  const told = (from: Int32Array, to: Int32Array) => (from.some((one) => one >= 0) ? { from, to } : null)
  return {
    rowAt,
    columns: {
      places,
      courts,
      conductFrom,
      conductTo,
      born,
      judged,
      discovered: discovered.some((one) => one >= 0) ? discovered : null,
      criminalCase: told(crimeFrom, crimeTo),
      confinement: told(heldFrom, heldTo),
      ranged,
      roles,
      factors,
      factorsOfRole,
    },
  }
}

const dayNumber = (text: WhenText | null): number => (text === null ? notGiven : numberOfIsoDay(text))

const knownRanges = new Map<string, DayRange | null>()

/** The same months and years come back by the thousand: each is read once, up to a bound. */
function rangeOf(text: WhenText): DayRange | null {
  const known = knownRanges.get(text)
  if (known !== undefined) return known
  const read = when(text)
  const [first, last] = [earliestOf(read), latestOf(read)]
  const range = first && last ? { first: numberOf(first), last: numberOf(last) } : null
  if (knownRanges.size < 50_000) knownRanges.set(text, range)
  return range
}

function stretchOf(told: CaseloadRow['criminalCase']): RangedStretch | null {
  const from = told && rangeOf(told.from)
  return from ? { from, to: told.to === null ? null : rangeOf(told.to) } : null
}

/** The ranges of a row that `fitsColumns`. */
function rangesOf(row: CaseloadRow): RowRanges {
  const [conductFrom, conductTo] = [rangeOf(row.conductFrom), rangeOf(row.conductTo)]
  if (!conductFrom || !conductTo) throw new Error('a row that does not fit columns')
  return {
    conductFrom,
    conductTo,
    born: rangeOf(row.born),
    criminalCase: stretchOf(row.criminalCase),
    confinement: stretchOf(row.confinement),
  }
}
