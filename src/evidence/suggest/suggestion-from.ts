import { createHash } from 'node:crypto'
import type { PageText, Passage, Suggestion, SuggestionKind } from '../../casefile/evidence/records.ts'
import type { FactorId } from '../../casefile/ids.ts'

/** A place on a page that a pattern found, with the normal form of what it found. */
export interface Find {
  readonly kind: SuggestionKind
  readonly value: string
  readonly factor: FactorId | null
  readonly start: number
  readonly end: number
}

/** The id is made from kind, value and place, so that reading again proposes the same suggestion again, not a second one. */
export function placeInText(
  passage: Passage,
  { kind, value, factor }: Pick<Find, 'kind' | 'value' | 'factor'>,
): Suggestion {
  const place = [kind, value, passage.document, passage.page, passage.start, passage.end].join('\0')
  return {
    id: `sg-${createHash('sha256').update(place).digest('hex').slice(0, 16)}`,
    kind,
    value,
    factor,
    passage,
    status: 'proposed',
  }
}

export const suggestionFrom = ({ document, page, text }: PageText, find: Find): Suggestion =>
  placeInText({ document, page, start: find.start, end: find.end, quote: text.slice(find.start, find.end) }, find)
