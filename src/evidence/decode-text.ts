/** Text of a file and the encoding it was read in. */
export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

function looksUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length & ~1, 4096))
  if (sample.length < 4) return null
  let evenZeros = 0
  let oddZeros = 0
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) evenZeros += 1
    if (sample[i + 1] === 0) oddZeros += 1
  }
  const pairs = sample.length / 2
  if (oddZeros > pairs * 0.4 && evenZeros < pairs * 0.05) return 'utf-16le'
  if (evenZeros > pairs * 0.4 && oddZeros < pairs * 0.05) return 'utf-16be'
  return null
}

/** A byte order mark decides; then UTF-16 by its zero bytes; then strict UTF-8; what is left is read as Windows-1252. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const utf16 = marked ?? looksUtf16(bytes)
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

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

export function encodingNote(encoding: DecodedText['encoding']): readonly string[] {
  return encoding === 'windows-1252'
    ? [
        'The file does not say how its letters are encoded; it was read as Windows Western European, so accented letters should be checked.',
      ]
    : []
}
