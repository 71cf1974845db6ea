import type ExcelJS from 'exceljs'
import type { ShownMatter } from '../../damages/value-matter.ts'
import { dollars, lastInputRow, type Put, rangesState } from './workbook-cells.ts'

/** What a cell holds, or what its formula comes to. */
export type Computed = (cell: ExcelJS.Cell) => number | string | null

/** Whether a column of a sheet still holds what it held, whatever moved in it. */
function sameColumn(sheet: ExcelJS.Worksheet, letter: string, computed: Computed): string {
  const column = `'${sheet.name}'!$${letter}$2:$${letter}$${sheet.rowCount}`
  let sum = 0
  for (let r = 2; r <= sheet.rowCount; r++) {
    sum += r * Number(computed(sheet.getCell(`${letter}${r}`)) || 0)
  }
  return `ABS(SUMPRODUCT(${column},ROW(${column}))-${sum})<=${1e-9 * Math.max(1, Math.abs(sum))}`
}

/** Says, and greys the simulated ranges by it, whether any cell that they rest on was changed. */
export function addState(
  book: ExcelJS.Workbook,
  matter: ShownMatter,
  total: string,
  put: Put,
  computed: Computed,
): void {
  const [heads, assumptions] = [book.getWorksheet('Heads'), book.getWorksheet('Assumptions')]
  if (!heads || !assumptions) return
  const cells: string[] = []
  for (let r = 2; r <= lastInputRow(matter.input, matter.terms.liens.length); r++) {
    const now = computed(assumptions.getCell(`B${r}`))
    if (typeof now === 'number') cells.push(`ABS(Assumptions!$B$${r}-${now})<=1E-9`)
  }
  const all = matter.valuation.claimed ?? matter.valuation.total
  const columns: readonly (readonly [string, string])[] = [
    ...['D', 'E', 'F'].map((letter) => ['Items', letter] as const),
    ...['C', 'I', 'J'].map((letter) => ['Payments', letter] as const),
    ['Life table', 'B'],
    ...(matter.input.rates.curve ? [['Curve', 'A'] as const, ['Curve', 'B'] as const] : []),
  ]
  const same = columns.flatMap(([name, letter]) => {
    const sheet = book.getWorksheet(name)
    return sheet && sheet.rowCount > 1 ? [sameColumn(sheet, letter, computed)] : []
  })
  const [fresh, moved] = ['as simulated', 'stale: a cell was changed; run Redress again for the ranges']
  const cell = heads.getCell(rangesState.split('!')[1]?.replaceAll('$', '') ?? '')
  heads.getCell('H1').value = 'Ranges are'
  put(
    cell,
    `IF(AND(ABS(${total}-${dollars(all.mean)})<0.015,${[...cells, ...same].join(',')}),"${fresh}","${moved}")`,
    fresh,
  )
  cell.font = { bold: true }
  heads.getColumn(8).width = 12
  heads.getColumn(9).width = 24
}
