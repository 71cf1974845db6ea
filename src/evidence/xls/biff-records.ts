/** One record of a workbook stream: its pieces stay apart, because a text may change its width where it is continued. */
export interface BiffRecord {
  readonly type: number
  readonly pieces: readonly Uint8Array[]
}

export const biff = {
  eof: 0x000a,
  formula: 0x0006,
  continued: 0x003c,
  note: 0x001c,
  date1904: 0x0022,
  filePass: 0x002f,
  codePage: 0x0042,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  object: 0x005d,
  multipleRk: 0x00bd,
  richText: 0x00d6,
  extendedFormat: 0x00e0,
  sharedStrings: 0x00fc,
  labelShared: 0x00fd,
  textObject: 0x01b6,
  number: 0x0203,
  label: 0x0204,
  boolOrError: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  format: 0x041e,
  begin: 0x0809,
  drawingGroup: 0x00eb,
} as const

/** Records from a place in the stream; `CONTINUE` records join the one before. Ends where the stream is cut. */
export function* recordsFrom(stream: Uint8Array, from: number): Generator<BiffRecord & { readonly at: number }> {
  const data = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let at = from
  while (at + 4 <= stream.length) {
    const began = at
    const type = data.getUint16(at, true)
    const pieces: Uint8Array[] = []
    do {
      const length = data.getUint16(at + 2, true)
      pieces.push(stream.subarray(at + 4, at + 4 + length))
      at += 4 + length
    } while (at + 4 <= stream.length && data.getUint16(at, true) === biff.continued)
    yield { type, pieces, at: began }
  }
}

/** Reads across the pieces of a record. */
export class PieceReader {
  readonly #pieces: readonly Uint8Array[]
  #piece = 0
  #at = 0

  constructor(pieces: readonly Uint8Array[]) {
    this.#pieces = pieces
  }

  get done(): boolean {
    this.#forward()
    return this.#piece >= this.#pieces.length
  }

  byte(): number {
    this.#forward()
    const byte = this.#pieces[this.#piece]?.[this.#at]
    if (byte === undefined) throw new RangeError('a record ends too soon')
    this.#at += 1
    return byte
  }

  short(): number {
    return this.byte() | (this.byte() << 8)
  }

  long(): number {
    return (this.short() | (this.short() << 16)) >>> 0
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0; ) {
      if (this.done) throw new RangeError('a record ends too soon')
      const here = Math.min(left, (this.#pieces[this.#piece]?.length ?? 0) - this.#at)
      this.#at += here
      left -= here
    }
  }

  /** So many letters of UTF-16, in one or two bytes each; a continued piece says anew which. */
  letters(count: number, wide: boolean): string {
    const out: string[] = []
    let two = wide
    for (let left = count; left > 0; ) {
      if (this.#at >= (this.#pieces[this.#piece]?.length ?? 0)) {
        this.#forward()
        two = (this.byte() & 1) !== 0
      }
      const piece = this.#pieces[this.#piece] ?? new Uint8Array()
      const size = two ? 2 : 1
      const here = Math.min(left, Math.floor((piece.length - this.#at) / size))
      if (here === 0) throw new RangeError('a text ends too soon')
      const raw = Buffer.from(piece.subarray(this.#at, this.#at + here * size))
      out.push(raw.toString(two ? 'utf16le' : 'latin1'))
      this.#at += here * size
      left -= here
    }
    return out.join('')
  }

  #forward(): void {
    while (this.#piece < this.#pieces.length && this.#at >= (this.#pieces[this.#piece]?.length ?? 0)) {
      this.#piece += 1
      this.#at = 0
    }
  }
}

/** A text with its length before it and, behind it, its fonts and its readings in another script. */
export function unicodeText(reader: PieceReader, count: number): string {
  const flags = reader.byte()
  const fonts = (flags & 8) !== 0 ? reader.short() : 0
  const readings = (flags & 4) !== 0 ? reader.long() : 0
  const text = reader.letters(count, (flags & 1) !== 0)
  reader.skip(fonts * 4 + readings)
  return text
}
