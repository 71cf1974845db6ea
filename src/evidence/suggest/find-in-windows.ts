import type { Find } from './suggestion-from.ts'

const windowLength = 16_384
/** No pattern looks further than this to either side of what it finds. */
const margin = 512

/** Where the next window begins: after a line end in the last part of it, else after white space, else where it is full. */
function cutBefore(text: string, from: number, to: number): number {
  const line = text.lastIndexOf('\n', to - 1)
  if (line > from) return line + 1
  const space = text.lastIndexOf(' ', to - 1)
  return space > from ? space + 1 : to
}

/**
 * Looks through a text in windows, so that the time grows with its length and not with the square of it. A find belongs to
 * the window in which it begins; each window sees some of what stands before and after it.
 */
export function findInWindows(text: string, find: (part: string) => readonly Find[]): readonly Find[] {
  if (text.length <= windowLength + margin) return find(text)
  const found: Find[] = []
  for (let start = 0; start < text.length; ) {
    const full = start + windowLength
    const end = full >= text.length ? text.length : cutBefore(text, full - windowLength / 4, full)
    const before = Math.max(0, start - margin)
    for (const one of find(text.slice(before, end + margin))) {
      const at = one.start + before
      if (at >= start && at < end) found.push({ ...one, start: at, end: one.end + before })
    }
    start = end
  }
  return found
}
