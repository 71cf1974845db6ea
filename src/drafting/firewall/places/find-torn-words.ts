import { type FoldedText, originalSpan } from '../forms/fold-text.ts'
import type { IdentityPlace } from './identity-place.ts'
import { isAnsweredOtherwise, questionAt } from './name-doubts.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import type { ReadText } from './read-text.ts'
import type { Searchable } from './searchable.ts'

const longest = 24
const mayBeMasked = /[a-z][*#?\ufffd\u2022\u25cf\u2588]+[a-z]/
const masked = /(?<![a-z0-9*#])[a-z][a-z*#?\ufffd\u2022\u25cf\u2588]{2,24}[a-z](?![a-z0-9])/g
/** `DORNWI~1` as old systems cut the name of a file, `~$nwick` as an office program names the file that is open. */
const cutByMachine = /(?<![a-z0-9])([a-z]{5,6})~\d|~\$([a-z]{3,24})(?![a-z0-9])/g
/** The name of a user, which has eight signs: an initial and the beginning of a surname. */
const userName = /(?<=[\\/@]|users?[\s:=]{1,2})[a-z]{8}(?![a-z0-9])/g
const brokenAtEnd = /(?<![\p{L}\p{N}])(\p{L}{4,24})[-\u2010\u00ac\u00ad]\s{0,8}$/u
const goesOnAtStart = /^\s{0,8}([a-z]{6,24})(?=[\s.,;:])/

interface Torn {
  readonly start: number
  readonly end: number
  readonly fits: (letters: string, initials: ReadonlySet<string>) => boolean
}

/** What machines make of a name that is too long for them, or that is taken. */
const cutWords = (text: string): readonly Torn[] => [
  ...(text.includes('~') ? [...text.matchAll(cutByMachine)] : []).map(
    ({ 0: all, 1: begins, 2: ends, index }): Torn => ({
      ...{ start: index, end: index + all.length },
      fits: (letters) =>
        begins === undefined
          ? letters.length === (ends?.length ?? 0) + 2 && letters.endsWith(ends ?? '')
          : letters.startsWith(begins),
    }),
  ),
  ...(/[\\/@]|user/.test(text) ? [...text.matchAll(userName)] : []).map(
    ({ 0: word, index }): Torn => ({
      ...{ start: index, end: index + word.length },
      fits: (letters, initials) =>
        letters.length > 7 &&
        ((initials.has(word.charAt(0)) && letters.startsWith(word.slice(1))) ||
          (initials.has(word.charAt(7)) && letters.startsWith(word.slice(0, 7)))),
    }),
  ),
]

/** `J*nia`: a word of which some letters are left out on purpose; at least as many show as are hidden. */
function maskedWords(text: string): readonly Torn[] {
  if (!mayBeMasked.test(text)) return []
  return [...text.matchAll(masked)].flatMap(({ 0: word, index }) => {
    const shown = word.replace(/[^a-z]/g, '').length
    if (shown === word.length || shown < 3 || shown * 2 < word.length) return []
    const fitting = new RegExp(`^${word.replace(/[^a-z]+/g, (signs) => `[a-z]{1,${signs.length + 1}}`)}$`)
    return [{ start: index, end: index + word.length, fits: (letters) => fitting.test(letters) }]
  })
}

/** The first half of a word at the end of a text, the second at its beginning: a page ended within it. */
function halves({ text, original, at }: FoldedText): readonly Torn[] {
  const found: Torn[] = []
  const last = brokenAtEnd.exec(text.slice(-40))
  const start = last === null ? 0 : text.length - text.slice(-40).length + last.index
  // A name begins with a capital; `a fore-` is any word.
  if (last?.[1] !== undefined && /\p{Lu}/u.test(original.charAt(at === null ? start : (at[start] ?? 0)))) {
    const [, half] = last
    const fits = (letters: string): boolean => letters.length > half.length + 1 && letters.startsWith(half)
    found.push({ start, end: start + half.length, fits })
  }
  const first = goesOnAtStart.exec(text.slice(0, 40))
  if (first?.[1] !== undefined && !isOrdinaryWord(first[1])) {
    const [all, half] = first
    const fits = (letters: string): boolean => letters.length > half.length + 2 && letters.endsWith(half)
    found.push({ start: all.length - half.length, end: all.length, fits })
  }
  return found
}

/** Words of which a part is hidden, or stands on another page: asked about. */
export function tornPlaces(all: readonly Searchable[], { folded }: ReadText): IdentityPlace[] {
  const torn = [...maskedWords(folded.text), ...cutWords(folded.text), ...halves(folded)]
  if (torn.length === 0) return []
  const places: IdentityPlace[] = []
  for (const { start, end, fits } of torn)
    for (const { identity, name, answers } of all) {
      const part = name.parts.find(
        ({ letters, standing, nick, atMost, unspaced }) =>
          standing === 'alone' &&
          !nick &&
          atMost === null &&
          !unspaced &&
          letters.length < longest &&
          fits(letters, name.initials),
      )
      if (part === undefined) continue
      const [from, to] = originalSpan(folded, start, end)
      if (isAnsweredOtherwise(answers, folded.original, from, to)) continue
      const doubt = questionAt(
        folded.original,
        { start: from, end: to },
        folded.text.slice(start, end),
        'another-person',
      )
      places.push({ start: from, end: to, identity, word: null, doubt })
    }
  return places
}
