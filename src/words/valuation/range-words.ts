import { type Cents, cents, formatCents } from '../../casefile/money.ts'
import type { MoneyRange } from '../../casefile/value/valuation.ts'

/** A percentile in no more digits than chance leaves it. */
const rounded = (amount: Cents, { roundTo: step = cents(1) }: MoneyRange): Cents =>
  cents(Math.round(amount / step) * step)

/** The range as it is shown anywhere: percentiles in digits that say something; the mean, which is computed, as it is. */
export const shownRange = (range: MoneyRange): MoneyRange => ({
  ...range,
  median: rounded(range.median, range),
  low: rounded(range.low, range),
  high: rounded(range.high, range),
})

/** `$120,000 to $310,000`, or the one sum where nothing is open. */
export function rangeWords(range: MoneyRange): string {
  const { low, high, median } = shownRange(range)
  return low === high ? formatCents(median) : `${formatCents(low)} to ${formatCents(high)}`
}

export const medianWords = (range: MoneyRange): string => formatCents(shownRange(range).median)
