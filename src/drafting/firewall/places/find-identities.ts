import type { Identity } from '../../../casefile/matter.ts'
import { findSounds } from '../forms/find-sounds.ts'
import { type FoldedText, foldText, originalSpan } from '../forms/fold-text.ts'
import { type LettersInARow, lettersInARow, undisguised, withoutMarks } from '../forms/letters-in-a-row.ts'
import { type NameParts, namePartsOf } from '../forms/name-parts.ts'
import { spelledDigits, spelledNeed } from '../forms/phone-forms.ts'
import { birthNeed, birthWords, type SearchedPattern } from '../forms/written-date.ts'
import { writtenForms } from '../forms/written-forms.ts'
import { namePlaces } from './find-names.ts'
import { type DoubtfulPlace, doubtAbout, isAnsweredOtherwise } from './name-doubts.ts'

/** A place in a text where an identity is written: `text.slice(start, end)`. */
export interface IdentityPlace {
  readonly start: number
  readonly end: number
  readonly identity: Identity
  /** The single word that was found, where the form is one. */
  readonly word: string | null
  /** Set where the name cannot be told from something else; the place counts as the name until it is answered. */
  readonly doubt: DoubtfulPlace | null
}

export interface IdentityFinder {
  readonly identities: readonly Identity[]
  /** From left to right, none overlapping another; the longest where several begin. */
  readonly placesIn: (text: string) => readonly IdentityPlace[]
}

/** Patterns that need the same letters, which are looked for once. */
interface Searched {
  readonly patterns: readonly RegExp[]
  readonly needs: string | null
  readonly reach: number | null
}

interface Searchable {
  readonly identity: Identity
  readonly name: NameParts
  readonly searched: readonly Searched[]
  readonly answers: NonNullable<Identity['answers']>
}

function searchable(identity: Identity): Searchable {
  const written = new Map(identity.forms.map((form) => [form, writtenForms(identity.kind, form)]))
  const asWords = identity.forms.filter((form) => written.get(form)?.length === 0)
  const alike = new Map<string, SearchedPattern[]>()
  for (const one of new Map([...written.values()].flat().map((form) => [form.pattern, form])).values()) {
    const key = `${one.needs} ${one.reach}`
    alike.set(key, [...(alike.get(key) ?? []), one])
  }
  return {
    identity,
    name: namePartsOf({ kind: identity.kind, forms: asWords }),
    searched: [...alike.values()].map((forms) => ({
      patterns: forms.map(({ pattern }) => new RegExp(pattern, 'gu')),
      needs: forms[0]?.needs ?? null,
      reach: forms[0]?.reach ?? null,
    })),
    answers: identity.answers ?? [],
  }
}

/** A text in every way of reading it, made once for all identities. */
interface ReadText {
  readonly folded: FoldedText
  readonly rows: readonly LettersInARow[]
  /** Numbers and dates are looked for in each. */
  readonly plain: readonly FoldedText[]
  readonly spelled: boolean
  readonly birth: boolean
  readonly percent: boolean
}

function readText(text: string): ReadText {
  const folded = foldText(text)
  const plain = [folded, ...withoutMarks(folded)]
  return {
    folded,
    rows: [...plain, ...undisguised(folded)].map(lettersInARow),
    plain,
    spelled: spelledDigits.test(folded.text),
    birth: birthWords.test(folded.text),
    percent: folded.text.includes('%2'),
  }
}

/** Whether a pattern may be in the text at all, by what it cannot be without. */
function mayHold({ rows, spelled, birth, percent }: ReadText, needs: string | null): boolean {
  if (needs === spelledNeed) return spelled
  if (needs === birthNeed) return birth
  return needs === null || percent || (rows[0]?.letters.includes(needs) ?? false)
}

/** The parts of a text in which a pattern can stand: all of it, or what lies around the letters that it needs. */
function stretches(text: string, needs: string | null, reach: number | null): readonly (readonly [number, number])[] {
  if (reach === null || needs === null) return [[0, text.length]]
  const found: [number, number][] = []
  for (let at = text.indexOf(needs); at >= 0; at = text.indexOf(needs, at + 1)) {
    const [from, to] = [Math.max(0, at - reach), at + needs.length + reach]
    const last = found.at(-1)
    if (last && last[1] >= from) last[1] = to
    else found.push([from, to])
  }
  return found
}

function patternPlaces({ identity, searched, answers }: Searchable, read: ReadText): IdentityPlace[] {
  const places: IdentityPlace[] = []
  for (const { patterns, needs, reach } of searched) {
    if (!mayHold(read, needs)) continue
    for (const folded of read.plain)
      for (const [from, to] of stretches(folded.text, needs, reach)) {
        const stretch = folded.text.slice(from, to)
        for (const pattern of patterns)
          for (const match of stretch.matchAll(pattern)) {
            if (match[0] === '') continue
            const [start, end] = originalSpan(folded, from + match.index, from + match.index + match[0].length)
            if (isAnsweredOtherwise(answers, folded.original, start, end)) continue
            places.push({ start, end, identity, word: null, doubt: null })
          }
      }
  }
  return places
}

function placesOfName(one: Searchable, { rows, folded: whole }: ReadText): IdentityPlace[] {
  const places: IdentityPlace[] = []
  for (const row of rows)
    for (const { start, end, core, lone } of namePlaces(row, one.name)) {
      const { folded } = row
      const [from, to] = originalSpan(folded, start, end)
      const [coreFrom, coreTo] = originalSpan(folded, core.start, core.end)
      const doubt = lone === null ? null : doubtAbout(one, lone, folded.original, coreFrom, coreTo)
      if (doubt === 'not-the-name') continue
      if (lone === null && isAnsweredOtherwise(one.answers, folded.original, from, to)) continue
      places.push({ start: from, end: to, identity: one.identity, word: lone?.letters ?? null, doubt })
    }
  for (const { start, end, part } of findSounds(whole, one.name))
    places.push({ start, end, identity: one.identity, word: part.letters, doubt: null })
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
    const [length, known] = [place.end - place.start, last.end - last.start]
    const surer = length > known || (length === known && last.doubt !== null && place.doubt === null) ? place : last
    kept[kept.length - 1] = { ...surer, start: last.start, end: Math.max(last.end, place.end) }
  }
  return kept
}

/** Finds every written form of the identities. An answer kept with an identity decides its place. */
export function identityFinder(identities: readonly Identity[]): IdentityFinder {
  const all = identities.map(searchable)
  const placesIn = (text: string): readonly IdentityPlace[] => {
    const read = readText(text)
    const places = all.flatMap((one) => [...patternPlaces(one, read), ...placesOfName(one, read)])
    return places.length === 0 ? places : withoutOverlap(places)
  }
  return { identities, placesIn }
}
