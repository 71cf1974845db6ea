import type {
  DocumentRecord,
  DocumentStatus,
  PageText,
  ReasonCode,
  Reconciliation,
  Suggestion,
} from '../../casefile/evidence/records.ts'
import type { DocumentId, Sha256 } from '../../casefile/ids.ts'
import type { Result } from '../../casefile/result.ts'
import type { StoreTrouble } from './store-trouble.ts'

export interface DocumentFilter {
  readonly status?: DocumentStatus
  readonly format?: string
  readonly parent?: DocumentId
  readonly limit?: number
  readonly offset?: number
}

/** Which documents a list shows; all conditions together. */
export interface RowsAsked {
  readonly status?: DocumentStatus | undefined
  readonly format?: string | undefined
  /** Any of these; null stands for documents without one. */
  readonly custodians?: readonly (string | null)[] | undefined
  /** Documents with a tag of any of these labels. */
  readonly tags?: readonly string[] | undefined
  /** A date of this year stands in it, as the patterns found and nobody rejected. */
  readonly year?: string | undefined
  /** Stands in its path, whatever its capitals and accents, or is its number. */
  readonly name?: string | undefined
}

export type RowOrder = 'number' | 'path' | 'format' | 'pages' | 'size' | 'state' | 'custodian' | 'newest'

export interface DocumentRows {
  readonly total: number
  readonly rows: readonly DocumentRecord[]
}

export interface RowFacet {
  /** Empty for documents without one. */
  readonly value: string
  readonly documents: number
}

/** Of each kind how many documents there are, under all other conditions; the most frequent first. */
export interface RowFacets {
  readonly states: readonly RowFacet[]
  readonly formats: readonly RowFacet[]
  readonly custodians: readonly RowFacet[]
  readonly tags: readonly RowFacet[]
  /** The year first. */
  readonly years: readonly RowFacet[]
}

/** A document as it arrives: its number is given by the store. */
export type NewDocument = Omit<DocumentRecord, 'bates'>

export interface ArrivingDocument {
  readonly record: NewDocument
  readonly pages: readonly PageText[]
  /** The file as it came in, stored in the same step; left out where no copy is to be kept. */
  readonly original?: Uint8Array
  /** What was proposed from its text; new ones are stored in the same step, known ones keep what a person said. */
  readonly suggestions?: readonly Suggestion[]
  /** How its file stood on the disk when these bytes were read from it: kept to tell that it was not touched since. */
  readonly stamp?: string
}

/** As much of a document as it takes to tell whether a file came in before. */
export interface KnownDocument {
  readonly id: DocumentId
  readonly sha256: Sha256
  readonly path: string
  readonly format: string
  readonly status: DocumentStatus
  readonly reason: ReasonCode | null
  /** Null where none was kept. */
  readonly stamp: string | null
}

export interface PutDocument {
  /** `unchanged`: the same record and pages were stored before; nothing was written, nothing logged. */
  readonly outcome: 'added' | 'updated' | 'unchanged'
  /** As stored: a number (`bates`) and an instant of arrival once given stay. */
  readonly record: DocumentRecord
}

export interface DocumentStore {
  /**
   * Adds or replaces a document with all its pages. A new one gets the next number (`RD-000001` is the first): numbers
   * have no holes and none is given twice, whenever the program is killed. NUL and lone surrogates become U+FFFD;
   * lengths stay.
   */
  putDocument(
    record: NewDocument,
    pages: readonly PageText[],
    original?: Uint8Array,
  ): Promise<Result<PutDocument, StoreTrouble>>
  /**
   * The same for many at once: all are stored or none, numbered in the order given, flushed to disk once. The log names
   * each document that was added or changed or has new suggestions. A stamp replaces the one kept before, and is no
   * change of the document.
   */
  putDocuments(arriving: readonly ArrivingDocument[]): Promise<Result<readonly PutDocument[], StoreTrouble>>
  document(id: DocumentId): Promise<Result<DocumentRecord | null, StoreTrouble>>
  /** All of them, or those of these paths alone, in order of arrival. */
  knownDocuments(paths?: readonly string[]): Promise<Result<readonly KnownDocument[], StoreTrouble>>
  countByStatus(): Promise<Result<Readonly<Record<DocumentStatus, number>>, StoreTrouble>>
  /** In order of their numbers. */
  listDocuments(filter?: DocumentFilter): Promise<Result<readonly DocumentRecord[], StoreTrouble>>
  /** A stretch of a list of any length. */
  documentRows(
    asked: RowsAsked,
    range: { readonly order: RowOrder; readonly offset: number; readonly limit: number },
  ): Promise<Result<DocumentRows, StoreTrouble>>
  rowFacets(asked: RowsAsked): Promise<Result<RowFacets, StoreTrouble>>
  reconciliation(): Promise<Result<Reconciliation, StoreTrouble>>
}
