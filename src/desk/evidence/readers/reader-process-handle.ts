import { type ChildProcess, fork } from 'node:child_process'
import {
  endedBy,
  type Preparation,
  type ReaderAnswer,
  type ReaderOrder,
  type WorkOrder,
} from '../../../evidence/reader-protocol.ts'
import { heapMbOf, mostClockTimes, type ReaderSize } from '../../../evidence/reading-allowance.ts'

export type Trouble = 'reader-timed-out' | 'reader-stopped'

interface Listener {
  readonly answered: (answer: ReaderAnswer) => void
  /** Told once: the process is gone, or was ended because its time ran out. */
  readonly lost: (trouble: Trouble) => void
}

const entry = new URL(
  import.meta.url.endsWith('.ts') ? '../../../evidence/reader-process.ts' : '../../../evidence/reader-process.js',
  import.meta.url,
)

/** The computer's own zone and language never reach a reader: what it stores must be the same everywhere. */
const surroundings = (): NodeJS.ProcessEnv => ({
  TZ: 'UTC',
  LC_ALL: 'C',
  ...(process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }),
})

/** One reader in a process of its own, which ends with this one. */
export class ReaderProcess {
  readonly size: ReaderSize
  readonly #child: ChildProcess
  readonly #listener: Listener
  #timer: NodeJS.Timeout | null = null
  /** Orders given and not answered, by the time that each has by the clock; the first is at work. */
  readonly #clockMs: number[] = []
  #gone = false

  constructor(size: ReaderSize, preparation: Preparation, listener: Listener) {
    this.size = size
    this.#listener = listener
    this.#child = fork(entry, [], {
      serialization: 'advanced',
      // Output of parsers may quote the file: it goes nowhere.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: surroundings(),
      execArgv: ['--no-warnings', `--max-old-space-size=${heapMbOf[size]}`, '--max-semi-space-size=16'],
    })
    this.#child.on('message', (answer: ReaderAnswer) => this.#hear(answer))
    this.#child.on('error', () => this.#lose('reader-stopped'))
    this.#child.on('exit', (_code, signal) =>
      this.#lose(signal === endedBy.time ? 'reader-timed-out' : 'reader-stopped'),
    )
    this.#send({ do: 'prepare', ...preparation })
    this.#rest()
  }

  give(order: WorkOrder): void {
    this.#child.ref()
    this.#child.channel?.ref()
    this.#clockMs.push(order.limits.processorMs * mostClockTimes)
    if (this.#clockMs.length === 1) this.#setTimer()
    this.#send(order)
  }

  #send(order: ReaderOrder): void {
    this.#child.send(order, (error) => {
      if (error) this.#lose('reader-stopped')
    })
  }

  /** Ends the process and waits until it is gone. */
  stop(): Promise<void> {
    this.#gone = true
    if (this.#timer) clearTimeout(this.#timer)
    const child = this.#child
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
    child.ref()
    return new Promise((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGKILL')
    })
  }

  #hear(answer: ReaderAnswer): void {
    if (this.#gone) return
    if (answer.kind !== 'page') this.#clockMs.shift()
    if (this.#clockMs.length > 0) this.#setTimer()
    else {
      if (this.#timer) clearTimeout(this.#timer)
      this.#rest()
    }
    this.#listener.answered(answer)
  }

  #setTimer(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#lose('reader-timed-out'), this.#clockMs[0])
  }

  /** An idle reader keeps nobody waiting. */
  #rest(): void {
    this.#child.unref()
    this.#child.channel?.unref()
  }

  #lose(trouble: Trouble): void {
    if (this.#gone) return
    this.#gone = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#child.kill('SIGKILL')
    this.#listener.lost(trouble)
  }
}
