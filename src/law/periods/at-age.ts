import { z } from 'zod'
import { isoDay } from '../../casefile/dates.ts'
import { Whose } from '../../casefile/limitation/clock.ts'
import { MissingDay } from '../limitation/missing-day.ts'
import { Condition } from '../rules/conditions.ts'
import { birthdayColumn, birthdayOf, birthNeeded } from './birthday.ts'
import { leaf, type PeriodKind, stepOf, unknownEnd } from './kind.ts'

const schema = z.strictObject({
  rule: z.literal('at-age'),
  age: z.int().positive(),
  whose: Whose.default('claimant'),
  missing_day: MissingDay,
  when: Condition.optional(),
})
export type AtAge = z.infer<typeof schema>

/** Until a birthday, which nothing moves. */
export const atAge: PeriodKind<AtAge, never> = {
  ...leaf,
  schema,
  ends(period, setting) {
    const end = birthdayOf(period, setting)
    if (!end) return [unknownEnd(birthNeeded(period.whose))]
    const said = { rule: 'birthday' as const, age: period.age, whose: period.whose, on: isoDay(end) }
    return [{ end, steps: [stepOf(said, end, setting.origin)], missing: [] }]
  },
  column: (period, setting) => birthdayColumn(period, setting),
  lengths: ({ age }) => [{ years: age }],
}
