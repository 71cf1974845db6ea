import { compoundOf, type SampleStream } from './compound-sample.fixture.ts'

const shorts = (...values: number[]): Buffer => {
  const out = Buffer.alloc(values.length * 2)
  values.forEach((value, i) => {
    out.writeUInt16LE(value & 0xffff, i * 2)
  })
  return out
}
const longs = (...values: number[]): Buffer => Buffer.concat(values.map((v) => shorts(v & 0xffff, v >>> 16)))
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le')

export interface DocSample {
  readonly main: string
  readonly footnotes?: string
  readonly comments?: string
  readonly locked?: boolean
  readonly tracked?: boolean
  /** Other streams, such as `Data` or an object pool. */
  readonly others?: readonly SampleStream[]
}

/** A Word 97 file whose first half of letters is stored in one byte each and the rest in two. */
export function docOf({
  main,
  footnotes = '',
  comments = '',
  locked = false,
  tracked = false,
  others = [],
}: DocSample): Uint8Array {
  const text = `${main}${footnotes}${comments}`
  const beyond = [...text].findIndex((letter) => letter > '~')
  const ascii = beyond < 0 ? text.length : beyond
  const narrow = Buffer.from(text.slice(0, ascii), 'latin1')
  const rest = wide(text.slice(ascii))
  const textStart = 1024
  const wideStart = textStart + narrow.length + (narrow.length % 2)
  const pieces = Buffer.concat([
    longs(0, ascii, text.length),
    shorts(0),
    longs(((textStart * 2) | 0x40000000) >>> 0),
    shorts(0),
    shorts(0),
    longs(wideStart),
    shorts(0),
  ])
  const clx = Buffer.concat([Buffer.from([2]), longs(pieces.length), pieces])
  const authors = tracked
    ? Buffer.concat([shorts(0xffff, 2, 0, 7), wide('Unknown'), shorts(5), wide('Clerk')])
    : Buffer.alloc(0)
  const document = Buffer.alloc(Math.max(8192, wideStart + rest.length))
  shorts(0xa5ec, 0xc1).copy(document)
  document.writeUInt16LE(0x0200 | (locked ? 0x0100 : 0), 10)
  document.writeUInt16LE(14, 32)
  document.writeUInt16LE(22, 62)
  const counts = 64
  document.writeUInt32LE(main.length, counts + 12)
  document.writeUInt32LE(footnotes.length, counts + 16)
  document.writeUInt32LE(comments.length, counts + 28)
  document.writeUInt16LE(93, 152)
  const pairs = 154
  longs(0, clx.length).copy(document, pairs + 33 * 8)
  longs(clx.length, authors.length).copy(document, pairs + 51 * 8)
  narrow.copy(document, textStart)
  rest.copy(document, wideStart)
  return compoundOf([
    { path: 'WordDocument', bytes: document },
    { path: '1Table', bytes: Buffer.concat([clx, authors]) },
    ...others,
  ])
}

/** A JPEG as Office Art stores it. */
export const blipOf = (jpeg: Uint8Array): Uint8Array =>
  Buffer.concat([shorts(0x46a0, 0xf01d), longs(jpeg.length + 17), Buffer.alloc(17, 7), jpeg])

const record = (type: number, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([shorts(type, body.length), body])
}

const shortUnicode = (text: string): Buffer => Buffer.concat([Buffer.from([text.length, 1]), wide(text)])
const longUnicode = (text: string): Buffer => Buffer.concat([shorts(text.length), Buffer.from([1]), wide(text)])

export interface XlsSample {
  readonly since1904?: boolean
  readonly locked?: boolean
}

/**
 * A workbook with a sheet of texts, packed numbers, money, a date, a formula with a text, a comment, a hidden row and a
 * hidden column, and a hidden second sheet. The shared texts are cut within a word, where its letters change their width.
 */
export function xlsOf({ since1904 = false, locked = false }: XlsSample = {}): Uint8Array {
  const style = (format: number): Buffer => record(0x00e0, shorts(0, format), Buffer.alloc(16))
  const texts = record(
    0x00fc,
    longs(3, 3),
    longUnicode('Room'),
    longUnicode('Paid'),
    shorts(10),
    Buffer.from([0]),
    Buffer.from('Núñ', 'latin1'),
  )
  const begin = (kind: number): Buffer => record(0x0809, shorts(0x0600, kind, 0, 0), longs(0, 0))
  const globals = (first: number, second: number): Buffer =>
    Buffer.concat([
      begin(5),
      ...(locked ? [record(0x002f, Buffer.alloc(6))] : []),
      record(0x0022, shorts(since1904 ? 1 : 0)),
      record(0x041e, shorts(164), longUnicode('"$"#,##0.00')),
      style(0),
      style(14),
      style(164),
      record(0x0085, longs(first), shorts(0), shortUnicode('Register')),
      record(0x0085, longs(second), shorts(1), shortUnicode('Rates')),
      texts,
      record(0x003c, Buffer.from([1]), wide('ez asks')),
      record(0x000a),
    ])
  const number = Buffer.alloc(8)
  number.writeDoubleLE(43_996)
  const register = Buffer.concat([
    begin(16),
    record(0x007d, shorts(3, 3, 2560, 0, 1, 0)),
    record(0x0208, shorts(2, 0, 4, 255, 0, 0), longs(0x20)),
    record(0x00fd, shorts(0, 0, 0), longs(0)),
    record(0x00fd, shorts(0, 1, 0), longs(1)),
    record(0x0203, shorts(1, 0, 1), number),
    record(0x00bd, shorts(1, 1), shorts(0), longs((214 << 2) | 2), shorts(2), longs((6499 << 2) | 3), shorts(2)),
    record(0x0006, shorts(1, 3, 0), Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]), Buffer.alloc(8)),
    record(0x0207, longUnicode('cash')),
    record(0x00fd, shorts(2, 0, 0), longs(2)),
    record(0x005d, shorts(0x15, 18, 0x19, 1), Buffer.alloc(14)),
    record(0x01b6, shorts(0, 0, 0, 0, 0, 11, 16, 0, 0)),
    record(0x003c, Buffer.from([0]), Buffer.from('three men a', 'latin1')),
    record(0x001c, shorts(1, 1, 0, 1, 0)),
    record(0x000a),
  ])
  const start = globals(0, 0).length
  const rates = Buffer.concat([begin(16), record(0x0204, shorts(0, 0, 0), longUnicode('weekly')), record(0x000a)])
  const stream = Buffer.concat([globals(start, start + register.length), register, rates])
  return compoundOf([{ path: 'Workbook', bytes: stream }])
}

const pptRecord = (head: number, type: number, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([shorts(head, type), longs(body.length), body])
}

/** A presentation of one slide with notes and a comment, saved twice: the older version of the slide says something else. */
export function pptOf({ locked = false }: { readonly locked?: boolean } = {}): Uint8Array {
  const slide = (text: string, hidden: boolean): Buffer =>
    pptRecord(
      15,
      0x03ee,
      pptRecord(15, 0x040c, pptRecord(15, 0xf00d, pptRecord(0, 0x0fa0, wide(text)))),
      ...(hidden ? [pptRecord(0, 0x03f9, Buffer.alloc(10), Buffer.from([4, 0, 0, 0, 0, 0]))] : []),
      pptRecord(15, 0x2ee0, pptRecord(0x00, 0x0fba, wide('Auditor')), pptRecord(0x10, 0x0fba, wide('who knew?'))),
    )
  const older = slide('old words', false)
  const newer = slide('Señora Núñez called twice', true)
  const notes = pptRecord(
    15,
    0x03f0,
    pptRecord(0, 0x03f1, longs(256), shorts(0, 0)),
    pptRecord(0, 0x0fa8, Buffer.from('tell the manager', 'latin1')),
  )
  const document = pptRecord(
    15,
    0x03e8,
    pptRecord(
      0x0f,
      0x0ff0,
      pptRecord(0, 0x03f3, longs(2, 0, 1, 256, 0)),
      pptRecord(0, 0x0fa8, Buffer.from('Night shift\rRoom 214', 'latin1')),
    ),
    pptRecord(0x2f, 0x0ff0, pptRecord(0, 0x03f3, longs(3, 0, 0, 257, 0))),
  )
  const parts: Buffer[] = []
  let at = 0
  const put = (part: Buffer): number => {
    const here = at
    parts.push(part)
    at += part.length
    return here
  }
  const places = [put(document), put(older), put(notes)]
  const firstList = put(pptRecord(0, 0x1772, longs(((3 << 20) | 1) >>> 0, ...places)))
  const firstEdit = put(pptRecord(0, 0x0ff5, longs(0, 0, 0, firstList, 1, 4, 0)))
  const second = put(newer)
  const secondList = put(pptRecord(0, 0x1772, longs(((1 << 20) | 2) >>> 0, second)))
  const edit = put(pptRecord(0, 0x0ff5, longs(0, 0, firstEdit, secondList, 1, 4, 0)))
  const user = pptRecord(0, 0x0ff6, longs(20, locked ? 0xf3d1c4df : 0xe391c05f, edit), shorts(0, 1012, 3, 0))
  return compoundOf([
    { path: 'Current User', bytes: user },
    { path: 'PowerPoint Document', bytes: Buffer.concat(parts) },
  ])
}
