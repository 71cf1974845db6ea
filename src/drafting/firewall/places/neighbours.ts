import type { IdentityPlace } from './identity-place.ts'
import { lettersAt } from './name-doubts.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import type { Searchable } from './searchable.ts'

const wordBefore = /(?<![\p{L}\p{N}])(\p{L}[\p{L}\p{M}'’-]{1,15}\.?)[\s"“”«»'()]{1,3}$/u
const wordBehind =
  /^[\s"“”«»'(),]{1,3}(?:[aeuAEU]l[\s-])?(\p{L}[\p{L}\p{M}'’-]{1,15}(?:\.(?!\s\p{Lu}))?)(?![\p{L}\p{N}])/u

/** Whether a letter more, a letter less, another or two exchanged make one word of the other. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  const [restA, restB] = [a.slice(from), b.slice(from)]
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  )
}

const leastLetters = 4

interface OwnWords {
  readonly letters: ReadonlySet<string>
  readonly nicks: ReadonlySet<string>
  readonly single: readonly string[]
}

const remembered = new WeakMap<Searchable, OwnWords>()

function ownWordsOf(one: Searchable): OwnWords {
  const known = remembered.get(one) ?? makeOwnWords(one)
  remembered.set(one, known)
  return known
}

const makeOwnWords = ({ name }: Searchable): OwnWords => ({
  letters: new Set(name.parts.filter(({ nick }) => !nick).map(({ letters }) => letters)),
  nicks: new Set(name.parts.filter(({ nick }) => nick).map(({ letters }) => letters)),
  single: name.parts
    .filter(
      ({ nick, atMost, unspaced, letters }) => !nick && atMost === null && !unspaced && letters.length >= leastLetters,
    )
    .map(({ letters }) => letters),
})

/** `Rasos` of `Rasa`: the same word in another case. */
const hasItsStem = (own: string, letters: string): boolean =>
  letters.startsWith(own.slice(0, -1)) && letters.length - own.length <= 2 && own.length > 3

/** `Hachemi` of `Hashimi`: the same consonants in another custom of spelling. */
const consonants = (word: string): string =>
  word.charAt(0).replace(/[aeiouy]/, 'a') +
  word
    .slice(1)
    .replace(/s?ch|sh|sz/g, 'x')
    .replace(/[qc]k?|kh/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/[dg]?j|dg/g, 'j')
    .replace(/[aeiouyhw]/g, '')
    .replace(/(.)\1+/g, '$1')
const isSpelledAlike = (own: string, word: string): boolean =>
  own.length > 4 &&
  word.length > 4 &&
  Math.abs(own.length - word.length) < 3 &&
  consonants(own).length > 2 &&
  consonants(own) === consonants(word)

/** `Владимировну`, `Volodymyrivna`: the father's name of whoever is named beside it, in any case. */
const fathersName =
  /\p{L}{3}(?:[ое]вич|[иі]ч|[ое]вн|[иі]вн|ївн|иничн)(?:а|у|ем|ом|е|и|ы|і|ой|ою|ей|ею)?$|\p{L}{3}(?:[oe]vich|[iy]vna|[oe]vna|ichna)$/iu

/**
 * Beside a name that was found its short form is meant, and one that is cut short by a dot; so is a word that is one letter off,
 * with a capital or beside a name in small letters.
 */
function belongs({ nicks, single }: OwnWords, word: string | undefined, isSmall: boolean): boolean {
  if (word === undefined) return false
  const letters = lettersAt(word, 0, word.length)
  if (nicks.has(letters) || fathersName.test(word)) return true
  // `Jun. Lornawick`, `Junia Lornaw.`
  if (
    word.endsWith('.') &&
    letters.length > 2 &&
    !isOrdinaryWord(letters) &&
    single.some((own) => own.startsWith(letters))
  )
    return true
  return (
    (isSmall || /^\p{Lu}/u.test(word)) &&
    letters.length >= leastLetters - 1 &&
    !isOrdinaryWord(letters) &&
    single.some((own) => isOneLetterOff(own, letters) || hasItsStem(own, letters) || isSpelledAlike(own, letters))
  )
}

/** Of sorted places those that stand around one: what is looked at does not grow with the text. */
const around = (sorted: readonly IdentityPlace[], at: number): readonly IdentityPlace[] =>
  sorted.slice(Math.max(0, at - 6), at + 7)

const touches = /^[ ,.\n-]{1,3}$/

/** Two words beside each other that both may be the same person's are that person's. */
function confirmed(text: string, sorted: readonly IdentityPlace[]): readonly IdentityPlace[] {
  const mayBe = ({ doubt }: IdentityPlace): boolean => doubt === null || doubt.kind === 'another-person'
  const isBeside = (one: IdentityPlace, other: IdentityPlace): boolean =>
    other.identity.id === one.identity.id &&
    mayBe(other) &&
    ((other.start >= one.end && touches.test(text.slice(one.end, Math.min(other.start, one.end + 4)))) ||
      (other.end <= one.start && touches.test(text.slice(Math.max(other.end, one.start - 4), one.start)))) &&
    Math.abs(other.start >= one.end ? other.start - one.end : one.start - other.end) < 4 &&
    text.charAt(other.start).toLowerCase() !== text.charAt(one.start).toLowerCase()
  return sorted.map((one, at) =>
    one.doubt?.kind === 'another-person' && around(sorted, at).some((other) => isBeside(one, other))
      ? { ...one, doubt: null }
      : one,
  )
}

/** With the short or misspelt form that stands beside a name, in whatever script and manner the name itself was found: `Katya Щербакова`. */
export function withNeighbours(
  text: string,
  all: readonly Searchable[],
  places: readonly IdentityPlace[],
): readonly IdentityPlace[] {
  const found = new Set(places.map(({ identity }) => identity.id))
  const own = new Map(
    all.filter(({ identity }) => found.has(identity.id)).map((one) => [one.identity.id, ownWordsOf(one)]),
  )
  const sorted = confirmed(
    text,
    places.toSorted((a, b) => a.start - b.start),
  )
  return sorted.map((place, at) => {
    const words = own.get(place.identity.id)
    if (words === undefined || place.doubt?.kind === 'everyday-word') return place
    const before = wordBefore.exec(text.slice(Math.max(0, place.start - 20), place.start))
    const behind = wordBehind.exec(text.slice(place.end, place.end + 20))
    const [from, to] = [place.start - (before?.[0].length ?? 0), place.end + (behind?.[0].length ?? 0)]
    // A word that was found by itself is a place of its own.
    const isFree = (sign: number): boolean =>
      around(sorted, at).every(({ start, end, doubt }) => sign < start || sign >= end || doubt !== null)
    const isSmall = /^\p{Ll}/u.test(text.slice(place.start, place.start + 2))
    const [start, end] = [
      belongs(words, before?.[1], isSmall) && isFree(from) ? from : place.start,
      belongs(words, behind?.[1], isSmall) && isFree(to - 1) ? to : place.end,
    ]
    // Two words that each may be the person's are the person's; her surname beside another first name may be her sister's.
    const isSure =
      end - start > place.end - place.start &&
      place.doubt?.kind === 'another-person' &&
      !words.letters.has(lettersAt(text, place.start, place.end))
    return { ...place, start, end, doubt: isSure ? null : place.doubt }
  })
}
