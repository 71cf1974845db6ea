import { z } from 'zod'

/** A half-open span in the text of a page as a window shows it, with the words that stand there. */
export const ShownSpan = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().positive(), words: z.string().min(1).max(20_000) })
  .readonly()
export type ShownSpan = z.infer<typeof ShownSpan>
