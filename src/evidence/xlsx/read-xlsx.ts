import ExcelJS from 'exceljs'
import { nativePage, type Reader, type ReadPage } from '../read-outcome.ts'
import { refuseUnboundedZip } from '../zip/open-zip.ts'
import { cellInWords } from './cell-in-words.ts'

/** One page per sheet, named by it; rows are lines, cells parted by tabs, dates in ISO form, formulas by their result. */
export const readXlsx: Reader = async (bytes, _name, options) => {
  const refused = await refuseUnboundedZip(bytes, options.limits)
  if (refused) return { kind: 'failed', reason: refused }
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const notes: string[] = []
  const pages: ReadPage[] = []
  for (const sheet of workbook.worksheets) {
    const lines: string[] = []
    let hiddenRows = 0
    let cut = false
    sheet.eachRow({ includeEmpty: false }, (row) => {
      if (lines.length >= options.limits.rows) {
        cut = true
        return
      }
      if (row.hidden) hiddenRows += 1
      const cells: string[] = []
      row.eachCell({ includeEmpty: true }, (cell) => {
        cells.push(cell.isMerged && cell.master.address !== cell.address ? '' : cellInWords(cell))
      })
      const line = cells.join('\t').trimEnd()
      if (line.trim() !== '') lines.push(line)
    })
    if (sheet.state !== 'visible')
      notes.push(`The sheet “${sheet.name}” is hidden in the workbook; it was read like the others.`)
    if (hiddenRows > 0)
      notes.push(`The sheet “${sheet.name}” has ${hiddenRows} hidden row(s); they were read like the others.`)
    if (cut)
      notes.push(
        `Of the sheet “${sheet.name}” only the first ${options.limits.rows.toLocaleString('en-US')} rows were read.`,
      )
    pages.push(nativePage(pages.length + 1, sheet.name, lines.join('\n')))
  }
  return pages.length > 0 ? { kind: 'read', pages, notes } : { kind: 'failed', reason: 'damaged' }
}
