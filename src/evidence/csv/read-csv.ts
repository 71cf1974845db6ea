import type { Reader, ReadPage } from '../read-outcome.ts'
import { pageOfRows } from '../sheet/page-of-rows.ts'
import { cellText, readRows } from './read-rows.ts'

const rowsPerPage = 200

const untyped = new Map<number, never>()

/** Rows as lines, cells parted by tabs; a page is 200 rows so that a cite stays short. The file says of no cell what it is. */
export const readCsv: Reader = async (bytes, _name, options) => {
  const { rows, notes } = readRows(bytes, options.limits)
  const pages: ReadPage[] = []
  for (let start = 0; start < rows.length; start += rowsPerPage) {
    const part = rows.slice(start, start + rowsPerPage)
    const label = rows.length > rowsPerPage ? `rows ${start + 1} to ${start + part.length}` : null
    const filled = part.map((row, i) => ({ row: start + i, shown: row.map(cellText), contents: untyped }))
    pages.push(pageOfRows(pages.length + 1, label, filled))
  }
  return { kind: 'read', pages: pages.length > 0 ? pages : [pageOfRows(1, null, [])], notes }
}
