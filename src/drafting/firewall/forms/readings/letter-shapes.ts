import { type FoldedText, foldWith } from '../fold-text.ts'
import type { EncodedSign } from './encoded-signs.ts'

/** Letters of the Greek and Cyrillic alphabets by what Latin letter they look like, large and small. */
const shapes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      Α: 'a',
      Β: 'b',
      Ε: 'e',
      Ζ: 'z',
      Η: 'h',
      Ι: 'i',
      Κ: 'k',
      Μ: 'm',
      Ν: 'n',
      Ο: 'o',
      Ρ: 'p',
      Τ: 't',
      Υ: 'y',
      Χ: 'x',
    },
    ...{
      α: 'a',
      β: 'b',
      γ: 'y',
      ε: 'e',
      η: 'n',
      ι: 'i',
      κ: 'k',
      ν: 'v',
      ο: 'o',
      ρ: 'p',
      τ: 't',
      υ: 'u',
      χ: 'x',
      ω: 'w',
    },
    ...{
      А: 'a',
      В: 'b',
      Е: 'e',
      Ѕ: 's',
      І: 'i',
      Ј: 'j',
      К: 'k',
      М: 'm',
      Н: 'h',
      О: 'o',
      Р: 'p',
      С: 'c',
      Т: 't',
      У: 'y',
    },
    ...{
      Х: 'x',
      Ь: 'b',
      а: 'a',
      в: 'b',
      г: 'r',
      е: 'e',
      ѕ: 's',
      і: 'i',
      ј: 'j',
      к: 'k',
      м: 'm',
      н: 'h',
      о: 'o',
      п: 'n',
    },
    ...{ р: 'p', с: 'c', т: 't', у: 'y', х: 'x', ь: 'b' },
  }),
)
const mixed =
  /[\p{Script=Latin}\p{M}]*(?:\p{Script=Latin}\p{M}*[\p{Script=Greek}\p{Script=Cyrillic}]|[\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*\p{Script=Latin})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]*/gu
const foreign = /[\p{Script=Greek}\p{Script=Cyrillic}]/gu

/**
 * The text with the letters of words in two alphabets read by their shape: a Greek capital Nu as `n`; none where no word is
 * mixed. A word of one alphabet is read as that alphabet has it.
 */
export function byShape(text: string): readonly FoldedText[] {
  if (text.search(foreign) < 0) return []
  const signs: EncodedSign[] = []
  for (const word of text.matchAll(mixed)) {
    const from =
      word.index - (/[\p{Script=Greek}\p{Script=Cyrillic}]*$/u.exec(text.slice(0, word.index))?.[0].length ?? 0)
    const written = text.slice(from, word.index + word[0].length)
    for (const letter of written.matchAll(foreign)) {
      const sign = shapes.get(letter[0])
      const start = from + letter.index
      if (sign !== undefined) signs.push({ start, end: start + letter[0].length, sign })
    }
  }
  return signs.length === 0 ? [] : [foldWith(text, signs)]
}
