import { z } from 'zod'
import { IsoDay } from '../dates.ts'
import { FactId } from '../ids.ts'
import { Cents } from '../money.ts'
import { Status } from '../status.ts'
import { tagged } from '../tagged.ts'
import { Assumption } from './assumption.ts'
import { LeftOut } from './left-out.ts'
import { HeadBasis, LossName } from './loss-basis.ts'
import { LossHead } from './loss-head.ts'
import { NotTaken } from './not-taken.ts'
import { ValuationCaution } from './valuation-caution.ts'
import { MaximumCondition, ReductionCause, WaterfallStep } from './waterfall-step.ts'
import { Assumed, Moved, MovedFigure } from './what-moves.ts'

/** Distribution of an amount in cents at present value. Never one number without its range. */
export const MoneyRange = z
  .strictObject({
    mean: Cents,
    median: Cents,
    /** 10th and 90th percentile. */
    low: Cents,
    high: Cents,
    /** Digits below this say nothing of median, low and high: they may be off by chance of the trials. Left out where all are sure. */
    roundTo: Cents.exactOptional(),
  })
  .readonly()
export type MoneyRange = z.infer<typeof MoneyRange>

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

export const Reduction = z
  .strictObject({
    cause: ReductionCause,
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
    counsel: z.array(z.strictObject({ head: LossHead, amount: Cents }).readonly()).readonly(),
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
    head: z.discriminatedUnion('is', [
      tagged('loss', { head: LossHead }),
      tagged('multiple', { head: LossHead }),
      tagged('sum', {}),
      tagged('added', {}),
      tagged('punitive', {}),
    ]),
    /** Those who owe it jointly, or the one who owes it. */
    payers: z.array(z.string()).readonly(),
    amount: Cents,
  })
  .readonly()
export type ChosenRecovery = z.infer<typeof ChosenRecovery>

/** The lawful combination of claims, heads and defendants that gives the most, with its reasons. */
export const MaximumRecovery = z
  .strictObject({
    condition: MaximumCondition,
    expected: Cents,
    /** At the lower and the upper end of counsel's chances. */
    range: z
      .strictObject({
        low: Cents,
        high: Cents,
      })
      .readonly(),
    chosen: z.array(ChosenRecovery).readonly(),
    excluded: z.array(LeftOut).readonly(),
    /** The best combination that decides one thing otherwise: what it takes or leaves. */
    runnerUp: z
      .strictObject({
        expected: Cents,
        takes: z.boolean(),
        decision: z.enum(['pursue', 'sum', 'multiple', 'punitive']),
        claim: z.string(),
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
      })
      .readonly()
      .exactOptional(),
    /** How much was decided exactly: yes-or-no decisions, and routes from a claim to a defendant. */
    proof: z.strictObject({ decisions: z.int(), routes: z.int() }).readonly(),
  })
  .readonly()
export type MaximumRecovery = z.infer<typeof MaximumRecovery>

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
