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

export const LoadedFacts = z
  .strictObject({
    /** How much of each the file holds. */
    facts: z.number(),
    passages: z.number(),
    parties: z.number(),
    identities: z.number(),
    /** What the file changes; all else stays as it is. */
    plan: z.array(PlannedChange).readonly(),
    /** The step of the history; null where nothing was to change, or only the plan was asked for. */
    change: z.number().nullable(),
  })
  .readonly()
export type LoadedFacts = z.infer<typeof LoadedFacts>
