import type { DocumentRecord } from '../casefile/evidence/records.ts'
import type { DocumentId } from '../casefile/ids.ts'
import type { Fact } from '../casefile/matter.ts'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'

/** Stored text of one page, or null where the vault holds none. Drafting never opens the vault itself. */
export type PageTextLookup = (document: DocumentId, page: number) => string | null

/**
 * Every passage of every fact against the stored page: `text.slice(start, end)` must be the quote, character by character.
 * The value is the number of passages checked; the first one that differs stops the draft and is named.
 * Problems: `quote-does-not-match`.
 */
export function checkQuotes(
  facts: readonly Fact[],
  documents: readonly DocumentRecord[],
  pageText: PageTextLookup,
): Result<{ readonly checked: number }, 'quote-does-not-match'> {
  const bates = new Map(documents.map((document) => [document.id, document.bates]))
  let checked = 0
  for (const fact of facts) {
    for (const passage of fact.passages) {
      const number = bates.get(passage.document)
      const stored = pageText(passage.document, passage.page)
      if (number === undefined || stored === null || stored.slice(passage.start, passage.end) !== passage.quote) {
        return failed(
          problem('quote-does-not-match', {
            fact: fact.id,
            document: number ?? passage.document,
            page: passage.page,
          }),
        )
      }
      checked += 1
    }
  }
  return ok({ checked })
}
