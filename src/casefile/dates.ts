import { z } from 'zod'
import type { LengthOfTime } from './limitation/length-of-time.ts'
import { mustBe } from './problems/field-rule.ts'

/** A calendar day as `2026-11-23`. Schemas check that the day exists. */
export const IsoDay = z
  .string()
  .refine((text) => parseDay(text) !== null, mustBe('day'))
  .brand<'IsoDay'>()
export type IsoDay = z.infer<typeof IsoDay>

/**
 * A day as an answer tells it: where the day is protected, its year alone is left of it. The type is that of a whole day,
 * because what is reckoned with is never what was covered; a sentence says the year as it stands.
 */
export const ToldDay = z
  .string()
  .refine((text) => parseDay(text) !== null || /^\d{4}$/.test(text), mustBe('day-or-year'))
  .brand<'IsoDay'>()

/** A point of time as people remember it: a day, a span, or not known. Every rule computes both ends. */
export type When =
  | { readonly kind: 'day'; readonly on: Temporal.PlainDate }
  | { readonly kind: 'between'; readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }
  | { readonly kind: 'unknown' }

/**
 * How a `When` is written (a part of EDTF): `2020-06-14`, `2020-06`, `2020`, `2020-06/2020-09`, `unknown`;
 * `~` after a part marks it approximate and is kept for display.
 */
export const WhenText = z
  .string()
  .refine((text) => readWhen(text) !== null, mustBe('when'))
  .brand<'WhenText'>()
export type WhenText = z.infer<typeof WhenText>

export function parseDay(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** A day known to be well formed; throws otherwise. */
export function day(text: string): Temporal.PlainDate {
  const parsed = parseDay(text)
  if (parsed === null) throw new RangeError('not a calendar day')
  return parsed
}

export function isoDay(date: Temporal.PlainDate): IsoDay {
  // PlainDate.toString is the schema's shape for the years 0000 to 9999.
  return date.toString() as IsoDay
}

function spanOf(part: string): { from: Temporal.PlainDate; to: Temporal.PlainDate } | null {
  const text = part.replace(/~$/, '')
  const exact = parseDay(text)
  if (exact) return { from: exact, to: exact }
  const month = /^(\d{4})-(\d{2})$/.exec(text)
  if (month) {
    const first = parseDay(`${text}-01`)
    return first ? { from: first, to: first.with({ day: first.daysInMonth }) } : null
  }
  if (/^\d{4}$/.test(text)) return { from: day(`${text}-01-01`), to: day(`${text}-12-31`) }
  return null
}

const known = new Map<string, When | null>()

/** What a text says of a point of time; null where it is no date. The same days come back by the thousand: each is read once, up to a bound. */
export function readWhen(text: string): When | null {
  const ready = known.get(text)
  if (ready !== undefined) return ready
  const read = readAfresh(text)
  if (known.size < 50_000) known.set(text, read)
  return read
}

function readAfresh(text: string): When | null {
  if (text === 'unknown') return { kind: 'unknown' }
  const parts = text.split('/')
  if (parts.length > 2) return null
  const spans = parts.map(spanOf)
  const first = spans[0]
  const last = spans.at(-1)
  if (!first || !last) return null
  if (Temporal.PlainDate.compare(first.from, last.to) > 0) return null
  if (first.from.equals(last.to)) return { kind: 'day', on: first.from }
  return { kind: 'between', from: first.from, to: last.to }
}

export function when(text: WhenText): When {
  const read = readWhen(text)
  if (read === null) throw new RangeError('not a date')
  return read
}

export const earliestOf = (w: When): Temporal.PlainDate | null =>
  w.kind === 'day' ? w.on : w.kind === 'between' ? w.from : null
export const latestOf = (w: When): Temporal.PlainDate | null =>
  w.kind === 'day' ? w.on : w.kind === 'between' ? w.to : null

/**
 * The same day `years` later. Where that day is missing (29 February), `missingDay` says whether 28 February or
 * 1 March is meant; the law file chooses, there is no default.
 */
export function addYears(date: Temporal.PlainDate, years: number, missingDay: 'earlier' | 'later'): Temporal.PlainDate {
  const moved = date.add({ years }, { overflow: 'constrain' })
  return missingDay === 'later' && moved.day !== date.day ? moved.add({ days: 1 }) : moved
}

/** A length of time later: years and months by the calendar, the missing day as for `addYears`, then days. */
export function addLength(
  date: Temporal.PlainDate,
  { years, months = 0, days = 0 }: LengthOfTime,
  missingDay: 'earlier' | 'later',
): Temporal.PlainDate {
  const moved = date.add({ years, months }, { overflow: 'constrain' })
  const found = missingDay === 'later' && moved.day !== date.day ? moved.add({ days: 1 }) : moved
  return found.add({ days })
}

export const compareDays = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b)
export const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => compareDays(a, b) < 0
export const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => compareDays(a, b) > 0
export const earlierDay = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate => (isBefore(a, b) ? a : b)
export const laterDay = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate => (isAfter(a, b) ? a : b)

/** Completed years of age on a day. */
export function ageOn(birth: Temporal.PlainDate, on: Temporal.PlainDate): number {
  return birth.until(on, { largestUnit: 'years' }).years
}
