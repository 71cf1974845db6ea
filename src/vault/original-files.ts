import { createHmac } from 'node:crypto'
import { constants, existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sha256 } from '../casefile/ids.ts'
import type { VaultKeys } from './keys.ts'
import { type BlobPlace, PackWriter, packFile } from './pack-writer.ts'
import { codeOfError } from './problem-of-store.ts'
import { openBlob } from './sealed-blob.ts'

export type FoundBlob =
  | { readonly state: 'whole'; readonly bytes: Uint8Array }
  | { readonly state: 'missing' | 'damaged' }

/** The originals of a matter on disk: packs that only ever grow, and the single files of older matters. */
export class OriginalFiles {
  readonly #folder: string
  readonly #keys: Pick<VaultKeys, 'blobContent' | 'blobName'>
  readonly #writer: PackWriter

  constructor(folder: string, keys: Pick<VaultKeys, 'blobContent' | 'blobName'>) {
    this.#folder = join(folder, 'blobs')
    this.#keys = keys
    this.#writer = new PackWriter(this.#folder, keys.blobContent)
  }

  /** Flushed to disk when it returns. Only for the holder of the writer's place. */
  append(blobs: ReadonlyMap<Sha256, Uint8Array>): Promise<readonly BlobPlace[]> {
    return this.#writer.append(blobs)
  }

  async read({ sha256, pack, start, length }: BlobPlace): Promise<FoundBlob> {
    const stored = await (pack === null ? this.#single(sha256, length) : this.#packed(pack, start, length))
    if (stored === null) return { state: 'missing' }
    const bytes = openBlob(this.#keys.blobContent, sha256, stored)
    return bytes === null ? { state: 'damaged' } : { state: 'whole', bytes }
  }

  /** Whether an older matter holds this original in a file of its own. */
  hasSingle(sha256: Sha256): boolean {
    return existsSync(this.#singleFile(sha256))
  }

  /** Closes the pack that is being written. */
  close(): Promise<void> {
    return this.#writer.close()
  }

  /** The name is an HMAC of the content's hash: whoever holds the folder cannot test whether a known file is in it. */
  #singleFile(sha256: Sha256): string {
    const name = createHmac('sha256', this.#keys.blobName).update(sha256).digest('hex')
    return join(this.#folder, name.slice(0, 2), name.slice(2))
  }

  /** One of another length than its document has is read no further than that, and then is not what was stored. */
  async #single(sha256: Sha256, length: number): Promise<Buffer | null> {
    return unlessMissing(() => readPart(this.#singleFile(sha256), 0, length + 1))
  }

  async #packed(pack: number, start: number, length: number): Promise<Buffer | null> {
    return unlessMissing(() => readPart(join(this.#folder, packFile(pack)), start, length))
  }
}

/** Up to `length` bytes of a plain file; null where nothing of them is there. Neither follows a link nor waits on a pipe. */
async function readPart(path: string, start: number, length: number): Promise<Buffer | null> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    const stat = await handle.stat()
    const stored = Buffer.alloc(stat.isFile() ? Math.min(length, Math.max(0, stat.size - start)) : 0)
    if (stored.length === 0) return null
    let at = 0
    while (at < stored.length) {
      const { bytesRead } = await handle.read(stored, at, stored.length - at, start + at)
      if (bytesRead === 0) break
      at += bytesRead
    }
    return stored.subarray(0, at)
  } finally {
    await handle.close()
  }
}

async function unlessMissing(work: () => Promise<Buffer | null>): Promise<Buffer | null> {
  try {
    return await work()
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR|ELOOP|EMLINK|ENXIO)$/.test(codeOfError(error))) return null
    throw error
  }
}
