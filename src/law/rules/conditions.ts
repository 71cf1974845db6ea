import { addYears, isBefore, isoDay } from '../../casefile/dates.ts'
import type { ClaimDays } from '../claim-days.ts'
import type { Condition } from '../limitation-rules.ts'

/** Whether a condition of a rule is met; `not-known` where a date it needs was not given. */
export function conditionMet(condition: Condition, days: ClaimDays): 'yes' | 'no' | 'not-known' {
  switch (condition.if) {
    case 'minor-at-offence':
    case 'adult-at-offence': {
      if (!days.born) return 'not-known'
      const minor = isBefore(days.conduct.from, addYears(days.born, condition.age, condition.missing_day))
      return minor === (condition.if === 'minor-at-offence') ? 'yes' : 'no'
    }
    case 'accrued':
      return isWithin(days.accrual, condition) ? 'yes' : 'no'
    case 'discovered': {
      const found = Object.values(days.discovered).filter((d) => d !== undefined)
      if (found.length === 0) return 'not-known'
      return found.some((d) => isWithin(d, condition)) ? 'yes' : 'no'
    }
    default:
      return condition satisfies never
  }
}

/** Whether a day lies in a span of which either end may be open. */
export function isWithin(
  date: Temporal.PlainDate,
  span: { readonly from?: string | undefined; readonly until?: string | undefined },
): boolean {
  const text = isoDay(date)
  return (span.from === undefined || span.from <= text) && (span.until === undefined || text <= span.until)
}
