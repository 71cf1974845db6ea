import { z } from 'zod'
import { IsoDay, isoDay } from '../../casefile/dates.ts'
import { RestsOn } from '../../casefile/rests-on.ts'
import { SourceNote } from '../source-note.ts'

const Months = z.int().min(1).max(12)
/** 1 is Monday, 7 is Sunday. */
const Weekday = z.int().min(1).max(7)

const HolidayRule = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.literal('fixed'),
    month: Months,
    day: z.int().min(1).max(31),
    /** Day that is kept when it falls on a weekend; `same` where it does not move. */
    saturday: z.enum(['friday', 'monday', 'same']),
    sunday: z.enum(['monday', 'same']),
  }),
  z.strictObject({
    rule: z.literal('weekday'),
    month: Months,
    weekday: Weekday,
    /** 1 first, 2 second, ...; -1 last. */
    nth: z.int().min(-1).max(5),
    /** Days after that weekday, e.g. 1 for the day after Thanksgiving. */
    plus: z.int().default(0),
    /** Only in years that leave this remainder, e.g. elections in even years. */
    every: z.strictObject({ years: z.int().positive(), remainder: z.int().nonnegative() }).optional(),
  }),
  z.strictObject({ rule: z.literal('easter'), plus: z.int() }),
  z.strictObject({ rule: z.literal('days'), on: z.array(IsoDay) }),
])

export const Holiday = z.strictObject({
  name: z.string(),
  when: HolidayRule,
  from: IsoDay.nullable().default(null),
  until: IsoDay.nullable().default(null),
  rests_on: RestsOn,
})
export type Holiday = z.infer<typeof Holiday>

export const HolidayCalendars = z.strictObject({
  sources: z.record(z.string(), SourceNote),
  calendars: z.record(z.string(), z.array(Holiday)),
})
export type HolidayCalendars = z.infer<typeof HolidayCalendars>

/** Gregorian Easter Sunday (anonymous computus). */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 })
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  if (nth === -1) {
    const last = first.with({ day: first.daysInMonth })
    return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 })
  }
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) })
}

const kept = new WeakMap<Holiday, Map<number, readonly Temporal.PlainDate[]>>()

/** The days of one year on which a holiday is kept, remembered. */
function daysKept(holiday: Holiday, year: number): readonly Temporal.PlainDate[] {
  const byYear = kept.get(holiday) ?? new Map<number, readonly Temporal.PlainDate[]>()
  kept.set(holiday, byYear)
  const days = byYear.get(year) ?? daysOf(holiday, year)
  byYear.set(year, days)
  return days
}

function daysOf(holiday: Holiday, year: number): readonly Temporal.PlainDate[] {
  const { when } = holiday
  switch (when.rule) {
    case 'fixed': {
      const date = Temporal.PlainDate.from({ year, month: when.month, day: when.day })
      if (date.dayOfWeek === 6 && when.saturday !== 'same')
        return [date, date.add({ days: when.saturday === 'friday' ? -1 : 2 })]
      if (date.dayOfWeek === 7 && when.sunday === 'monday') return [date, date.add({ days: 1 })]
      return [date]
    }
    case 'weekday':
      if (when.every && year % when.every.years !== when.every.remainder) return []
      return [nthWeekday(year, when.month, when.weekday, when.nth).add({ days: when.plus })]
    case 'easter':
      return [easterSunday(year).add({ days: when.plus })]
    case 'days':
      return when.on.map((text) => Temporal.PlainDate.from(text)).filter((date) => date.year === year)
    default:
      return when satisfies never
  }
}

/** The holiday kept on a day, if the calendar holds one in force then. New Year's Day may be kept in the year before. */
export function holidayOn(calendar: readonly Holiday[], on: Temporal.PlainDate): Holiday | null {
  const text = isoDay(on)
  const found = calendar.find(
    (holiday) =>
      (holiday.from === null || holiday.from <= text) &&
      (holiday.until === null || text <= holiday.until) &&
      [on.year, on.year + 1].some((year) => daysKept(holiday, year).some((one) => one.equals(on))),
  )
  return found ?? null
}
