import type { ArrivalStore } from './contract/arrivals.ts'
import type { AuditLog } from './contract/audit.ts'
import type { BlobStore } from './contract/blobs.ts'
import type { CasefileStore } from './contract/casefile.ts'
import type { DocumentStore } from './contract/documents.ts'
import type { DraftStore } from './contract/drafts.ts'
import type { HistoryStore } from './contract/history.ts'
import type { IdentityStore } from './contract/identities.ts'
import type { MeaningStore } from './contract/meanings.ts'
import type { PageStore } from './contract/pages.ts'
import type { RecordStore } from './contract/records.ts'
import type { SuggestionStore } from './contract/suggestions.ts'
import type { WritingPlace } from './contract/writing.ts'

/** Handed in by the caller, so that nothing in this room reads the time by itself. */
export type Clock = () => Temporal.Instant

export interface OpenOptions {
  readonly clock: Clock
  /** Who works, as it shall stand in the audit log; `local` when left out. */
  readonly actor?: string
  /** Take the one writer's place at once; otherwise the matter is opened to read. */
  readonly write?: boolean
}

/**
 * One matter, opened. Every method that changes something needs the writer's place (`write: true` or `beginWriting`)
 * and writes its audit entry in the same transaction. Any method may answer `StoreTrouble`, and names what
 * else it may. What each part promises is run over every store: `contract/suites`.
 */
export interface Vault
  extends WritingPlace,
    DocumentStore,
    PageStore,
    MeaningStore,
    BlobStore,
    CasefileStore,
    RecordStore,
    HistoryStore,
    SuggestionStore,
    IdentityStore,
    DraftStore,
    ArrivalStore,
    AuditLog {
  readonly folder: string
}
