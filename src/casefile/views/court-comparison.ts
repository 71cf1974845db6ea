import { z } from 'zod'
import { FindingKind, TestName } from '../findings.ts'
import { DecisionId, PartyId, ProvisionId } from '../ids.ts'
import { Available, LastDays } from '../limitation/limitation-caution.ts'
import { Status } from '../status.ts'

/** `arguable`: courts differ, or it must be argued. `not-known`: the file lacks a fact that decides it. */
export const ForumAnswer = z.enum(['yes', 'arguable', 'no', 'not-known'])
export type ForumAnswer = z.infer<typeof ForumAnswer>

/** How a ground is called. `law`: as the law file calls it. */
export const ForumGroundName = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('law'), text: z.string() }).readonly(),
  z
    .strictObject({
      is: z.enum([
        'venue-by-state-law',
        'events-in-district',
        'all-reside-in-state',
        'no-district-otherwise',
        'federal-claim',
        'state-claim-in-state-court',
        'rides-along',
      ]),
    })
    .readonly(),
])
export type ForumGroundName = z.infer<typeof ForumGroundName>

/** Why a ground is answered as it is. `law`: as the law file says it. */
export const ForumReason = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('law'), text: z.string() }).readonly(),
  z.strictObject({ is: z.literal('one-must-reside-here'), law: z.string() }).readonly(),
  z
    .strictObject({
      is: z.enum(['home-elsewhere', 'acted-elsewhere', 'district-not-in-file']),
      states: z.array(z.string()).readonly(),
    })
    .readonly(),
  z.strictObject({ is: z.literal('resident-elsewhere'), parties: z.int(), of: z.int() }).readonly(),
  z
    .strictObject({
      is: z.enum([
        'home-not-in-file',
        'own-conduct-here',
        'only-others-acted-here',
        'no-conduct-here',
        'none-in-this-district',
        'residence-not-in-file',
      ]),
    })
    .readonly(),
])
export type ForumReason = z.infer<typeof ForumReason>

/** One reason for or against hearing the case in a court, with its authority. */
export const ForumGround = z
  .strictObject({
    id: z.string(),
    name: ForumGroundName,
    answer: ForumAnswer,
    why: ForumReason,
    cite: z.string().nullable(),
    status: Status,
    decisions: z.array(DecisionId).readonly(),
  })
  .readonly()
export type ForumGround = z.infer<typeof ForumGround>

export const ForumFinding = z
  .strictObject({
    answer: ForumAnswer,
    /** Best first. */
    grounds: z.array(ForumGround).readonly(),
  })
  .readonly()
export type ForumFinding = z.infer<typeof ForumFinding>

/** The same claim as seen by one court. */
export const ClaimInCourt = z
  .strictObject({
    /** Same id in every court of the comparison. */
    claimFinding: z.string(),
    defendant: PartyId,
    claim: ProvisionId,
    cite: z.string(),
    theory: z.string(),
    forClaimant: z.string().nullable(),
    finding: FindingKind,
    /** Elements that the court decides by a test of its own, with the test and what it finds. */
    tests: z
      .array(
        z
          .strictObject({
            element: z.string(),
            test: TestName,
            finding: FindingKind,
          })
          .readonly(),
      )
      .readonly(),
    barred: z.enum(['yes', 'no', 'arguable']),
    available: Available,
    ...LastDays.shape,
    /** Whether a day of these is counted from a birthday. */
    tells_birthday: z.boolean(),
    /** How rulings on like facts lean there; null where none can be compared. Never enters money. */
    precedent: z
      .strictObject({
        favours: z.enum(['plaintiff', 'defendant', 'abstains']),
        strength: z.number().nullable(),
      })
      .readonly()
      .nullable(),
    /** Whether the court may hear the claim at all: a federal claim, or a state claim that rides along. */
    hearing: ForumGround,
  })
  .readonly()
export type ClaimInCourt = z.infer<typeof ClaimInCourt>

export const CourtView = z
  .strictObject({
    /** As cited: `S.D. Ohio`. */
    court: z.string(),
    kind: z.enum(['federal', 'state']),
    defendants: z
      .array(
        z
          .strictObject({
            party: PartyId,
            /** Personal jurisdiction. */
            reach: ForumFinding,
            venue: ForumFinding,
          })
          .readonly(),
      )
      .readonly(),
    claims: z.array(ClaimInCourt).readonly(),
    notes: z.array(z.string()).readonly(),
  })
  .readonly()
export type CourtView = z.infer<typeof CourtView>

/** A claim on which the courts differ, and in what. */
export const CourtDifference = z
  .strictObject({
    claimFinding: z.string(),
    in: z.array(z.enum(['finding', 'test', 'limitation', 'precedent', 'hearing'])).readonly(),
  })
  .readonly()
export type CourtDifference = z.infer<typeof CourtDifference>

/** An element that the courts decide by different tests, told once for all parties. */
export const DifferingTest = z
  .strictObject({
    element: z.string(),
    cite: z.string(),
    /** What each court of the comparison applies, in its order. */
    tests: z.array(z.array(TestName).readonly()).readonly(),
  })
  .readonly()
export type DifferingTest = z.infer<typeof DifferingTest>

export const CourtComparison = z
  .strictObject({
    courts: z.array(CourtView).readonly(),
    tests: z.array(DifferingTest).readonly(),
    differences: z.array(CourtDifference).readonly(),
  })
  .readonly()
export type CourtComparison = z.infer<typeof CourtComparison>
