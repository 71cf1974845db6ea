import type { NamePart } from '../../forms/name-parts.ts'
import type { IdentityPlace } from '../identity-place.ts'
import { isAnsweredOtherwise, lettersAt, questionAt } from '../name-doubts.ts'
import type { Searchable } from '../searchable.ts'

/** How a name is written in base64, in each of the three ways in which its letters may fall into the groups. */
interface EncodedName {
  readonly all: readonly Searchable[]
  readonly sure: boolean
  /** Encoded text may hold such a word: it is asked about where the run says nothing else. */
  readonly everyday: boolean
}

export interface EncodedNames {
  /** By their first four signs. */
  readonly byBeginning: ReadonlyMap<string, readonly string[]>
  /** One mark for each such four signs: text is gone through sign by sign, and a pattern of all of them takes ten times as long. */
  readonly begins: Uint8Array
  readonly names: ReadonlyMap<string, EncodedName>
}

const beginning = 4
const marks = 1 << 16
/** The mark of the four signs that end with `last`, made from that of the signs before it. */
const markAfter = (before: number, last: number): number => ((before << 4) ^ last) & (marks - 1)
const markOf = (signs: string): number =>
  Array.from({ length: beginning }, (_, i) => signs.charCodeAt(i)).reduce(markAfter, 0)

const leastLetters = 4
/** A longer run is read as the text it is. */
const shortRun = 12
/** Fewer signs of base64 than these may stand in a long run by chance. */
const leastSure = 6

/** The signs that are the same whatever stands before and behind, after so many bytes of something else. */
function encodedAfter(letters: string, before: number): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(letters)])
  return bytes.toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6))
}

const large = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function wordsOf({ identity, name }: Searchable, standing: NamePart['standing']): readonly string[] {
  if (identity.kind !== 'person' && identity.kind !== 'handle') return []
  const own = name.parts.filter((part) => {
    const { nick, atMost, unspaced } = part
    return part.standing === standing && !nick && atMost === null && !unspaced
  })
  const written = identity.forms.flatMap((form) => form.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
  const known = new Set(own.map(({ letters }) => letters))
  return [
    ...known,
    // As it is listed, with its marks.
    ...(standing === 'alone' ? written.filter((word) => /[^\p{ASCII}]/u.test(word)) : []),
  ]
    .filter((word) => word.length >= leastLetters)
    .flatMap((word) => [word, word.toLowerCase(), word.toUpperCase(), large(word.toLowerCase())])
}

export function encodedNames(all: readonly Searchable[]): EncodedNames {
  const names = new Map<string, EncodedName & { all: Searchable[] }>()
  const add = (one: Searchable, signs: string, everyday: boolean): void => {
    for (const written of new Set([signs, signs.replaceAll('+', '-').replaceAll('/', '_')])) {
      const known = names.get(written) ?? { all: [], sure: signs.length >= leastSure && !everyday, everyday }
      if (!known.all.includes(one)) known.all.push(one)
      names.set(written, known)
    }
  }
  for (const one of all)
    for (const standing of ['alone', 'everyday'] as const)
      for (const word of new Set(wordsOf(one, standing)))
        for (const before of [0, 1, 2]) add(one, encodedAfter(word, before), standing === 'everyday')
  const begins = new Uint8Array(marks)
  const byBeginning = new Map<string, string[]>()
  for (const written of names.keys()) {
    const first = written.slice(0, beginning)
    begins[markOf(first)] = 1
    byBeginning.set(first, [...(byBeginning.get(first) ?? []), written])
  }
  return { names, byBeginning, begins }
}

const ofBase64 = /[A-Za-z0-9+/_=-]/
const mostAround = 4000

/** The whole run of signs in which encoded letters stand. */
function runAround(text: string, start: number, end: number): readonly [number, number] {
  let [from, to] = [start, end]
  while (from > start - mostAround && ofBase64.test(text.charAt(from - 1))) from--
  while (to < end + mostAround && ofBase64.test(text.charAt(to))) to++
  return [from, to]
}

interface Encoded {
  readonly signs: string
  readonly index: number
}

function encodedIn({ byBeginning, begins }: EncodedNames, text: string): readonly Encoded[] {
  const found: Encoded[] = []
  let mark = 0
  for (let at = 0; at < text.length; at++) {
    mark = markAfter(mark, text.charCodeAt(at))
    if (begins[mark] !== 1) continue
    const index = at - beginning + 1
    for (const signs of byBeginning.get(text.slice(index, at + 1)) ?? [])
      if (text.startsWith(signs, index)) found.push({ signs, index })
  }
  return found
}

/** Names in base64, however short the run: covered with the run they stand in, asked about where so few signs may be chance. */
export function encodedPlaces(encoded: EncodedNames, text: string): readonly IdentityPlace[] {
  if (encoded.names.size === 0) return []
  return encodedIn(encoded, text).flatMap(({ signs, index }) => {
    const found = encoded.names.get(signs)
    const [start, end] = runAround(text, index, index + signs.length)
    if (found === undefined || (found.everyday && end - start > shortRun)) return []
    return found.all.flatMap(({ identity, answers }) => {
      if (isAnsweredOtherwise(answers, text, start, end)) return []
      const asked = questionAt(text, { start, end }, lettersAt(text, start, end), 'another-person')
      return [{ start, end, identity, word: null, doubt: found.sure ? null : asked }]
    })
  })
}
