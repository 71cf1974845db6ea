import { availableParallelism } from 'node:os'
import type { FileNote } from '../../../casefile/evidence/file-note.ts'
import type { PageText, ReasonCode, Suggestion } from '../../../casefile/evidence/records.ts'
import type { ReadOutcome, ReadPage, ToldOptions } from '../../../evidence/read-outcome.ts'
import type { FileRead, FileToRead, Preparation } from '../../../evidence/reader-protocol.ts'
import { allowanceFor, type ReadingAllowance } from '../../../evidence/reading-allowance.ts'
import { GroupedReading } from './grouped-reading.ts'
import { ProcessPool } from './process-pool.ts'

export interface ReaderSettings extends Preparation {
  /** Processes; each reads or recognises one file at a time. */
  readonly workers: number
  /** What a file of so many bytes may cost. */
  readonly allowance: (bytes: number) => ReadingAllowance
}

export type RecognitionOutcome =
  | { readonly kind: 'recognised'; readonly pages: readonly ReadPage[] }
  /** Some pages may have been recognised before the trouble; the rest can be tried again. */
  | { readonly kind: 'failed'; readonly reason: ReasonCode; readonly pages: readonly ReadPage[] }

export interface Readers {
  /** Never rejects: trouble is an outcome. The bytes are copied to the process and stay the caller's. */
  readonly read: (bytes: Uint8Array, name: string, options?: ToldOptions) => Promise<ReadOutcome>
  /**
   * For many small files: read together with others in one go, with what lies in them and with proposals. A file that costs
   * more than a small file may is read alone, as by `read`. Never rejects.
   */
  readonly readAmongOthers: (file: FileToRead, within: boolean) => Promise<FileRead>
  /** Text of page pictures (`needsOcr`); `onPage` hears of each page as it is done. Never rejects. */
  readonly recognise: (
    bytes: Uint8Array,
    format: string,
    pages: readonly number[],
    onPage?: (page: ReadPage) => void,
  ) => Promise<RecognitionOutcome>
  /** A page of a PDF as a gray PNG; null when it cannot be drawn. Never rejects. */
  readonly draw: (bytes: Uint8Array, page: number) => Promise<Uint8Array | null>
  /** Proposals from pages of one document, whose notes tell how its numeric dates are read; null when it took too much. */
  readonly suggest: (pages: readonly PageText[], notes: readonly FileNote[]) => Promise<readonly Suggestion[] | null>
  readonly close: () => Promise<void>
  /** Ends the readers and whatever they work on; who waits for an answer gets none. */
  readonly abandon: () => void
}

/** One reader for each processor; more than eight would only wait for the store. */
export const defaultReaderSettings: ReaderSettings = {
  workers: Math.min(8, Math.max(2, availableParallelism())),
  factors: [],
  speechDetector: null,
  allowance: allowanceFor,
}

/**
 * A pool of reader processes in which a hostile file can at worst fail alone: what hangs is stopped and becomes
 * `reader-timed-out`, what breaks or eats the memory becomes `reader-stopped`, and a new process takes the next file.
 */
export function makeReaders(given: Partial<ReaderSettings> = {}): Readers {
  const settings: ReaderSettings = { ...defaultReaderSettings, ...given }
  const pool = new ProcessPool(settings.workers, {
    factors: settings.factors,
    speechDetector: settings.speechDetector,
  })
  const submit = pool.submit.bind(pool)

  const read: Readers['read'] = async (bytes, name, options = {}) => {
    const answer = await submit(
      (head) => ({ ...head, do: 'read', bytes, name, options }),
      settings.allowance(bytes.length),
    )
    if (typeof answer !== 'string' && answer.kind === 'outcome') return answer.outcome
    const reason = typeof answer === 'string' ? answer : 'reader-stopped'
    return { kind: 'failed', format: 'unknown', reason, notes: [], recovered: [] }
  }
  const grouped = new GroupedReading({
    alone: (file) => read(file.bytes, file.path.split('/').at(-1) ?? file.path, file.options),
    group: async (files, within, seconds) => {
      const allowance = { ...settings.allowance(0), size: 'small' as const }
      const limited = { ...allowance, seconds: Math.min(seconds, allowance.seconds) }
      const answer = await submit((head) => ({ ...head, do: 'read-group', files, within }), limited)
      return typeof answer !== 'string' && answer.kind === 'group' ? answer.files : null
    },
  })

  return {
    read,
    readAmongOthers: (file, within) => grouped.read(file, within),
    recognise: async (bytes, format, wanted, onPage = () => undefined) => {
      const pages: ReadPage[] = []
      const answer = await submit(
        (head) => ({ ...head, do: 'recognise', bytes, format, pages: wanted }),
        settings.allowance(bytes.length),
        (page) => {
          pages.push(page)
          onPage(page)
        },
      )
      if (typeof answer !== 'string' && answer.kind === 'recognised') return { kind: 'recognised', pages }
      return { kind: 'failed', reason: typeof answer === 'string' ? answer : 'reader-stopped', pages }
    },
    draw: async (bytes, page) => {
      const answer = await submit((head) => ({ ...head, do: 'draw', bytes, page }), settings.allowance(bytes.length))
      return typeof answer !== 'string' && answer.kind === 'drawn' ? answer.picture : null
    },
    suggest: async (pages, notes) => {
      const size = pages.reduce((sum, page) => sum + page.text.length, 0)
      const answer = await submit((head) => ({ ...head, do: 'suggest', pages, notes }), settings.allowance(size))
      return typeof answer !== 'string' && answer.kind === 'suggested' ? answer.suggestions : null
    },
    close: () => pool.close(),
    abandon: () => pool.abandon(),
  }
}
