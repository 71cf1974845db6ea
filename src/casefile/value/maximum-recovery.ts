import { z } from 'zod'
import { Cents } from '../money.ts'
import { tagged } from '../tagged.ts'
import { LeftOut } from './left-out.ts'
import { LossHead } from './loss-head.ts'
import { MaximumCondition, ReductionCause, WaterfallStep } from './waterfall-step.ts'

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
