import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { readWordVectors, type WordVectors } from '../evidence/meaning/word-vectors.ts'

export interface ShelvedVectors {
  readonly vectors: WordVectors
  /** Changes with the file. */
  readonly sha256: string
}

/** The word vectors of `data/meaning`. Problem: `file-not-found`, also for one that is not whole. */
export function readShelvedVectors(programFolder: string): Result<ShelvedVectors, 'file-not-found'> {
  const file = join(programFolder, 'data', 'meaning', 'word-vectors.bin')
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch {
    return failed(problem('file-not-found', { file }))
  }
  const vectors = readWordVectors(bytes)
  if (vectors === null) return failed(problem('file-not-found', { file }))
  return ok({ vectors, sha256: createHash('sha256').update(bytes).digest('hex') })
}
