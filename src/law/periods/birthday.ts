import { addYears } from '../../casefile/dates.ts'
import type { MissingFact, Whose } from '../../casefile/limitation/clock.ts'
import { yearsLater } from '../columns/day-numbers.ts'
import { type EndsColumn, notKnown } from '../columns/row-chunk.ts'
import { missingDayOn } from '../limitation/leaning.ts'
import type { MissingDay } from '../limitation/missing-day.ts'
import type { ColumnSetting, PeriodSetting } from './kind.ts'

interface Birthday {
  readonly age: number
  readonly whose: Whose
  readonly missing_day: MissingDay
}

/** The birthday of the person who counts; null where the birth is not told. */
export function birthdayOf(
  { age, whose, missing_day }: Birthday,
  { days, leaning }: PeriodSetting,
): Temporal.PlainDate | null {
  const born = whose === 'taker' ? days.takerBorn : days.born
  return born && addYears(born, age, missingDayOn(leaning, missing_day))
}

export const birthNeeded = (whose: Whose): MissingFact => (whose === 'taker' ? 'taker-birth-date' : 'birth-date')

export function birthdayColumn({ age, whose, missing_day }: Birthday, { leaning }: ColumnSetting): EndsColumn {
  const grown = yearsLater(age, missingDayOn(leaning, missing_day))
  return (chunk, out) => {
    const born = whose === 'taker' ? chunk.rows.rare?.takerBorn : chunk.rows.born
    for (let i = 0; i < chunk.count; i++) {
      const birth = born ? (born[chunk.at[i] ?? 0] ?? -1) : -1
      out[i] = birth < 0 ? notKnown : (grown[birth] ?? notKnown)
    }
  }
}
