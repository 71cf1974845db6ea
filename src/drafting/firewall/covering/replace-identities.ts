import type { Identity } from '../../../casefile/matter.ts'
import { type NameQuestion, placeKey } from '../../../casefile/release/name-question.ts'
import { anyOf } from '../../../words/release/stand-ins.ts'
import { type PrivacyRuleKind, privacyPlaces } from '../places/civil-rule-privacy.ts'
import { type IdentityFinder, identityFinder } from '../places/find-identities.ts'
import { askedAt, type IdentityPlace } from '../places/identity-place.ts'
import { passageAround } from '../places/telling/words-around.ts'
import { afterRound, beforeRound, type TextSpan } from './moved-spans.ts'

export type AlterationKind = Identity['kind'] | PrivacyRuleKind

/** What was put in place of a protected form. The form itself is nowhere kept. */
export interface Replacement {
  readonly kind: AlterationKind
  readonly replacedBy: string
}

export interface ReplacedText {
  readonly text: string
  readonly replacements: readonly Replacement[]
  /** Places that were covered although they may be a word or another person: for a person to tell. */
  readonly questions: readonly NameQuestion[]
}

/** A replaced text whose places can be told in both texts. Half-open spans; one that ends within a name takes all of it. */
export interface PlacedText extends ReplacedText {
  readonly toShown: (stored: TextSpan) => TextSpan
  readonly toStored: (shown: TextSpan) => TextSpan
}

/** A text that was covered, and where its places stand in the matter. */
export interface CoveredSource {
  readonly covered: string
  /** Whether it is a part of the text that told what stands in it. */
  readonly isSlice: boolean
  /** A span of the covered text in the words of the matter around it; null where they cannot be told. */
  readonly asStored: (shown: TextSpan) => (TextSpan & { readonly text: string }) | null
}

/** The one gate for text that leaves: made once for a matter, used for every string. */
export interface IdentityGate {
  readonly finder: IdentityFinder
  readonly replaceIn: (text: string) => ReplacedText
  readonly replacePlaced: (text: string) => PlacedText
  /**
   * Replaces in `text.slice(start, end)` as the text around it tells: what the whole text covers is covered, also a name that the
   * slice cuts in two, and what it leaves bare stays, but for a form that the cut itself makes. Spans are those of the slice.
   */
  readonly replaceInSlice: (text: string, start: number, end: number) => PlacedText
  /** Whether this gate covered a text within what stands around it, in whatever spaces. */
  readonly gaveSlice: (text: string) => boolean
  /** Every question that came up in what this gate covered so far, each once. */
  readonly openQuestions: () => readonly NameQuestion[]
  /** Every text that this gate covered so far, each once. */
  readonly sources: () => readonly CoveredSource[]
}

export const standIn = (identity: Identity): string =>
  identity.kind === 'birth-date' ? '[birth date withheld]' : `[${identity.pseudonym}]`

/** Where several fit a place alike, all of them are named. */
function standInAt({ identity, orElse = [] }: IdentityPlace): string {
  const all = new Set([identity, ...orElse].map(({ pseudonym }) => pseudonym))
  return all.size === 1 || identity.kind === 'birth-date' ? standIn(identity) : `[${anyOf([...all])}]`
}

interface Span extends Replacement {
  readonly start: number
  readonly end: number
  readonly place: IdentityPlace | null
  /** The text that the place stands in. */
  readonly of: string
}

function spansIn(finder: IdentityFinder, text: string): readonly Span[] {
  const known = finder.placesIn(text).map((place): Span => {
    const { start, end, identity } = place
    return { start, end, kind: identity.kind, replacedBy: standInAt(place), place, of: text }
  })
  const general = privacyPlaces(text).map(
    ({ start, end, kind, replacement }): Span => ({ start, end, kind, replacedBy: replacement, place: null, of: text }),
  )
  const free = general.filter((rule) => known.every((place) => place.end <= rule.start || place.start >= rule.end))
  return [...known, ...free].sort((a, b) => a.start - b.start)
}

function putIn(text: string, spans: readonly Span[]): string {
  let result = ''
  let from = 0
  for (const span of spans) {
    // Nothing is shown twice, and nothing of a place that reaches into another.
    if (span.end <= from) continue
    result += text.slice(from, span.start) + span.replacedBy
    from = span.end
  }
  return result + text.slice(from)
}

const roundsAtMost = 8

interface Covered {
  readonly text: string
  readonly spans: readonly Span[]
  /** The replacements of each round, by their places in the text before it. */
  readonly rounds: readonly (readonly Span[])[]
}

function coverIn(finder: IdentityFinder, text: string): Covered {
  let current = text
  const rounds: (readonly Span[])[] = []
  // A replacement can lay open the next form: `AnnaKim` beside characters that stood against it.
  for (let round = 0; round < roundsAtMost; round++) {
    const spans = spansIn(finder, current)
    if (spans.length === 0) break
    rounds.push(spans)
    current = putIn(current, spans)
  }
  return { text: current, spans: rounds.flat(), rounds }
}

/** The passage around a place, covered as the text that it is cut out of tells: no date and no number is cut in two. */
function coveredAround(finder: IdentityFinder, text: string, { start, end }: TextSpan): string {
  const passage = passageAround(text, start, end)
  return inSpaces(placedInSlice(finder, viewAround(text, passage.start, passage.end)).text)
}

/** The questions of these places, each once; `known` holds those that came up before, whose passages are made already. */
function questionsOf(
  finder: IdentityFinder,
  spans: readonly Span[],
  known: Map<string, NameQuestion>,
): readonly NameQuestion[] {
  const asked = new Map<string, NameQuestion>()
  for (const { place, of } of spans) {
    if (place === null) continue
    for (const at of askedAt(place)) {
      const key = placeKey(at)
      const question = known.get(key) ?? { ...at, passage: coveredAround(finder, of, place) }
      known.set(key, question)
      asked.set(key, question)
    }
  }
  return [...asked.values()]
}

type Placed = Pick<PlacedText, 'text' | 'toShown' | 'toStored'> & { readonly spans: readonly Span[] }

function placedIn(finder: IdentityFinder, text: string): Placed {
  const { text: covered, spans, rounds } = coverIn(finder, text)
  // The ends alone: what a span brings with it besides is not handed on.
  return {
    ...{ text: covered, spans },
    toShown: ({ start, end }) => rounds.reduce(afterRound, { start, end }),
    toStored: ({ start, end }) => rounds.toReversed().reduce(beforeRound, { start, end }),
  }
}

/** A slice as the text around it tells, and then whatever its two ends make a form of. */
function placedInSlice(finder: IdentityFinder, { text, start, end }: TextSpan & { readonly text: string }): Placed {
  const { text: covered, rounds } = coverIn(finder, text)
  const spans: Span[] = []
  let at: TextSpan = { start, end }
  for (const round of rounds) {
    const [from, to] = [at.start, at.end]
    spans.push(...round.filter((span) => span.end > from && span.start < to))
    at = afterRound(at, round)
  }
  const slice = covered.slice(at.start, at.end)
  const made = spansIn(finder, slice).filter((span) => isMadeByCut(span, slice, { text, start, end }))
  const from = at.start
  return {
    text: putIn(slice, made),
    spans: [...spans, ...made],
    toShown: (stored) => {
      const shown = rounds.reduce(afterRound, { start: start + stored.start, end: start + stored.end })
      return afterRound({ start: Math.max(0, shown.start - from), end: Math.min(slice.length, shown.end - from) }, made)
    },
    toStored: (shown) => {
      const cut = beforeRound(shown, made)
      const stored = rounds.toReversed().reduce(beforeRound, { start: from + cut.start, end: from + cut.end })
      return { start: Math.max(0, stored.start - start), end: Math.min(end, stored.end) - start }
    },
  }
}

/** `Grace` cut out of `Graceland`, seven digits out of a longer number: no form where they stand, and one where they are cut. */
function isMadeByCut({ start, end, kind }: Span, slice: string, whole: TextSpan & { readonly text: string }): boolean {
  const goesOn = kind === 'person' ? /[\p{L}\p{N}\p{M}_@'’-]/u : /[\S ]/
  const atStart = slice.slice(0, start).trim() === '' && goesOn.test(whole.text.charAt(whole.start - 1))
  const atEnd = slice.slice(end).trim() === '' && goesOn.test(whole.text.charAt(whole.end))
  return atStart || atEnd
}

/** As far as a text is looked at on either side of a slice of it: further than any place is told by, and to the end of a run. */
const sliceReach = 600
const unbrokenReach = 4_000
const inSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A slice with as much of its text as tells what stands in it. */
function viewAround(text: string, start: number, end: number): TextSpan & { readonly text: string } {
  let from = Math.max(0, start - sliceReach)
  let to = Math.min(text.length, end + sliceReach)
  // Not within a word, nor within a run of signs that may say something when it is decoded.
  while (from > 0 && from > start - unbrokenReach && isUnbroken(text, from, -1)) from--
  while (to < text.length && to < end + unbrokenReach && isUnbroken(text, to, 1)) to++
  return { text: text.slice(from, to), start: start - from, end: end - from }
}

const longWord = 40

/** Whether a word goes on at a place, or only a line ended between two parts of a run. */
function isUnbroken(text: string, at: number, way: 1 | -1): boolean {
  const sign = text.charAt(way < 0 ? at - 1 : at)
  if (/\S/.test(sign)) return true
  return (
    /[\r\n]/.test(sign) &&
    !/[ \t]/.test(way < 0 ? text.slice(at - 1 - longWord, at - 1) : text.slice(at + 1, at + 1 + longWord)) &&
    (way < 0 ? at > longWord : at + longWord < text.length)
  )
}

const plainly = ({ kind, replacedBy }: Span): Replacement => ({ kind, replacedBy })

/** Notes a text once it is covered, from `start` to `end` of the words of the matter that were in view. */
function noteSource(
  sources: Map<string, CoveredSource>,
  covered: string,
  { text, start, end }: TextSpan & { readonly text: string },
  placed: () => Pick<PlacedText, 'toStored'>,
): void {
  const key = `${covered}\0${text}`
  if (sources.has(key)) return
  sources.set(key, {
    covered,
    isSlice: start > 0 || end < text.length,
    asStored: (shown) => {
      const stored = placed().toStored(shown)
      return { text, start: start + stored.start, end: Math.min(end, start + stored.end) }
    },
  })
}

/** A place that is open to question is covered, and the question handed back beside the text. */
export function identityGate(identities: readonly Identity[]): IdentityGate {
  const finder = identityFinder(identities)
  const open = new Map<string, NameQuestion>()
  const noted = (spans: readonly Span[]): readonly NameQuestion[] => questionsOf(finder, spans, open)
  const sources = new Map<string, CoveredSource>()
  const slices = new Set<string>()
  const replaceIn = (text: string): ReplacedText => {
    const { text: covered, spans } = coverIn(finder, text)
    noteSource(sources, covered, { text, start: 0, end: text.length }, () => placedIn(finder, text))
    return { text: covered, replacements: spans.map(plainly), questions: noted(spans) }
  }
  const replaceInSlice = (text: string, start: number, end: number): PlacedText => {
    const view = viewAround(text, start, end)
    const { spans, ...placed } = placedInSlice(finder, view)
    noteSource(sources, placed.text, view, () => placedInSlice(finder, view))
    slices.add(inSpaces(placed.text))
    return { ...placed, replacements: spans.map(plainly), questions: noted(spans) }
  }
  const replacePlaced = (text: string): PlacedText => {
    const { spans, ...placed } = placedIn(finder, text)
    noteSource(sources, placed.text, { text, start: 0, end: text.length }, () => placed)
    return { ...placed, replacements: spans.map(plainly), questions: noted(spans) }
  }
  return {
    ...{ finder, replaceIn, replacePlaced, replaceInSlice },
    gaveSlice: (text) => slices.has(inSpaces(text)),
    openQuestions: () => [...open.values()],
    sources: () => [...sources.values()],
  }
}
