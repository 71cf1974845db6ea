import { type FoldedText, foldWith } from '../fold-text.ts'
import type { EncodedSign } from './encoded-signs.ts'

/** The signs of Windows-1252 that stand for the bytes 0x80 to 0x9f, in their order; five bytes have none. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const behindLead = `[\\u0080-\\u00bf${upper}]`
/** Letters beyond ASCII in UTF-8, each of its bytes read as a sign of its own: `JosÃ©`. */
const misread = new RegExp(`[\\u00c3-\\u00df]${behindLead}|[\\u00e0-\\u00ef]${behindLead}{2}`, 'gu')
const strict = new TextDecoder('utf-8', { fatal: true })

function readAgain(signs: string): string | null {
  const bytes = [...signs].map((sign) => {
    const at = upper.indexOf(sign)
    return at >= 0 ? 0x80 + at : (sign.codePointAt(0) ?? 0)
  })
  try {
    return strict.decode(new Uint8Array(bytes))
  } catch {
    return null
  }
}

/** The text with letters that were read in the wrong encoding as they were meant; none where there are none. */
export function misdecoded(text: string): readonly FoldedText[] {
  const signs: EncodedSign[] = []
  for (const found of text.matchAll(misread)) {
    const sign = readAgain(found[0])
    if (sign !== null) signs.push({ start: found.index, end: found.index + found[0].length, sign })
  }
  return signs.length === 0 ? [] : [foldWith(text, signs)]
}
