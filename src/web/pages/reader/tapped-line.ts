import type { ShownRange } from '../../../casefile/evidence/page-marks.ts'
import { lineAround } from './lines.ts'

/** Where in the text of an element a point of the screen lies; null where it lies on no text of it. */
export function placeUnder(root: HTMLElement, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  if (caret === null || !root.contains(caret.offsetNode)) return null
  const before = document.createRange()
  before.setStart(root, 0)
  before.setEnd(caret.offsetNode, caret.offset)
  return before.toString().length
}

/** What is selected after a tap on a line: that line, all up to it, or nothing where it was all that was selected. */
export function withTappedLine(text: string, picked: ShownRange | null, at: number): ShownRange | null {
  const line = lineAround(text, at)
  if (line.end === line.start) return picked
  if (picked === null) return line
  if (picked.start === line.start && picked.end === line.end) return null
  // A tap inside of a longer selection begins anew with that line.
  if (line.start >= picked.start && line.end <= picked.end) return line
  return { start: Math.min(picked.start, line.start), end: Math.max(picked.end, line.end) }
}
