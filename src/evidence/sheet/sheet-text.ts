import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { type CellContent, columnLetters } from '../../casefile/evidence/page-cells.ts'
import type { ReadPage } from '../read-outcome.ts'
import { type FilledRow, pageOfRows } from './page-of-rows.ts'

/** A cell as it is shown, in its place; rows and columns from 0. */
export interface SheetCell {
  readonly row: number
  readonly column: number
  readonly text: string
  /** Left out for a text. */
  readonly content?: CellContent
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

interface GatheredRow extends FilledRow {
  readonly shown: (string | undefined)[]
  readonly contents: Map<number, CellContent>
}

/** A number that is none is told by its words alone. */
const isTold = ({ value }: CellContent): boolean => typeof value !== 'number' || Number.isFinite(value)

/** Rows with words, in the order of the sheet; comments stand beside their cell. */
function gatherRows(
  sheet: Sheet,
  mostRows: number,
): { readonly rows: readonly GatheredRow[]; readonly filledColumns: readonly number[]; readonly cut: boolean } {
  const rows = new Map<number, GatheredRow>()
  const filled = new Set<number>()
  let cut = false
  const rowAt = (row: number): GatheredRow | null => {
    const known = rows.get(row)
    if (known !== undefined) return known
    if (rows.size >= mostRows) {
      cut = true
      return null
    }
    const made = { row, shown: [], contents: new Map() }
    rows.set(row, made)
    return made
  }
  const put = (row: number, column: number, words: string, content: CellContent | undefined): void => {
    const at = rowAt(row)
    if (at === null) return
    filled.add(column)
    const before = at.shown[column]
    at.shown[column] = before === undefined ? words : `${before} ${words}`.trim()
    if (content !== undefined && before === undefined && isTold(content)) at.contents.set(column, content)
  }
  for (const { row, column, text, content } of sheet.cells) {
    const shown = oneLine(text)
    if (shown !== '') put(row, column, shown, content)
  }
  for (const [place, comment] of sheet.comments) {
    const [row = 0, column = 0] = place.split(':').map(Number)
    put(row, column, `[note: ${oneLine(comment)}]`, { type: 'empty', value: null })
  }
  return {
    rows: [...rows.values()].sort((a, b) => a.row - b.row),
    filledColumns: [...filled].sort((a, b) => a - b),
    cut,
  }
}

/** A page a sheet: rows are lines, cells parted by tabs in their columns, and beside the text what each of them is. */
export function sheetPage(
  sheet: Sheet,
  page: number,
  mostRows: number,
): { readonly page: ReadPage; readonly notes: readonly FileNote[] } {
  const { rows, filledColumns, cut } = gatherRows(sheet, mostRows)
  const hiddenRows = rows.filter(({ row }) => sheet.hiddenRows.has(row)).length
  const hiddenColumns = filledColumns
    .filter((column) => sheet.hiddenColumns.some(([from, to]) => column >= from && column <= to))
    .map(columnLetters)
  return {
    page: pageOfRows(page, sheet.name, rows, { rows: sheet.hiddenRows, columns: sheet.hiddenColumns }),
    notes: [
      ...hiddenNotes(sheet, hiddenRows, hiddenColumns),
      ...(cut ? [{ is: 'sheet-cut', sheet: sheet.name, rows: mostRows } as const] : []),
    ],
  }
}
