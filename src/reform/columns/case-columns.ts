import { type IsoDay, WhenText } from '../../casefile/dates.ts'
import type { StretchColumns } from '../../law/columns/claim-columns.ts'
import { notGiven, numberOf } from '../../law/columns/day-numbers.ts'
import type { Court } from '../../law/courts.ts'
import { casesOf } from '../../law/limitation/claim-cases.ts'
import type { LimitationInput } from '../../law/limitation/limitation-input.ts'
import type { CaseloadColumns, DayRange, RangedStretch, RowRanges } from './caseload-columns.ts'
import type { ClaimText } from './claim-texts.ts'

/** The cases that the dates of some rows allow, each a row of columns of its own. */
export interface CaseRows {
  readonly columns: CaseloadColumns
  /** The row of each case, by its place among the rows asked about; their cases stand together. */
  readonly rowOf: Int32Array
}

/** Days on which the answer about an imprecise date may turn: any date, and the end of the conduct alone. */
interface TurningDays {
  readonly any: readonly number[]
  readonly end: readonly number[]
}

const known = new WeakMap<ClaimText['library'], Map<string, TurningDays>>()
const whole = WhenText.parse('1851/2249')

/** Asked of the engine of the single case itself: the days that it looks at within a span that holds all others. */
function turningDays({ provision, library }: ClaimText): TurningDays {
  const byClaim = known.get(library) ?? new Map<string, TurningDays>()
  known.set(library, byClaim)
  const ready = byClaim.get(provision.id)
  if (ready) return ready
  const first = '1850-01-01' as IsoDay
  const asked = (dates: Pick<LimitationInput, 'conduct'> & { readonly born?: WhenText }) =>
    casesOf({ claim: provision.id, court: '', tolling: [], ...dates }, provision, library)
  const day = WhenText.parse(first)
  const inside = (days: readonly number[]): readonly number[] => [...new Set(days)].sort((a, b) => a - b).slice(1, -1)
  const born = asked({ conduct: { from: day, to: day }, born: whole })
  const end = asked({ conduct: { from: day, to: whole } })
  const found = {
    any: inside(born.flatMap((one) => (one.born ? [numberOf(one.born)] : []))),
    end: inside(end.map((one) => numberOf(one.conduct.to))),
  }
  byClaim.set(provision.id, found)
  return found
}

/** Every case of rows whose dates are months or years, at their ends and at the days between on which an answer may turn. */
export function caseRows(places: readonly number[], text: ClaimText, court: Court, rows: CaseloadColumns): CaseRows {
  const turns = turningDays(text)
  const list = new CaseList()
  for (const [i, place] of places.entries()) {
    const ranges = rows.ranged.get(place)
    if (!ranges) throw new Error('a row without its ranges')
    list.add(i, ranges, rows.judged[place] ?? 0, rows.discovered?.[place] ?? notGiven, turns)
  }
  return list.done(court)
}

/** Within a range its ends, and of some days those between. */
function choices({ first, last }: DayRange, ...turns: readonly (readonly number[])[]): readonly number[] {
  if (first === last) return [first]
  return [first, last, ...turns.flatMap((days) => days.filter((one) => one > first && one < last))]
}

/** The columns of the cases, in this order, with room for as many as come. */
const columnsOfCase = [
  'row',
  'from',
  'to',
  'born',
  'judged',
  'discovered',
  'crimeFrom',
  'crimeTo',
  'heldFrom',
  'heldTo',
] as const

class CaseList {
  private count = 0
  private room = 1024
  private columns = columnsOfCase.map(() => new Int32Array(this.room))

  add(row: number, ranges: RowRanges, judged: number, discovered: number, { any, end }: TurningDays): void {
    const firsts = choices(ranges.conductFrom, any)
    const lasts = choices(ranges.conductTo, any, end, firsts)
    const births = ranges.born ? choices(ranges.born, any) : [notGiven]
    const crimes = stretches(ranges.criminalCase, any)
    const confinements = stretches(ranges.confinement, any)
    // Conduct that begins after the day asked about has no part in the answer.
    for (const from of firsts)
      for (const to of lasts)
        if (from <= to && from <= judged)
          for (const born of births)
            for (const crime of crimes)
              for (const held of confinements) this.push(row, from, to, born, judged, discovered, ...crime, ...held)
  }

  private push(...numbers: readonly number[]): void {
    if (this.count === this.room) {
      this.room *= 2
      this.columns = this.columns.map((column) => {
        const wider = new Int32Array(this.room)
        wider.set(column)
        return wider
      })
    }
    for (let i = 0; i < numbers.length; i++) {
      const column = this.columns[i]
      if (column) column[this.count] = numbers[i] ?? notGiven
    }
    this.count += 1
  }

  done(court: Court): CaseRows {
    const { count } = this
    const places = Math.ceil(count / 32) * 32
    const column = (name: (typeof columnsOfCase)[number]): Int32Array => {
      const made = new Int32Array(places).fill(notGiven)
      const all = this.columns[columnsOfCase.indexOf(name)]
      if (all) made.set(all.subarray(0, count))
      return made
    }
    const told = (days: Int32Array): boolean => days.some((day) => day >= 0)
    const stretch = (from: Int32Array, to: Int32Array): StretchColumns | null => (told(from) ? { from, to } : null)
    const discovered = column('discovered')
    return {
      rowOf: column('row').subarray(0, count),
      columns: {
        places,
        courts: [{ court, from: 0, to: count }],
        conductFrom: column('from'),
        conductTo: column('to'),
        born: column('born'),
        judged: column('judged'),
        discovered: told(discovered) ? discovered : null,
        criminalCase: stretch(column('crimeFrom'), column('crimeTo')),
        confinement: stretch(column('heldFrom'), column('heldTo')),
        ranged: new Map(),
        roles: new Map(),
        factors: new Map(),
        factorsOfRole: new Map(),
      },
    }
  }
}

function stretches(told: RangedStretch | null, turns: readonly number[]): readonly (readonly [number, number])[] {
  if (!told) return [[notGiven, notGiven]]
  const ends = told.to ? choices(told.to, turns) : [notGiven]
  return choices(told.from, turns).flatMap((from) => ends.map((to) => [from, to] as const))
}
