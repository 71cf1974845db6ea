import ExcelJS from 'exceljs'
import { freezeOffice } from './archive.ts'

export interface SheetShape {
  readonly name: string
  readonly widths?: readonly number[]
  /** Column formats by letter, e.g. `{ C: '#,##0.00' }`. */
  readonly formats?: Readonly<Record<string, string>>
  readonly rows: readonly (readonly (
    | string
    | number
    | Date
    | { readonly formula: string; readonly result: number }
    | null
  )[])[]
  /** Row of column names, from 1. */
  readonly headerRow?: number
  readonly hidden?: boolean
}

export async function makeWorkbook(author: string, made: string, sheets: readonly SheetShape[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.creator = author
  book.lastModifiedBy = author
  book.created = new Date(`${made}T09:00:00Z`)
  book.modified = new Date(`${made}T09:00:00Z`)
  for (const shape of sheets) {
    const sheet = book.addWorksheet(shape.name, shape.hidden ? { state: 'hidden' } : {})
    for (const row of shape.rows) sheet.addRow([...row])
    shape.widths?.forEach((width, i) => {
      sheet.getColumn(i + 1).width = width
    })
    for (const [letter, format] of Object.entries(shape.formats ?? {})) sheet.getColumn(letter).numFmt = format
    const header = sheet.getRow(shape.headerRow ?? 1)
    header.font = { bold: true }
    sheet.views = [{ state: 'frozen', ySplit: shape.headerRow ?? 1 }]
  }
  return freezeOffice(new Uint8Array(await book.xlsx.writeBuffer()), made)
}

const csvCell = (cell: string | number): string => {
  const text = String(cell)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
