import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { mayBeAPersonsName } from '../casefile/matter-name.ts'
import { Event } from '../casefile/routes/event.ts'
import { Standing } from '../casefile/routes/standing.ts'
import { WindowKeys } from '../casefile/routes/window-routes.ts'
import { routes, windowHeader } from '../casefile/routes.ts'
import type { MatterList } from '../casefile/views/matter-list.ts'
import { makeCheapMatter } from '../desk/cheap-matter.fixture.ts'
import { type ProgramNotes, programNotes } from '../desk/program-notes.ts'
import { type Serving, serveMatter } from './serve.ts'

const place = mkdtempSync(join(tmpdir(), 'redress-home-'))
const webFolder = join(place, 'web')
mkdirSync(webFolder)
writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Redress</title>')
const opened: Serving[] = []
after(() => {
  for (const one of opened) one.close()
  rmSync(place, { recursive: true, force: true })
})
const canMount = process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0
const passphrase = 'five unrelated words here'
const secret = 's'.repeat(43)

interface App {
  readonly serving: Serving
  readonly notes: ProgramNotes
  readonly folder: string
  readonly shown: () => number
  readonly headers: Readonly<Record<string, string>>
  /** A GET without a body; null is a POST that carries none. */
  readonly ask: (path: string, body?: object | null) => Promise<{ readonly status: number; readonly json: unknown }>
}

function withoutOk(answer: unknown): object {
  assert.ok(typeof answer === 'object' && answer !== null && 'ok' in answer)
  const { ok: _, ...value } = answer
  return value
}

let made = 0
async function app(): Promise<App> {
  const own = join(place, `app-${++made}`)
  const notes = programNotes(join(own, 'notes'))
  const folder = join(own, 'Redress')
  notes.saveSettings({ mattersFolder: folder, elsewhere: [], idleMinutes: 15, view: 'system' })
  let shown = 0
  const show = () => {
    shown += 1
  }
  const served = await serveMatter(
    { matter: null, open: null, idleSeconds: 900 },
    { port: 0, webFolder, app: { notes, secret, show } },
  )
  assert.ok(served.ok)
  const serving = served.value
  opened.push(serving)
  const { origin } = serving
  const post = (path: string, body: object | null, more: Readonly<Record<string, string>>) =>
    fetch(origin + path, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', ...more },
      body: body === null ? '' : JSON.stringify(body),
    })
  const token = serving.newAddress().split('#enter=')[1] ?? ''
  const keys = withoutOk(await (await post('/api/enter', { token }, {})).json())
  const headers = { [windowHeader]: WindowKeys.parse(keys).window }
  return {
    serving,
    notes,
    folder,
    shown: () => shown,
    headers,
    ask: async (path, body) => {
      const answer = body !== undefined ? await post(path, body, headers) : await fetch(origin + path, { headers })
      return { status: answer.status, json: withoutOk(await answer.json()) }
    },
  }
}

const listOf = async ({ ask }: App): Promise<MatterList> =>
  routes.matters.answer.parse((await ask('/api/matters')).json)
const standingOf = async ({ ask }: App): Promise<Standing> => Standing.parse((await ask('/api/standing')).json)
const codeOf = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && 'code' in json ? json.code : null

test('a matter is made, opened, locked and opened again; the list shows what its folder shows', async () => {
  const one = await app()
  assert.deepEqual(await listOf(one), { folder: one.folder, matters: [], idleMinutes: 15, view: 'system', work: null })
  assert.equal((await standingOf(one)).begins, 'matters')
  const made = await one.ask('/api/matters/make', { name: ' 2026-014 ', passphrase })
  assert.equal(made.status, 200)
  assert.deepEqual(
    { ...Standing.parse(made.json), locksInSeconds: null },
    {
      open: true,
      locksInSeconds: null,
      doubt: null,
      name: '2026-014',
      begins: 'matters',
    },
  )
  const folder = join(one.folder, '2026-014.redress')
  assert.equal(statSync(one.folder).mode & 0o077, 0)
  const [listed] = (await listOf(one)).matters
  assert.ok(listed && listed.bytes > 4096)
  assert.deepEqual(
    { ...listed, bytes: 0 },
    {
      name: '2026-014',
      folder,
      bytes: 0,
      changed: listed.changed,
      elsewhere: false,
      example: false,
    },
  )
  assert.match(listed.changed ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  assert.equal((await one.ask('/api/overview')).status, 200)
  await one.ask('/api/lock', null)
  assert.equal((await one.ask('/api/overview')).status, 423)
  const wrong = await one.ask('/api/matters/open', { folder, passphrase: 'not the words of it' })
  assert.equal(codeOf(wrong.json), 'wrong-passphrase')
  assert.equal((await one.ask('/api/matters/open', { folder, passphrase })).status, 200)
  assert.equal((await one.ask('/api/documents')).status, 200)
})

test('one matter at a time: another is refused while one is open, the same is no trouble', async () => {
  const one = await app()
  await one.ask('/api/matters/make', { name: 'a', passphrase })
  await one.ask('/api/lock', null)
  await one.ask('/api/matters/make', { name: 'b', passphrase })
  const folder = (name: string): string => join(one.folder, `${name}.redress`)
  assert.equal((await one.ask('/api/matters/open', { folder: folder('b'), passphrase: 'whatever it is' })).status, 200)
  const other = await one.ask('/api/matters/open', { folder: folder('a'), passphrase })
  assert.deepEqual([other.status, codeOf(other.json)], [409, 'another-matter-open'])
  assert.equal((await standingOf(one)).name, 'b')
})

test('names that cannot be a folder everywhere, short passphrases, and a name that is taken make nothing', async () => {
  const one = await app()
  for (const name of [
    '',
    '  ',
    '../out',
    'a/b',
    'a\\b',
    '.hidden',
    'ends.',
    'con',
    'LPT1.x',
    'a:b',
    'x'.repeat(61),
    'a\u202eb',
  ]) {
    const answer = await one.ask('/api/matters/make', { name, passphrase })
    assert.deepEqual([answer.status, codeOf(answer.json)], [400, 'matter-name-not-fit'], name)
  }
  const short = await one.ask('/api/matters/make', { name: 'short', passphrase: 'too short' })
  assert.equal(codeOf(short.json), 'passphrase-too-short')
  assert.ok(!existsSync(join(one.folder, 'short.redress')))
  assert.equal((await one.ask('/api/matters/make', { name: 'twice', passphrase })).status, 200)
  await one.ask('/api/lock', null)
  const taken = await one.ask('/api/matters/make', { name: 'twice', passphrase })
  assert.deepEqual([taken.status, codeOf(taken.json)], [409, 'matter-exists'])
})

test('a folder that is not on the list is not opened; a matter from elsewhere is put on it first', async () => {
  const one = await app()
  const elsewhere = join(place, 'elsewhere.redress')
  assert.ok((await makeCheapMatter(elsewhere, passphrase)).ok)
  const refused = await one.ask('/api/matters/open', { folder: elsewhere, passphrase })
  assert.equal(codeOf(refused.json), 'matter-not-found')
  for (const folder of [place, 'elsewhere.redress', join(place, 'nowhere')])
    assert.equal(codeOf((await one.ask('/api/matters/add', { folder })).json), 'matter-not-found', folder)
  assert.equal((await one.ask('/api/matters/add', { folder: elsewhere })).status, 200)
  assert.deepEqual(
    (await listOf(one)).matters.map(({ name, elsewhere }) => [name, elsewhere]),
    [['elsewhere', true]],
  )
  assert.equal((await one.ask('/api/matters/open', { folder: elsewhere, passphrase })).status, 200)
  await one.ask('/api/lock', null)
  rmSync(elsewhere, { recursive: true })
  assert.deepEqual((await listOf(one)).matters, [], 'what is gone is left out')
})

test('another folder and another time until the lock are kept for the next start', async () => {
  const one = await app()
  const folder = join(place, 'chosen', 'below')
  const answer = await one.ask('/api/matters/home', { folder, idleMinutes: 5, view: 'dark' })
  assert.equal(answer.status, 200)
  assert.ok(existsSync(folder))
  assert.deepEqual(one.notes.readSettings(), { mattersFolder: folder, elsewhere: [], idleMinutes: 5, view: 'dark' })
  await one.ask('/api/matters/make', { name: 'x', passphrase })
  assert.ok(((await standingOf(one)).locksInSeconds ?? 0) <= 300)
  assert.equal(
    codeOf((await one.ask('/api/matters/home', { folder: 'Redress', idleMinutes: null, view: null })).json),
    'folder-not-found',
  )
  assert.equal((await one.ask('/api/matters/home', { folder: null, idleMinutes: 7, view: null })).status, 400)
})

test('a disk without room for the settings is told as that', { skip: !canMount }, async (t) => {
  const one = await app()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', one.notes.place])
  t.after(() => execFileSync('umount', ['-l', one.notes.place]))
  const { bavail, bsize } = statfsSync(one.notes.place)
  writeFileSync(join(one.notes.place, 'filler'), Buffer.alloc(bavail * bsize))
  const told = (await one.ask('/api/matters/home', { folder: null, idleMinutes: 30, view: null })).json
  assert.equal(codeOf(told), 'disk-full')
  assert.match(JSON.stringify(told), /notes is full/)
  rmSync(join(one.notes.place, 'filler'))
  assert.equal(codeOf((await one.ask('/api/matters/home', { folder: null, idleMinutes: 30, view: null })).json), null)
})

test('windows hear of an opening and a lock, and the program knows when the last one is gone', async () => {
  const one = await app()
  assert.equal(one.serving.secondsAlone(), null, 'before the first window')
  const left = new AbortController()
  const stream = await fetch(`${one.serving.origin}/api/events`, { headers: one.headers, signal: left.signal })
  const lines = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  assert.ok(lines)
  let text = ''
  const hears = async (count: number): Promise<readonly Event[]> => {
    for (;;) {
      const heard = text.split('\n').filter((line) => line !== '')
      if (heard.length >= count) return heard.map((line) => Event.parse(JSON.parse(line)))
      text += (await lines.read()).value ?? ''
    }
  }
  await one.ask('/api/matters/make', { name: 'heard', passphrase })
  await one.ask('/api/lock', null)
  assert.deepEqual(
    (await hears(3)).map(({ kind }) => kind),
    ['matters', 'standing', 'standing'],
  )
  assert.equal(one.serving.secondsAlone(), null, 'while it is there')
  left.abort()
  for (let i = 0; one.serving.secondsAlone() === null && i < 100; i++) await new Promise((r) => setTimeout(r, 50))
  assert.ok((one.serving.secondsAlone() ?? 0) > 0)
  const stranger = await fetch(`${one.serving.origin}/api/events`, { headers: { [windowHeader]: 'guess' } })
  assert.equal(stranger.status, 403)
})

test('a second start is shown a window only if it knows the secret', async () => {
  const one = await app()
  assert.equal((await one.ask('/api/show', { secret: 'g'.repeat(43) })).status, 403)
  assert.equal(one.shown(), 0)
  assert.equal((await one.ask('/api/show', { secret })).status, 200)
  assert.equal(one.shown(), 1)
})

test('a name that looks like a person is asked about; numbers, pseudonyms and single words are not', () => {
  for (const name of ['Maria Delgado', 'Anne-Marie O’Hara', 'Smith, John']) assert.ok(mayBeAPersonsName(name), name)
  for (const name of ['2026-014', 'J.D.', 'J.D. v. Starlite', 'motel case', 'Harbor', 'Case 12 North'])
    assert.ok(!mayBeAPersonsName(name), name)
})
