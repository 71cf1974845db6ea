import type { ShownRange } from '../../../casefile/evidence/page-marks.ts'

/** The line around a place, without the spaces at its ends. */
export function lineAround(text: string, at: number): ShownRange {
  const from = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1
  const end = text.indexOf('\n', at)
  const to = end < 0 ? text.length : end
  const line = text.slice(from, to)
  const start = from + (line.length - line.trimStart().length)
  return { start, end: Math.max(start, from + line.trimEnd().length) }
}

/** The next line with words after or before a place; null where there is none. */
export function lineBeside(text: string, at: number, after: boolean): ShownRange | null {
  let place = at
  for (;;) {
    const end = after ? text.indexOf('\n', place) : text.lastIndexOf('\n', place - 1)
    if (end < 0 || (!after && place === 0)) return null
    place = after ? end + 1 : end
    const line = lineAround(text, place)
    if (line.end > line.start && (after ? line.start >= at : line.end <= at)) return line
    if (after && place >= text.length) return null
  }
}

/** The end, or going back the beginning, of the nearest word. */
export function wordBeside(text: string, at: number, forward: boolean): number {
  if (forward) {
    const found = /\s*\S+/y
    found.lastIndex = at
    return found.test(text) ? found.lastIndex : text.length
  }
  const before = text.slice(0, at).trimEnd()
  return before.length - (/\S*$/.exec(before)?.[0].length ?? 0)
}
