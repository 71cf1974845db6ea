import { z } from 'zod'
import { DocumentId } from '../ids.ts'

export const ShownTurn = z
  .strictObject({
    /** Page and lines of the reporter: `12:7-9`. */
    cite: z.string(),
    /** Page of the document, where it can be read. */
    page: z.number(),
    /** As the reporter marks it; everything else that somebody says is `colloquy`. */
    kind: z.enum(['question', 'answer', 'colloquy']),
    speaker: z.string().nullable(),
    text: z.string(),
  })
  .readonly()
export type ShownTurn = z.infer<typeof ShownTurn>

/** A transcript as who says what, by the reporter's page and line. */
export const ShownTestimony = z
  .strictObject({
    document: DocumentId,
    bates: z.string(),
    witnesses: z.array(z.string()).readonly(),
    exhibits: z
      .array(z.strictObject({ name: z.string(), cites: z.array(z.string()).readonly() }).readonly())
      .readonly(),
    /** How many turns the transcript has, whatever is shown. */
    total: z.number(),
    turns: z.array(ShownTurn).readonly(),
  })
  .readonly()
export type ShownTestimony = z.infer<typeof ShownTestimony>

/** What a person typed while hearing a recording, as it was taken in. */
export const AddedTranscript = z
  .strictObject({
    recording: z.string(),
    bates: z.string(),
    pages: z.number(),
    lines: z.number(),
    /** The last time in it, as `00:12:04`. */
    until: z.string(),
  })
  .readonly()
export type AddedTranscript = z.infer<typeof AddedTranscript>
