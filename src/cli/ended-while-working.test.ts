import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { buildWeb } from '../../scripts/build-web.ts'
import { smallMatter } from '../../test/browser/served-matter.ts'
import { need, passphrase, temporaryFolder } from '../../test/whole/made-matter.fixture.ts'
import { WindowKeys } from '../casefile/routes/window-routes.ts'
import { windowHeader } from '../casefile/routes.ts'
import { openMatter } from '../desk/open-matter.ts'
import { verifyAudit } from '../desk/verify-audit.ts'
import { vaultKeys } from '../vault/keys.ts'
import { connect } from '../vault/sqlite/connect.ts'
import { unlockRootKeys } from '../vault/vault-file.ts'

const onLinux = { skip: process.platform !== 'linux' }
const root = join(import.meta.dirname, '..', '..')
const place = temporaryFolder()
const key = join(place, 'key')
const example = join(place, 'example.redress')
const slow = join(place, 'slow')
const started: ChildProcess[] = []
after(() => {
  for (const child of started) child.kill('SIGKILL')
})

before(async () => {
  await buildWeb()
  cpSync(await smallMatter(), example, { recursive: true })
  writeFileSync(key, passphrase, { mode: 0o600 })
  mkdirSync(slow)
  for (let n = 0; n < 400; n++) writeFileSync(join(slow, `${n}.txt`), `Paper ${n}. `.repeat(3_000))
  // Each keeps a reader for as long as a reader may take.
  for (let n = 0; n < 4; n++) writeFileSync(join(slow, `${n}-slow.html`), `<html>${'<b><i><p>'.repeat(20_000 + n)}`)
})

interface Served {
  readonly child: ChildProcess
  readonly folder: string
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>
  readonly said: () => string
  readonly ask: (path: string, body?: object | null) => Promise<number | null>
}

let copies = 0
async function serve(command: readonly string[], ...words: string[]): Promise<Served> {
  const folder = join(place, `m${++copies}`, 'm.redress')
  cpSync(example, folder, { recursive: true })
  const [program = '', ...args] = command
  const child = spawn(program, [...args, 'serve', folder, '--passphrase-file', key, ...words], {
    cwd: place,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let text = ''
  for (const out of [child.stdout, child.stderr]) out?.on('data', (part) => (text += part))
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  )
  while (!text.includes('#enter=')) {
    assert.equal(child.exitCode, null, text)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const { origin, hash } = new URL(/http:\S+/.exec(text)?.[0] ?? '')
  const post = (path: string, body: object | null, headers = {}) =>
    fetch(origin + path, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', ...headers },
      body: body === null ? '' : JSON.stringify(body),
    })
  const entered = await post('/api/enter', { token: hash.replace('#enter=', '') })
  const { ok: _, ...keys } = (await entered.json()) as { ok: boolean }
  const headers = { [windowHeader]: WindowKeys.parse(keys).window }
  const ask = async (path: string, body?: object | null): Promise<number | null> => {
    try {
      return (await (body === undefined ? fetch(origin + path, { headers }) : post(path, body, headers))).status
    } catch {
      return null
    }
  }
  return { child, folder, ended, said: () => text, ask }
}

const pinned = [process.execPath, '--disable-warning=ExperimentalWarning', join(root, 'src', 'cli', 'main.ts')]
const papers = (paper: string) => ({ paper, claimant: null })

/** What the server does when it is told to end; each answers once it is under way, some with what takes it away again. */
const works: Readonly<Record<string, (s: Served) => Promise<(() => void) | undefined>>> = {
  nothing: async () => undefined,
  'a folder is read': async ({ ask }) => {
    assert.equal(await ask('/api/evidence/folder', { folder: slow, custodian: null, adult: true }), 200)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
  },
  'the claims are in the engine': async ({ ask }) => void ask('/api/overview'),
  'what would follow is asked': async ({ ask }) =>
    void ask('/api/what-if', { supposed: [{ statement: '', when: '2020', about: [], factors: ['paid-in-cash'] }] }),
  'a casebook is made': async ({ ask }) => void ask('/api/papers/write', { ...papers('casebook-full'), folder: null }),
  'a chronology is made': async ({ ask }) => void ask('/api/papers/write', { ...papers('chronology'), folder: null }),
  'a workbook is made': async ({ ask }) => void ask('/api/papers/write', { ...papers('workbook'), folder: null }),
  'everything is verified': async ({ ask }) => void ask('/api/matter/verify', null),
  'a passphrase is tried': async ({ ask }) => {
    await ask('/api/lock', null)
    void ask('/api/unlock', { passphrase })
  },
  'another program writes': async ({ folder }) => {
    const root = need(await unlockRootKeys(folder, passphrase))
    const { database } = connect(folder, vaultKeys(root).database)
    database.exec('BEGIN IMMEDIATE')
    return () => database.close()
  },
}

/** The process and all that it started, as the system sees them now. */
function family(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(shownOf(name, 'stat').split(') ').at(-1)?.split(' ')[1])] as const)
  const below = (one: number): number[] => [
    one,
    ...parents.flatMap(([id, parent]) => (parent === one ? below(id) : [])),
  ]
  return below(pid)
}

function shownOf(pid: string | number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1')
  } catch {
    return ''
  }
}

const isAlive = (pid: number): boolean => /^State:\s+[^ZX\s]/m.test(shownOf(pid, 'status'))

/** Ends, instead of going on to the end of its work, with everything that it started; the matter is free, whole, and nothing lies half written in it. */
async function endsInTime(what: string, served: Served, stop: () => void, over: () => void): Promise<void> {
  const all = family(served.child.pid ?? 0)
  const began = performance.now()
  stop()
  const end = await served.ended
  const took = Math.round(performance.now() - began)
  if (process.env.REDRESS_SHOW) console.log(what, took, end, served.said().trim().split('\n').at(-1))
  over()
  // No measure of speed: what goes on to the end of its work takes far longer than this.
  assert.ok(took < 20_000, `${what}: ${took} ms`)
  for (let i = 0; i < 100 && all.some(isAlive); i++) await new Promise((resolve) => setTimeout(resolve, 100))
  assert.deepEqual(all.filter(isAlive), [], `${what}: ${all}`)
  const { folder } = served
  const matter = need(await openMatter(folder, passphrase, { write: true }))
  need(await verifyAudit(matter))
  await matter.close()
  const files = readdirSync(join(folder, '..'), { recursive: true, encoding: 'utf8' })
  assert.deepEqual(
    files.filter((name) => name.endsWith('.part')),
    [],
    what,
  )
}

const waits = [20, 400, 1_200]

for (const [nth, [what, begin]] of Object.entries(works).entries())
  test(`told to end while this is under way: ${what}`, onLinux, async () => {
    const signal = nth % 2 === 0 ? 'SIGTERM' : 'SIGINT'
    const served = await serve(pinned)
    const over = (await begin(served)) ?? (() => undefined)
    await new Promise((resolve) => setTimeout(resolve, waits[nth % waits.length]))
    await endsInTime(what, served, () => void served.child.kill(signal), over)
  })
