import { type Cents, cents } from '../../casefile/money.ts'

/** Whole cents that stay next to the exact values and add up to `total`; odd cents go to the largest fractions. */
export function apportion(total: Cents, exact: readonly number[]): readonly Cents[] {
  const floors = exact.map(Math.floor)
  let odd = total - floors.reduce((a, b) => a + b, 0)
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order) {
    if (odd <= 0) break
    floors[i] = (floors[i] ?? 0) + 1
    odd--
  }
  return floors.map(cents)
}

/** Splits whole cents by shares. */
export const splitByShares = (amount: Cents, shares: readonly number[]): readonly Cents[] =>
  apportion(
    amount,
    shares.map((share) => amount * share),
  )
