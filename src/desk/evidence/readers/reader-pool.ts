import { availableParallelism } from 'node:os'
import type { PageText, ReasonCode, Suggestion } from '../../../casefile/records.ts'
import type { ReadOptions, ReadOutcome, ReadPage } from '../../../evidence/read-outcome.ts'
import type { FileRead, FileToRead, ReaderAnswer, WorkOrder } from '../../../evidence/reader-protocol.ts'
import { allowanceFor, type ReadingAllowance } from '../../../evidence/reading-allowance.ts'
import type { FactorPatterns } from '../../../evidence/suggest/find-factors.ts'
import { GroupedReading } from './grouped-reading.ts'
import { ReaderProcess, type Trouble } from './reader-process-handle.ts'

export interface ReaderSettings {
  /** Processes; each reads or recognises one file at a time. */
  readonly workers: number
  /** What is looked for in every text beside dates, names and numbers. */
  readonly factors: readonly FactorPatterns[]
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
  readonly suggest: (pages: readonly PageText[], notes: readonly string[]) => Promise<readonly Suggestion[] | null>
  readonly close: () => Promise<void>
}

interface Job {
  readonly order: WorkOrder
  readonly allowance: ReadingAllowance
  readonly onPage: (page: ReadPage) => void
  readonly finish: (end: ReaderAnswer | Trouble) => void
}

interface Seat {
  process: ReaderProcess | null
  /** Given to the process and not answered; the first is at work. */
  readonly jobs: Job[]
}

/** One reader for each processor; more than eight would only wait for the store. */
export const defaultReaderSettings: ReaderSettings = {
  workers: Math.min(8, Math.max(2, availableParallelism())),
  factors: [],
  allowance: allowanceFor,
}

/** Groups only: the next one lies ready, so that the reader need not wait. Whatever is read alone is known by its end. */
const mostGiven = 2

/**
 * A pool of reader processes in which a hostile file can at worst fail alone: what hangs is stopped and becomes
 * `reader-timed-out`, what breaks or eats the memory becomes `reader-stopped`, and a new process takes the next file.
 */
export function makeReaders(given: Partial<ReaderSettings> = {}): Readers {
  const settings: ReaderSettings = { ...defaultReaderSettings, ...given }
  const seats: readonly Seat[] = Array.from({ length: Math.max(1, settings.workers) }, () => ({
    process: null,
    jobs: [],
  }))
  const queue: Job[] = []
  let nextId = 1
  let closed = false

  function start(seat: Seat, job: Job): ReaderProcess {
    const started = new ReaderProcess(job.allowance.size, settings.factors, {
      answered: (answer) => {
        const [first] = seat.jobs
        if (seat.process !== started || first?.order.id !== answer.id) return
        if (answer.kind === 'page') return first.onPage(answer.page)
        seat.jobs.shift()
        first.finish(answer)
        dispatch()
      },
      lost: (trouble) => {
        if (seat.process !== started) return
        seat.process = null
        for (const lost of seat.jobs.splice(0)) lost.finish(trouble)
        dispatch()
      },
    })
    return started
  }

  const isFree = (seat: Seat, job: Job): boolean =>
    seat.jobs.length === 0 ||
    (job.order.do === 'read-group' &&
      seat.jobs.length < mostGiven &&
      seat.jobs.every(({ order }) => order.do === 'read-group'))

  function dispatch(): void {
    for (;;) {
      const job = closed ? undefined : queue[0]
      if (job === undefined) return
      const seat = seats
        .filter((one) => isFree(one, job))
        .reduce<Seat | null>((least, one) => (least && least.jobs.length <= one.jobs.length ? least : one), null)
      if (seat === null) return
      queue.shift()
      if (seat.process && seat.process.size !== job.allowance.size) {
        const former = seat.process
        seat.process = null
        void former.stop()
      }
      seat.process ??= start(seat, job)
      seat.jobs.push(job)
      seat.process.give(job.order)
    }
  }

  /** Takes an order in; the answer is its end, or why there is none. */
  function submit(
    order: (head: Pick<WorkOrder, 'id' | 'limits'>) => WorkOrder,
    allowance: ReadingAllowance,
    onPage: (page: ReadPage) => void = () => undefined,
  ): Promise<ReaderAnswer | Trouble> {
    const limits = { memoryMb: allowance.memoryMb, processorMs: allowance.seconds * 1000 }
    return new Promise((finish) => {
      if (closed) return finish('reader-stopped')
      queue.push({ order: order({ id: nextId++, limits }), allowance, onPage, finish })
      dispatch()
    })
  }

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
