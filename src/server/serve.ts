import { randomInt } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Problem, problem } from '../casefile/problems.ts'
import type { ReleaseWarning } from '../casefile/release/release-warning.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { Warned } from '../casefile/routes/warned.ts'
import type { ProgramNotes } from '../desk/program-notes.ts'
import { problemOfSystem } from '../desk/trouble-of-system.ts'
import { reportOnPage } from '../words/problems/report-problem.ts'
import type { Answer, Answered, Served } from './answered.ts'
import { answers, tell } from './answers.ts'
import { ContentWatch } from './content-watch.ts'
import { makeGuard, refuse, windowOf } from './guard.ts'
import { Home } from './home.ts'
import { LockedMatter, type MatterToServe } from './locked-matter.ts'
import { Presence } from './presence.ts'
import { isSame, makeWindows } from './windows.ts'

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}
const largestRequest = 64 * 1024

export interface ServeOptions {
  /** 0 for a free one. */
  readonly port: number
  /** The built view; it is read once. */
  readonly webFolder: string
  /** Where matters are chosen in the view: the notes of the program, and what opens a window for a second start. */
  readonly app?: {
    readonly notes: ProgramNotes
    readonly secret: string
    readonly show: () => void
  }
}

export interface Serving {
  readonly origin: string
  readonly port: number
  /** An address that lets in one window, once; the one given before opens nothing any more. */
  readonly newAddress: () => string
  /** When `close` was called and the keys are dropped. A lock does not end it. */
  readonly ended: Promise<void>
  readonly close: () => void
  /** Whether the last address given has let in nobody yet. */
  readonly isAddressUnused: () => boolean
  /** Seconds since the last window went; null while one is there, while something is being made, and before the first. */
  readonly secondsAlone: () => number | null
}

export type NotServed = 'port-in-use' | 'view-missing'

/**
 * Serves one matter, open or locked, to this machine's browser, and goes on until `close`. Problems: `port-in-use`,
 * `view-missing`; the matter is then left as it was.
 */
export async function serveMatter(served: MatterToServe, options: ServeOptions): Promise<Result<Serving, NotServed>> {
  const files = filesOf(options.webFolder)
  if (files === null) return failed(problem('view-missing'))
  let authority = ''
  let closing = false
  const windows = makeWindows()
  const locked = new LockedMatter(served)
  const presence = new Presence()
  const watch = new ContentWatch(locked, () => presence.tell({ kind: 'changed' }))
  locked.onChange(() => {
    presence.tell({ kind: 'standing' })
    void watch.look()
  })
  const home = options.app ? new Home(options.app.notes, locked, presence) : null
  const show = (secret: string): boolean => {
    if (!options.app || !isSame(secret, options.app.secret)) return false
    options.app.show()
    return true
  }
  const app = makeApp({ locked, windows, presence, home, show }, files, {
    authority: () => authority,
    ended: () => closing,
  })
  const server = createAdaptorServer({ fetch: app.fetch })
  const stopped = new Promise<void>((resolve) => server.once('close', () => resolve()))
  const listen = (host: string): Promise<string | null> =>
    new Promise((resolve) => {
      const refused = (error: NodeJS.ErrnoException): void => resolve(error.code ?? 'unknown')
      server.once('error', refused)
      server.listen(options.port, host, () => {
        server.removeListener('error', refused)
        resolve(null)
      })
    })
  let host = loopbackHost()
  let trouble = await listen(host)
  if (trouble === 'EADDRNOTAVAIL') {
    host = '127.0.0.1'
    trouble = await listen(host)
  }
  if (trouble !== null) {
    watch.end()
    locked.leaveOpen()
    return failed(problem('port-in-use', { port: options.port }))
  }
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  authority = `${host}:${bound.port}`
  const keysDropped = Promise.withResolvers<void>()
  const ended = Promise.all([stopped, keysDropped.promise]).then(() => undefined)
  // Trouble while closing reaches whoever waits for the end, also when nobody does yet.
  ended.catch(() => undefined)
  const close = (): void => {
    if (closing) return
    closing = true
    watch.end()
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    locked.end().then(keysDropped.resolve, keysDropped.reject)
  }
  const origin = `http://${authority}`
  return ok({
    origin,
    port: bound.port,
    newAddress: () => `${origin}/#enter=${windows.newToken()}`,
    ended,
    close,
    isAddressUnused: windows.isWaiting,
    secondsAlone: () => (home?.busy ? null : presence.secondsAlone()),
  })
}

/**
 * A place on loopback that nobody could know before: what another program left in the browser for an address it once
 * served at (a cached page, a service worker) would otherwise meet ours. macOS has no loopback but the one.
 */
function loopbackHost(): string {
  if (process.platform === 'darwin') return '127.0.0.1'
  return `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(1, 255)}`
}

/**
 * Takes what is still on its way, up to so many bytes: an answer before the end of a request is lost where the window is
 * still sending.
 */
async function readAway(body: ReadableStream<Uint8Array> | null, bytes: number): Promise<void> {
  let left = bytes
  try {
    for await (const part of body ?? []) {
      left -= part.length
      if (left < 0) return
    }
  } catch {
    // It was read, or the window has gone.
  }
}

interface WebFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
}

/** Null where no view was built. */
function filesOf(folder: string): ReadonlyMap<string, WebFile> | null {
  if (!existsSync(join(folder, 'index.html'))) return null
  const files = new Map<string, WebFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(path.slice(folder.length).replaceAll('\\', '/'), {
      body: new Uint8Array(readFileSync(path)),
      type: kinds[extname(path)] ?? 'application/octet-stream',
    })
  }
  return files
}

function makeApp(
  served: Served,
  files: ReadonlyMap<string, WebFile>,
  server: { readonly authority: () => string; readonly ended: () => boolean },
): Hono {
  const app = new Hono()
  app.use(makeGuard(server.authority, server.ended))
  const tooLong = problem('request-not-understood', { why: 'too-long' })
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: async (c) => {
        await readAway(c.req.raw.body, maxSize * 8)
        return c.json(reportOnPage(tooLong), 413)
      },
    })
  for (const answered of Object.values(answers)) mount(app, served, answered, limit)
  const noAddress = problem('request-not-understood', { why: 'no-address' })
  app.all('/api/*', (c) => (served.windows.isKnown(windowOf(c)) ? c.json(reportOnPage(noAddress), 404) : refuse(c)))
  app.get('*', (c) => {
    const file = files.get(c.req.path) ?? (c.req.path.startsWith('/assets/') ? undefined : files.get('/index.html'))
    return file ? c.body(file.body, 200, { 'content-type': file.type }) : c.json(reportOnPage(noAddress), 404)
  })
  app.notFound((c) => c.json(reportOnPage(noAddress), 404))
  app.onError(async (error, c) => {
    const met = problemOfSystem(error)
    if (met === null) return c.json(reportOnPage(problem('unexpected')), 500)
    return c.json(reportOnPage((await served.locked.told(failed(met))).problem), 500)
  })
  return app
}

type AnyAnswered = Pick<Answered<(typeof answers)[keyof typeof answers]['route']>, 'route' | 'answer'>

function mount(app: Hono, served: Served, answered: AnyAnswered, limit: (bytes: number) => MiddlewareHandler): void {
  const { windows, locked } = served
  const { route } = answered
  const mostBytes = 'takes' in route ? route.takes.mostBytes : null
  const mostAsked = 'mostBytes' in route ? route.mostBytes : undefined
  app.on(route.method, route.path, limit(mostBytes ?? mostAsked ?? largestRequest), async (c) => {
    const window = windowOf(c)
    if (route.needs !== 'nothing' && !windows.isKnown(window)) return refuse(c)
    if (route.asked === 'by-person') locked.heard()
    if (route.needs === 'open-matter' && !locked.standing().open) return say(c, problem('matter-locked'))
    const params = c.req.param()
    const given =
      mostBytes !== null
        ? { params, window, body: null, bytes: new Uint8Array(await c.req.arrayBuffer()) }
        : { params, window, body: route.method === 'GET' ? null : readJson(await c.req.text()) }
    const outcome = await tell(served, answered, given)
    if (!outcome.ok) return say(c, outcome.problem)
    return send(c, outcome.value)
  })
}

const warnedOf = (warned: readonly ReleaseWarning[] = []): Warned => (warned.length === 0 ? {} : { warned })

function send(c: Context, answer: Answer): Response {
  switch (answer.kind) {
    case 'json':
      return c.json({ ok: true, ...warnedOf(answer.warned), ...answer.value })
    case 'png':
      return c.body(new Uint8Array(answer.bytes), 200, { 'content-type': 'image/png' })
    case 'file':
      return c.body(new Uint8Array(answer.bytes), 200, { 'content-type': 'application/octet-stream' })
    case 'events':
      return c.body(answer.stream, 200, { 'content-type': 'application/x-ndjson' })
    default:
      return answer satisfies never
  }
}

const say = (c: Context, p: Problem): Response => c.json(reportOnPage(p), statusOf(p))

function statusOf({ code }: Problem): 400 | 403 | 404 | 409 | 423 {
  if (code === 'address-not-open') return 403
  if (code === 'document-not-found' || code === 'suggestion-not-found' || code === 'name-question-not-found') return 404
  if (
    [
      'matter-in-use',
      'matter-exists',
      'another-matter-open',
      'work-under-way',
      'nothing-to-undo',
      'nothing-to-redo',
    ].includes(code)
  )
    return 409
  return code === 'matter-locked' ? 423 : 400
}

/** No body is the same as null; what is no JSON is told apart from both. */
function readJson(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
