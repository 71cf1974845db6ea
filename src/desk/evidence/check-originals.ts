import type { DocumentId } from '../../casefile/ids.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'

/** What may be said of the originals behind quoted documents. */
export interface OriginalsBehind {
  /** Originals that were decrypted and agree with the hash taken when they came in. */
  readonly whole: number
  /** Numbers of documents of which no copy was made when they came in: their quotes rest on the text taken then. */
  readonly neverKept: readonly string[]
}

/**
 * To be asked before anything says that quotes were checked: decrypts the original of each document and compares it with
 * its hash. Problems: `originals-changed` with the numbers of those that are missing or not as stored;
 * `document-not-found`.
 */
export async function checkOriginals(
  vault: Pick<Vault, 'checkOriginals'>,
  documents: readonly DocumentId[],
): Promise<Result<OriginalsBehind, StoreTrouble | 'document-not-found' | 'originals-changed'>> {
  const checked = await vault.checkOriginals(documents)
  if (!checked.ok) return checked
  const { whole, missing, damaged, neverKept } = checked.value
  const wrong = [...missing, ...damaged].map((record) => record.bates)
  if (wrong.length > 0) return failed(problem('originals-changed', { documents: wrong.join(', ') }))
  return ok({ whole, neverKept: neverKept.map((record) => record.bates) })
}
