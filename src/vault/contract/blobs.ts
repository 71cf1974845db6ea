import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import type { DocumentId, Sha256 } from '../../casefile/ids.ts'
import type { Result } from '../../casefile/result.ts'
import type { StoreTrouble } from './store-trouble.ts'

/** What became of the original files behind some documents. */
export interface OriginalsCheck {
  /** Documents whose original was decrypted and agrees with its SHA-256. */
  readonly whole: number
  /** An original was stored and is not there any more. */
  readonly missing: readonly DocumentRecord[]
  /** An original is there and is not what was stored: cut, changed or exchanged. */
  readonly damaged: readonly DocumentRecord[]
  /** No copy was made when it came in (held media, files too large): there is nothing to check against. */
  readonly neverKept: readonly DocumentRecord[]
}

/** Originals come in with their documents (`putDocuments`): encrypted, the same bytes once. */
export interface BlobStore {
  /** The bytes as they came in, or null where none were stored; `vault-damaged` when they were changed or lost since. */
  getBlob(sha256: Sha256): Promise<Result<Uint8Array | null, StoreTrouble>>
  /**
   * Decrypts the original of each document and compares it with its hash. Documents of one content are read once.
   * Problem: `document-not-found`.
   */
  checkOriginals(
    documents: readonly DocumentId[],
    progress?: (done: number, total: number) => void,
  ): Promise<Result<OriginalsCheck, StoreTrouble | 'document-not-found'>>
}
