import { z } from 'zod'
import { DocumentId } from '../ids.ts'
import { NotSearched, SearchHit } from '../views/views.ts'
import { ShownSpan } from './shown-span.ts'

/** A passage that speaks of what was asked, in other words perhaps; its snippet is the whole passage. */
export const MeaningHit = z
  .strictObject({
    ...SearchHit.unwrap().shape,
    /** The words that made it match, nearest first: 1 is the same word. */
    because: z
      .array(z.strictObject({ asked: z.string(), found: z.string(), nearness: z.number() }).readonly())
      .readonly(),
    /** An order and no probability, up to 1. */
    likeness: z.number(),
    /** Other places with the same words. */
    again: z.number(),
  })
  .readonly()
export type MeaningHit = z.infer<typeof MeaningHit>

export const MeaningAnswer = z
  .strictObject({
    hits: z.array(MeaningHit).readonly(),
    /** Passages that were compared. */
    compared: z.number(),
    /** Passages that could not be: in another language, or of names and numbers alone. */
    leftOut: z.number(),
    notSearched: NotSearched,
  })
  .readonly()
export type MeaningAnswer = z.infer<typeof MeaningAnswer>

/** What is looked for by meaning: words, or what a page or a stretch of it says. */
export const MeaningAsked = z.union([
  z.strictObject({ query: z.string().max(2000) }),
  z.strictObject({ document: DocumentId, page: z.int().positive(), shown: ShownSpan.nullable() }),
])
export type MeaningAsked = z.infer<typeof MeaningAsked>
