/** Parts of a Word file of the years before 2007, in the order in which their letters are stored. */
export interface StoryTexts {
  readonly main: string
  readonly footnotes: string
  readonly headers: string
  readonly comments: string
  readonly endnotes: string
  readonly textboxes: string
  readonly headerTextboxes: string
}

interface Fib {
  readonly locked: boolean
  readonly tableName: '0Table' | '1Table'
  readonly counts: readonly number[]
  /** Place and length in the table stream: pieces of text, authors of tracked changes. */
  readonly clx: readonly [number, number]
  readonly revisions: readonly [number, number]
}

const western = new TextDecoder('windows-1252')

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Letters of Word 6 and 95 lie one after the other, a byte each, unless the file was saved in haste ("fast save"). */
export function olderText(document: Uint8Array): { readonly locked: boolean; readonly stories: StoryTexts | null } {
  const data = view(document)
  const flags = data.getUint16(10, true)
  const counts = [0x34, 0x38, 0x3c, 0x44, 0x48, 0x4c, 0x50].map((at) => data.getUint32(at, true))
  const from = data.getUint32(0x18, true)
  const raw = document.subarray(from, data.getUint32(0x1c, true))
  const whole = raw.length >= counts.reduce((sum, count) => sum + count, 0)
  const readable = (flags & 0x0004) === 0 && data.getUint32(0x40, true) === 0 && whole
  return { locked: (flags & 0x0100) !== 0, stories: readable ? storiesOf(western.decode(raw), counts) : null }
}

export const isOlderWord = (document: Uint8Array): boolean =>
  document[1] === 0xa5 && (document[0] === 0xdc || document[0] === 0xec) && view(document).getUint16(2, true) < 0xc0

/** The head of `WordDocument` (MS-DOC, Fib) since Word 97. */
export function readFib(document: Uint8Array): Fib {
  const data = view(document)
  if (data.getUint16(0, true) !== 0xa5ec) throw new RangeError('no Word document')
  const flags = data.getUint16(10, true)
  const shorts = data.getUint16(32, true)
  const longs = 34 + shorts * 2
  const base = longs + 2
  const pairs = base + data.getUint16(longs, true) * 4 + 2
  const pair = (i: number): readonly [number, number] => [
    data.getUint32(pairs + i * 8, true),
    data.getUint32(pairs + i * 8 + 4, true),
  ]
  return {
    locked: (flags & 0x0100) !== 0,
    tableName: (flags & 0x0200) === 0 ? '0Table' : '1Table',
    counts: [3, 4, 5, 7, 8, 9, 10].map((i) => data.getUint32(base + i * 4, true)),
    clx: pair(33),
    revisions: pair(51),
  }
}

/** Of the authors of tracked changes the first is always "Unknown", also where nothing was tracked. */
export function trackedAuthors(table: Uint8Array, [offset, length]: readonly [number, number]): number {
  return length < 6 || offset + 4 > table.length ? 0 : Math.max(0, view(table).getUint16(offset + 2, true) - 1)
}

/** Pieces of text one after the other: each either two bytes a letter, or one byte of the Western code page. */
export function pieceText(
  document: Uint8Array,
  table: Uint8Array,
  [offset, length]: readonly [number, number],
): string {
  const clx = table.subarray(offset, offset + length)
  const data = view(clx)
  let at = 0
  while (clx[at] === 1) at += 3 + data.getUint16(at + 1, true)
  if (clx[at] !== 2) throw new RangeError('no table of pieces')
  const size = data.getUint32(at + 1, true)
  const count = Math.floor((size - 4) / 12)
  const places = at + 5
  const pieces = places + (count + 1) * 4
  const out: string[] = []
  for (let i = 0; i < count; i += 1) {
    const letters = data.getUint32(places + i * 4 + 4, true) - data.getUint32(places + i * 4, true)
    const stored = data.getUint32(pieces + i * 8 + 2, true)
    const narrow = (stored & 0x40000000) !== 0
    const from = narrow ? (stored & 0x3fffffff) >>> 1 : stored
    const end = from + letters * (narrow ? 1 : 2)
    if (letters < 0 || end > document.length) throw new RangeError('a piece lies outside the file')
    const raw = document.subarray(from, end)
    out.push(narrow ? western.decode(raw) : Buffer.from(raw).toString('utf16le'))
  }
  return out.join('')
}

export function storiesOf(text: string, counts: readonly number[]): StoryTexts {
  let at = 0
  const take = (count = 0): string => {
    const part = text.slice(at, at + count)
    at += count
    return part
  }
  return {
    main: take(counts[0]),
    footnotes: take(counts[1]),
    headers: take(counts[2]),
    comments: take(counts[3]),
    endnotes: take(counts[4]),
    textboxes: take(counts[5]),
    headerTextboxes: take(counts[6]),
  }
}

/**
 * Letters as a reader of the page sees them: fields by their result, cells parted by tabs, pages by a form feed, pictures
 * and marks of notes without a letter.
 */
export function shownText(text: string): string {
  return (
    withoutFieldCodes(text)
      .replaceAll('\u0007\u0007', '\n')
      .replaceAll('\u0007', '\t')
      .replace(/[\r\v]/g, '\n')
      .replaceAll('\u001e', '-')
      .replace(/\u00a0/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: marks of notes, pictures and optional hyphens
      .replace(/[\u0000-\u0008\u000e-\u001f\u00ad]/g, '')
      .replace(/[ \t]+\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
  )
}

/** Of a field (`0x13` code `0x14` result `0x15`) the result stays; fields may lie in one another. */
function withoutFieldCodes(text: string): string {
  const inCode: boolean[] = []
  let codes = 0
  let out = ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks of a field
  for (const part of text.split(/([\u0013\u0014\u0015])/)) {
    if (part === '\u0013') {
      inCode.push(true)
      codes += 1
    } else if (part === '\u0014') {
      if (inCode.at(-1)) {
        inCode[inCode.length - 1] = false
        codes -= 1
      }
    } else if (part === '\u0015') {
      if (inCode.pop()) codes -= 1
    } else if (codes === 0) out += part
  }
  return out
}
