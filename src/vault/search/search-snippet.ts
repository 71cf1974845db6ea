import type { Span } from '../contract/pages.ts'

export interface Marks {
  readonly open: string
  readonly close: string
}

/** Marks to write around matches that the text does not hold itself, so that they are never mistaken. */
export function marksUnlike(text: string): Marks {
  for (let n = 0; ; n += 1) {
    const marks = { open: `\u0002${n}<`, close: `\u0003${n}>` }
    if (!text.includes(marks.open) && !text.includes(marks.close)) return marks
  }
}

/** Where the marks stand, as spans of the text without them. */
export function spansOfMarked(marked: string, { open, close }: Marks): readonly Span[] {
  const spans: Span[] = []
  let taken = 0
  for (let from = marked.indexOf(open); from >= 0; from = marked.indexOf(open, from)) {
    const start = from - taken
    taken += open.length
    const to = marked.indexOf(close, from)
    if (to < 0) break
    spans.push({ start, end: to - taken })
    taken += close.length
    from = to + close.length
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

/** As much of a page beside a snippet as tells what stands in it. */
const toldBy = 1_500

export function textAround(
  text: string,
  start: number,
  length: number,
): { readonly text: string; readonly at: number } {
  const from = Math.max(0, start - toldBy)
  return { text: text.slice(from, start + length + toldBy), at: start - from }
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
