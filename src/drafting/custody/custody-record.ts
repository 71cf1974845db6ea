import type { DocumentStatus } from '../../casefile/evidence/records.ts'

/** What is known of one file from its arrival to the day of the paper. */
export interface CustodyFile {
  readonly bates: string
  readonly path: string
  readonly bytes: number
  /** Taken of the bytes as they came in, before anything read them. */
  readonly sha256: string
  /** UTC instant. */
  readonly arrived: string
  readonly custodian: string | null
  readonly status: DocumentStatus
  readonly format: string
  /** Program and version that read it; null for a file that none did. */
  readonly reader: string | null
  /**
   * `agrees`: the copy kept was decrypted on the day of the paper and has this hash. `kept-elsewhere`: of a duplicate, the copy of
   * the first. `never-kept`: no copy was made.
   */
  readonly copy: 'agrees' | 'kept-elsewhere' | 'never-kept'
  /** Number of the file it is byte for byte the same as, or that held it. */
  readonly sameAs: string | null
  readonly heldIn: string | null
}

/** One time that files were read into the matter. */
export interface CustodyRun {
  readonly begun: string
  /** Null where it was interrupted. */
  readonly ended: string | null
}

export interface CustodyRecord {
  readonly matterId: string
  readonly caption: string
  /** UTC instant of the paper. */
  readonly made: string
  readonly program: string
  /** Runtime, system and libraries that did the work, each with its version. */
  readonly tools: readonly { readonly name: string; readonly version: string }[]
  /** Readers with the number of files they read. */
  readonly readers: readonly { readonly reader: string; readonly files: number }[]
  readonly runs: readonly CustodyRun[]
  readonly files: readonly CustodyFile[]
  readonly log: {
    /** When the last entry was written, UTC. */
    readonly until: string | null
    readonly entries: number
    readonly head: string
    readonly records: number
    readonly originals: number
  }
}
