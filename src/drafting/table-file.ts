import type { FinishedFile } from './firewall/release/finished-text.ts'
import { readZipParts, writeZipParts } from './firewall/release/zip-parts.ts'

export type TableCell = string | number

export interface Table {
  /** What the sheet is called, 31 letters at most. */
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** A terminal that shows the file takes them for commands, and no table program shows them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/** Text with such characters written out, as `<U+001B>`: names of files and words of the evidence hold what somebody put there. */
const harmless = (text: string): string =>
  text.replace(controls, (one) => `<U+${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`)

/** A table program must neither run what begins like a formula nor part a cell that holds a comma or a line end. */
function csvCell(value: TableCell): string {
  const text = harmless(String(value))
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text
  return /[",\n\r']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const csv = ({ columns, rows }: Table): Uint8Array =>
  new TextEncoder().encode(`\ufeff${[columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`)

const widest = 60

/** What table programs take for a sheet: one name is their own, some signs are none, and 31 signs are the most. */
const sheetName = (name: string): string =>
  /^history$/i.test(name) ? `${name} told` : name.replace(/[*?:/\\[\]]/g, ' ').slice(0, 31)

async function workbook({ name, columns, rows }: Table): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(sheetName(name))
  sheet.addRow([...columns]).font = { bold: true }
  // Texts are stored as texts: a cell that begins like a formula is none. A cell holds 32,767 letters.
  for (const row of rows)
    sheet.addRow(row.map((value) => (typeof value === 'string' ? harmless(value).slice(0, 32_000) : value)))
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
