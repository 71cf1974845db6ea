import type { Identity } from '../../casefile/matter.ts'
import { type PrivacyRuleKind, privacyPlaces } from './civil-rule-privacy.ts'
import { type IdentityFinder, identityFinder } from './find-identities.ts'

export type AlterationKind = Identity['kind'] | PrivacyRuleKind

/** What was put in place of a protected form. The form itself is nowhere kept. */
export interface Replacement {
  readonly kind: AlterationKind
  readonly replacedBy: string
}

export interface ReplacedText {
  readonly text: string
  readonly replacements: readonly Replacement[]
}

/** The one gate for text that leaves: made once for a matter, used for every string. */
export interface IdentityGate {
  readonly finder: IdentityFinder
  readonly replaceIn: (text: string) => ReplacedText
  /** Replaces in `text.slice(start, end)`, also a name that the slice cuts in two. */
  readonly replaceInSlice: (text: string, start: number, end: number) => ReplacedText
}

export const standIn = (identity: Identity): string =>
  identity.kind === 'birth-date' ? '[birth date withheld]' : `[${identity.pseudonym}]`

interface Span extends Replacement {
  readonly start: number
  readonly end: number
}

function spansIn(finder: IdentityFinder, text: string): readonly Span[] {
  const known = finder
    .placesIn(text)
    .map(({ start, end, identity }): Span => ({ start, end, kind: identity.kind, replacedBy: standIn(identity) }))
  const general = privacyPlaces(text).map(
    ({ start, end, kind, replacement }): Span => ({ start, end, kind, replacedBy: replacement }),
  )
  const free = general.filter((rule) => known.every((place) => place.end <= rule.start || place.start >= rule.end))
  return [...known, ...free].sort((a, b) => a.start - b.start)
}

function putIn(text: string, spans: readonly Span[]): string {
  let result = ''
  let from = 0
  for (const span of spans) {
    result += text.slice(from, span.start) + span.replacedBy
    from = span.end
  }
  return result + text.slice(from)
}

const roundsAtMost = 8

export function identityGate(identities: readonly Identity[]): IdentityGate {
  const finder = identityFinder(identities)
  const replaceIn = (text: string): ReplacedText => {
    let current = text
    const replacements: Replacement[] = []
    // A replacement can lay open the next form: `AnnaKim` beside characters that stood against it.
    for (let round = 0; round < roundsAtMost; round++) {
      const spans = spansIn(finder, current)
      if (spans.length === 0) break
      for (const { kind, replacedBy } of spans) replacements.push({ kind, replacedBy })
      current = putIn(current, spans)
    }
    return { text: current, replacements }
  }
  const replaceInSlice = (text: string, start: number, end: number): ReplacedText => {
    const reach = 80
    const offset = Math.max(0, start - reach)
    const around = text.slice(offset, end + reach)
    const spans = spansIn(finder, around)
      .filter((span) => span.end > start - offset && span.start < end - offset)
      .map((span) => ({ ...span, start: Math.max(span.start, start - offset), end: Math.min(span.end, end - offset) }))
    const slice = text.slice(start, end)
    const inSlice = spans.map((span) => ({
      ...span,
      start: span.start - (start - offset),
      end: span.end - (start - offset),
    }))
    const rest = replaceIn(putIn(slice, inSlice))
    return {
      text: rest.text,
      replacements: [...inSlice.map(({ kind, replacedBy }) => ({ kind, replacedBy })), ...rest.replacements],
    }
  }
  return { finder, replaceIn, replaceInSlice }
}
