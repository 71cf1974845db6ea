import type { DocumentId } from '../../casefile/ids.ts'
import { ok, type Result } from '../../casefile/result.ts'
import { Likest } from '../../evidence/meaning/likest.ts'
import { eachLikeness, meaningsOf, packMeanings } from '../../evidence/meaning/passage-meanings.ts'
import type { WordVectors } from '../../evidence/meaning/word-vectors.ts'
import { readShelvedVectors, type ShelvedVectors } from '../../shelf/read-word-vectors.ts'
import type { PageMeanings } from '../../vault/contract/meanings.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { programFolder } from '../program-folder.ts'
import { whileWriting } from '../while-writing.ts'

/** To be raised when passages are split or weighed in another way. */
const makeOfPassages = 1
const madeAtATime = 500
const readAtATime = 2_000

export interface LikePassage {
  readonly document: DocumentId
  readonly page: number
  readonly start: number
  readonly end: number
}

export interface LikePassages {
  readonly likest: readonly { readonly score: number; readonly one: LikePassage }[]
  readonly compared: number
  readonly leftOut: number
}

let shelved: Result<ShelvedVectors, 'file-not-found'> | null = null

/** Read when it is first asked for; the file is the program's own. Problem: `file-not-found`. */
export function shelvedVectors(): Result<ShelvedVectors, 'file-not-found'> {
  shelved ??= readShelvedVectors(programFolder)
  return shelved
}

/**
 * The passages of the matter that are nearest to a direction. The first search makes the meanings and keeps them in the vault;
 * where another command writes, or nothing can be written, they are made for this answer alone.
 */
export async function passagesNear(
  vault: Vault,
  { vectors, sha256 }: ShelvedVectors,
  direction: Float32Array,
  most: number,
): Promise<Result<LikePassages, StoreTrouble>> {
  const madeWith = `words-${sha256.slice(0, 12)}-${makeOfPassages}`
  const likest = new Likest<LikePassage>(most)
  let compared = 0
  let leftOut = 0
  const look = ({ document, page, bytes }: Omit<PageMeanings, 'mark'>): void => {
    leftOut += eachLikeness(bytes, direction, ({ start, end }, likeness) => {
      compared += 1
      if (likeness > likest.least) likest.add(likeness, { document, page, start, end })
    })
  }
  const made = await makeMissing(vault, vectors, madeWith, look)
  if (!made.ok) return made
  for (let after = 0; ; ) {
    const part = await vault.meaningsAfter(madeWith, after, readAtATime)
    if (!part.ok) return part
    for (const one of part.value) {
      look(one)
      after = one.mark
    }
    if (part.value.length < readAtATime) break
  }
  return ok({ likest: likest.sorted(), compared, leftOut })
}

/** Those that cannot be kept are shown to `unkept`. */
async function makeMissing(
  vault: Vault,
  vectors: WordVectors,
  madeWith: string,
  unkept: (one: PageMeanings) => void,
): Promise<Result<null, StoreTrouble>> {
  let keeps = true
  for (let after = 0; ; ) {
    const pages = await vault.pagesWithoutMeanings(madeWith, after, madeAtATime)
    if (!pages.ok) return pages
    const made = pages.value.map(({ mark, document, page, text }) => {
      after = mark
      return { mark, document, page, bytes: packMeanings(meaningsOf(vectors, text), vectors.dimensions) }
    })
    if (keeps && made.length > 0) {
      const kept = await whileWriting(vault, () => vault.keepMeanings(madeWith, made))
      if (!kept.ok && kept.problem.code !== 'matter-in-use' && kept.problem.code !== 'matter-read-only') return kept
      keeps = kept.ok
    }
    if (!keeps) for (const one of made) unkept(one)
    if (pages.value.length < madeAtATime) return ok(null)
  }
}
