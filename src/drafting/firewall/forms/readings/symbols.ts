import { type FoldedText, foldText, foldWith } from '../fold-text.ts'
import { symbolOfLetters } from '../sign-at.ts'
import type { EncodedSign } from './encoded-signs.ts'

const symbols = new RegExp(`[0-9#*]\\ufe0f?\\u20e3|${symbolOfLetters.source}`, 'gu')
/** Stands for any picture. */
const picture = '\u2726'

/** The text with symbols that are made of letters and figures (`™`, `②`, flags) as mere pictures; none where there are none. */
export function symbolsAsPictures({ original, at }: FoldedText): readonly FoldedText[] {
  if (at === null) return []
  const signs: readonly EncodedSign[] = [...original.matchAll(symbols)]
    .filter(([symbol]) => /[\p{L}\p{N}]/u.test(foldText(symbol).text))
    .map(({ 0: symbol, index }) => ({ start: index, end: index + symbol.length, sign: picture }))
  return signs.length === 0 ? [] : [foldWith(original, signs)]
}
