import type { DamagesInput } from '../input/input.ts'

type Rates = DamagesInput['rates']

/** Yearly growth of a named index, its parents added up; `general` is the growth of the input, or 0 under a net rate. */
export function growthOf(rates: Rates, growth: number | string | null): number {
  if (typeof growth === 'number') return growth
  if (growth === null || growth === 'general') return rates.growth ?? 0
  const index = rates.indices[growth]
  if (index === undefined) throw new RangeError('indices were checked when the input was read')
  return typeof index === 'number' ? index : growthOf(rates, index.of) + index.plus
}

/** Yearly rate for money due in `years`: the net or discount rate, or the yield of the curve, straight between its points. */
export function discountAt(rates: Rates, years: number): number {
  if (rates.curve === undefined) return rates.net ?? rates.discount ?? 0
  const points = [...rates.curve].sort((a, b) => a.years - b.years)
  const after = points.findIndex((point) => point.years >= years)
  const right = points[after]
  if (right === undefined) return points.at(-1)?.yield ?? 0
  const left = points[after - 1]
  if (left === undefined) return right.yield
  return left.yield + ((right.yield - left.yield) * (years - left.years)) / (right.years - left.years)
}

/**
 * Yearly rate for money of a named sum that is due in `years`: prices and discount in one, because the sum does not grow.
 * Null where only a net rate was given, which leaves prices out.
 */
export function nominalAt(rates: Rates, years: number): number | null {
  if (rates.nominal !== undefined) return rates.nominal
  return rates.net === undefined ? discountAt(rates, years) : null
}

/**
 * Value today of one dollar of today's prices that is due in `years`. Under a net rate an item's own growth is growth
 * beyond general prices. Past money stands as it was.
 */
export function valueToday(rates: Rates, growth: number | string | null, years: number): number {
  return years <= 0 ? 1 : ((1 + growthOf(rates, growth)) / (1 + discountAt(rates, years))) ** years
}

/** Whether the simulated spread of growth moves this item: fixed amounts do not move. */
export const growsWithPrices = (rates: Rates, growth: number | string | null): boolean =>
  rates.net !== undefined || growthOf(rates, growth) !== 0
