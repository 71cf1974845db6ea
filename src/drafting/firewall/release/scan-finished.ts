import { basename } from 'node:path'
import type { Identity } from '../../../casefile/matter.ts'
import { type NameQuestion, placeKey, saidOf } from '../../../casefile/name-question.ts'
import { type IdentityGate, identityGate } from '../covering/replace-identities.ts'
import type { IdentityPlace } from '../places/find-identities.ts'
import { lettersAt, questionAt } from '../places/name-doubts.ts'
import { isOrdinaryWord } from '../places/ordinary-words.ts'
import { type FinishedFile, finishedTexts } from './finished-text.ts'

/** A protected form left in a finished file: which identity and where, never the form. */
export interface IdentityHit {
  readonly file: string
  readonly where: string
  readonly identity: string
  readonly kind: Identity['kind']
  /** Set where a person can tell that it is a word or somebody else: the question to answer. */
  readonly question: NameQuestion | null
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
 * sentences and published law and never text of a client. Any other name is a hit there too, with its question; so is a figure
 * that is written like a protected number.
 */
export function scanFinished(
  files: readonly FinishedFile[],
  identities: readonly Identity[],
  publicWords: readonly string[] = [],
): FinishedScan {
  const { finder, replaceIn } = identityGate(identities)
  const isPublic = new Set<string>()
  for (const words of publicWords)
    for (const place of finder.placesIn(words)) isPublic.add(placeKey(questionOf(words, place)))
  const hits = new Map<string, IdentityHit>()
  const notTellable = new Set<string>()
  for (const file of files) {
    for (const { where, text } of finishedTexts(file)) {
      for (const place of finder.placesIn(text)) {
        const question = questionOf(text, place)
        const said = saidOf(place.identity.answers ?? [], question)
        const known = isPublic.has(placeKey(question))
        if (known && said === null && question.kind === 'everyday-word') {
          notTellable.add(place.identity.id)
          continue
        }
        const open = said === null && (known || place.doubt !== null || question.kind !== 'another-person')
        const hit = {
          file: replaceIn(file.name).text,
          where: replaceIn(where).text,
          identity: place.identity.id,
          kind: place.identity.kind,
          question: open ? { ...question, passage: passageIn(file, where, replaceIn, question) } : null,
        }
        // Each place that is open is asked by itself, once however many readings of the file show it.
        const key = hit.question === null ? `${hit.file} ${hit.where} ${hit.identity}` : placeKey(hit.question)
        if (!hits.has(key)) hits.set(key, hit)
      }
    }
  }
  return { hits: [...hits.values()], notTellable: [...notTellable] }
}

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

/** The sentence and where it stands, all of it covered: a figure in a cell says nothing by itself. */
function passageIn(
  file: FinishedFile,
  where: string,
  replaceIn: IdentityGate['replaceIn'],
  { passage }: NameQuestion,
): string {
  const name = basename(file.name)
  const part = where.startsWith(file.name) ? where.slice(file.name.length).replace(/^[:,\s]+/, '') : where
  return replaceIn(`${passage} (${part === '' ? name : `${name}, ${part}`})`).text
}
