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
  /** What the net must pay for: the claimant's care or, after a death, the support that the family lost. */
  readonly of: 'care' | 'support'
  readonly needPresentValue: MoneyRange
  readonly netAvailable: MoneyRange
  readonly covered: 'yes' | 'no' | 'in-part'
  /** Share of simulated outcomes in which the net pays for the whole of it, 0 to 1. */
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
  /** Expected care in each year at that year's prices; `funds` is what is left of the net at the end of the year. */
  readonly yearly: readonly {
    readonly year: number
    readonly need: Cents
    readonly funds?: Cents
    /** The same, valued on the valuation date. */
    readonly needToday?: Cents
    readonly fundsToday?: Cents
    /** The need valued today with its interval; the mean is `needToday`. */
    readonly needRange?: MoneyRange
  }[]
  /** `yearTrials`: the first of the trials, from which the intervals by year were taken. */
  readonly simulation: { readonly seed: number; readonly trials: number; readonly yearTrials?: number }
  readonly cautions: readonly string[]
  /** Expected value by direct summation beside the mean of the trials; they differ by chance only. */
  readonly check?: { readonly closedForm: Cents; readonly simulated: Cents; readonly standardError: Cents }
  /** What may not be taken beside the heads above, and why. */
  readonly alternatives?: readonly { readonly label: string; readonly amount: Cents; readonly why: string }[]
  /** Expected payments by year and head, at the prices of that year and valued today. */
  readonly yearlyByHead?: readonly {
    readonly year: number
    readonly head: string
    readonly nominal: Cents
    readonly present: Cents
    /** Valued today with its interval; the mean is `present`, in closed form. */
    readonly range?: MoneyRange
  }[]
  /** The same for all heads together. */
  readonly yearlyTotals?: readonly {
    readonly year: number
    readonly nominal: Cents
    readonly present: Cents
    readonly range?: MoneyRange
  }[]
  /** Total when one assumption moves down and up, the widest first. */
  readonly sensitivity?: readonly {
    readonly assumption: string
    readonly change: string
    readonly low: Cents
    readonly high: Cents
  }[]
  readonly tax?: readonly {
    readonly head: string
    readonly treatment: 'not-taxed' | 'depends' | 'taxed'
    readonly why: string
    readonly status: string
  }[]
  readonly ledger?: {
    readonly claimed: Cents
    readonly billed: Cents
    readonly paid: Cents
    readonly missing: readonly string[]
  }
  /** Shares of the simulated totals in bands of equal width. */
  readonly distribution?: readonly { readonly from: Cents; readonly to: Cents; readonly share: number }[]
  readonly shares?: readonly { readonly claimant: string; readonly relation: string; readonly amount: Cents }[]
  /** Ways of paying that close a gap between the net and the care. */
  readonly structures?: readonly { readonly kind: string; readonly amount: Cents; readonly note: string }[]
  readonly maximum?: MaximumRecovery
  /** Interest on a judgment until it is paid; beside the value, never in it. */
  readonly judgment?: JudgmentInterest
}

export interface JudgmentInterest {
  readonly entered: IsoDay
  readonly until: IsoDay
  readonly sum: Cents
  /** Yearly fraction, fixed for the judgment. */
  readonly rate: number
  readonly interest: Cents
  /** In the first year. */
  readonly perDay: Cents
  readonly how: string
}

/** One head of one claim that is taken against one defendant. */
export interface ChosenRecovery {
  readonly claim: string
  readonly head: string
  readonly defendant: string
  readonly amount: Cents
}

/** The lawful combination of claims, heads and defendants that gives the most, with its reasons. */
export interface MaximumRecovery {
  /** Conditional on liability where no chances were entered; else weighed by the middle of counsel's ranges. */
  readonly condition: string
  readonly expected: Cents
  /** At the lower and the upper end of counsel's chances. */
  readonly range: { readonly low: Cents; readonly high: Cents }
  readonly chosen: readonly ChosenRecovery[]
  readonly excluded: readonly { readonly what: string; readonly rule: string }[]
  readonly runnerUp: { readonly expected: Cents; readonly difference: string } | null
  /** What the maximum falls to when one claim is lost, the weakest first. */
  readonly withoutClaim: readonly { readonly claim: string; readonly expected: Cents }[]
  /** What reaches the claimant of it, where it is less than the expected total. */
  readonly net?: {
    readonly steps: readonly WaterfallStep[]
    readonly net: Cents
    /** Share of simulated outcomes whose care or lost support it pays for, 0 to 1. */
    readonly coversShare: number
    readonly note: string
  }
  /** How it is known that nothing lawful gives more. */
  readonly proof: string
}
