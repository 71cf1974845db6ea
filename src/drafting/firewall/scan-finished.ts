import type { Identity } from '../../casefile/matter.ts'
import { type FinishedFile, finishedTexts } from './finished-text.ts'
import { identityGate } from './replace-identities.ts'

/** A protected form left in a finished file: which identity and where, never the form. */
export interface IdentityHit {
  readonly file: string
  readonly where: string
  readonly identity: string
  readonly kind: Identity['kind']
}

export interface FinishedScan {
  readonly hits: readonly IdentityHit[]
  /** Identities of which a single-word form is also a word of the published law or of the casebook itself. */
  readonly notTellable: readonly string[]
}

/**
 * Looks through the finished files for every written form of every identity: words, attributes, comments, metadata,
 * names of files and parts; with references, percent signs, escapes and base64 undone. A single-word form that also stands in
 * `publicWords` (the casebook's own words, published law) cannot be told apart there and is reported as such.
 */
export function scanFinished(
  files: readonly FinishedFile[],
  identities: readonly Identity[],
  publicWords: readonly string[] = [],
): FinishedScan {
  const { finder, replaceIn } = identityGate(identities)
  const publicHits = new Set<string>()
  for (const words of publicWords)
    for (const { identity, word } of finder.placesIn(words)) if (word !== null) publicHits.add(`${identity.id} ${word}`)
  const hits = new Map<string, IdentityHit>()
  const notTellable = new Set<string>()
  for (const file of files) {
    for (const { where, text } of finishedTexts(file)) {
      for (const { identity, word } of finder.placesIn(text)) {
        if (word !== null && publicHits.has(`${identity.id} ${word}`)) {
          notTellable.add(identity.id)
          continue
        }
        const hit = {
          file: replaceIn(file.name).text,
          where: replaceIn(where).text,
          identity: identity.id,
          kind: identity.kind,
        }
        hits.set(`${hit.file} ${hit.where} ${hit.identity}`, hit)
      }
    }
  }
  return { hits: [...hits.values()], notTellable: [...notTellable] }
}
