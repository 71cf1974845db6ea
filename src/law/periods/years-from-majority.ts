import { z } from 'zod'
import { Whose } from '../../casefile/limitation/clock.ts'
import { MissingDay } from '../limitation/missing-day.ts'
import { Condition } from '../rules/conditions.ts'
import { birthdayColumn, birthdayOf, birthNeeded } from './birthday.ts'
import { countedColumn, countedFrom, lengthOf } from './counted-years.ts'
import { leaf, type PeriodKind, unknownEnd } from './kind.ts'

const schema = z.strictObject({
  rule: z.literal('years-from-majority'),
  age: z.int().positive(),
  /** For a death: of the youngest of those who take. */
  whose: Whose.default('claimant'),
  years: z.int().nonnegative(),
  months: z.int().positive().optional(),
  days: z.int().positive().optional(),
  missing_day: MissingDay,
  tolled: z.boolean().default(true),
  when: Condition.optional(),
})
export type YearsFromMajority = z.infer<typeof schema>

/** A length of time from a birthday. */
export const yearsFromMajority: PeriodKind<YearsFromMajority, never> = {
  ...leaf,
  schema,
  ends(period, setting) {
    const grown = birthdayOf(period, setting)
    if (!grown) return [unknownEnd(birthNeeded(period.whose))]
    return [countedFrom(grown, { runs: 'birthday', age: period.age, whose: period.whose }, period, setting)]
  },
  column: (period, setting) => countedColumn(birthdayColumn(period, setting), period, setting),
  lengths: (period) => [lengthOf(period), { ...lengthOf(period), years: period.age + period.years }],
}
