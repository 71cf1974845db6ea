import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { embeddedParts } from '../ooxml/embedded-parts.ts'
import { PackageParts } from '../ooxml/package-parts.ts'
import { nativePage, type Reader, type ReadPage } from '../read-outcome.ts'
import { builtInFormat } from '../sheet/number-shown.ts'
import { sheetPage } from '../sheet/sheet-text.ts'
import { openZip } from '../zip/open-zip.ts'
import { BinaryCursor, binaryRecords, xlsb } from './binary-records.ts'
import { type BinaryBook, readBinarySheet } from './binary-sheet.ts'

const workbook = 'xl/workbook.bin'

function readStyles(bytes: Uint8Array | null): readonly string[] {
  const custom = new Map<number, string>()
  const styles: number[] = []
  let inCells = false
  for (const { type, body } of binaryRecords(bytes ?? new Uint8Array())) {
    const cursor = new BinaryCursor(body)
    if (type === xlsb.format) custom.set(cursor.short(), cursor.text())
    else if (type === xlsb.beginCellFormats) inCells = true
    else if (type === xlsb.endCellFormats) inCells = false
    else if (type === xlsb.cellFormat && inCells) {
      cursor.short()
      styles.push(cursor.short())
    }
  }
  return styles.map((id) => custom.get(id) ?? builtInFormat(id))
}

function readTexts(bytes: Uint8Array | null): readonly string[] {
  const texts: string[] = []
  for (const { type, body } of binaryRecords(bytes ?? new Uint8Array()))
    if (type === xlsb.sharedText) texts.push(new BinaryCursor(body).richText())
  return texts
}

interface ListedSheet {
  readonly name: string
  readonly hidden: boolean
  readonly relation: string
}

function readWorkbook(bytes: Uint8Array): { readonly since1904: boolean; readonly sheets: readonly ListedSheet[] } {
  let since1904 = false
  const sheets: ListedSheet[] = []
  for (const { type, body } of binaryRecords(bytes)) {
    const cursor = new BinaryCursor(body)
    if (type === xlsb.workbookProperties) since1904 = (cursor.long() & 1) !== 0
    if (type !== xlsb.sheet) continue
    const hidden = cursor.long() !== 0
    cursor.long()
    const relation = cursor.text()
    sheets.push({ hidden, relation, name: cursor.text() })
  }
  return { since1904, sheets }
}

/** A binary Excel workbook (since 2007): a page a sheet, results of formulas, comments, what is hidden told. */
export const readXlsb: Reader = async (bytes, _name, options) => {
  const content = await openZip(bytes, options.limits)
  if (content.kind === 'refused') return { kind: 'failed', reason: content.reason }
  const file = new PackageParts(content.entries)
  const main = file.bytes(workbook)
  if (main === null) return { kind: 'failed', reason: 'damaged' }
  const { since1904, sheets } = readWorkbook(main)
  const listed = file.relations(workbook)
  const partOf = (kind: string): Uint8Array | null =>
    file.bytes([...listed.values()].find((relation) => relation.kind === kind)?.part ?? '')
  const book: BinaryBook = {
    since1904,
    texts: readTexts(partOf('sharedStrings')),
    formats: readStyles(partOf('styles')),
  }
  const pages: ReadPage[] = []
  const notes: FileNote[] = []
  for (const { name, hidden, relation } of sheets) {
    const target = listed.get(relation)
    const part = target ? file.bytes(target.part) : null
    if (target === undefined || part === null || target.kind !== 'worksheet') {
      pages.push(nativePage(pages.length + 1, name, ''))
      const holds = target?.kind === 'chartsheet' ? 'chart' : 'unknown'
      notes.push({ is: 'sheet-without-cells', sheet: name, holds })
      continue
    }
    const comments = [...file.relations(target.part).values()].find((other) => other.kind === 'comments')
    const sheet = readBinarySheet({ name, hidden }, part, comments ? file.bytes(comments.part) : null, book)
    const { page, notes: told } = sheetPage(sheet, pages.length + 1, options.limits.rows)
    pages.push(page)
    notes.push(...told)
  }
  if (pages.length === 0) return { kind: 'failed', reason: 'damaged' }
  return { kind: 'read', pages, ...embeddedParts(content.entries), notes }
}
