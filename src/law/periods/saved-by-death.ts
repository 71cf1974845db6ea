import { z } from 'zod'
import { addLength, isAfter, isBefore, isoDay } from '../../casefile/dates.ts'
import { later } from '../columns/day-numbers.ts'
import { noLimit, notKnown } from '../columns/row-chunk.ts'
import { missingDayOn } from '../limitation/leaning.ts'
import { MissingDay } from '../limitation/missing-day.ts'
import { eventColumn } from '../rules/clock-event.ts'
import { lengthOf } from './counted-years.ts'
import { everyChoice } from './every-choice.ts'
import { branch, isDay, isLaterEnd, type PeriodKind, type PeriodOutcome, stepOf } from './kind.ts'

const Length = z.strictObject({
  years: z.int().nonnegative().default(0),
  months: z.int().positive().optional(),
  days: z.int().positive().optional(),
})

export interface SavedByDeath<P> {
  readonly rule: 'saved-by-death'
  /** The period that the death may save. */
  readonly period: P
  /** Only a death within the last so long of that period; any death before its end when left out. */
  readonly in_last?: z.infer<typeof Length> | undefined
  /** A death so long after its end saves it too. */
  readonly or_after?: z.infer<typeof Length> | undefined
  /** What then runs, if it ends later. */
  readonly saved: P
  /** So long after the end of the period at the latest. */
  readonly not_after?: z.infer<typeof Length> | undefined
  readonly missing_day: MissingDay
}

/** A period that a death before its end makes longer for those who sue in the place of the person who died. */
export const savedByDeath = <P>(part: z.ZodType<P>): PeriodKind<SavedByDeath<P>, P> => ({
  ...branch,
  schema: z.strictObject({
    rule: z.literal('saved-by-death'),
    period: part,
    in_last: Length.optional(),
    or_after: Length.optional(),
    saved: part,
    not_after: Length.optional(),
    missing_day: MissingDay,
  }),
  ends(written, setting, endsOf) {
    const period = { ...written, missing_day: missingDayOn(setting.leaning, written.missing_day) }
    return endsOf(period.period, setting).flatMap((base) => {
      const { died } = setting.days
      if (!isDay(base.end) || !died) return [base]
      const said = { died: isoDay(died), period: isoDay(base.end) }
      const step = (rule: 'death-in-time-to-save' | 'death-too-late-to-save') =>
        stepOf({ rule, ...said }, died, setting.origin)
      if (!inTime(period, died, base.end)) return [{ ...base, steps: [...base.steps, step('death-too-late-to-save')] }]
      const limit = period.not_after ? addLength(base.end, period.not_after, period.missing_day) : null
      const steps = [...base.steps, step('death-in-time-to-save')]
      return endsOf(period.saved, setting).map((saved) => {
        const bounded = withinLimit(joined(base, saved), limit)
        const told = [...steps, ...saved.steps]
        if (bounded.end === 'not-known' || !isLaterEnd(bounded.end, base.end))
          return { ...bounded, end: base.end, steps: told }
        if (limit === null || !isDay(bounded.end) || !bounded.end.equals(limit)) return { ...bounded, steps: told }
        const closing = { rule: 'not-after' as const, ...period.not_after, years: period.not_after?.years ?? 0 }
        const bound = stepOf({ ...closing, period: said.period, day: isoDay(limit) }, limit, setting.origin)
        return { ...bounded, steps: [...told, bound] }
      })
    })
  },
  plain: (period, _, plainOf) =>
    everyChoice([plainOf(period.period), plainOf(period.saved)]).flatMap(([base, saved]) =>
      base === undefined || saved === undefined ? [] : [{ ...period, period: base, saved }],
    ),
  column(period, setting, columnOf) {
    const [base, saved] = [columnOf(period.period, setting), columnOf(period.saved, setting)]
    const [died, deaths, ends] = [eventColumn('death'), setting.scratch.take(), setting.scratch.take()]
    const table = (length: z.infer<typeof Length> | undefined) =>
      length && later(length, missingDayOn(setting.leaning, period.missing_day))
    const [inLast, orAfter, notAfter] = [table(period.in_last), table(period.or_after), table(period.not_after)]
    return (chunk, out) => {
      base(chunk, out)
      died(chunk, deaths)
      saved(chunk, ends)
      for (let i = 0; i < chunk.count; i++) {
        const [end, death] = [out[i] ?? notKnown, deaths[i] ?? notKnown]
        if (end === notKnown || end === noLimit || death === notKnown) continue
        const last = orAfter ? (orAfter[end] ?? end) : end
        if (death > last || (inLast && (inLast[death] ?? 0) < end)) continue
        const bound = notAfter ? (notAfter[end] ?? noLimit) : noLimit
        out[i] = Math.max(end, Math.min(ends[i] ?? notKnown, bound))
      }
    }
  },
  parts: ({ period, saved }) => [period, saved],
  lengths: ({ not_after }) => (not_after ? [lengthOf(not_after)] : []),
})

/** Whether the death came within the days that save the period. */
function inTime<P>(rule: SavedByDeath<P>, died: Temporal.PlainDate, end: Temporal.PlainDate): boolean {
  const last = rule.or_after ? addLength(end, rule.or_after, rule.missing_day) : end
  if (isAfter(died, last)) return false
  return !rule.in_last || !isBefore(addLength(died, rule.in_last, rule.missing_day), end)
}

/** What the second of two outcomes leaves open, with what the first does. */
const joined = (base: PeriodOutcome, next: PeriodOutcome): PeriodOutcome => ({
  ...next,
  missing: [...base.missing, ...next.missing],
  eitherWay: [...(base.eitherWay ?? []), ...(next.eitherWay ?? [])],
})

const withinLimit = (outcome: PeriodOutcome, limit: Temporal.PlainDate | null): PeriodOutcome =>
  limit !== null && isLaterEnd(outcome.end, limit) ? { ...outcome, end: limit } : outcome
