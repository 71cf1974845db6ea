import type { PlacedCharacter } from './page-characters.ts'
import { letterOf, type Run, runsOf } from './runs.ts'
import { rowsTogether } from './table-by-columns.ts'

const wordsIn = (run: Run): number => run.text.split(/\s+/).length

/** The middle of a white strip with running text on both sides, or null: a table's short cells are not columns. */
export function findGutter(runs: readonly Run[], width: number): number | null {
  let best: { readonly at: number; readonly crossing: number } | null = null
  const [lefts, rights] = [Float64Array.from(runs, (run) => run.left), Float64Array.from(runs, (run) => run.right)]
  for (let at = width * 0.3; at <= width * 0.7; at += 2) {
    let crossing = 0
    for (let i = 0; i < lefts.length; i += 1) if ((lefts[i] ?? 0) < at - 3 && (rights[i] ?? 0) > at + 3) crossing += 1
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
 * columns of prose are written line by line across both, and where a table is written column by column. Lines that span
 * both columns part the page into bands.
 */
export function textInReadingOrder(characters: readonly PlacedCharacter[], width: number): string {
  const asWritten = (): string => characters.map(letterOf).join('')
  const runs = runsOf(characters)
  const gutter = findGutter(runs, width)
  if (gutter === null) return rowsTogether(runs)?.join('\n') ?? asWritten()
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
