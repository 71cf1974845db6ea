import type { FileNote } from '../casefile/evidence/file-note.ts'
import type { PageText, Suggestion } from '../casefile/evidence/records.ts'
import type { Sha256 } from '../casefile/ids.ts'
import type { ReadOutcome, ReadPage, ToldOptions } from './read-outcome.ts'
import type { FactorPatterns } from './suggest/find-factors.ts'

/** What one order may cost; the reader's own watch ends it when it takes more. */
export interface OrderLimits {
  readonly memoryMb: number
  /**
   * Milliseconds of processor that the reader itself spends, from the begin of the order, again from each file of a group,
   * each page that was recognised and each minute of a sound that was heard: how busy the computer is does not count.
   */
  readonly processorMs: number
}

interface Order {
  readonly id: number
  readonly limits: OrderLimits
}

/** A file as it is given to a reader together with others. */
export interface FileToRead {
  readonly path: string
  readonly sha256: Sha256
  readonly bytes: Uint8Array
  readonly options: ToldOptions
}

/** What one file gave, and the files in it as far as they were read in the same go. */
export interface FileRead {
  readonly outcome: ReadOutcome
  /** Null where they are still to be looked for. */
  readonly suggestions: readonly Suggestion[] | null
  /** By the place among the children of the outcome; null or missing for one that is still to be read. */
  readonly children: readonly (ChildRead | null)[]
}

export interface ChildRead extends FileRead {
  readonly sha256: Sha256
}

/** What every reader process has, whatever it reads. */
export interface Preparation {
  /** What is looked for in every text beside dates, names and numbers. */
  readonly factors: readonly FactorPatterns[]
  /** What finds speech in recordings, as the file has it; null where it is not looked for. */
  readonly speechDetector: Uint8Array | null
}

/** What goes to a reader process. */
export type ReaderOrder =
  /** Comes first and has no answer. */
  ({ readonly do: 'prepare' } & Preparation) | WorkOrder

export type WorkOrder = Order &
  (
    | {
        readonly do: 'read'
        readonly bytes: Uint8Array
        readonly name: string
        readonly options: ToldOptions
      }
    /** Small files with what lies in them, the limits for each; one that takes more costs the group its reader. */
    | { readonly do: 'read-group'; readonly files: readonly FileToRead[]; readonly within: boolean }
    | {
        readonly do: 'recognise'
        readonly bytes: Uint8Array
        readonly format: string
        readonly pages: readonly number[]
      }
    | { readonly do: 'draw'; readonly bytes: Uint8Array; readonly page: number }
    | { readonly do: 'suggest'; readonly pages: readonly PageText[]; readonly notes: readonly FileNote[] }
  )

/** What comes back: pages one by one while recognising, then one end. */
export type ReaderAnswer =
  | { readonly id: number; readonly kind: 'outcome'; readonly outcome: ReadOutcome }
  | { readonly id: number; readonly kind: 'group'; readonly files: readonly FileRead[] }
  | { readonly id: number; readonly kind: 'page'; readonly page: ReadPage }
  | { readonly id: number; readonly kind: 'recognised' }
  /** A PNG; null when the page cannot be drawn. */
  | { readonly id: number; readonly kind: 'drawn'; readonly picture: Uint8Array | null }
  | { readonly id: number; readonly kind: 'suggested'; readonly suggestions: readonly Suggestion[] }
  | { readonly id: number; readonly kind: 'stopped' }

/** Memory shared with the watch thread: the limits of the order at work, 0 while there is none. */
export const watchSlots = { memoryMb: 0, processorUntilUs: 1 } as const

/** How the watch ends its process, so that whoever gave the order knows which limit it was. */
export const endedBy = { memory: 'SIGKILL', time: 'SIGTERM' } as const

export const isWatchMemory = (given: unknown): given is SharedArrayBuffer => given instanceof SharedArrayBuffer
