import type { ReadOptions, ReadOutcome, ReadPage } from './read-outcome.ts'

/** What goes to a reader thread. */
export type ReaderOrder =
  | {
      readonly id: number
      readonly do: 'read'
      readonly bytes: Uint8Array
      readonly name: string
      readonly options: Partial<ReadOptions>
    }
  | {
      readonly id: number
      readonly do: 'recognise'
      readonly bytes: Uint8Array
      readonly format: string
      readonly pages: readonly number[]
    }
  | { readonly id: number; readonly do: 'draw'; readonly bytes: Uint8Array; readonly page: number }

/** What comes back: pages one by one while recognising, then one end. */
export type ReaderAnswer =
  | { readonly id: number; readonly kind: 'outcome'; readonly outcome: ReadOutcome }
  | { readonly id: number; readonly kind: 'page'; readonly page: ReadPage }
  | { readonly id: number; readonly kind: 'recognised' }
  /** A PNG; null when the page cannot be drawn. */
  | { readonly id: number; readonly kind: 'drawn'; readonly picture: Uint8Array | null }
  | { readonly id: number; readonly kind: 'stopped' }
