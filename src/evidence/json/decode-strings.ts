import { mendedText } from './mended-text.ts'

export interface DecodedJson {
  readonly text: string
  /** Strings whose letters had been encoded twice, and are shown as they were meant. */
  readonly mended: number
}

const simple: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\n',
  b: '',
  f: '',
  '"': '"',
  '\\': '\\',
  '/': '/',
}

const unescaped = (inner: string): string =>
  inner
    .replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (whole, hex, letter) =>
      hex === undefined ? (simple[String(letter)] ?? whole) : String.fromCharCode(Number.parseInt(String(hex), 16)),
    )
    .toWellFormed()

/** Where the string that begins at `from` ends, its closing mark included; the end of the text where it has none. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 92) at += 1
    else if (code === 34) return at + 1
  }
  return text.length
}

/**
 * The text as it stands, line by line, with what its strings say in place of how they are written. It needs no whole or
 * well-formed document, and its time grows with the length.
 */
export function decodeStrings(text: string): DecodedJson {
  const parts: string[] = []
  let mended = 0
  let at = 0
  for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', at)) {
    parts.push(text.slice(at, quote))
    const end = endOfString(text, quote)
    const plain = unescaped(text.slice(quote, end))
    const meant = mendedText(plain)
    if (meant !== plain) mended += 1
    parts.push(meant)
    at = end
  }
  parts.push(text.slice(at))
  return { text: parts.join(''), mended }
}
