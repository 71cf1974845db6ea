import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { ProblemCode } from '../casefile/problems.ts'
import type { Result } from '../casefile/result.ts'
import { Event } from '../casefile/routes/event.ts'
import type { JsonRoute } from '../casefile/routes/route-shape.ts'
import { Standing } from '../casefile/routes/standing.ts'
import { Warned } from '../casefile/routes/warned.ts'
import { WindowKeys } from '../casefile/routes/window-routes.ts'
import { routes, windowHeader } from '../casefile/routes.ts'
import { makeCheapMatter } from '../desk/cheap-matter.fixture.ts'
import { ingestFolder } from '../desk/evidence/ingest-folder.ts'
import { juniper } from '../desk/evidence/matter-with-folio.fixture.ts'
import { type OpenMatter, openMatter, vaultOf } from '../desk/open-matter.ts'
import { answers } from './answers.ts'
import { type Serving, serveMatter } from './serve.ts'

const passphrase = 'five unrelated words here'
const place = mkdtempSync(join(tmpdir(), 'redress-serve-'))
after(() => rmSync(place, { recursive: true, force: true }))

function need<T>(outcome: Result<T, ProblemCode>): T {
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
function ask(
  { origin }: Pick<Serving, 'origin'>,
  path: string,
  { method = 'GET', headers = {}, body }: Asked = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const out = request({ host: hostname, port, path, method, headers }, (answer) => {
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
  /** The matter as it was opened first. */
  readonly matter: OpenMatter
  readonly keys: WindowKeys
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly post: (path: string, body?: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>
}

// A test that fails leaves its server behind; the run would wait for it for ever.
const opened: Serving[] = []
after(() => {
  for (const one of opened) one.close()
})

const tokenOf = (serving: Serving): string => serving.newAddress().split('#enter=')[1] ?? ''

const enter = (serving: Serving, token: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  ask(serving, '/api/enter', {
    method: 'POST',
    headers: { origin: serving.origin, ...headers },
    body: JSON.stringify({ token }),
  })

let made = 0
async function session(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  { idleSeconds = 900 }: { readonly idleSeconds?: number } = {},
): Promise<Session> {
  const folder = join(place, `m${++made}.redress`)
  need(await makeCheapMatter(folder, passphrase))
  if (Object.keys(files).length > 0) {
    const evidence = join(place, `evidence-${made}`)
    mkdirSync(evidence)
    for (const [name, content] of Object.entries(files)) writeFileSync(join(evidence, name), content)
    const writer = need(await openMatter(folder, passphrase, { write: true }))
    const quiet = { minor: false, ocr: false, hashList: null, custodian: null, progress: () => undefined }
    need(await ingestFolder(writer, evidence, quiet))
    await writer.close()
  }
  const open = (words: string) => openMatter(folder, words, { write: false })
  const matter = need(await open(passphrase))
  const serving = need(await serveMatter({ matter, open, idleSeconds }, { port: 0, webFolder }))
  opened.push(serving)
  const keys = WindowKeys.parse(withoutOk(await enter(serving, tokenOf(serving))))
  const shown = { [windowHeader]: keys.window }
  return {
    ...serving,
    folder,
    matter,
    keys,
    get: (path, headers = {}) => ask(serving, path, { headers: { ...shown, ...headers } }),
    post: (path, body = '', headers = {}) =>
      ask(serving, path, { method: 'POST', headers: { ...shown, origin: serving.origin, ...headers }, body }),
  }
}

function withoutOk(answer: Answer): object {
  assert.equal(answer.status, 200, answer.text)
  const { ok, warned: _, ...value }: { ok: unknown; warned?: unknown } = JSON.parse(answer.text)
  assert.equal(ok, true)
  return value
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

test('an address lets in one window, once; a newer one takes its place', async () => {
  const s = await session()
  isOneSentence(await enter(s, 'a guess that is long enough'), 403, 'address-not-open')
  const [earlier, later] = [tokenOf(s), tokenOf(s)]
  isOneSentence(await enter(s, earlier), 403, 'address-not-open')
  const second = WindowKeys.parse(withoutOk(await enter(s, later)))
  isOneSentence(await enter(s, later), 403, 'address-not-open')
  assert.equal(new Set([second.window, second.proof, s.keys.window, s.keys.proof]).size, 4)
  assert.equal((await ask(s, '/api/documents', { headers: { [windowHeader]: second.window } })).status, 200)
  assert.equal((await s.get('/api/documents')).status, 200, 'the first window stays')
  await end(s)
})

test('nothing that a browser sends by itself opens the view: no cookie is set, none is read', async () => {
  const s = await session()
  const answers = [
    await enter(s, tokenOf(s)),
    await s.get('/'),
    await s.get('/api/overview'),
    await s.post('/api/lock'),
  ]
  for (const { headers } of answers) assert.equal(headers['set-cookie'], undefined)
  const cookie = `redress-${s.port}=${s.keys.window}; ${windowHeader}=${s.keys.window}; proof=${s.keys.proof}`
  isOneSentence(await ask(s, '/api/standing', { headers: { cookie } }), 403, 'address-not-open')
  await end(s)
})

test('another Host, Origin or site, a missing or a wrong key: nothing is shown', async () => {
  const s = await session()
  const body = JSON.stringify({ query: 'room', offset: 0 })
  const { hostname } = new URL(s.origin)
  const refused: readonly Promise<Answer>[] = [
    s.get('/api/overview', { host: 'evil.example' }),
    s.get('/api/overview', { host: `evil.example:${s.port}` }),
    s.get('/api/overview', { host: `localhost:${s.port}` }),
    s.get('/api/overview', { host: `${hostname}:${s.port + 1}` }),
    s.get('/api/overview', { origin: 'http://evil.example' }),
    s.get('/api/overview', { origin: 'null' }),
    s.get('/api/overview', { 'sec-fetch-site': 'cross-site' }),
    s.get('/api/overview', { 'sec-fetch-site': 'same-site' }),
    s.get('/api/overview', {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    }),
    s.get('/assets/a.js', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }),
    s.get('/', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }),
    s.get('/api/overview', { [windowHeader]: '' }),
    s.get('/api/overview', { [windowHeader]: s.keys.proof }),
    s.get('/api/nothing', { [windowHeader]: '' }),
    s.post('/api/unlock', JSON.stringify({ passphrase }), { [windowHeader]: 'guess' }),
    s.post('/api/search', body, { origin: 'http://evil.example' }),
    s.post('/api/lock', '', { origin: `http://${hostname}:${s.port + 1}` }),
    enter(s, tokenOf(s), { origin: `http://${hostname}:${s.port + 1}` }),
    // No Origin and no word from the browser where it comes from: not from our page.
    ask(s, '/api/lock', { method: 'POST', headers: { [windowHeader]: s.keys.window } }),
  ]
  for (const answer of await Promise.all(refused)) isOneSentence(answer, 403, 'address-not-open')
  assert.equal((await s.get('/api/documents')).status, 200, 'the right window still works')
  await end(s)
})

test('the page itself may be opened from anywhere as a window, and holds nothing of the matter', async () => {
  const s = await session({ 'note.txt': 'Room 12 was paid in cash.' })
  const opened = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  const page = await ask(s, '/claims/1', { headers: { ...opened, origin: s.origin } })
  assert.equal(page.status, 200)
  assert.equal(page.text, '<!doctype html><title>Redress</title>')
  await end(s)
})

test('a window can tell this program from another that took its port', async () => {
  const s = await session()
  const nonce = 'n'.repeat(48)
  const { mac } = JSON.parse((await s.post('/api/prove', JSON.stringify({ nonce }))).text)
  assert.equal(mac, createHmac('sha256', s.keys.proof).update(nonce).digest('hex'))
  await end(s)
})

test('every route of the contract is served, to windows that were let in alone, and matters to open ones alone', async () => {
  const s = await session()
  await s.post('/api/lock')
  for (const [name, route] of Object.entries(routes)) {
    const path = route.path.replace(':document', 'doc-0000000000000000').replace(':page', '1')
    const send = (window: string) =>
      route.method === 'GET' ? s.get(path, { [windowHeader]: window }) : s.post(path, '', { [windowHeader]: window })
    const stranger = await send('guess')
    if (route.needs !== 'nothing') isOneSentence(stranger, 403, 'address-not-open')
    if (route.answer === 'events') {
      // It goes on for as long as the window stays.
      const left = new AbortController()
      const open = await fetch(s.origin + path, { headers: { [windowHeader]: s.keys.window }, signal: left.signal })
      assert.equal(open.status, 200)
      left.abort()
      continue
    }
    const known = await send(s.keys.window)
    assert.notEqual(known.status, 404, name)
    if (route.needs === 'open-matter') isOneSentence(known, 423, 'matter-locked')
    if (typeof route.answer !== 'string' && known.status === 200)
      assert.ok(route.answer.safeParse(withoutOk(known)).success, name)
  }
  await end(s)
})

test('two windows write one matter, at once too, and a change on an old version is a conflict', async () => {
  const s = await session({ 'note.txt': 'Room 12 was paid in cash.' })
  const { documents } = JSON.parse((await s.get('/api/documents')).text)
  const other = WindowKeys.parse(withoutOk(await enter(s, tokenOf(s))))
  const fact = (statement: string, basedOn: number) => ({
    ...{ kind: 'fact', id: 'cash', basedOn },
    content: {
      ...{ id: 'cash', when: '2020-06', statement, about: [], factors: ['cash-payment'], differsFrom: [] },
      passages: [{ document: documents[0].id, page: 1, start: 12, end: 24 }],
      ...{ confirmedBy: 'counsel', confirmedOn: '2026-11-23' },
    },
  })
  const send = async (window: string, record: object) =>
    JSON.parse((await s.post('/api/changes', JSON.stringify({ records: [record] }), { [windowHeader]: window })).text)
  const made = await send(s.keys.window, fact('As first written.', 0))
  assert.equal(made.outcome, 'changed', JSON.stringify(made))
  assert.equal((await send(s.keys.window, fact('From the first window.', 1))).outcome, 'changed')
  const conflict = await send(other.window, fact('From the second window.', 1))
  assert.equal(conflict.outcome, 'conflict')
  assert.deepEqual(
    [conflict.conflicts[0].base, conflict.conflicts[0].current, conflict.conflicts[0].yours].map((it) => it.statement),
    ['As first written.', 'From the first window.', 'From the second window.'],
  )
  assert.equal(conflict.conflicts[0].current.passages[0].quote, 'paid in cash', 'the stored words at that place')
  const both = await Promise.all([1, 2].map((n) => send(other.window, { ...fact(`At once ${n}.`, 2) })))
  assert.deepEqual(both.map(({ outcome }) => outcome).toSorted(), ['changed', 'conflict'])

  const undone = JSON.parse((await s.post('/api/undo')).text)
  assert.deepEqual([undone.turn, undone.of, undone.next.undo], ['undo', 3, 2])
  const history = JSON.parse((await s.post('/api/history', JSON.stringify({ kind: 'fact', id: 'cash' }))).text)
  assert.equal(history.total, 4)
  isOneSentence(await s.post('/api/changes', '{"records":[{"kind":"fact"}]}'), 400, 'request-not-understood')
  const wrongId = { ...fact('Another id.', 0), id: 'other' }
  isOneSentence(await s.post('/api/changes', JSON.stringify({ records: [wrongId] })), 400, 'request-not-understood')
  await end(s)
})

test('windows hear at once what one of them changed, and nothing of what it was; records come with their versions', async () => {
  const s = await session({ 'note.txt': 'Room 12 was paid in cash.' })
  const left = new AbortController()
  const heard = await fetch(`${s.origin}/api/events`, {
    headers: { [windowHeader]: s.keys.window },
    signal: left.signal,
  })
  const events = heard.body?.pipeThrough(new TextDecoderStream()).getReader()
  const note = (basedOn: number, text: string) =>
    JSON.stringify({ records: [{ kind: 'note', id: 'n1', basedOn, content: { id: 'n1', text } }] })
  await s.post('/api/changes', note(0, 'Ask for the folios of room 12.'))
  let told = ''
  while (!told.includes('"changed"')) told += (await events?.read())?.value ?? ''
  const line = told.split('\n').find((one) => one.includes('"changed"')) ?? ''
  assert.deepEqual(Event.parse(JSON.parse(line)), { kind: 'changed' })
  assert.doesNotMatch(told, /folios/)
  left.abort()
  await s.post('/api/changes', note(1, 'Ask for the key logs.'))
  const { note: notes } = JSON.parse((await s.post('/api/records', JSON.stringify({ kinds: ['note'] }))).text)
  assert.deepEqual(notes, [{ id: 'n1', version: 2, content: { id: 'n1', text: 'Ask for the key logs.' } }])
  isOneSentence(await s.post('/api/records', '{"kinds":["suggestion"]}'), 400, 'request-not-understood')
  await end(s)
})

test('what was being typed outlives a lock and an end of the program', async () => {
  const s = await session()
  await s.post('/api/drafts/keep', JSON.stringify({ place: 'fact:new', fields: { statement: 'The guest paid in ca' } }))
  await s.post('/api/lock')
  await s.post('/api/unlock', JSON.stringify({ passphrase }))
  const { drafts } = JSON.parse((await s.get('/api/drafts')).text)
  assert.deepEqual(drafts[0].fields, { statement: 'The guest paid in ca' })
  isOneSentence(await s.post('/api/drafts/keep', '{"place":"A Name","fields":{}}'), 400, 'request-not-understood')
  await end(s)
  const again = need(await openMatter(s.folder, passphrase, { write: false }))
  const kept = need(await vaultOf(again).drafts())
  assert.equal(kept.length, 1)
  await again.close()
})

test('a route without a form, and an answer that the contract does not know, do not compile', () => {
  const { overview, standing } = routes
  const { answer: _, ...formless } = standing
  // @ts-expect-error the form of the answer is missing
  const withoutForm: JsonRoute<object, null, Standing> = formless
  // @ts-expect-error all answers but one are missing
  const incomplete: typeof answers = { enter: answers.enter }
  // @ts-expect-error the answer to one route is no answer to another
  const mixed: Pick<typeof answers, 'overview'> = { overview: answers.standing }
  assert.ok(withoutForm && incomplete && mixed && overview)
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
    ask(s, '/'),
    enter(s, 'no token that was ever given'),
    ask(s, '/', { headers: { host: 'evil.example', accept: 'text/html' } }),
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
  isOneSentence(await s.post('/api/unlock', '{"passphrase":""}'), 400, 'request-not-understood')
  isOneSentence(await s.post('/api/awake', '{}'), 400, 'request-not-understood')
  const found = JSON.parse((await s.post('/api/search', '{"query":"cash","offset":0}')).text)
  assert.equal(found.ok, true)
  assert.equal(found.total, 1)
  await end(s)
})

test('trouble covers protected names also where the question was about the law or a folder', async () => {
  const s = await session()
  const writer = need(await openMatter(s.folder, passphrase, { write: true }))
  need(await vaultOf(writer).putIdentities([juniper]))
  await writer.close()
  const given = 'The papers of Juniper Delacroix'
  for (const [path, body] of [
    ['/api/law/text', { id: given, on: null }],
    ['/api/evidence/folder', { folder: join(place, given), custodian: null, adult: true }],
  ] as const) {
    const answer = await s.post(path, JSON.stringify(body))
    assert.equal(answer.status, 400, answer.text)
    assert.doesNotMatch(answer.text, /Juniper|Delacroix/, path)
    assert.match(answer.text, /J\.D\./, path)
  }
  await end(s)
})

test('every answer about the matter brings what is to be looked at, and an answer about the lock nothing', async () => {
  const s = await session({ 'note.txt': 'Room 12 was paid in cash.' })
  const warned = (answer: Answer) => Warned.parse(JSON.parse(answer.text)).warned
  const query = JSON.stringify({ query: 'cash', offset: 0 })
  for (const answer of [
    await s.get('/api/overview'),
    await s.get('/api/documents'),
    await s.post('/api/search', query),
  ])
    assert.deepEqual(warned(answer), [{ is: 'nobody-listed' }], answer.text)
  assert.equal(warned(await s.get('/api/standing')), undefined)
  await end(s)
})

test('locking drops the keys and goes on serving; the passphrase opens the matter again, without a terminal', async () => {
  const s = await session({ 'note.txt': 'Room 12 was paid in cash.' })
  assert.deepEqual(withoutOk(await s.post('/api/lock')), {
    open: false,
    locksInSeconds: null,
    doubt: null,
    name: null,
    begins: 'passphrase',
  })
  const body = JSON.stringify({ query: 'cash', offset: 0 })
  for (const answer of [
    await s.get('/api/overview'),
    await s.get('/api/documents'),
    await s.post('/api/search', body),
    await s.post('/api/awake'),
  ])
    isOneSentence(answer, 423, 'matter-locked')
  await assert.rejects(vaultOf(s.matter).listDocuments(), 'the vault that was open is closed')
  isOneSentence(await s.post('/api/unlock', JSON.stringify({ passphrase: 'not the words' })), 400, 'wrong-passphrase')
  assert.deepEqual(withoutOk(await s.get('/api/standing')), {
    open: false,
    locksInSeconds: null,
    doubt: null,
    name: null,
    begins: 'passphrase',
  })
  const standing = Standing.parse(withoutOk(await s.post('/api/unlock', JSON.stringify({ passphrase }))))
  assert.ok(standing.open && standing.locksInSeconds === 900)
  assert.equal(JSON.parse((await s.post('/api/search', body)).text).total, 1)
  await end(s)
})

test('what was under way when the matter was locked answers nothing of it', async () => {
  const s = await session({ 'note.txt': 'Room 12 was paid in cash.' })
  const hold = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<void>()
  const { listDocuments } = vaultOf(s.matter)
  Object.assign(vaultOf(s.matter), {
    listDocuments: async () => {
      const listed = await listDocuments()
      asked.resolve()
      await hold.promise
      return listed
    },
  })
  const late = s.get('/api/documents')
  await asked.promise
  await s.post('/api/lock')
  hold.resolve()
  isOneSentence(await late, 423, 'matter-locked')
  await end(s)
})

test('the idle lock counts what a person does, not what a page asks by itself', async () => {
  const s = await session({}, { idleSeconds: 4 })
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  for (let i = 0; i < 10; i++) {
    await wait(500)
    assert.equal((await s.post('/api/awake')).status, 200, 'a person is at work')
  }
  const began = performance.now()
  let standing = Standing.parse(withoutOk(await s.get('/api/standing')))
  for (; standing.open; standing = Standing.parse(withoutOk(await s.get('/api/standing')))) {
    await s.get('/api/overview')
    await wait(100)
    assert.ok(performance.now() - began < 20_000, 'asking again and again kept it open')
  }
  await assert.rejects(vaultOf(s.matter).listDocuments())
  isOneSentence(await s.post('/api/awake'), 423, 'matter-locked')
  await end(s)
})

test('a sitting may begin locked, and ends while it is locked or being opened', async () => {
  const folder = join(place, 'later.redress')
  need(await makeCheapMatter(folder, passphrase))
  const vaults: OpenMatter[] = []
  const open = async (words: string) => {
    const outcome = await openMatter(folder, words, { write: false })
    if (outcome.ok) vaults.push(outcome.value)
    return outcome
  }
  const serving = need(await serveMatter({ matter: null, open, idleSeconds: 900 }, { port: 0, webFolder }))
  opened.push(serving)
  const { window } = WindowKeys.parse(withoutOk(await enter(serving, tokenOf(serving))))
  const headers = { [windowHeader]: window, origin: serving.origin }
  const body = JSON.stringify({ passphrase })
  isOneSentence(await ask(serving, '/api/overview', { headers }), 423, 'matter-locked')
  const opening = ask(serving, '/api/unlock', { method: 'POST', headers, body }).catch(() => null)
  await new Promise((resolve) => setTimeout(resolve, 50))
  serving.close()
  await Promise.all([opening, serving.ended])
  for (const one of vaults) await assert.rejects(vaultOf(one).listDocuments(), 'nothing stays open behind the end')
})

test('the end closes the matter before it is told', async () => {
  const s = await session()
  let closed = false
  const dropKeys = s.matter.close.bind(s.matter)
  Object.assign(s.matter, {
    close: async () => {
      await new Promise((resolve) => setTimeout(resolve, 100))
      await dropKeys()
      closed = true
    },
  })
  s.close()
  await s.ended
  assert.ok(closed)
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
    need(await vaultOf(s.matter).auditEntries()).filter((entry) => entry.action === 'original.opened').length
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
  need(await vaultOf(s.matter).verifyAudit())
  // The writer's place was given back.
  const next = need(await openMatter(s.folder, passphrase, { write: true }))
  await next.close()
  await end(s)
})

test('a port in use is a problem, and the matter stays open', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '0.0.0.0', resolve))
  const address = other.address()
  assert.ok(address !== null && typeof address !== 'string')
  const folder = join(place, 'port.redress')
  need(await makeCheapMatter(folder, passphrase))
  const open = (words: string) => openMatter(folder, words, { write: false })
  const matter = need(await open(passphrase))
  const outcome = await serveMatter({ matter, open, idleSeconds: 900 }, { port: address.port, webFolder })
  assert.ok(!outcome.ok && outcome.problem.code === 'port-in-use')
  assert.ok((await vaultOf(matter).listDocuments()).ok)
  await matter.close()
  other.close()
})

test('a program without its view says so, and the matter stays open', async () => {
  const folder = join(place, 'no-view.redress')
  need(await makeCheapMatter(folder, passphrase))
  const open = (words: string) => openMatter(folder, words, { write: false })
  const matter = need(await open(passphrase))
  const empty = join(place, 'empty')
  mkdirSync(empty)
  for (const without of [empty, join(place, 'nowhere')]) {
    const outcome = await serveMatter({ matter, open, idleSeconds: 900 }, { port: 0, webFolder: without })
    assert.equal(outcome.ok ? 'served' : outcome.problem.code, 'view-missing')
  }
  assert.ok((await vaultOf(matter).listDocuments()).ok)
  await matter.close()
})

test('the view is served on loopback alone, at a place that nobody could know before', async () => {
  const s = await session()
  assert.match(s.newAddress(), /^http:\/\/127\.\d+\.\d+\.\d+:\d+\/#enter=[\w-]{30,}$/)
  const again = await session()
  if (process.platform !== 'darwin') assert.notEqual(new URL(s.origin).hostname, new URL(again.origin).hostname)
  const outside = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((one) => !one.internal && one.family === 'IPv4')
  for (const { address } of outside)
    await assert.rejects(fetch(`http://${address}:${s.port}/`, { signal: AbortSignal.timeout(2000) }), address)
  await end(again)
  await end(s)
})

test('what another program changes in the open matter is shown at the next look, and windows hear of it', async () => {
  const s = await session({ 'note.txt': 'Room 12 was paid in cash.' })
  const filesIn = async (): Promise<number> => JSON.parse((await s.get('/api/overview')).text).reconciliation.in
  assert.equal(await filesIn(), 1)
  const left = new AbortController()
  const heard = fetch(`${s.origin}/api/events`, { headers: { [windowHeader]: s.keys.window }, signal: left.signal })
  const events = (await heard).body?.pipeThrough(new TextDecoderStream()).getReader()
  // The watch has seen the matter as it was.
  await new Promise((resolve) => setTimeout(resolve, 4_500))
  const evidence = join(place, 'more-evidence')
  mkdirSync(evidence)
  writeFileSync(join(evidence, 'second.txt'), 'Room 14 was paid in cash.')
  const writer = need(await openMatter(s.folder, passphrase, { write: true }))
  const quiet = { minor: false, ocr: false, hashList: null, custodian: null, progress: () => undefined }
  need(await ingestFolder(writer, evidence, quiet))
  await writer.close()
  assert.equal(await filesIn(), 2)
  let told = ''
  while (!told.includes('"changed"')) told += (await events?.read())?.value ?? ''
  left.abort()
  await end(s)
})

test('looking changes nothing: an overview is made once, and again for another day', async () => {
  const s = await session({ 'note.txt': 'Room 12 was paid in cash.' })
  const first = (await s.get('/api/overview')).text
  assert.equal((await s.get('/api/overview')).text, first)
  const chosen = withoutOk(await s.post('/api/as-of', JSON.stringify({ day: '2025-03-01' })))
  assert.deepEqual(chosen, { day: '2025-03-01', chosen: true })
  assert.equal(JSON.parse((await s.get('/api/overview')).text).asOfChosen, true)
  isOneSentence(await s.post('/api/as-of', JSON.stringify({ day: '2025-02-30' })), 400, 'request-not-understood')
  await s.post('/api/as-of', JSON.stringify({ day: null }))
  assert.equal((await s.get('/api/overview')).text, first)
  await s.post('/api/as-of', JSON.stringify({ day: '2025-03-01' }))
  await s.post('/api/lock')
  await s.post('/api/unlock', JSON.stringify({ passphrase }))
  assert.equal(JSON.parse((await s.get('/api/overview')).text).asOfChosen, false, 'forgotten with the lock')
  await end(s)
})
