import { z } from 'zod'
import { IsoDay, WhenText } from './dates.ts'
import { Passage } from './evidence/records.ts'
import { FactId, FactorId, MatterId, PartyId, ProvisionId } from './ids.ts'
import { TollingKind } from './limitation/tolling-kind.ts'
import { NameAnswer } from './release/name-question.ts'

export const Stage = z.enum(['pleading', 'summary-judgment', 'trial'])
export type Stage = z.infer<typeof Stage>

/** Part of a party in the events; the same list that decisions use. */
export const Role = z.enum([
  'perpetrator',
  'buyer',
  'operator',
  'owner',
  'franchisor',
  'management-company',
  'platform',
  'software-provider',
  'bank',
  'employer',
  'transport',
  'venue-other',
  'person',
])
export type Role = z.infer<typeof Role>

/** A person or business that may be liable. `unknown: true` for someone not yet identified. */
export const Party = z.strictObject({
  id: PartyId,
  name: z.string(),
  kind: z.enum(['person', 'organisation']),
  role: Role,
  /** Postal codes of the states where its conduct happened, e.g. `OH`. */
  states: z.array(z.string().regex(/^[A-Z]{2}$/)),
  /** Federal districts where its conduct happened, as cited: `S.D. Ohio`; left out when not known. */
  districts: z.array(z.string()).optional(),
  /** States where it is at home: domicile; for a business, incorporation and principal place; left out when not known. */
  home: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .min(1)
    .optional(),
  unknown: z.boolean().default(false),
  /** What it is, one line, neutral. */
  description: z.string(),
  /** First and last conduct towards the claimant that the record shows; computed from facts when left out. */
  conduct: z.strictObject({ from: WhenText, to: WhenText }).optional(),
  /** With several claimants: its conduct towards one of them, where that differs. */
  conductTowards: z.array(z.strictObject({ claimant: PartyId, from: WhenText, to: WhenText })).optional(),
})
export type Party = z.infer<typeof Party>

/** The person the case is for, or the estate that sues for one who died. Names live apart, with the identities. */
export const Claimant = z.strictObject({
  id: PartyId,
  /** How every screen and output calls the person: initials or Doe. */
  pseudonym: z.string(),
  kind: z.enum(['survivor', 'estate']),
  born: WhenText,
  sex: z.enum(['female', 'male', 'unknown']),
  died: WhenText.optional(),
  /** For an estate: who may claim, by pseudonym and relation. */
  beneficiaries: z
    .array(z.strictObject({ pseudonym: z.string(), relation: z.string(), born: WhenText.optional() }))
    .default([]),
})
export type Claimant = z.infer<typeof Claimant>

/** One protected identity with every form in which it may be written. Never leaves the vault. */
export const Identity = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(['person', 'birth-date', 'address', 'phone', 'email', 'account', 'record-number', 'handle']),
  /** What stands in its place: `J.D.`, `J.D.'s mother`, `home address`. */
  pseudonym: z.string().min(1),
  /** Every form to find: full name, first name, nickname, misspellings. */
  forms: z.array(z.string().min(2)).min(1),
  /** What a person said of places where the name could not be told from a word or from another person. */
  answers: z.array(NameAnswer).optional(),
})
export type Identity = z.infer<typeof Identity>

/** A dated statement that rests on passages. Confirmed by a person; the only thing that counts as proof. */
export const Fact = z.strictObject({
  id: FactId,
  when: WhenText,
  /** One neutral sentence, with pseudonyms only. */
  statement: z.string(),
  /**
   * The parties whom it concerns; empty for facts about the claimant or the venture alone. With several claimants, a fact
   * that names some of them counts for those alone, one that names none counts for all.
   */
  about: z.array(PartyId),
  place: z.string().optional(),
  /** Stereotyped facts that it shows (law/factors.yaml). */
  factors: z.array(FactorId),
  passages: z.array(Passage).min(1),
  /** Other accounts of the same event that differ; shown side by side, never called a contradiction. */
  differsFrom: z.array(FactId).default([]),
  confirmedBy: z.string(),
  confirmedOn: IsoDay,
})
export type Fact = z.infer<typeof Fact>

/** An event outside the facts that moves time limits; with the facts it rests on. */
export const Tolling = z.strictObject({
  kind: TollingKind,
  from: WhenText,
  to: WhenText.optional(),
  /** Counts only for claims against this party; for all when left out. */
  party: PartyId.optional(),
  /** Counts only for claims of this claimant; for all when left out. */
  claimant: PartyId.optional(),
  /** Limits it to the law of one state, e.g. `GA`; everywhere when left out. */
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  facts: z.array(FactId),
})
export type Tolling = z.infer<typeof Tolling>

export const Matter = z.strictObject({
  id: MatterId,
  caption: z.string(),
  /** Where it is or would be filed, Bluebook: `S.D. Ohio`. */
  court: z.string(),
  /** Other courts to compare. */
  otherCourts: z.array(z.string()).default([]),
  asOf: IsoDay,
  filed: IsoDay.optional(),
  stage: Stage.default('pleading'),
  /** True when a claimant was under 18 during the events: loose pictures and video are held. */
  minorMatter: z.boolean(),
  summary: z.string(),
})
export type Matter = z.infer<typeof Matter>

/** Everything about a matter that the analysis may see: no real names, no document text but quoted passages. */
export const Casefile = z.strictObject({
  matter: Matter,
  claimants: z.array(Claimant).min(1),
  parties: z.array(Party),
  facts: z.array(Fact),
  tolling: z.array(Tolling).default([]),
  /** Claims that counsel leaves out or adds against the pattern of roles. */
  excludedClaims: z
    .array(z.strictObject({ party: PartyId, claimant: PartyId.optional(), claim: ProvisionId, why: z.string() }))
    .default([]),
})
export type Casefile = z.infer<typeof Casefile>
