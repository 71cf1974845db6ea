import type { FileNote } from '../../casefile/evidence/file-note.ts'
/**
 * Facebook and Instagram write each byte of UTF-8 as a letter of its own, so that "René" comes as "RenÃ©". Such a text has
 * only letters below 256, and as bytes it is UTF-8 without a fault: no ordinary accented word is both. Anything else comes
 * back as it is.
 */
export function mendedText(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[\u0100-\uffff]/.test(text)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}

export const mendedNote = (count: number): readonly FileNote[] =>
  count === 0 ? [] : [{ is: 'letters-mended', texts: count }]
