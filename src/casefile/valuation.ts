import { z } from 'zod'
import { IsoDay } from './dates.ts'
import { FactId } from './ids.ts'
import { Cents } from './money.ts'

/** Distribution of an amount in cents at present value. Never one number without its range. */
export const MoneyRange = z
  .strictObject({
    mean: Cents,
    median: Cents,
    /** 10th and 90th percentile. */
    low: Cents,
    high: Cents,
  })
  .readonly()
export type MoneyRange = z.infer<typeof MoneyRange>

export const HeadValue = z
  .strictObject({
    head: z.string(),
    label: z.string(),
    presentValue: MoneyRange,
    /** How it was computed, one or two sentences. */
    basis: z.string(),
    facts: z.array(FactId).readonly(),
  })
  .readonly()
export type HeadValue = z.infer<typeof HeadValue>

export const WaterfallStep = z
  .strictObject({
    label: z.string(),
    /** Negative for what is taken off. */
    amount: Cents,
    note: z.string(),
  })
  .readonly()
export type WaterfallStep = z.infer<typeof WaterfallStep>

export const CareCoverage = z
  .strictObject({
    /** What the net must pay for: the claimant's care or, after a death, the support that the family lost. */
    of: z.enum(['care', 'support']),
    needPresentValue: MoneyRange,
    netAvailable: MoneyRange,
    covered: z.enum(['yes', 'no', 'in-part']),
    /** Share of simulated outcomes in which the net pays for the whole of it, 0 to 1. */
    shareOfOutcomes: z.number(),
    note: z.string(),
  })
  .readonly()
export type CareCoverage = z.infer<typeof CareCoverage>

export const JudgmentInterest = z
  .strictObject({
    entered: IsoDay,
    until: IsoDay,
    sum: Cents,
    /** Yearly fraction, fixed for the judgment. */
    rate: z.number(),
    interest: Cents,
    /** In the first year. */
    perDay: Cents,
    how: z.string(),
  })
  .readonly()
export type JudgmentInterest = z.infer<typeof JudgmentInterest>

/** What takes away from what is claimed: no claim, caps, shares of fault, what was paid before, means. */
export const Reduction = z
  .strictObject({
    cause: z.enum(['claims', 'caps', 'shares', 'paid-before', 'means']),
    /** Positive for what is taken off. */
    amount: Cents,
  })
  .readonly()
export type Reduction = z.infer<typeof Reduction>

/** What a court may give and need not: beside the total, not in it, but for the part that counsel entered. */
export const MayAdd = z
  .strictObject({
    label: z.string(),
    reach: z.enum(['discretionary', 'up-to']),
    counted: Cents,
    most: Cents,
  })
  .readonly()
export type MayAdd = z.infer<typeof MayAdd>

/** What the total rests on, on the expected losses. */
export const RestsOn = z
  .strictObject({
    byKind: z
      .array(
        z
          .strictObject({
            kind: z.enum(['economic', 'noneconomic', 'statutory', 'punitive', 'interest-and-fees']),
            amount: Cents,
          })
          .readonly(),
      )
      .readonly(),
    /** Who pays; those who owe the same jointly stand together. */
    byPayer: z.array(z.strictObject({ payers: z.array(z.string()).readonly(), amount: Cents }).readonly()).readonly(),
    /** How firm the losses stand: on facts of the matter, on a source that was named, on counsel's entry alone. */
    byGround: z
      .array(z.strictObject({ ground: z.enum(['facts', 'source', 'counsel']), amount: Cents }).readonly())
      .readonly(),
    /** Heads that counsel entered without a fact or a source, and sums that are counsel's to choose. */
    counsel: z.array(z.strictObject({ head: z.string(), label: z.string(), amount: Cents }).readonly()).readonly(),
    /** What is left if only the claims stand that the facts of the matter support; null where that is not known. */
    ifOnlySupported: z
      .strictObject({
        total: Cents,
        net: Cents,
        claims: z.array(z.string()).readonly(),
        /** Claims that name no section which the facts were held against; left out. */
        untied: z.array(z.string()).readonly(),
      })
      .readonly()
      .nullable(),
  })
  .readonly()
export type RestsOn = z.infer<typeof RestsOn>

/** One head of one claim that is taken against one defendant. */
export const ChosenRecovery = z
  .strictObject({
    claim: z.string(),
    head: z.string(),
    defendant: z.string(),
    amount: Cents,
  })
  .readonly()
export type ChosenRecovery = z.infer<typeof ChosenRecovery>

/** The lawful combination of claims, heads and defendants that gives the most, with its reasons. */
export const MaximumRecovery = z
  .strictObject({
    /** Conditional on liability where no chances were entered; else weighed by the middle of counsel's ranges. */
    condition: z.string(),
    expected: Cents,
    /** At the lower and the upper end of counsel's chances. */
    range: z
      .strictObject({
        low: Cents,
        high: Cents,
      })
      .readonly(),
    chosen: z.array(ChosenRecovery).readonly(),
    excluded: z
      .array(
        z
          .strictObject({
            what: z.string(),
            rule: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    runnerUp: z
      .strictObject({
        expected: Cents,
        difference: z.string(),
      })
      .readonly()
      .nullable(),
    /** What the maximum falls to when one claim is lost, the weakest first. */
    withoutClaim: z
      .array(
        z
          .strictObject({
            claim: z.string(),
            expected: Cents,
          })
          .readonly(),
      )
      .readonly(),
    /** What reaches the claimant of it, where it is less than the expected total. */
    net: z
      .strictObject({
        steps: z.array(WaterfallStep).readonly(),
        net: Cents,
        /** Share of simulated outcomes whose care or lost support it pays for, 0 to 1. */
        coversShare: z.number(),
        note: z.string(),
      })
      .readonly()
      .exactOptional(),
    /** How it is known that nothing lawful gives more. */
    proof: z.string(),
  })
  .readonly()
export type MaximumRecovery = z.infer<typeof MaximumRecovery>

export const Valuation = z
  .strictObject({
    valuationDate: IsoDay,
    /** Said with every figure: these are values if liability is proved. */
    condition: z.string(),
    heads: z.array(HeadValue).readonly(),
    /** What can be recovered of the heads: under caps, shares of fault, settlements and means, trial by trial. */
    total: MoneyRange,
    waterfall: z.array(WaterfallStep).readonly(),
    netToClaimant: MoneyRange,
    care: CareCoverage,
    assumptions: z
      .array(
        z
          .strictObject({
            name: z.string(),
            value: z.string(),
            source: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    /** Expected care in each year at that year's prices; `funds` is what is left of the net at the end of the year. */
    yearly: z
      .array(
        z
          .strictObject({
            year: z.number(),
            need: Cents,
            funds: Cents.exactOptional(),
            /** The same, valued on the valuation date. */
            needToday: Cents.exactOptional(),
            fundsToday: Cents.exactOptional(),
            /** The need valued today with its interval; the mean is `needToday`. */
            needRange: MoneyRange.exactOptional(),
          })
          .readonly(),
      )
      .readonly(),
    /** `yearTrials`: the first of the trials, from which the intervals by year were taken. */
    simulation: z
      .strictObject({
        seed: z.number(),
        trials: z.number(),
        yearTrials: z.number().exactOptional(),
      })
      .readonly(),
    cautions: z.array(z.string()).readonly(),
    /** Expected value by direct summation beside the mean of the trials; they differ by chance only. */
    check: z
      .strictObject({
        closedForm: Cents,
        simulated: Cents,
        standardError: Cents,
      })
      .readonly()
      .exactOptional(),
    /** What may not be taken beside the heads above, and why. */
    alternatives: z
      .array(
        z
          .strictObject({
            label: z.string(),
            amount: Cents,
            why: z.string(),
          })
          .readonly(),
      )
      .readonly()
      .exactOptional(),
    /** Expected payments by year and head, at the prices of that year and valued today. */
    yearlyByHead: z
      .array(
        z
          .strictObject({
            year: z.number(),
            head: z.string(),
            nominal: Cents,
            present: Cents,
            /** Valued today with its interval; the mean is `present`, in closed form. */
            range: MoneyRange.exactOptional(),
          })
          .readonly(),
      )
      .readonly()
      .exactOptional(),
    /** The same for all heads together. */
    yearlyTotals: z
      .array(
        z
          .strictObject({
            year: z.number(),
            nominal: Cents,
            present: Cents,
            range: MoneyRange.exactOptional(),
          })
          .readonly(),
      )
      .readonly()
      .exactOptional(),
    /** Total when one assumption moves down and up, the widest first. */
    sensitivity: z
      .array(
        z
          .strictObject({
            assumption: z.string(),
            change: z.string(),
            /** Which figure moves; the total when left out. */
            measures: z.literal('net').exactOptional(),
            low: Cents,
            high: Cents,
          })
          .readonly(),
      )
      .readonly()
      .exactOptional(),
    tax: z
      .array(
        z
          .strictObject({
            head: z.string(),
            treatment: z.enum(['not-taxed', 'depends', 'taxed']),
            why: z.string(),
            status: z.string(),
          })
          .readonly(),
      )
      .readonly()
      .exactOptional(),
    ledger: z
      .strictObject({
        claimed: Cents,
        billed: Cents,
        paid: Cents,
        missing: z.array(z.string()).readonly(),
      })
      .readonly()
      .exactOptional(),
    /** Shares of the simulated totals in bands of equal width. */
    distribution: z
      .array(
        z
          .strictObject({
            from: Cents,
            to: Cents,
            share: z.number(),
          })
          .readonly(),
      )
      .readonly()
      .exactOptional(),
    shares: z
      .array(
        z
          .strictObject({
            claimant: z.string(),
            relation: z.string(),
            amount: Cents,
          })
          .readonly(),
      )
      .readonly()
      .exactOptional(),
    /** Ways of paying that close a gap between the net and the care. */
    structures: z
      .array(
        z
          .strictObject({
            kind: z.string(),
            amount: Cents,
            note: z.string(),
          })
          .readonly(),
      )
      .readonly()
      .exactOptional(),
    maximum: MaximumRecovery.exactOptional(),
    /** The heads together, where something is taken off them on the way to the total; and what it is. */
    claimed: MoneyRange.exactOptional(),
    reductions: z.array(Reduction).readonly().exactOptional(),
    /** The total under each reading of a rule on settlements that nobody read; the lower one stands. */
    readings: z
      .array(z.strictObject({ reading: z.enum(['pro-tanto', 'proportionate']), total: Cents }).readonly())
      .readonly()
      .exactOptional(),
    mayAdd: z.array(MayAdd).readonly().exactOptional(),
    restsOn: RestsOn.exactOptional(),
    /** How far the percentiles of the total may be off by chance (95 in 100), and the figures that this supports. */
    precision: z
      .strictObject({ mean: Cents, low: Cents, median: Cents, high: Cents, roundTo: Cents })
      .readonly()
      .exactOptional(),
    /** Interest on a judgment until it is paid; beside the value, never in it. */
    judgment: JudgmentInterest.exactOptional(),
  })
  .readonly()
export type Valuation = z.infer<typeof Valuation>
