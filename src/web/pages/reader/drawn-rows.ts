import type { ShownCell, ShownRow } from '../../../casefile/views/views.ts'

/** A cell as it is drawn: the columns it fills, and the signs of the text between it and the cell before. */
export interface DrawnCell {
  /** Null for columns without words. */
  readonly cell: ShownCell | null
  /** Its first column, counted among those that are drawn. */
  readonly at: number
  readonly columns: number
  /** Where the text goes on that no cell before has shown. */
  readonly from: number
}

export interface DrawnRow {
  readonly row: ShownRow
  readonly cells: readonly DrawnCell[]
  /** Where its words stand in the text. */
  readonly start: number
  readonly end: number
}

/** The columns in which any row has words, in order. */
export const filledColumns = (rows: readonly ShownRow[]): readonly number[] =>
  [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b)

/**
 * Rows as they are drawn below their columns. All signs of the text stand in the cells in their order, so that a place in what
 * is drawn is the same place in the text.
 */
export function drawnRows(rows: readonly ShownRow[], columns: readonly number[]): readonly DrawnRow[] {
  const placeOf = new Map(columns.map((column, at) => [column, at]))
  let from = 0
  return rows.map((row) => {
    const start = from
    const cells: DrawnCell[] = []
    let next = 0
    for (const cell of row.cells) {
      const at = placeOf.get(cell.column) ?? next
      if (at > next) cells.push({ cell: null, at: next, columns: at - next, from })
      const wide = columns.filter((column) => column >= cell.column && column < cell.column + cell.wide).length
      cells.push({ cell, at, columns: Math.max(1, wide), from })
      next = at + Math.max(1, wide)
      from = cell.end
    }
    if (next < columns.length) cells.push({ cell: null, at: next, columns: columns.length - next, from })
    return { row, cells, start, end: from }
  })
}

/** Columns that are hidden in the file. */
export const hiddenColumns = (rows: readonly ShownRow[]): ReadonlySet<number> =>
  new Set(rows.flatMap(({ cells }) => cells.flatMap(({ hidden, column }) => (hidden ? column : []))))

/** Whether the first row names the columns: words alone, below the top of the sheet. */
export function namesColumns(row: ShownRow | undefined, text: string): boolean {
  if (row === undefined || row.row !== 0 || row.cells.length < 2) return false
  return row.cells.every(({ type, start, end }) => type === 'text' && /^\p{L}/u.test(text.slice(start, end)))
}
