import type { PageQuote } from '../../../casefile/views.ts'
import type { IdentityGate } from './replace-identities.ts'

/** Text with places in it that keep pointing at the same words once names are replaced. Half-open spans. */
interface Marked<M> {
  readonly text: string
  readonly marks: readonly M[]
}

interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Replaces names in a text and moves the spans with it: the text is put together piece by piece between the ends of spans.
 * Where two pieces make a protected form once they stand together it is covered again, and then no place can be marked.
 */
export function coverMarked<S extends Span>(
  text: string,
  spans: readonly S[],
  gate: Pick<IdentityGate, 'replaceIn' | 'replaceInSlice'>,
): Marked<S> {
  const cuts = [...new Set([0, ...spans.flatMap(({ start, end }) => [start, end]), text.length])].sort((a, b) => a - b)
  const moved = new Map<number, number>()
  let shown = ''
  for (const [i, cut] of cuts.entries()) {
    moved.set(cut, shown.length)
    shown += gate.replaceInSlice(text, cut, cuts[i + 1] ?? cut).text
  }
  const again = gate.replaceIn(shown)
  const whole = again.replacements.length === 0
  const place = (at: number): number => (whole ? (moved.get(at) ?? 0) : 0)
  return { text: again.text, marks: spans.map((span) => ({ ...span, start: place(span.start), end: place(span.end) })) }
}

/** Quotes on a page as shown, in the order in which they begin. */
export function coverPage(
  text: string,
  quotes: readonly Omit<PageQuote, 'at'>[],
  gate: Pick<IdentityGate, 'replaceIn' | 'replaceInSlice'>,
): { readonly text: string; readonly quotes: readonly PageQuote[] } {
  const covered = coverMarked(
    text,
    quotes.map((quote) => ({ ...quote, at: quote.start })),
    gate,
  )
  return { text: covered.text, quotes: [...covered.marks].sort((a, b) => a.start - b.start || a.end - b.end) }
}
