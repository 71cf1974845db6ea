import type ExcelJS from 'exceljs'
import type { DamagesInput } from '../../damages/input/input.ts'

export const money = '#,##0.00'
export const dollars = (amountInCents: number): number => Math.round(amountInCents) / 100

/** Writes a formula; the value that Redress computed is kept beside it unless the program that opens it should compute all. */
export type Put = (cell: ExcelJS.Cell, formula: string, result: number | string) => void

export function heading(sheet: ExcelJS.Worksheet, titles: readonly string[], widths: readonly number[]): void {
  const row = sheet.addRow([...titles])
  row.font = { bold: true }
  row.alignment = { wrapText: true, vertical: 'top' }
  row.border = { bottom: { style: 'thin' } }
  widths.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width
  })
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
}

/** The cells on Assumptions that formulas rest on, from the second row down, in this order. */
const inputCells = [
  'growth',
  'discount',
  'age',
  'anchor',
  'fee',
  'costs',
  'restitution',
  'stateShare',
  'medicalShare',
  'awardedFees',
  'stateAfterFee',
] as const
export type InputCell = (typeof inputCells)[number]

const firstInputRow = 2
const cellNamed = (name: InputCell): string => `Assumptions!$B$${firstInputRow + inputCells.indexOf(name)}`

/** Names of the cells that the formulas share. */
export const at: Readonly<Record<InputCell, string>> = {
  growth: cellNamed('growth'),
  discount: cellNamed('discount'),
  age: cellNamed('age'),
  anchor: cellNamed('anchor'),
  fee: cellNamed('fee'),
  costs: cellNamed('costs'),
  restitution: cellNamed('restitution'),
  stateShare: cellNamed('stateShare'),
  medicalShare: cellNamed('medicalShare'),
  awardedFees: cellNamed('awardedFees'),
  stateAfterFee: cellNamed('stateAfterFee'),
}
export const inputOrder: readonly InputCell[] = inputCells

/** Below the shared cells: a title, the indices, a title, the liens. */
const firstIndexRow = firstInputRow + inputCells.length + 1

/** The cell of a growth index; null for a name that is none. */
export function indexCell(input: DamagesInput, name: string): string | null {
  const place = Object.keys(input.rates.indices).indexOf(name)
  return place < 0 ? null : `Assumptions!$B$${firstIndexRow + place}`
}

/** The cell of what a holder claims, after what it agreed to. */
export const lienCell = (input: DamagesInput, place: number): string =>
  `Assumptions!$B$${firstIndexRow + Object.keys(input.rates.indices).length + 1 + place}`

/** The last row that holds such a cell. */
export const lastInputRow = (input: DamagesInput, liens: number): number =>
  firstIndexRow + Object.keys(input.rates.indices).length + liens

/** Whether the ranges still go with the cells, as `addHeads` writes it. */
export const rangesState = 'Heads!$I$1'

/** Greys what was simulated once a cell that it rests on was changed. */
export function greyWhenStale(sheet: ExcelJS.Worksheet, cells: string): void {
  sheet.addConditionalFormatting({
    ref: cells,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`LEFT(${rangesState},5)="stale"`],
        style: { font: { strike: true, color: { argb: 'FF8A8A8A' } } },
      },
    ],
  })
}

/** Prints on pages that can be read: landscape, as wide as the page, the titles on each, numbered as a table with its name. */
export function readablePages(book: ExcelJS.Workbook): void {
  book.worksheets.forEach((sheet, i) => {
    sheet.pageSetup = {
      ...sheet.pageSetup,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.6, header: 0.3, footer: 0.3 },
    }
    sheet.headerFooter = { oddHeader: `&LTable ${i + 1}: &A`, oddFooter: '&RPage &P of &N' }
  })
}
