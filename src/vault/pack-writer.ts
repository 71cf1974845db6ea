import { constants, mkdirSync, readdirSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sha256 } from '../casefile/ids.ts'
import { syncFolder } from './durable-file.ts'
import { codeOfError } from './problem-of-store.ts'
import { sealBlob } from './sealed-blob.ts'

/** Neither follows a link to a file that is none of ours nor waits on a pipe; null where something else has the name. */
async function openPlain(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    if (/^(?:ELOOP|EMLINK|ENXIO|EISDIR)$/.test(codeOfError(error))) return null
    throw error
  }
}

/** A pack that reached this size is followed by the next one: half a gigabyte copies and backs up in one piece. */
const fullPack = 512 * 1024 * 1024
/** Sealed bytes gathered before they are written. */
const writeAtOnce = 8 * 1024 * 1024

/**
 * Where an original lies, and how many bytes it takes there. `pack` is null for one in a file of its own, the form before
 * there were packs.
 */
export interface BlobPlace {
  readonly sha256: Sha256
  readonly pack: number | null
  readonly start: number
  readonly length: number
}

export const packFile = (pack: number): string => `${String(pack).padStart(6, '0')}.pack`

/**
 * Adds originals at the end of the newest pack. What lies in a pack is never moved, cut or written over, save what this
 * very step wrote and could not finish. Bytes that a killed writer left behind are named by nothing and stay as they are.
 */
export class PackWriter {
  readonly #folder: string
  readonly #contentKey: Buffer
  #pack: { readonly number: number; readonly handle: FileHandle; end: number } | null = null

  constructor(folder: string, contentKey: Buffer) {
    this.#folder = folder
    this.#contentKey = contentKey
  }

  async append(blobs: ReadonlyMap<Sha256, Uint8Array>): Promise<readonly BlobPlace[]> {
    const places: BlobPlace[] = []
    if (blobs.size === 0) return places
    const pack = await this.#open()
    const before = pack.end
    try {
      let waiting: Buffer[] = []
      let gathered = 0
      let written = before
      const write = async (): Promise<void> => {
        const bytes = Buffer.concat(waiting)
        for (let at = 0; at < bytes.length; )
          at += (await pack.handle.write(bytes, at, bytes.length - at, written + at)).bytesWritten
        written += bytes.length
        waiting = []
        gathered = 0
      }
      for (const [sha256, bytes] of blobs) {
        const start = written + gathered
        for (const part of sealBlob(this.#contentKey, sha256, bytes)) {
          waiting.push(part)
          gathered += part.length
          if (gathered >= writeAtOnce) await write()
        }
        places.push({ sha256, pack: pack.number, start, length: written + gathered - start })
      }
      await write()
      await pack.handle.datasync()
      pack.end = written
      return places
    } catch (error) {
      // Gives a full disk its room back; nothing names these bytes yet.
      await pack.handle.truncate(before).catch(() => {})
      throw error
    }
  }

  async #open(): Promise<{ readonly number: number; readonly handle: FileHandle; end: number }> {
    if (this.#pack && this.#pack.end < fullPack) return this.#pack
    await this.close()
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    const newest = Math.max(
      0,
      ...readdirSync(this.#folder).map((name) => Number(/^(\d{6,})\.pack$/.exec(name)?.[1] ?? 0)),
    )
    if (newest > 0) {
      const handle = await openPlain(join(this.#folder, packFile(newest)))
      const stat = await handle?.stat()
      if (handle && stat?.isFile() && stat.size < fullPack) {
        this.#pack = { number: newest, handle, end: stat.size }
        return this.#pack
      }
      await handle?.close()
    }
    const handle = await open(join(this.#folder, packFile(newest + 1)), 'wx+', 0o600)
    syncFolder(this.#folder)
    this.#pack = { number: newest + 1, handle, end: 0 }
    return this.#pack
  }

  async close(): Promise<void> {
    const pack = this.#pack
    this.#pack = null
    await pack?.handle.close()
  }
}
