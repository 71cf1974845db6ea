import type { Cell } from 'exceljs'
import type { CellContent } from '../../casefile/evidence/page-cells.ts'
import { dateInCell, numberInCell } from '../sheet/number-shown.ts'

/** Which day is day 0, as the workbook says it and as the library understood it. */
export interface DaysOfWorkbook {
  readonly since1904: boolean
  readonly readSince1904: boolean
}

interface Shown {
  readonly text: string
  readonly content?: CellContent
}

const daysTo1970 = 25_569
const daysTo1904 = 1462

/** The count of days that the file holds, from the date that the library made of it. */
const countOfDays = (date: Date, { readSince1904 }: DaysOfWorkbook): number =>
  date.getTime() / 86_400_000 + daysTo1970 - (readSince1904 ? daysTo1904 : 0)

/** The texts of a value that is written in pieces. */
const joined = (pieces: readonly unknown[]): string =>
  pieces
    .map((piece) => (typeof piece === 'object' && piece !== null && 'text' in piece ? String(piece.text) : ''))
    .join('')

function valueShown(value: unknown, format: string, days: DaysOfWorkbook): Shown {
  if (value === null || value === undefined) return { text: '' }
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? { text: '' } : dateInCell(countOfDays(value, days), format, days.since1904)
  if (typeof value === 'number') return numberInCell(value, format, days.since1904)
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', content: { type: 'boolean', value } }
  if (typeof value !== 'object') return { text: String(value) }
  if ('richText' in value && Array.isArray(value.richText)) return { text: joined(value.richText) }
  if ('error' in value) return { text: String(value.error), content: { type: 'error', value: null } }
  if ('result' in value) return valueShown(value.result, format, days)
  if ('text' in value) return valueShown(value.text, format, days)
  return { text: '' }
}

/** A cell in words and as data; a formula by its result. */
export const cellShown = (cell: Cell, days: DaysOfWorkbook): Shown => valueShown(cell.value, cell.numFmt ?? '', days)
