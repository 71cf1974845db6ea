import { z } from 'zod'
import { laterDay } from '../../casefile/dates.ts'
import { ClockEvent, DiscoveryPart } from '../../casefile/limitation/clock.ts'
import { notKnown } from '../columns/row-chunk.ts'
import { MissingDay } from '../limitation/missing-day.ts'
import { eventColumn, eventDay } from '../rules/clock-event.ts'
import { Condition } from '../rules/conditions.ts'
import { countedColumn, countedFrom, lengthOf } from './counted-years.ts'
import { leaf, type PeriodKind, unknownEnd } from './kind.ts'

const schema = z.strictObject({
  rule: z.literal('discovery'),
  of: z.array(DiscoveryPart).min(1),
  /** Which of several discoveries starts the clock. */
  governs: z.enum(['earlier', 'later']),
  /** What the clock never starts before, however early the discovery. */
  not_before: ClockEvent.default('accrual'),
  years: z.int().nonnegative(),
  months: z.int().positive().optional(),
  days: z.int().positive().optional(),
  missing_day: MissingDay,
  when: Condition.optional(),
})
export type FromDiscovery = z.infer<typeof schema>

/** A length of time from a discovery. Nobody discovers an injury before the act: without a date the act is the safe start. */
export const fromDiscovery: PeriodKind<FromDiscovery, never> = {
  ...leaf,
  schema,
  ends(period, setting) {
    const { days } = setting
    const counting = { ...period, tolled: true }
    const floor = eventDay(period.not_before, days)
    if (!floor) return [unknownEnd(period.not_before)]
    const known = period.of.flatMap((part) => days.discovered[part] ?? []).sort(Temporal.PlainDate.compare)
    const governing = period.governs === 'later' ? known.at(-1) : known[0]
    const clock = { runs: 'discovery' as const, of: period.of, told: governing !== undefined }
    const start = governing === undefined ? floor : laterDay(governing, floor)
    return [countedFrom(start, clock, counting, setting)]
  },
  column(period, setting) {
    const floor = eventColumn(period.not_before)
    return countedColumn(
      (chunk, out) => {
        floor(chunk, out)
        const { discovered } = chunk.rows
        for (let i = 0; i < chunk.count; i++) {
          const start = out[i] ?? notKnown
          if (start !== notKnown) out[i] = Math.max(start, discovered ? (discovered[chunk.at[i] ?? 0] ?? -1) : -1)
        }
      },
      { ...period, tolled: true },
      setting,
    )
  },
  lengths: (period, ages) => [
    lengthOf(period),
    ...ages.map((age) => ({ ...lengthOf(period), years: age + period.years })),
  ],
}
