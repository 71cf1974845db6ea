import type { Problem } from '../../casefile/problems.ts'
import type { Result } from '../../casefile/result.ts'
import type { NotWhole, StoreTrouble } from './store-trouble.ts'

export interface AuditEntry {
  /** From 1, without holes. */
  readonly seq: number
  /** UTC instant. */
  readonly at: string
  readonly actor: string
  /** What was done: `document.added`, `identities.read`. */
  readonly action: string
  /** Ids only, never a name, a text, a path or an amount; one that a person gave as a keyed digest (`logged-ids.ts`). */
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

/** Counsel took the matter as it then stood, although its log or its records had been changed past Redress. */
export interface Acceptance {
  /** The number of the entry that says so. */
  readonly entry: number
  /** UTC instant. */
  readonly at: string
}

/** What speaks against the matter as it stands, in the words of the check that would find it. */
export type MatterDoubt = Problem<NotWhole>

export interface Verified {
  readonly entries: number
  /** When the last of them was written: nothing is told of what came after it. Null for an empty log. */
  readonly until: string | null
  readonly head: string
  /** Rows of every table that were read and agree with the sums bound into the log. */
  readonly records: number
  /** Original files that were decrypted and agree with their SHA-256. */
  readonly originals: number
  /** Earlier doubts that were accepted; empty for a log that was always whole. */
  readonly accepted: readonly Acceptance[]
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
   * not follow, `content-changed` with the parts that are not as they were written. What was accepted is no problem.
   */
  verifyAudit(options?: {
    readonly noted?: AuditHead
    readonly progress?: (p: VerifyProgress) => void
  }): Promise<Result<Verified, StoreTrouble | NotWhole>>
  /**
   * What speaks against the matter, null for nothing. `at-a-glance` is for every answer: the anchor, the end of the log and
   * its gaps, the sums, and what earlier changes noted. `every-record` reads all of them, once for an opened matter; files
   * of originals are looked at by neither.
   */
  doubt(reading: 'at-a-glance' | 'every-record'): Promise<Result<MatterDoubt | null, StoreTrouble>>
  /**
   * Takes the matter as it stands: what speaks against its log and its records is named in an entry, the records are
   * summed and the search index is made anew. Answers how many doubts were accepted; with none nothing is written.
   */
  acceptAsItStands(): Promise<Result<{ readonly accepted: number }, StoreTrouble>>
}
