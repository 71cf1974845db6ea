import type { PageText, Suggestion } from '../../casefile/evidence/records.ts'
import { findDates, type NumericDates } from './find-dates.ts'
import { type CompiledFactor, findFactors } from './find-factors.ts'
import { findInWindows } from './find-in-windows.ts'
import { findMoney } from './find-money.ts'
import { findPeople } from './find-people.ts'
import { findPhones } from './find-phones.ts'
import { type Find, suggestionFrom } from './suggestion-from.ts'

/** What a chat reader found out about the order of day and month, from the notes kept with the document. */
export function numericDatesFrom(notes: readonly string[]): NumericDates {
  if (notes.some((note) => note.startsWith('Dates are read as day-month-year'))) return 'day-first'
  const open = notes.some(
    (note) =>
      note.startsWith('Day and month cannot be told apart') ||
      note.startsWith('The dates of this export follow no single order'),
  )
  return open ? 'unknown' : 'month-first'
}

/** What is said in two messages is never one passage: each is looked through alone. */
const partsOf = ({ text, messages }: PageText): readonly { readonly start: number; readonly text: string }[] =>
  messages === undefined
    ? [{ start: 0, text }]
    : messages.map(({ start, end }) => ({ start, text: text.slice(start, end) }))

const findIn = (text: string, factors: readonly CompiledFactor[], numeric: NumericDates): readonly Find[] => [
  ...findInWindows(text, (part) => findDates(part, numeric)),
  ...findInWindows(text, findPhones),
  ...findInWindows(text, findMoney),
  ...findInWindows(text, findPeople),
  ...findFactors(text, factors),
]

/**
 * Dates, telephone numbers, money, people and factors on one page, in the order of the page. Proposals, never proof.
 * Each passage quotes the page exactly; the same page gives the same proposals with the same ids.
 * @example proposeSuggestions(page, compileFactors(factors), numericDatesFrom(document.notes))
 */
export function proposeSuggestions(
  page: PageText,
  factors: readonly CompiledFactor[],
  numeric: NumericDates = 'month-first',
): readonly Suggestion[] {
  const finds = partsOf(page).flatMap(({ start, text }) =>
    findIn(text, factors, numeric).map((find) => ({ ...find, start: find.start + start, end: find.end + start })),
  )
  const ordered = finds.toSorted(
    (a, b) => a.start - b.start || a.end - b.end || a.kind.localeCompare(b.kind) || a.value.localeCompare(b.value),
  )
  const byId = new Map(
    ordered.map((find) => suggestionFrom(page, find)).map((suggestion) => [suggestion.id, suggestion]),
  )
  return [...byId.values()]
}
