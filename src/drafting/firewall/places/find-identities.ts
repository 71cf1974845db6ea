import type { Identity } from '../../../casefile/matter.ts'
import { type EncodedRun, encodedRuns } from '../forms/encoded-runs.ts'
import { findSounds } from '../forms/find-sounds.ts'
import { type FoldedText, foldText, originalSpan } from '../forms/fold-text.ts'
import { byShape } from '../forms/letter-shapes.ts'
import { type LettersInARow, lettersInARow, undisguised, withoutMarks } from '../forms/letters-in-a-row.ts'
import { withoutMailSigns } from '../forms/mail-signs.ts'
import { type TurnedParts, type TurnedWord, turnedParts, turnedWords } from '../forms/misread-words.ts'
import { type NameParts, namePartsOf } from '../forms/name-parts.ts'
import { spelledDigits, spelledNeed } from '../forms/phone-forms.ts'
import { birthNeed, birthWords, type SearchedPattern } from '../forms/written-date.ts'
import { writtenForms } from '../forms/written-forms.ts'
import { namePlaces } from './find-names.ts'
import { type LatinSpellings, latinSpellingsOf, spelledPlaces } from './find-spellings.ts'
import { type DoubtfulPlace, doubtAbout, isAnsweredOtherwise, lettersAt, questionAt } from './name-doubts.ts'

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
  readonly asks: boolean
}

interface Searchable {
  readonly identity: Identity
  readonly name: NameParts
  readonly turned: TurnedParts
  readonly spellings: LatinSpellings
  readonly searched: readonly Searched[]
  readonly answers: NonNullable<Identity['answers']>
}

function searchable(identity: Identity): Searchable {
  const written = new Map(identity.forms.map((form) => [form, writtenForms(identity.kind, form)]))
  const asWords = identity.forms.filter((form) => written.get(form)?.length === 0)
  const alike = new Map<string, SearchedPattern[]>()
  for (const one of new Map([...written.values()].flat().map((form) => [form.pattern, form])).values()) {
    const key = `${one.needs} ${one.reach} ${one.asks}`
    alike.set(key, [...(alike.get(key) ?? []), one])
  }
  const name = namePartsOf({ kind: identity.kind, forms: asWords })
  return {
    identity,
    name,
    turned: turnedParts(name),
    spellings: latinSpellingsOf({ kind: identity.kind, forms: asWords }),
    searched: [...alike.values()].map((forms) => ({
      patterns: forms.map(({ pattern }) => new RegExp(pattern, 'gu')),
      needs: forms[0]?.needs ?? null,
      reach: forms[0]?.reach ?? null,
      asks: forms[0]?.asks ?? false,
    })),
    answers: identity.answers ?? [],
  }
}

/** A text in every way of reading it, made once for all identities. */
interface ReadText {
  readonly folded: FoldedText
  readonly rows: readonly LettersInARow[]
  readonly words: readonly TurnedWord[]
  /** Numbers and dates are looked for in each. */
  readonly plain: readonly FoldedText[]
  readonly spelled: boolean
  readonly birth: boolean
  readonly percent: boolean
}

function readText(text: string): ReadText {
  const folded = foldText(text)
  const plain = [folded, ...withoutMarks(folded), ...withoutMailSigns(text), ...byShape(text)]
  return {
    folded,
    rows: [...plain, ...undisguised(folded)].map(lettersInARow),
    words: turnedWords(folded),
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
  return needs === null || percent || rows.some(({ letters }) => letters.includes(needs))
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
  for (const { patterns, needs, reach, asks } of searched) {
    if (!mayHold(read, needs)) continue
    for (const folded of read.plain)
      for (const [from, to] of stretches(folded.text, needs, reach)) {
        const stretch = folded.text.slice(from, to)
        for (const pattern of patterns)
          for (const match of stretch.matchAll(pattern)) {
            if (match[0] === '') continue
            const [start, end] = originalSpan(folded, from + match.index, from + match.index + match[0].length)
            if (isAnsweredOtherwise(answers, folded.original, start, end)) continue
            if (asks && !/\p{Lu}/u.test(folded.original.slice(start, end))) continue
            const doubt = asks ? questionOfNumber(folded.original, start, end) : null
            places.push({ start, end, identity, word: null, doubt })
          }
      }
  }
  return places
}

const questionOfNumber = (text: string, start: number, end: number): DoubtfulPlace =>
  questionAt(text, { start, end }, lettersAt(text, start, end), 'another-number')

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

/** Names written from their end, and those that a machine misread: the former are meant, the latter are asked about. */
function turnedPlaces({ identity, turned, answers }: Searchable, { folded, words }: ReadText): IdentityPlace[] {
  const places: IdentityPlace[] = []
  for (const { start, end, word, skeleton, backwards } of words) {
    const back = turned.byLetters.get(backwards)
    const misread = back ? undefined : turned.bySkeleton.get(skeleton)
    const part = back ?? misread
    if (part === undefined || part.letters === word || turned.byLetters.has(word)) continue
    const [from, to] = originalSpan(folded, start, end)
    if (isAnsweredOtherwise(answers, folded.original, from, to)) continue
    const doubt = back ? null : questionAt(folded.original, { start: from, end: to }, word, 'another-person')
    places.push({ start: from, end: to, identity, word, doubt })
  }
  return places
}

/** Names in the letters of another script; a short one that stands alone is asked about. */
function placesInOtherScript(one: Searchable, { folded }: ReadText): IdentityPlace[] {
  const { identity, name, spellings, answers } = one
  return spelledPlaces(folded, name, spellings).flatMap(({ start, end, word, sure }) => {
    if (isAnsweredOtherwise(answers, folded.original, start, end)) return []
    const doubt = sure
      ? null
      : questionAt(folded.original, { start, end }, lettersAt(word, 0, word.length), 'another-person')
    return [{ start, end, identity, word: null, doubt }]
  })
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

/** A run that says a name is covered whole; one that says what may be a name is asked about. */
function placeOfRun(
  text: string,
  { start, end, says }: EncodedRun,
  placesIn: (text: string) => readonly IdentityPlace[],
): readonly IdentityPlace[] {
  const found = says.flatMap(placesIn).filter(({ doubt }) => doubt?.kind !== 'everyday-word')
  const [place] = found.toSorted((a, b) => Number(a.doubt !== null) - Number(b.doubt !== null))
  if (place === undefined) return []
  const { identity } = place
  const asked = questionAt(text, { start, end }, lettersAt(text, start, end), 'another-person')
  const doubt = place.doubt === null ? null : asked
  return isAnsweredOtherwise(identity.answers ?? [], text, start, end)
    ? []
    : [{ start, end, identity, word: null, doubt }]
}

// Text within text within text is nobody's habit.
const encodedAtMost = 2

/** Finds every written form of the identities. An answer kept with an identity decides its place. */
export function identityFinder(identities: readonly Identity[]): IdentityFinder {
  const all = identities.map(searchable)
  const within = (text: string, depth: number): readonly IdentityPlace[] => {
    const read = readText(text)
    const places = all.flatMap((one) => [
      ...patternPlaces(one, read),
      ...placesOfName(one, read),
      ...turnedPlaces(one, read),
      ...placesInOtherScript(one, read),
    ])
    if (depth < encodedAtMost)
      for (const run of encodedRuns(text)) places.push(...placeOfRun(text, run, (said) => within(said, depth + 1)))
    return places.length === 0 ? places : withoutOverlap(places)
  }
  return { identities, placesIn: (text) => within(text, 0) }
}
