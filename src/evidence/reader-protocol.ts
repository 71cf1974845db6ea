import type { PageText, Suggestion } from '../casefile/records.ts'
import type { ReadOptions, ReadOutcome, ReadPage } from './read-outcome.ts'
import type { FactorPatterns } from './suggest/find-factors.ts'

/** What one order may cost; the reader's own watch ends it when it takes more. */
export interface OrderLimits {
  readonly memoryMb: number
  /** From the begin of the order, and again from each page that was recognised. */
  readonly timeoutMs: number
}

interface Order {
  readonly id: number
  readonly limits: OrderLimits
}

/** What goes to a reader process. */
export type ReaderOrder = Order &
  (
    | {
        readonly do: 'read'
        readonly bytes: Uint8Array
        readonly name: string
        readonly options: Partial<ReadOptions>
      }
    | {
        readonly do: 'recognise'
        readonly bytes: Uint8Array
        readonly format: string
        readonly pages: readonly number[]
      }
    | { readonly do: 'draw'; readonly bytes: Uint8Array; readonly page: number }
    | {
        readonly do: 'suggest'
        readonly pages: readonly PageText[]
        readonly notes: readonly string[]
        readonly factors: readonly FactorPatterns[]
      }
  )

/** What comes back: pages one by one while recognising, then one end. */
export type ReaderAnswer =
  | { readonly id: number; readonly kind: 'outcome'; readonly outcome: ReadOutcome }
  | { readonly id: number; readonly kind: 'page'; readonly page: ReadPage }
  | { readonly id: number; readonly kind: 'recognised' }
  /** A PNG; null when the page cannot be drawn. */
  | { readonly id: number; readonly kind: 'drawn'; readonly picture: Uint8Array | null }
  | { readonly id: number; readonly kind: 'suggested'; readonly suggestions: readonly Suggestion[] }
  | { readonly id: number; readonly kind: 'stopped' }

/** Memory shared with the watch thread: the limits of the order at work, 0 while there is none. */
export const watchSlots = { memoryMb: 0, untilMs: 1 } as const

export const isWatchMemory = (given: unknown): given is SharedArrayBuffer => given instanceof SharedArrayBuffer
