import type { FoldedText } from './fold-text.ts'
import type { NamePart, NameParts } from './name-parts.ts'
import { eachLetterOnce } from './readings/lengthened.ts'
import { soundKeys } from './sound-keys.ts'

/** A word of a folded text, long enough to be told. */
export interface LongWord {
  readonly start: number
  readonly end: number
  readonly word: string
}

const signs: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'l', '|': 'l', '!': 'l', '2': 'z', '5': 's', '6': 'g', '8': 'b', '9': 'g' },
  ...{ i: 'l', j: 'l', t: 'l', f: 'l', e: 'c', y: 'v', u: 'v', h: 'b' },
}
/** One shape for letters that a scan confuses: `rn` and `m`, `cl` and `d`, `vv` and `w`, `l`, `i` and `1`. */
export const skeletonOf = (word: string): string =>
  word
    .replace(/[0-9|!ijtfeyuh]/g, (sign) => signs[sign] ?? sign)
    .replace(/rn|nn|rm/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/cl/g, 'd')

const leastLetters = 5

/** The words of a text that are long enough to be told. */
export const longWords = ({ text }: FoldedText): readonly LongWord[] =>
  [...text.matchAll(/(?<![a-z0-9|!])[a-z0-9][a-z0-9|!]{3,38}[a-z0-9](?![a-z0-9])/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    word,
  }))

const reversed = (word: string): string => [...word].reverse().join('')
const shifted = (word: string): string =>
  word.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97))
const mirrored = (word: string): string =>
  word.replace(/[a-z]/g, (letter) => String.fromCharCode(219 - letter.charCodeAt(0)))

const leastForSlips = 7
/** The word without one of its letters, in each way. */
export const withOneLess = (word: string): readonly string[] =>
  Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))

/** By what such words are known again: parts that tell the name alone and are long enough. */
export interface TurnedParts {
  readonly letters: ReadonlySet<string>
  /** From its end, or in an alphabet moved by half or mirrored: nothing else is written so. */
  readonly disguised: ReadonlyMap<string, NamePart>
  readonly bySkeleton: ReadonlyMap<string, NamePart>
  readonly bySound: ReadonlyMap<string, NamePart>
  /** With none of its letters doubled. */
  readonly byLetters: ReadonlyMap<string, NamePart>
  /** Each with one letter left out: two words that share such a shape are one slip of the hand apart. */
  readonly bySlip: ReadonlyMap<string, NamePart>
}

export function turnedParts({ parts }: NameParts): TurnedParts {
  const told = parts.filter(
    ({ standing, letters, unspaced }) =>
      standing === 'alone' && !unspaced && letters.length >= leastLetters && /^[a-z]+$/.test(letters),
  )
  const single = told.filter(({ atMost }) => atMost === null)
  // `Desteny` of a name that is also a word: found as it sounds or slipped, which is asked about with a capital alone.
  const everyday = parts.filter(
    ({ standing, letters, nick, unspaced }) =>
      standing === 'everyday' && !nick && !unspaced && letters.length > leastLetters && /^[a-z]+$/.test(letters),
  )
  const bySound = [...single, ...everyday].flatMap((part) => soundKeys(part.letters).map((key) => [key, part] as const))
  return {
    letters: new Set(parts.map(({ letters }) => letters)),
    disguised: new Map(
      told.flatMap((part) => [reversed, shifted, mirrored].map((turn) => [turn(part.letters), part] as const)),
    ),
    bySkeleton: new Map(
      told.filter(({ letters }) => letters.length > leastLetters).map((part) => [skeletonOf(part.letters), part]),
    ),
    bySlip: new Map(
      [...single, ...everyday]
        .filter(({ letters }) => letters.length >= leastForSlips)
        .flatMap((part) => [part.letters, ...withOneLess(part.letters)].map((shape) => [shape, part] as const)),
    ),
    byLetters: new Map(single.map((part) => [eachLetterOnce(part.letters), part])),
    bySound: new Map(bySound),
  }
}
