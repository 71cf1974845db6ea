import { type FileNote, toldBy } from '../../casefile/evidence/file-note.ts'
import type { PageText, Suggestion } from '../../casefile/evidence/records.ts'
import { findAddresses } from './find-addresses.ts'
import { findAges } from './find-ages.ts'
import { findCitations } from './find-citations.ts'
import { findDates, type NumericDates } from './find-dates.ts'
import { type CompiledFactor, findFactors } from './find-factors.ts'
import { findInCells, withinCells } from './find-in-cells.ts'
import { findInWindows } from './find-in-windows.ts'
import { findMoney } from './find-money.ts'
import { findPeople } from './find-people.ts'
import { findPhones } from './find-phones.ts'
import { findHandles, findMails, findWebPlaces } from './find-places-online.ts'
import { findPlates } from './find-plates.ts'
import { findRooms } from './find-rooms.ts'
import { isInAnotherLanguage } from './other-language.ts'
import { type Find, suggestionFrom } from './suggestion-from.ts'

/** What a chat reader found out about the order of day and month, from the notes kept with the document. */
export function numericDatesFrom(notes: readonly FileNote[]): NumericDates {
  const isDayFirst = (note: FileNote): boolean =>
    note.is === 'order-known' ? note.order === 'day-month-year' : toldBy(note) === 'days-first'
  if (notes.some(isDayFirst)) return 'day-first'
  return notes.some((note) => toldBy(note) === 'order-open') ? 'unknown' : 'month-first'
}

/** What is said in two messages is never one passage: each is looked through alone. */
const partsOf = ({ text, messages }: PageText): readonly { readonly start: number; readonly text: string }[] =>
  messages === undefined
    ? [{ start: 0, text }]
    : messages.map(({ start, end }) => ({ start, text: text.slice(start, end) }))

function findIn(text: string, factors: readonly CompiledFactor[], numeric: NumericDates): readonly Find[] {
  return [...findInWindows(text, (part) => findThings(part, numeric)), ...findFactors(text, factors)]
}

const places: ReadonlySet<Find['kind']> = new Set(['address', 'room', 'plate', 'email', 'handle', 'url', 'citation'])

/** A letterhead on a page, or a room on every line of a folio, is proposed where it stands first. */
function onceOnAPage(finds: readonly Find[]): readonly Find[] {
  const seen = new Set<string>()
  return finds.filter(({ kind, value }) => {
    if (!places.has(kind)) return true
    const key = `${kind} ${value.toLowerCase()}`
    return !seen.has(key) && seen.add(key)
  })
}

const within = (one: Find, others: readonly Find[]): boolean =>
  others.some((other) => other.start <= one.start && one.end <= other.end)

/** What is part of an address or a citation is nothing else: a unit no room, a section no date. */
function findThings(text: string, numeric: NumericDates): readonly Find[] {
  const wholes = [...findAddresses(text), ...findCitations(text), ...findWebPlaces(text), ...findMails(text)]
  const parts = [
    ...findDates(text, numeric),
    ...findPhones(text),
    ...findMoney(text),
    ...findPeople(text),
    ...findHandles(text),
    ...findRooms(text),
    ...findPlates(text),
    ...findAges(text),
  ]
  return [...wholes, ...parts.filter((one) => !within(one, wholes))]
}

/**
 * Dates, telephone numbers, money, people, places, vehicles, ages, citations and factors on one page, in the order of the page. Proposals, never proof.
 * Each passage quotes the page exactly; the same page gives the same proposals with the same ids.
 * @example proposeSuggestions(page, compileFactors(factors), numericDatesFrom(document.notes))
 */
export function proposeSuggestions(
  page: PageText,
  factors: readonly CompiledFactor[],
  numeric: NumericDates = 'month-first',
): readonly Suggestion[] {
  // Nothing of the document told the order of day and month, and its language does not write the month first.
  const order = numeric === 'month-first' && isInAnotherLanguage(page.text) ? 'unknown' : numeric
  const found = partsOf(page).flatMap(({ start, text }) =>
    findIn(text, factors, order).map((find) => ({ ...find, start: find.start + start, end: find.end + start })),
  )
  const finds =
    page.cells === undefined
      ? found
      : withinCells(page.text, found, findInCells(page), (part) => findThings(part, order))
  const ordered = finds.toSorted(
    (a, b) => a.start - b.start || a.end - b.end || a.kind.localeCompare(b.kind) || a.value.localeCompare(b.value),
  )
  const byId = new Map(
    onceOnAPage(ordered)
      .map((find) => suggestionFrom(page, find))
      .map((suggestion) => [suggestion.id, suggestion]),
  )
  return [...byId.values()]
}
