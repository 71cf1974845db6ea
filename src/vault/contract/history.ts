import type { Result } from '../../casefile/result.ts'
import type { RecordKind } from '../../casefile/written/single-records.ts'
import type { ChangedRecord, StateOf } from './records.ts'
import type { StoreTrouble } from './store-trouble.ts'

export interface RecordBeforeAfter {
  readonly kind: RecordKind
  readonly id: string
  /** The version that this step made. */
  readonly version: number
  readonly before: StateOf
  readonly after: StateOf
}

/** One step of the history, made by one act of a person. */
export interface HistoryStep {
  /** From 1, without holes. */
  readonly number: number
  /** UTC instant. */
  readonly at: string
  readonly actor: string
  /** What was done: `fact.changed`. */
  readonly action: string
  readonly turn: 'change' | 'undo' | 'redo'
  /** For an undo or redo, the number of the step that it takes back or makes again. */
  readonly of: number | null
  readonly records: readonly RecordBeforeAfter[]
}

export interface HistoryFilter {
  readonly kind?: RecordKind | undefined
  readonly id?: string | undefined
  /** Steps with a smaller number than this. */
  readonly before?: number | undefined
  /** 50 when left out. */
  readonly limit?: number | undefined
}

/** Which step the next undo would take back, which the next redo would make again. */
export interface Turns {
  readonly undo: number | null
  readonly redo: number | null
}

export interface Turned {
  /** The number of the new step. */
  readonly change: number
  /** The step that was taken back or made again. */
  readonly of: number
  readonly action: string
  readonly records: readonly ChangedRecord[]
}

/** Everything that was changed by people, kept for good; it reaches back over sessions. */
export interface HistoryStore {
  /** The newest first. What an identity was is sealed: only `readIdentities` shows one. */
  history(
    filter?: HistoryFilter,
  ): Promise<Result<{ readonly total: number; readonly steps: readonly HistoryStep[] }, StoreTrouble>>
  turns(): Promise<Result<Turns, StoreTrouble>>
  /** Takes back the last step that still stands. Itself a step. Problems: `nothing-to-undo`, `quote-not-found`. */
  undo(): Promise<Result<Turned, StoreTrouble | 'nothing-to-undo' | 'quote-not-found' | 'suggestion-not-found'>>
  /** Makes again the step taken back last, until something new is written. Problems: `nothing-to-redo`, `quote-not-found`. */
  redo(): Promise<Result<Turned, StoreTrouble | 'nothing-to-redo' | 'quote-not-found' | 'suggestion-not-found'>>
}
