import type { PageText } from '../../casefile/evidence/records.ts'
import type { DocumentId } from '../../casefile/ids.ts'
import type { Result } from '../../casefile/result.ts'
import type { StoreTrouble } from './store-trouble.ts'

export interface SearchOptions {
  readonly formats?: readonly string[]
  readonly documents?: readonly DocumentId[]
  /** Only pages that were stored after this mark, as `pageMark` gave it. */
  readonly after?: number
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
  readonly custodian: string | null
  readonly source: PageText['source']
  /** As `PageText` has it. */
  readonly confidence: number | null
  readonly snippet: string
  /** The snippet within what stands around it on its page: it begins at `at` of this text. */
  readonly around: { readonly text: string; readonly at: number }
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
  /** Where nothing was found: the query with words that do stand in the matter in place of those that stand nowhere. */
  readonly instead: string | null
}

export interface Facet {
  /** Empty where the document has none. */
  readonly value: string
  readonly pages: number
  readonly documents: number
}

/** How the pages of an answer are spread, most pages first. */
export interface Facets {
  readonly formats: readonly Facet[]
  readonly custodians: readonly Facet[]
  readonly states: readonly Facet[]
}

export interface FoundDocument {
  readonly document: DocumentId
  readonly custodian: string | null
  /** Its pages that match. */
  readonly pages: number
}

/** A page as it lies in the store; its mark grows with each that is stored. */
export interface StoredPage {
  readonly mark: number
  readonly document: DocumentId
  readonly page: number
  readonly text: string
}

export interface PageStore {
  pagesOf(document: DocumentId): Promise<Result<readonly PageText[], StoreTrouble>>
  /** Problem: `document-not-found`, also for a page that it does not have. */
  pageText(document: DocumentId, page: number): Promise<Result<PageText, StoreTrouble | 'document-not-found'>>
  /**
   * Words, "phrases", AND, OR, NOT, begin*, typo~, a w/5 b, fields such as type:pdf (`search/query-fields.ts`), in whatever
   * spelling the forms of `evidence/search` know. Problem: `search-not-understood`.
   */
  search(query: string, options?: SearchOptions): Promise<Result<SearchAnswer, StoreTrouble | 'search-not-understood'>>
  /** Pages stored after a mark, in the order in which they were stored, so many at most. */
  pagesAfter(mark: number, limit: number): Promise<Result<readonly StoredPage[], StoreTrouble>>
  /** Grows with each page that is stored, also where a document is read anew. */
  pageMark(): Promise<Result<number, StoreTrouble>>
  /** Problem: `search-not-understood`. */
  searchFacets(query: string, options?: SearchOptions): Promise<Result<Facets, StoreTrouble | 'search-not-understood'>>
  /** Every document with a matching page, in order of arrival. Problem: `search-not-understood`. */
  documentsFound(
    query: string,
    options?: SearchOptions,
  ): Promise<Result<readonly FoundDocument[], StoreTrouble | 'search-not-understood'>>
}
