import { z } from 'zod'
import { IsoDay } from '../../casefile/dates.ts'
import { DecisionId, type FactorId, ProvisionId } from '../../casefile/ids.ts'
import { Role } from '../../casefile/matter.ts'
import { mustBe } from '../../casefile/problems/field-rule.ts'
import { Status } from '../../casefile/status.ts'
import type { Court } from '../courts.ts'

const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, mustBe('id'))
/** A factor id, or `set:NAME` for a list that several elements share. */
const FactorRef = z.string().regex(/^(set:)?[a-z0-9]+(-[a-z0-9]+)*$/, mustBe('factor-reference'))

const Counted = z.enum(['defendant', 'anyone', 'same-place', 'by-scope'])
export type Counted = z.infer<typeof Counted>

/** One thing that must be shown for an element. */
export const IngredientRule = z.strictObject({
  id: Slug,
  text: z.string().min(1),
  /**
   * Whose facts count. defendant: facts about this defendant; anyone: all facts of the matter; same-place: facts about
   * this defendant or at a place where facts put it; by-scope: the scope of each factor decides.
   */
  counted: Counted.default('by-scope'),
  /** Any one of these factors shows it. */
  shown_by: z.array(FactorRef).min(1),
  /** Signs too weak alone: so many different ones together show it too. A reading aid, not a rule of law. */
  together: z
    .strictObject({ at_least: z.int().min(2), of: z.array(FactorRef).min(1), counted: Counted.optional() })
    .optional(),
  defeated_by: z.array(FactorRef).default([]),
  /** What to ask for, where to look. */
  ask: z.string().min(1),
})

/** How the courts named here decide whether an element is met. */
export const TestRule = z.strictObject({
  id: Slug,
  name: z.string().min(1),
  /** `1` to `11`, `DC`: bound by their court of appeals. */
  circuits: z.array(z.string()),
  /** Courts, as cited, that use it where no court of appeals has decided. */
  courts: z.array(z.string()),
  /** Used by every court for which no other test is recorded. */
  default: z.boolean().default(false),
  authorities: z.array(DecisionId).min(1),
  status: Status,
  note: z.string().optional(),
  ingredients: z.array(IngredientRule).min(1),
})

export const ElementRule = z
  .strictObject({
    id: Slug,
    text: z.string().min(1),
    mental_state: z.string(),
    /** Where the element's wording itself is not verified. */
    status: Status.optional(),
    note: z.string().optional(),
    ingredients: z.array(IngredientRule).min(1).optional(),
    tests: z.array(TestRule).min(1).optional(),
  })
  .refine(
    (element) => (element.ingredients === undefined) !== (element.tests === undefined),
    mustBe('ingredients-or-tests'),
  )

/**
 * An element that is put in the same way in another theory: `FILE#THEORY/ELEMENT`. What this law says in its own words
 * stands beside it; the ingredients and tests stay those of the other.
 */
export const SameAs = z.strictObject({
  same_as: z.string().regex(/^[^#]+#[a-z0-9-]+\/[a-z0-9-]+$/, mustBe('element-reference')),
  text: z.string().min(1).optional(),
  mental_state: z.string().optional(),
  status: Status.optional(),
  note: z.string().optional(),
})

const Claimant = z.enum(['survivor', 'estate', 'state'])

/** Told whatever the facts say, or, with `with_fact`, where a fact of one of these factors counts against the party. */
const Caution = z.strictObject({
  when: z.enum(['always', 'estate', 'minor']),
  with_fact: z.array(FactorRef).min(1).optional(),
  text: z.string().min(1),
})

export const TheoryRule = z.strictObject({
  id: Slug,
  claim: ProvisionId,
  name: z.string().min(1),
  /** Parties to whom it is put; none for a theory that only lends its elements. */
  roles: z.array(Role),
  /** Put only where the party's conduct happened in one of these states. */
  states: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(),
  /** Who brings it; `state`: its attorney general, so that it is put to no party in the matter of a person. */
  claimants: z.array(Claimant).min(1).default(['survivor', 'estate']),
  /** Only for someone who was under age during the events. */
  minor_only: z.boolean().default(false),
  cautions: z.array(Caution).default([]),
  elements: z.array(z.union([ElementRule, SameAs])).min(1),
})

const Answers = z.strictObject({ yes: z.string(), no: z.string(), open: z.string() })
const ImmunityResult = z.enum(['does-not-apply', 'exception-arguable', 'likely-bars', 'open'])

/** One question on the way to an immunity. Facts answer it, or the claim and the day do. */
export const ImmunityQuestion = z.strictObject({
  id: Slug,
  text: z.string().min(1),
  yes_by: z.array(FactorRef).default([]),
  /** With facts for `yes_by`, one of these is needed too. */
  and_by: z.array(FactorRef).optional(),
  no_by: z.array(FactorRef).default([]),
  /** Answered by the claim alone: yes for these. */
  claims: z.array(ProvisionId).optional(),
  /** First day on which the law gives the answer yes. */
  since: IsoDay.optional(),
  otherwise: z.enum(['yes', 'no', 'open']),
  /** Answers after which nothing more is asked, with what follows. */
  ends: z.strictObject({ yes: ImmunityResult, no: ImmunityResult, open: ImmunityResult }).partial(),
  /** Questions that are not asked once this one is answered no. */
  skips_on_no: z.array(Slug).default([]),
  why: Answers,
  authorities: z.array(DecisionId),
  ask: z.string(),
})

export const ImmunityRule = z.strictObject({
  provision: ProvisionId,
  roles: z.array(Role).min(1),
  questions: z.array(ImmunityQuestion).min(1),
  finally: z.strictObject({ question: Slug, yes: ImmunityResult, no: ImmunityResult, open: ImmunityResult }),
})

/** A file of `law/elements`. Its id is its path. */
export const ElementFile = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    theories: z.array(TheoryRule).min(1).optional(),
    immunity: ImmunityRule.optional(),
  })
  .refine((file) => file.theories !== undefined || file.immunity !== undefined, mustBe('theories-or-immunity'))
export type ElementFile = z.infer<typeof ElementFile>

export const FactorSets = z.strictObject({ sets: z.record(Slug, z.array(FactorRef).min(1)) })
export type FactorSets = z.infer<typeof FactorSets>

export interface Ingredient {
  readonly id: string
  readonly text: string
  readonly counted: Counted
  readonly shownBy: readonly FactorId[]
  readonly together: { readonly atLeast: number; readonly of: readonly FactorId[]; readonly counted: Counted } | null
  readonly defeatedBy: readonly FactorId[]
  readonly ask: string
}

export interface CourtTest {
  readonly id: string
  readonly name: string
  readonly circuits: readonly string[]
  readonly courts: readonly string[]
  readonly isDefault: boolean
  readonly authorities: readonly DecisionId[]
  readonly status: Status
  readonly note: string | null
  readonly ingredients: readonly Ingredient[]
}

export interface Element {
  readonly id: string
  readonly text: string
  readonly mentalState: string | null
  readonly status: Status
  readonly note: string | null
  /** Where the words of the law suffice; empty when courts have tests. */
  readonly ingredients: readonly Ingredient[]
  readonly tests: readonly CourtTest[]
}

export interface Theory {
  readonly id: string
  readonly claim: ProvisionId
  readonly name: string
  readonly roles: readonly Role[]
  readonly states: readonly string[] | null
  readonly claimants: readonly z.infer<typeof Claimant>[]
  readonly minorOnly: boolean
  readonly cautions: readonly {
    readonly when: 'always' | 'estate' | 'minor'
    /** Factors of which one must be shown; null where none needs to be. */
    readonly withFact: readonly FactorId[] | null
    readonly text: string
  }[]
  readonly elements: readonly Element[]
}

export interface Immunity {
  readonly provision: ProvisionId
  readonly roles: readonly Role[]
  readonly questions: readonly (Omit<z.infer<typeof ImmunityQuestion>, 'yes_by' | 'and_by' | 'no_by'> & {
    readonly yesBy: readonly FactorId[]
    readonly andBy: readonly FactorId[] | null
    readonly noBy: readonly FactorId[]
  })[]
  readonly finally: z.infer<typeof ImmunityRule>['finally']
}

/** How every claim is proved, court by court, with all shared parts filled in. */
export interface ElementLibrary {
  readonly theories: readonly Theory[]
  readonly immunities: readonly Immunity[]
  readonly courts: readonly Court[]
}
