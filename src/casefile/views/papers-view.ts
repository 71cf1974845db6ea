import { z } from 'zod'
import { ReleaseReport } from '../release/release-report.ts'
import { KeptFile, WrittenRelease } from '../release/written-files.ts'

/** What can be written about a matter. */
export const PaperName = z.enum([
  'casebook',
  'casebook-full',
  'summary',
  'chronology',
  'offers',
  'settlement-sheets',
  'workbook',
  'damages-report',
  'damages-charts',
  'custody',
])
export type PaperName = z.infer<typeof PaperName>

/** A paper as it would leave now, searched already; nothing was written. */
export const PaperPreview = z
  .strictObject({
    paper: PaperName,
    /** Where it is written unless another folder is named. */
    folder: z.string(),
    files: z.array(z.strictObject({ name: z.string(), bytes: z.number() }).readonly()).readonly(),
    /** `[needs: ...]` of its files: what nobody entered yet. Null where the words of one could not be read. */
    gaps: z.array(z.string()).readonly().nullable(),
    /** Protected words that were replaced on the way. */
    replaced: z.number(),
    release: ReleaseReport,
    /** Which file the words are of, and its words as a reader of files finds them. */
    shown: z.string(),
    words: z.string(),
    /** Whether there is more than is shown. */
    more: z.boolean(),
  })
  .readonly()
export type PaperPreview = z.infer<typeof PaperPreview>

/** What was written. A file that was changed by hand stays, the new version stands beside it. */
export const WrittenPaper = WrittenRelease.extend({
  kept: z
    .array(
      KeptFile.unwrap()
        .extend({
          /** Word by word, `first` what the changed file alone says, `second` the new version; null where one cannot be read. */
          differs: z
            .array(z.strictObject({ in: z.enum(['both', 'first', 'second']), text: z.string() }).readonly())
            .readonly()
            .nullable(),
        })
        .readonly(),
    )
    .readonly(),
}).readonly()
export type WrittenPaper = z.infer<typeof WrittenPaper>
