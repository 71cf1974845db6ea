import { z } from 'zod'
import { tagged } from '../tagged.ts'

const count = z.int().nonnegative()

/** What a reader notes of databases, recordings, testimony and productions. */
export const RecordsNote = z.discriminatedUnion('is', [
  tagged('program-found', {
    program: z.enum([
      ...(['iphone-contacts', 'iphone-messages', 'iphone-whatsapp', 'iphone-calls', 'older-iphone-calls'] as const),
      ...(['android-messages', 'android-whatsapp', 'android-calls'] as const),
    ]),
    entries: count,
  }),
  tagged('messages-cut', { rows: count }),
  tagged('tables-cut', { table: z.string() }),
  tagged('changes-beside', {}),
  tagged('recording-unknown', {}),
  tagged('recording', {
    seconds: z.number().nullable(),
    codec: z.string().nullable(),
    container: z.string().nullable(),
    samplesPerSecond: z.number().nullable(),
    channels: z.number().nullable(),
  }),
  /** As the head of the recording has it. */
  tagged('recorded-on', { written: z.string() }),
  tagged('recorded-with', { device: z.string() }),
  /** Where a machine found that somebody speaks; what is said it does not tell. Seconds from the beginning, to a tenth. */
  tagged('speech', {
    /** How far was listened, and whether that is all of it. */
    until: z.number(),
    whole: z.boolean(),
    segments: z.array(z.strictObject({ from: z.number(), to: z.number() }).readonly()).readonly(),
    /** How loud it is, 0 to 9, in even steps up to `until`. */
    loud: z.array(z.int()).readonly(),
  }),
  tagged('speech-not-sought', { because: z.enum(['no-wave', 'packed']) }),
  /** The last time, as the pages are called. */
  tagged('timed', { until: z.string() }),
  tagged('times-broken', { line: z.int() }),
  tagged('testimony', { questions: count, answers: count, sworn: z.array(z.string()).readonly() }),
  /** Each with the reporter's page and line where it is named first. */
  tagged('exhibits-named', {
    exhibits: z
      .array(z.strictObject({ name: z.string(), page: z.int().nullable(), line: z.int().nullable() }).readonly())
      .readonly(),
    more: count,
  }),
  tagged('pages-unnumbered', { pages: count }),
  tagged('load-file', { documents: count }),
  tagged('image-list', { images: count, documents: count }),
])
export type RecordsNote = z.infer<typeof RecordsNote>
