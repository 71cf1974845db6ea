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
  /** Every document of this content, in order of arrival: the first is the original, the rest duplicates. */
  documentsBySha256(sha256: Sha256): Promise<Result<readonly DocumentRecord[], StoreTrouble>>
  /** All of them, in order of arrival. */
  knownDocuments(): Promise<Result<readonly KnownDocument[], StoreTrouble>>
  countByStatus(): Promise<Result<Readonly<Record<DocumentStatus, number>>, StoreTrouble>>
  /** In order of their numbers. */
  listDocuments(filter?: DocumentFilter): Promise<Result<readonly DocumentRecord[], StoreTrouble>>
  /** `words` turns a reason into a lawyer's sentence; a document without one is named by its status. */
  reconciliation(
    words: (reason: ReasonCode | null, record: DocumentRecord) => string,
  ): Promise<Result<Reconciliation, StoreTrouble>>
}
