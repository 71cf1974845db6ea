import { addLength, isoDay } from '../../casefile/dates.ts'
import type { LengthOfTime } from '../../casefile/limitation/length-of-time.ts'
import type { ClockStart } from '../../casefile/limitation/limitation-step.ts'
import { later } from '../columns/day-numbers.ts'
import { type EndsColumn, notKnown } from '../columns/row-chunk.ts'
import { missingDayOn } from '../limitation/leaning.ts'
import type { MissingDay } from '../limitation/missing-day.ts'
import { lastDay, lastDayOf } from '../rules/tolled-clock.ts'
import { type ColumnSetting, type PeriodOutcome, type PeriodSetting, stepOf } from './kind.ts'

export interface Counting extends LengthOfTime {
  readonly missing_day: MissingDay
  readonly tolled: boolean
}

export const lengthOf = ({ years, months, days }: LengthOfTime): LengthOfTime => ({
  years,
  ...(months === undefined ? {} : { months }),
  ...(days === undefined ? {} : { days }),
})

/** A length of time from a day, the stretches left out that stop the clock. */
export function countedFrom(
  event: Temporal.PlainDate,
  clock: ClockStart,
  rule: Counting,
  { stretches, origin, leaning }: PeriodSetting,
): PeriodOutcome {
  const missing = missingDayOn(leaning, rule.missing_day)
  const length = lengthOf(rule)
  const { start, last } = lastDayOf(event, length, missing, rule.tolled ? stretches : [])
  const plain = addLength(start, length, missing)
  const said = {
    rule: 'counted' as const,
    ...length,
    clock,
    event: isoDay(event),
    start: isoDay(start),
    plain: isoDay(plain),
    ends: isoDay(last),
  }
  return { end: last, steps: [stepOf(said, last, origin)], missing: [] }
}

/** The same for the rows of a chunk, from the day that a column gives. */
export function countedColumn(event: EndsColumn, rule: Counting, { stretches, leaning }: ColumnSetting): EndsColumn {
  const table = later(lengthOf(rule), missingDayOn(leaning, rule.missing_day))
  if (!rule.tolled || !stretches)
    return (chunk, out) => {
      event(chunk, out)
      for (let i = 0; i < chunk.count; i++) {
        const start = out[i] ?? notKnown
        out[i] = start === notKnown ? notKnown : (table[start] ?? notKnown)
      }
    }
  const from = new Int32Array(16)
  const to = new Int32Array(16)
  return (chunk, out) => {
    event(chunk, out)
    for (let i = 0; i < chunk.count; i++) {
      const start = out[i] ?? notKnown
      if (start === notKnown) continue
      const n = stretches(chunk, i, from, to)
      out[i] = n === 0 ? (table[start] ?? notKnown) : lastDay(start, table, from, to, n)
    }
  }
}
