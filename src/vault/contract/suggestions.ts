import type { Suggestion, SuggestionKind } from '../../casefile/evidence/records.ts'
import type { DocumentId, FactorId } from '../../casefile/ids.ts'
import type { Result } from '../../casefile/result.ts'
import type { StoreTrouble } from './store-trouble.ts'

export interface SuggestionFilter {
  readonly ids?: readonly string[]
  readonly kind?: SuggestionKind
  readonly status?: Suggestion['status']
  readonly document?: DocumentId
  readonly factor?: FactorId
  readonly limit?: number
  readonly offset?: number
}

export interface SuggestionStore {
  /** Adds those that are new; one that is known keeps its status. Answers how many were new. */
  putSuggestions(suggestions: readonly Suggestion[]): Promise<Result<number, StoreTrouble>>
  /** Pages with suggestions that nobody decided about, with how many, in the order of `listSuggestions`. */
  waitingPages(): Promise<
    Result<readonly { readonly document: DocumentId; readonly page: number; readonly count: number }[], StoreTrouble>
  >
  /** Those that a person decided about are changed as records are. In order of document, page and place. */
  listSuggestions(
    filter?: SuggestionFilter,
  ): Promise<Result<{ readonly total: number; readonly suggestions: readonly Suggestion[] }, StoreTrouble>>
}
