import type { Identity } from '../../casefile/matter.ts'
import { type FoldedText, foldBrokenAtCapitals, foldText, originalSpan } from './fold-text.ts'
import { readsAsName } from './ordinary-words.ts'
import { type WrittenForm, writtenForms } from './written-forms.ts'

/** A place in a text where an identity is written: `text.slice(start, end)`. */
export interface IdentityPlace {
  readonly start: number
  readonly end: number
  readonly identity: Identity
  /** The single word that was found, where the form is one. */
  readonly word: string | null
}

export interface IdentityFinder {
  readonly identities: readonly Identity[]
  /** From left to right, none overlapping another; the longest where several begin. */
  readonly placesIn: (text: string) => readonly IdentityPlace[]
}

interface Searchable {
  readonly identity: Identity
  readonly words: RegExp
  readonly word: readonly (string | null)[]
}

function searchable(identity: Identity): Searchable {
  const forms = writtenForms(identity)
  const plural = (form: WrittenForm, i: number): string => `(?<f${i}>${form.pattern})`
  return { identity, words: new RegExp(forms.map(plural).join('|'), 'gu'), word: forms.map((form) => form.word) }
}

function placesOfOne({ identity, words, word }: Searchable, folded: FoldedText): IdentityPlace[] {
  const places: IdentityPlace[] = []
  for (const match of folded.text.matchAll(words)) {
    if (match[0] === '') continue
    const [start, end] = originalSpan(folded, match.index, match.index + match[0].length)
    const form = Object.keys(match.groups ?? {}).find((name) => match.groups?.[name] !== undefined)
    const single = form === undefined ? null : (word[Number(form.slice(1))] ?? null)
    if (single !== null && !readsAsName(single, folded.original, start, end)) continue
    places.push({ start, end, identity, word: single })
  }
  return places
}

/** Overlapping places become one that covers them all and carries the identity of the longest. */
function withoutOverlap(places: IdentityPlace[]): readonly IdentityPlace[] {
  places.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: IdentityPlace[] = []
  for (const place of places) {
    const last = kept.at(-1)
    if (last === undefined || place.start >= last.end) {
      kept.push(place)
      continue
    }
    const longer = place.end - place.start > last.end - last.start ? place : last
    kept[kept.length - 1] = { ...longer, start: last.start, end: Math.max(last.end, place.end) }
  }
  return kept
}

export function identityFinder(identities: readonly Identity[]): IdentityFinder {
  const all = identities.map(searchable)
  const placesIn = (text: string): readonly IdentityPlace[] => {
    const folded = foldText(text)
    const broken = foldBrokenAtCapitals(text)
    const places = all.flatMap((one) => [...placesOfOne(one, folded), ...(broken ? placesOfOne(one, broken) : [])])
    return withoutOverlap(places)
  }
  return { identities, placesIn }
}
