import { type Argon2Parameters, argon2, createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Cost of turning a passphrase into a key: 128 MiB and three passes, near half a second on a laptop of 2020. */
export const passphraseCost = { memoryKiB: 131_072, passes: 3, lanes: 1 } as const
/** The least that a matter may ask of whoever guesses (OWASP, Password Storage: Argon2id, 19 MiB and two passes). */
export const leastCost = { memoryKiB: 19_456, passes: 2, lanes: 1 } as const

export interface PassphraseCost {
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
}

/** What a passphrase unlocks. Identities have a key of their own, so that one day not everyone need hold it. */
export interface RootKeys {
  readonly data: Buffer
  readonly identities: Buffer
}

export interface VaultKeys {
  readonly database: Buffer
  readonly blobContent: Buffer
  readonly blobName: Buffer
  readonly audit: Buffer
  readonly contentSeal: Buffer
  readonly drafts: Buffer
  readonly arriving: Buffer
  readonly identities: Buffer
}

export interface Sealed {
  readonly nonce: Buffer
  /** Ciphertext followed by the 16 bytes of the tag. */
  readonly box: Buffer
}

const tagLength = 16
export const nonceLength = 12
const keyLength = 32

export const newRootKeys = (): RootKeys => ({ data: randomBytes(keyLength), identities: randomBytes(keyLength) })

/**
 * NFKC first: one passphrase typed on two systems may arrive as different code points.
 * Blocks no other work while it computes.
 */
export function keyFromPassphrase(passphrase: string, salt: Buffer, cost: PassphraseCost): Promise<Buffer> {
  const settings: Argon2Parameters = {
    message: Buffer.from(passphrase.normalize('NFKC'), 'utf8'),
    nonce: salt,
    parallelism: cost.lanes,
    tagLength: keyLength,
    memory: cost.memoryKiB,
    passes: cost.passes,
  }
  return new Promise((done, fail) => argon2('argon2id', settings, (error, key) => (error ? fail(error) : done(key))))
}

/** AES-256-GCM. `bound` is not stored: opening needs the same words, so that a box cannot be moved elsewhere. */
export function seal(key: Buffer, plain: Uint8Array, bound: string): Sealed {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
  cipher.setAAD(Buffer.from(bound, 'utf8'))
  return { nonce, box: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) }
}

/** Null when the key, the bound words or a single bit is another. */
export function unseal(key: Buffer, sealed: Sealed, bound: string): Buffer | null {
  if (sealed.nonce.length !== nonceLength || sealed.box.length < tagLength) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.nonce, { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(bound, 'utf8'))
  decipher.setAuthTag(sealed.box.subarray(-tagLength))
  try {
    return Buffer.concat([decipher.update(sealed.box.subarray(0, -tagLength)), decipher.final()])
  } catch {
    return null
  }
}

/** One key for each purpose: none of them tells anything about another. */
export function vaultKeys(root: RootKeys): VaultKeys {
  const derive = (from: Buffer, purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', from, Buffer.alloc(0), `redress/${purpose}/1`, keyLength))
  return {
    database: derive(root.data, 'database'),
    blobContent: derive(root.data, 'blob-content'),
    blobName: derive(root.data, 'blob-name'),
    audit: derive(root.data, 'audit'),
    contentSeal: derive(root.data, 'content-seal'),
    drafts: derive(root.data, 'drafts'),
    arriving: derive(root.data, 'arriving'),
    identities: derive(root.identities, 'identities'),
  }
}

export function forget(keys: VaultKeys | RootKeys): void {
  for (const key of Object.values(keys) as Buffer[]) key.fill(0)
}
