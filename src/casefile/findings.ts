import { z } from 'zod'
import { IsoDay, WhenText } from './dates.ts'
import { DecisionId, FactId, FactorId, PartyId, ProvisionId } from './ids.ts'
import { LimitationResult } from './limitation/limitation.ts'
import { PrecedentReason } from './precedent/precedent-reason.ts'
import { PrecedentRecord, PrecedentSilence } from './precedent/precedent-record.ts'
import { RulingOutcome } from './precedent/ruling-outcome.ts'
import { WarningFinding } from './precedent/warning-finding.ts'
import { ProvisionVersion } from './provision-version.ts'
import { Status } from './status.ts'
import { tagged } from './tagged.ts'

/** Supported: every ingredient has a confirmed fact. Contested: facts or authority on both sides. Gap: an ingredient has none. */
export const FindingKind = z.enum(['supported', 'contested', 'gap'])
export type FindingKind = z.infer<typeof FindingKind>

export const IngredientFinding = z
  .strictObject({
    id: z.string(),
    /** The ingredient in plain words. */
    text: z.string(),
    finding: FindingKind,
    facts: z.array(FactId).readonly(),
    against: z.array(FactId).readonly(),
    /** What to ask for when it is missing or thin. */
    ask: z.string(),
  })
  .readonly()
export type IngredientFinding = z.infer<typeof IngredientFinding>

const inLawsWords = z.strictObject({ is: z.literal('law'), text: z.string() }).readonly()

/** What a reader must know of an element's finding. `law`: as the law file says it. */
export const ElementNote = z.discriminatedUnion('is', [
  inLawsWords,
  z.strictObject({ is: z.literal('no-decision-here'), court: z.string() }).readonly(),
  z.strictObject({ is: z.literal('tests-met'), met: z.int(), of: z.int() }).readonly(),
  z.strictObject({ is: z.literal('wording'), status: Status }).readonly(),
  z.strictObject({ is: z.literal('other-accounts'), of: z.array(FactId).readonly() }).readonly(),
])
export type ElementNote = z.infer<typeof ElementNote>

/** An open question of a claim. `law`: as the law file says it. */
export const ClaimCaution = z.discriminatedUnion('is', [
  inLawsWords,
  z
    .strictObject({
      is: z.literal('binding-contrary'),
      decision: DecisionId,
      caption: z.string(),
      court: z.string(),
      year: z.string(),
    })
    .readonly(),
  z.strictObject({ is: z.literal('span-of-own-facts') }).readonly(),
  z.strictObject({ is: z.literal('span-of-all-parties') }).readonly(),
])
export type ClaimCaution = z.infer<typeof ClaimCaution>

/** What to look for. `ask`: as the law file says it; `factors`: facts that would turn the rulings on like facts. */
export const ClaimStep = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('ask'), text: z.string() }).readonly(),
  z
    .strictObject({ is: z.literal('factors'), names: z.array(z.string()).readonly(), seenInShare: z.number() })
    .readonly(),
])
export type ClaimStep = z.infer<typeof ClaimStep>

/** How a court's test is called: as the law files do; of a court without one, the tests of others stand side by side. */
export const TestName = z.discriminatedUnion('is', [
  tagged('law', { text: z.string() }),
  tagged('not-settled', { court: z.string() }),
])
export type TestName = z.infer<typeof TestName>

export const ElementFinding = z
  .strictObject({
    element: z.string(),
    text: z.string(),
    mentalState: z.string().nullable(),
    /** The court's own test that was applied; null where the statute's words suffice. */
    test: z
      .strictObject({
        id: z.string(),
        name: TestName,
        authorities: z.array(DecisionId).readonly(),
        status: Status,
      })
      .readonly()
      .nullable(),
    finding: FindingKind,
    ingredients: z.array(IngredientFinding).readonly(),
    notes: z.array(ElementNote).readonly(),
  })
  .readonly()
export type ElementFinding = z.infer<typeof ElementFinding>

export const DecisionComparison = z
  .strictObject({
    decision: DecisionId,
    caption: z.string(),
    citation: z.string().nullable(),
    court: z.string(),
    /** Last possible day where only a month, a year or a span is known; `decidedText` says what is. */
    decided: IsoDay,
    decidedText: z.string().exactOptional(),
    outcome: RulingOutcome,
    /** A ruling on a defence: who wins it, the claim goes forward or not. */
    onDefence: z.boolean(),
    favours: z.enum(['plaintiff', 'defendant']),
    binding: z.boolean(),
    /** Given by a court of appeals, but not as precedent. */
    unpublished: z.boolean().exactOptional(),
    sharedFactors: z.array(FactorId).readonly(),
    /** In the decision and not in the matter. */
    onlyThere: z.array(FactorId).readonly(),
    /** In the matter and not read in the decision. */
    onlyHere: z.array(FactorId).readonly(),
    holding: z.string(),
    /** Why an element was held met or not, and what the reason rests on, where that was read. */
    elementReasons: z
      .array(
        z
          .strictObject({
            element: z.string(),
            met: z.boolean(),
            why: z.string(),
            restsOn: z.enum(['opinion', 'opinion-part', 'court-description', 'summary']),
          })
          .readonly(),
      )
      .readonly()
      .exactOptional(),
    /** What happened to the decision afterwards. */
    laterHistory: z
      .array(z.strictObject({ on: WhenText, what: z.string() }).readonly())
      .readonly()
      .exactOptional(),
    confidence: z.enum(['high', 'medium', 'low']),
    /** 0 to 1: how near the decision is by factors, claim, role and court. */
    weight: z.number(),
    /** The matter has every fact that helped the winner there, and nothing more against that side. */
    aFortiori: z.boolean().exactOptional(),
  })
  .readonly()
export type DecisionComparison = z.infer<typeof DecisionComparison>

/** One issue of a claim: the facts on each side, and how courts held on it where their holdings were read. */
export const PrecedentIssue = z
  .strictObject({
    issue: z.string(),
    name: z.string(),
    favours: z.enum(['plaintiff', 'defendant', 'abstains']),
    /** Chance that a court held it satisfied on like facts; null when abstaining or when holdings are too few. */
    strength: z.number().nullable(),
    factorsFor: z.array(FactorId).readonly(),
    factorsAgainst: z.array(FactorId).readonly(),
    /** Decisions on this claim that share a fact on this issue and held it satisfied, or not. */
    satisfiedIn: z.array(DecisionId).readonly(),
    notSatisfiedIn: z.array(DecisionId).readonly(),
  })
  .readonly()
export type PrecedentIssue = z.infer<typeof PrecedentIssue>

export const PrecedentFinding = z
  .strictObject({
    favours: z.enum(['plaintiff', 'defendant', 'abstains']),
    /**
     * Chance that a court ruled for the plaintiff on like facts at this stage, 0 to 1; null when abstaining. It orders and is
     * scored; it never enters money and no screen or paper prints it.
     */
    strength: z.number().nullable(),
    record: PrecedentRecord,
    silent: PrecedentSilence.nullable(),
    /** The one fact without which no side would be favoured, where it does not decide by itself. */
    carriedBy: FactorId.nullable(),
    /** Binding here, later than every ruling that was read, and its result was not read. */
    unreadBinding: z.array(DecisionId).readonly(),
    why: z.array(PrecedentReason).readonly(),
    /** The claim's issues one by one; a claim fails when one of them fails. */
    issues: z.array(PrecedentIssue).readonly().exactOptional(),
    decisionsFor: z.array(DecisionComparison).readonly(),
    decisionsAgainst: z.array(DecisionComparison).readonly(),
    /** Smallest sets of added factors that would change the answer, likeliest first. */
    wouldChange: z
      .array(
        z
          .strictObject({
            add: z.array(FactorId).readonly(),
            towards: z.enum(['plaintiff', 'defendant']),
            seenInShare: z.number(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type PrecedentFinding = z.infer<typeof PrecedentFinding>

export const ImmunityFinding = z
  .strictObject({
    provision: ProvisionId,
    /** Text of the provision in force on the day asked about; null where that was not asked. */
    version: ProvisionVersion.nullable(),
    result: z.enum(['does-not-apply', 'exception-arguable', 'likely-bars', 'open']),
    steps: z
      .array(
        z
          .strictObject({
            question: z.string(),
            answer: z.enum(['yes', 'no', 'open']),
            why: z.string(),
            facts: z.array(FactId).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type ImmunityFinding = z.infer<typeof ImmunityFinding>

/** One claimant, one defendant, one claim, one theory, in one court: the row of the claims matrix. */
export const ClaimFinding = z
  .strictObject({
    id: z.string(),
    claimant: PartyId,
    /** How the claimant is called where the matter has several; null where there is one. */
    forClaimant: z.string().nullable(),
    defendant: PartyId,
    claim: ProvisionId,
    cite: z.string(),
    title: z.string(),
    theory: z.string(),
    court: z.string(),
    /** Versions of the law that govern the conduct, oldest first. */
    versions: z.array(ProvisionVersion).readonly(),
    finding: FindingKind,
    elements: z.array(ElementFinding).readonly(),
    limitation: LimitationResult,
    immunity: ImmunityFinding.nullable(),
    precedent: PrecedentFinding.nullable(),
    /** Null where the claim does not turn on knowledge, or no warning on file was meant for such a business. */
    warnings: WarningFinding.nullable(),
    /** Open questions of law that the answer depends on. */
    cautions: z.array(ClaimCaution).readonly(),
    nextSteps: z.array(ClaimStep).readonly(),
  })
  .readonly()
export type ClaimFinding = z.infer<typeof ClaimFinding>
