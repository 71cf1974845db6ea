import { z } from 'zod'
import { tagged } from '../tagged.ts'

const count = z.int().nonnegative()

/** Encodings that are guessed from letters, by their names in the Encoding Standard. */
export const guessedEncodings = [
  ...(['windows-1252', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1255'] as const),
  ...(['windows-1256', 'windows-1257', 'koi8-r', 'iso-8859-5', 'iso-8859-6', 'shift_jis', 'euc-jp'] as const),
  ...(['iso-2022-jp', 'gb18030', 'big5', 'euc-kr'] as const),
] as const
export type GuessedEncoding = (typeof guessedEncodings)[number]

/** What a reader notes of texts, tables, documents, slides and pages. */
export const DocumentNote = z.discriminatedUnion('is', [
  tagged('letters-guessed', { encoding: z.enum(guessedEncodings), other: z.enum(guessedEncodings).nullable() }),
  /** Texts whose letters had been encoded twice. */
  tagged('letters-mended', { texts: count }),
  tagged('no-whole-json', {}),
  tagged('quotes-unpaired', {}),
  tagged('rows-cut', { rows: count }),
  tagged('rows-uneven', { rows: count, beside: z.enum(['first-row', 'headings']) }),
  /** The text or the last row ends before its end. */
  tagged('breaks-off', { within: z.enum(['row', 'text']) }),
  tagged('sheet-hidden', { sheet: z.string() }),
  tagged('sheet-rows-hidden', { sheet: z.string(), rows: count }),
  /** The first of the columns by their letters. */
  tagged('sheet-columns-hidden', { sheet: z.string(), columns: count, first: z.array(z.string()).readonly() }),
  tagged('sheet-cut', { sheet: z.string(), rows: count }),
  tagged('sheet-not-read', { sheet: z.string(), holds: z.enum(['macros', 'chart', 'visual-basic', 'no-cells']) }),
  tagged('sheet-without-cells', { sheet: z.string(), holds: z.enum(['chart', 'unknown']) }),
  tagged('changes-unmarked', {}),
  tagged('changes-marked', { changes: count, marked: z.enum(['both', 'deleted-alone']) }),
  tagged('comments', { comments: count }),
  tagged('hidden-words', {}),
  tagged('pages-by-breaks', {}),
  tagged('slides-left-out', { slides: z.array(z.int()).readonly() }),
  tagged('slides-missing', { slides: z.array(z.int()).readonly(), shown: z.enum(['outline', 'nothing']) }),
  tagged('form-not-apart', {}),
  /** The first of the pages that could not be opened. */
  tagged('pages-lost', { pages: z.array(z.int()).readonly() }),
  tagged('pages-cut', { read: count, of: count }),
  tagged('end-missing', { pages: count }),
  tagged('saved-from', { address: z.string() }),
  tagged('hidden-characters', { characters: count }),
  tagged('pictures-shown', { pictures: count }),
  /** Names in an archive that were changed because they could do harm. */
  tagged('names-changed', { names: count }),
  tagged('save-otherwise', {
    kind: z.enum(['publisher', 'visio', 'iwork', 'old-office', 'hasty-word', 'compressed-mail', 'system-file']),
  }),
  /** Read by a separate program that ran apart, as it names itself. */
  tagged('read-by-office', { version: z.string() }),
  tagged('office-not-used', { why: z.enum(['not-installed', 'not-apart', 'not-opened', 'took-too-long']) }),
  tagged('picture-of-kind', { exactly: z.string() }),
  tagged('first-frame', {}),
])
export type DocumentNote = z.infer<typeof DocumentNote>
