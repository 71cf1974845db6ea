import type { Box, PlacedCharacter } from './page-characters.ts'

/** Characters that stand together on one line without a wide gap. */
export interface Run extends Box {
  readonly text: string
}

const isBreak = (code: number): boolean => code === 10 || code === 13

const letterOf = (c: PlacedCharacter): string =>
  String.fromCodePoint(c.code >= 0 && c.code <= 0x10ffff ? c.code : 0xfffd)

const around = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
  top: Math.max(a.top, b.top),
})

function standsApart(box: Box, next: Box): boolean {
  const height = Math.max(next.top - next.bottom, box.top - box.bottom, 4)
  const gap = next.left - box.right
  return gap > height * 1.2 || gap < -height * 2 || Math.abs(next.bottom - box.bottom) > height
}

/** Runs in the order of the file. A run ends at a line end, at a jump, and at a gap as wide as a gutter. */
export function runsOf(characters: readonly PlacedCharacter[]): readonly Run[] {
  const runs: Run[] = []
  const open: { text: string; box: Box | null } = { text: '', box: null }
  const finish = (): void => {
    if (open.box && open.text.trim() !== '') runs.push({ ...open.box, text: open.text.trim() })
    open.text = ''
    open.box = null
  }
  for (const c of characters) {
    if (isBreak(c.code)) {
      finish()
      continue
    }
    const letter = letterOf(c)
    if (c.generated || letter.trim() === '') {
      open.text += letter
      continue
    }
    if (open.box && standsApart(open.box, c)) finish()
    open.text += letter
    open.box = open.box ? around(open.box, c) : { left: c.left, right: c.right, bottom: c.bottom, top: c.top }
  }
  finish()
  return runs
}

const wordsIn = (run: Run): number => run.text.split(/\s+/).length

/** The middle of a white strip with running text on both sides, or null: a table's short cells are not columns. */
export function findGutter(runs: readonly Run[], width: number): number | null {
  let best: { readonly at: number; readonly crossing: number } | null = null
  for (let at = width * 0.3; at <= width * 0.7; at += 2) {
    const crossing = runs.filter((run) => run.left < at - 3 && run.right > at + 3).length
    if (best === null || crossing < best.crossing) best = { at, crossing }
  }
  if (best === null) return null
  const { at } = best
  const first = runs.filter((run) => run.right <= at + 3)
  const second = runs.filter((run) => run.left >= at - 3)
  const isProse = (side: readonly Run[]): boolean => {
    if (side.length < 6) return false
    const left = Math.min(...side.map((run) => run.left))
    const right = Math.max(...side.map((run) => run.right))
    const wide = side.filter((run) => run.right - run.left > (right - left) * 0.6 && wordsIn(run) >= 3)
    return wide.length >= side.length * 0.5
  }
  return isProse(first) && isProse(second) ? at : null
}

/** True when the file itself jumps between the columns line by line. */
const alternates = (sides: readonly ('left' | 'right')[]): boolean => {
  const jumps = sides.filter((side, i) => i > 0 && side !== sides[i - 1]).length
  return jumps > Math.max(3, sides.length * 0.2)
}

/**
 * Text of a page in the order it is read. PDFium's own order holds for almost all files; it is changed only where two
 * columns of prose are written line by line across both. Lines that span both columns part the page into bands.
 */
export function textInReadingOrder(characters: readonly PlacedCharacter[], width: number): string {
  const asWritten = (): string => characters.map(letterOf).join('')
  const runs = runsOf(characters)
  const gutter = findGutter(runs, width)
  if (gutter === null) return asWritten()
  const sideOf = (run: Run): 'left' | 'right' | 'both' =>
    run.right <= gutter + 3 ? 'left' : run.left >= gutter - 3 ? 'right' : 'both'
  if (!alternates(runs.map(sideOf).filter((side) => side !== 'both'))) return asWritten()
  const out: string[] = []
  let left: Run[] = []
  let right: Run[] = []
  const flush = (): void => {
    out.push(...left.map((run) => run.text), ...right.map((run) => run.text))
    left = []
    right = []
  }
  for (const run of runs.toSorted((a, b) => b.bottom - a.bottom || a.left - b.left)) {
    const side = sideOf(run)
    if (side === 'both') {
      flush()
      out.push(run.text)
    } else if (side === 'left') left.push(run)
    else right.push(run)
  }
  flush()
  return out.join('\n')
}
