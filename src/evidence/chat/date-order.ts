import type { FileNote } from '../../casefile/evidence/file-note.ts'

export type DateOrder = 'day-month-year' | 'month-day-year' | 'year-month-day'
export type DateOrderFinding =
  | { readonly kind: 'certain'; readonly order: DateOrder; readonly because: 'numbers' | 'sequence' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'mixed' }

/** What is noted of the order of day and month. */
export const orderNote = (finding: DateOrderFinding): Extract<FileNote, { is: 'order-known' | 'order-open' }> =>
  finding.kind === 'certain'
    ? { is: 'order-known', order: finding.order, because: finding.because }
    : { is: 'order-open', which: finding.kind === 'mixed' ? 'no-single-order' : 'all-readings' }

/** The three numbers of a date as they stand. */
export type Numbers = readonly [number, number, number]

export type YearCount = 'gregory' | 'buddhist' | 'persian' | 'islamic-umalqura'

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year)

/** The date under one order, ISO, or null where the calendar has no such day. */
export function dateUnder(order: DateOrder, [a, b, c]: Numbers, calendar: YearCount = 'gregory'): string | null {
  const [year, month, day] = order === 'year-month-day' ? [a, b, c] : order === 'month-day-year' ? [c, a, b] : [c, b, a]
  try {
    return Temporal.PlainDate.from({ calendar, year: fullYear(year), month, day }, { overflow: 'reject' })
      .withCalendar('iso8601')
      .toString()
  } catch {
    return null
  }
}

const neverGoesBack = (order: DateOrder, dates: readonly Numbers[], calendar: YearCount): boolean => {
  let last = ''
  for (const numbers of dates) {
    const iso = dateUnder(order, numbers, calendar) ?? ''
    if (iso < last) return false
    last = iso
  }
  return true
}

const orders = ['day-month-year', 'month-day-year'] as const

/**
 * Which number is the day, decided over the whole file: first by numbers that can only be a day, then by which reading
 * keeps the messages in sequence. Where both readings stay possible the finding is `ambiguous`, never a guess. A day that
 * exists under no reading decides nothing.
 */
export function findDateOrder(given: readonly Numbers[], calendar: YearCount = 'gregory'): DateOrderFinding {
  if (given.length > 0 && given.every(([a]) => a >= 1000))
    return { kind: 'certain', order: 'year-month-day', because: 'numbers' }
  const dates = distinct(
    given.filter((numbers) => orders.some((order) => dateUnder(order, numbers, calendar) !== null)),
  )
  if (dates.length === 0) return given.length === 0 ? { kind: 'ambiguous' } : { kind: 'mixed' }
  const possible = orders.filter((order) => dates.every((numbers) => dateUnder(order, numbers, calendar) !== null))
  const [first, second] = possible
  if (first === undefined) return { kind: 'mixed' }
  if (second === undefined) return { kind: 'certain', order: first, because: 'numbers' }
  const inSequence = possible.filter((order) => neverGoesBack(order, dates, calendar))
  const only = inSequence.length === 1 ? inSequence[0] : undefined
  return only ? { kind: 'certain', order: only, because: 'sequence' } : { kind: 'ambiguous' }
}

/** Days that follow one another unchanged once only: a chat of a hundred thousand messages has a thousand days. */
const distinct = (dates: readonly Numbers[]): readonly Numbers[] =>
  dates.filter((numbers, at) => {
    const before = dates[at - 1]
    return before === undefined || numbers.some((number, place) => number !== before[place])
  })
