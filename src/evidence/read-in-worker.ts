import { Worker } from 'node:worker_threads'
import type { ReasonCode } from '../casefile/records.ts'
import type { ReadOptions, ReadOutcome, ReadPage } from './read-outcome.ts'
import type { ReaderAnswer, ReaderOrder } from './reader-protocol.ts'

export interface ReaderSettings {
  /** Threads; each reads or recognises one file at a time. */
  readonly workers: number
  /** For reading a whole file, and for recognising each single page. */
  readonly timeoutMs: number
  /** Heap of one thread. Memory inside WebAssembly is bounded by the file and page limits instead. */
  readonly memoryMb: number
}

export type RecognitionOutcome =
  | { readonly kind: 'recognised'; readonly pages: readonly ReadPage[] }
  /** Some pages may have been recognised before the trouble; the rest can be tried again. */
  | { readonly kind: 'failed'; readonly reason: ReasonCode; readonly pages: readonly ReadPage[] }

export interface Readers {
  /** Never rejects: trouble is an outcome. The bytes are copied to the thread and stay the caller's. */
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
  readonly close: () => Promise<void>
}

interface JobEnd {
  readonly outcome: ReadOutcome | null
  readonly trouble: Trouble | null
  readonly picture?: Uint8Array | null
}

type Trouble = 'reader-timed-out' | 'reader-stopped'

interface Job {
  readonly order: ReaderOrder
  readonly onPage: (page: ReadPage) => void
  readonly finish: (end: JobEnd) => void
}

interface Thread {
  worker: Worker | null
  job: Job | null
  timer: NodeJS.Timeout | null
}

export const defaultReaderSettings: ReaderSettings = { workers: 2, timeoutMs: 120_000, memoryMb: 1024 }

const entry = new URL(import.meta.url.endsWith('.ts') ? './reader-worker.ts' : './reader-worker.js', import.meta.url)

/** A view would carry the whole memory behind it to the thread. */
const ownBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)

/**
 * A pool of reader threads in which a hostile file can at worst fail alone: what hangs is stopped and becomes
 * `reader-timed-out`, what breaks or eats the memory becomes `reader-stopped`, and a new thread takes the next file.
 */
export function makeReaders(given: Partial<ReaderSettings> = {}): Readers {
  const settings: ReaderSettings = { ...defaultReaderSettings, ...given }
  const threads: readonly Thread[] = Array.from({ length: Math.max(1, settings.workers) }, () => ({
    worker: null,
    job: null,
    timer: null,
  }))
  const queue: Job[] = []
  let nextId = 1
  let closed = false

  function startWorker(thread: Thread): Worker {
    // Output of parsers may quote the file: it is taken from the thread and dropped.
    const worker = new Worker(entry, {
      stdout: true,
      stderr: true,
      env: {},
      execArgv: ['--no-warnings'],
      resourceLimits: { maxOldGenerationSizeMb: settings.memoryMb, maxYoungGenerationSizeMb: 64 },
    })
    worker.stdout.resume()
    worker.stderr.resume()
    worker.on('message', (answer: ReaderAnswer) => hear(thread, worker, answer))
    worker.on('error', () => lose(thread, worker, 'reader-stopped'))
    worker.on('messageerror', () => lose(thread, worker, 'reader-stopped'))
    worker.on('exit', () => lose(thread, worker, 'reader-stopped'))
    worker.unref()
    thread.worker = worker
    return worker
  }

  function setTimer(thread: Thread): void {
    if (thread.timer) clearTimeout(thread.timer)
    const { worker } = thread
    thread.timer = worker ? setTimeout(() => lose(thread, worker, 'reader-timed-out'), settings.timeoutMs) : null
  }

  function end(thread: Thread, { outcome, trouble, picture }: JobEnd): void {
    const { job } = thread
    if (thread.timer) clearTimeout(thread.timer)
    thread.timer = null
    thread.job = null
    thread.worker?.unref()
    job?.finish({ outcome, trouble, picture: picture ?? null })
    dispatch()
  }

  function lose(thread: Thread, worker: Worker, trouble: Trouble): void {
    if (thread.worker !== worker) return
    thread.worker = null
    void worker.terminate()
    end(thread, { outcome: null, trouble })
  }

  function hear(thread: Thread, worker: Worker, answer: ReaderAnswer): void {
    if (thread.worker !== worker || thread.job?.order.id !== answer.id) return
    switch (answer.kind) {
      case 'page':
        setTimer(thread)
        thread.job.onPage(answer.page)
        return
      case 'outcome':
        end(thread, { outcome: answer.outcome, trouble: null })
        return
      case 'recognised':
        end(thread, { outcome: null, trouble: null })
        return
      case 'drawn':
        end(thread, { outcome: null, trouble: null, picture: answer.picture })
        return
      case 'stopped':
        lose(thread, worker, 'reader-stopped')
        return
      default:
        answer satisfies never
    }
  }

  function dispatch(): void {
    for (const thread of threads) {
      if (thread.job) continue
      const job = closed ? undefined : queue.shift()
      if (job === undefined) return
      const worker = thread.worker ?? startWorker(thread)
      thread.job = job
      worker.ref()
      setTimer(thread)
      worker.postMessage(job.order)
    }
  }

  const submit = (job: Job): void => {
    if (closed) {
      job.finish({ outcome: null, trouble: 'reader-stopped' })
      return
    }
    queue.push(job)
    dispatch()
  }

  return {
    read: (bytes, name, options = {}) =>
      new Promise((resolve) => {
        submit({
          order: { id: nextId++, do: 'read', bytes: ownBytes(bytes), name, options },
          onPage: () => undefined,
          finish: ({ outcome, trouble }) =>
            resolve(
              outcome ?? {
                kind: 'failed',
                format: 'unknown',
                reason: trouble ?? 'reader-stopped',
                notes: [],
                recovered: [],
              },
            ),
        })
      }),
    recognise: (bytes, format, pages, onPage = () => undefined) =>
      new Promise((resolve) => {
        const done: ReadPage[] = []
        submit({
          order: { id: nextId++, do: 'recognise', bytes: ownBytes(bytes), format, pages },
          onPage: (page) => {
            done.push(page)
            onPage(page)
          },
          finish: ({ trouble }) =>
            resolve(
              trouble === null ? { kind: 'recognised', pages: done } : { kind: 'failed', reason: trouble, pages: done },
            ),
        })
      }),
    draw: (bytes, page) =>
      new Promise((resolve) => {
        submit({
          order: { id: nextId++, do: 'draw', bytes: ownBytes(bytes), page },
          onPage: () => undefined,
          finish: ({ picture }) => resolve(picture ?? null),
        })
      }),
    close: async () => {
      closed = true
      for (const job of queue.splice(0)) job.finish({ outcome: null, trouble: 'reader-stopped' })
      const running = threads.flatMap((thread) => (thread.worker ? [thread.worker] : []))
      await Promise.all(running.map((worker) => worker.terminate()))
    },
  }
}
