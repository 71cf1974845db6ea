import { z } from 'zod'
import { IsoDay } from '../dates.ts'
import { SiftPlace, SiftSample } from '../evidence/sift.ts'
import { Witness } from '../evidence/witness.ts'
import { DocumentId } from '../ids.ts'
import { IntakeRecord, SafeContact } from '../intake/intake-record.ts'
import { Casefile, Claimant, Fact, Identity, Matter, Party, Tolling } from '../matter.ts'
import { mustBe } from '../problems/field-rule.ts'

const ownId = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, mustBe('id'))

/** What a person decided about a suggestion; what it proposes stays as the pattern found it. */
export const SuggestionDecision = z.strictObject({ status: z.enum(['proposed', 'accepted', 'rejected']) })
export type SuggestionDecision = z.infer<typeof SuggestionDecision>

/**
 * What a tag, a note or a task stands at. A page is its document and its number, as `doc-0123456789abcdef/3`; `words` are
 * those on it that are meant, as the page shows them.
 */
export const About = z.strictObject({
  kind: z.enum(['document', 'page', 'fact', 'claim', 'party']),
  id: z.string().min(1).max(400),
  words: z.string().min(1).max(2_000).optional(),
})
export type About = z.infer<typeof About>

/** One word put on one document, or on a smaller place: then `about` says which, and the document itself has no tag. */
export const Tag = z.strictObject({
  id: ownId,
  label: z.string().min(1).max(80),
  document: DocumentId.optional(),
  about: About.optional(),
})
export type Tag = z.infer<typeof Tag>

/** Counsel's own words for the file; work product, in no paper. */
export const Note = z.strictObject({ id: ownId, text: z.string().min(1), about: About.optional() })
export type Note = z.infer<typeof Note>

/** Something to be done. */
export const Task = z.strictObject({
  id: ownId,
  what: z.string().min(1),
  due: IsoDay.optional(),
  /** Counted from the strictest last day of the claim that it is about, and moved with it. */
  daysBefore: z.int().nonnegative().max(20_000).optional(),
  done: z.boolean().default(false),
  about: About.optional(),
})
export type Task = z.infer<typeof Task>

/** A query kept under a name; a watched one is asked of everything that comes in. */
export const SavedSearch = z.strictObject({
  id: ownId,
  name: z.string().min(1).max(120),
  query: z.string().min(1).max(2_000),
  watched: z.boolean(),
  /** The mark of the last page that was stored when its answer was looked at. */
  seen: z.int().nonnegative(),
})
export type SavedSearch = z.infer<typeof SavedSearch>

/** One question of a review that learns from answers; opt-in, and nothing of it is proof. */
export const ReviewQuestion = z.strictObject({
  id: ownId,
  question: z.string().min(1).max(400),
  /** A search by which the first passages are found. */
  start: z.string().min(1).max(2_000).nullable(),
  /** By which samples are drawn, so that a draw can be made again. */
  seed: z.string().regex(/^[0-9a-f]{32}$/),
  sample: SiftSample.nullable(),
})
export type ReviewQuestion = z.infer<typeof ReviewQuestion>

/** What a person said of one passage. */
export const ReviewAnswer = z.strictObject({ id: ownId, question: ownId, ...SiftPlace.shape, yes: z.boolean() })
export type ReviewAnswer = z.infer<typeof ReviewAnswer>

/** The input a claimant's loss is computed from, as the text it was given in. */
export const DamagesText = z.strictObject({ text: z.string() })

/** From whom a document came, where a person says so; it stands with the document itself. */
export const Custodian = z.strictObject({ from: z.string().min(1).nullable() })
export type Custodian = z.infer<typeof Custodian>

/** Each kind of record that is created, changed and removed one by one, with what one of it holds. */
export const recordShapes = {
  matter: Matter,
  claimant: Claimant,
  party: Party,
  fact: Fact,
  /** The periods that move time limits; one list. */
  tolling: z.array(Tolling),
  /** Claims that counsel leaves out; one list. */
  'excluded-claims': Casefile.shape.excludedClaims.unwrap(),
  identity: Identity,
  suggestion: SuggestionDecision,
  custodian: Custodian,
  'damages-input': DamagesText,
  tag: Tag,
  note: Note,
  task: Task,
  search: SavedSearch,
  'review-question': ReviewQuestion,
  'review-answer': ReviewAnswer,
  /** What the first conversation gave that nothing else holds. */
  intake: IntakeRecord,
  'safe-contact': SafeContact,
  witness: Witness,
} as const

export type RecordKind = keyof typeof recordShapes
export type RecordOf<K extends RecordKind> = z.infer<(typeof recordShapes)[K]>

export const recordKinds = Object.keys(recordShapes) as readonly RecordKind[]
export const RecordKindName = z.enum(recordKinds)

/** Of these there is one in a matter; its id is its kind. */
export const onlyOnes = ['matter', 'tolling', 'excluded-claims', 'intake'] as const satisfies readonly RecordKind[]

/** The id under which the damages input of the first claimant stands; no claimant can be called so. */
export const firstClaimant = '*'

/**
 * One record as it shall be; null removes it. `basedOn` is the version that was before the eyes of whoever changes it, 0
 * for one that is new.
 */
export interface SingleChange<K extends RecordKind = RecordKind> {
  readonly kind: K
  readonly id: string
  readonly basedOn: number
  readonly content: RecordOf<K> | null
}
export type RecordChange = { readonly [K in RecordKind]: SingleChange<K> }[RecordKind]

/** A record with the number of changes that it has seen. */
export interface Versioned<K extends RecordKind = RecordKind> {
  readonly kind: K
  readonly id: string
  /** From 1; goes on where a record is removed and made anew. */
  readonly version: number
  readonly content: RecordOf<K>
}
