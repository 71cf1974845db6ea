import { z } from 'zod'
import { IsoDay } from '../casefile/dates.ts'
import { ProvisionId } from '../casefile/ids.ts'
import { mustBe } from '../casefile/problems/field-rule.ts'
import type { ProvisionVersion } from '../casefile/provision-version.ts'
import { RestsOn } from '../casefile/rests-on.ts'
import { CommencingRule, ComputingRule, Limitation } from './limitation/limitation-rules.ts'
import { MissingDay } from './limitation/missing-day.ts'
import { TollingRule } from './limitation/tolling-rule.ts'
import { SourceNote } from './source-note.ts'

export const ProvisionKind = z.enum([
  'cause-of-action',
  'crime',
  'restitution',
  'procedure',
  'computing',
  'commencing',
  'immunity',
  'limitation',
  'damages-rule',
  'definition',
  'wrongful-death',
  'survival',
  'bill',
])
export type ProvisionKind = z.infer<typeof ProvisionKind>

export const StatuteElement = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/),
  text: z.string(),
  mental_state: z.string().nullable(),
  /** Belongs to one theory or exception only. */
  group: z.string().optional(),
})
export type StatuteElement = z.infer<typeof StatuteElement>

const Amount = z.union([z.boolean(), z.number(), z.string()]).nullable()
/** What may be recovered. `null` is not known; text where a plain yes, no or number would mislead. */
export const Remedies = z.strictObject({
  compensatory: Amount,
  punitive: Amount,
  fees: Amount,
  liquidated_minimum: Amount,
  multiplier: Amount,
  injunctive: Amount,
  profits_disgorged: Amount.optional(),
  notes: z.string().nullable().default(null),
  rests_on: RestsOn,
})
export type Remedies = z.infer<typeof Remedies>

/** Whether a theory added by a version also reaches conduct before it, court by court. */
export const ReachBack = z.strictObject({
  theory: z.string(),
  /** Circuits by number, `state` for the courts of a state. */
  circuits: z.array(z.string()),
  /** First day on which the courts so answered; an earlier answer holds until then, and none is told where there is none. */
  since: IsoDay.optional(),
  answer: z.enum(['yes', 'no', 'open']),
  why: z.string(),
  rests_on: RestsOn,
})
export type ReachBack = z.infer<typeof ReachBack>

export const Version = z
  .strictObject({
    /** First day in force; null where the day is not known. */
    from: IsoDay.nullable(),
    /** What the first day rests on, where it is another source than that of the enactment. */
    from_rests_on: RestsOn.optional(),
    from_note: z.string().optional(),
    /** The latest day on which the text can have begun, where its first day was not read: between the two it is not sure. */
    from_by: IsoDay.optional(),
    /** Last day in force; null while in force at the day of reading. */
    until: IsoDay.nullable(),
    enacted_by: z.strictObject({ text: z.string(), rests_on: RestsOn }),
    /** What the text says beside time and money: the claim, who may sue and who is sued, its elements, its notes. */
    rests_on: RestsOn,
    summary: z.string(),
    who_may_sue: z.string().nullable().default(null),
    /** Theories open under this text: perpetrator, beneficiary, attempt-or-conspiracy, and others by name. */
    against: z.array(z.string()).default([]),
    reach_back: z.array(ReachBack).default([]),
    /** Acts that the claim may rest on; any when left out. */
    predicates: z.array(z.string()).optional(),
    /** The claim covers only conduct towards a person below this age. */
    conduct_below_age: z.strictObject({ age: z.int().positive(), missing_day: MissingDay }).optional(),
    /** What must fall under the version: the act, or the death. */
    accrues_on: z.enum(['act', 'death']).default('act'),
    elements: z.array(StatuteElement).default([]),
    limitation: Limitation.nullable().default(null),
    computing: ComputingRule.optional(),
    commencing: CommencingRule.optional(),
    /** Tolling that a federal text gives to claims under the law of the states. */
    tolls_state_claims: z.array(TollingRule).optional(),
    remedies: Remedies.nullable().default(null),
    retroactivity: z.string().nullable().default(null),
    operative_phrases: z.array(z.string()).default([]),
    /** Further prose by heading; never computed with. */
    notes: z.record(z.string(), z.string()).default({}),
  })
  .refine((v) => v.from === null || v.until === null || v.from <= v.until, mustBe('ends-after-it-begins'))
  .refine((v) => v.from === null || v.from_by === undefined || v.from <= v.from_by, mustBe('begun-by-its-first-day'))
export type Version = z.infer<typeof Version>

export const Stay = z.strictObject({
  cite: z.string(),
  text: z.string(),
  /** Claims that it stops; `any` for every civil action of the person. */
  reaches: z.array(z.string()),
  minors_only: z.boolean().default(false),
  note: z.string().nullable().default(null),
  operative_phrases: z.array(z.string()).default([]),
  rests_on: RestsOn,
})

/** A sentence for the lawyer, shown when its occasion is met. */
export const Caution = z.strictObject({
  when: z.enum(['always', 'estate', 'theory-not-open', 'conduct-spans', 'minor']),
  /** For `minor`: said when the conduct began before this age. */
  below_age: z.int().positive().optional(),
  text: z.string(),
  /** It tells of a time that is not counted, so that not every reading was. */
  leaves_open: z.literal(true).optional(),
  /** It says why a longer time of negligence on the same facts does not reach this action. */
  keeps_own_time: z.literal(true).optional(),
  /** A provision whose period is counted on the same facts and told after the text. */
  counts: ProvisionId.optional(),
})

export const Bill = z.strictObject({
  rests_on: RestsOn,
  introduced: z.string(),
  stage: z.string(),
  sponsors: z.string().optional(),
  would_change: z.array(z.strictObject({ provision: z.string(), effect: z.string() })),
  applicability: z.string().optional(),
  notes: z.record(z.string(), z.string()).default({}),
})

export const RelatedClaim = z.strictObject({
  kind: z.string(),
  cite: z.string().nullable(),
  text: z.string(),
  rests_on: RestsOn,
})

export const Provision = z
  .strictObject({
    id: ProvisionId,
    cite: z.string(),
    title: z.string(),
    kind: ProvisionKind,
    jurisdiction: z.string().regex(/^us(-[a-z]{2})?$/),
    /** What it rests on that there is no text to record; for an entry without versions. */
    rests_on: RestsOn.optional(),
    versions: z.array(Version),
    /** Why there is no version, or a gap between two. */
    gaps: z.string().optional(),
    stay: Stay.optional(),
    cautions: z.array(Caution).default([]),
    bill: Bill.optional(),
    /** For a crime: the civil actions that may rest on it. */
    civil_actions: z.array(ProvisionId).optional(),
    related: z.array(RelatedClaim).default([]),
    notes: z.record(z.string(), z.string()).default({}),
    sources: z.record(z.string(), SourceNote),
    /** What was read in the sources, and what of the entry was not. */
    read: z.array(z.string()),
    not_read: z.array(z.string()),
  })
  .refine(
    ({ versions, bill, rests_on: on }) => (versions.length === 0 && bill === undefined) === (on !== undefined),
    mustBe('rests-on-without-versions'),
  )
  .refine(
    ({ versions }) => versions.every((version, place) => place === 0 || version.from_by === undefined),
    mustBe('doubtful-day-of-the-first-text'),
  )
export type Provision = z.infer<typeof Provision>

const periodKinds: ReadonlySet<ProvisionKind> = new Set(['cause-of-action', 'wrongful-death', 'survival', 'limitation'])

/** Whether a time limit can be asked of it: it gives a claim, or a period for the claims of others. */
export const givesPeriod = ({ kind }: Provision): boolean => periodKinds.has(kind)

/** Whether the claim comes into being with a death, so that the law of that day is asked and not the law of the conduct. */
export const arisesWithDeath = ({ versions }: Provision): boolean =>
  versions.some(({ accrues_on }) => accrues_on === 'death')

export const versionOf = (provision: Provision, version: Version): ProvisionVersion => ({
  id: provision.id,
  from: version.from,
})
