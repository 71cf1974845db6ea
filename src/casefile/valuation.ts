import type { IsoDay } from './dates.ts'
import type { FactId } from './ids.ts'
import type { Cents } from './money.ts'

/** Distribution of an amount in cents at present value. Never one number without its range. */
export interface MoneyRange {
  readonly mean: Cents
  readonly median: Cents
  /** 10th and 90th percentile. */
  readonly low: Cents
  readonly high: Cents
}

export interface HeadValue {
  readonly head: string
  readonly label: string
  readonly presentValue: MoneyRange
  /** How it was computed, one or two sentences. */
  readonly basis: string
  readonly facts: readonly FactId[]
}

export interface WaterfallStep {
  readonly label: string
  /** Negative for what is taken off. */
  readonly amount: Cents
  readonly note: string
}

export interface CareCoverage {
  readonly needPresentValue: MoneyRange
  readonly netAvailable: MoneyRange
  readonly covered: 'yes' | 'no' | 'in-part'
  /** Share of simulated outcomes in which the net pays for the whole care plan, 0 to 1. */
  readonly shareOfOutcomes: number
  readonly note: string
}

export interface Valuation {
  readonly valuationDate: IsoDay
  /** Said with every figure: these are values if liability is proved. */
  readonly condition: string
  readonly heads: readonly HeadValue[]
  readonly total: MoneyRange
  readonly waterfall: readonly WaterfallStep[]
  readonly netToClaimant: MoneyRange
  readonly care: CareCoverage
  readonly assumptions: readonly { readonly name: string; readonly value: string; readonly source: string }[]
  readonly yearly: readonly { readonly year: number; readonly need: Cents }[]
  readonly simulation: { readonly seed: number; readonly trials: number }
  readonly cautions: readonly string[]
}
