import { z } from 'zod'
import { Passage } from '../evidence/records.ts'
import { ShownSpan } from '../evidence/shown-span.ts'
import { Witness } from '../evidence/witness.ts'
import { DocumentId } from '../ids.ts'
import { IntakeRecord, SafeContact } from '../intake/intake-record.ts'
import { Claimant, Fact, Identity, Matter, Party } from '../matter.ts'
import { mustBe } from '../problems/field-rule.ts'
import { DamagesText, Note, RecordKindName, recordShapes, Tag, Task } from './single-records.ts'

/** A place on a page; its words are the stored ones, for what a page shows may be covered. */
const StoredPlace = Passage.omit({ quote: true })
/**
 * The same as a window sees it: in the text with pseudonyms, with the words that stand there, so that a page which is shown
 * otherwise by now is not misread.
 */
const ShownPlace = z.strictObject({ document: DocumentId, page: z.int().positive(), shown: ShownSpan })
export type ShownPlace = z.infer<typeof ShownPlace>
export const PlacedFact = z.strictObject({
  ...Fact.shape,
  passages: z.array(z.union([StoredPlace, ShownPlace])).min(1),
})
export type PlacedFact = z.infer<typeof PlacedFact>

/** An identity whose forms a window does not see: those that stay by their number in the version it is based on. */
export const PlacedIdentity = z.strictObject({
  ...Identity.omit({ answers: true }).shape,
  forms: z.array(z.union([z.string().min(2).max(400), z.strictObject({ kept: z.int().nonnegative() })])).min(1),
})
export type PlacedIdentity = z.infer<typeof PlacedIdentity>

const id = z.string().min(1).max(200)
const basedOn = z.int().nonnegative()
const ownId = (change: { readonly id: string; readonly content: { readonly id: string } | null }): boolean =>
  change.content === null || change.content.id === change.id
const other = mustBe('id-of-the-record')

/** A new record that is given its id by the desk: ids say nothing of what they name. */
const made = <K extends string, C extends z.ZodType>(kind: K, content: C) =>
  z.strictObject({ kind: z.literal(kind), id: z.null(), basedOn: z.literal(0), content })

/**
 * One record as a window wants it, with the version that it shows (0 for a new one); null removes it. A text that comes back
 * as it was shown stays as it was stored. Suggestions are accepted and rejected by routes of their own.
 */
export const WantedChange = z.union([
  z.strictObject({ kind: z.literal('fact'), id, basedOn, content: PlacedFact.nullable() }).refine(ownId, other),
  z.strictObject({ kind: z.literal('party'), id, basedOn, content: Party.nullable() }).refine(ownId, other),
  z.strictObject({ kind: z.literal('claimant'), id, basedOn, content: Claimant.nullable() }).refine(ownId, other),
  z.strictObject({ kind: z.literal('identity'), id, basedOn, content: PlacedIdentity.nullable() }).refine(ownId, other),
  z.strictObject({ kind: z.literal('tag'), id, basedOn, content: Tag.nullable() }).refine(ownId, other),
  z.strictObject({ kind: z.literal('note'), id, basedOn, content: Note.nullable() }).refine(ownId, other),
  z.strictObject({ kind: z.literal('task'), id, basedOn, content: Task.nullable() }).refine(ownId, other),
  z
    .strictObject({ kind: z.literal('safe-contact'), id, basedOn, content: SafeContact.nullable() })
    .refine(ownId, other),
  z.strictObject({ kind: z.literal('witness'), id, basedOn, content: Witness.nullable() }).refine(ownId, other),
  z.strictObject({ kind: z.literal('intake'), id: z.literal('intake'), basedOn, content: IntakeRecord }),
  z.strictObject({ kind: z.literal('matter'), id: z.literal('matter'), basedOn, content: Matter }),
  z.strictObject({ kind: z.literal('tolling'), id: z.literal('tolling'), basedOn, content: recordShapes.tolling }),
  z.strictObject({
    ...{ kind: z.literal('excluded-claims'), id: z.literal('excluded-claims'), basedOn },
    content: recordShapes['excluded-claims'],
  }),
  z.strictObject({ kind: z.literal('damages-input'), id, basedOn, content: DamagesText.nullable() }),
  made('fact', PlacedFact.omit({ id: true })),
  made('party', Party.omit({ id: true })),
  made('claimant', Claimant.omit({ id: true })),
  made('identity', PlacedIdentity.omit({ id: true })),
  made('tag', Tag.omit({ id: true })),
  made('note', Note.omit({ id: true })),
  made('task', Task.omit({ id: true })),
  made('witness', Witness.omit({ id: true })),
])
export type WantedChange = z.infer<typeof WantedChange>

const Changed = z.strictObject({ kind: RecordKindName, id: z.string(), version: z.number() }).readonly()

/** What a change came to. */
export const ChangeAnswer = z
  .strictObject({
    outcome: z.enum(['changed', 'unchanged', 'conflict']),
    /** The step of the history; null where nothing was changed. */
    change: z.number().nullable(),
    records: z.array(Changed).readonly(),
    /** Changed by another since: the state both began from, the one that stands, the one given. One is to be chosen. */
    conflicts: z
      .array(
        z
          .strictObject({
            ...{ kind: RecordKindName, id: z.string(), basedOn: z.number(), currentVersion: z.number() },
            ...{ base: z.unknown(), current: z.unknown(), yours: z.unknown() },
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type ChangeAnswer = z.infer<typeof ChangeAnswer>

/** The next undo and the next redo would take these steps; null where there is none. */
const Turns = z.strictObject({ undo: z.number().nullable(), redo: z.number().nullable() }).readonly()

export const TurnedChange = z
  .strictObject({
    turn: z.enum(['undo', 'redo']),
    /** The new step of the history. */
    change: z.number(),
    /** The step that was taken back or made again, and what it had done. */
    of: z.number(),
    action: z.string(),
    records: z.array(Changed).readonly(),
    next: Turns,
  })
  .readonly()
export type TurnedChange = z.infer<typeof TurnedChange>

export type HistoryAsked = z.infer<typeof HistoryAsked>
export const HistoryAsked = z
  .strictObject({
    kind: RecordKindName.optional(),
    id: id.optional(),
    /** Steps with a smaller number than this. */
    before: z.int().positive().optional(),
    limit: z.int().positive().max(500).optional(),
  })
  .readonly()

export const ShownHistory = z
  .strictObject({
    /** Steps that match, of which `steps` are a part, the newest first. */
    total: z.number(),
    steps: z
      .array(
        z
          .strictObject({
            number: z.number(),
            /** UTC instant. */
            at: z.string(),
            actor: z.string(),
            action: z.string(),
            turn: z.enum(['change', 'undo', 'redo']),
            of: z.number().nullable(),
            /** Null where it was not there; `sealed` for an identity. */
            records: z
              .array(z.strictObject({ ...Changed.unwrap().shape, before: z.unknown(), after: z.unknown() }).readonly())
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
    next: Turns,
  })
  .readonly()
export type ShownHistory = z.infer<typeof ShownHistory>

export const AcceptedSuggestions = z
  .strictObject({
    accepted: z.number(),
    /** The facts that were made or added to. */
    facts: z
      .array(z.strictObject({ id: z.string(), made: z.boolean(), when: z.string(), statement: z.string() }).readonly())
      .readonly(),
    change: z.number().nullable(),
  })
  .readonly()
export type AcceptedSuggestions = z.infer<typeof AcceptedSuggestions>
