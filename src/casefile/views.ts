import type { Analysis } from './analysis.ts'
import type { DocumentId, FactId } from './ids.ts'
import type { DocumentRecord, PageText, Reconciliation, Suggestion } from './records.ts'

/** What the doors show. Everything here has gone through the pseudonym gate. */
export interface MatterOverview {
  readonly analysis: Analysis | null
  readonly reconciliation: Reconciliation
  readonly suggestionsWaiting: number
  /** The number (`bates`) of every document that a fact quotes. */
  readonly numbers: Readonly<Record<DocumentId, string>>
}

export interface SearchHit {
  readonly document: DocumentId
  readonly bates: string
  readonly path: string
  readonly format: string
  readonly page: number
  /** The words around the match; `marks` are spans inside it, as [start, end). */
  readonly snippet: string
  readonly marks: readonly (readonly [number, number])[]
}

export interface SearchAnswer {
  readonly total: number
  readonly hits: readonly SearchHit[]
}

export interface PageQuote {
  readonly fact: FactId
  readonly statement: string
  /** Where the passage begins in the stored text: names it in an address without a word of it. */
  readonly at: number
  /** Where it stands in the text as shown, half-open. */
  readonly start: number
  readonly end: number
}

export interface PageView {
  readonly document: DocumentRecord
  readonly page: number
  readonly label: string | null
  readonly source: PageText['source']
  readonly confidence: number | null
  /** With pseudonyms in square brackets. */
  readonly text: string
  /** Facts that quote this page, in the order of their passages. */
  readonly quotes: readonly PageQuote[]
  /** Whether the page can be shown as it looks; opening it is logged. */
  readonly hasOriginal: boolean
}

export interface DocumentList {
  readonly documents: readonly DocumentRecord[]
}

export interface SuggestionList {
  readonly suggestions: readonly (Suggestion & { readonly path: string; readonly bates: string })[]
  readonly total: number
}
