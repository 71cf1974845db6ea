import type ExcelJS from 'exceljs'

export const money = '#,##0.00'
export const dollars = (amountInCents: number): number => Math.round(amountInCents) / 100

/** Writes a formula; the value that Redress computed is kept beside it unless the program that opens it should compute all. */
export type Put = (cell: ExcelJS.Cell, formula: string, result: number) => void

export function heading(sheet: ExcelJS.Worksheet, titles: readonly string[], widths: readonly number[]): void {
  sheet.addRow([...titles]).font = { bold: true }
  widths.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width
  })
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
}
