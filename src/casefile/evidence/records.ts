import { z } from 'zod'
import { DocumentId, FactorId, Sha256 } from '../ids.ts'
import { StoredNotes } from './file-note.ts'
import { PageMessage } from './message.ts'
import { PageCells } from './page-cells.ts'

/** What became of a file. Every file that came in has exactly one, and the counts must sum. */
export const DocumentStatus = z.enum(['read', 'duplicate', 'failed', 'held', 'waiting'])
export type DocumentStatus = z.infer<typeof DocumentStatus>

/** Why a file was not read, in a code; `words/evidence` holds the words. */
export const ReasonCode = z.enum([
  'password-protected',
  'damaged',
  'empty-file',
  'type-not-supported',
  'too-large',
  'archive-too-deep',
  'archive-too-big',
  'reader-timed-out',
  'reader-stopped',
  'picture-held',
  'video-held',
  'heard-by-person',
  'listed-contraband',
  'cannot-open',
  'no-plain-file',
  'changed-while-read',
  'encrypted-mail',
  'released-to-read',
  'held-by-decision',
  'ocr-waiting',
  'not-read-well',
])
export type ReasonCode = z.infer<typeof ReasonCode>

export const DocumentRecord = z.strictObject({
  id: DocumentId,
  sha256: Sha256,
  /** Size in bytes. */
  bytes: z.int().nonnegative(),
  /** Where it came from, below the ingested folder; `!/` separates a container from what lies in it. */
  path: z.string(),
  /** What the bytes are, e.g. `pdf`, `eml`, `docx`; `unknown` when not recognised. */
  format: z.string(),
  status: DocumentStatus,
  reason: ReasonCode.nullable(),
  /** What is noted beside it: a lying ending, an order of dates left open, parts not read, who decided what. */
  notes: StoredNotes,
  duplicateOf: DocumentId.nullable(),
  /** The mail or archive that held it. */
  parent: DocumentId.nullable(),
  /** Number of pages (PDF), sheets, messages or 1. */
  pages: z.int().nonnegative(),
  ocrPages: z.int().nonnegative(),
  /** Reader name and version, e.g. `pdf/1 (pdfium 2.1.13)`. */
  reader: z.string().nullable(),
  custodian: z.string().nullable(),
  /** Bates-style number given in order of arrival: `RD-000001`. */
  bates: z.string(),
  /** UTC instant of arrival. */
  ingestedAt: z.string(),
})
export type DocumentRecord = z.infer<typeof DocumentRecord>

export const PageText = z.strictObject({
  document: DocumentId,
  /** From 1. For mail 1, for chat exports one page per day or 200 messages, for sheets one page per sheet. */
  page: z.int().positive(),
  /** What the page is called where it is not a page: a sheet's name, a message's subject. */
  label: z.string().nullable(),
  text: z.string(),
  source: z.enum(['text-layer', 'ocr', 'native']),
  /** Mean OCR word confidence, 0 to 100; null where the text is not from OCR. */
  confidence: z.number().nullable(),
  /** On pages of conversations: each message, call or event with its place in the text; left out on all others. */
  messages: z.array(PageMessage).readonly().optional(),
  /** On pages of sheets and tables: what its cells are, whose words are parted by tabs; left out on all others. */
  cells: PageCells.optional(),
})
export type PageText = z.infer<typeof PageText>

/** A pinpoint quote: `text.slice(start, end) === quote` on that page, checked whenever it leaves the vault. */
export const Passage = z.strictObject({
  document: DocumentId,
  page: z.int().positive(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
})
export type Passage = z.infer<typeof Passage>

export const SuggestionKind = z.enum([
  'date',
  'phone',
  'email',
  'handle',
  'url',
  'money',
  'person',
  'address',
  'room',
  'plate',
  'age',
  'citation',
  'factor',
])
export type SuggestionKind = z.infer<typeof SuggestionKind>

/** Proposed by a pattern, never proof: a person accepts or rejects it. */
export const Suggestion = z.strictObject({
  /** Stable: made from kind, value and passage. */
  id: z.string(),
  kind: SuggestionKind,
  /** Normal form: an ISO date, an E.164 number, cents as digits, a name, a factor id. */
  value: z.string(),
  factor: FactorId.nullable(),
  passage: Passage,
  status: z.enum(['proposed', 'accepted', 'rejected']),
})
export type Suggestion = z.infer<typeof Suggestion>

export const Reconciliation = z
  .strictObject({
    in: z.number(),
    read: z.number(),
    duplicate: z.number(),
    failed: z.number(),
    held: z.number(),
    waiting: z.number(),
    /** Every file that was not plainly read, and why. */
    exceptions: z
      .array(
        z
          .strictObject({
            path: z.string(),
            status: DocumentStatus,
            reason: ReasonCode.nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type Reconciliation = z.infer<typeof Reconciliation>
