import { basename } from 'node:path'
import type { Identity } from '../../../casefile/matter.ts'
import type { FinishedPlace } from '../../../casefile/problems/finished-place.ts'
import {
  type NameQuestion,
  type Place,
  placeKey,
  saidOf,
  saidOfJoined,
  saidOfOwnWords,
} from '../../../casefile/release/name-question.ts'
import { placeInFile } from '../../../words/release/finished-place.ts'
import type { TextSpan } from '../covering/moved-spans.ts'
import { type CoveredSource, type IdentityGate, identityGate } from '../covering/replace-identities.ts'
import type { IdentityFinder } from '../places/find-identities.ts'
import type { IdentityPlace } from '../places/identity-place.ts'
import { lettersAt, questionAt } from '../places/name-doubts.ts'
import { isOrdinaryWord } from '../places/ordinary-words.ts'
import { passageAround } from '../places/telling/words-around.ts'
import { type FinishedFile, finishedTexts } from './finished-text.ts'
import { blockMark, piecesOfPlace } from './pieces-of-place.ts'
import { type PlaceInMatter, placeInMatter } from './place-in-matter.ts'

/** A protected form left in a finished file: which identity and where, never the form. */
export interface IdentityHit {
  readonly file: string
  readonly where: FinishedPlace
  readonly identity: string
  readonly kind: Identity['kind']
  /** Set where a person can tell that it is a word or somebody else: the question to answer. */
  readonly question: NameQuestion | null
  /** Whether a person said that the name stands here, so that this answer is what refuses the paper. */
  readonly answered: boolean
}

export interface FinishedScan {
  readonly hits: readonly IdentityHit[]
  /** Identities of which a name is also an everyday word that stands in public words, at that very place. */
  readonly notTellable: readonly string[]
}

/**
 * Looks through the finished files for every written form of every identity: words, attributes, comments, metadata,
 * names of files and parts; with references, percent signs, escapes and base64 undone. A hit that the scan cannot tell is a
 * hit. One alone passes: an everyday word that stands between the same neighbours in `publicWords`, which are the paper's own
 * sentences and published law and never text of a client. Any other name there is asked about once for all such places of its
 * identity, and such a word between other neighbours by itself. A figure that is written like a protected number is a hit with
 * its question. What is open and shows a text of the matter (`sources`) is asked by that text's own words, so that one answer
 * holds in every paper. Texts that are the name only where they meet are asked about together. A last day that is reckoned from a birthday is told whole (docs/decisions/0011-last-days-are-told-whole.md): a
 * birth date itself never stands in what is public, where every date of a covered answer is its year.
 */
export function scanFinished(
  files: readonly FinishedFile[],
  identities: readonly Identity[],
  publicWords: readonly string[] = [],
  sources: readonly CoveredSource[] = [],
): FinishedScan {
  const gate = identityGate(identities)
  const { finder, replaceIn } = gate
  const isPublic = new Set<string>()
  const isPublicWord = new Set<string>()
  for (const words of publicWords)
    for (const place of finder.placesIn(words)) {
      const known = questionOf(words, place)
      isPublic.add(placeKey(known))
      isPublicWord.add(wordKey(known))
    }
  const hits = new Map<string, IdentityHit>()
  const notTellable = new Set<string>()
  const note = (
    file: FinishedFile,
    where: FinishedPlace,
    { id, kind }: Identity,
    question: NameQuestion | null,
    answered: boolean,
  ): void => {
    const shownIn = replaceIn(basename(file.name)).text
    const hit: IdentityHit = {
      ...{ file: replaceIn(file.name).text, where: { ...where, of: replaceIn(where.of).text } },
      ...{ identity: id, kind, answered, question: question === null ? null : { ...question, shownIn } },
    }
    // Each place that is open is asked by itself, once however many readings of the file show it; own words once in all.
    const key =
      question === null
        ? `${hit.file} ${placeInFile(hit.where)} ${id}`
        : question.kind === 'own-words'
          ? `${id} own-words`
          : placeKey(question)
    if (!hits.has(key)) hits.set(key, hit)
  }
  for (const file of files) {
    for (const { where, text } of finishedTexts(file)) {
      for (const place of finder.placesIn(text)) {
        const here = questionOf(text, place)
        const stored = placeInMatter(text, place, sources)
        if (stored?.isSlice && isBare(finder, stored)) continue
        // The answer to a place of the matter holds in whatever paper shows it, in whatever cell or row.
        const inMatter = stored === null ? here : { ...here, ...neighboursIn(stored, here) }
        if (place.identity.kind === 'birth-date' && isPublic.has(placeKey(here))) continue
        const answers = place.identity.answers ?? []
        const ofPlace = saidOf(answers, inMatter) ?? saidOf(answers, here)
        const own = ofPlace === null && here.kind !== 'another-number' && isPublic.has(placeKey(here))
        const said = own ? saidOfOwnWords(answers) : ofPlace
        if (own && (said === 'not-the-name' || (said === null && here.kind === 'everyday-word'))) {
          notTellable.add(place.identity.id)
          continue
        }
        const pieces = own || stored !== null ? null : piecesOfPlace(text, place, sources)
        if (pieces !== null) {
          const joined = joinedQuestion(here, pieces)
          const told = saidOfJoined(answers, joined)
          if (told === 'not-the-name') continue
          const passage = passageIn(file, where, gate, around(text, place, joined))
          note(file, where, place.identity, told === null ? { ...joined, passage } : null, told === 'the-name')
          continue
        }
        if (!own && said === 'not-the-name') continue
        const question: NameQuestion = own
          ? { ...here, kind: 'own-words', left: '', right: '', large: false }
          : inMatter
        const mayBeOwn = own || isPublicWord.has(wordKey(here))
        const open = said === null && (mayBeOwn || place.doubt !== null || here.kind !== 'another-person')
        const asked = open ? { ...question, passage: passageIn(file, where, gate, around(text, place, here)) } : null
        note(file, where, place.identity, asked, said === 'the-name')
      }
    }
  }
  return { hits: [...hits.values()], notTellable: [...notTellable] }
}

/** Whether a place of a quote is no name where it stands on its page: the words beside it there told so, which a quote lacks. */
const isBare = (finder: IdentityFinder, { text, start, end }: PlaceInMatter): boolean =>
  finder.placesIn(text).every((place) => place.end <= start || place.start >= end)

/** Several texts that are the name together, asked by their own places, so that one answer holds wherever they meet. */
const joinedQuestion = (here: NameQuestion, pieces: readonly Place[]): NameQuestion => ({
  ...here,
  ...{ kind: 'joined', left: pieces[0]?.left ?? '', right: pieces.at(-1)?.right ?? '', pieces },
})

/** The neighbours of a place in the words of the matter. */
function neighboursIn(
  { text, start, end }: PlaceInMatter,
  { word, kind }: NameQuestion,
): Pick<NameQuestion, 'left' | 'right' | 'large'> {
  const { left, right, large } = questionAt(text, { start, end }, word, kind)
  return { left, right, large }
}

const wordKey = ({ identity, word }: NameQuestion): string => `${identity} ${word}`

const numbered: ReadonlySet<Identity['kind']> = new Set(['phone', 'account', 'record-number', 'birth-date'])

function questionOf(text: string, { identity, start, end, word }: IdentityPlace): NameQuestion {
  const letters = word ?? lettersAt(text, start, end)
  const kind = numbered.has(identity.kind)
    ? 'another-number'
    : isOrdinaryWord(letters)
      ? 'everyday-word'
      : 'another-person'
  return { ...questionAt(text, { start, end }, letters, kind), identity: identity.id }
}

interface Shown extends TextSpan {
  readonly text: string
}

const reach = 100

/** What is shown of a place to whoever is asked: its sentence, and where that is the place alone, what stands beside it in the file. */
function around(text: string, { start, end }: TextSpan, { left, right }: NameQuestion): Shown {
  if (left !== '' || right !== '') return { text, ...passageAround(text, start, end) }
  return { text, start: Math.max(0, start - reach), end: Math.min(text.length, end + reach) }
}

/** These words and where they stand, all of it covered: a name or a figure in a cell says nothing by itself. */
function passageIn(
  file: FinishedFile,
  where: FinishedPlace,
  { replaceIn, replaceInSlice }: IdentityGate,
  { text, start, end }: Shown,
): string {
  const name = basename(file.name)
  const part = placeInFile(where, file.name)
  const words = replaceInSlice(text, start, end)
    .text.split(blockMark)
    .map((cell) => cell.replace(/\s+/g, ' ').trim())
    .filter((cell) => cell !== '')
    .join(' | ')
  return `${words} ${replaceIn(`(${part === '' ? name : `${name}, ${part}`})`).text}`
}
