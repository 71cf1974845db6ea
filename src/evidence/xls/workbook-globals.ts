import { builtInFormat } from '../sheet/number-shown.ts'
import { biff, PieceReader, recordsFrom, unicodeText } from './biff-records.ts'

export interface BoundSheet {
  readonly name: string
  readonly at: number
  readonly hidden: boolean
  /** Sheets of cells are 0; charts, macros and dialogs hold none. */
  readonly kind: number
}

export interface WorkbookGlobals {
  readonly locked: boolean
  /** Since Excel 97 texts are Unicode; before, they are bytes of the code page. */
  readonly unicode: boolean
  readonly codePage: TextDecoder
  readonly since1904: boolean
  readonly sheets: readonly BoundSheet[]
  readonly texts: readonly string[]
  /** The format of each style of cell, by its number. */
  readonly formats: readonly string[]
  /** Pictures of the workbook, as Office Art. */
  readonly drawings: Uint8Array
}

const labels: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [874, 'windows-874'],
  [10000, 'macintosh'],
  [866, 'ibm866'],
])

function decoderOf(page: number): TextDecoder {
  const label = labels.get(page) ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
  return new TextDecoder(label)
}

/** A text of the first length given, in the manner of the workbook's version. */
export function shortText(
  reader: PieceReader,
  long: boolean,
  book: Pick<WorkbookGlobals, 'unicode' | 'codePage'>,
): string {
  const count = long ? reader.short() : reader.byte()
  if (book.unicode) return unicodeText(reader, count)
  return book.codePage.decode(Uint8Array.from({ length: count }, () => reader.byte()))
}

function sharedTexts(pieces: readonly Uint8Array[]): readonly string[] {
  const reader = new PieceReader(pieces)
  reader.skip(4)
  const count = reader.long()
  const texts: string[] = []
  while (texts.length < count && !reader.done) texts.push(unicodeText(reader, reader.short()))
  return texts
}

/** The first part of a workbook stream: what holds for all its sheets. */
export function readGlobals(stream: Uint8Array): WorkbookGlobals {
  let unicode = true
  let locked = false
  let codePage = decoderOf(1252)
  let since1904 = false
  const sheets: BoundSheet[] = []
  let texts: readonly string[] = []
  const custom = new Map<number, string>()
  const styles: number[] = []
  const drawings: Uint8Array[] = []
  for (const { type, pieces } of recordsFrom(stream, 0)) {
    const reader = new PieceReader(pieces)
    if (type === biff.eof) break
    if (type === biff.begin) unicode = reader.short() >= 0x0600
    else if (type === biff.filePass) locked = true
    else if (type === biff.codePage) codePage = decoderOf(reader.short())
    else if (type === biff.date1904) since1904 = reader.short() === 1
    else if (type === biff.sharedStrings && !locked) texts = sharedTexts(pieces)
    else if (type === biff.drawingGroup) drawings.push(...pieces)
    else if (type === biff.format && !locked)
      custom.set(reader.short(), shortText(reader, unicode, { unicode, codePage }))
    else if (type === biff.extendedFormat) {
      reader.skip(2)
      styles.push(reader.short())
    } else if (type === biff.boundSheet && !locked) {
      const at = reader.long()
      const state = reader.byte()
      const kind = reader.byte()
      sheets.push({ at, hidden: (state & 3) !== 0, kind, name: shortText(reader, false, { unicode, codePage }) })
    }
  }
  const formats = styles.map((id) => custom.get(id) ?? builtInFormat(id))
  return { locked, unicode, codePage, since1904, sheets, texts, formats, drawings: Buffer.concat(drawings) }
}
