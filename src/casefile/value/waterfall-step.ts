import { z } from 'zod'
import { Cents } from '../money.ts'
import { Status } from '../status.ts'
import { tagged } from '../tagged.ts'

/** What takes away from what is claimed: no claim, caps, shares of fault, what was paid before, means. */
export const ReductionCause = z.enum(['claims', 'caps', 'shares', 'paid-before', 'means'])
export type ReductionCause = z.infer<typeof ReductionCause>

/** Conditional on liability, weighed by counsel's chances, or nothing to be had. */
export const MaximumCondition = z.enum(['conditional', 'weighed', 'nothing'])
export type MaximumCondition = z.infer<typeof MaximumCondition>

const FeeTiers = z.array(z.strictObject({ upTo: Cents.nullable(), percent: z.number() }).readonly()).readonly()

/** The terms of counsel's fee. */
export const FeeTold = z
  .strictObject({
    tiers: FeeTiers,
    afterCosts: z.boolean(),
    cap: z.strictObject({ share: z.number(), source: z.string().nullable() }).readonly().nullable(),
    limit: z
      .strictObject({ cite: z.string(), status: Status, tiers: FeeTiers, afterCosts: z.boolean() })
      .readonly()
      .nullable(),
    /** Fees that a court awards are credited. */
    awarded: z.boolean(),
    courtApproval: z.boolean(),
  })
  .readonly()
export type FeeTold = z.infer<typeof FeeTold>

/** A part of punitive damages that a state takes, and how sure that is. */
export const StateShareTold = z
  .strictObject({
    cite: z.string(),
    share: z.number(),
    above: Cents,
    afterFee: z.boolean(),
    status: Status,
    source: z.string(),
  })
  .readonly()
export type StateShareTold = z.infer<typeof StateShareTold>

/** What is owed and this recovery does not reach: 0 where it reaches all. */
const unpaid = Cents
/** Negative for what is taken off. */
const amount = Cents
const step = <K extends string, S extends z.core.$ZodLooseShape>(is: K, params: S) => tagged(is, { amount, ...params })

/** One step on the way from a gross sum to the net. */
export const WaterfallStep = z.discriminatedUnion('is', [
  step('claimed', {}),
  step('reduction', { cause: ReductionCause }),
  step('gross', {}),
  step('most-collected', { condition: MaximumCondition }),
  step('offer', { atOnce: z.boolean() }),
  step('offers-together', {}),
  step('restitution', { cite: z.string(), status: Status, note: z.string() }),
  step('state-share', { ofRecovery: z.number(), states: z.array(StateShareTold).readonly() }),
  step('fee', { terms: FeeTold.nullable() }),
  step('costs', { given: z.boolean(), unpaid }),
  step('lien', {
    holder: z.string().nullable(),
    name: z.string(),
    claimed: Cents,
    how: z.enum(['procurement', 'medical-share', 'share', 'none']),
    together: z.boolean(),
    share: z.number(),
    of: z.enum(['recovery', 'after-fee', 'after-fee-and-costs']),
    medicalShare: z.number(),
    agreedReduction: z.number(),
    cite: z.string(),
    status: Status,
    unpaid,
  }),
  step('over-outcomes', {}),
  step('net', {}),
  step('fees-of-all', {}),
  step('costs-by-share', { unpaid }),
  step('for-all', {}),
])
export type WaterfallStep = z.infer<typeof WaterfallStep>
