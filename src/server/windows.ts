import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { WindowKeys } from '../casefile/routes/window-routes.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const secret = (): string => randomBytes(32).toString('base64url')

/** Compares two secrets in a time that tells nothing of them. */
export const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

/** The windows that were let in, and the one token that lets in the next. Nothing of it outlives the program. */
export interface Windows {
  /** A fresh token; the one before it, used or not, opens nothing any more. */
  readonly newToken: () => string
  /** Whether a token was given that nobody has used. */
  readonly isWaiting: () => boolean
  /** Keys for the token, once; null for any other word. */
  readonly enter: (token: string) => WindowKeys | null
  readonly isKnown: (window: string) => boolean
  /** Shows the window that this is the program which let it in. Null for a window that is not known. */
  readonly prove: (window: string, nonce: string) => string | null
}

export function makeWindows(): Windows {
  let token: Buffer | null = null
  // Kept by digest, so that looking one up tells nothing by its time.
  const proofs = new Map<string, string>()
  const proofOf = (window: string): string | undefined => proofs.get(digest(window).toString('hex'))
  return {
    newToken: () => {
      const made = randomBytes(24).toString('base64url')
      token = digest(made)
      return made
    },
    isWaiting: () => token !== null,
    enter: (shown) => {
      if (token === null || !timingSafeEqual(digest(shown), token)) return null
      token = null
      const keys = { window: secret(), proof: secret() }
      proofs.set(digest(keys.window).toString('hex'), keys.proof)
      return keys
    },
    isKnown: (window) => proofOf(window) !== undefined,
    prove: (window, nonce) => {
      const proof = proofOf(window)
      return proof === undefined ? null : createHmac('sha256', proof).update(nonce).digest('hex')
    },
  }
}
