import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { nativePage, type ReadPage } from '../read-outcome.ts'

/** A cell as it is shown, in its place; rows and columns from 0. */
export interface SheetCell {
  readonly row: number
  readonly column: number
  readonly text: string
}

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly cells: Iterable<SheetCell>
  readonly hiddenRows: ReadonlySet<number>
  /** From and to, both within. */
  readonly hiddenColumns: readonly (readonly [number, number])[]
  /** Comments by `row:column`. */
  readonly comments: ReadonlyMap<string, string>
}

export const oneLine = (text: string): string => text.replace(/[\t\r\n]+/g, ' ').trim()

/** `A`, `B`, … `AA`: the letters above a column. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** What is hidden in a workbook was hidden by somebody: it is read like the rest, and told. */
export function hiddenNotes(
  sheet: Pick<Sheet, 'name' | 'hidden'>,
  rows: number,
  columns: readonly string[],
): readonly FileNote[] {
  const { name } = sheet
  return [
    ...(sheet.hidden ? [{ is: 'sheet-hidden', sheet: name } as const] : []),
    ...(rows > 0 ? [{ is: 'sheet-rows-hidden', sheet: name, rows } as const] : []),
    ...(columns.length > 0
      ? [{ is: 'sheet-columns-hidden', sheet: name, columns: columns.length, first: columns.slice(0, 12) } as const]
      : []),
  ]
}

/** A page a sheet: rows are lines, cells parted by tabs in their columns, comments beside their cell. */
export function sheetPage(
  sheet: Sheet,
  page: number,
  mostRows: number,
): { readonly page: ReadPage; readonly notes: readonly FileNote[] } {
  const rows = new Map<number, string[]>()
  const filledColumns = new Set<number>()
  let cut = false
  const put = (row: number, column: number, text: string): void => {
    const cells = rows.get(row) ?? []
    if (!rows.has(row)) {
      if (rows.size >= mostRows) {
        cut = true
        return
      }
      rows.set(row, cells)
    }
    filledColumns.add(column)
    cells[column] = cells[column] === undefined ? text : `${cells[column]} ${text}`.trim()
  }
  for (const { row, column, text } of sheet.cells) {
    const shown = oneLine(text)
    if (shown !== '') put(row, column, shown)
  }
  for (const [place, comment] of sheet.comments) {
    const [row = 0, column = 0] = place.split(':').map(Number)
    put(row, column, `[note: ${oneLine(comment)}]`)
  }
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => Array.from(cells, (cell) => cell ?? '').join('\t'))
  const hiddenRows = [...sheet.hiddenRows].filter((row) => rows.has(row)).length
  const hiddenColumns = [...filledColumns]
    .sort((a, b) => a - b)
    .filter((column) => sheet.hiddenColumns.some(([from, to]) => column >= from && column <= to))
    .map(columnLetters)
  return {
    page: nativePage(page, sheet.name, lines.join('\n')),
    notes: [
      ...hiddenNotes(sheet, hiddenRows, hiddenColumns),
      ...(cut ? [{ is: 'sheet-cut', sheet: sheet.name, rows: mostRows } as const] : []),
    ],
  }
}
