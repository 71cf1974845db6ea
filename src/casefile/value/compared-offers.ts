import { z } from 'zod'
import { IsoDay } from '../dates.ts'
import { Cents } from '../money.ts'
import { FeeBy, OfferCaution } from './offer-caution.ts'
import { WaterfallStep } from './waterfall-step.ts'

/** What one client of an aggregate settlement gets and bears. */
export const ClientShare = z
  .strictObject({
    claimant: z.string(),
    share: z.number(),
    ...{ gross: Cents, fee: Cents, costs: Cents, liens: Cents, net: Cents },
  })
  .readonly()
export type ClientShare = z.infer<typeof ClientShare>

/** What a trial may bring against some defendants; amounts net of fee, further costs, liens and delay. */
export const TrialOutcome = z
  .strictObject({
    /** Those whom it is tried against; everyone where empty. */
    against: z.array(z.string()).readonly(),
    net: Cents,
    /** The same weighed by the lower and upper end of counsel's chance; null when none was entered. */
    weighed: z.strictObject({ low: Cents, high: Cents }).readonly().nullable(),
  })
  .readonly()
export type TrialOutcome = z.infer<typeof TrialOutcome>

const standing = {
  steps: z.array(WaterfallStep).readonly(),
  /** Net to this person; to all clients together where no share is named after this person. */
  net: Cents,
  shares: z.array(ClientShare).readonly(),
  /** Chance of winning at which trial and offer are worth the same, 0 to 1; null when trial is worth nothing. */
  evenChance: z.number().nullable(),
  /** Share of simulated outcomes at trial against those released, liability proved, whose net is below that of the offer. */
  betterThanShareOfOutcomes: z.number(),
  /** Share of simulated outcomes in which the net of the offer pays for the care. */
  coversCareInShare: z.number(),
}
const OfferOutcome = z.strictObject(standing).readonly()
export type OfferOutcome = z.infer<typeof OfferOutcome>

export const ComparedOffer = z
  .strictObject({
    id: z.string(),
    from: z.array(z.string()).readonly(),
    amount: Cents,
    /** Value on the valuation date of what would be paid, by its dates, at a nominal rate. */
    presentValue: Cents,
    expires: IsoDay.nullable(),
    expired: z.boolean(),
    ...standing,
    /** Against those who would be released, which is what the offer is compared with. */
    trial: TrialOutcome,
    /** Against everyone, and what could still be had of the others once this is taken, before fees; null where nobody would be left. */
    trialAll: TrialOutcome,
    stillFromOthers: Cents.nullable(),
  })
  .readonly()
export type ComparedOffer = z.infer<typeof ComparedOffer>

export const OfferComparison = z
  .strictObject({
    valuationDate: z.string(),
    condition: z.literal('liability-proved'),
    feeBy: FeeBy,
    offers: z.array(ComparedOffer).readonly(),
    /** Offers of different parties that can all be taken: fee, costs and liens come off once. */
    together: z
      .strictObject({ offers: z.array(z.string()).readonly(), ...standing })
      .readonly()
      .nullable(),
    cautions: z.array(OfferCaution).readonly(),
  })
  .readonly()
export type OfferComparison = z.infer<typeof OfferComparison>
