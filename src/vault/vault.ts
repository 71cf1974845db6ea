import type { DocumentId, FactId, FactorId, PartyId, Sha256 } from '../casefile/ids.ts'
import type { Casefile, Fact, Identity } from '../casefile/matter.ts'
import type {
  DocumentRecord,
  DocumentStatus,
  PageText,
  ReasonCode,
  Reconciliation,
  Suggestion,
  SuggestionKind,
} from '../casefile/records.ts'
import type { Result } from '../casefile/result.ts'

/** Handed in by the caller, so that nothing in this room reads the time by itself. */
export type Clock = () => Temporal.Instant

export interface OpenOptions {
  readonly clock: Clock
  /** Who works, as it shall stand in the audit log; `local` when left out. */
  readonly actor?: string
  /** Take the one writer's place at once; otherwise the matter is opened to read. */
  readonly write?: boolean
}

export interface DocumentFilter {
  readonly status?: DocumentStatus
  readonly format?: string
  readonly parent?: DocumentId
  readonly limit?: number
  readonly offset?: number
}

export interface PutDocument {
  /** `unchanged`: the same record and pages were stored before; nothing was written, nothing logged. */
  readonly outcome: 'added' | 'updated' | 'unchanged'
  /** As stored: a number (`bates`) and an instant of arrival once given stay. */
  readonly record: DocumentRecord
}

export interface SearchOptions {
  readonly formats?: readonly string[]
  readonly documents?: readonly DocumentId[]
  /** Hits to return, 1 to 500; 20 when left out. */
  readonly limit?: number
  readonly offset?: number
}

/** Half-open span of UTF-16 code units, as `String.slice` takes it. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface SearchHit {
  readonly document: DocumentId
  readonly page: number
  readonly label: string | null
  readonly path: string
  readonly format: string
  readonly bates: string
  readonly snippet: string
  /** Where the snippet begins in the text of the page. */
  readonly snippetStart: number
  /** Matches inside `snippet`. */
  readonly marks: readonly Span[]
  /** Every match in the text of the page. */
  readonly matches: readonly Span[]
  /** Higher is nearer; comparable within one answer only. */
  readonly score: number
}

export interface SearchAnswer {
  /** Pages that match, of which `hits` are a part. */
  readonly total: number
  readonly hits: readonly SearchHit[]
}

export interface SuggestionFilter {
  readonly kind?: SuggestionKind
  readonly status?: Suggestion['status']
  readonly document?: DocumentId
  readonly factor?: FactorId
  readonly limit?: number
  readonly offset?: number
}

export interface AuditEntry {
  /** From 1, without holes. */
  readonly seq: number
  /** UTC instant. */
  readonly at: string
  readonly actor: string
  /** What was done: `document.added`, `identities.read`. */
  readonly action: string
  /** Ids only, never a name, a text, a path or an amount. */
  readonly objects: readonly string[]
  readonly prevHash: string
  readonly hash: string
}

/** An end of the log noted elsewhere, for instance printed in a casebook. */
export interface AuditHead {
  readonly seq: number
  readonly hash: string
}

/**
 * One matter, opened. Every method that changes something needs the writer's place (`write: true` or `beginWriting`)
 * and writes its audit entry in the same transaction. Any method may answer `vault-damaged`.
 */
export interface StoredDamagesInput {
  /** Null for the first claimant. */
  readonly claimant: PartyId | null
  readonly text: string
}

export interface Vault {
  readonly folder: string
  /** Takes the one writer's place; `matter-in-use` when another has it. Nothing happens when it is held already. */
  beginWriting(): Promise<Result<null>>
  /** Gives the writer's place back. */
  endWriting(): Promise<void>
  /** Closes the store and forgets the keys; the vault cannot be used after it. */
  close(): Promise<void>

  /** Stores bytes encrypted and answers their SHA-256; the same bytes are stored once. */
  putBlob(bytes: Uint8Array): Promise<Result<Sha256>>
  hasBlob(sha256: Sha256): Promise<Result<boolean>>
  /** The bytes as they came in, or null where none are stored; `vault-damaged` when they were changed since. */
  getBlob(sha256: Sha256): Promise<Result<Uint8Array | null>>

  /** Adds or replaces a document with all its pages. NUL and lone surrogates become U+FFFD; lengths stay. */
  putDocument(record: DocumentRecord, pages: readonly PageText[]): Promise<Result<PutDocument>>
  document(id: DocumentId): Promise<Result<DocumentRecord | null>>
  documentByPath(path: string): Promise<Result<DocumentRecord | null>>
  /** Every document of this content, in order of arrival: the first is the original, the rest duplicates. */
  documentsBySha256(sha256: Sha256): Promise<Result<readonly DocumentRecord[]>>
  /** In order of their numbers. */
  listDocuments(filter?: DocumentFilter): Promise<Result<readonly DocumentRecord[]>>
  /** The number after the highest one given: `RD-000001` in an empty vault. */
  nextBates(): Promise<Result<string>>
  pagesOf(document: DocumentId): Promise<Result<readonly PageText[]>>
  /** Problem: `document-not-found`, also for a page that it does not have. */
  pageText(document: DocumentId, page: number): Promise<Result<PageText>>
  statusCounts(): Promise<Result<Readonly<Record<DocumentStatus, number>>>>
  /** `words` turns a reason into a lawyer's sentence; a document without one is named by its status. */
  reconciliation(words: (reason: ReasonCode | null, record: DocumentRecord) => string): Promise<Result<Reconciliation>>

  search(query: string, options?: SearchOptions): Promise<Result<SearchAnswer>>

  /** Replaces matter, claimants, parties, facts and tolling as one. Problems: `quote-not-found`. */
  saveCasefile(casefile: Casefile): Promise<Result<null>>
  /** Null before the first `saveCasefile`. */
  loadCasefile(): Promise<Result<Casefile | null>>
  /** Adds facts, or replaces those of the same id. All or none. Problem: `quote-not-found`. */
  saveFacts(facts: readonly Fact[]): Promise<Result<null>>
  /** Ids that are not there are passed over; answers how many were removed. */
  removeFacts(ids: readonly FactId[]): Promise<Result<number>>
  /**
   * The damages input of a claimant, the first one where none is named, as the text it was given in; what it means is not
   * the vault's business.
   */
  saveDamagesInput(text: string, claimant: PartyId | null): Promise<Result<null>>
  /** The first claimant's before those of the others. */
  loadDamagesInputs(): Promise<Result<readonly StoredDamagesInput[]>>

  /** Adds those that are new; one that is known keeps its status. Answers how many were new. */
  putSuggestions(suggestions: readonly Suggestion[]): Promise<Result<number>>
  /** In order of document, page and place. */
  listSuggestions(
    filter?: SuggestionFilter,
  ): Promise<Result<{ readonly total: number; readonly suggestions: readonly Suggestion[] }>>
  /** All or none. Problem: `suggestion-not-found`. */
  setSuggestionStatus(ids: readonly string[], status: Suggestion['status']): Promise<Result<null>>

  /** Adds identities, or replaces those of the same id. */
  putIdentities(identities: readonly Identity[]): Promise<Result<null>>
  removeIdentities(ids: readonly string[]): Promise<Result<number>>
  /**
   * Every protected identity. The look itself goes into the audit log, also when the matter is open to read only;
   * `reason` is a short code such as `make-casebook`, never free text.
   */
  readIdentities(reason: string): Promise<Result<readonly Identity[]>>

  /** For what a desk function does that changes no row, e.g. `casebook.made`. Ids only in `objects`. */
  note(action: string, objects: readonly string[]): Promise<Result<null>>
  auditEntries(range?: { readonly after?: number; readonly limit?: number }): Promise<Result<readonly AuditEntry[]>>
  auditHead(): Promise<Result<AuditHead>>
  /**
   * Computes the whole chain again and compares its end with the anchor beside the database and, when given, with a
   * head noted earlier. Problem: `audit-broken` with the number of the first entry that does not follow.
   */
  verifyAudit(noted?: AuditHead): Promise<Result<{ readonly entries: number; readonly head: string }>>

  /** The old passphrase opens the matter no more; copies made before still open with it. */
  changePassphrase(from: string, to: string): Promise<Result<null>>
}
