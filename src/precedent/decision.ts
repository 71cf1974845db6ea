import { z } from 'zod'
import { WhenText } from '../casefile/dates.ts'
import { DecisionId, FactorId } from '../casefile/ids.ts'
import { Role } from '../casefile/matter.ts'
import { otherOutcomes, RulingOutcome } from '../casefile/precedent/ruling-outcome.ts'
import { mustBe } from '../casefile/problems/field-rule.ts'

/** The claim or defence that a ruling decided, in the vocabulary of decided cases. */
export const DecisionClaim = z.enum([
  '1595-perpetrator',
  '1595-beneficiary',
  '1595-conspiracy',
  '2255',
  'rico',
  'negligence',
  'state-trafficking',
  'nuisance',
  'agency-vicarious',
  'section-230-defense',
  'limitations-defense',
])
export type DecisionClaim = z.infer<typeof DecisionClaim>

export const RulingElement = z.enum(['benefit', 'participation', 'venture-violated', 'knowledge'])
export type RulingElement = z.infer<typeof RulingElement>

/** `not-reached`: the court left it open; `unknown`: not read. */
export const ElementHolding = z.enum(['satisfied', 'not-satisfied', 'not-reached', 'unknown'])
export type ElementHolding = z.infer<typeof ElementHolding>

/** Who prevailed on the claim itself. */
export { RulingOutcome } from '../casefile/precedent/ruling-outcome.ts'

const others = new Set<RulingOutcome>(otherOutcomes)
/** A ruling that says nothing about who is right; it is kept to be found, and counts for neither side. */
export const isOffTheMerits = (outcome: RulingOutcome): boolean => others.has(outcome)

/** What a reason rests on: the opinion, its opening or an extract, the court's own docket description, or a summary by others. */
export const RestsOn = z.enum(['opinion', 'opinion-part', 'court-description', 'summary'])

/** Why an element was held met or not, in our own words. */
export const ElementReason = z.strictObject({ why: z.string().min(1), rests_on: RestsOn })

/** One defendant's part, one claim. A factor that is not listed was not read; it is never taken as absent. */
export const Ruling = z
  .strictObject({
    defendant: z.string().min(1),
    role: Role,
    claim: DecisionClaim,
    outcome: RulingOutcome,
    elements: z.partialRecord(RulingElement, ElementHolding),
    /** Only for elements held met or not met. */
    element_reasons: z.partialRecord(RulingElement, ElementReason).exactOptional(),
    factors: z.array(FactorId),
    /** For a defence: the claims it was raised against, where that was read; `other` for law that is not kept here. */
    raised_against: z.array(z.union([DecisionClaim, z.literal('other')])).optional(),
    other_facts: z.array(z.string()).default([]),
    holding: z.string().trim().min(1),
    /** Whole dollars as the text read gives them; null where it names no sum. */
    award: z.record(z.string(), z.number().nullable()).nullish(),
  })
  .refine(
    ({ elements, element_reasons = {} }) =>
      RulingElement.options.every(
        (one) =>
          element_reasons[one] === undefined || elements[one] === 'satisfied' || elements[one] === 'not-satisfied',
      ),
    { path: ['element_reasons'], message: mustBe('reasons-for-what-was-decided') },
  )
export type Ruling = z.infer<typeof Ruling>

const DecidedOn = z
  .union([z.string(), z.number(), z.null()])
  .transform((value) => (value === null ? 'unknown' : String(value)))
  .pipe(WhenText)

/** Circuit number as text, `dc`, or the small postal code of a state for its own courts. */
const Circuit = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).toLowerCase())
  .pipe(z.string().regex(/^(?:[1-9]|1[01]|dc|fed|us|[a-z]{2})$/, mustBe('circuit')))

/** One court's ruling on one motion, or a verdict or an appeal. */
export const Decision = z.strictObject({
  id: DecisionId,
  caption: z.string().min(1),
  citation: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  docket: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => (value == null ? null : String(value))),
  court: z.string().min(1),
  circuit: Circuit,
  decided: DecidedOn,
  posture: z.enum(['motion-to-dismiss', 'summary-judgment', 'verdict', 'appeal', 'default-judgment', 'procedural']),
  /** Orders that are near copies of one another carry the same family and count once. */
  family: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  /** Not precedent of the court of appeals that gave it: it persuades, and binds nobody. */
  unpublished: z.boolean().optional(),
  /** The decision that reversed this one, where that was read. */
  reversed_by: DecisionId.optional(),
  /** What happened to it afterwards, other than a reversal. */
  later_history: z
    .array(z.strictObject({ on: WhenText, what: z.string().min(1), source: z.string().regex(/^https?:\/\//) }))
    .exactOptional(),
  confidence: z.enum(['high', 'medium', 'low']),
  sources: z.array(z.string().regex(/^https?:\/\//, mustBe('web-address'))).min(1),
  rulings: z.array(Ruling).min(1),
})
export type Decision = z.infer<typeof Decision>

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/**
 * What tells one decision whatever id a file gives it: its court, its day and its docket number or caption. Two files may
 * name the same order differently.
 */
export function marksOf(decision: Decision): readonly string[] {
  const where = `${plain(decision.court)} ${decision.decided}`
  return [
    decision.id,
    `${where} ${plain(decision.caption)}`,
    ...(decision.docket === null ? [] : [`${where} ${plain(decision.docket)}`]),
  ]
}

/** Who won the ruling; null for a mixed one and for one off the merits, which are left out of every count. */
export function favoured(outcome: RulingOutcome): 'plaintiff' | 'defendant' | null {
  switch (outcome) {
    case 'survives':
    case 'judgment-plaintiff':
      return 'plaintiff'
    case 'dismissed':
    case 'judgment-defendant':
      return 'defendant'
    case 'mixed':
    case 'transferred':
    case 'transfer-refused':
    case 'no-jurisdiction':
    case 'jurisdiction-found':
    case 'arbitration':
    case 'arbitration-refused':
    case 'no-standing':
    case 'standing-found':
    case 'discovery':
    case 'result-not-read':
      return null
    default:
      return outcome satisfies never
  }
}

/** `Doe v. Inn (S.D. Ohio 2020)`: how an answer names a decision among its sources. */
export const citedCaption = ({ caption, court, decided }: Pick<Decision, 'caption' | 'court' | 'decided'>): string =>
  `${caption} (${court} ${decided.slice(0, 4)})`
