import type { Recognised, RecognisedLine } from './recognise-picture.ts'

const overlap = (from: number, to: number, otherFrom: number, otherTo: number): number =>
  Math.min(to, otherTo) - Math.max(from, otherFrom)

/** Whether two lines of two readings of one picture are the same line of it. */
const sameLine = (a: RecognisedLine, b: RecognisedLine): boolean =>
  overlap(a.top, a.bottom, b.top, b.bottom) > 0.5 * Math.min(a.bottom - a.top, b.bottom - b.top) &&
  overlap(a.left, a.right, b.left, b.right) > 0

/** A line that only one reading sees counts from so many sure letters. */
const fewestSure = 6

/**
 * One reading out of two of the same picture: of each line the surer one, since a shadow lies over some lines and not over
 * others. Lines of which a reading made one, and the other several, are compared as a whole.
 */
export function joinReadings(first: Recognised, second: Recognised): Recognised {
  const [base, other] = second.sure > first.sure ? [second, first] : [first, second]
  const lines: RecognisedLine[] = [...base.lines]
  for (const line of other.lines) {
    const same = lines.filter((one) => sameLine(one, line))
    const sure = same.reduce((sum, one) => sum + one.sure, 0)
    if (line.sure <= sure || (same.length === 0 && line.sure < fewestSure)) continue
    const at = same[0] === undefined ? placeOf(lines, line) : lines.indexOf(same[0])
    for (const one of same) lines.splice(lines.indexOf(one), 1)
    lines.splice(at, 0, { ...line, begins: same[0]?.begins ?? true })
  }
  if (lines.every((line, i) => line === base.lines[i])) return base
  return {
    text: lines.map(({ text, begins }, i) => (begins && i > 0 ? `\n${text}` : text)).join('\n'),
    confidence: Math.max(first.confidence, second.confidence),
    sure: lines.reduce((sum, line) => sum + line.sure, 0),
    lines,
  }
}

/** After the last line that stands above it. */
function placeOf(lines: readonly RecognisedLine[], line: RecognisedLine): number {
  const above = lines.findLastIndex((one) => one.bottom <= line.top + (line.bottom - line.top) / 2)
  return above + 1
}
