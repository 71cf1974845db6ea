import { z } from 'zod'
import { Claimant, Fact, Identity, Matter, Party } from './matter.ts'
import { Passage } from './records.ts'
import { Note, RecordKindName, recordShapes, Tag, Task } from './single-records.ts'

/** A place on a page; its words are the stored ones, for what a page shows may be covered. */
const Place = Passage.omit({ quote: true })
const PlacedFact = z.strictObject({ ...Fact.shape, passages: z.array(Place).min(1) })
export type PlacedFact = z.infer<typeof PlacedFact>

const id = z.string().min(1).max(200)
const basedOn = z.int().nonnegative()
const ownId = (change: { readonly id: string; readonly content: { readonly id: string } | null }): boolean =>
  change.content === null || change.content.id === change.id
const other = 'is another id than that of the record'

/**
 * One record as a window wants it, with the version that it shows (0 for a new one); null removes it. Suggestions are
 * accepted and rejected by routes of their own.
 */
export const WantedChange = z.union([
  z.strictObject({ kind: z.literal('fact'), id, basedOn, content: PlacedFact.nullable() }).refine(ownId, other),
  z.strictObject({ kind: z.literal('party'), id, basedOn, content: Party.nullable() }).refine(ownId, other),
  z.strictObject({ kind: z.literal('claimant'), id, basedOn, content: Claimant.nullable() }).refine(ownId, other),
  z.strictObject({ kind: z.literal('identity'), id, basedOn, content: Identity.nullable() }).refine(ownId, other),
  z.strictObject({ kind: z.literal('tag'), id, basedOn, content: Tag.nullable() }).refine(ownId, other),
  z.strictObject({ kind: z.literal('note'), id, basedOn, content: Note.nullable() }).refine(ownId, other),
  z.strictObject({ kind: z.literal('task'), id, basedOn, content: Task.nullable() }).refine(ownId, other),
  z.strictObject({ kind: z.literal('matter'), id: z.literal('matter'), basedOn, content: Matter }),
  z.strictObject({ kind: z.literal('tolling'), id: z.literal('tolling'), basedOn, content: recordShapes.tolling }),
  z.strictObject({
    ...{ kind: z.literal('excluded-claims'), id: z.literal('excluded-claims'), basedOn },
    content: recordShapes['excluded-claims'],
  }),
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

/** That something changed: ids alone, so that whoever listens asks for what it may see. */
export const ChangeHeard = z.strictObject({ change: z.number(), records: z.array(Changed).readonly() }).readonly()
export type ChangeHeard = z.infer<typeof ChangeHeard>

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
