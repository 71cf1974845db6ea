import type { FinishedFile } from './firewall/release/finished-text.ts'
import { readZipParts, writeZipParts } from './firewall/release/zip-parts.ts'

export type TableCell = string | number

export interface Table {
  /** What the sheet is called, 31 letters at most. */
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** A table program must neither run what begins like a formula nor part a cell that holds a comma or a line end. */
function csvCell(value: TableCell): string {
  const text = String(value)
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text
  return /[",\n\r']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const csv = ({ columns, rows }: Table): Uint8Array =>
  new TextEncoder().encode(`\ufeff${[columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`)

const widest = 60

async function workbook({ name, columns, rows }: Table): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(name)
  sheet.addRow([...columns]).font = { bold: true }
  // Texts are stored as texts: a cell that begins like a formula is none. A cell holds 32,767 letters.
  for (const row of rows) sheet.addRow(row.map((value) => (typeof value === 'string' ? value.slice(0, 32_000) : value)))
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
  columns.forEach((title, at) => {
    const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, String(row[at] ?? '').length), title.length)
    const column = sheet.getColumn(at + 1)
    column.width = Math.min(widest, longest + 2)
    column.alignment = { wrapText: true, vertical: 'top' }
  })
  return writeZipParts(readZipParts(new Uint8Array(await book.xlsx.writeBuffer())))
}

/** The table as a workbook where the file is called so, else as CSV with a byte order mark, by which Excel knows UTF-8. */
export async function tableFile(file: string, table: Table): Promise<FinishedFile> {
  return { name: file, bytes: file.toLowerCase().endsWith('.xlsx') ? await workbook(table) : csv(table) }
}
