import { foldText, originalSpan } from '../forms/fold-text.ts'
import { titlesOfAnybody, titlesOfMen, titlesOfWomen } from '../forms/titles.ts'
import type { IdentityPlace } from './identity-place.ts'
import { isAnsweredOtherwise, questionAt } from './name-doubts.ts'
import { isOneLetterOff } from './neighbours.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import type { ReadText } from './read-text.ts'
import type { Searchable } from './searchable.ts'

const titles = foldText([titlesOfWomen, titlesOfMen, titlesOfAnybody].join('|')).text
const titled = new RegExp(`(?<!\\p{L})(?:${titles})\\.?\\s{1,2}([a-z]{5,})(?!\\p{L})`, 'gu')

/** `Mr. Kouri` of Khouri: behind a title stands a name, so that one letter gone, other or too much is asked about in a short one too. */
export function titledSlips({ identity, name, answers }: Searchable, { folded }: ReadText): IdentityPlace[] {
  const { text, original } = folded
  const known = name.parts.filter(
    ({ letters, standing, nick, atMost }) =>
      standing === 'alone' && !nick && atMost === null && /^[a-z]{5,}$/.test(letters),
  )
  if (known.length === 0) return []
  return [...text.matchAll(titled)].flatMap((match) => {
    const word = match[1] ?? ''
    if (isOrdinaryWord(word) || !known.some(({ letters }) => letters !== word && isOneLetterOff(letters, word)))
      return []
    const at = match.index + match[0].length - word.length
    const [start, end] = originalSpan(folded, at, at + word.length)
    if (!/^\p{Lu}/u.test(original.slice(start, end)) || isAnsweredOtherwise(answers, original, start, end)) return []
    return [{ start, end, identity, word, doubt: questionAt(original, { start, end }, word, 'another-person') }]
  })
}
