import { nativePage, type Reader, type ReadPage } from '../read-outcome.ts'
import { cellText, readRows } from './read-rows.ts'

const rowsPerPage = 200

/** Rows as lines, cells parted by tabs; a page is 200 rows so that a cite stays short. */
export const readCsv: Reader = async (bytes, _name, options) => {
  const { rows, notes } = readRows(bytes, options.limits)
  const pages: ReadPage[] = []
  for (let start = 0; start < rows.length; start += rowsPerPage) {
    const part = rows.slice(start, start + rowsPerPage)
    const label = rows.length > rowsPerPage ? `rows ${start + 1} to ${start + part.length}` : null
    pages.push(nativePage(pages.length + 1, label, part.map((row) => row.map(cellText).join('\t')).join('\n')))
  }
  return { kind: 'read', pages: pages.length > 0 ? pages : [nativePage(1, null, '')], notes }
}
