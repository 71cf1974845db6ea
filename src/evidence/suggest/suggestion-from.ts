import { createHash } from 'node:crypto'
import type { FactorId } from '../../casefile/ids.ts'
import type { PageText, Suggestion, SuggestionKind } from '../../casefile/records.ts'

/** A place on a page that a pattern found, with the normal form of what it found. */
export interface Find {
  readonly kind: SuggestionKind
  readonly value: string
  readonly factor: FactorId | null
  readonly start: number
  readonly end: number
}

/** The id is made from kind, value and place, so that reading again proposes the same suggestion again, not a second one. */
export function suggestionFrom(page: PageText, find: Find): Suggestion {
  const place = [find.kind, find.value, page.document, page.page, find.start, find.end].join('\0')
  return {
    id: `sg-${createHash('sha256').update(place).digest('hex').slice(0, 16)}`,
    kind: find.kind,
    value: find.value,
    factor: find.factor,
    passage: {
      document: page.document,
      page: page.page,
      start: find.start,
      end: find.end,
      quote: page.text.slice(find.start, find.end),
    },
    status: 'proposed',
  }
}
