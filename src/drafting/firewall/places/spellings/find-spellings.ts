import type { Identity } from '../../../../casefile/matter.ts'
import { type FoldedText, originalSpan } from '../../forms/fold-text.ts'
import type { NamePart, NameParts } from '../../forms/name-parts.ts'
import { otherScript } from '../../forms/script-letters.ts'
import { latinSpelling, wholeSpelling } from '../../forms/script-spellings.ts'
import { bengaliStems } from '../../forms/scripts/bengali.ts'
import { cyrillicStems } from '../../forms/scripts/cyrillic.ts'
import { ethiopicStems } from '../../forms/scripts/ethiopic.ts'
import { tamilStems } from '../../forms/scripts/tamil.ts'
import type { ReadText } from '../read-text.ts'

/** A name in the letters of another script than it was listed in; `sure` where it is long enough to be told. */
export interface SpelledPlace {
  /** In the original text. */
  readonly start: number
  readonly end: number
  readonly word: string
  readonly sure: boolean
}

/** Names listed in other scripts, by their Latin spellings. */
export type LatinSpellings = readonly RegExp[]

const wordOfOtherScript =
  /(?:[\p{Script=Arabic}\u0640]|(?<=\p{Script=Arabic})\p{M})+|(?:\p{Script=Hebrew}|(?<=\p{Script=Hebrew})['"׳״])+|\p{Script=Greek}[\p{Script=Greek}\p{M}]*|\p{Script=Devanagari}+|\p{Script=Georgian}+|\p{Script=Armenian}+|\p{Script=Bengali}+|\p{Script=Tamil}+|\p{Script=Ethiopic}+|[\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{Script=Hangul}+/gu

/** With a capital, as Russian writes nothing but names within a sentence. */
const nameInCyrillic = /(?<![\p{L}\p{M}])\p{Lu}[\p{Script=Cyrillic}\p{M}]{2,40}/gu

/** The Latin spellings of the names of a person that are listed in another script. */
export function latinSpellingsOf({ kind, forms }: Pick<Identity, 'kind' | 'forms'>): LatinSpellings {
  if (kind !== 'person') return []
  const spellings = forms
    .filter((form) => otherScript.test(form))
    .flatMap((form) => [...form.matchAll(wordOfOtherScript)].flatMap(([word]) => wordsOf(word)))
  return [...new Set(spellings)].map((spelling) => new RegExp(`(?<![a-z])(?:${spelling})(?![a-z])`, 'gu'))
}

/** A word in Hangul is a surname and a given name; any other is one name. */
function wordsOf(word: string): readonly string[] {
  const signs = [...word]
  if (!/^\p{Script=Hangul}{3,5}$/u.test(word)) return [latinSpelling(word)].filter((one) => one !== null)
  const [surname, given] = [signs[0] ?? '', signs.slice(1).join('')]
  const [before, behind] = [latinSpelling(surname, true), latinSpelling(given)]
  return before === null || behind === null
    ? []
    : [behind, `(?:${before})[ ,._-]{0,2}(?:${behind})`, `(?:${behind})[ ,._-]{0,2}(?:${before})`]
}

const leastSure = 5
const leastAlone = 4

/** Latin words of a text that are such a name: with a capital or in a handle, or beside each other. */
function inLatin(folded: FoldedText, spellings: LatinSpellings): readonly SpelledPlace[] {
  const found: (SpelledPlace & { readonly counts: boolean })[] = []
  for (const spelling of spellings)
    for (const match of folded.text.matchAll(spelling)) {
      const [word] = match
      if (word.length < 3) continue
      const [start, end] = originalSpan(folded, match.index, match.index + word.length)
      const around = folded.original.slice(Math.max(0, start - 1), start) + folded.original.slice(end, end + 1)
      const counts =
        word.length >= leastAlone && (/\p{Lu}/u.test(folded.original.slice(start, end)) || /[@_#/\d.]/.test(around))
      found.push({ start, end, word, sure: word.length >= leastSure, counts })
    }
  const beside = ({ start, end }: SpelledPlace): boolean =>
    found.some(
      (other) => (other.start >= end && other.start - end < 4) || (other.end <= start && start - other.end < 4),
    )
  return found.filter((one) => one.counts || beside(one)).map((one) => ({ ...one, sure: one.sure || beside(one) }))
}

/** `ნინო` of `ნინომ`, `ბერიძე` of `ბერიძის`: endings take the place of a last vowel. */
const georgianStems = (word: string): readonly string[] => {
  const stem = word.replace(/(?:მა|ის|ით|ად|მ|ს|თ|ო)$/u, '')
  return stem === word ? [] : [stem, `${stem}ი`, `${stem}ე`, `${stem}ა`, `${stem}ო`]
}

/** How the languages of a script leave the name itself where they write something behind or before it. */
const stems: readonly (readonly [RegExp, (word: string) => readonly string[]])[] = [
  [/^\p{Script=Georgian}{4,}$/u, georgianStems],
  [/^\p{Script=Bengali}{4,}$/u, bengaliStems],
  [/^\p{Script=Tamil}{4,}$/u, tamilStems],
  [/^\p{Script=Ethiopic}{3,}$/u, ethiopicStems],
  [/^\p{Script=Cyrillic}{4,}$/u, cyrillicStems],
]

/** Without what Hebrew and Arabic write before a word (and, in, to, from, that, the), and others behind one. */
const withoutPrefix = (word: string): readonly string[] =>
  [
    ...stems.flatMap(([script, stemsOf]) => (script.test(word) ? stemsOf(word) : [])),
    word,
    /^[ובלכמשה]/.test(word) ? word.slice(1) : '',
    /^(?:[وبلكف])/.test(word) ? word.slice(1) : '',
  ].filter((one) => one.length > 1)

function latinPart(word: string, parts: readonly NamePart[]): NamePart | undefined {
  if (/^\p{Script=Hangul}/u.test(word))
    return [4, 3, 2, 1]
      .map((length) => [...word].slice(0, length))
      .filter((signs) => signs.length > 1 || word.length === 1)
      .flatMap((signs) => [signs.join(''), signs])
      .map((one) => hangulPart(typeof one === 'string' ? one : one.join(''), parts))
      .find((part) => part !== undefined)
  return withoutPrefix(word)
    .map((one) => wholeSpelling(one))
    .map((spelling) => (spelling === null ? undefined : parts.find(({ letters }) => spelling.test(letters))))
    .find((part) => part !== undefined)
}

/** A given name of two syllables, or the whole name with the surname first. */
function hangulPart(word: string, parts: readonly NamePart[]): NamePart | undefined {
  const [surname = '', ...given] = [...word]
  // A surname by itself counts beside the given name alone.
  if (given.length === 0) {
    const spelling = wholeSpelling(surname, true)
    return parts.find(({ letters }) => spelling?.test(letters) ?? false)
  }
  const whole =
    given.length > 1 ? new RegExp(`^${latinSpelling(surname, true)}${latinSpelling(given.join(''))}$`, 'u') : null
  const alone = wholeSpelling(word)
  return parts.find(
    ({ letters }) => (whole?.test(letters) ?? false) || (word.length === 2 && (alone?.test(letters) ?? false)),
  )
}

/** Words of a text in another script that are a name listed in Latin letters. */
function inOtherScript(text: string, words: RegExp, { parts }: NameParts): readonly SpelledPlace[] {
  const latin = parts.filter(({ letters, nick }) => !nick && letters.length > 2 && /^[a-z]+$/.test(letters))
  if (latin.length === 0) return []
  const found = [...text.matchAll(words)].flatMap(({ 0: word, index }) => {
    const part = latinPart(word, latin)
    return part === undefined ? [] : [{ start: index, end: index + word.length, word, part }]
  })
  return found.flatMap(({ part, ...place }) => {
    const beside = found.some(
      (other) =>
        (other.start >= place.end && other.start - place.end < 3) ||
        (other.end <= place.start && place.start - other.end < 3),
    )
    const isShort =
      part.letters.length < leastAlone || /^(?:\p{Script=Hangul}|\p{Script=Cyrillic}{1,3})$/u.test(place.word)
    if (isShort && !beside) return []
    return part.standing === 'alone' || beside ? [{ ...place, sure: beside || part.letters.length >= leastSure }] : []
  })
}

/** Every name that stands in the letters of another script than it was listed in. */
export function spelledPlaces(
  { folded, otherLetters, cyrillicLetters }: Pick<ReadText, 'folded' | 'otherLetters' | 'cyrillicLetters'>,
  name: NameParts,
  spellings: LatinSpellings,
): readonly SpelledPlace[] {
  const latin = spellings.length === 0 ? [] : inLatin(folded, spellings)
  if (!otherLetters && !cyrillicLetters) return latin
  const { original } = folded
  return [
    ...latin,
    ...(otherLetters ? inOtherScript(original, wordOfOtherScript, name) : []),
    // Slavic names are found by their sounds.
    ...(cyrillicLetters && name.sounds.size === 0 ? inOtherScript(original, nameInCyrillic, name) : []),
  ]
}
