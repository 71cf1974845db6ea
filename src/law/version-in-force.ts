import { day, type IsoDay, isAfter, isBefore, isoDay } from '../casefile/dates.ts'
import type { Provision, Version } from './provision.ts'

// ISO days sort as text, so comparing text compares days.
const covers = (version: Version, on: string): boolean =>
  (version.from === null || version.from <= on) && (version.until === null || on <= version.until)

/** The text in force on a day, or null. The law of that day, not the newest. */
export function versionInForce(provision: Provision, on: Temporal.PlainDate | IsoDay): Version | null {
  const text = typeof on === 'string' ? on : isoDay(on)
  return provision.versions.find((version) => covers(version, text)) ?? null
}

/** A version and the part of a span of days that it governed. */
export interface GovernedSpan {
  readonly version: Version
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** The versions in force at any time between two days, oldest first, each with its part of the span. */
export function versionsDuring(
  provision: Provision,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): readonly GovernedSpan[] {
  return provision.versions.flatMap((version) => {
    const first = version.from === null ? from : day(version.from)
    const last = version.until === null ? to : day(version.until)
    const start = isAfter(first, from) ? first : from
    const end = isBefore(last, to) ? last : to
    return isAfter(start, end) ? [] : [{ version, from: start, to: end }]
  })
}
