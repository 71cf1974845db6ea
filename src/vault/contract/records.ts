import type { Result } from '../../casefile/result.ts'
import type { RecordChange, RecordKind, RecordOf, Versioned } from '../../casefile/written/single-records.ts'
import type { StoreTrouble } from './store-trouble.ts'

/** What stands in place of an identity where it would be read without a logged look. */
export type Sealed = 'sealed'

/** A record as it was; null where it was not there. */
export type StateOf<K extends RecordKind = RecordKind> = RecordOf<K> | Sealed | null

/** A change that was made on a version which is not the last: nothing was changed, and all three states are told. */
export interface Conflict {
  readonly kind: RecordKind
  readonly id: string
  readonly basedOn: number
  /** What stood in the version it was made on; null where that was not there. */
  readonly base: StateOf
  readonly current: { readonly version: number; readonly content: StateOf }
  readonly yours: StateOf
}

export interface ChangedRecord {
  readonly kind: RecordKind
  readonly id: string
  readonly version: number
}

export type ChangeOutcome =
  | { readonly outcome: 'changed'; readonly change: number; readonly records: readonly ChangedRecord[] }
  /** Everything stands already as it was given. */
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'conflict'; readonly conflicts: readonly Conflict[] }

/** Single records, by kind and id. Kinds that are protected (identities) are read by their own store. */
export interface RecordStore {
  /** Null where there is none. A suggestion is there when a pattern proposed it. */
  readRecord<K extends Exclude<RecordKind, 'identity'>>(
    kind: K,
    id: string,
  ): Promise<Result<Versioned<K> | null, StoreTrouble>>
  /** In their order. */
  listRecords<K extends Exclude<RecordKind, 'identity' | 'suggestion' | 'custodian'>>(
    kind: K,
  ): Promise<Result<readonly Versioned<K>[], StoreTrouble>>
  /** The version of a record, removed ones too; 0 for one that never was. Tells of identities as well. */
  versionOf(kind: RecordKind, id: string): Promise<Result<number, StoreTrouble>>
  /**
   * All of these or none, as one step of the history: each record, its version, who, when, before and after, and the entry
   * of the audit log stand in one transaction. `action` is a short code such as `fact.changed`. Where one was made on
   * another version than the last, nothing is changed and the answer is the conflict.
   * Problems: `quote-not-found`, `suggestion-not-found`.
   */
  change(
    action: string,
    records: readonly RecordChange[],
  ): Promise<Result<ChangeOutcome, StoreTrouble | 'quote-not-found' | 'suggestion-not-found'>>
}
