import type { Numbers, YearCount } from '../chat/date-order.ts'

/**
 * By which calendar the years of a whole chat are counted. WhatsApp exists since 2009, so years of the Thai, the Iranian and
 * the Islamic calendar lie where no year of the common one can; two digits between 36 and 49 may be two of them.
 */
const years: Readonly<Record<YearCount, readonly (readonly [number, number])[]>> = {
  gregory: [
    [0, 35],
    [1990, 2060],
  ],
  buddhist: [
    [50, 79],
    [2533, 2603],
  ],
  persian: [
    [80, 99],
    [1380, 1425],
  ],
  'islamic-umalqura': [[1426, 1480]],
}
const calendars = ['gregory', 'buddhist', 'persian', 'islamic-umalqura'] as const

const yearOf = ([a, , c]: Numbers): number => (a >= 100 ? a : c)

/** Null where the years fit no calendar, or not one and the same: then no date is assumed. */
export function calendarOf(dates: readonly Numbers[]): YearCount | null {
  const found = new Set(dates.map(yearOf))
  const fits = (calendar: YearCount): boolean =>
    [...found].every((year) => years[calendar].some(([from, to]) => year >= from && year <= to))
  return found.size === 0 ? null : (calendars.find(fits) ?? null)
}

/** Two digits of a year in full, by its calendar. */
export function inFull([a, b, c]: Numbers, calendar: YearCount): Numbers {
  const century: Readonly<Record<YearCount, number>> = {
    gregory: 2000,
    buddhist: 2500,
    persian: 1300,
    'islamic-umalqura': 1400,
  }
  return a < 100 && c < 100 ? [a, b, c + century[calendar]] : [a, b, c]
}
