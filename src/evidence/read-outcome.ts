import type { FileNote } from '../casefile/evidence/file-note.ts'
import type { PageText, ReasonCode } from '../casefile/evidence/records.ts'
import type { Listening } from './recording/speech/find-speech.ts'

/** A page before its document has an id. */
export type ReadPage = Readonly<Omit<PageText, 'document'>>

/** A file found inside another: an attachment, a message of a mailbox, an entry of an archive. */
export interface ReadChild {
  /** Relative, with `/` between folders; never absolute, never with `..`. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file found inside another whose bytes could not be taken out; it still counts as one that came in. */
export interface UnreadChild {
  readonly name: string
  readonly reason: ReasonCode
  /** Size in bytes as the container states it. */
  readonly bytes: number
}

export type ReadOutcome =
  | {
      readonly kind: 'read'
      readonly format: string
      /** Reader and version, e.g. `pdf/1 (pdfium 2.1.13)`. */
      readonly reader: string
      readonly pages: readonly ReadPage[]
      readonly children: readonly ReadChild[]
      readonly unreadChildren: readonly UnreadChild[]
      readonly notes: readonly FileNote[]
      /** Pages whose text layer is thin and which should be recognised from their picture. */
      readonly needsOcr: readonly number[]
    }
  | {
      readonly kind: 'failed'
      readonly format: string
      readonly reason: ReasonCode
      readonly notes: readonly FileNote[]
      /** What could still be read of a damaged file; empty for most failures. */
      readonly recovered: readonly ReadPage[]
    }
  | { readonly kind: 'held'; readonly format: string; readonly reason: ReasonCode; readonly notes: readonly FileNote[] }

export type ReadSuccess = Extract<ReadOutcome, { kind: 'read' }>
export type ReadFailure = Extract<ReadOutcome, { kind: 'failed' }>

export interface ReadLimits {
  /** A larger file is not opened. */
  readonly fileBytes: number
  /** How many containers may lie in one another. */
  readonly depth: number
  /** Entries of one archive. */
  readonly entries: number
  /** Messages of one mailbox. */
  readonly messages: number
  /** Bytes that one archive may unpack to. */
  readonly unpackedBytes: number
  /** Unpacked to packed size, looked at only above `ratioFromBytes`. */
  readonly ratio: number
  readonly ratioFromBytes: number
  /** Pages of one PDF, rows of one sheet. */
  readonly pages: number
  readonly rows: number
}

export const defaultLimits: ReadLimits = {
  fileBytes: 1024 ** 3,
  depth: 5,
  entries: 20_000,
  messages: 500_000,
  unpackedBytes: 1024 ** 3,
  ratio: 300,
  ratioFromBytes: 20 * 1024 ** 2,
  pages: 20_000,
  rows: 1_000_000,
}

export interface ReadOptions {
  /** In a minor's matter loose pictures are held: named, measured and hashed by the caller, never decoded. */
  readonly minor: boolean
  /** A decision with who and why stands behind it: what would be held is opened. */
  readonly released: boolean
  /** How many containers the file already lies in; 0 for a file of the folder. */
  readonly depth: number
  readonly limits: ReadLimits
  /** What finds speech in recordings; null where nobody listens, and nothing is said of speech then. */
  readonly listening: Listening | null
}

export const defaultReadOptions: ReadOptions = {
  minor: true,
  released: false,
  depth: 0,
  limits: defaultLimits,
  listening: null,
}

/** How a file is read, as it is told to another process; that has what finds speech already. */
export type ToldOptions = Partial<Omit<ReadOptions, 'listening'>>

/** A reader of one format. It may throw on damaged bytes: `readFile` turns that into `damaged`. */
export type Reader = (bytes: Uint8Array, name: string, options: ReadOptions) => Promise<ReaderResult>

/** What a reader says; format and reader name are added from the registry. */
export type ReaderResult =
  | {
      readonly kind: 'read'
      readonly pages: readonly ReadPage[]
      readonly children?: readonly ReadChild[]
      readonly unreadChildren?: readonly UnreadChild[]
      readonly notes?: readonly FileNote[]
      readonly needsOcr?: readonly number[]
    }
  | {
      readonly kind: 'failed'
      readonly reason: ReasonCode
      readonly notes?: readonly FileNote[]
      readonly recovered?: readonly ReadPage[]
    }
  | { readonly kind: 'held'; readonly reason: ReasonCode; readonly notes?: readonly FileNote[] }

export const nativePage = (page: number, label: string | null, text: string): ReadPage => ({
  page,
  label,
  text,
  source: 'native',
  confidence: null,
})
