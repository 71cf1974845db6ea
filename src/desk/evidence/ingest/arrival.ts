import type { FileNote } from '../../../casefile/evidence/file-note.ts'
import type { PageText, ReasonCode } from '../../../casefile/evidence/records.ts'
import type { DocumentId, Sha256 } from '../../../casefile/ids.ts'
import type { ReadPage } from '../../../evidence/read-outcome.ts'
import type { FileRead } from '../../../evidence/reader-protocol.ts'

/** A recording or picture that was held before any of it was kept. */
export interface HeldUnread {
  readonly format: string
  readonly reason: ReasonCode
  readonly notes: readonly FileNote[]
}

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
  readonly notes: readonly FileNote[]
  /** Set where it is known already; otherwise that of the whole ingest. */
  readonly custodian?: string | null
  /** Whether its hash is on a list of known illegal material. */
  readonly listed: boolean
  /** How the file stood on the disk; null for what lies in another file, or was written to just now. */
  readonly stamp: string | null
  readonly held?: HeldUnread
  /** Begun ahead of its turn; null when it need not be read. */
  readonly read: Promise<FileRead> | null
}

export const pagesWith = (document: DocumentId, pages: readonly ReadPage[]): PageText[] =>
  pages.map((page) => ({ document, ...page }))
