import type { Identity } from '../../../casefile/matter.ts'
import { type NameQuestion, placeKey } from '../../../casefile/release/name-question.ts'
import { anyOf } from '../../../words/release/stand-ins.ts'
import { type PrivacyRuleKind, privacyPlaces } from '../places/civil-rule-privacy.ts'
import { type IdentityFinder, identityFinder } from '../places/find-identities.ts'
import { askedAt, type IdentityPlace } from '../places/identity-place.ts'
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
  /** A span of the covered text in the words of the matter around it; null where they cannot be told. */
  readonly asStored: (shown: TextSpan) => (TextSpan & { readonly text: string }) | null
}

/** The one gate for text that leaves: made once for a matter, used for every string. */
export interface IdentityGate {
  readonly finder: IdentityFinder
  readonly replaceIn: (text: string) => ReplacedText
  readonly replacePlaced: (text: string) => PlacedText
  /** Replaces in `text.slice(start, end)`, also a name that the slice cuts in two. */
  readonly replaceInSlice: (text: string, start: number, end: number) => ReplacedText
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
}

function spansIn(finder: IdentityFinder, text: string): readonly Span[] {
  const known = finder.placesIn(text).map((place): Span => {
    const { start, end, identity } = place
    return { start, end, kind: identity.kind, replacedBy: standInAt(place), place }
  })
  const general = privacyPlaces(text).map(
    ({ start, end, kind, replacement }): Span => ({ start, end, kind, replacedBy: replacement, place: null }),
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

/** The questions of these places, each once; `known` holds those that came up before, whose passages are made already. */
function questionsOf(
  finder: IdentityFinder,
  spans: readonly Span[],
  known: Map<string, NameQuestion>,
): readonly NameQuestion[] {
  const asked = new Map<string, NameQuestion>()
  for (const { place } of spans) {
    for (const { passage, ...at } of place === null ? [] : askedAt(place)) {
      const key = placeKey(at)
      const question = known.get(key) ?? { ...at, passage: coverIn(finder, passage).text }
      known.set(key, question)
      asked.set(key, question)
    }
  }
  return [...asked.values()]
}

const plainly = ({ kind, replacedBy }: Span): Replacement => ({ kind, replacedBy })

/** Notes a text once it is covered, from `start` to `end` of the words of the matter that were in view. */
function noteSource(
  sources: Map<string, CoveredSource>,
  covered: string,
  { text, start, end }: TextSpan & { readonly text: string },
  placedIn: (text: string) => Covered & Pick<PlacedText, 'toStored'>,
): void {
  const key = `${covered}\0${text}`
  if (sources.has(key)) return
  sources.set(key, {
    covered,
    asStored: (shown) => {
      const placed = placedIn(text.slice(start, end))
      if (placed.text !== covered) return null
      const stored = placed.toStored(shown)
      return { text, start: start + stored.start, end: start + stored.end }
    },
  })
}

/** A place that is open to question is covered, and the question handed back beside the text. */
export function identityGate(identities: readonly Identity[]): IdentityGate {
  const finder = identityFinder(identities)
  const open = new Map<string, NameQuestion>()
  const noted = (spans: readonly Span[]): readonly NameQuestion[] => questionsOf(finder, spans, open)
  const sources = new Map<string, CoveredSource>()
  const replaceIn = (text: string): ReplacedText => {
    const { text: covered, spans } = coverIn(finder, text)
    noteSource(sources, covered, { text, start: 0, end: text.length }, placedIn)
    return { text: covered, replacements: spans.map(plainly), questions: noted(spans) }
  }
  const replaceInSlice = (text: string, start: number, end: number): ReplacedText => {
    const reach = 80
    const offset = Math.max(0, start - reach)
    const around = text.slice(offset, end + reach)
    const inSlice = spansIn(finder, around)
      .filter((span) => span.end > start - offset && span.start < end - offset)
      .map((span) => ({
        ...span,
        start: Math.max(span.start, start - offset) - (start - offset),
        end: Math.min(span.end, end - offset) - (start - offset),
      }))
    const rest = coverIn(finder, putIn(text.slice(start, end), inSlice))
    noteSource(sources, rest.text, { text: around, start: start - offset, end: end - offset }, placedIn)
    return {
      text: rest.text,
      replacements: [...inSlice, ...rest.spans].map(plainly),
      questions: noted([...inSlice, ...rest.spans]),
    }
  }
  const placedIn = (text: string): Covered & Pick<PlacedText, 'toStored'> => {
    const covered = coverIn(finder, text)
    return { ...covered, toStored: ({ start, end }) => covered.rounds.toReversed().reduce(beforeRound, { start, end }) }
  }
  const replacePlaced = (text: string): PlacedText => {
    const { text: covered, spans, rounds, toStored } = placedIn(text)
    noteSource(sources, covered, { text, start: 0, end: text.length }, placedIn)
    return {
      ...{ text: covered, replacements: spans.map(plainly), questions: noted(spans) },
      // The ends alone: what a span brings with it besides is not handed on.
      toShown: ({ start, end }) => rounds.reduce(afterRound, { start, end }),
      toStored,
    }
  }
  return {
    ...{ finder, replaceIn, replacePlaced, replaceInSlice },
    openQuestions: () => [...open.values()],
    sources: () => [...sources.values()],
  }
}
