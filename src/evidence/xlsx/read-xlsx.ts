import ExcelJS from 'exceljs'
import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { embeddedParts } from '../ooxml/embedded-parts.ts'
import { PackageParts } from '../ooxml/package-parts.ts'
import { nativePage, type Reader, type ReadPage } from '../read-outcome.ts'
import { columnLetters, hiddenNotes } from '../sheet/sheet-text.ts'
import { attribute, elementsNamed, isTrue } from '../xml/ordered-xml.ts'
import { openZip } from '../zip/open-zip.ts'
import { cellInWords } from './cell-in-words.ts'

/** Which day is day 0 stands in the workbook, as a truth in any spelling of XML Schema. */
const countsSince1904 = (file: PackageParts): boolean =>
  elementsNamed(file.xml('xl/workbook.xml'), 'workbookPr').some((properties) =>
    isTrue(attribute(properties, 'date1904')),
  )

/** One page per sheet, named by it; rows are lines, cells parted by tabs, dates in ISO form, formulas by their result. */
export const readXlsx: Reader = async (bytes, _name, options) => {
  const content = await openZip(bytes, options.limits)
  if (content.kind === 'refused') return { kind: 'failed', reason: content.reason }
  if (content.entries.some((entry) => entry.reason === 'damaged')) return { kind: 'failed', reason: 'damaged' }
  const since1904 = countsSince1904(new PackageParts(content.entries))
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  // exceljs knows one spelling of this only; the days of the others are moved here.
  const daysLater = since1904 && workbook.properties.date1904 !== true ? 1462 : 0
  const notes: FileNote[] = []
  const pages: ReadPage[] = []
  for (const sheet of workbook.worksheets) {
    const lines: string[] = []
    let hiddenRows = 0
    let cut = false
    const filled = new Set<number>()
    sheet.eachRow({ includeEmpty: false }, (row) => {
      if (lines.length >= options.limits.rows) {
        cut = true
        return
      }
      if (row.hidden) hiddenRows += 1
      const cells: string[] = []
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        if (cell.value !== null) filled.add(column)
        cells.push(cell.isMerged && cell.master.address !== cell.address ? '' : cellInWords(cell, daysLater))
      })
      const line = cells.join('\t').trimEnd()
      if (line.trim() !== '') lines.push(line)
    })
    const hiddenColumns = [...filled].sort((a, b) => a - b).filter((column) => sheet.getColumn(column).hidden)
    const hidden = { name: sheet.name, hidden: sheet.state !== 'visible' }
    notes.push(
      ...hiddenNotes(
        hidden,
        hiddenRows,
        hiddenColumns.map((column) => columnLetters(column - 1)),
      ),
    )
    if (cut) notes.push({ is: 'sheet-cut', sheet: sheet.name, rows: options.limits.rows })
    pages.push(nativePage(pages.length + 1, sheet.name, lines.join('\n')))
  }
  if (pages.length === 0) return { kind: 'failed', reason: 'damaged' }
  return { kind: 'read', pages, notes, ...embeddedParts(content.entries) }
}
