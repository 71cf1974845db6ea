import ExcelJS, { type Worksheet } from 'exceljs'
import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { embeddedParts } from '../ooxml/embedded-parts.ts'
import { PackageParts } from '../ooxml/package-parts.ts'
import type { Reader, ReadPage } from '../read-outcome.ts'
import { type Sheet, type SheetCell, sheetPage } from '../sheet/sheet-text.ts'
import { attribute, elementsNamed, isTrue } from '../xml/ordered-xml.ts'
import { openZip } from '../zip/open-zip.ts'
import { cellShown, type DaysOfWorkbook } from './cell-of-sheet.ts'
import { commentsOfSheets } from './comments-of-sheets.ts'

/** Which day is day 0 stands in the workbook, as a truth in any spelling of XML Schema. */
const countsSince1904 = (file: PackageParts): boolean =>
  elementsNamed(file.xml('xl/workbook.xml'), 'workbookPr').some((properties) =>
    isTrue(attribute(properties, 'date1904')),
  )

function sheetOf(sheet: Worksheet, comments: ReadonlyMap<string, string>, days: DaysOfWorkbook): Sheet {
  const cells: SheetCell[] = []
  const hiddenRows = new Set<number>()
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const found = sheet.findRow(row + 1)
    if (found?.hidden) hiddenRows.add(row)
    found?.eachCell((cell, number) => {
      // The words of joined cells stand in the first of them.
      if (!cell.isMerged || cell.master.address === cell.address)
        cells.push({ row, column: number - 1, ...cellShown(cell, days) })
    })
  }
  const hiddenColumns: (readonly [number, number])[] = []
  for (let column = 0; column < sheet.columnCount; column += 1)
    if (sheet.getColumn(column + 1).hidden) hiddenColumns.push([column, column])
  return { name: sheet.name, hidden: sheet.state !== 'visible', cells, hiddenRows, hiddenColumns, comments }
}

/** One page per sheet, named by it; rows are lines, cells parted by tabs, dates in ISO form, formulas by their result. */
export const readXlsx: Reader = async (bytes, _name, options) => {
  const content = await openZip(bytes, options.limits)
  if (content.kind === 'refused') return { kind: 'failed', reason: content.reason }
  if (content.entries.some((entry) => entry.reason === 'damaged')) return { kind: 'failed', reason: 'damaged' }
  const file = new PackageParts(content.entries)
  const since1904 = countsSince1904(file)
  const comments = commentsOfSheets(file)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  // The library knows one spelling of this only.
  const days = { since1904, readSince1904: workbook.properties.date1904 === true }
  const notes: FileNote[] = []
  const pages: ReadPage[] = []
  for (const sheet of workbook.worksheets) {
    const { page, notes: told } = sheetPage(
      sheetOf(sheet, comments.get(sheet.name) ?? new Map(), days),
      pages.length + 1,
      options.limits.rows,
    )
    notes.push(...told)
    pages.push(page)
  }
  if (pages.length === 0) return { kind: 'failed', reason: 'damaged' }
  return { kind: 'read', pages, notes, ...embeddedParts(content.entries) }
}
