import { z } from 'zod'
import { IsoDay } from '../dates.ts'
import { FactId } from '../ids.ts'
import { Cents } from '../money.ts'
import { Status } from '../status.ts'
import { Assumption } from './assumption.ts'
import { HeadBasis, LossName } from './loss-basis.ts'
import { LossHead } from './loss-head.ts'
import { MaximumRecovery, MayAdd, Reduction, RestsOn } from './maximum-recovery.ts'
import { MoneyRange } from './money-range.ts'
import { NotTaken } from './not-taken.ts'
import { ValuationCaution } from './valuation-caution.ts'
import { WaterfallStep } from './waterfall-step.ts'
import { Assumed, Moved, MovedFigure } from './what-moves.ts'

export const HeadValue = z
  .strictObject({
    head: LossHead,
    presentValue: MoneyRange,
    basis: HeadBasis,
    facts: z.array(FactId).readonly(),
  })
  .readonly()
export type HeadValue = z.infer<typeof HeadValue>

export const CareCoverage = z
  .strictObject({
    /** What the net must pay for: the claimant's care or, after a death, the support that the family lost. */
    of: z.enum(['care', 'support']),
    needPresentValue: MoneyRange,
    netAvailable: MoneyRange,
    /** Settlements and restitution already received, less what fee, costs and liens take of them; beside the net. */
    inHand: Cents.exactOptional(),
    covered: z.enum(['yes', 'no', 'in-part']),
    /** Share of simulated outcomes in which the net pays for the whole of it, 0 to 1. */
    shareOfOutcomes: z.number(),
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
    cite: z.string(),
    status: Status,
    /** Where the rate was read. */
    source: z.string(),
  })
  .readonly()
export type JudgmentInterest = z.infer<typeof JudgmentInterest>

export const Valuation = z
  .strictObject({
    valuationDate: IsoDay,
    /** Said with every figure: these are values if liability is proved. */
    condition: z.literal('liability-proved'),
    heads: z.array(HeadValue).readonly(),
    /** What can be recovered of the heads: under caps, shares of fault, settlements and means, trial by trial. */
    total: MoneyRange,
    waterfall: z.array(WaterfallStep).readonly(),
    netToClaimant: MoneyRange,
    care: CareCoverage,
    assumptions: z.array(Assumption).readonly(),
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
    cautions: z.array(ValuationCaution).readonly(),
    /** Expected value by direct summation beside the mean of the trials; they differ by chance only. */
    check: z
      .strictObject({
        closedForm: Cents,
        simulated: Cents,
        standardError: Cents,
        /** Standard error of `closedForm` itself, where a limit bends it so that it was found from the trials. */
        ownError: Cents.exactOptional(),
      })
      .readonly()
      .exactOptional(),
    /** What may not be taken beside the heads above, and why. */
    alternatives: z.array(NotTaken).readonly().exactOptional(),
    /** Expected payments by year and head, at the prices of that year and valued today. */
    yearlyByHead: z
      .array(
        z
          .strictObject({
            year: z.number(),
            head: LossHead,
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
            assumption: Assumed,
            change: Moved,
            measures: MovedFigure,
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
        missing: z.array(z.strictObject({ of: LossName, lacks: z.enum(['bill', 'record']) }).readonly()).readonly(),
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
            /** Null for the estate. */
            claimant: z.string().nullable(),
            relation: z.string().nullable(),
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
            kind: z.enum(['shortfall', 'gross-needed', 'structured-payments', 'special-needs-trust']),
            amount: Cents,
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
