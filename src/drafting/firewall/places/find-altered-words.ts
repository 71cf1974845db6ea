import { originalSpan } from '../forms/fold-text.ts'
import { skeletonOf, withOneLess } from '../forms/misread-words.ts'
import type { NamePart } from '../forms/name-parts.ts'
import { eachLetterOnce, isDrawnOut } from '../forms/readings/lengthened.ts'
import { soundKeys } from '../forms/sound-keys.ts'
import { saysNothing } from './glued-names.ts'
import type { IdentityPlace } from './identity-place.ts'
import { isAnsweredOtherwise, questionAt } from './name-doubts.ts'
import { isOneLetterOff } from './neighbours.ts'
import { isOrdinaryWord, isWordOfPapers } from './ordinary-words.ts'
import type { ReadText } from './read-text.ts'
import type { Searchable } from './searchable.ts'
import { stateNames } from './telling/places-on-maps.ts'

interface Known {
  readonly one: Searchable
  readonly part: NamePart
}

/** What a word may be: turned and so meant, misread or written by ear and so asked about. */
interface Resolved {
  readonly turned: readonly Known[]
  /** Misread by a machine or with a letter too often, whatever its case. */
  readonly misread: readonly Known[]
  /** As it sounds, or a slip of the hand: only with a capital. */
  readonly heard: readonly Known[]
}

/** The words by which every identity is known again though none is written so, in one list for all. */
export interface AlteredWords {
  /** What was found of words before; null for the most, which are nobody. */
  readonly resolved: Map<string, Resolved | null>
  readonly disguised: ReadonlyMap<string, readonly Known[]>
  /** From their end, and long enough to be looked for over dots and strokes. */
  readonly longTurned: readonly (readonly [string, readonly Known[]])[]
  readonly bySkeleton: ReadonlyMap<string, readonly Known[]>
  readonly bySound: ReadonlyMap<string, readonly Known[]>
  readonly bySlip: ReadonlyMap<string, readonly Known[]>
  readonly byLetters: ReadonlyMap<string, readonly Known[]>
}

export function alteredWords(all: readonly Searchable[]): AlteredWords {
  const listOf = (of: (one: Searchable) => ReadonlyMap<string, NamePart>): ReadonlyMap<string, readonly Known[]> => {
    const list = new Map<string, Known[]>()
    for (const one of all) for (const [key, part] of of(one)) list.set(key, [...(list.get(key) ?? []), { one, part }])
    return list
  }
  const disguised = listOf(({ turned }) => turned.disguised)
  return {
    resolved: new Map(),
    disguised,
    longTurned: [...disguised].filter(
      ([turned, [first]]) => turned.length >= leastOverSigns && first?.part.letters === backwards(turned),
    ),
    bySkeleton: listOf(({ turned }) => turned.bySkeleton),
    bySound: listOf(({ turned }) => turned.bySound),
    bySlip: listOf(({ turned }) => turned.bySlip),
    byLetters: listOf(({ turned }) => turned.byLetters),
  }
}

/** What a number of such letters may be short of or too long for the name that it sounds like. */
const mostLonger = 3

const everydayCapitals = new Set(
  `hampshire jersey mexico york rhode island monday tuesday wednesday thursday friday saturday sunday january february september
  october november december english spanish french russian german chinese japanese korean american mexican canadian italian
  portuguese vietnamese boulevard avenue street plaintiff defendant court county district circuit appeal appeals section chapter
  title statute internet windows`.split(/\s+/),
)
/** Words that have a capital wherever they stand, or in every paper of a court. */
const isStateOrMonth = (word: string): boolean => stateNames.has(word) || everydayCapitals.has(word)

/** `Calling`, `Station`: made of another word, as a name that does not end so is not. */
const ending = /(?:ing|[ts]ion|[^aeiou]ed|ly|ment|ness|ous|ive|able|ible|ful|less|ship|hood|ward)$/
const isMadeWord = (word: string, letters: string): boolean => {
  const [made] = ending.exec(word) ?? []
  return made !== undefined && !letters.endsWith(made)
}

function heard(all: AlteredWords, word: string): readonly Known[] {
  if (isOrdinaryWord(word) || isStateOrMonth(word)) return []
  const { bySound } = all
  const byEar = soundKeys(word).flatMap((key) =>
    (bySound.get(key) ?? []).filter(
      ({ part }) =>
        Math.abs(part.letters.length - word.length) <= mostLonger &&
        // A plural is found as the name itself.
        word !== `${part.letters}s` &&
        !isMadeWord(word, part.letters),
    ),
  )
  return byEar.length > 0 || word.length < leastLong - 1 ? byEar : slipped(all, word)
}

/** One letter too much, too few, another, or two exchanged. */
function slipped({ bySlip }: AlteredWords, word: string): readonly Known[] {
  if (bySlip.size === 0) return []
  return [word, ...withOneLess(word)]
    .flatMap((shape) => bySlip.get(shape) ?? [])
    .filter(
      ({ part }) =>
        isOneLetterOff(part.letters, word) && word !== `${part.letters}s` && !isMadeWord(word, part.letters),
    )
}

/** `reliewttedj`: a name from its end with an initial or another part glued to it. */
function turnedWithin({ disguised }: AlteredWords, word: string): readonly Known[] {
  if (word.length < leastLong) return []
  const made = [...disguised].find(([turned, [first]]) => {
    if (first === undefined || !word.includes(turned) || first.part.letters !== backwards(turned)) return false
    const rest = word.replace(turned, '')
    return saysNothing(backwards(rest), first.one.name) || saysNothing(rest, first.one.name)
  })
  return made?.[1] ?? []
}
const backwards = (word: string): string => [...word].reverse().join('')
const leastLong = 7
const leastOverSigns = 8

/** With the rest of the handle that a turned name stands in: `@ainuj_ybab`. */
function wholeTurned(text: string, start: number, end: number): readonly [number, number] {
  const before = /[\p{L}\p{N}._]*$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? ''
  const behind = /^(?:[_.]?[\p{L}\p{N}]+)*/u.exec(text.slice(end, end + 30))?.[0] ?? ''
  return [start - before.length, end + behind.length]
}

/** `@99yybab_eyks`: a long name or a handle from its end, whatever signs stand between its letters. */
function turnedOverSigns({ longTurned }: AlteredWords, { folded, rows: [row] }: ReadText): IdentityPlace[] {
  if (row === undefined) return []
  return longTurned.flatMap(([turned, known]) => {
    if (!row.holds(turned)) return []
    const first = row.letters.indexOf(turned)
    const [start, end] = [row.at()[first] ?? 0, (row.at()[first + turned.length - 1] ?? 0) + 1]
    if (end - start > turned.length + 4) return []
    const [from, to] = originalSpan(folded, ...wholeTurned(folded.text, start, end))
    return known.flatMap(({ one: { identity, answers } }) =>
      isAnsweredOtherwise(answers, folded.original, from, to)
        ? []
        : [{ start: from, end: to, identity, word: null, doubt: null }],
    )
  })
}

const nobody: readonly Known[] = []

/** `ngozzi`: a word with a letter more often than the name has it, though in small letters. */
const drawnOut = ({ byLetters }: AlteredWords, word: string): readonly Known[] =>
  isOrdinaryWord(word)
    ? nobody
    : (byLetters.get(eachLetterOnce(word)) ?? nobody).filter(({ part }) => isDrawnOut(word, part.letters))

const rememberedAtMost = 20_000

function resolve(all: AlteredWords, word: string): Resolved | null {
  const known = all.resolved.get(word)
  if (known !== undefined) return known
  const isWord = /[a-z]{2}/.test(word) && !isWordOfPapers(word)
  const turned = isWord ? (all.disguised.get(word) ?? turnedWithin(all, word)) : nobody
  const misread = isWord && turned.length === 0 ? (all.bySkeleton.get(skeletonOf(word)) ?? drawnOut(all, word)) : nobody
  const byEar = isWord && turned.length + misread.length === 0 ? heard(all, word) : nobody
  const others = (found: readonly Known[]): readonly Known[] => found.filter(({ one }) => !one.turned.letters.has(word))
  const found = { turned: others(turned), misread: others(misread), heard: others(byEar) }
  const resolved = found.turned.length + found.misread.length + found.heard.length === 0 ? null : found
  if (all.resolved.size >= rememberedAtMost) all.resolved.clear()
  all.resolved.set(word, resolved)
  return resolved
}

/** Names turned or moved letter by letter are meant; those that a machine misread, or that somebody wrote by ear, are asked about. */
export function alteredPlaces(all: AlteredWords, read: ReadText): IdentityPlace[] {
  const { folded, words } = read
  const places = turnedOverSigns(all, read)
  const { original } = folded
  for (const { start, end, word } of words) {
    const resolved = resolve(all, word)
    if (resolved === null) continue
    const isTurned = resolved.turned.length > 0
    const span = isTurned ? wholeTurned(folded.text, start, end) : ([start, end] as const)
    const [from, to] = originalSpan(folded, ...span)
    const byEar = /^\p{Lu}/u.test(original.slice(from, from + 2)) ? resolved.heard : nobody
    for (const { one } of [...resolved.turned, ...resolved.misread, ...byEar]) {
      if (isAnsweredOtherwise(one.answers, original, from, to)) continue
      const doubt = isTurned ? null : questionAt(original, { start: from, end: to }, word, 'another-person')
      places.push({ start: from, end: to, identity: one.identity, word, doubt })
    }
  }
  return places
}
