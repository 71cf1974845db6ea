import { type Cents, cents, roundToCents } from '../../casefile/money.ts'
import type { MoneyRange } from '../../casefile/valuation.ts'

/** The value at rank ceil(share x n) of a sorted list. */
export function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0
}

/** Range from simulated cents around an expected value that was computed exactly. */
export function rangeOf(values: Float64Array, mean: Cents): MoneyRange {
  if (values.length === 0) return sure(mean)
  const sorted = Float64Array.from(values).sort()
  return {
    mean,
    median: roundToCents(quantile(sorted, 0.5)),
    low: roundToCents(quantile(sorted, 0.1)),
    high: roundToCents(quantile(sorted, 0.9)),
  }
}

export const sure = (amount: Cents): MoneyRange => ({ mean: amount, median: amount, low: amount, high: amount })
export const nothing: MoneyRange = sure(cents(0))

export function meanAndError(values: Float64Array): { readonly mean: number; readonly standardError: number } {
  let mean = 0
  let squares = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    const step = value - mean
    mean += step / (i + 1)
    squares += step * (value - mean)
  }
  return { mean, standardError: values.length > 1 ? Math.sqrt(squares / (values.length - 1) / values.length) : 0 }
}
