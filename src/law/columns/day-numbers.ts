import { day } from '../../casefile/dates.ts'
import type { LengthOfTime } from '../../casefile/limitation/length-of-time.ts'

/** Days as whole numbers from the first one; the span holds every birth and every limit that a caseload can meet. */
const firstDay = Temporal.PlainDate.from('1850-01-01')
const firstYear = firstDay.year
export const dayCount = firstDay.until(Temporal.PlainDate.from('2250-01-01'), { largestUnit: 'days' }).days
export const notGiven = -1

export const numberOf = (date: Temporal.PlainDate): number =>
  Math.max(0, Math.min(dayCount - 1, firstDay.until(date, { largestUnit: 'days' }).days))
/** A day of the law files, which may lie past the span. */
export const numberOfText = (text: string): number => numberOf(day(text))
/** The number of a day written out, or `notGiven` for anything else; read by digits, for a million rows at a time. */
export function numberOfIsoDay(text: string): number {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return notGiven
  const y = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  const first = calendarOfDays().months[(y - firstYear) * 12 + twoDigits(text, 5) - 1]
  const day = first === undefined ? Number.NaN : first + twoDigits(text, 8) - 1
  return Number.isNaN(day) ? notGiven : day
}

const digit = (text: string, at: number): number => {
  const value = text.charCodeAt(at) - 48
  return value >= 0 && value <= 9 ? value : Number.NaN
}
const twoDigits = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1)
export const dateOf = (number: number): Temporal.PlainDate => firstDay.add({ days: number })

interface Calendar {
  readonly year: Int32Array
  readonly month: Uint8Array
  readonly day: Uint8Array
  /** Number of the first day of each month, from January of the first year. */
  readonly months: Int32Array
}

let calendar: Calendar | null = null

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0))

function calendarOfDays(): Calendar {
  if (calendar) return calendar
  const year = new Int32Array(dayCount)
  const month = new Uint8Array(dayCount)
  const dayOfMonth = new Uint8Array(dayCount)
  const months: number[] = []
  let [y, m, d] = [firstDay.year, 1, 1]
  for (let i = 0; i < dayCount; i++) {
    if (d === 1) months.push(i)
    year[i] = y
    month[i] = m
    dayOfMonth[i] = d
    d += 1
    if (d > daysIn(y, m)) {
      d = 1
      m += 1
      if (m > 12) {
        m = 1
        y += 1
      }
    }
  }
  calendar = { year, month, day: dayOfMonth, months: Int32Array.from(months) }
  return calendar
}

let leaps: Uint8Array | null = null

/** 1 for each 29 February: a day that most years lack. */
export function leapDays(): Uint8Array {
  if (leaps) return leaps
  const { month, day: dayOfMonth } = calendarOfDays()
  leaps = Uint8Array.from(month, (one, i) => (one === 2 && dayOfMonth[i] === 29 ? 1 : 0))
  return leaps
}

const added = new Map<string, Int32Array>()

/** For each day, the same day so many years later; days past the span stay at its end. */
export const yearsLater = (years: number, missingDay: 'earlier' | 'later'): Int32Array => later({ years }, missingDay)

/** For each day, the day a length of time later: years and months by the calendar, then days. */
export function later(length: LengthOfTime, missingDay: 'earlier' | 'later'): Int32Array {
  const { years, months: some = 0, days = 0 } = length
  const key = `${years} ${some} ${days} ${missingDay}`
  const known = added.get(key)
  if (known) return known
  const { year, month, day: dayOfMonth, months } = calendarOfDays()
  const table = new Int32Array(dayCount)
  for (let i = 0; i < dayCount; i++) {
    const at = ((year[i] ?? 0) + years - firstYear) * 12 + (month[i] ?? 1) - 1 + some
    const d = dayOfMonth[i] ?? 1
    const first = months[at]
    if (first === undefined) {
      table[i] = dayCount - 1
      continue
    }
    const last = daysIn(firstYear + Math.floor(at / 12), (at % 12) + 1)
    const moved = d > last ? first + last - 1 + (missingDay === 'later' ? 1 : 0) : first + d - 1
    table[i] = Math.min(moved + days, dayCount - 1)
  }
  added.set(key, table)
  return table
}
