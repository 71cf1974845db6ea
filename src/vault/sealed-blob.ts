import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import type { Sha256 } from '../casefile/ids.ts'

const version = 1
const nonceLength = 12
const tagLength = 16
const lengthField = 8
const head = 1 + nonceLength
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

/** Bytes that a blob of this size takes when it is sealed. */
export const sealedLength = (bytes: number): number => head + paddedLength(lengthField + bytes) + tagLength

/**
 * One original as it is stored, in parts of bounded size: version, nonce, AES-256-GCM of (length, bytes, zeros), tag.
 * The key is made from the hash and the hash is bound in, so that no blob can stand in for another.
 */
export function* sealBlob(contentKey: Buffer, sha256: Sha256, bytes: Uint8Array): Generator<Buffer> {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', keyOf(contentKey, sha256), nonce, { authTagLength: tagLength })
  cipher.setAAD(aad(sha256))
  const length = Buffer.alloc(lengthField)
  length.writeBigUInt64LE(BigInt(bytes.length))
  let padding = paddedLength(lengthField + bytes.length) - lengthField - bytes.length
  yield Buffer.concat([Buffer.of(version), nonce, cipher.update(length)])
  for (let at = 0; at < bytes.length; at += chunk) yield cipher.update(bytes.subarray(at, at + chunk))
  for (; padding > 0; padding -= chunk) yield cipher.update(Buffer.alloc(Math.min(padding, chunk)))
  yield Buffer.concat([cipher.final(), cipher.getAuthTag()])
}

/** Null when a single bit, the key or the hash is another. */
export function openBlob(contentKey: Buffer, sha256: Sha256, stored: Buffer): Uint8Array | null {
  if (stored.length < head + lengthField + tagLength || stored[0] !== version) return null
  const decipher = createDecipheriv('aes-256-gcm', keyOf(contentKey, sha256), stored.subarray(1, head), {
    authTagLength: tagLength,
  })
  decipher.setAAD(aad(sha256))
  decipher.setAuthTag(stored.subarray(-tagLength))
  const plain = decipher.update(stored.subarray(head, -tagLength))
  try {
    decipher.final()
  } catch {
    return null
  }
  const bytes = plain.subarray(lengthField, lengthField + Number(plain.readBigUInt64LE()))
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null
}

const keyOf = (contentKey: Buffer, sha256: Sha256): Buffer => createHmac('sha256', contentKey).update(sha256).digest()

const aad = (sha256: Sha256): Buffer => Buffer.from(`redress/blob/${version}/${sha256}`, 'utf8')
