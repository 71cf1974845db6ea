import { addLength, isAfter, isBefore, laterDay } from '../../casefile/dates.ts'
import type { LengthOfTime } from '../../casefile/limitation/length-of-time.ts'
import { notKnown } from '../columns/row-chunk.ts'

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
 * The last day of a period that begins with an event, when some stretches do not count. A stretch that is
 * running at the event postpones the start to its end; one that begins later adds its days.
 */
export function lastDayOf(
  event: Temporal.PlainDate,
  length: LengthOfTime,
  missingDay: 'earlier' | 'later',
  stretches: readonly Stretch[],
): { readonly start: Temporal.PlainDate; readonly last: Temporal.PlainDate } {
  const joined = joinStretches(stretches)
  const running = joined.find((s) => !isAfter(s.from, event) && isAfter(s.to, event))
  const start = running ? running.to : event
  let last = addLength(start, length, missingDay)
  for (const s of joined) {
    if (isAfter(s.from, start) && !isAfter(s.from, last))
      last = last.add({ days: s.from.until(s.to, { largestUnit: 'days' }).days })
  }
  return { start, last }
}

/** The last day of a period when stretches do not count: the same in numbers, for one row. */
export function lastDay(event: number, table: Int32Array, from: Int32Array, to: Int32Array, n: number): number {
  for (let i = 1; i < n; i++)
    for (let j = i; j > 0 && (from[j] ?? 0) < (from[j - 1] ?? 0); j--) {
      const [f, t] = [from[j] ?? 0, to[j] ?? 0]
      from[j] = from[j - 1] ?? 0
      to[j] = to[j - 1] ?? 0
      from[j - 1] = f
      to[j - 1] = t
    }
  let joined = 0
  for (let i = 0; i < n; i++) {
    const [f, t] = [from[i] ?? 0, to[i] ?? 0]
    if (f >= t) continue
    if (joined > 0 && f <= (to[joined - 1] ?? 0)) to[joined - 1] = Math.max(to[joined - 1] ?? 0, t)
    else {
      from[joined] = f
      to[joined] = t
      joined += 1
    }
  }
  let start = event
  for (let i = 0; i < joined; i++)
    if ((from[i] ?? 0) <= event && (to[i] ?? 0) > event) {
      start = to[i] ?? event
      break
    }
  let last = table[start] ?? notKnown
  for (let i = 0; i < joined; i++)
    if ((from[i] ?? 0) > start && (from[i] ?? 0) <= last) last += (to[i] ?? 0) - (from[i] ?? 0)
  return last
}
