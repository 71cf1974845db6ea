import { z } from 'zod'
import { Whose } from '../../casefile/clock.ts'
import { isoDay } from '../../casefile/dates.ts'
import { MissingDay } from '../missing-day.ts'
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
  ends(period, { days, origin }) {
    const end = birthdayOf(period, days)
    if (!end) return [unknownEnd(birthNeeded(period.whose))]
    const said = { rule: 'birthday' as const, age: period.age, whose: period.whose, on: isoDay(end) }
    return [{ end, steps: [stepOf(said, end, origin)], missing: [] }]
  },
  column: (period) => birthdayColumn(period),
  lengths: ({ age }) => [{ years: age }],
}
