import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const root = join(import.meta.dirname, '..', '..')
const place = mkdtempSync(join(tmpdir(), 'redress-names-'))
after(() => rmSync(place, { recursive: true, force: true }))

const names = [
  '\u001b]0;owned\u0007 title.txt',
  '\u001b[2J\u001b[31m red.txt',
  '\u009b31m one byte.txt',
  'invoice \u202efdp.txt',
  'line\n9 in = 9 read + 0 duplicate.txt',
  'back\r\u0008\u007f over.txt',
  'hidden\u200b\u2066 width.bin',
]
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]/

const passphraseFile = join(place, 'passphrase')
writeFileSync(passphraseFile, 'five unrelated words here', { mode: 0o600 })
const matter = join(place, 'm.redress')

function redress(...words: readonly string[]) {
  const run = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts', ...words, '--passphrase-file', passphraseFile],
    { cwd: root, encoding: 'utf8' },
  )
  return { ...run, all: run.stdout + run.stderr }
}

test('no name of a file and no words in it steer the terminal, through any command, as text or as JSON', () => {
  const evidence = join(place, 'evidence')
  mkdirSync(evidence)
  for (const name of names)
    writeFileSync(
      join(evidence, name),
      name.endsWith('.bin') ? '\u0000\u0001' : `Room 12 \u001b[31m paid 200 USD in cash on 2020-06-14 ${name}`,
    )
  assert.equal(redress('new', matter).status, 0)
  const runs: readonly (readonly string[])[] = [
    ['ingest', matter, evidence, '--adult', '--no-ocr'],
    ['account', matter],
    ['search', matter, 'cash'],
    ['search', matter, '"\u001b[31m'],
    ['review', matter, '--limit', '50'],
    ['review', matter, '--accept', '\u001b]0;x\u0007'],
    ['ingest', matter, join(place, '\u001b[2J\u202enowhere')],
    ['facts', 'load', matter, join(place, 'line\n0 problems\u001b[2J.yaml')],
    ['account', join(place, '\u009b2Jgone.redress')],
    ['\u001b]0;no such command\u0007'],
  ]
  for (const words of runs) {
    const plain = redress(...words)
    assert.notEqual(plain.all, '', words.join(' '))
    assert.doesNotMatch(plain.all, steering, JSON.stringify(words))
    assert.doesNotMatch(plain.all, /^(?:9 in|0 problems)/m, 'a name begins no line of its own')
    // Each start costs a second or two: JSON is one code path, tried with names, quotes and problems.
    if (!['account', 'review', 'facts'].includes(words[0] ?? '')) continue
    const json = redress(...words, '--json')
    assert.doesNotMatch(json.all, steering, JSON.stringify(words))
    assert.equal(typeof JSON.parse(json.stdout).ok, 'boolean')
  }
  const shown = redress('account', matter).stdout
  assert.match(shown, /hidden<U\+200B><U\+2066> width\.bin/, 'what was in the name is said')
  const found = JSON.parse(redress('search', matter, 'cash', '--json').stdout)
  assert.ok(
    found.hits.some((hit: { path: string }) => hit.path === names[0]),
    'JSON gives the name as it is',
  )
})

test('what a library or a thread prints past our own words is made harmless too', () => {
  const script = `
    const { guardTerminal, terminal } = await import(${JSON.stringify(join(root, 'src/cli/terminal.ts'))})
    const { Worker } = await import('node:worker_threads')
    guardTerminal()
    console.log('by console \\u001b[31m')
    console.error(Buffer.from('by bytes \\u202e'))
    process.stderr.write(Buffer.from('raw \\u009b31m \\u202e\\n'))
    terminal.printOver('progress \\u001b[2J', true)
    const worker = new Worker("console.log('by thread \\\\u001b]0;x\\\\u0007')", { eval: true })
    await new Promise((done) => worker.once('exit', done))
    process.stdout.write('last\\n', () => process.exit(0))
  `
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  assert.equal(run.status, 0, run.stderr)
  const all = run.stdout + run.stderr
  for (const words of ['by console', 'raw <U+009B>', 'progress <U+001B>', 'by thread <U+001B>', 'last'])
    assert.ok(all.includes(words), `${words}: ${all}`)
  assert.doesNotMatch(all, steering)
})
