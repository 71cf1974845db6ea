import {
  isSaidWithoutDoubt,
  type NameAnswer,
  type NameQuestion,
  saidOf,
} from '../../../casefile/release/name-question.ts'
import { foldText } from '../forms/fold-text.ts'
import { isGivenName } from '../forms/given-names.ts'
import type { NamePart, NameParts } from '../forms/name-parts.ts'
import { titleWords } from '../forms/name-parts.ts'
import { isOrdinaryWord, isShortWord } from './ordinary-words.ts'
import { isOfBusiness, isOfTwoWords, mayBePlace, stateNames } from './telling/places-on-maps.ts'
import { plainlyWord, tellWordOrName } from './telling/tell-word-or-name.ts'
import { type WordsAround, wordsAround } from './telling/words-around.ts'

/** A place that a person has to tell; the passage is still as written. */
export type DoubtfulPlace = Omit<NameQuestion, 'identity'>

const low = (word: string): string => foldText(word).text
const isLarge = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word)
const notSurnames =
  /^(?:was|is|has|had|said|and|or|the|at|in|on|to|of|by|for|from|with|room|street|st|ave|road|rd|hotel|inn|motel|police|county|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|no|not|i|he|she|it|they|we|you|doe)$/

/** `Maria Sanchez` where only another Maria is protected: her first name beside a surname that is not hers. */
function besideAnother(around: WordsAround, { parts }: NameParts): boolean {
  const own = (word: string): boolean => parts.some(({ letters, nick }) => !nick && low(word).includes(letters))
  const stranger = (word: string, gap: string): boolean =>
    isLarge(word) && /^ $/.test(gap) && !own(word) && !notSurnames.test(low(word)) && !titleWords.has(low(word))
  if (!isLarge(around.word)) return false
  const left = stranger(around.left[0], around.gapLeft)
  // In a heading, and as the first word of a sentence, a given name alone tells that somebody else is meant.
  const isGiven = isGivenName(low(around.left[0]))
  if (around.heading) return left && isGiven
  return stranger(around.right[0], around.gapRight) || (left && (around.left[1] !== '' || isGiven))
}

const beforePlace = new Set('san santa santo los las saint st fort ft mount mt lake port cape'.split(' '))

/** `Los Angeles`, `Santa Cruz`, `Fort Jackson`: what may be a place, unless the name itself is written so. */
const inPlaceName = ({ left, gapLeft, word }: WordsAround, { parts }: NameParts): boolean =>
  isLarge(word) &&
  isLarge(left[0]) &&
  /^\.? $/.test(gapLeft) &&
  beforePlace.has(low(left[0])) &&
  !parts.some(({ letters }) => letters === low(left[0]))

/** `Clarke St.`: a street may be called so after anybody. */
const inStreetName = ({ right, gapRight, word }: WordsAround): boolean =>
  isLarge(word) &&
  gapRight === ' ' &&
  isLarge(right[0]) &&
  /^(?:st|street|ave|avenue|rd|road|ln|lane|blvd|boulevard|drive|pkwy|parkway|terrace|highway|hwy)$/.test(low(right[0]))

const neighboursOf = ({ word, beside }: WordsAround): Pick<DoubtfulPlace, 'left' | 'right' | 'large'> => ({
  left: low(beside.left),
  right: low(beside.right),
  large: /^\P{L}*\p{Lu}/u.test(word),
})

/** A word or a number in a finished file, as it would be asked about; `word` is folded, letters and digits alone. */
export function questionAt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  word: string,
  kind: NameQuestion['kind'],
): DoubtfulPlace {
  const around = wordsAround(text, start, end)
  return { kind, word, ...neighboursOf(around), passage: around.passage }
}

/** Letters and digits alone, folded: what a place that is no single word is remembered by. */
export const lettersAt = (text: string, start: number, end: number): string =>
  low(text.slice(start, end)).replace(/[^\p{L}\p{N}]/gu, '')

/** Whether a person said of a place which is no single word that something else stands there. */
export function isAnsweredOtherwise(answers: readonly NameAnswer[], text: string, start: number, end: number): boolean {
  if (answers.length === 0) return false
  const word = lettersAt(text, start, end)
  if (!answers.some((answer) => answer.word === word)) return false
  return saidOf(answers, questionAt(text, { start, end }, word, 'another-number')) === 'not-the-name'
}

/** A short name alone: meant where it stands as a name does, and beside nobody else's surname, which makes it theirs. */
function meantAsNick(around: WordsAround, part: NamePart, name: NameParts): boolean {
  const reading = tellWordOrName(part.letters, around)
  const isName =
    reading === 'name' ||
    (isLarge(around.word) ? reading === 'unclear' && !isOrdinaryWord(part.letters) : !isShortWord(part.letters))
  return isName && !besideAnother(around, name)
}

const lettersOf = ({ parts }: NameParts): ReadonlySet<string> => new Set(parts.map(({ letters }) => letters))

/** What is open about a part that stands alone: nothing (null: it is the name), a question, or that it is not the name. */
export function doubtAbout(
  { name, answers }: { readonly name: NameParts; readonly answers: readonly NameAnswer[] },
  part: NamePart,
  text: string,
  start: number,
  end: number,
): DoubtfulPlace | null | 'not-the-name' {
  if (
    part.standing === 'alone' &&
    !part.nick &&
    answers.length === 0 &&
    !stateNames.has(part.letters) &&
    !/^(?:,|['’]s)? \p{Lu}/u.test(text.slice(end, end + 4)) &&
    !/[\p{Ll}.,] $/u.test(text.slice(Math.max(0, start - 2), start))
  )
    return null
  if (isOfTwoWords(text, start, end, lettersOf(name))) return 'not-the-name'
  if (part.standing === 'everyday' && answers.length === 0 && plainlyWord(part.letters, text, start, end))
    return 'not-the-name'
  const around = wordsAround(text, start, end)
  const place = { word: part.letters, ...neighboursOf(around) }
  const asking = (kind: NameQuestion['kind']): DoubtfulPlace => ({ ...place, kind, passage: around.passage })
  const open = openAbout(name, part, around) ?? (isOfBusiness(text.slice(end, end + 60)) ? 'another-person' : null)
  const said = saidOf(answers, place)
  // The answer to a question opens no place that is the name beyond doubt.
  if (said === 'not-the-name' && open === null && !isSaidWithoutDoubt(answers, place)) return null
  if (said !== null) return said === 'the-name' ? null : 'not-the-name'
  return open === null || open === 'not-the-name' ? open : asking(open)
}

/** The same without what a person said of it. */
function openAbout(
  name: NameParts,
  part: NamePart,
  around: WordsAround,
): 'another-person' | 'everyday-word' | null | 'not-the-name' {
  if (part.nick) return meantAsNick(around, part, name) ? 'another-person' : 'not-the-name'
  if (part.standing === 'alone')
    return besideAnother(around, name) || inPlaceName(around, name) || inStreetName(around) || mayBePlace(around)
      ? 'another-person'
      : null
  if (inPlaceName(around, name) || mayBePlace(around)) return 'another-person'
  const reading = tellWordOrName(part.letters, around)
  if (reading === 'word') return 'not-the-name'
  if (reading === 'unclear') return 'everyday-word'
  return besideAnother(around, name) ? 'another-person' : null
}
