import { z } from 'zod'
import { ClockEvent } from '../../casefile/limitation/clock.ts'
import { MissingDay } from '../limitation/missing-day.ts'
import { eventColumn, eventDay } from '../rules/clock-event.ts'
import { Condition } from '../rules/conditions.ts'
import { countedColumn, countedFrom, lengthOf } from './counted-years.ts'
import { leaf, type PeriodKind, unknownEnd } from './kind.ts'

const schema = z.strictObject({
  rule: z.literal('years-from'),
  event: ClockEvent,
  years: z.int().nonnegative(),
  months: z.int().positive().optional(),
  days: z.int().positive().optional(),
  missing_day: MissingDay,
  /** False for a repose: no tolling moves it. */
  tolled: z.boolean().default(true),
  when: Condition.optional(),
})
export type YearsFrom = z.infer<typeof schema>

/** A length of time from an event. */
export const yearsFrom: PeriodKind<YearsFrom, never> = {
  ...leaf,
  schema,
  ends(period, setting) {
    const event = eventDay(period.event, setting.days)
    if (!event) return [unknownEnd(period.event)]
    return [countedFrom(event, { runs: 'event', event: period.event }, period, setting)]
  },
  column: (period, setting) => countedColumn(eventColumn(period.event), period, setting),
  lengths: (period, ages) => [
    lengthOf(period),
    ...ages.map((age) => ({ ...lengthOf(period), years: age + period.years })),
  ],
}
