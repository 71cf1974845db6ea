import type { ReadingWork } from '../../../casefile/evidence/arriving.ts'
import type { Problem } from '../../../casefile/problems.ts'
import { problem } from '../../../casefile/problems.ts'
import { failed, ok, type Result } from '../../../casefile/result.ts'
import type { ArrivingFile } from '../../../vault/contract/arrivals.ts'
import type { StoreTrouble } from '../../../vault/contract/store-trouble.ts'
import type { Vault } from '../../../vault/vault.ts'
import type { OpenMatter } from '../../open-matter.ts'
import { holdWriting } from '../../while-writing.ts'
import type { IngestProgress } from '../ingest/ingest-progress.ts'
import { type IngestAnswer, type IngestTrouble, ingestFiles } from '../ingest-folder.ts'
import { type RetryAnswer, retryIn } from '../retry-documents.ts'
import { walkFolder } from '../walk-folder.ts'
import { arrivedFiles } from './arrived-files.ts'
import { HeldWhileSent } from './held-while-sent.ts'

/** A next round begins when so many files are there, or none came for so long. */
const enoughFiles = 200
const quietMs = 700

const atWork = new WeakMap<OpenMatter, ReadingAtWork>()

/** The reading of one opened matter; it ends with the matter, and what it did not come to is there the next time. */
export function readingOf(matter: OpenMatter, vault: Vault): ReadingAtWork {
  const known = atWork.get(matter)
  if (known !== undefined) return known
  const made = new ReadingAtWork(vault)
  matter.endWith(() => made.end())
  atWork.set(matter, made)
  // What arrived before a lock or a kill.
  made.look()
  return made
}

/** Why the last piece of work on a matter did not end well; its words are not covered yet. */
export const troubleOfReading = (matter: OpenMatter): Problem<ReadingTrouble> | null =>
  atWork.get(matter)?.trouble ?? null

/** Why a piece of work did not end well. */
export type ReadingTrouble = IngestTrouble | 'document-not-found' | 'usage' | 'unexpected'

type Piece = (how: {
  readonly stop: AbortSignal
  readonly gone: AbortSignal
  readonly progress: (p: IngestProgress) => void
}) => Promise<Result<IngestAnswer | RetryAnswer, ReadingTrouble>>

/** Reads what arrives, one piece of work at a time, while the matter is open and others write into it. */
export class ReadingAtWork {
  readonly held = new HeldWhileSent()
  readonly #vault: Vault
  #stop = new AbortController()
  readonly #gone = new AbortController()
  #working = false
  #paused = false
  #ended = false
  #lastCame = 0
  #timer: NodeJS.Timeout | null = null
  #progress: IngestProgress | null = null
  #finished = 0
  #trouble: Problem<ReadingTrouble> | null = null
  #again: ReadingWork['again'] = null

  constructor(vault: Vault) {
    this.#vault = vault
  }

  /** Whether a file whose first piece this is must not be copied; decided by its bytes and by whom the matter is about. */
  async isHeld(file: ArrivingFile, first: Uint8Array): Promise<boolean> {
    const released = await this.#vault.knownDocuments([file.path])
    if (released.ok && released.value.some(({ reason }) => reason === 'released-to-read')) return false
    return this.held.isHeld(file.id, file, first, await this.#isMinor(file.adult))
  }

  /** Something arrived: read it soon, together with what comes right after it. */
  look(): void {
    this.#lastCame = performance.now()
    this.#wake()
  }

  /** Problem: `work-under-way`. */
  takeFolder(
    folder: string,
    custodian: string | null,
    adult: boolean,
  ): Result<null, 'folder-not-found' | 'work-under-way'> {
    const found = walkFolder(folder)
    if (!found.ok) return found
    return this.#begin(async (how) => {
      const minor = await this.#isMinor(adult)
      return ingestFiles(this.#vault, found.value, { ...how, minor, ocr: true, hashList: null, custodian })
    })
  }

  /** Problem: `work-under-way`. */
  retry(what: string): Result<null, 'work-under-way'> {
    return this.#begin(async (how) => {
      const minor = await this.#isMinor(false)
      return retryIn(this.#vault, { ...how, what, ocr: true, minor })
    })
  }

  pause(): void {
    this.#paused = true
    this.#stop.abort()
  }

  goOn(): void {
    this.#paused = false
    this.#trouble = null
    this.look()
  }

  /** What did not arrive whole is dropped. */
  async giveUp(): Promise<Result<null, StoreTrouble>> {
    const listed = await this.#vault.arrivals()
    if (!listed.ok) return listed
    this.held.forgetPartly()
    return this.#vault.endArrivals(listed.value.flatMap(({ id, received, bytes }) => (received < bytes ? [id] : [])))
  }

  end(): void {
    this.#ended = true
    this.#gone.abort()
    this.#stop.abort()
    if (this.#timer) clearTimeout(this.#timer)
  }

  get trouble(): Problem<ReadingTrouble> | null {
    return this.#trouble
  }

  async standing(): Promise<Result<Omit<ReadingWork, 'trouble'>, StoreTrouble>> {
    const listed = await this.#vault.arrivals()
    if (!listed.ok) return listed
    const hashed = new Set(this.held.whole().map(({ id }) => id))
    const isWhole = (one: ArrivingFile): boolean => one.received === one.bytes || hashed.has(one.id)
    const whole = listed.value.filter(isWhole).length
    const arrived = { whole, partly: listed.value.length - whole }
    const rests = this.#paused || this.#trouble !== null || this.#timer === null
    const state = this.#working ? 'reading' : whole === 0 ? 'nothing' : rests ? 'paused' : 'reading'
    const progress = this.#working ? this.#progress : null
    return ok({ state, progress, arrived, finished: this.#finished, again: this.#again })
  }

  async #isMinor(adult: boolean): Promise<boolean> {
    const casefile = await this.#vault.loadCasefile()
    const told = casefile.ok ? casefile.value?.matter.minorMatter : true
    return told ?? !adult
  }

  #begin(piece: Piece): Result<null, 'work-under-way'> {
    if (this.#working || this.#ended) return failed(problem('work-under-way'))
    this.#paused = false
    void this.#work(piece)
    return ok(null)
  }

  #wake(): void {
    if (this.#ended || this.#paused || this.#working || this.#timer !== null) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.#readArrived()
    }, quietMs)
  }

  async #readArrived(): Promise<void> {
    const found = await arrivedFiles(this.#vault, this.held).catch(() => null)
    if (found === null || !found.ok || found.value.files.length === 0 || this.#working || this.#ended) return
    const { files, adult } = found.value
    if (files.length < enoughFiles && performance.now() - this.#lastCame < quietMs) return this.#wake()
    await this.#work(async (how) => {
      const minor = await this.#isMinor(adult)
      const ids = new Map(files.map((file) => [file.path, file.id]))
      const stored = ({ path }: { readonly path: string }): void => {
        const id = ids.get(path)
        if (id === undefined) return
        this.held.forget([id])
        void this.#vault.endArrivals([id])
      }
      return ingestFiles(this.#vault, files, { ...how, minor, ocr: true, hashList: null, custodian: null, stored })
    })
    const more = await arrivedFiles(this.#vault, this.held).catch(() => null)
    if (this.#trouble === null && more?.ok && more.value.files.length > 0) this.#wake()
  }

  /** With the writer's place, which others use between the groups. The lock ends it in the middle; that is no trouble. */
  async #work(piece: Piece): Promise<void> {
    this.#working = true
    this.#stop = new AbortController()
    this.#trouble = null
    this.#again = null
    this.#progress = null
    try {
      const place = await holdWriting(this.#vault)
      const done = place.ok
        ? await piece({
            stop: this.#stop.signal,
            gone: this.#gone.signal,
            progress: (told) => this.#tell(told),
          }).finally(place.value)
        : place
      if (!done.ok) this.#trouble = done.problem
      else if ('tried' in done.value) {
        const { tried, read, failed: not } = done.value
        this.#again = { tried, read, failed: not }
      }
    } catch {
      if (!this.#ended) this.#trouble = problem('unexpected')
    } finally {
      this.#finished = this.#doneSoFar()
      this.#working = false
    }
  }

  #doneSoFar(): number {
    return this.#progress?.done ?? 0
  }

  #tell(told: IngestProgress): void {
    this.#progress = told
  }
}
