import type { FoldedText } from './fold-text.ts'
import { originalSpan } from './fold-text.ts'
import type { NamePart, NameParts } from './name-parts.ts'
import { isCyrillic, soundsOf } from './slavic-sounds.ts'

interface SoundPlace {
  /** In the original text. */
  readonly start: number
  readonly end: number
  readonly part: NamePart
}

const latinWord = /(?<![a-z])[a-z](?:[a-z]|'(?=[a-z])){3,}(?![a-z])/g
const remembered = new Map<string, readonly string[]>()
const rememberedAtMost = 50_000

function soundsOnce(word: string): readonly string[] {
  const known = remembered.get(word)
  if (known) return known
  if (remembered.size >= rememberedAtMost) remembered.clear()
  const sounds = soundsOf(word)
  remembered.set(word, sounds)
  return sounds
}

/** Names from the Cyrillic alphabet in another transliteration, in Cyrillic letters, in another case. */
export function findSounds(folded: FoldedText, { sounds }: NameParts): readonly SoundPlace[] {
  const places: SoundPlace[] = []
  if (sounds.size === 0) return places
  const begins = new Set([...sounds.keys()].map((sound) => sound.charAt(0)))
  const first = (letter: string): boolean =>
    begins.has(letter) || (/[iyjo]/.test(letter) && /[aeiou]/.test([...begins].join(''))) || /[cskztxwqp]/.test(letter)
  for (const match of folded.text.matchAll(latinWord)) {
    if (!first(match[0].charAt(0))) continue
    const [start, end] = originalSpan(folded, match.index, match.index + match[0].length)
    const written = folded.at === null ? match[0] : folded.original.slice(start, end).toLowerCase()
    // The sign between may stand for a soft letter, or begin the ending of a possessive.
    const [owner = ''] = match[0].split("'")
    const [part, length] = [match[0], written]
      .map((word) => [sounds.get(soundsOnce(word)[0] ?? ''), match[0].length] as const)
      .concat([[sounds.get(soundsOnce(owner)[0] ?? ''), owner.length] as const])
      .find(([one]) => one !== undefined) ?? [undefined, 0]
    // As it was listed it was found as a part of the name, with what is open about its place.
    if (part === undefined || match[0].slice(0, length) === part.letters) continue
    const [, last] = originalSpan(folded, match.index, match.index + length)
    places.push({ start, end: last, part })
  }
  if (folded.at === null || !isCyrillic(folded.original)) return places
  for (const match of folded.original.matchAll(/[\p{Script=Cyrillic}\p{M}]{3,}/gu)) {
    const part = soundsOnce(match[0])
      .map((sound) => sounds.get(sound))
      .find((found) => found !== undefined)
    if (part) places.push({ start: match.index, end: match.index + match[0].length, part })
  }
  return places
}
