import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import type { Fact } from '../../casefile/matter.ts'
import { ok, type Result } from '../../casefile/result.ts'
import { checkQuotes } from '../../drafting/check-quotes.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { AtTheDesk } from '../door.ts'
import { checkOriginals } from '../evidence/check-originals.ts'

export interface CheckedQuotes {
  readonly checked: number
  /** Numbers of quoted documents of which no copy was kept when they came in. */
  readonly neverKept: readonly string[]
}

/** Why the quotes of a paper do not stand. */
export type QuotesDoNotStand = StoreTrouble | 'document-not-found' | 'originals-changed' | 'quote-does-not-match'

/**
 * The one way in which a paper comes to its quotes: each is found on its stored page, and the original behind the page is
 * what came in. Problems: `quote-does-not-match`, `originals-changed`.
 */
export async function checkedQuotes(
  { vault, pagesOf }: Pick<AtTheDesk, 'vault' | 'pagesOf'>,
  facts: readonly Fact[],
  documents: readonly DocumentRecord[],
): Promise<Result<CheckedQuotes, QuotesDoNotStand>> {
  const passages = facts.flatMap((fact) => fact.passages)
  const pages = await pagesOf(passages)
  if (!pages.ok) return pages
  const quotes = checkQuotes(facts, documents, pages.value)
  if (!quotes.ok) return quotes
  const originals = await checkOriginals(vault, [...new Set(passages.map(({ document }) => document))])
  return originals.ok ? ok({ checked: quotes.value.checked, neverKept: originals.value.neverKept }) : originals
}
