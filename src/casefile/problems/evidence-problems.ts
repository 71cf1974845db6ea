import type { SearchFault } from './search-fault.ts'
/** Problems of documents as they come in and are looked at, each with what it has to be told. */
export interface EvidenceProblems {
  readonly 'contraband-listed': { readonly document: string }
  readonly 'held-stays-held': { readonly why: 'minor' | 'listed' }
  readonly 'page-not-drawn': { readonly page: number }
  /** `at`: UTF-16 units before the place; null where none can be named. */
  readonly 'search-not-understood': { readonly fault: SearchFault; readonly at: number | null }
  readonly 'transcript-not-timed': {
    readonly file: string
    readonly line: number
    readonly why: 'no-time' | 'earlier-than-before' | 'after-the-end'
  }
  readonly 'clip-not-possible': {
    readonly document: string
    readonly why: 'not-kept' | 'no-wave' | 'packed' | 'ends-before'
  }
  readonly 'hash-not-valid': { readonly file: string; readonly line: number }
}
