import type { Generated, Kysely } from 'kysely'
import type { DocumentStatus, PageText, Suggestion, SuggestionKind } from '../../casefile/evidence/records.ts'
import type { RecordKind } from '../../casefile/written/single-records.ts'

/** The tables as the migrations make them. Text that is JSON says so in its name. */
export interface VaultTables {
  document: DocumentTable
  page: PageTable
  page_meaning: { page: number; made_with: string; passages: Uint8Array }
  casefile_part: { name: string; content: string }
  party: CasefileRow
  claimant: CasefileRow
  fact: CasefileRow
  passage: PassageTable
  suggestion: SuggestionTable
  identity: { id: string; nonce: Uint8Array; box: Uint8Array }
  audit: AuditTable
  history_step: HistoryStepTable
  history_record: HistoryRecordTable
  record: CasefileRow & { kind: string }
  blob: BlobTable
  file_stamp: { document: string; stamp: string }
  numbering: { series: string; last: number }
  content_sum: { part: string; number: number; sum: string }
}

/** The vault's database, or a transaction on it. */
export type Tables = Kysely<VaultTables>

export interface DocumentTable {
  /** Order of arrival. */
  ord: Generated<number>
  id: string
  sha256: string
  bytes: number
  path: string
  format: string
  status: DocumentStatus
  reason: string | null
  notes_json: string
  duplicate_of: string | null
  parent: string | null
  pages: number
  ocr_pages: number
  reader: string | null
  custodian: string | null
  bates: string
  ingested_at: string
}

export interface PageTable {
  id: Generated<number>
  document: string
  page: number
  label: string | null
  text: string
  source: PageText['source']
  confidence: number | null
  messages_json: string | null
  cells_json: string | null
  /** Further forms of its words, for the index. */
  further: string
}

export interface CasefileRow {
  id: string
  place: number
  content_json: string
}

export interface PassageTable {
  fact: string
  place: number
  document: string
  page: number
  start_at: number
  end_at: number
  quote: string
}

export interface SuggestionTable {
  id: string
  kind: SuggestionKind
  value: string
  factor: string | null
  document: string
  page: number
  start_at: number
  end_at: number
  quote: string
  status: Suggestion['status']
}

export interface BlobTable {
  sha256: string
  /** Null for an original that lies in a file of its own. */
  pack: number | null
  start: number
  length: number
}

export interface AuditTable {
  seq: number
  at: string
  actor: string
  action: string
  objects_json: string
  /** Null before there were sums of the content. */
  content: string | null
  prev_hash: string
  hash: string
}

export interface HistoryStepTable {
  number: number
  at: string
  actor: string
  action: string
  turn: 'change' | 'undo' | 'redo'
  of: number | null
}

export interface HistoryRecordTable {
  step: number
  /** Place within its step. */
  at: number
  kind: RecordKind
  id: string
  version: number
  /** JSON; for an identity what the key of identities sealed. */
  before: string | null
  after: string | null
  place_before: number | null
  place_after: number | null
}
