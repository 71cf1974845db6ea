import type { Context, MiddlewareHandler } from 'hono'
import { problem } from '../casefile/problems.ts'
import { windowHeader } from '../casefile/routes.ts'
import { reportOnPage } from '../words/problems/report-problem.ts'

const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), clipboard-read=()',
}

export const refuse = (c: Context): Response => c.json(reportOnPage(problem('address-not-open')), 403)

/** The key that the window shows; empty when it shows none. */
export const windowOf = (c: Context): string => c.req.header(windowHeader) ?? ''

/**
 * Only this machine, only pages of ours: Host and Origin must be exactly the address we serve at (against DNS rebinding
 * and other sites), and a browser must say that our own page asks. The one thing that may be reached from elsewhere is
 * the page itself, opened as a window by a link or a file; it holds nothing of the matter.
 */
export function makeGuard(authority: () => string, ended: () => boolean): MiddlewareHandler {
  return async (c, next) => {
    for (const [name, value] of Object.entries(securityHeaders)) c.header(name, value)
    const { method } = c.req
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const opened =
      method === 'GET' &&
      !c.req.path.startsWith('/api/') &&
      c.req.header('sec-fetch-mode') === 'navigate' &&
      c.req.header('sec-fetch-dest') === 'document'
    const foreign =
      c.req.header('host') !== authority() ||
      (origin !== undefined && origin !== `http://${authority()}`) ||
      (site !== undefined && site !== 'same-origin' && site !== 'none' && !opened)
    if (ended() || foreign) return refuse(c)
    // Neither Origin nor a word from the browser where it comes from: not from our page.
    if (method !== 'GET' && origin === undefined && site !== 'same-origin') return refuse(c)
    await next()
  }
}
