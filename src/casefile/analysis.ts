import { z } from 'zod'
import { IsoDay, ToldDay } from './dates.ts'
import type { DocumentRecord, Reconciliation } from './evidence/records.ts'
import { ClaimFinding } from './findings.ts'
import { DecisionId, FactId, PartyId } from './ids.ts'
import { LimitationResult } from './limitation/limitation.ts'
import { Claimant, Fact, Matter, Party, Stage } from './matter.ts'
import { RestsOn } from './rests-on.ts'
import { RingPicture } from './ring.ts'
import type { OfferStanding } from './value/offer-standing.ts'
import { Valuation } from './value/valuation.ts'
import { CourtComparison } from './views/court-comparison.ts'

/** A party no claim reaches: none is put to its role, or the nearest lacks these elements. */
export const WithoutSupport = z
  .strictObject({
    party: PartyId,
    nearest: z
      .strictObject({ cite: z.string(), theory: z.string(), missing: z.array(z.string()).readonly() })
      .readonly()
      .nullable(),
  })
  .readonly()
export type WithoutSupport = z.infer<typeof WithoutSupport>

/** What the losses of one claimant are worth. */
export const ClaimantValue = z
  .strictObject({
    claimant: PartyId,
    /** How the claimant is called where the matter has several; null where there is one. */
    forClaimant: z.string().nullable(),
    valuation: Valuation,
  })
  .readonly()
export type ClaimantValue = z.infer<typeof ClaimantValue>

export const Deadline = z
  .strictObject({
    claimFinding: z.string(),
    defendant: PartyId,
    cite: z.string(),
    theory: z.string(),
    forClaimant: z.string().nullable(),
    earliest: ToldDay.nullable(),
    latest: ToldDay.nullable(),
    period_known: LimitationResult.unwrap().shape.period_known,
    barred: z.enum(['yes', 'no', 'arguable']),
    /** Null also where only a part of that day may be told. */
    daysLeftOnEarliest: z.number().nullable(),
    /** The next day that counts: the strictest if it is still ahead, else the most generous; null when none is. */
    next: ToldDay.nullable(),
  })
  .readonly()
export type Deadline = z.infer<typeof Deadline>

export const NextStep = z
  .strictObject({
    /** What to ask for or look for, one sentence. */
    ask: z.string(),
    because: z
      .array(
        z
          .strictObject({
            claimFinding: z.string(),
            element: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    facts: z.array(FactId).readonly(),
  })
  .readonly()
export type NextStep = z.infer<typeof NextStep>

/** The whole answer for a matter on one day at one stage. Same input, same output. */
export const Analysis = z
  .strictObject({
    matter: Matter,
    asOf: IsoDay,
    stage: Stage,
    claimants: z.array(Claimant).readonly(),
    parties: z.array(Party).readonly(),
    /** Oldest first; facts of unknown date last. */
    chronology: z.array(Fact).readonly(),
    claims: z.array(ClaimFinding).readonly(),
    /** Parties with their strongest claim, those that can still be sued and are best proved first. */
    standing: z
      .array(
        z
          .strictObject({
            party: PartyId,
            strongest: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
    /** Parties against whom no claim has any support, with what was looked for. */
    withoutSupport: z.array(WithoutSupport).readonly(),
    /** The same claims in the matter's court and in each other court it names. */
    courts: CourtComparison,
    deadlines: z.array(Deadline).readonly(),
    ring: RingPicture,
    /** One for each claimant whose damages input was taken in, in the order of the claimants. */
    valuations: z.array(ClaimantValue).readonly(),
    nextSteps: z.array(NextStep).readonly(),
    factorNames: z.record(z.string(), z.string()).readonly(),
    sources: z
      .strictObject({
        authorities: z
          .array(
            z
              .strictObject({
                id: z.string(),
                cite: z.string(),
                title: z.string(),
                asOf: IsoDay.nullable(),
                /** What the text in force and its time limit rest on, the weaker of the two. */
                rests_on: RestsOn,
                url: z.string().nullable(),
              })
              .readonly(),
          )
          .readonly(),
        decisions: z.array(DecisionId).readonly(),
        /** Caption with court and year of every decision that the analysis names. */
        captions: z.record(DecisionId, z.string()).readonly(),
        lawAsOf: IsoDay,
        /** Points of the provisions used that nobody read in a source. */
        notRead: z.array(z.string()).readonly(),
      })
      .readonly(),
  })
  .readonly()
export type Analysis = z.infer<typeof Analysis>

/** What drafting receives: everything to be said, and nothing that would let it open the vault. */
export interface Snapshot {
  readonly analysis: Analysis
  readonly documents: readonly DocumentRecord[]
  readonly reconciliation: Reconciliation
  /** The one that expires first before the others. */
  readonly offers: readonly OfferStanding[]
  readonly madeOn: IsoDay
  readonly programVersion: string
}
