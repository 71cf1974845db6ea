/** Records of a binary workbook (MS-XLSB) that reading needs. */
export const xlsb = {
  row: 0,
  blank: 1,
  packedNumber: 2,
  error: 3,
  truth: 4,
  number: 5,
  text: 6,
  sharedIndex: 7,
  formulaText: 8,
  formulaNumber: 9,
  formulaTruth: 10,
  formulaError: 11,
  sharedText: 19,
  format: 44,
  cellFormat: 47,
  column: 60,
  richText: 62,
  workbookProperties: 153,
  sheet: 156,
  beginCellFormats: 617,
  endCellFormats: 618,
  comment: 635,
  commentText: 637,
} as const

export interface BinaryRecord {
  readonly type: number
  readonly body: Uint8Array
}

/** Type and length are written in groups of seven bits. */
export function* binaryRecords(bytes: Uint8Array): Generator<BinaryRecord> {
  let at = 0
  const grouped = (most: number): number => {
    let value = 0
    for (let i = 0; i < most; i += 1) {
      const byte = bytes[at] ?? 0
      at += 1
      value |= (byte & 0x7f) << (7 * i)
      if ((byte & 0x80) === 0) break
    }
    return value
  }
  while (at < bytes.length) {
    const type = grouped(2)
    const length = grouped(4)
    if (at + length > bytes.length) throw new RangeError('a record ends too soon')
    yield { type, body: bytes.subarray(at, at + length) }
    at += length
  }
}

/** Reads one record from its begin to its end. */
export class BinaryCursor {
  readonly #data: DataView
  #at = 0

  constructor(body: Uint8Array) {
    this.#data = new DataView(body.buffer, body.byteOffset, body.byteLength)
  }

  byte(): number {
    this.#at += 1
    return this.#data.getUint8(this.#at - 1)
  }

  short(): number {
    this.#at += 2
    return this.#data.getUint16(this.#at - 2, true)
  }

  long(): number {
    this.#at += 4
    return this.#data.getUint32(this.#at - 4, true)
  }

  double(): number {
    this.#at += 8
    return this.#data.getFloat64(this.#at - 8, true)
  }

  /** Empty where the length says that there is none. */
  text(): string {
    const count = this.long()
    if (count === 0xffffffff) return ''
    const { buffer, byteOffset, byteLength } = this.#data
    if (this.#at + count * 2 > byteLength) throw new RangeError('a text ends too soon')
    const raw = Buffer.from(buffer, byteOffset + this.#at, count * 2)
    this.#at += count * 2
    return raw.toString('utf16le')
  }

  /** The letters of a text with fonts; the fonts behind them are passed over. */
  richText(): string {
    this.byte()
    return this.text()
  }
}
