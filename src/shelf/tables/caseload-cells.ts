import { earliestOf, IsoDay, isAfter, latestOf, readWhen, WhenText } from '../../casefile/dates.ts'
import type { FactorId } from '../../casefile/ids.ts'
import { Role } from '../../casefile/matter.ts'
import type { Complaint } from '../../casefile/problems/complaint.ts'
import type { CellFault } from '../../casefile/problems/table-complaints.ts'
import type { Court } from '../../law/courts.ts'
import type { FactorList } from '../../law/elements/factors.ts'
import { WordTable } from './word-table.ts'

/** What is wrong with the cell of a column. */
export type WrongIn = (column: string) => Complaint
/** What a cell means, or what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly wrong: WrongIn }

export const wrong = (fault: CellFault): { readonly wrong: WrongIn } => ({
  wrong: (column) => ({ is: 'cell', column, fault }),
})

/** The same cell comes back by the thousand: what each text means is found once, up to a bound. */
function remembered<T>(read: (text: string) => T, most = 50_000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const ready = known.get(text)
    if (ready !== undefined) return ready
    const made = read(text)
    if (known.size < most) known.set(copyOf(text), made)
    return made
  }
}

/** A text of its own: one cut from a piece of a file keeps the whole piece in memory. */
export const copyOf = (text: string): string => (text.length < 13 ? text : Buffer.from(text).toString())

/** Spreadsheets and databases write a day as its first moment. */
const firstMoment = /[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?$/

const dayText = (text: string): string => text.trim().replace(firstMoment, '')
const bySlashes = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/

function notADate(text: string): { readonly wrong: WrongIn } {
  if (bySlashes.test(text)) return wrong('month-or-day-first')
  if (/^\d{4}-\d{2}-\d{2}[T ]/.test(text)) return wrong('a-moment')
  return wrong(text === '' ? 'date-empty' : 'no-such-date')
}

const outOfTime = wrong('out-of-time')

function inLivingMemory(text: string): boolean {
  const read = readWhen(text)
  const [first, last] = [read && earliestOf(read), read && latestOf(read)]
  return !first || !last || (first.year >= 1900 && last.year <= 2100)
}

/** A day, a month, a year, a span or `unknown`. */
export function dateCells(): (text: string) => Read<WhenText> {
  return remembered((cell) => {
    const text = dayText(cell)
    const read = WhenText.safeParse(text)
    if (!read.success) return notADate(text)
    return inLivingMemory(text) ? { value: read.data } : outOfTime
  })
}

/** A day; null where the cell is empty. */
export function dayCells(): (text: string) => Read<IsoDay | null> {
  return remembered((cell) => {
    const text = dayText(cell)
    if (text === '') return { value: null }
    const read = IsoDay.safeParse(text)
    if (read.success) return inLivingMemory(text) ? { value: read.data } : outOfTime
    return WhenText.safeParse(text).success ? wrong('day-needed') : notADate(text)
  })
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Postal codes of the states that have a federal court here, and their names as the courts carry them. */
export function stateCells(courts: readonly Court[]): (text: string) => Read<string> {
  const known = new Map<string, string>()
  for (const { level, states, other_names } of courts) {
    const [state] = states
    if (level !== 'district' || state === undefined) continue
    for (const one of states) known.set(plain(one), one)
    for (const name of other_names) {
      const seat = / of (.+)$/.exec(name)?.[1]
      for (const one of [name, seat ?? '']) if (one !== '' && !known.has(plain(one))) known.set(plain(one), state)
    }
  }
  return remembered((cell) => {
    const state = known.get(plain(cell))
    if (state !== undefined) return { value: state }
    return wrong(cell.trim() === '' ? 'state-empty' : 'no-such-state')
  })
}

const partings = /[;,|\s]+/
const words = (text: string): readonly string[] => text.split(partings).filter((word) => word !== '')

/** An id as it is listed: capitals and underscores do not matter. */
const idOf = (word: string): string => word.toLowerCase().replaceAll('_', '-')

/** Kinds of defendants, parted by semicolons. */
export function roleCells(): (text: string) => Read<readonly Role[]> {
  const noRole = (given: string | null): { readonly wrong: WrongIn } => ({
    wrong: (column) => ({ is: 'no-such-role', column, given, allowed: Role.options }),
  })
  return remembered((cell): Read<readonly Role[]> => {
    const found: Role[] = []
    for (const word of words(cell)) {
      const read = Role.safeParse(idOf(word))
      if (!read.success) return noRole(shortened(word))
      if (!found.includes(read.data)) found.push(read.data)
    }
    return found.length > 0 ? { value: found } : noRole(null)
  })
}

/** Facts by the ids of the list of factors, parted by semicolons. */
export function factorCells({ factors }: FactorList): (text: string) => Read<readonly FactorId[]> {
  const table = new WordTable(factors.map(({ id }) => id))
  const none: Read<readonly FactorId[]> = { value: [] }
  return (cell) => {
    if (cell === '') return none
    const found: FactorId[] = []
    let at = 0
    while (at < cell.length) {
      const stop = cell.indexOf(';', at)
      const end = stop < 0 ? cell.length : stop
      const factor = table.find(cell, at, end)
      if (factor !== null) found.push(factor)
      else
        for (const word of words(cell.slice(at, end))) {
          const id = idOf(word)
          const other = table.find(id, 0, id.length)
          if (other === null)
            return strangeFactor(
              word,
              factors.map((one) => one.id),
            )
          found.push(other)
        }
      at = end + 1
    }
    return { value: found }
  }
}

function strangeFactor(word: string, ids: readonly string[]): { readonly wrong: WrongIn } {
  const parts = new Set(idOf(word).split('-'))
  const shared = (id: string): number => id.split('-').filter((part) => parts.has(part)).length
  const near = ids
    .filter((id) => shared(id) > 0)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, 3)
  return { wrong: (column) => ({ is: 'no-such-factor', column, given: shortened(word), near }) }
}

const shortened = (word: string): string => (word.length > 40 ? `${word.slice(0, 40)}…` : word)

/** Whole dollars; null where the cell is empty. Signs of a spreadsheet, as in $250,000.00, are read over. */
export function valueCells(): (text: string) => Read<number | null> {
  return remembered((cell) => {
    const text = cell.trim()
    if (text === '') return { value: null }
    const bare = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/.exec(text)
    if (!bare) return wrong('no-amount')
    return { value: Math.round(Number(`${bare[1]?.replaceAll(',', '')}${bare[2] ?? ''}`)) }
  })
}

/** How many businesses a row stands for; one where the cell is empty. */
export function countCells(): (text: string) => Read<number> {
  return remembered((cell) => {
    const text = cell.trim()
    if (text === '') return { value: 1 }
    const count = Number(text)
    return Number.isSafeInteger(count) && count > 0 ? { value: count } : wrong('no-count')
  })
}

const exact = /^\d{4}-\d{2}-\d{2}$/

/** Whether two dates may stand in this order; where one may be earlier or later they may. */
export function inOrder(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true
  if (exact.test(a) && exact.test(b)) return a < b
  const [before, after] = [readWhen(a), readWhen(b)]
  const [first, last] = [before && earliestOf(before), after && latestOf(after)]
  return !first || !last || !isAfter(first, last)
}
