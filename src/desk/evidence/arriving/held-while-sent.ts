import { createHash, type Hash } from 'node:crypto'
import { Sha256 } from '../../../casefile/ids.ts'
import { detectFormat } from '../../../evidence/detect-format.ts'
import type { AnnouncedFile } from '../../../vault/contract/arrivals.ts'
import type { HeldUnread } from '../ingest/arrival.ts'

/** A recording or picture of which only the hash is made while it is sent. */
export interface SentHeld extends AnnouncedFile {
  readonly id: string
  readonly held: HeldUnread
  readonly sha256: Sha256 | null
  readonly received: number
}

interface Sending {
  readonly about: AnnouncedFile
  readonly hash: Hash
  readonly held: HeldUnread
  received: number
  sha256: Sha256 | null
}

/**
 * Files that are held are never copied, not even sealed: their bytes are hashed as they come and forgotten. After a kill such
 * a file is simply sent again.
 */
export class HeldWhileSent {
  readonly #sending = new Map<string, Sending>()

  /** Begins with the first piece of a file, which tells its kind; false for one that is kept and read. */
  async isHeld(id: string, about: AnnouncedFile, first: Uint8Array, minor: boolean): Promise<boolean> {
    const { format, notes } = await detectFormat(first, about.path.split('/').at(-1) ?? about.path)
    const reason = format === 'picture' && minor ? 'picture-held' : isHeldRecording(format, minor) ? 'video-held' : null
    if (reason === null) return false
    this.#sending.set(id, {
      about,
      hash: createHash('sha256'),
      held: { format, reason, notes },
      received: 0,
      sha256: null,
    })
    return true
  }

  /** Null for one that is not held. */
  receivedOf(id: string): number | null {
    return this.#sending.get(id)?.received ?? null
  }

  /** How many bytes were hashed afterwards; null for one that is not held. */
  take(id: string, at: number, piece: Uint8Array): number | null {
    const sending = this.#sending.get(id)
    if (sending === undefined) return null
    if (at !== sending.received || at + piece.length > sending.about.bytes) return sending.received
    sending.hash.update(piece)
    sending.received += piece.length
    if (sending.received === sending.about.bytes) sending.sha256 = Sha256.parse(sending.hash.digest('hex'))
    return sending.received
  }

  whole(): readonly SentHeld[] {
    return [...this.#sending].flatMap(([id, { about, held, sha256, received }]) =>
      sha256 === null ? [] : [{ ...about, id, held, sha256, received }],
    )
  }

  get partly(): number {
    return [...this.#sending.values()].filter(({ sha256 }) => sha256 === null).length
  }

  forget(ids: readonly string[]): void {
    for (const id of ids) this.#sending.delete(id)
  }

  forgetPartly(): void {
    for (const [id, { sha256 }] of this.#sending) if (sha256 === null) this.#sending.delete(id)
  }
}

const isHeldRecording = (format: string, minor: boolean): boolean => format === 'video' || (format === 'sound' && minor)
