import { z } from 'zod'
import { tagged } from '../tagged.ts'
import { DocumentNote } from './document-note.ts'
import { formats } from './format.ts'
import { MessageNote } from './message-note.ts'
import { RecordsNote } from './records-note.ts'

/** Papers of the program itself, where they come back with a folder. */
const OwnPaper = z.enum(['casebook', 'workbook', 'chart', 'analysis', 'facts', 'account', 'exports'])
export type OwnPaper = z.infer<typeof OwnPaper>

/** What the file system, the way in and the people who decided say of a file, whatever its reader says. */
export const AroundNote = z.discriminatedUnion('is', [
  /** Bytes of the name on the disk are no text. */
  tagged('name-no-text', {}),
  /** Another name of the same folder looks the same and has other bytes. */
  tagged('name-looks-alike', {}),
  tagged('no-file', { kind: z.enum(['link', 'pipe', 'socket', 'device']) }),
  tagged('folder-not-opened', {}),
  /** Its hash is of its name: the bytes could not be read, or not be taken out of what they lie in. */
  tagged('hash-of-name', { why: z.enum(['not-read', 'not-taken-out']) }),
  /** What it contains is held, so no copy of it was made. */
  tagged('no-copy', {}),
  /** Looking for dates, names and factors took more than the limit. */
  tagged('proposals-cut', {}),
  /** Pages read from their picture too uncertainly; null where one could not be looked at at all. */
  tagged('pages-in-doubt', {
    pages: z.array(z.strictObject({ page: z.int(), sure: z.int().nullable() }).readonly()).readonly(),
  }),
  tagged('decided', { decision: z.enum(['open', 'leave']), who: z.string(), at: z.string(), reason: z.string() }),
  /** Who typed what is heard in a recording. */
  tagged('typed', { by: z.string(), at: z.string() }),
  /** The ending of the name fits another kind; the exact kind only of pictures and recordings. */
  tagged('ends-otherwise', { ending: z.string(), format: z.enum(formats), exactly: z.string().nullable() }),
  tagged('own-paper', { paper: OwnPaper }),
])
export type AroundNote = z.infer<typeof AroundNote>

/** What earlier versions wrote as a sentence and is still looked for. */
export const EarlierTold = z.enum([
  'name-no-text',
  'name-looks-alike',
  'no-copy',
  'proposals-cut',
  'decided',
  'typed',
  'own-paper',
  'days-first',
  'order-open',
])
export type EarlierTold = z.infer<typeof EarlierTold>

/** A sentence that an earlier version stored: it is shown as it was. */
const EarlierNote = tagged('earlier', { text: z.string(), told: EarlierTold.nullable() })

/** What is noted of a file beside its state: data, which `src/words/evidence` says. */
export const FileNote = z.discriminatedUnion('is', [AroundNote, DocumentNote, RecordsNote, MessageNote, EarlierNote])
export type FileNote = z.infer<typeof FileNote>

/** How the sentences of earlier versions began that something depends on. The one place that reads them. */
const earlier: readonly (readonly [RegExp, EarlierTold])[] = [
  [/^The name on the disk is not valid text; /, 'name-no-text'],
  [/^Another file of the same folder has a name that looks the same /, 'name-looks-alike'],
  [/^It holds pictures or video that are held, so no copy /, 'no-copy'],
  [/^Dates, names, numbers and factors were not proposed from all of it: /, 'proposals-cut'],
  [/^It (?:is to be opened|stays held): decided by /, 'decided'],
  [/^Typed by /, 'typed'],
  [/^Redress made this itself: it is /, 'own-paper'],
  [/^Dates are read as day-month-year/, 'days-first'],
  [/^(?:Day and month cannot be told apart|The dates of this export follow no single order)/, 'order-open'],
]

/** Notes as a store kept them; a plain sentence is one of an earlier version. */
export const StoredNotes = z
  .array(
    z.preprocess((stored) => {
      if (typeof stored !== 'string') return stored
      const told = earlier.find(([begins]) => begins.test(stored))?.[1] ?? null
      return { is: 'earlier', text: stored, told } satisfies FileNote
    }, FileNote),
  )
  .readonly()

/** What a note tells, of whichever version. */
export const toldBy = (note: FileNote): FileNote['is'] | EarlierTold | null =>
  note.is === 'earlier' ? note.told : note.is

const asText = (note: FileNote): string => JSON.stringify(Object.entries(note).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** The notes that these hold, or do not hold, too, told by their data. */
const among = (notes: readonly FileNote[], others: readonly FileNote[], held: boolean): readonly FileNote[] => {
  const known = new Set(others.map(asText))
  return notes.filter((note) => known.has(asText(note)) === held)
}
export const notesAmong = (notes: readonly FileNote[], others: readonly FileNote[]): readonly FileNote[] =>
  among(notes, others, true)
export const notesBeside = (notes: readonly FileNote[], others: readonly FileNote[]): readonly FileNote[] =>
  among(notes, others, false)
