/** Letters of PDFDocEncoding that differ from Latin-1 (ISO 32000-2, annex D). */
const special: ReadonlyMap<number, string> = new Map([
  ...'\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc'.split('').map((letter, i) => [0x18 + i, letter] as const),
  ...'\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e'
    .split('')
    .map((letter, i) => [0x80 + i, letter] as const),
  [0xa0, '\u20ac'] as const,
])

const begins = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte)

/** A text string of a PDF: UTF-16 in either order or UTF-8 where its mark says so, else PDFDocEncoding. */
export function textOfPdfString(bytes: Uint8Array): string {
  const decoded = begins(bytes, 0xfe, 0xff)
    ? new TextDecoder('utf-16be').decode(bytes)
    : begins(bytes, 0xff, 0xfe)
      ? new TextDecoder('utf-16le').decode(bytes)
      : begins(bytes, 0xef, 0xbb, 0xbf)
        ? new TextDecoder().decode(bytes)
        : Array.from(bytes, (byte) => special.get(byte) ?? String.fromCharCode(byte)).join('')
  return (
    decoded
      .normalize('NFKC')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: marks of the language of a text
      .replace(/\u001b[^\u001b]{0,10}\u001b/g, '')
      .replace(/\r\n?/g, '\n')
      .trim()
  )
}
