/** What a rich text is made of. Texts are bytes: which letters they are depends on the font they stand in. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

const code = (letter: string): number => letter.charCodeAt(0)
const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

/** The signs, words and letters of a rich text one after the other. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0
  const ascii = (from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1')
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte === code('{') || byte === code('}')) {
      yield { kind: byte === code('{') ? 'open' : 'close' }
      at += 1
    } else if (byte === 0x0d || byte === 0x0a || byte === 0) at += 1
    else if (byte !== code('\\')) {
      const from = at
      while (at < bytes.length && !['\\', '{', '}', '\r', '\n', '\0'].some((sign) => bytes[at] === code(sign))) at += 1
      yield { kind: 'bytes', bytes: bytes.subarray(from, at) }
    } else if (isLetter(bytes[at + 1] ?? 0)) {
      const from = at + 1
      at = from
      while (isLetter(bytes[at] ?? 0) && at - from < 32) at += 1
      const word = ascii(from, at)
      const digits = at
      if (bytes[at] === code('-')) at += 1
      while (isDigit(bytes[at] ?? 0) && at - digits < 11) at += 1
      const value = at > digits ? Number(ascii(digits, at)) : null
      if (bytes[at] === 0x20) at += 1
      yield { kind: 'word', word, value: value !== null && Number.isNaN(value) ? null : value }
      if (word === 'bin' && value !== null && value > 0) {
        yield { kind: 'bytes', bytes: bytes.subarray(at, at + value) }
        at += value
      }
    } else if (bytes[at + 1] === code("'")) {
      const byteValue = Number.parseInt(ascii(at + 2, at + 4), 16)
      if (!Number.isNaN(byteValue)) yield { kind: 'byte', byte: byteValue }
      at += 4
    } else {
      yield { kind: 'sign', sign: String.fromCharCode(bytes[at + 1] ?? 0) }
      at += 2
    }
  }
}
