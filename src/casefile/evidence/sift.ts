import { z } from 'zod'
import { DocumentId } from '../ids.ts'

/** A stretch of a page that is answered by itself: where it begins in the stored text names it. */
export const SiftPlace = z.strictObject({
  document: DocumentId,
  page: z.int().positive(),
  start: z.int().nonnegative(),
})
export type SiftPlace = z.infer<typeof SiftPlace>

/** A random sample of the passages that nobody had read. */
export const SiftSample = z.strictObject({
  places: z.array(SiftPlace).min(1).max(5_000),
  /** Passages that nobody had read, of which these were drawn. */
  unread: z.int().positive(),
  /** Passages answered with yes before it was drawn. */
  found: z.int().nonnegative(),
  /** From 1: how often one was drawn for this question. */
  draw: z.int().positive(),
})
export type SiftSample = z.infer<typeof SiftSample>

export const SiftPassage = z
  .strictObject({
    document: DocumentId,
    bates: z.string(),
    path: z.string(),
    page: z.number(),
    start: z.number(),
    /** With pseudonyms in square brackets. */
    text: z.string(),
  })
  .readonly()
export type SiftPassage = z.infer<typeof SiftPassage>

export const SiftQuestionView = z
  .strictObject({
    id: z.string(),
    question: z.string(),
    answered: z.number(),
    yes: z.number(),
    /** Of the sample drawn last; null where none was drawn. */
    sample: z.strictObject({ size: z.number(), answered: z.number() }).readonly().nullable(),
  })
  .readonly()

export const SiftNext = z
  .strictObject({
    id: z.string(),
    /** `sample`: drawn by chance and to be answered all; `likely`: the likeliest yes by the answers so far; `first`: before there is a yes. */
    chosen: z.enum(['first', 'likely', 'sample']),
    passages: z.array(SiftPassage).readonly(),
    answered: z.number(),
    yes: z.number(),
    unread: z.number(),
    /** Answers since the last yes. */
    quiet: z.number(),
  })
  .readonly()
export type SiftNext = z.infer<typeof SiftNext>

const span = { low: z.number(), high: z.number(), likely: z.number() }

export const SiftReport = z
  .strictObject({
    id: z.string(),
    question: z.string(),
    /** Passages that the matter holds now. */
    passages: z.number(),
    answered: z.number(),
    yes: z.number(),
    sample: z
      .strictObject({
        size: z.number(),
        answered: z.number(),
        yes: z.number(),
        unread: z.number(),
        found: z.number(),
        draw: z.number(),
        /** Null until every passage of the sample is answered. Passages, and the share of all yes found before (0 to 1). */
        estimate: z
          .strictObject({
            missed: z.strictObject(span).readonly(),
            found: z.strictObject(span).readonly().nullable(),
          })
          .readonly()
          .nullable(),
      })
      .readonly()
      .nullable(),
  })
  .readonly()
export type SiftReport = z.infer<typeof SiftReport>
export type SiftQuestionView = z.infer<typeof SiftQuestionView>
