import type { CellContent } from '../../casefile/evidence/page-cells.ts'
import { type NumberInCell, numberInCell } from '../sheet/number-shown.ts'
import { errorShown, unpackNumber } from '../sheet/packed-values.ts'
import type { Sheet, SheetCell } from '../sheet/sheet-text.ts'
import { biff, PieceReader, recordsFrom } from './biff-records.ts'
import { type BoundSheet, shortText, type WorkbookGlobals } from './workbook-globals.ts'

interface Shown {
  readonly text: string
  readonly content?: CellContent
}

const truthOrError = (value: number, isError: boolean): Shown =>
  isError
    ? { text: errorShown(value), content: { type: 'error', value: null } }
    : { text: value === 0 ? 'FALSE' : 'TRUE', content: { type: 'boolean', value: value !== 0 } }

/** Stands for the words of a formula until the record after it brings them. */
const textFollows = '\0text follows'

interface Gathered {
  readonly cells: SheetCell[]
  readonly hiddenRows: Set<number>
  readonly hiddenColumns: (readonly [number, number])[]
  readonly comments: Map<string, string>
  /** Texts of drawn objects by the number of the object; comments are among them. */
  readonly objectTexts: Map<number, string>
}

const double = (reader: PieceReader): number => {
  const scratch = new DataView(new ArrayBuffer(8))
  for (let i = 0; i < 8; i += 1) scratch.setUint8(i, reader.byte())
  return scratch.getFloat64(0, true)
}

/** The stored result of a formula: a number, or by its first byte a text (in the record after it), a truth, an error. */
function formulaResult(reader: PieceReader, shown: (value: number) => NumberInCell): Shown {
  const bytes = Array.from({ length: 8 }, () => reader.byte())
  if (bytes[6] !== 0xff || bytes[7] !== 0xff) {
    const scratch = new DataView(Uint8Array.from(bytes).buffer)
    return shown(scratch.getFloat64(0, true))
  }
  if (bytes[0] === 0) return { text: textFollows }
  return bytes[0] === 3 ? { text: '' } : truthOrError(bytes[2] ?? 0, bytes[0] === 2)
}

/** The words of a text box: the first piece tells how many letters, the letters come in the pieces after it. */
function objectText(pieces: readonly Uint8Array[]): string {
  const head = new PieceReader(pieces.slice(0, 1))
  head.skip(10)
  const count = head.short()
  const rest = new PieceReader(pieces.slice(1))
  return count === 0 || rest.done ? '' : rest.letters(count, (rest.byte() & 1) !== 0)
}

function cellsOf(type: number, reader: PieceReader, book: WorkbookGlobals): readonly SheetCell[] {
  const row = reader.short()
  const column = reader.short()
  const style = reader.short()
  const shown = (value: number): NumberInCell => numberInCell(value, book.formats[style] ?? 'General', book.since1904)
  const one = (cell: Shown): readonly SheetCell[] => [{ row, column, ...cell }]
  switch (type) {
    case biff.labelShared:
      return one({ text: book.texts[reader.long()] ?? '' })
    case biff.label:
    case biff.richText:
      return one({ text: shortText(reader, true, book) })
    case biff.number:
      return one(shown(double(reader)))
    case biff.rk:
      return one(shown(unpackNumber(reader.long() | 0)))
    case biff.boolOrError: {
      const value = reader.byte()
      return one(truthOrError(value, reader.byte() !== 0))
    }
    case biff.formula:
      return one(formulaResult(reader, shown))
    default:
      return []
  }
}

function packedNumbers(reader: PieceReader, bytes: number, book: WorkbookGlobals): readonly SheetCell[] {
  const row = reader.short()
  const first = reader.short()
  return Array.from({ length: Math.floor((bytes - 6) / 6) }, (_, i) => {
    const style = reader.short()
    const cell = numberInCell(unpackNumber(reader.long() | 0), book.formats[style] ?? 'General', book.since1904)
    return { row, column: first + i, ...cell }
  })
}

const cellRecords = new Set<number>([
  biff.labelShared,
  biff.label,
  biff.richText,
  biff.number,
  biff.rk,
  biff.boolOrError,
  biff.formula,
])

/** One sheet of a workbook. Charts within it are passed over by their depth. */
export function readSheet(stream: Uint8Array, bound: BoundSheet, book: WorkbookGlobals): Sheet {
  const got: Gathered = {
    cells: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    comments: new Map(),
    objectTexts: new Map(),
  }
  const noteObjects: (readonly [string, number])[] = []
  let depth = 0
  let object = -1
  for (const { type, pieces } of recordsFrom(stream, bound.at)) {
    const reader = new PieceReader(pieces)
    if (type === biff.begin) depth += 1
    else if (type === biff.eof && --depth <= 0) break
    else if (type === biff.textObject && object >= 0) got.objectTexts.set(object, objectText(pieces))
    else if (type === biff.object) object = objectNumber(reader)
    else if (depth > 1) continue
    else if (cellRecords.has(type)) got.cells.push(...cellsOf(type, reader, book))
    else if (type === biff.multipleRk) got.cells.push(...packedNumbers(reader, pieces[0]?.length ?? 0, book))
    else if (type === biff.string) endFormula(got.cells, shortText(reader, true, book))
    else if (type === biff.row) noteRow(reader, got.hiddenRows)
    else if (type === biff.columnInfo) noteColumns(reader, got.hiddenColumns)
    else if (type === biff.note && book.unicode) {
      const place = `${reader.short()}:${reader.short()}`
      reader.skip(2)
      noteObjects.push([place, reader.short()])
    }
  }
  for (const [place, id] of noteObjects) {
    const text = got.objectTexts.get(id)
    got.objectTexts.delete(id)
    if (text !== undefined && text.trim() !== '') got.comments.set(place, text)
  }
  const boxes = [...got.objectTexts.values()].filter((text) => text.trim() !== '')
  const last = got.cells.reduce((most, cell) => Math.max(most, cell.row), 0)
  got.cells.push(...boxes.map((text, i) => ({ row: last + 1 + i, column: 0, text: `[text box] ${text}` })))
  return { name: bound.name, hidden: bound.hidden, ...got }
}

function objectNumber(reader: PieceReader): number {
  reader.skip(6)
  return reader.short()
}

function endFormula(cells: SheetCell[], text: string): void {
  const last = cells.pop()
  if (last) cells.push(last.text === textFollows ? { ...last, text } : last)
}

function noteRow(reader: PieceReader, hidden: Set<number>): void {
  const row = reader.short()
  reader.skip(10)
  if ((reader.byte() & 0x20) !== 0) hidden.add(row)
}

function noteColumns(reader: PieceReader, hidden: (readonly [number, number])[]): void {
  const from = reader.short()
  const to = reader.short()
  reader.skip(4)
  if ((reader.byte() & 1) !== 0) hidden.push([from, to])
}
