import { z } from 'zod'

/** Where something is being written: the record, or the page on which a new one begins. No word of what is written. */
export const DraftPlace = z.string().regex(/^[a-z0-9:./*-]{1,200}$/)
export type DraftPlace = z.infer<typeof DraftPlace>

/** What a person was typing when the window went, field by field; kept sealed until it is saved or given up. */
export const Draft = z
  .strictObject({
    place: DraftPlace,
    fields: z.record(z.string().max(60), z.string().max(20_000)).readonly(),
    /** UTC instant. */
    at: z.string(),
  })
  .readonly()
export type Draft = z.infer<typeof Draft>

/** The same as it is shown: with pseudonyms in place of protected names where `covered` is true. */
export const ShownDraft = Draft.unwrap().extend({ covered: z.boolean() }).readonly()
export type ShownDraft = z.infer<typeof ShownDraft>
