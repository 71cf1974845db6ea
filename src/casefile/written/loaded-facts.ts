import { z } from 'zod'
import { RecordKindName } from './single-records.ts'

/** One record that a file adds, or what of it the file says otherwise than the matter. */
export const PlannedChange = z
  .strictObject({
    kind: RecordKindName,
    id: z.string(),
    does: z.enum(['adds', 'changes']),
    /** Names of the fields that differ; empty for one that is new. */
    fields: z.array(z.string()).readonly(),
    /** What the matter holds of those fields and what the file says; `sealed` for an identity, null where nothing stood. */
    before: z.unknown(),
    after: z.unknown(),
  })
  .readonly()
export type PlannedChange = z.infer<typeof PlannedChange>

/** An id of the file that holds a protected name: wherever it is shown, another stands in its place. */
export const ShownId = z
  .strictObject({
    kind: RecordKindName,
    /** The line of the file where it stands as it was given. */
    line: z.int().positive(),
    /** As it is shown, and may be given. */
    shown: z.string(),
  })
  .readonly()
export type ShownId = z.infer<typeof ShownId>

export const LoadedFacts = z
  .strictObject({
    /** How much of each the file holds. */
    facts: z.number(),
    passages: z.number(),
    parties: z.number(),
    identities: z.number(),
    /** What the file changes; all else stays as it is. */
    plan: z.array(PlannedChange).readonly(),
    /** Ids of the file that are shown otherwise, because a protected name stands in them. */
    shownIds: z.array(ShownId).readonly(),
    /** The step of the history; null where nothing was to change, or only the plan was asked for. */
    change: z.number().nullable(),
  })
  .readonly()
export type LoadedFacts = z.infer<typeof LoadedFacts>
