import { compareDays, earlierDay } from '../../casefile/dates.ts'

/** Days of one calendar month that lie within some dates. */
export interface DaysOfMonth {
  readonly year: number
  readonly month: number
  readonly days: number
  /** Part of that calendar year. */
  readonly ofYear: number
  /** Mean time from these days to the valuation, in years of 365.25 days. */
  readonly yearsAgo: number
}

const daysOfMeanYear = 365.25

const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to, { largestUnit: 'days' }).days

/** The days from `first` to `last`, both included, by calendar month. */
export function byMonth(
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  valuation: Temporal.PlainDate,
): readonly DaysOfMonth[] {
  const out: DaysOfMonth[] = []
  for (let from = first; compareDays(from, last) <= 0; ) {
    const end = earlierDay(last, from.with({ day: from.daysInMonth }))
    const days = daysBetween(from, end) + 1
    out.push({
      year: from.year,
      month: from.month,
      days,
      ofYear: days / from.daysInYear,
      yearsAgo: Math.max(0, (daysBetween(from, valuation) + daysBetween(end, valuation)) / 2 / daysOfMeanYear),
    })
    from = end.add({ days: 1 })
  }
  return out
}
