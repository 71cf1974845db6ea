import type ExcelJS from 'exceljs'
import type { DamagesInput } from '../../damages/input/input.ts'

export const money = '#,##0.00'
export const dollars = (amountInCents: number): number => Math.round(amountInCents) / 100

/** Writes a formula; the value that Redress computed is kept beside it unless the program that opens it should compute all. */
export type Put = (cell: ExcelJS.Cell, formula: string, result: number | string) => void

export function heading(sheet: ExcelJS.Worksheet, titles: readonly string[], widths: readonly number[]): void {
  sheet.addRow([...titles]).font = { bold: true }
  widths.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width
  })
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
}

/** Names of the cells that the formulas share. */
export const at = {
  growth: 'Assumptions!$B$2',
  discount: 'Assumptions!$B$3',
  age: 'Assumptions!$B$4',
  anchor: 'Assumptions!$B$5',
  fee: 'Assumptions!$B$6',
} as const

const firstIndexRow = 8

/** The cell of a growth index; null for a name that is none. */
export function indexCell(input: DamagesInput, name: string): string | null {
  const place = Object.keys(input.rates.indices).indexOf(name)
  return place < 0 ? null : `Assumptions!$B$${firstIndexRow + place}`
}

/** Prints on pages that can be read: landscape, as wide as the page, with the titles on each. */
export function readablePages(book: ExcelJS.Workbook): void {
  for (const sheet of book.worksheets)
    sheet.pageSetup = {
      ...sheet.pageSetup,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    }
}
