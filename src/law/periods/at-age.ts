import { z } from 'zod'
import { isoDay } from '../../casefile/dates.ts'
import { Whose } from '../../casefile/limitation/clock.ts'
import { notKnown } from '../columns/row-chunk.ts'
import { MissingDay } from '../limitation/missing-day.ts'
import { Condition } from '../rules/conditions.ts'
import { birthdayColumn, birthdayOf, birthNeeded } from './birthday.ts'
import { leaf, type PeriodKind, stepOf, unknownEnd } from './kind.ts'

const schema = z.strictObject({
  rule: z.literal('at-age'),
  age: z.int().positive(),
  whose: Whose.default('claimant'),
  /** The text asks for the suit before that age is reached: the last day is the one before the birthday. */
  before: z.boolean().default(false),
  missing_day: MissingDay,
  when: Condition.optional(),
})
export type AtAge = z.infer<typeof schema>

/** Until a birthday, or the day before it, which nothing moves. */
export const atAge: PeriodKind<AtAge, never> = {
  ...leaf,
  schema,
  ends(period, setting) {
    const birthday = birthdayOf(period, setting)
    if (!birthday) return [unknownEnd(birthNeeded(period.whose))]
    const { age, whose, before } = period
    const end = before ? birthday.subtract({ days: 1 }) : birthday
    const said = { rule: 'birthday' as const, age, whose, before, on: isoDay(birthday) }
    return [{ end, steps: [stepOf(said, end, setting.origin)], missing: [] }]
  },
  column(period, setting) {
    const birthdays = birthdayColumn(period, setting)
    if (!period.before) return birthdays
    return (chunk, out) => {
      birthdays(chunk, out)
      for (let i = 0; i < chunk.count; i++) {
        const on = out[i] ?? notKnown
        out[i] = on === notKnown ? notKnown : on - 1
      }
    }
  },
  lengths: ({ age }) => [{ years: age }],
}
