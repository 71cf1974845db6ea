import { addYears, isAfter, isBefore, laterDay } from '../../casefile/dates.ts'

/** Days that are not counted: from `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** Stretches in order, overlapping ones joined, so that no day is left out twice. */
export function joinStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const sorted = [...stretches]
    .filter((s) => isBefore(s.from, s.to))
    .sort((a, b) => Temporal.PlainDate.compare(a.from, b.from))
  const joined: Stretch[] = []
  for (const next of sorted) {
    const last = joined.at(-1)
    if (last && !isAfter(next.from, last.to))
      joined[joined.length - 1] = { from: last.from, to: laterDay(last.to, next.to) }
    else joined.push(next)
  }
  return joined
}

/**
 * The last day of a period of years that begins with an event, when some stretches do not count. A stretch that is
 * running at the event postpones the start to its end; one that begins later adds its days.
 */
export function lastDayOfYears(
  event: Temporal.PlainDate,
  years: number,
  missingDay: 'earlier' | 'later',
  stretches: readonly Stretch[],
): { readonly start: Temporal.PlainDate; readonly last: Temporal.PlainDate } {
  const joined = joinStretches(stretches)
  const running = joined.find((s) => !isAfter(s.from, event) && isAfter(s.to, event))
  const start = running ? running.to : event
  let last = addYears(start, years, missingDay)
  for (const s of joined) {
    if (isAfter(s.from, start) && !isAfter(s.from, last))
      last = last.add({ days: s.from.until(s.to, { largestUnit: 'days' }).days })
  }
  return { start, last }
}
