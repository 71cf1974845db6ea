import type ExcelJS from 'exceljs'
import type { ShownMatter } from '../../damages/value-matter.ts'
import { shownRange } from '../../words/valuation/range-words.ts'
import { dollars, greyWhenStale, heading, money, type Put } from './workbook-cells.ts'

/** Each year of each head and of all heads, added up from the payments; the intervals are simulated and stand as numbers. */
export function addYears(book: ExcelJS.Workbook, { valuation }: ShownMatter, put: Put): void {
  const sheet = book.addWorksheet('By year')
  const { yearTrials } = valuation.simulation
  heading(
    sheet,
    ['Year', 'Head', 'At prices of the year', 'Valued today, expected', 'Median', '10 in 100', '90 in 100'],
    [10, 30, 24, 24, 18, 18, 18],
  )
  const total = 'all heads'
  const rows = [
    ...(valuation.yearlyByHead ?? []),
    ...(valuation.yearlyTotals ?? []).map((row) => ({ ...row, head: total })),
  ]
  for (const { year, head, nominal, present, range } of rows) {
    const shown = range && shownRange(range)
    const row = sheet.addRow([
      year,
      head,
      null,
      null,
      ...(shown ? [dollars(shown.median), dollars(shown.low), dollars(shown.high)] : []),
    ])
    const r = row.number
    const sum = (payments: string, here: string): string =>
      head === total
        ? `SUMIFS(${here}$1:${here}${r - 1},A$1:A${r - 1},A${r})`
        : `SUMIFS(Payments!${payments},Payments!$B:$B,B${r},Payments!$L:$L,A${r})`
    put(row.getCell(3), sum('$M:$M', 'C'), dollars(nominal))
    put(row.getCell(4), sum('$K:$K', 'D'), dollars(present))
    for (const c of [3, 4, 5, 6, 7]) row.getCell(c).numFmt = money
  }
  if (sheet.rowCount > 1) greyWhenStale(sheet, `E2:G${sheet.rowCount}`)
  if (yearTrials !== undefined)
    sheet.addRow([
      `Median and the two ends were taken from the first ${yearTrials.toLocaleString('en-US')} trials; each line has its own, so they do not add up.`,
    ])
}
