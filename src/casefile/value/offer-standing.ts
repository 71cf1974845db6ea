import type { IsoDay } from '../dates.ts'
import type { Cents } from '../money.ts'

/** An offer to settle beside what a trial against those whom it would release may bring. */
export interface OfferStanding {
  /** How the claimant is called where the matter has several; null where there is one. */
  readonly forClaimant: string | null
  /** Who would pay, and be released. */
  readonly from: readonly string[]
  readonly amount: Cents
  /** Null for dollars. */
  readonly currency: string | null
  readonly on: IsoDay | null
  /** Last day on which it can be taken. */
  readonly expires: IsoDay | null
  /** Null where it cannot be compared: a rate or a value is missing. */
  readonly compared: ComparedWithTrial | null
}

export interface ComparedWithTrial {
  /** What would be paid, by its dates, at present value. */
  readonly presentValue: Cents
  /** What reaches the client: of the offer, and of a trial that is won, at the mean of its outcomes. */
  readonly net: Cents
  readonly trialNet: Cents
  /** Share of the outcomes of a trial that is won in which less reaches the client than by the offer, 0 to 1. */
  readonly betterThanShareOfOutcomes: number
  /** Share of the outcomes in which the net of the offer pays for the care, 0 to 1. */
  readonly coversCareInShare: number
  /** Chance of winning at which both are worth the same, 0 to 1; null where a trial is worth nothing. */
  readonly evenChance: number | null
}
