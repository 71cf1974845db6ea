import type { Span } from './vault.ts'

/** Written around each match by the index. Control characters, which text of a page hardly ever holds. */
export const markOpen = '\u0002\u001e\u0002'
export const markClose = '\u0003\u001e\u0003'

/**
 * Where the marks stand, as spans of the text without them. Walks both texts side by side, so that a text which itself
 * holds the marks is not misread.
 */
export function spansOfMarked(text: string, marked: string): readonly Span[] {
  const spans: Span[] = []
  let at = 0
  let open: number | null = null
  for (let i = 0; i < marked.length; ) {
    if (open === null && marked.startsWith(markOpen, i) && !text.startsWith(markOpen, at)) {
      open = at
      i += markOpen.length
    } else if (open !== null && marked.startsWith(markClose, i) && !text.startsWith(markClose, at)) {
      if (at > open) spans.push({ start: open, end: at })
      open = null
      i += markClose.length
    } else {
      i += 1
      at += 1
    }
  }
  return spans
}

const lead = 60
const reach = 240
const isBreak = (letter: string): boolean => /\s/.test(letter)

/** The stretch of the text that holds most matches, begun and ended between words. */
export function snippetAround(
  text: string,
  matches: readonly Span[],
): { readonly start: number; readonly text: string; readonly marks: readonly Span[] } {
  const best = matches.reduce(
    (most, match) => {
      const count = matches.filter((m) => m.start >= match.start && m.end <= match.start + reach - lead).length
      return count > most.count ? { count, at: match.start } : most
    },
    { count: 0, at: matches[0]?.start ?? 0 },
  )
  const first = matches.find((match) => match.start === best.at)
  const start = wordStart(text, Math.max(0, best.at - lead), best.at)
  const end = wordEnd(text, Math.min(text.length, Math.max(start + reach, first?.end ?? 0)))
  return {
    start,
    text: text.slice(start, end),
    marks: matches
      .filter((match) => match.start >= start && match.end <= end)
      .map((match) => ({ start: match.start - start, end: match.end - start })),
  }
}

function wordStart(text: string, from: number, limit: number): number {
  if (from === 0) return 0
  let at = from
  while (at < limit && !isBreak(text.charAt(at - 1))) at += 1
  return at
}

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && at < from + 30 && !isBreak(text.charAt(at))) at += 1
  const code = text.charCodeAt(at - 1)
  // Not between the two halves of one character.
  return code >= 0xd800 && code <= 0xdbff ? at - 1 : at
}
