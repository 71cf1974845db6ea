import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { openCompound, streamOf } from '../compound/open-compound.ts'
import { embeddedIn } from '../embedded/embedded-in.ts'
import { nativePage, type Reader, type ReadPage } from '../read-outcome.ts'
import { sheetPage } from '../sheet/sheet-text.ts'
import { readSheet } from './sheet-cells.ts'
import { readGlobals } from './workbook-globals.ts'

const otherSheets: ReadonlyMap<number, 'macros' | 'chart' | 'visual-basic'> = new Map([
  [1, 'macros'],
  [2, 'chart'],
  [6, 'visual-basic'],
])

/** An Excel workbook of the years 1993 to 2003: a page a sheet, results of formulas, comments, what is hidden told. */
export const readXls: Reader = async (bytes, _name, options) => {
  const streams = openCompound(bytes)
  const stream = streamOf(streams, 'Workbook') ?? streamOf(streams, 'Book')
  if (stream === null) return { kind: 'failed', reason: 'damaged' }
  const book = readGlobals(stream)
  if (book.locked) return { kind: 'failed', reason: 'password-protected' }
  if (book.sheets.length === 0) return { kind: 'failed', reason: 'damaged' }
  const pages: ReadPage[] = []
  const notes: FileNote[] = []
  for (const bound of book.sheets) {
    if (bound.kind !== 0) {
      pages.push(nativePage(pages.length + 1, bound.name, ''))
      notes.push({ is: 'sheet-not-read', sheet: bound.name, holds: otherSheets.get(bound.kind) ?? 'no-cells' })
      continue
    }
    const { page, notes: told } = sheetPage(readSheet(stream, bound, book), pages.length + 1, options.limits.rows)
    pages.push(page)
    notes.push(...told)
  }
  const { children, unread } = embeddedIn(streams, [book.drawings])
  return { kind: 'read', pages, children, unreadChildren: unread, notes }
}
