import { addYears, earliestOf, isAfter, latestOf, type WhenText, when } from './dates.ts'

const ageOfMajority = 18

/** Whether a birth date says that somebody was under 18 on the first day that is remembered; null where it bears both. */
export function minorOn(born: WhenText, firstDay: WhenText): 'yes' | 'no' | null {
  const [oldest, youngest, began] = [earliestOf(when(born)), latestOf(when(born)), earliestOf(when(firstDay))]
  if (oldest === null || youngest === null || began === null) return null
  if (isAfter(addYears(oldest, ageOfMajority, 'later'), began)) return 'yes'
  return isAfter(addYears(youngest, ageOfMajority, 'later'), began) ? null : 'no'
}
