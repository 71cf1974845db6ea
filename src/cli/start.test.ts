import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { makeCheapMatter } from '../desk/cheap-matter.fixture.ts'

const root = join(import.meta.dirname, '..', '..')
const place = mkdtempSync(join(tmpdir(), 'redress-start-'))
after(() => rmSync(place, { recursive: true, force: true }))
const secret = 'seven plainly invented words of a passphrase'
const folder = join(place, 'm.redress')

const pinned = [process.execPath, '--disable-warning=ExperimentalWarning']
/** Every way in which the program is started in a checkout. */
const starts: Readonly<Record<string, readonly string[]>> = {
  'bin/redress': [join(root, 'bin', 'redress')],
  'run-pinned.mjs': ['node', join(root, 'scripts', 'run-pinned.mjs'), 'scripts/redress.ts'],
  'main.ts': [...pinned, join(root, 'src', 'cli', 'main.ts')],
}

before(async () => {
  assert.ok((await makeCheapMatter(folder, secret)).ok)
})

// A test that fails must leave nothing running.
const started: ChildProcess[] = []
after(() => {
  for (const child of started) child.kill('SIGKILL')
})

interface Run {
  readonly child: ChildProcess
  readonly pid: number
  readonly said: () => string
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>
}

function start(command: readonly string[], words: readonly string[], given: { env?: string; fd3?: string } = {}): Run {
  const [program = '', ...args] = [...command, ...words]
  const { REDRESS_PASSPHRASE: _, ...clean } = process.env
  const child = spawn(program, args, {
    cwd: place,
    env: given.env === undefined ? clean : { ...clean, REDRESS_PASSPHRASE: given.env },
    stdio: ['ignore', 'pipe', 'pipe', given.fd3 === undefined ? 'ignore' : 'pipe'],
  })
  started.push(child)
  let text = ''
  for (const out of [child.stdout, child.stderr]) out?.on('data', (part) => (text += part))
  const handed = child.stdio[3]
  if (given.fd3 !== undefined && handed && 'end' in handed) handed.end(given.fd3)
  return {
    child,
    pid: child.pid ?? 0,
    said: () => text,
    ended: new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal }))),
  }
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let i = 0; i < 600; i++) {
    if (holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail(`never: ${what}`)
}

const serving = async (run: Run): Promise<void> => until(`${run.said()} serves`, () => run.said().includes('#enter='))

/** The process and all that it started, as the system sees them now. */
function family(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? []
        return [[Number(name), Number(fields[1])] as const]
      } catch {
        return []
      }
    })
  const below = (one: number): number[] => [
    one,
    ...parents.flatMap(([id, parent]) => (parent === one ? below(id) : [])),
  ]
  return below(pid)
}

const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(shownOf(pid, 'status'))

function shownOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1')
  } catch {
    return ''
  }
}

/** Sends a signal to a process that may have ended with the one before it. */
function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ESRCH')) throw thrown
  }
}

const onLinux = { skip: process.platform !== 'linux' }

for (const [name, command] of Object.entries(starts))
  test(`${name}: a passphrase from the environment is not left where other programs can read it`, onLinux, async () => {
    const run = start(command, ['serve', folder], { env: secret })
    await serving(run)
    const all = family(run.pid)
    for (const pid of all)
      for (const file of ['environ', 'cmdline'])
        assert.ok(!shownOf(pid, file).includes(secret), `${file} of ${shownOf(pid, 'cmdline').replaceAll('\0', ' ')}`)
    assert.ok(shownOf(run.pid, 'environ').length > 20, 'the file could be read')
    run.child.kill('SIGTERM')
    assert.deepEqual(await run.ended, { code: 0, signal: null })
    assert.match(run.said(), /The matter is closed/)
    for (const pid of all) assert.ok(!isAlive(pid), `${pid} is still there`)
  })

test('a passphrase by file descriptor', async () => {
  for (const command of [starts['bin/redress'] ?? [], starts['main.ts'] ?? []]) {
    const run = start(command, ['audit', 'verify', folder, '--passphrase-fd', '3'], { fd3: `${secret}\nrest` })
    assert.deepEqual(await run.ended, { code: 0, signal: null }, run.said())
  }
  for (const [fd, words] of [
    ['77', /descriptor 77/],
    ['1', /not a file descriptor to read from/],
    ['x', /not a file descriptor to read from/],
  ] as const) {
    const run = start(starts['main.ts'] ?? [], ['audit', 'verify', folder, '--passphrase-fd', fd])
    assert.notEqual((await run.ended).code, 0)
    assert.match(run.said(), words)
  }
})

test('when the starter is killed, what it started ends too', onLinux, async () => {
  const run = start(starts['run-pinned.mjs'] ?? [], ['serve', folder], { env: secret })
  await serving(run)
  const all = family(run.pid)
  assert.ok(all.length >= 2)
  run.child.kill('SIGKILL')
  await until('all ended', () => all.every((pid) => !isAlive(pid)))
})

/** Runs a line in a shell below the first one of a terminal of its own; both stay above what they run. */
const inTerminal = (line: string): readonly string[] => ['script', '-qefc', `sh -c '${line}; :'; sleep 99`, '/dev/null']
const quoted = (command: readonly string[]): string => command.map((word) => `"${word}"`).join(' ')
const hasTerminals = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0

/** The shells between the terminal and what serves in it, and what serves with all that it started. */
function shellsAndServed(top: number): { readonly shells: readonly number[]; readonly served: readonly number[] } {
  const below = family(top).slice(1)
  const isShell = (pid: number): boolean => /^(?:sh|bash|dash)\0/.test(shownOf(pid, 'cmdline'))
  return { shells: below.filter(isShell), served: below.filter((pid) => !isShell(pid)) }
}

for (const name of ['bin/redress', 'main.ts'])
  test(`${name}: when the shell in the terminal is killed, what serves there ends too, unless it was to stay`, {
    skip: !hasTerminals,
  }, async () => {
    const key = join(place, 'key')
    writeFileSync(key, secret, { mode: 0o600 })
    for (const stays of [false, true]) {
      const words = ['serve', folder, '--passphrase-file', key, ...(stays ? ['--stay'] : [])]
      const run = start(inTerminal(quoted([...(starts[name] ?? []), ...words])), [])
      await serving(run)
      const { shells, served } = shellsAndServed(run.pid)
      assert.ok(shells.length > 1 && served.length > 0)
      // The end of the first shell of a terminal is told to all in it, that of another to nobody.
      for (const pid of stays ? shells : shells.slice(-1)) send(pid, 'SIGKILL')
      if (stays) {
        run.child.kill('SIGKILL')
        await new Promise((resolve) => setTimeout(resolve, 1_500))
        assert.ok(served.some(isAlive), 'it was asked to stay')
        for (const pid of served) send(pid, 'SIGTERM')
      }
      await until('all ended', () => served.every((pid) => !isAlive(pid)))
      for (const pid of family(run.pid).toReversed().filter(isAlive)) send(pid, 'SIGKILL')
    }
  })

test('the starters pass on how the program ended', async () => {
  const ending = join(place, 'ending.mjs')
  writeFileSync(
    ending,
    'const [how] = process.argv.slice(2)\nif (/^\\d+$/.test(how)) process.exit(Number(how))\nprocess.kill(process.pid, how)\nsetInterval(() => 0, 1000)\n',
  )
  chmodSync(ending, 0o600)
  const runner = ['node', join(root, 'scripts', 'run-pinned.mjs'), ending]
  for (const [how, expected] of [
    ['0', { code: 0, signal: null }],
    ['7', { code: 7, signal: null }],
    ['SIGTERM', { code: null, signal: 'SIGTERM' }],
    ['SIGKILL', { code: null, signal: 'SIGKILL' }],
  ] as const)
    assert.deepEqual(await start(runner, [how]).ended, expected, how)
  assert.equal((await start(starts['bin/redress'] ?? [], ['nonsense']).ended).code, 2)
})

test('a passphrase that came with the start serves a command that needs it twice', async () => {
  const copies = join(place, 'copies')
  for (const given of [
    { env: secret, words: [] },
    { fd3: secret, words: ['--passphrase-fd', '3'] },
  ]) {
    const run = start(starts['main.ts'] ?? [], ['backup', folder, copies, ...given.words], given)
    assert.equal((await run.ended).code, 0, run.said())
  }
  const run = start(starts['main.ts'] ?? [], ['passphrase', folder], { env: secret })
  await run.ended
  assert.match(run.said(), /The new passphrase is needed.*--new-passphrase-file FILE/s)
})
