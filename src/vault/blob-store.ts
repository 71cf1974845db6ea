import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { existsSync, globSync, mkdirSync, rmSync } from 'node:fs'
import { type FileHandle, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Sha256 } from '../casefile/ids.ts'
import { syncFolder } from './durable-file.ts'
import type { VaultKeys } from './keys.ts'

const version = 1
const nonceLength = 12
const tagLength = 16
const lengthField = 8
const chunk = 8 * 1024 * 1024

/**
 * Rounds a size up so that at most 12 % is added and only about log log n bits of the true size show (Padmé:
 * Nikitin et al., PETS 2019): a file's exact size would otherwise tell which known file it is.
 */
export function paddedLength(length: number): number {
  const at = Math.max(length, 256)
  const exponent = Math.floor(Math.log2(at))
  const step = 2 ** (exponent - (Math.floor(Math.log2(exponent)) + 1))
  return Math.ceil(at / step) * step
}

/**
 * Files as they came in, each encrypted beside the database. The name is an HMAC of the content's hash: whoever holds
 * the folder cannot test whether a known file is in it. Layout: version, nonce, AES-256-GCM of (length, bytes, zeros), tag.
 */
export class BlobStore {
  readonly #folder: string
  readonly #keys: Pick<VaultKeys, 'blobContent' | 'blobName'>

  constructor(folder: string, keys: Pick<VaultKeys, 'blobContent' | 'blobName'>) {
    this.#folder = join(folder, 'blobs')
    this.#keys = keys
  }

  /** What a killed writer left half written; only the holder of the writer's place may call it. */
  removeParts(): void {
    for (const part of globSync('**/*.part', { cwd: this.#folder })) rmSync(join(this.#folder, part), { force: true })
  }

  has(sha256: Sha256): boolean {
    return existsSync(this.#fileOf(sha256))
  }

  async put(bytes: Uint8Array): Promise<Sha256> {
    const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'))
    // A blob that was damaged is written anew from the bytes at hand.
    if (this.has(sha256) && (await this.get(sha256)).state === 'whole') return sha256
    const file = this.#fileOf(sha256)
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const part = `${file}.${randomBytes(6).toString('hex')}.part`
    const handle = await open(part, 'wx', 0o600)
    try {
      await this.#write(handle, sha256, bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, file)
    syncFolder(dirname(file))
    return sha256
  }

  async #write(handle: FileHandle, sha256: Sha256, bytes: Uint8Array): Promise<void> {
    const nonce = randomBytes(nonceLength)
    const cipher = createCipheriv('aes-256-gcm', this.#keyOf(sha256), nonce, { authTagLength: tagLength })
    cipher.setAAD(aad(sha256))
    const length = Buffer.alloc(lengthField)
    length.writeBigUInt64LE(BigInt(bytes.length))
    const padding = paddedLength(lengthField + bytes.length) - lengthField - bytes.length
    await handle.appendFile(Buffer.concat([Buffer.of(version), nonce, cipher.update(length)]))
    for (let at = 0; at < bytes.length; at += chunk) {
      await handle.appendFile(cipher.update(bytes.subarray(at, at + chunk)))
    }
    for (let left = padding; left > 0; left -= chunk) {
      await handle.appendFile(cipher.update(Buffer.alloc(Math.min(left, chunk))))
    }
    await handle.appendFile(Buffer.concat([cipher.final(), cipher.getAuthTag()]))
  }

  async get(
    sha256: Sha256,
  ): Promise<{ readonly state: 'whole'; readonly bytes: Uint8Array } | { readonly state: 'missing' | 'damaged' }> {
    let stored: Buffer
    try {
      stored = await readFile(this.#fileOf(sha256))
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { state: 'missing' }
      throw error
    }
    const head = 1 + nonceLength
    if (stored.length < head + lengthField + tagLength || stored[0] !== version) return { state: 'damaged' }
    const decipher = createDecipheriv('aes-256-gcm', this.#keyOf(sha256), stored.subarray(1, head), {
      authTagLength: tagLength,
    })
    decipher.setAAD(aad(sha256))
    decipher.setAuthTag(stored.subarray(-tagLength))
    const plain = decipher.update(stored.subarray(head, -tagLength))
    try {
      decipher.final()
    } catch {
      return { state: 'damaged' }
    }
    const bytes = plain.subarray(lengthField, lengthField + Number(plain.readBigUInt64LE()))
    const whole = createHash('sha256').update(bytes).digest('hex') === sha256
    return whole ? { state: 'whole', bytes } : { state: 'damaged' }
  }

  #fileOf(sha256: Sha256): string {
    const name = createHmac('sha256', this.#keys.blobName).update(sha256).digest('hex')
    return join(this.#folder, name.slice(0, 2), name.slice(2))
  }

  #keyOf(sha256: Sha256): Buffer {
    return createHmac('sha256', this.#keys.blobContent).update(sha256).digest()
  }
}

const aad = (sha256: Sha256): Buffer => Buffer.from(`redress/blob/${version}/${sha256}`, 'utf8')
