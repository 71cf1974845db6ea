import type { Find } from './suggestion-from.ts'

/** In the order of the text, without those that begin within another: of two that begin together the longer stays. */
export function apart(finds: readonly Find[]): readonly Find[] {
  const kept: Find[] = []
  for (const find of finds.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (find.start >= (kept.at(-1)?.end ?? 0)) kept.push(find)
  return kept
}
