import type { Place } from '../../casefile/problems/field-complaints.ts'

/** A complaint told: a sentence, or with it the thing to do. */
export type Said = string | { readonly says: string; readonly next: string }

/** The words of a table of complaints; one without words does not compile. Each follows a place: `facts.yaml line 4: `. */
export type ComplaintWordsOf<Table> = { readonly [K in keyof Table]: (p: Table[K]) => Said }

/** `items 2, amount`, for a person who counts from one. */
export function placeWords(place: Place): string {
  const parts: string[] = []
  for (const part of place) {
    if (typeof part === 'string') parts.push(part)
    else parts[Math.max(0, parts.length - 1)] = `${parts.at(-1) ?? 'entry'} ${part + 1}`
  }
  return parts.length === 0 ? 'the input' : parts.join(', ')
}

/** ` Did you mean motel?`; nothing where no word is near. */
export const didYouMean = (nearest: string | null): string => (nearest === null ? '' : ` Did you mean ${nearest}?`)

/** The words that would do, as an order. */
export const chooseOf = (allowed: readonly string[]): string =>
  `use one of ${allowed.length === 0 ? 'those you add' : allowed.join(', ')}`
