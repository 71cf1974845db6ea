import type { PageText } from '../../../casefile/evidence/records.ts'
import type { PageQuote, PageView } from '../../../casefile/views/views.ts'
import { coverCells } from './cover-cells.ts'
import type { IdentityGate } from './replace-identities.ts'

/** The words of a page as shown, with quotes in the order in which they begin and the places of its cells. */
export function coverPage(
  page: Pick<PageText, 'cells' | 'text'>,
  quotes: readonly Omit<PageQuote, 'at'>[],
  gate: Pick<IdentityGate, 'replacePlaced'>,
): Pick<PageView, 'quotes' | 'rows' | 'text'> {
  const covered = gate.replacePlaced(page.text)
  const shown = quotes.map((quote) => ({ ...quote, at: quote.start, ...covered.toShown(quote) }))
  return {
    text: covered.text,
    quotes: shown.sort((a, b) => a.start - b.start || a.end - b.end),
    rows: coverCells(page, covered),
  }
}
