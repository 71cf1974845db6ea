import type { Identity } from '../../../casefile/matter.ts'
import type { NameQuestion } from '../../../casefile/name-question.ts'
import { identityGate } from '../covering/replace-identities.ts'
import type { IdentityPlace } from '../places/find-identities.ts'
import { questionAt } from '../places/name-doubts.ts'
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
 * sentences and published law and never text of a client. Any other name is a hit there too, with its question.
 */
export function scanFinished(
  files: readonly FinishedFile[],
  identities: readonly Identity[],
  publicWords: readonly string[] = [],
): FinishedScan {
  const { finder, replaceIn } = identityGate(identities)
  const asked = (text: string, { identity, start, end, word }: IdentityPlace): NameQuestion | null =>
    word === null ? null : { ...questionAt(text, start, end, word, isOrdinaryWord(word)), identity: identity.id }
  const keyOf = (place: NameQuestion): string => `${place.identity} ${place.word} ${place.left} ${place.right}`
  const isPublic = new Set<string>()
  for (const words of publicWords)
    for (const place of finder.placesIn(words)) {
      const question = asked(words, place)
      if (question !== null) isPublic.add(keyOf(question))
    }
  const hits = new Map<string, IdentityHit>()
  const notTellable = new Set<string>()
  for (const file of files) {
    for (const { where, text } of finishedTexts(file)) {
      for (const place of finder.placesIn(text)) {
        const question = asked(text, place)
        const known = question !== null && isPublic.has(keyOf(question))
        if (known && question.kind === 'everyday-word') {
          notTellable.add(place.identity.id)
          continue
        }
        const open = question !== null && (known || place.doubt !== null || question.kind === 'everyday-word')
        const hit = {
          file: replaceIn(file.name).text,
          where: replaceIn(where).text,
          identity: place.identity.id,
          kind: place.identity.kind,
          question: open ? { ...question, passage: replaceIn(question.passage).text } : null,
        }
        const key = `${hit.file} ${hit.where} ${hit.identity}`
        // A place that no answer can excuse is told before one that is only open.
        if (!hits.has(key) || hit.question === null) hits.set(key, hit)
      }
    }
  }
  return { hits: [...hits.values()], notTellable: [...notTellable] }
}
