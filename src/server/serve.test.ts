import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Result } from '../casefile/result.ts'
import { ingestFolder } from '../desk/ingest-folder.ts'
import { makeMatter } from '../desk/make-matter.ts'
import { type OpenMatter, openMatter } from '../desk/open-matter.ts'
import { type Serving, serveMatter } from './serve.ts'

const passphrase = 'five unrelated words here'
const place = mkdtempSync(join(tmpdir(), 'redress-serve-'))
after(() => rmSync(place, { recursive: true, force: true }))

function need<T>(outcome: Result<T>): T {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.problem.code)
  return outcome.value
}

const webFolder = join(place, 'web')
mkdirSync(join(webFolder, 'assets'), { recursive: true })
writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Redress</title>')
writeFileSync(join(webFolder, 'assets', 'a.js'), 'export {}')
writeFileSync(join(place, 'outside.txt'), 'not for the browser')

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** As written: no client that tidies a path or a Host header away. */
function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const out = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part) => parts.push(part))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(parts).toString('utf8'),
        }),
      )
    })
    out.on('error', reject)
    out.end(body)
  })
}

interface Session extends Serving {
  readonly folder: string
  readonly matter: OpenMatter
  readonly origin: string
  readonly enter: string
  readonly cookie: string
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly post: (path: string, body?: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>
}

// A test that fails leaves its server behind; the run would wait for it for ever.
const opened: Serving[] = []
after(() => {
  for (const one of opened) one.close()
})

let made = 0
async function session(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Session> {
  const folder = join(place, `m${++made}.redress`)
  need(await makeMatter(folder, passphrase))
  if (Object.keys(files).length > 0) {
    const evidence = join(place, `evidence-${made}`)
    mkdirSync(evidence)
    for (const [name, content] of Object.entries(files)) writeFileSync(join(evidence, name), content)
    const writer = need(await openMatter(folder, passphrase, { write: true }))
    const quiet = { minor: false, ocr: false, hashList: null, custodian: null, progress: () => undefined }
    need(await ingestFolder(writer, evidence, quiet))
    await writer.close()
  }
  const matter = need(await openMatter(folder, passphrase, { write: false }))
  const serving = need(await serveMatter(matter, { port: 0, webFolder }))
  opened.push(serving)
  const origin = `http://127.0.0.1:${serving.port}`
  const enter = serving.address.slice(origin.length)
  const entered = await ask(serving.port, enter)
  assert.equal(entered.status, 303)
  const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
  return {
    ...serving,
    folder,
    matter,
    origin,
    enter,
    cookie,
    get: (path, headers = {}) => ask(serving.port, path, { headers: { cookie, ...headers } }),
    post: (path, body = '', headers = {}) =>
      ask(serving.port, path, { method: 'POST', headers: { cookie, origin, ...headers }, body }),
  }
}

async function end(s: Session): Promise<void> {
  s.close()
  await s.ended
}

function isOneSentence(answer: Answer, status: number, code: string): void {
  assert.equal(answer.status, status, answer.text)
  const report = JSON.parse(answer.text)
  assert.deepEqual(Object.keys(report), ['ok', 'code', 'message', 'next'])
  assert.equal(report.ok, false)
  assert.equal(report.code, code)
  assert.doesNotMatch(answer.text, /\bat \S+:\d+|undefined|\/src\//)
}

const onePagePdf = async (): Promise<Uint8Array> => {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const pdf = await PDFDocument.create()
  pdf.addPage([300, 200]).drawText('Room 12, paid in cash')
  return pdf.save()
}

test('the address works once; the cookie is for this port, this site and no script', async () => {
  const s = await session()
  const wrong = await ask(s.port, '/enter?token=guess')
  isOneSentence(wrong, 403, 'address-not-open')
  isOneSentence(await ask(s.port, s.enter), 403, 'address-not-open')
  assert.equal((await s.get('/')).status, 200)
  const again = await session()
  const entered = await ask(again.port, '/enter?token=')
  assert.equal(entered.status, 403)
  await end(again)
  await end(s)

  const fresh = need(await openMatter(s.folder, passphrase, { write: false }))
  const serving = need(await serveMatter(fresh, { port: 0, webFolder }))
  const first = await ask(serving.port, serving.address.slice(`http://127.0.0.1:${serving.port}`.length))
  assert.match(String(first.headers['set-cookie']), new RegExp(`^redress-${serving.port}=[\\w-]{40,};`))
  assert.match(String(first.headers['set-cookie']), /HttpOnly/)
  assert.match(String(first.headers['set-cookie']), /SameSite=Strict/)
  assert.equal(first.headers.location, '/')
  serving.close()
  await serving.ended
})

test('another Host, Origin or site, a missing or a wrong cookie: nothing is shown', async () => {
  const s = await session()
  const body = JSON.stringify({ query: 'room', offset: 0 })
  const refused: readonly Promise<Answer>[] = [
    s.get('/api/overview', { host: 'evil.example' }),
    s.get('/api/overview', { host: `evil.example:${s.port}` }),
    s.get('/api/overview', { host: `127.0.0.1:${s.port + 1}` }),
    s.get('/api/overview', { origin: 'http://evil.example' }),
    s.get('/api/overview', { origin: 'null' }),
    s.get('/api/overview', { 'sec-fetch-site': 'cross-site' }),
    s.get('/api/overview', { 'sec-fetch-site': 'same-site' }),
    s.get('/assets/a.js', { 'sec-fetch-site': 'cross-site' }),
    s.get('/api/overview', { cookie: '' }),
    s.get('/api/overview', { cookie: `redress-${s.port}=guess` }),
    s.get('/', { cookie: '' }),
    s.post('/api/search', body, { origin: 'http://evil.example' }),
    s.post('/api/lock', '', { origin: `http://127.0.0.1:${s.port + 1}` }),
    ask(s.port, '/api/lock', { method: 'POST', headers: { origin: s.origin } }),
  ]
  for (const answer of await Promise.all(refused)) isOneSentence(answer, 403, 'address-not-open')
  // No Origin and no word from the browser where it comes from: not from our page.
  isOneSentence(
    await ask(s.port, '/api/lock', { method: 'POST', headers: { cookie: s.cookie } }),
    403,
    'address-not-open',
  )
  assert.equal((await s.get('/api/documents')).status, 200, 'the right browser still works')
  assert.equal((await s.get('/api/documents', { host: `localhost:${s.port}` })).status, 200)
  await end(s)
})

test('a person who opens a used address reads a sentence, not data', async () => {
  const s = await session()
  const answer = await ask(s.port, s.enter, { headers: { accept: 'text/html,*/*' } })
  assert.equal(answer.status, 403)
  assert.match(String(answer.headers['content-type']), /text\/html/)
  assert.match(answer.text, /used before.*<code>redress serve<\/code>/s)
  await end(s)
})

test('security headers stand on every answer', async () => {
  const s = await session()
  const answers = await Promise.all([
    s.get('/'),
    s.get('/assets/a.js'),
    s.get('/assets/none.js'),
    s.get('/evidence'),
    s.get('/api/overview'),
    s.get('/api/nothing'),
    s.get('/api/documents/doc-0000000000000000/pages/1'),
    s.post('/api/search', '{'),
    s.post('/api/search', 'x'.repeat(100_000)),
    s.post('/no/such/place'),
    ask(s.port, '/'),
    ask(s.port, '/enter?token=x'),
    ask(s.port, '/', { headers: { host: 'evil.example', accept: 'text/html' } }),
  ])
  for (const { headers } of answers) {
    const policy = String(headers['content-security-policy'])
    for (const rule of [`default-src 'none'`, `script-src 'self'`, `frame-ancestors 'none'`, `form-action 'none'`])
      assert.ok(policy.includes(rule), policy)
    assert.doesNotMatch(policy, /unsafe|https?:|\*/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['referrer-policy'], 'no-referrer')
    assert.equal(headers['cache-control'], 'no-store')
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
    assert.equal(headers['access-control-allow-origin'], undefined)
  }
  await end(s)
})

test('no path leads out of the built view', async () => {
  const s = await session()
  for (const path of [
    '/../outside.txt',
    '/assets/../../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/assets/..%5c..%5coutside.txt',
    '//outside.txt',
    '/assets/a.js%00.html',
    `/${encodeURIComponent(join(place, 'outside.txt'))}`,
  ]) {
    const answer = await s.get(path)
    assert.doesNotMatch(answer.text, /not for the browser/, path)
    assert.ok(answer.status === 404 || answer.text.includes('<title>Redress</title>'), `${path}: ${answer.status}`)
  }
  await end(s)
})

test('what does not belong is answered with one sentence, and the server goes on', async () => {
  const s = await session({ 'note.txt': 'Room 12 was paid in cash.' })
  const understood = { code: 'request-not-understood', status: 400 }
  for (const body of ['', '{', 'null', '[]', '{"query":"room"}', '{"query":7,"offset":0}', '{"query":"a","offset":-1}'])
    isOneSentence(await s.post('/api/search', body), understood.status, understood.code)
  isOneSentence(
    await s.post('/api/search', JSON.stringify({ query: 'a', offset: 0, more: 1 })),
    400,
    'request-not-understood',
  )
  const long = JSON.stringify({ query: 'a'.repeat(3000), offset: 0 })
  isOneSentence(await s.post('/api/search', long), 400, 'search-not-understood')
  isOneSentence(await s.post('/api/search', 'a'.repeat(200_000)), 413, 'request-not-understood')
  isOneSentence(await s.post('/api/search', '{"query":"\\"room","offset":0}'), 400, 'search-not-understood')
  for (const path of [
    '/api/documents/none/pages/1',
    '/api/documents/doc-0000000000000000/pages/1',
    '/api/documents/doc-0000000000000000/pages/-1',
    '/api/documents/doc-0000000000000000/pages/1e99',
    '/api/documents/%00/pages/x',
  ])
    isOneSentence(await s.get(path), 404, 'document-not-found')
  isOneSentence(await s.get('/api/lock'), 404, 'request-not-understood')
  const found = JSON.parse((await s.post('/api/search', '{"query":"cash","offset":0}')).text)
  assert.equal(found.ok, true)
  assert.equal(found.total, 1)
  await end(s)
})

test('locking answers, refuses everything after it, drops the keys and then ends', async () => {
  const s = await session()
  let closed = false
  let ended = false
  const dropKeys = s.matter.vault.close
  Object.assign(s.matter, {
    close: async () => {
      await new Promise((resolve) => setTimeout(resolve, 100))
      await dropKeys()
      closed = true
    },
  })
  s.ended.then(() => {
    ended = closed
  })
  assert.equal((await s.post('/api/lock')).status, 200)
  const late = await s.get('/api/overview').catch(() => null)
  if (late) isOneSentence(late, 403, 'address-not-open')
  await s.ended
  assert.ok(closed, 'the matter was closed before the end was told')
  assert.ok(ended)
  await assert.rejects(s.get('/'))
})

test('opening an original is noted before it is shown; a writer elsewhere is named instead', async () => {
  const s = await session({ 'register.pdf': await onePagePdf() })
  const list = JSON.parse((await s.get('/api/documents')).text)
  const path = `/api/documents/${list.documents[0].id}/pages/1/original`
  isOneSentence(await s.get(path), 404, 'request-not-understood')
  const shown = await s.post(path)
  assert.equal(shown.status, 200)
  assert.equal(shown.headers['content-type'], 'image/png')
  const opened = async (): Promise<number> =>
    need(await s.matter.vault.auditEntries()).filter((entry) => entry.action === 'original.opened').length
  assert.equal(await opened(), 1)
  isOneSentence(await s.post(path.replace('/pages/1/', '/pages/2/')), 404, 'document-not-found')
  assert.equal(await opened(), 1, 'a page that does not exist is no look at one')

  const writer = need(await openMatter(s.folder, passphrase, { write: true }))
  isOneSentence(await s.post(path), 409, 'matter-in-use')
  assert.equal(await opened(), 1)
  await writer.close()
  const both = await Promise.all([s.post(path), s.post(path)])
  assert.deepEqual(
    both.map((answer) => answer.status),
    [200, 200],
  )
  assert.equal(await opened(), 3)
  need(await s.matter.vault.verifyAudit())
  // The writer's place was given back.
  const next = need(await openMatter(s.folder, passphrase, { write: true }))
  await next.close()
  await end(s)
})

test('a port in use is a problem, and the matter stays open', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  assert.ok(address !== null && typeof address !== 'string')
  const folder = join(place, 'port.redress')
  need(await makeMatter(folder, passphrase))
  const matter = need(await openMatter(folder, passphrase, { write: false }))
  const outcome = await serveMatter(matter, { port: address.port, webFolder })
  assert.ok(!outcome.ok && outcome.problem.code === 'port-in-use')
  assert.ok((await matter.vault.statusCounts()).ok)
  await matter.close()
  other.close()
})

test('the view is served on loopback alone', async () => {
  const s = await session()
  assert.match(s.address, /^http:\/\/127\.0\.0\.1:\d+\/enter\?token=[\w-]{30,}$/)
  const outside = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((one) => !one.internal && one.family === 'IPv4')
  for (const { address } of outside)
    await assert.rejects(fetch(`http://${address}:${s.port}/`, { signal: AbortSignal.timeout(2000) }), address)
  await end(s)
})
