import type { Result } from '../../casefile/result.ts'
import type { StoreTrouble } from './store-trouble.ts'

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
  /** Keyed digest of everything the matter held after this change; null in entries older than the digest. */
  readonly content: string | null
  readonly prevHash: string
  readonly hash: string
}

/** An end of the log noted elsewhere, for instance printed in a casebook. */
export interface AuditHead {
  readonly seq: number
  readonly hash: string
}

export interface VerifyProgress {
  readonly phase: 'records' | 'originals'
  readonly done: number
  readonly total: number
}

export interface Verified {
  readonly entries: number
  readonly head: string
  /** Rows of every table that were read and agree with the sums bound into the log. */
  readonly records: number
  /** Original files that were decrypted and agree with their SHA-256. */
  readonly originals: number
  /** Whether the search index was compared with the pages; it is not while another program writes. */
  readonly index: 'checked' | 'not-checked'
}

/** Who did what, when: written in the transaction of each change, never by the caller. */
export interface AuditLog {
  /** For what a desk function does that changes no row, e.g. `casebook.made`. Ids only in `objects`. */
  note(action: string, objects: readonly string[]): Promise<Result<null, StoreTrouble>>
  auditEntries(range?: {
    readonly after?: number
    readonly limit?: number
  }): Promise<Result<readonly AuditEntry[], StoreTrouble>>
  auditHead(): Promise<Result<AuditHead, StoreTrouble>>
  /**
   * Computes the whole chain again, compares its end with the anchor beside the database and, when given, with a head
   * noted earlier; reads every record and compares it with the sums bound into the log; decrypts every original.
   * Needs no writer's place and writes nothing. Problems: `audit-broken` with the number of the first entry that does
   * not follow, `content-changed` with the parts that are not as they were written.
   */
  verifyAudit(options?: {
    readonly noted?: AuditHead
    readonly progress?: (p: VerifyProgress) => void
  }): Promise<Result<Verified, StoreTrouble | 'audit-broken' | 'content-changed'>>
}
