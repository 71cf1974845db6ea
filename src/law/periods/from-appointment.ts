import { z } from 'zod'
import { addYears, earlierDay, isoDay, laterDay } from '../../casefile/dates.ts'
import { yearsLater } from '../columns/day-numbers.ts'
import { noLimit, notKnown } from '../columns/row-chunk.ts'
import { missingDayOn } from '../limitation/leaning.ts'
import { MissingDay } from '../limitation/missing-day.ts'
import { eventColumn } from '../rules/clock-event.ts'
import { Condition } from '../rules/conditions.ts'
import { countedColumn, countedFrom, lengthOf } from './counted-years.ts'
import { countedEitherWay, leaf, type PeriodKind, stepOf, unknownEnd } from './kind.ts'

const schema = z.strictObject({
  rule: z.literal('from-appointment'),
  years: z.int().nonnegative(),
  months: z.int().positive().optional(),
  days: z.int().positive().optional(),
  /** One who was not appointed so many years after the death is taken to have been appointed then. */
  deemed_after_years: z.int().positive().optional(),
  missing_day: MissingDay,
  tolled: z.boolean().default(true),
  when: Condition.optional(),
})
export type FromAppointment = z.infer<typeof schema> & {
  /** For rows that do not tell it: how it is taken; both ways are. Never written in a file. */
  readonly if_not_told?: 'at-once' | 'deemed'
}

/**
 * A length of time from the appointment of a representative of the estate. Where that day is not told it may have been the
 * day of the death, or the last day on which one is taken to be appointed; without such a day time runs from no day yet.
 */
export const fromAppointment: PeriodKind<FromAppointment, never> = {
  ...leaf,
  schema,
  ends(period, setting) {
    const { days, origin, leaning } = setting
    const missing = missingDayOn(leaning, period.missing_day)
    if (!days.died) return [unknownEnd('death')]
    const clock = { runs: 'event' as const, event: 'appointment' as const }
    const deemed =
      period.deemed_after_years === undefined ? null : addYears(days.died, period.deemed_after_years, missing)
    const deemedSteps =
      deemed === null ? [] : [stepOf({ rule: 'deemed-appointed', on: isoDay(deemed) }, deemed, origin)]
    const from = (start: Temporal.PlainDate, said = deemedSteps) => {
      const outcome = countedFrom(start, clock, period, setting)
      return { ...outcome, steps: [...said, ...outcome.steps] }
    }
    if (days.appointed) {
      const told = laterDay(days.appointed, days.died)
      const start = deemed ? earlierDay(told, deemed) : told
      return [from(start, start.equals(told) ? [] : deemedSteps)]
    }
    const latest = deemed
      ? from(deemed)
      : { end: 'none' as const, steps: [stepOf({ rule: 'open-until-appointment' }, null, origin)], missing: [] }
    return [from(days.died, []), latest].map((one) => countedEitherWay(one, 'appointment'))
  },
  plain: (period, { appointed }) =>
    appointed
      ? [period]
      : [
          { ...period, if_not_told: 'at-once' },
          { ...period, if_not_told: 'deemed' },
        ],
  column(period, setting) {
    const [told, died] = [eventColumn('appointment'), eventColumn('death')]
    const { deemed_after_years: after, if_not_told: otherwise } = period
    const missing = missingDayOn(setting.leaning, period.missing_day)
    const deemed = after === undefined ? null : yearsLater(after, missing)
    if (otherwise === 'deemed' && !deemed)
      return (chunk, out) => {
        died(chunk, out)
        for (let i = 0; i < chunk.count; i++) if (out[i] !== notKnown) out[i] = noLimit
      }
    const held = setting.scratch.take()
    const startOf = (appointed: number, death: number): number => {
      const last = deemed ? (deemed[death] ?? noLimit) : noLimit
      if (otherwise !== undefined) return otherwise === 'deemed' ? last : death
      return appointed === notKnown ? notKnown : Math.min(Math.max(appointed, death), last)
    }
    return countedColumn(
      (chunk, out) => {
        told(chunk, out)
        died(chunk, held)
        for (let i = 0; i < chunk.count; i++) {
          const death = held[i] ?? notKnown
          out[i] = death === notKnown ? notKnown : startOf(out[i] ?? notKnown, death)
        }
      },
      period,
      setting,
    )
  },
  lengths: (period) => [
    lengthOf(period),
    { ...lengthOf(period), years: period.years + (period.deemed_after_years ?? 0) },
  ],
}
