import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { WindowKeys } from '../casefile/routes/window-routes.ts'
import { windowHeader } from '../casefile/routes.ts'
import { browserCommands } from './open-window.ts'

const root = join(import.meta.dirname, '..', '..')
const place = mkdtempSync(join(tmpdir(), 'redress-app-'))
const started: ChildProcess[] = []
// A test that fails must leave nothing running.
after(() => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(place, { recursive: true, force: true })
})
const onLinux = { skip: process.platform !== 'linux' }

interface Account {
  readonly home: string
  readonly env: NodeJS.ProcessEnv
  /** The pages that the browser was asked to show. */
  readonly shown: () => readonly string[]
}

let accounts = 0
/** A user who has just come: an empty home, and a browser that only writes down what it is asked to show. */
function cleanAccount(): Account {
  const home = join(place, `home-${++accounts}`)
  mkdirSync(join(home, 'Documents'), { recursive: true })
  const log = join(home, 'browser.log')
  const browser = join(home, 'browser')
  writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$1" >>'${log}'\n`)
  chmodSync(browser, 0o755)
  return {
    home,
    env: { PATH: process.env.PATH ?? '', HOME: home, BROWSER: browser },
    shown: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
  }
}

interface Run {
  readonly child: ChildProcess
  readonly said: () => string
  readonly ended: Promise<number | null>
}

function start({ home, env }: Account, ...words: string[]): Run {
  const child = spawn(join(root, 'bin', 'redress'), words, { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  let text = ''
  for (const out of [child.stdout, child.stderr]) out?.on('data', (part) => (text += part))
  return { child, said: () => text, ended: new Promise((resolve) => child.once('close', resolve)) }
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let i = 0; i < 900; i++) {
    if (holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail(`never: ${what}`)
}

const addressIn = (page: string): string =>
  /location\.replace\("([^"]+)"\)/.exec(readFileSync(fileURLToPath(page), 'utf8'))?.[1] ?? ''

const commandLines = (): string =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'latin1')
      } catch {
        return ''
      }
    })
    .join('\n')

interface Window {
  readonly get: (path: string) => Promise<{ readonly status: number; readonly json: Record<string, unknown> }>
  readonly close: () => void
}

/** What a page does that was let in: trades the token, and holds the stream of events open. */
async function enter(address: string): Promise<Window> {
  const { origin, hash } = new URL(address)
  const answer = await fetch(`${origin}/api/enter`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token: hash.replace('#enter=', '') }),
  })
  assert.equal(answer.status, 200)
  const { ok: _, ...keys } = (await answer.json()) as { ok: boolean }
  const headers = { [windowHeader]: WindowKeys.parse(keys).window }
  const left = new AbortController()
  const stream = await fetch(`${origin}/api/events`, { headers, signal: left.signal })
  assert.equal(stream.status, 200)
  return {
    get: async (path) => {
      const got = await fetch(origin + path, { headers })
      return { status: got.status, json: (await got.json()) as Record<string, unknown> }
    },
    close: () => left.abort(),
  }
}

test(
  'a first start from a clean account: a window on the list of matters, one program, its end by itself',
  onLinux,
  async () => {
    const account = cleanAccount()
    const first = start(account, '--end-after', '0.05')
    await until(`a window is opened: ${first.said()}`, () => account.shown().length === 1)
    const [page = ''] = account.shown()
    const file = fileURLToPath(page)
    assert.equal(statSync(file).mode & 0o777, 0o600)
    const address = addressIn(page)
    assert.match(address, /^http:\/\/127\.\d+\.\d+\.\d+:\d+\/#enter=[\w-]{20,}$/)
    const token = address.split('#enter=')[1] ?? ''
    assert.ok(!commandLines().includes(token), 'the token stands in the list of processes')
    const notes = join(account.home, '.local', 'share', 'redress')
    assert.equal(statSync(join(notes, 'running.json')).mode & 0o777, 0o600)
    assert.equal(statSync(notes).mode & 0o077, 0)

    const window = await enter(address)
    await until('the page that let in the window is removed', () => !existsSync(file))
    const { status, json } = await window.get('/api/matters')
    assert.equal(status, 200)
    assert.equal(json.folder, join(account.home, 'Documents', 'Redress'))
    assert.deepEqual(json.matters, [])

    const second = start(account)
    assert.equal(await second.ended, 0, second.said())
    assert.match(second.said(), /runs already; it has opened a window/)
    await until('the first has opened a second window', () => account.shown().length === 2)
    const other = await enter(addressIn(account.shown()[1] ?? ''))

    window.close()
    await new Promise((resolve) => setTimeout(resolve, 5_000))
    assert.equal(first.child.exitCode, null, 'it goes on while a window is open')
    other.close()
    assert.equal(await first.ended, 0, first.said())
    assert.match(first.said(), /Redress has ended/)
    assert.ok(!existsSync(join(notes, 'running.json')))
  },
)

test(
  'of several starts at the same instant one runs, and all are shown; a killed program leaves no lock',
  onLinux,
  async () => {
    const account = cleanAccount()
    const dead = start(account)
    await until('it runs', () => account.shown().length === 1)
    dead.child.kill('SIGKILL')
    await dead.ended
    const runs = [start(account), start(account), start(account)]
    await until(
      `two have ended: ${runs.map((run) => run.said()).join('; ')}`,
      () => runs.filter((run) => run.child.exitCode === 0).length === 2,
    )
    const [running] = runs.filter((run) => run.child.exitCode === null)
    assert.ok(running)
    assert.match(running.said(), /Redress is open in a window/)
    running.child.kill('SIGTERM')
    assert.equal(await running.ended, 0)
  },
)

test(
  'without a window it prints the address; a browser that cannot start is told in plain words',
  onLinux,
  async () => {
    const account = cleanAccount()
    const printed = start(account, '--no-open')
    await until('an address is printed', () => printed.said().includes('#enter='))
    assert.deepEqual(account.shown(), [])
    const window = await enter(/http:\S+/.exec(printed.said())?.[0] ?? '')
    assert.equal((await window.get('/api/standing')).json.begins, 'matters')
    printed.child.kill('SIGTERM')
    assert.equal(await printed.ended, 0)

    const without = start({ ...account, env: { ...account.env, BROWSER: '/nowhere/browser' } })
    assert.equal(await without.ended, 1)
    assert.match(without.said(), /no window could be opened: \/nowhere\/browser did not start/)
  },
)

test('a window of its own is tried before the usual browser, and BROWSER before both', () => {
  const shown = { page: '/home/a b/Open Redress.html', profile: '/home/a b/window' }
  const url = 'file:///home/a%20b/Open%20Redress.html'
  const [asked] = browserCommands(shown, { BROWSER: 'firefox --new-window %s:lynx' }, 'linux')
  assert.deepEqual(asked, { program: 'firefox', args: ['--new-window', url], own: false })
  const bin = mkdtempSync(join(place, 'bin-'))
  writeFileSync(join(bin, 'google-chrome'), '')
  const commands = browserCommands(shown, { PATH: bin }, 'linux')
  assert.deepEqual(
    commands.map(({ program, own }) => [program, own]),
    [
      [join(bin, 'google-chrome'), true],
      ['xdg-open', false],
    ],
  )
  assert.ok(commands[0]?.args.includes(`--app=${url}`) && commands[0].args.includes('--user-data-dir=/home/a b/window'))
  assert.deepEqual(
    browserCommands(shown, {}, 'win32').map(({ program }) => program),
    ['rundll32'],
  )
})
