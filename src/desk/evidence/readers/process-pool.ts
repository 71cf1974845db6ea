import type { ReadPage } from '../../../evidence/read-outcome.ts'
import type { Preparation, ReaderAnswer, WorkOrder } from '../../../evidence/reader-protocol.ts'
import type { ReadingAllowance } from '../../../evidence/reading-allowance.ts'
import { ReaderProcess, type Trouble } from './reader-process-handle.ts'

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

/** Groups only: the next one lies ready, so that the reader need not wait. Whatever is read alone is known by its end. */
const mostGiven = 2

/** Reader processes and who is given what: each answers one order after another, within the allowance of the order. */
export class ProcessPool {
  readonly #preparation: Preparation
  readonly #seats: readonly Seat[]
  readonly #queue: Job[] = []
  #nextId = 1
  #closed = false
  #abandoned = false

  /** `processes` at least one; `preparation` is what each has. */
  constructor(processes: number, preparation: Preparation) {
    this.#preparation = preparation
    this.#seats = Array.from({ length: Math.max(1, processes) }, () => ({ process: null, jobs: [] }))
  }

  /** Takes an order in; the answer is its end, or why there is none. */
  submit(
    order: (head: Pick<WorkOrder, 'id' | 'limits'>) => WorkOrder,
    allowance: ReadingAllowance,
    onPage: (page: ReadPage) => void = () => undefined,
  ): Promise<ReaderAnswer | Trouble> {
    const limits = { memoryMb: allowance.memoryMb, processorMs: allowance.seconds * 1000 }
    return new Promise((finish) => {
      if (this.#abandoned) return
      if (this.#closed) return finish('reader-stopped')
      this.#queue.push({ order: order({ id: this.#nextId++, limits }), allowance, onPage, finish })
      this.#dispatch()
    })
  }

  /** Ends every process at once; nothing is answered any more, so that nobody takes this for a fault of the file. */
  abandon(): void {
    this.#abandoned = true
    this.#queue.length = 0
    void this.close()
  }

  /** Ends every process; what waited is answered with `reader-stopped`. */
  async close(): Promise<void> {
    this.#closed = true
    for (const job of this.#queue.splice(0)) job.finish('reader-stopped')
    await Promise.all(
      this.#seats.map(async (seat) => {
        await seat.process?.stop()
        seat.process = null
      }),
    )
  }

  #start(seat: Seat, job: Job): ReaderProcess {
    const started = new ReaderProcess(job.allowance.size, this.#preparation, {
      answered: (answer) => {
        const [first] = seat.jobs
        if (seat.process !== started || first?.order.id !== answer.id) return
        if (answer.kind === 'page') return first.onPage(answer.page)
        seat.jobs.shift()
        first.finish(answer)
        this.#dispatch()
      },
      lost: (trouble) => {
        if (seat.process !== started) return
        seat.process = null
        for (const lost of seat.jobs.splice(0)) lost.finish(trouble)
        this.#dispatch()
      },
    })
    return started
  }

  #dispatch(): void {
    for (;;) {
      const job = this.#closed ? undefined : this.#queue[0]
      if (job === undefined) return
      const seat = this.#seats
        .filter((one) => isFree(one, job))
        .reduce<Seat | null>((least, one) => (least && least.jobs.length <= one.jobs.length ? least : one), null)
      if (seat === null) return
      this.#queue.shift()
      if (seat.process && seat.process.size !== job.allowance.size) {
        const former = seat.process
        seat.process = null
        void former.stop()
      }
      seat.process ??= this.#start(seat, job)
      seat.jobs.push(job)
      seat.process.give(job.order)
    }
  }
}

const isFree = (seat: Seat, job: Job): boolean =>
  seat.jobs.length === 0 ||
  (job.order.do === 'read-group' &&
    seat.jobs.length < mostGiven &&
    seat.jobs.every(({ order }) => order.do === 'read-group'))
