import type { DocumentId } from '../../casefile/ids.ts'
import type { PageText } from '../../casefile/records.ts'
import type { Result } from '../../casefile/result.ts'

export interface SearchOptions {
  readonly formats?: readonly string[]
  readonly documents?: readonly DocumentId[]
  /** Hits to return, 1 to 500; 20 when left out. */
  readonly limit?: number
  readonly offset?: number
}

/** Half-open span of UTF-16 code units, as `String.slice` takes it. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface SearchHit {
  readonly document: DocumentId
  readonly page: number
  readonly label: string | null
  readonly path: string
  readonly format: string
  readonly bates: string
  readonly snippet: string
  /** Where the snippet begins in the text of the page. */
  readonly snippetStart: number
  /** Matches inside `snippet`. */
  readonly marks: readonly Span[]
  /** Every match in the text of the page. */
  readonly matches: readonly Span[]
  /** Higher is nearer; comparable within one answer only. */
  readonly score: number
}

export interface SearchAnswer {
  /** Pages that match, of which `hits` are a part. */
  readonly total: number
  readonly hits: readonly SearchHit[]
}

export interface PageStore {
  pagesOf(document: DocumentId): Promise<Result<readonly PageText[]>>
  /** Problem: `document-not-found`, also for a page that it does not have. */
  pageText(document: DocumentId, page: number): Promise<Result<PageText>>
  /** Problem: `search-not-understood`. */
  search(query: string, options?: SearchOptions): Promise<Result<SearchAnswer>>
}
