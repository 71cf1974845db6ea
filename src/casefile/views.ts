import type { Analysis } from './analysis.ts'
import type { DocumentId } from './ids.ts'
import type { DocumentRecord, PageText, Reconciliation, Suggestion } from './records.ts'

/** What the doors show. Everything here has gone through the pseudonym gate. */
export interface MatterOverview {
  readonly analysis: Analysis | null
  readonly reconciliation: Reconciliation
  readonly suggestionsWaiting: number
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

export interface PageView {
  readonly document: DocumentRecord
  readonly page: number
  readonly label: string | null
  readonly source: PageText['source']
  readonly confidence: number | null
  /** With pseudonyms in square brackets. */
  readonly text: string
  /** Facts that quote this page, with the quote as it stands in `text`. */
  readonly quotes: readonly { readonly fact: string; readonly statement: string; readonly quote: string }[]
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
