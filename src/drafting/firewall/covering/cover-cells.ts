import { type PageCells, type PlacedRow, rowsOfPage } from '../../../casefile/evidence/page-cells.ts'
import type { ShownCell, ShownRow } from '../../../casefile/views/views.ts'
import type { PlacedText } from './replace-identities.ts'

/** A window draws so many cells in columns and stays quick; a larger sheet is shown as lines. */
const mostCells = 20_000

/**
 * Where the cells of a page stand in its covered text. Places alone: a covered name that fills several cells is one wide cell,
 * and whatever of a cell is left beside it stays in that cell. No place lies before the end of the one before it.
 */
export function coverCells(
  page: { readonly text: string; readonly cells?: PageCells | undefined },
  { toShown }: Pick<PlacedText, 'toShown'>,
): readonly ShownRow[] | null {
  if (page.cells === undefined) return null
  const rows: ShownRow[] = []
  let count = 0
  let from = 0
  for (const stored of rowsOfPage(page)) {
    count += stored.cells.length
    if (count > mostCells) return null
    const row = shownRow(stored, from, toShown)
    rows.push(row)
    from = row.cells.at(-1)?.end ?? from
  }
  return rows
}

function shownRow({ row, hidden, cells }: PlacedRow, from: number, toShown: PlacedText['toShown']): ShownRow {
  const shown: ShownCell[] = []
  let last = from
  for (const { column, type, hidden: isHidden, ...stored } of cells) {
    const placed = toShown(stored)
    const start = Math.max(placed.start, last)
    const end = Math.max(placed.end, start)
    const before = shown.at(-1)
    // All of it went into the name that began in a cell before.
    if (start === end && before !== undefined) {
      shown[shown.length - 1] = { ...before, wide: column - before.column + 1, hidden: before.hidden && isHidden }
      continue
    }
    shown.push({ column, wide: 1, start, end, type, hidden: isHidden })
    last = end
  }
  return { row, hidden, cells: shown }
}
