import type { FoldedText } from './fold-text.ts'
import type { NamePart, NameParts } from './name-parts.ts'

/** A word of a page as it may have been before a machine misread it, and from its end. */
export interface TurnedWord {
  /** In the folded text. */
  readonly start: number
  readonly end: number
  readonly word: string
  readonly skeleton: string
  readonly backwards: string
}

const signs: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'l', '|': 'l', '!': 'l', '2': 'z', '5': 's', '6': 'g', '8': 'b', '9': 'g' },
  ...{ i: 'l', j: 'l', e: 'c', y: 'v', u: 'v', h: 'b' },
}
/** One shape for letters that a scan confuses: `rn` and `m`, `cl` and `d`, `vv` and `w`, `l`, `i` and `1`. */
export const skeletonOf = (word: string): string =>
  word
    .replace(/[0-9|!ijeyuh]/g, (sign) => signs[sign] ?? sign)
    .replace(/rn|nn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/cl/g, 'd')

const reversed = (word: string): string => [...word].reverse().join('')
const leastLetters = 5

const remembered = new Map<string, Pick<TurnedWord, 'skeleton' | 'backwards'>>()
const rememberedAtMost = 50_000

/** The same words come again on every page. */
function turned(word: string): Pick<TurnedWord, 'skeleton' | 'backwards'> {
  const known = remembered.get(word)
  if (known) return known
  if (remembered.size >= rememberedAtMost) remembered.clear()
  const both = { skeleton: skeletonOf(word), backwards: reversed(word) }
  remembered.set(word, both)
  return both
}

/** The words of a text that are long enough to be told, turned both ways. */
export function turnedWords({ text }: FoldedText): readonly TurnedWord[] {
  return [...text.matchAll(/(?<![a-z0-9|!])[a-z0-9][a-z0-9|!]{3,38}[a-z0-9](?![a-z0-9])/g)]
    .filter(([word]) => /[a-z]{2}/.test(word))
    .map(({ 0: word, index }) => ({ ...turned(word), start: index, end: index + word.length, word }))
}

/** The parts of a name by which such words are known again: those that tell it alone and are long enough. */
export interface TurnedParts {
  readonly bySkeleton: ReadonlyMap<string, NamePart>
  readonly byLetters: ReadonlyMap<string, NamePart>
}

export function turnedParts({ parts }: NameParts): TurnedParts {
  const told = parts.filter(
    ({ standing, letters, unspaced }) =>
      standing === 'alone' && !unspaced && letters.length >= leastLetters && /^[a-z]+$/.test(letters),
  )
  return {
    bySkeleton: new Map(
      told.filter(({ letters }) => letters.length > leastLetters).map((part) => [skeletonOf(part.letters), part]),
    ),
    byLetters: new Map(told.map((part) => [part.letters, part])),
  }
}
