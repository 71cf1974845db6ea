import { z } from 'zod'
import { json, noBody, none, stream } from './route-shape.ts'
import { Standing } from './standing.ts'

const passphrase = z.string().min(1).max(4000)
const secret = z.string().min(20).max(100)

/** What a window keeps: `window` goes with each request; `proof` never leaves it, it shows that Redress still answers. */
export const WindowKeys = z.strictObject({ window: secret, proof: secret }).readonly()
export type WindowKeys = z.infer<typeof WindowKeys>

/** What a window asks about itself and the lock. */
export const windowRoutes = {
  /** The token of the printed address, once, for the keys of a window. */
  enter: json({
    method: 'POST',
    path: '/api/enter',
    params: none,
    body: z.strictObject({ token: secret }),
    answer: WindowKeys,
    needs: 'nothing',
    asked: 'by-person',
  }),
  /** HMAC-SHA256 of the nonce under `proof`: asked before a passphrase is sent. */
  prove: json({
    method: 'POST',
    path: '/api/prove',
    params: none,
    body: z.strictObject({ nonce: secret }),
    answer: z.strictObject({ mac: z.string().regex(/^[0-9a-f]{64}$/) }),
    needs: 'window',
    asked: 'by-page',
  }),
  standing: json({
    method: 'GET',
    path: '/api/standing',
    params: none,
    body: noBody,
    answer: Standing,
    needs: 'window',
    asked: 'by-page',
  }),
  /** Sent when keys were pressed or the pointer moved, a few times a minute at most. */
  awake: json({
    method: 'POST',
    path: '/api/awake',
    params: none,
    body: noBody,
    answer: Standing,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  lock: json({
    method: 'POST',
    path: '/api/lock',
    params: none,
    body: noBody,
    answer: Standing,
    needs: 'window',
    asked: 'by-page',
  }),
  unlock: json({
    method: 'POST',
    path: '/api/unlock',
    params: none,
    body: z.strictObject({ passphrase }),
    answer: Standing,
    needs: 'window',
    asked: 'by-person',
  }),
  /** Held open by a window for as long as it stands: so the program knows when the last one is gone. */
  events: stream({
    method: 'GET',
    path: '/api/events',
    params: none,
    body: noBody,
    answer: 'events',
    needs: 'window',
    asked: 'by-page',
  }),
  /** A second start of the program asks the first for a window; the secret stands in a file of this user alone. */
  show: json({
    method: 'POST',
    path: '/api/show',
    params: none,
    body: z.strictObject({ secret }),
    answer: z.strictObject({ shown: z.literal(true) }),
    needs: 'nothing',
    asked: 'by-page',
  }),
} as const
