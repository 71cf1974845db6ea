import { day, isoDay } from '../../casefile/dates.ts'
import { type Cents, roundToCents } from '../../casefile/money.ts'
import type { JudgmentInterest } from '../../casefile/value/valuation.ts'
import type { DamagesInput } from '../input/input.ts'
import type { DamagesRules } from './damages-rules.ts'

const daysOfYear = 365

/**
 * Interest on a judgment in cents: simple by the day within each year from its entry, added to the sum on each
 * anniversary. `rate` is the yearly fraction fixed for the judgment. Method: 28 U.S.C. § 1961(a), (b).
 */
export function interestOnJudgment(
  sum: Cents,
  rate: number,
  entered: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Cents {
  const { years } = entered.until(until, { largestUnit: 'year' })
  const days = entered.add({ years }).until(until, { largestUnit: 'day' }).days
  const owed = sum * (1 + rate) ** years * (1 + (rate * days) / daysOfYear)
  return roundToCents(owed - sum)
}

/** What a judgment grows by until it is paid; null when the input names none. It is no part of the value before judgment. */
export function judgmentInterest(input: DamagesInput, rules: DamagesRules, total: Cents): JudgmentInterest | null {
  const { judgment } = input
  if (judgment === undefined) return null
  const [entered, until] = [day(judgment.entered), day(judgment.until)]
  const sum = judgment.amount ?? total
  const interest = interestOnJudgment(sum, judgment.rate, entered, until)
  const { cite, status } = rules.interest.post_judgment
  const perDay = roundToCents((sum * judgment.rate) / daysOfYear)
  return {
    entered: isoDay(entered),
    until: isoDay(until),
    sum,
    rate: judgment.rate,
    interest,
    perDay,
    cite,
    status,
    source: judgment.source,
  }
}
