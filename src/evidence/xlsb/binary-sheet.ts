import { type NumberInCell, numberInCell } from '../sheet/number-shown.ts'
import { errorShown, unpackNumber } from '../sheet/packed-values.ts'
import type { Sheet, SheetCell } from '../sheet/sheet-text.ts'
import { BinaryCursor, binaryRecords, xlsb } from './binary-records.ts'

/** What holds for all sheets of the workbook. */
export interface BinaryBook {
  readonly since1904: boolean
  readonly texts: readonly string[]
  readonly formats: readonly string[]
}

/** A cell in words and as data; null for a record that is none. */
function cellOf(
  type: number,
  cursor: BinaryCursor,
  style: number,
  book: BinaryBook,
): Pick<SheetCell, 'text' | 'content'> | null {
  const shown = (value: number): NumberInCell => numberInCell(value, book.formats[style] ?? 'General', book.since1904)
  switch (type) {
    case xlsb.packedNumber:
      return shown(unpackNumber(cursor.long() | 0))
    case xlsb.number:
    case xlsb.formulaNumber:
      return shown(cursor.double())
    case xlsb.error:
    case xlsb.formulaError:
      return { text: errorShown(cursor.byte()), content: { type: 'error', value: null } }
    case xlsb.truth:
    case xlsb.formulaTruth:
      return cursor.byte() === 0
        ? { text: 'FALSE', content: { type: 'boolean', value: false } }
        : { text: 'TRUE', content: { type: 'boolean', value: true } }
    case xlsb.text:
    case xlsb.formulaText:
      return { text: cursor.text() }
    case xlsb.richText:
      return { text: cursor.richText() }
    case xlsb.sharedIndex:
      return { text: book.texts[cursor.long()] ?? '' }
    default:
      return null
  }
}

function readComments(bytes: Uint8Array): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let place = ''
  for (const { type, body } of binaryRecords(bytes)) {
    const cursor = new BinaryCursor(body)
    if (type === xlsb.comment) {
      cursor.long()
      const row = cursor.long()
      cursor.long()
      place = `${row}:${cursor.long()}`
    } else if (type === xlsb.commentText) found.set(place, cursor.richText())
  }
  return found
}

export function readBinarySheet(
  about: Pick<Sheet, 'name' | 'hidden'>,
  part: Uint8Array,
  comments: Uint8Array | null,
  book: BinaryBook,
): Sheet {
  const cells: SheetCell[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns: (readonly [number, number])[] = []
  let row = 0
  for (const { type, body } of binaryRecords(part)) {
    const cursor = new BinaryCursor(body)
    if (type === xlsb.row) {
      row = cursor.long()
      if (((body[11] ?? 0) & 0x10) !== 0) hiddenRows.add(row)
    } else if (type === xlsb.column) {
      const [from, to] = [cursor.long(), cursor.long()]
      if (((body[16] ?? 0) & 1) !== 0) hiddenColumns.push([from, to])
    } else if (type > xlsb.blank && (type <= xlsb.formulaError || type === xlsb.richText)) {
      const column = cursor.long()
      const cell = cellOf(type, cursor, cursor.long() & 0xffffff, book)
      if (cell !== null) cells.push({ row, column, ...cell })
    }
  }
  return { ...about, cells, hiddenRows, hiddenColumns, comments: comments ? readComments(comments) : new Map() }
}
