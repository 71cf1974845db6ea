import { originalSpan } from '../../forms/fold-text.ts'
import type { IdentityPlace } from '../identity-place.ts'
import { isAnsweredOtherwise, lettersAt, questionAt } from '../name-doubts.ts'
import { isOrdinaryWord, isWordOfPapers } from '../ordinary-words.ts'
import type { ReadText } from '../read-text.ts'
import type { Searchable } from '../searchable.ts'

/**
 * A short name in one word. With a sign of handles, a number or a mail box it is the name; so written in capitals it is asked. In
 * small letters by itself it is left: four letters in prose are a word of some language more often than two names in one.
 */
export function shortHandlePlaces(
  { identity, answers, shortWhole }: Searchable,
  { folded }: ReadText,
): IdentityPlace[] {
  if (shortWhole === null) return []
  return [...folded.text.matchAll(shortWhole)].flatMap((match) => {
    const { text, original } = folded
    const word = match[1] ?? ''
    const from = match.index
    const [before, behind] = [text.slice(Math.max(0, from - 12), from), text.slice(from + word.length, from + 60)]
    const tail = /^(?:[._-]?\d{1,4})?(?![\p{L}\p{N}])/u.exec(behind)?.[0] ?? ''
    const isHandle =
      tail !== '' || /[@#_\\=]$|(?:^|[^\p{L}])(?:u|in|user|@)\/$|\p{L}\/$/u.test(before) || /^[\w.+-]*@/.test(behind)
    const [start, end] = originalSpan(folded, from, from + word.length + tail.length)
    const isCapital = /^\p{Lu}{4,}$/u.test(original.slice(start, end)) && !isWordOfPapers(word)
    if ((!isHandle && !isCapital) || isAnsweredOtherwise(answers, original, start, end)) return []
    const sure = isHandle && !isOrdinaryWord(word)
    const doubt = sure ? null : questionAt(original, { start, end }, lettersAt(original, start, end), 'another-person')
    return [{ start, end, identity, word: null, doubt }]
  })
}
