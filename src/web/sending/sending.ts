import { mostAnnounced, mostInPiece, mostPathLetters } from '../../casefile/evidence/arriving.ts'
import { ServerTrouble } from '../asking.ts'
import { fromServer } from '../from-server.ts'
import type { GivenFile } from './dropped-files.ts'
import { Rate } from './rate.ts'

/** One file on its way. */
export interface OnItsWay {
  readonly id: string
  /** With names covered, as the server shows it. */
  readonly shown: string
  readonly sent: number
  readonly bytes: number
}

export interface SendingState {
  readonly state: 'nothing' | 'sending' | 'paused'
  readonly files: { readonly done: number; readonly total: number }
  /** Bytes of the files that are on their way now, some at a time. */
  readonly bytes: { readonly done: number; readonly total: number }
  readonly bytesPerSecond: number | null
  readonly secondsLeft: number | null
  readonly now: readonly OnItsWay[]
  /** Came in before, as they are: nothing of them was sent. */
  readonly known: number
  /** Files that the browser could not read any more. */
  readonly unreadable: number
  readonly error: unknown
}

interface How {
  readonly custodian: string | null
  readonly adult: boolean
}

interface Waiting {
  readonly file: GivenFile
  readonly how: How
}

const lanes = 3
const nothing: SendingState = {
  ...{ state: 'nothing', files: { done: 0, total: 0 }, bytes: { done: 0, total: 0 }, now: [] },
  ...{ bytesPerSecond: null, secondsLeft: null },
  ...{ known: 0, unreadable: 0, error: null },
}

/**
 * Sends files that a person gave to the program of this machine, a piece at a time, whichever page is shown. The server
 * knows what it has of each, so the same files dropped again after a reload are gone on with.
 */
class Sending {
  #state = nothing
  #waiting: Waiting[] = []
  #working = false
  /** Bytes since the page was opened, and files with what is done of those on their way. */
  readonly #bytesRate = new Rate()
  readonly #filesRate = new Rate()
  #bytesEver = 0
  #inBatch = 0
  readonly #hearers = new Set<() => void>()

  readonly current = (): SendingState => this.#state
  readonly hear = (hearer: () => void): (() => void) => {
    this.#hearers.add(hearer)
    return () => this.#hearers.delete(hearer)
  }

  add(files: readonly GivenFile[], how: How): void {
    if (files.length === 0) return
    const before = this.#state.state === 'nothing' ? nothing : this.#state
    this.#waiting.push(...files.map((file) => ({ file, how })))
    this.#set({ ...before, files: { ...before.files, total: before.files.total + files.length }, state: 'sending' })
    void this.#run()
  }

  pause(): void {
    if (this.#state.state === 'sending') this.#set({ state: 'paused' })
  }

  goOn(): void {
    if (this.#state.state === 'nothing') return
    this.#bytesRate.forget()
    this.#filesRate.forget()
    this.#set({ state: 'sending', error: null })
    void this.#run()
  }

  /** Nothing of a matter stays in a window that is locked. */
  forget(): void {
    this.#waiting = []
    this.#bytesRate.forget()
    this.#filesRate.forget()
    this.#set(nothing)
  }

  #set(change: Partial<SendingState>): void {
    this.#state = { ...this.#state, ...change }
    for (const hearer of this.#hearers) hearer()
  }

  async #run(): Promise<void> {
    if (this.#working) return
    this.#working = true
    try {
      while (this.#state.state === 'sending' && this.#waiting.length > 0) await this.#sendSome(this.#nextBatch())
      if (this.#state.state === 'sending') this.#set({ state: 'nothing', now: [] })
    } catch (error) {
      if (error instanceof ServerTrouble && error.trouble.code === 'matter-locked') this.forget()
      else this.#set({ state: 'paused', error, now: [] })
    } finally {
      this.#working = false
    }
  }

  /** As many as are announced at once, all of one origin. */
  #nextBatch(): readonly Waiting[] {
    const [first] = this.#waiting
    let letters = 0
    const end = this.#waiting.findIndex(({ file, how }, at) => {
      letters += file.path.length
      return at === mostAnnounced || how !== first?.how || (at > 0 && letters > mostPathLetters)
    })
    return this.#waiting.slice(0, end < 0 ? this.#waiting.length : end)
  }

  async #sendSome(batch: readonly Waiting[]): Promise<void> {
    const [first] = batch
    if (first === undefined) return
    const opened: { readonly path: string; readonly file: File }[] = []
    for (const { file } of batch) {
      const bytes = await file.open().catch(() => null)
      if (bytes === null) this.#set({ unreadable: this.#state.unreadable + 1 })
      else opened.push({ path: file.path, file: bytes })
    }
    if (opened.length > 0) await this.#announceAndSend(opened, first.how)
    if (this.#state.state !== 'sending') return
    this.#waiting.splice(0, batch.length)
    const { files } = this.#state
    this.#set({ files: { ...files, done: files.done + batch.length }, bytes: nothing.bytes })
  }

  async #announceAndSend(opened: readonly { readonly path: string; readonly file: File }[], how: How): Promise<void> {
    const files = opened.map(({ path, file }) => ({ path, bytes: file.size, modified: file.lastModified }))
    const wanted = await fromServer.announceFiles({ files, ...how })
    const sent: { readonly file: File; readonly one: OnItsWay }[] = []
    for (const [at, { id, shown, received }] of wanted.files.entries()) {
      const file = opened[at]?.file
      if (file === undefined) continue
      if (id === null) this.#set({ known: this.#state.known + 1 })
      else if (received < file.size) sent.push({ file, one: { id, shown, sent: received, bytes: file.size } })
    }
    const size = sent.reduce((sum, { one }) => sum + one.bytes - one.sent, 0)
    this.#inBatch = opened.length
    this.#set({ bytes: { done: 0, total: size } })
    let next = 0
    const lane = async (): Promise<void> => {
      for (let one = sent[next++]; one && this.#state.state === 'sending'; one = sent[next++]) await this.#sendOne(one)
    }
    await Promise.all(Array.from({ length: lanes }, lane))
  }

  async #sendOne({ file, one }: { readonly file: File; readonly one: OnItsWay }): Promise<void> {
    let at = one.sent
    while (at < file.size && this.#state.state === 'sending') {
      this.#show({ ...one, sent: at })
      const piece = await fromServer.sendPiece(one.id, at, file.slice(at, at + mostInPiece)).catch((error: unknown) => {
        // A file that is gone or was changed since cannot be read; the server's own words are told as they are.
        if (error instanceof ServerTrouble) throw error
        return null
      })
      const received = piece?.received ?? null
      if (received === null) {
        this.#set({ unreadable: this.#state.unreadable + 1 })
        break
      }
      this.#came(Math.max(0, received - at))
      at = received
    }
    this.#set({ now: this.#state.now.filter(({ id }) => id !== one.id) })
  }

  #came(more: number): void {
    const { bytes, files } = this.#state
    const done = bytes.done + more
    this.#bytesEver += more
    const now = performance.now()
    const units = files.done + (bytes.total === 0 ? 0 : (this.#inBatch * done) / bytes.total)
    const perSecond = this.#filesRate.of(units, now)
    this.#set({
      bytes: { ...bytes, done },
      bytesPerSecond: this.#bytesRate.of(this.#bytesEver, now),
      secondsLeft: perSecond === null || perSecond <= 0 ? null : (files.total - units) / perSecond,
    })
  }

  #show(one: OnItsWay): void {
    const others = this.#state.now.filter(({ id }) => id !== one.id)
    this.#set({ now: [...others, one].sort((a, b) => (a.shown < b.shown ? -1 : 1)) })
  }
}

export const sending = new Sending()
