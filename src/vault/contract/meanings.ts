import type { DocumentId } from '../../casefile/ids.ts'
import type { Result } from '../../casefile/result.ts'
import type { StoredPage } from './pages.ts'
import type { StoreTrouble } from './store-trouble.ts'

/** What the passages of a page mean, as bytes of whoever made them. */
export interface PageMeanings {
  /** As `StoredPage` has it. */
  readonly mark: number
  readonly document: DocumentId
  readonly page: number
  readonly bytes: Uint8Array
}

/**
 * Meanings of passages beside their pages. They say nothing that the pages do not say, are made again when whatever makes
 * them changed (`madeWith`, a short code), and go with their page.
 */
export interface MeaningStore {
  /** Pages stored after a mark that have none of this make, in the order in which they were stored, so many at most. */
  pagesWithoutMeanings(
    madeWith: string,
    mark: number,
    limit: number,
  ): Promise<Result<readonly StoredPage[], StoreTrouble>>
  /** Keeps them in place of those of another make; of a page that is gone by now, nothing. */
  keepMeanings(
    madeWith: string,
    given: readonly { readonly mark: number; readonly bytes: Uint8Array }[],
  ): Promise<Result<null, StoreTrouble>>
  /** Those of this make, of pages stored after a mark, so many pages at most. */
  meaningsAfter(madeWith: string, mark: number, limit: number): Promise<Result<readonly PageMeanings[], StoreTrouble>>
}
