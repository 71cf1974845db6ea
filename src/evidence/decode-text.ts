import type { FileNote } from '../casefile/evidence/file-note.ts'
import { type EncodingGuess, guessEncoding, unmarkedUtf16 } from './guess-encoding.ts'

/** Text of a file and the encoding it was read in, by its name in the Encoding Standard. */
export interface DecodedText {
  readonly text: string
  readonly encoding: string
  /** Set where the encoding was only guessed from the letters. */
  readonly guess: EncodingGuess | null
}

/** A byte order mark decides; then UTF-16 by its zero bytes; then strict UTF-8; what is left is told by its letters. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const utf16 = marked ?? unmarkedUtf16(bytes)
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16, guess: null }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return escapesJapanese(text)
      ? { text: new TextDecoder('iso-2022-jp').decode(bytes), encoding: 'iso-2022-jp', guess: null }
      : { text, encoding: 'utf-8', guess: null }
  } catch {
    const guess = guessEncoding(bytes)
    return { text: new TextDecoder(guess.label).decode(bytes), encoding: guess.label, guess }
  }
}

/** Japanese mail of old writes its letters in ASCII between escapes. */
const escapesJapanese = (text: string): boolean => text.includes('\u001b$B') || text.includes('\u001b$@')

/** Line ends become `\n`; control characters, which no reader of the page sees, go. */
export function plainLines(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, '')
  )
}

/** The share of characters that text does not hold: controls and replacement characters. */
export function shareOfNonText(text: string): number {
  if (text.length === 0) return 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is counted
  const odd = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffd]/g)?.length ?? 0
  return odd / text.length
}

/** A doubt about the letters is told, with what else they could be. */
export const encodingNote = ({ guess }: DecodedText): readonly FileNote[] =>
  guess === null ? [] : [{ is: 'letters-guessed', encoding: guess.label, other: guess.runnerUp }]
