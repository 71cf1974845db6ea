import { createHash } from 'node:crypto'
import { DocumentId, Sha256 } from '../../casefile/ids.ts'
import type { PageText } from '../../casefile/records.ts'
import type { ReadOutcome, ReadPage } from '../../evidence/read-outcome.ts'

/** A file on its way in: from the folder, or from within another file. */
export interface Arrival {
  readonly path: string
  readonly sha256: Sha256
  readonly size: number
  /** Null for what is larger than a reader takes. */
  readonly bytes: Uint8Array | null
  readonly parent: DocumentId | null
  readonly depth: number
  /** What its name or place tells, e.g. that the name is not valid text. */
  readonly notes: readonly string[]
  /** Set where it is known already; otherwise that of the whole ingest. */
  readonly custodian?: string | null
  /** Whether its hash is on a list of known illegal material. */
  readonly listed: boolean
  /** Begun ahead of its turn; null when it need not be read. */
  readonly outcome: Promise<ReadOutcome> | null
}

export const shaOf = (bytes: Uint8Array): Sha256 => Sha256.parse(createHash('sha256').update(bytes).digest('hex'))

/** For what has no bytes to hash: the hash is of its name, and its notes say so. */
export const shaOfName = (path: string): Sha256 => shaOf(new TextEncoder().encode(path))

/** The same content in the same place is the same document, however often it comes in. */
export const idOf = (path: string, sha256: Sha256): DocumentId =>
  DocumentId.parse(`doc-${createHash('sha256').update(`${path}\0${sha256}`).digest('hex').slice(0, 16)}`)

export const childPath = (container: string, name: string): string => `${container}!/${name}`.normalize('NFC')

export const pagesWith = (document: DocumentId, pages: readonly ReadPage[]): PageText[] =>
  pages.map((page) => ({ document, ...page }))
