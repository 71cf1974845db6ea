import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { problem, reportProblem } from '../casefile/problems.ts'

const sameSecret = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())

const policyWith = (styles: string): string =>
  `default-src 'none'; script-src 'self'; style-src ${styles}; img-src 'self' blob:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`

const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policyWith("'self'"),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), clipboard-read=()',
}

const plainLook =
  'body{font:16px/1.5 "Segoe UI","Helvetica Neue",Arial,sans-serif;color:#1b1f24;max-width:40rem;margin:20vh auto 0;padding:0 1rem}h1{font-size:1.45rem}'
const plainLookHash = createHash('sha256').update(plainLook).digest('base64')

/** As JSON to a program, as a plain page to a person; the words hold nothing that would need escaping. */
function refuse(c: Context): Response {
  const report = reportProblem(problem('address-not-open'))
  if (!c.req.header('accept')?.includes('text/html')) return c.json(report, 403)
  const words = report.next.replaceAll(/`([^`]+)`/g, '<code>$1</code>')
  c.header('content-security-policy', policyWith(`'self' 'sha256-${plainLookHash}'`))
  return c.html(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Redress</title><style>${plainLook}</style><h1>Not open</h1><p>${report.message}</p><p>${words}</p></html>`,
    403,
  )
}

/**
 * Only this machine, only this browser: the Host and Origin must be ours (against DNS rebinding and other sites), and the
 * token from the printed address is exchanged once for a session cookie that scripts cannot read.
 */
export function makeGuard(port: () => number): {
  readonly token: string
  readonly guard: MiddlewareHandler
  /** From now on everything is refused. */
  readonly end: () => void
} {
  const token = randomBytes(24).toString('base64url')
  const session = randomBytes(32).toString('base64url')
  let tokenUsed = false
  let ended = false

  const guard: MiddlewareHandler = async (c, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`]
    const host = c.req.header('host') ?? ''
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    for (const [name, value] of Object.entries(securityHeaders)) c.header(name, value)
    const foreign =
      !hosts.includes(host) ||
      (origin !== undefined && !hosts.some((h) => origin === `http://${h}`)) ||
      (site !== undefined && site !== 'same-origin' && site !== 'none')
    if (ended || foreign) return refuse(c)
    if (c.req.path === '/enter') {
      if (tokenUsed || !sameSecret(c.req.query('token') ?? '', token)) return refuse(c)
      tokenUsed = true
      // Cookies are shared by all ports of a host, so the name carries ours.
      setCookie(c, `redress-${port()}`, session, { httpOnly: true, sameSite: 'Strict', path: '/' })
      return c.redirect('/', 303)
    }
    const shown = getCookie(c, `redress-${port()}`)
    if (shown === undefined || !sameSecret(shown, session)) return refuse(c)
    if (c.req.method !== 'GET' && origin === undefined && site !== 'same-origin') return refuse(c)
    await next()
  }
  return {
    token,
    guard,
    end: () => {
      ended = true
    },
  }
}
