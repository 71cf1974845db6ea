import type { ReadOutcome } from '../../../evidence/read-outcome.ts'
import type { FileRead, FileToRead } from '../../../evidence/reader-protocol.ts'

/** A group is given out when it holds so many files or bytes, or when nothing more comes at this moment. */
const mostFiles = 48
const mostBytes = 1024 * 1024
/** A larger file is an order of its own. */
const smallBytes = 256 * 1024
/** Seconds of processor for each file of a group; one that needs more is read alone, with the time that it may take. */
const secondsEach = 4

interface Orders {
  readonly alone: (file: FileToRead) => Promise<ReadOutcome>
  /** Null when the reader was lost over one of the files. */
  readonly group: (
    files: readonly FileToRead[],
    within: boolean,
    seconds: number,
  ) => Promise<readonly FileRead[] | null>
}

interface Waiting {
  readonly file: FileToRead
  readonly done: (read: FileRead) => void
}

/** Gathers small files into groups, so that neither side waits for the other between two of them. */
export class GroupedReading {
  readonly #orders: Orders
  #waiting: Waiting[] = []
  #bytes = 0
  #within = false
  #begun = false

  constructor(orders: Orders) {
    this.#orders = orders
  }

  read(file: FileToRead, within: boolean): Promise<FileRead> {
    if (file.bytes.length > smallBytes) return this.#alone(file)
    if (within !== this.#within) this.#giveOut()
    this.#within = within
    return new Promise((done) => {
      this.#waiting.push({ file, done })
      this.#bytes += file.bytes.length
      if (this.#waiting.length >= mostFiles || this.#bytes >= mostBytes) this.#giveOut()
      else if (!this.#begun) {
        this.#begun = true
        setImmediate(() => {
          this.#begun = false
          this.#giveOut()
        })
      }
    })
  }

  #giveOut(): void {
    const group = this.#waiting
    this.#waiting = []
    this.#bytes = 0
    if (group.length > 0) void this.#readGroup(group, this.#within)
  }

  async #readGroup(group: readonly Waiting[], within: boolean): Promise<void> {
    const files = group.map(({ file }) => file)
    const read = await this.#orders.group(files, within, secondsEach)
    for (const [at, { file, done }] of group.entries()) {
      const one = read?.[at]
      if (one) done(one)
      else void this.#alone(file).then(done)
    }
  }

  async #alone(file: FileToRead): Promise<FileRead> {
    return { outcome: await this.#orders.alone(file), suggestions: null, children: [] }
  }
}
