import type { PageText, ReasonCode, Suggestion } from '../../casefile/records.ts'
import type { ReadOptions, ReadOutcome, ReadPage } from '../../evidence/read-outcome.ts'
import type { ReaderAnswer, ReaderOrder } from '../../evidence/reader-protocol.ts'
import { allowanceFor, type ReadingAllowance } from '../../evidence/reading-allowance.ts'
import type { FactorPatterns } from '../../evidence/suggest/find-factors.ts'
import { ReaderProcess, type Trouble } from './reader-process-handle.ts'

export interface ReaderSettings {
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
  readonly read: (bytes: Uint8Array, name: string, options?: Partial<ReadOptions>) => Promise<ReadOutcome>
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
  readonly suggest: (
    pages: readonly PageText[],
    notes: readonly string[],
    factors: readonly FactorPatterns[],
  ) => Promise<readonly Suggestion[] | null>
  readonly close: () => Promise<void>
}

interface Job {
  readonly order: ReaderOrder
  readonly allowance: ReadingAllowance
  readonly onPage: (page: ReadPage) => void
  readonly finish: (end: ReaderAnswer | Trouble) => void
}

interface Seat {
  process: ReaderProcess | null
  job: Job | null
}

export const defaultReaderSettings: ReaderSettings = { workers: 2, allowance: allowanceFor }

/**
 * A pool of reader processes in which a hostile file can at worst fail alone: what hangs is stopped and becomes
 * `reader-timed-out`, what breaks or eats the memory becomes `reader-stopped`, and a new process takes the next file.
 */
export function makeReaders(given: Partial<ReaderSettings> = {}): Readers {
  const settings: ReaderSettings = { ...defaultReaderSettings, ...given }
  const seats: readonly Seat[] = Array.from({ length: Math.max(1, settings.workers) }, () => ({
    process: null,
    job: null,
  }))
  const queue: Job[] = []
  let nextId = 1
  let closed = false

  function end(seat: Seat, outcome: ReaderAnswer | Trouble): void {
    const { job } = seat
    seat.job = null
    job?.finish(outcome)
    dispatch()
  }

  function start(seat: Seat, job: Job): ReaderProcess {
    const started = new ReaderProcess(job.allowance.size, {
      answered: (answer) => {
        if (seat.process !== started || seat.job?.order.id !== answer.id) return
        if (answer.kind === 'page') seat.job.onPage(answer.page)
        else end(seat, answer)
      },
      lost: (trouble) => {
        if (seat.process !== started) return
        seat.process = null
        end(seat, trouble)
      },
    })
    return started
  }

  function dispatch(): void {
    for (const seat of seats) {
      if (seat.job) continue
      const job = closed ? undefined : queue.shift()
      if (job === undefined) return
      if (seat.process && seat.process.size !== job.allowance.size) {
        const former = seat.process
        seat.process = null
        void former.stop()
      }
      seat.process ??= start(seat, job)
      seat.job = job
      seat.process.give(job.order)
    }
  }

  /** Takes an order in; the answer is its end, or why there is none. */
  function submit(
    order: (head: Pick<ReaderOrder, 'id' | 'limits'>) => ReaderOrder,
    bytes: number,
    onPage: (page: ReadPage) => void = () => undefined,
  ): Promise<ReaderAnswer | Trouble> {
    const allowance = settings.allowance(bytes)
    const limits = { memoryMb: allowance.memoryMb, timeoutMs: allowance.seconds * 1000 }
    return new Promise((finish) => {
      if (closed) return finish('reader-stopped')
      queue.push({ order: order({ id: nextId++, limits }), allowance, onPage, finish })
      dispatch()
    })
  }

  return {
    read: async (bytes, name, options = {}) => {
      const answer = await submit((head) => ({ ...head, do: 'read', bytes, name, options }), bytes.length)
      if (typeof answer !== 'string' && answer.kind === 'outcome') return answer.outcome
      const reason = typeof answer === 'string' ? answer : 'reader-stopped'
      return { kind: 'failed', format: 'unknown', reason, notes: [], recovered: [] }
    },
    recognise: async (bytes, format, wanted, onPage = () => undefined) => {
      const pages: ReadPage[] = []
      const answer = await submit(
        (head) => ({ ...head, do: 'recognise', bytes, format, pages: wanted }),
        bytes.length,
        (page) => {
          pages.push(page)
          onPage(page)
        },
      )
      if (typeof answer !== 'string' && answer.kind === 'recognised') return { kind: 'recognised', pages }
      return { kind: 'failed', reason: typeof answer === 'string' ? answer : 'reader-stopped', pages }
    },
    draw: async (bytes, page) => {
      const answer = await submit((head) => ({ ...head, do: 'draw', bytes, page }), bytes.length)
      return typeof answer !== 'string' && answer.kind === 'drawn' ? answer.picture : null
    },
    suggest: async (pages, notes, factors) => {
      const size = pages.reduce((sum, page) => sum + page.text.length, 0)
      const answer = await submit((head) => ({ ...head, do: 'suggest', pages, notes, factors }), size)
      return typeof answer !== 'string' && answer.kind === 'suggested' ? answer.suggestions : null
    },
    close: async () => {
      closed = true
      for (const job of queue.splice(0)) job.finish('reader-stopped')
      await Promise.all(
        seats.map(async (seat) => {
          await seat.process?.stop()
          seat.process = null
        }),
      )
    },
  }
}
