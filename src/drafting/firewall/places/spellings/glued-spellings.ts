import type { Identity } from '../../../../casefile/matter.ts'
import { originalSpan } from '../../forms/fold-text.ts'
import type { NamePart, NameParts } from '../../forms/name-parts.ts'
import { lettersOfInitial, nameWords } from '../../forms/spelled-words.ts'
import { runAround, saysNothing, wholeHandle } from '../glued-names.ts'
import { isOrdinaryWord } from '../ordinary-words.ts'
import type { ReadText } from '../read-text.ts'

interface Piece {
  readonly start: number
  readonly end: number
}

/** A person listed in another script, as handles spell the name in Latin letters. */
export interface GluedSpellings {
  /** Each word of the name, wherever it stands; none where the name was listed in no such script. */
  readonly words: readonly RegExp[]
  readonly initials: ReadonlySet<string>
  /** What was found in words of texts before. */
  readonly remembered: Map<string, readonly Piece[]>
}

export function gluedSpellingsOf({ kind, forms }: Pick<Identity, 'kind' | 'forms'>): GluedSpellings {
  const words = kind === 'person' ? forms.flatMap(nameWords) : []
  return {
    remembered: new Map(),
    words: [...new Set(words.map(({ spelling }) => spelling))].map((spelling) => new RegExp(spelling, 'gu')),
    initials: new Set(words.flatMap(({ initial }) => lettersOfInitial(initial))),
  }
}

/** What a word of a name that stands beside nothing but an initial, digits or what handles are made of has at least. */
const leastInProse = 5
const leastInHandle = 3
/** The same beside what says nothing of itself. */
const leastBesideOther = 6

/** A name as it was spelled here, for what is asked of any name. */
function asSpelled(pieces: readonly string[], name: NameParts, initials: ReadonlySet<string>): NameParts {
  const parts = pieces.map(
    (letters): NamePart => ({
      ...{ letters, joints: new Set(), widest: 20, atMost: null, standing: 'alone' },
      ...{ marked: null, unspaced: false, nick: false },
    }),
  )
  const nicks = name.parts.filter(({ nick, letters }) => nick && /^[a-z]{3,}$/.test(letters))
  return { ...name, parts: [...parts, ...nicks], initials: new Set([...initials, ...name.initials]) }
}

const rememberedAtMost = 20_000
const nothing: readonly Piece[] = []

/** Where words of the name stand within a word of a text; of the most words nowhere. */
function piecesIn({ words, remembered }: GluedSpellings, word: string): readonly Piece[] {
  const known = remembered.get(word)
  if (known !== undefined) return known
  const found = words.flatMap((one) =>
    [...word.matchAll(one)]
      .map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
      .filter(({ start, end }) => end - start > 1),
  )
  const pieces = found.length === 0 ? nothing : found
  if (remembered.size >= rememberedAtMost) remembered.clear()
  remembered.set(word, pieces)
  return pieces
}

/** `svetlanazubkova`, `szubkova`, `@zubkova_baby99`: handles made of a name that was listed in another script. In the original text. */
export function gluedSpellings(
  { folded, words }: Pick<ReadText, 'folded' | 'words'>,
  name: NameParts,
  glued: GluedSpellings,
): readonly (Piece & { readonly word: string })[] {
  if (glued.words.length === 0) return []
  const { text } = folded
  return words.flatMap(({ start: at, word }) => {
    const pieces = piecesIn(glued, word).map(({ start, end }) => ({ start: start + at, end: end + at }))
    const place = pieces.length === 0 ? null : placeOfRun(text, pieces, name, glued.initials)
    if (place === null) return []
    const [from, to] = wholeHandle(text, place.start, place.end)
    const [start, end] = originalSpan(folded, from, to)
    return [{ start, end, word: text.slice(place.start, place.end) }]
  })
}

/** The run around these words where one of them and what else stands there are the name. */
function placeOfRun(
  text: string,
  pieces: readonly Piece[],
  name: NameParts,
  initials: ReadonlySet<string>,
): Piece | null {
  const [longest, ...others] = pieces.toSorted((a, b) => b.end - b.start - (a.end - a.start))
  if (longest === undefined || longest.end - longest.start < 3) return null
  const run = runAround(text, longest.start, longest.end)
  const whole = text.slice(run.start, run.end)
  if (isOrdinaryWord(whole) || whole.length > 60) return null
  const spelled = asSpelled(
    pieces.map(({ start, end }) => text.slice(start, end)),
    name,
    initials,
  )
  const isMeant = ({ start, end }: Piece): boolean => {
    const length = end - start
    // A word by itself is found as such, unless the initial before it sounds as its own first letter: `szubkova`.
    if (length === whole.length) return length > leastBesideOther
    const isKnown = saysNothing(text.slice(run.start, start), spelled) && saysNothing(text.slice(end, run.end), spelled)
    const withOther = pieces.some(
      (other) =>
        (other.start >= end - 1 || other.end <= start + 1) && other.end - other.start + length > leastBesideOther,
    )
    if (isKnown && (withOther ? length > 3 : length >= (run.handle ? leastInHandle : leastInProse))) return true
    return run.handle && length >= leastBesideOther
  }
  return [longest, ...others].some(isMeant) ? run : null
}

const initialBefore = /(?<![\p{L}\p{N}])(\p{L})(?:[._-]{1,2} ?)$/u
const initialBehind = /^[._-]{1,2}(\p{L})(?![\p{L}\p{N}])/u

/** `s.zubkova`, `zubkova_s`: with the initial beside a word of the name, as it is spelled here. */
export function withSpelledInitial(text: string, { start, end }: Piece, { initials }: GluedSpellings): Piece {
  const own = (letter: string | undefined): boolean => initials.has((letter ?? '').toLowerCase())
  const before = initialBefore.exec(text.slice(Math.max(0, start - 5), start))
  const behind = initialBehind.exec(text.slice(end, end + 4))
  return {
    start: before !== null && own(before[1]) ? start - before[0].length : start,
    end: behind !== null && own(behind[1]) ? end + behind[0].length : end,
  }
}
