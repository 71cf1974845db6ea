import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { DocumentId } from '../casefile/ids.ts'
import { type Problem, problem, reportProblem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { OpenMatter } from '../desk/open-matter.ts'
import { openOriginalPage } from '../desk/open-original-page.ts'
import { searchEvidence } from '../desk/search-evidence.ts'
import { listDocuments, overview, viewPage } from '../desk/show-matter.ts'
import { makeGuard } from './guard.ts'

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

const SearchRequest = z.strictObject({ query: z.string().max(2000), offset: z.int().nonnegative().max(1_000_000) })
const largestRequest = 64 * 1024

export interface Serving {
  readonly address: string
  readonly port: number
  /** When the matter was locked from the browser, or `close` was called, and its keys are dropped. */
  readonly ended: Promise<void>
  readonly close: () => void
}

/**
 * Serves one opened matter to this machine's browser. `webFolder` holds the built view; it is read once.
 * Problem: `port-in-use`.
 */
export async function serveMatter(
  matter: OpenMatter,
  options: { readonly port: number; readonly webFolder: string },
): Promise<Result<Serving>> {
  let port = options.port
  const { token, guard, end } = makeGuard(() => port)
  const files = new Map<string, { body: Uint8Array<ArrayBuffer>; type: string }>()
  for (const entry of readdirSync(options.webFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(path.slice(options.webFolder.length).replaceAll('\\', '/'), {
      body: new Uint8Array(readFileSync(path)),
      type: kinds[extname(path)] ?? 'application/octet-stream',
    })
  }

  const app = new Hono()
  app.use(guard)
  const say = (c: Context, p: Problem): Response => c.json(reportProblem(p), statusOf(p))
  const tooLong = problem('request-not-understood', { what: 'the request is longer than the view ever sends.' })
  app.use('/api/*', bodyLimit({ maxSize: largestRequest, onError: (c) => c.json(reportProblem(tooLong), 413) }))
  const answer = async <T extends object>(c: Context, work: Promise<Result<T>>): Promise<Response> => {
    const outcome = await work
    return outcome.ok ? c.json({ ok: true, ...outcome.value }) : say(c, outcome.problem)
  }
  const place = (c: Context): { document: DocumentId; page: number } | null => {
    const document = DocumentId.safeParse(c.req.param('document'))
    const page = Number(c.req.param('page'))
    return document.success && Number.isSafeInteger(page) && page > 0 ? { document: document.data, page } : null
  }
  const nowhere = problem('document-not-found', { document: 'of this address' })

  app.get('/api/overview', (c) => answer(c, overview(matter)))
  app.get('/api/documents', (c) => answer(c, listDocuments(matter)))
  app.get('/api/documents/:document/pages/:page', (c) => {
    const at = place(c)
    return at ? answer(c, viewPage(matter, at.document, at.page)) : say(c, nowhere)
  })
  app.post('/api/documents/:document/pages/:page/original', async (c) => {
    const at = place(c)
    if (!at) return say(c, nowhere)
    const picture = await openOriginalPage(matter, at.document, at.page)
    return picture.ok
      ? c.body(new Uint8Array(picture.value.png), 200, { 'content-type': 'image/png' })
      : say(c, picture.problem)
  })
  app.post('/api/search', async (c) => {
    const asked = SearchRequest.safeParse(readJson(await c.req.text()))
    if (!asked.success) {
      const long = asked.error.issues.some((issue) => issue.code === 'too_big' && issue.path[0] === 'query')
      return long
        ? say(c, problem('search-not-understood', { what: 'it is longer than 2,000 characters.' }))
        : say(c, problem('request-not-understood', { what: 'the search has another form than the view sends.' }))
    }
    return answer(c, searchEvidence(matter, asked.data.query, { offset: asked.data.offset, limit: 20 }))
  })
  app.post('/api/lock', (c) => {
    end()
    // The answer goes out first; meanwhile everything else is refused.
    setTimeout(close, 50)
    return c.json({ ok: true })
  })
  const noAddress = problem('request-not-understood', { what: 'there is no such address.' })
  app.all('/api/*', (c) => c.json(reportProblem(noAddress), 404))
  app.get('*', (c) => {
    const file = files.get(c.req.path) ?? (c.req.path.startsWith('/assets/') ? undefined : files.get('/index.html'))
    return file ? c.body(file.body, 200, { 'content-type': file.type }) : c.json(reportProblem(noAddress), 404)
  })
  app.notFound((c) => c.json(reportProblem(noAddress), 404))
  app.onError((_, c) => c.json(reportProblem(problem('unexpected')), 500))

  const server = createAdaptorServer({ fetch: app.fetch })
  const stopped = new Promise<void>((resolve) => server.once('close', () => resolve()))
  const keysDropped = Promise.withResolvers<void>()
  const ended = Promise.all([stopped, keysDropped.promise]).then(() => undefined)
  // Trouble while closing reaches whoever waits for the end, also when nobody does yet.
  ended.catch(() => undefined)
  let closing = false
  const close = (): void => {
    if (closing) return
    closing = true
    end()
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    matter.close().then(keysDropped.resolve, keysDropped.reject)
  }
  const listening = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(options.port, '127.0.0.1', () => resolve(true))
  })
  if (!listening) return failed(problem('port-in-use', { port: options.port }))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  port = bound.port
  return ok({ address: `http://127.0.0.1:${port}/enter?token=${token}`, port, ended, close })
}

const statusOf = (p: Problem): 400 | 404 | 409 =>
  p.code === 'document-not-found' ? 404 : p.code === 'matter-in-use' ? 409 : 400

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
