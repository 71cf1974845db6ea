import { type Cents, cents, formatCents } from '../../casefile/money.ts'
import type { MoneyRange } from '../../casefile/value/money-range.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'

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

/** The step to which figures of this spread are rounded: two digits of the distance between its ends, a dollar at least. */
export function stepOf({ low, high, roundTo = cents(1) }: MoneyRange): Cents {
  const part = (high - low) / 50
  const power = part > 0 ? 10 ** Math.floor(Math.log10(part)) : 0
  const step = [5, 2, 1].map((digit) => digit * power).find((one) => one <= part) ?? 0
  return cents(Math.max(Math.round(step), roundTo, 1_00))
}

/** An amount in no more digits than the step leaves, but for two that say how large it is. */
export function withinStep(amount: Cents, step: Cents): string {
  const own = amount === 0 ? 1 : 10 ** (Math.floor(Math.log10(Math.abs(amount))) - 1)
  const digits = Math.min(step, Math.max(own, 1_00))
  return formatCents(cents(Math.round(amount / digits) * digits))
}

/** The range in no more digits than its own spread supports. */
export function rangeWithinSpread(range: MoneyRange): string {
  const step = stepOf(range)
  return range.low === range.high
    ? formatCents(range.median)
    : `${withinStep(range.low, step)} to ${withinStep(range.high, step)}`
}

/** How the mean of all that is claimed was found: by summation, or from the trials where a limit bends it. */
export function meanFoundWords({ check, simulation, claimed }: Valuation): string {
  if (check === undefined) return ''
  const trials = `${simulation.trials.toLocaleString('en-US')} trials`
  const what = claimed === undefined ? 'mean' : 'mean of what is claimed'
  const gave = `gave ${formatCents(check.simulated)} (standard error ${formatCents(check.standardError)})`
  return check.ownError === undefined
    ? `${what} by summation; ${trials} ${gave}`
    : `${what} from ${trials}, because a limit bends it, held against sums that are known exactly: standard error ${formatCents(check.ownError)}, and no more digits than that leaves; the trials alone ${gave}`
}
