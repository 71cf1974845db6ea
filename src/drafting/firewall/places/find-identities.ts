import type { Identity } from '../../../casefile/matter.ts'
import { saidOf } from '../../../casefile/release/name-question.ts'
import { findSounds } from '../forms/find-sounds.ts'
import { foldText, originalSpan } from '../forms/fold-text.ts'
import type { NamePart } from '../forms/name-parts.ts'
import { type EncodedRun, encodedRuns } from '../forms/readings/encoded-runs.ts'
import { titlesBeforeGivenNames, titlesOfMen, titlesOfTrades, titlesOfWomen } from '../forms/titles.ts'
import { answeredPlaces, spansOfOthers } from './answered-places.ts'
import { alteredPlaces, alteredWords } from './find-altered-words.ts'
import { initialsOfAll, initialsPlaces } from './find-initials.ts'
import { namePlaces } from './find-names.ts'
import { patternPlaces } from './find-patterns.ts'
import { tornPlaces } from './find-torn-words.ts'
import type { IdentityPlace } from './identity-place.ts'
import { type DoubtfulPlace, doubtAbout, isAnsweredOtherwise, lettersAt, questionAt } from './name-doubts.ts'
import { withNeighbours } from './neighbours.ts'
import { type ReadText, readText } from './read-text.ts'
import { type ProtectedIdentity, type Searchable, searchable } from './searchable.ts'
import { spelledPlaces } from './spellings/find-spellings.ts'
import { gluedSpellings, withSpelledInitial } from './spellings/glued-spellings.ts'
import { titledSlips } from './titled-slips.ts'
import { withWholeBrackets } from './whole-brackets.ts'
import { encodedNames, encodedPlaces } from './within-words/encoded-names.ts'
import { gluedPeople, gluedPlaces } from './within-words/glued-people.ts'
import { shortHandlePlaces } from './within-words/short-handles.ts'
import { withoutOverlap } from './without-overlap.ts'

export interface IdentityFinder {
  readonly identities: readonly Identity[]
  /** From left to right, none overlapping another; the longest where several begin. */
  readonly placesIn: (text: string) => readonly IdentityPlace[]
}

/** `Ngo zi`: asked about as it is written, so that an answer says nothing of the name in one word. */
const askedWhole = (text: string, start: number, end: number): DoubtfulPlace =>
  questionAt(text, { start, end }, foldText(text.slice(start, end)).text.replace(/\s+/g, ' '), 'another-person')

const askedLetters = (text: string, start: number, end: number): DoubtfulPlace =>
  questionAt(text, { start, end }, lettersAt(text, start, end), 'another-person')

const officialBefore = new RegExp(`(?<!\\p{L})(?<title>${titlesOfTrades})s?\\.? $`, 'u')
const officialWithin = new RegExp(`^(?<title>${titlesOfTrades})\\.? `, 'u')
const officialBehind = /^,? (?<title>M\.?D|R\.?N|D\.?O|N\.?P|P\.?A|Ph\.?D|Esq|CPA|LCSW|LPC|EMT)(?!\p{L})/u

/** `Officer J. Ortiz`, `Dr. Marlowe`, `M. Jackson, RN`: somebody of that surname by trade, unless somebody protected is listed so. */
function isOfficial(text: string, start: number, end: number, { forms }: Identity): boolean {
  const title =
    officialBefore.exec(text.slice(Math.max(0, start - 16), start))?.groups?.title ??
    officialWithin.exec(text.slice(start, end))?.groups?.title ??
    officialBehind.exec(text.slice(end, end + 8))?.groups?.title
  return title !== undefined && !forms.some((form) => form.includes(title))
}

const ofMan = new RegExp(`^(?:${titlesOfMen}|${titlesBeforeGivenNames.man})\\.?\\s`, 'iu')
const ofWoman = new RegExp(`^(?:${titlesOfWomen}|${titlesBeforeGivenNames.woman})\\.?\\s`, 'iu')

/** `Mr. Begay` of a client who is a woman. */
const isTitledOtherwise = (place: string, { sex }: ProtectedIdentity): boolean =>
  (sex === 'female' && ofMan.test(place)) || (sex === 'male' && ofWoman.test(place))

/** Whether the same text names somebody else by this name, as a person said: whom it means alone is open there. */
const isToldOfAnother = (
  start: number,
  { letters, standing }: NamePart,
  others: readonly { readonly start: number; readonly word: string }[],
): boolean => standing === 'alone' && others.some((other) => other.word.endsWith(letters) && other.start !== start)

function placesOfName(one: Searchable, { rows, folded: whole }: ReadText): IdentityPlace[] {
  const places: IdentityPlace[] = []
  const [first] = rows
  const others = first === undefined || one.answers.length === 0 ? [] : spansOfOthers(first, one.answers)
  for (const row of rows)
    for (const { start, end, core, lone, letters, asks } of namePlaces(row, one.name)) {
      const { folded } = row
      const [from, to] = originalSpan(folded, start, end)
      const [coreFrom, coreTo] = originalSpan(folded, core.start, core.end)
      const told = lone === null ? null : doubtAbout(one, lone, folded.original, coreFrom, coreTo)
      const unsure = told ?? (lone !== null && asks === true ? askedWhole(folded.original, coreFrom, coreTo) : null)
      if (unsure === 'not-the-name') continue
      const mayBeNamesake =
        unsure === null &&
        core.part.atMost === null &&
        letters === core.part.letters.length &&
        (isOfficial(folded.original, from, to, one.identity) ||
          one.identity.namesakes?.includes(core.part.letters) === true ||
          isTitledOtherwise(folded.original.slice(from, to), one.identity) ||
          (lone !== null && isToldOfAnother(coreFrom, lone, others)))
      const [askedFrom, askedTo] = lone === null ? [from, to] : [coreFrom, coreTo]
      const doubt = mayBeNamesake ? askedLetters(folded.original, askedFrom, askedTo) : unsure
      if (lone === null && isAnsweredOtherwise(one.answers, folded.original, from, to)) continue
      places.push({ start: from, end: to, identity: one.identity, word: lone?.letters ?? null, doubt, letters })
    }
  for (const { part, ...place } of findSounds(whole, one.name)) {
    const { start, end } = withSpelledInitial(whole.original, place, one.glued)
    places.push({ start, end, identity: one.identity, word: part.letters, doubt: null, letters: part.letters.length })
  }
  return places
}

/** Names in the letters of another script; a short one that stands alone is asked about. */
function placesInOtherScript(one: Searchable, read: ReadText): IdentityPlace[] {
  const { folded } = read
  const { identity, name, spellings, glued, answers } = one
  const inHandles = gluedSpellings(read, name, glued).map((place) => ({ ...place, sure: true }))
  return [...spelledPlaces(read, name, spellings), ...inHandles].flatMap(({ word, sure, ...place }) => {
    const { start, end } = withSpelledInitial(folded.original, place, glued)
    if (isAnsweredOtherwise(answers, folded.original, start, end)) return []
    const doubt = sure
      ? null
      : questionAt(folded.original, { start, end }, lettersAt(word, 0, word.length), 'another-person')
    return [{ start, end, identity, word: null, doubt }]
  })
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

/** A place that was answered is no question any more, however it was found: it is the name, or nothing is there. */
function answered(place: IdentityPlace): readonly IdentityPlace[] {
  const said = place.doubt === null ? null : saidOf(place.identity.answers ?? [], place.doubt)
  if (said === null) return [place]
  return said === 'the-name' ? [{ ...place, doubt: null }] : []
}

/** A place that fits several is that one's of whom a person said so, and none's of whom it was said that he is not meant. */
function toldApart(text: string, place: IdentityPlace): readonly IdentityPlace[] {
  const { orElse, ...one } = place
  if (orElse === undefined || place.doubt !== null || place.identity.kind === 'birth-date') return [place]
  const among = questionAt(text, place, lettersAt(text, place.start, place.end), 'one-of-several')
  const said = [place.identity, ...orElse].map((of) => ({ of, is: saidOf(of.answers ?? [], among) }))
  const meant = said.filter(({ is }) => is === 'the-name')
  const [first, ...others] = (meant.length > 0 ? meant : said.filter(({ is }) => is === null)).map(({ of }) => of)
  if (first === undefined) return []
  return [{ ...one, identity: first, ...(others.length === 0 ? {} : { orElse: others, among }) }]
}

// Text within text within text is nobody's habit.
const encodedAtMost = 2

/** The letters of all texts whose places one finder remembers; a long paper is some hundred thousand. */
const rememberedAtMost = 4_000_000

/** Remembers what was found in a text: the same one stands in a page, in the papers made of it and in each format of them. */
function remembering(find: IdentityFinder['placesIn']): IdentityFinder['placesIn'] {
  const known = new Map<string, readonly IdentityPlace[]>()
  let letters = 0
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const places = find(text)
    letters += text.length
    if (letters > rememberedAtMost) {
      known.clear()
      letters = text.length
    }
    known.set(text, places)
    return places
  }
}

const made = new WeakMap<readonly Identity[], IdentityFinder>()

/** Finds every written form of the identities, by one finder for one list. An answer kept with an identity decides its place. */
export function identityFinder(identities: readonly ProtectedIdentity[]): IdentityFinder {
  const finder = made.get(identities) ?? makeFinder(identities)
  made.set(identities, finder)
  return finder
}

function makeFinder(identities: readonly ProtectedIdentity[]): IdentityFinder {
  const all = identities.map(searchable)
  const altered = alteredWords(all)
  const initials = initialsOfAll(all)
  const encoded = encodedNames(all)
  const glued = gluedPeople(all)
  const within = (text: string, depth: number): readonly IdentityPlace[] => {
    const read = readText(text)
    const places = [
      ...alteredPlaces(altered, read),
      ...initialsPlaces(initials, read),
      ...tornPlaces(all, read),
      ...encodedPlaces(encoded, text),
      ...gluedPlaces(glued, read),
    ]
    for (const one of all)
      places.push(
        ...patternPlaces(one, read),
        ...placesOfName(one, read),
        ...placesInOtherScript(one, read),
        ...shortHandlePlaces(one, read),
        ...titledSlips(one, read),
        ...answeredPlaces(one, read),
      )
    if (depth < encodedAtMost)
      for (const run of encodedRuns(text)) places.push(...placeOfRun(text, run, (said) => within(said, depth + 1)))
    if (places.length === 0) return places
    const apart = withoutOverlap(text, withNeighbours(text, all, places).flatMap(answered))
    return withWholeBrackets(text, apart).flatMap((place) => toldApart(text, place))
  }
  return { identities, placesIn: remembering((text) => within(text, 0)) }
}
