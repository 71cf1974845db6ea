import type { PageQuote } from '../../../casefile/views/views.ts'
import type { IdentityGate } from './replace-identities.ts'

/** Quotes on a page as shown, in the order in which they begin. */
export function coverPage(
  text: string,
  quotes: readonly Omit<PageQuote, 'at'>[],
  gate: Pick<IdentityGate, 'replacePlaced'>,
): { readonly text: string; readonly quotes: readonly PageQuote[] } {
  const covered = gate.replacePlaced(text)
  const shown = quotes.map((quote) => ({ ...quote, at: quote.start, ...covered.toShown(quote) }))
  return { text: covered.text, quotes: shown.sort((a, b) => a.start - b.start || a.end - b.end) }
}
