import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import type { Command } from 'commander'
import { makeProgram } from '../src/cli/program.ts'

const root = resolve(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** What `redress ... --help` prints, without a start of the program for each of its hundred pages. */
async function help(...words: string[]): Promise<string> {
  let command: Command = await makeProgram(words[0] ?? '')
  for (const word of words) {
    const next = command.commands.find((one) => one.name() === word)
    assert.ok(next, `redress ${words.join(' ')}`)
    command = next
  }
  let text = ''
  command.configureOutput({ writeOut: (part) => (text += part) })
  command.outputHelp()
  return text
}

const commandsIn = (text: string): string[] => {
  const section = text.slice(text.indexOf('Commands:')).split(/\n\n/)[0] ?? ''
  return [...section.matchAll(/^ {2}([a-z-]+)/gm)].map((m) => m[1] ?? '').filter((name) => name !== 'help')
}

test('every command says what it does and gives an example', async () => {
  const run = spawnSync(process.execPath, ['src/cli/main.ts', '--help'], { cwd: root, encoding: 'utf8' })
  assert.equal(run.stdout, await help())
  for (const name of commandsIn(run.stdout)) {
    const text = await help(name)
    const below = text.includes('Commands:') ? commandsIn(text) : []
    for (const sub of below) assert.match(await help(name, sub), /Example:\n {2}redress/, `redress ${name} ${sub}`)
    if (below.length === 0) assert.match(text, /Example:\n {2}redress/, `redress ${name}`)
  }
})

test('every command is shown in the README or a document', async () => {
  const text = ['README.md', ...globSync('docs/*.md', { cwd: root })].map(read).join('\n').replace(/\s+/g, ' ')
  const below = (command: Command, before: string): string[] =>
    command.commands.flatMap((one) =>
      one.commands.length > 0 ? below(one, `${before} ${one.name()}`) : [`${before} ${one.name()}`],
    )
  const all = below(await makeProgram(''), 'redress')
  assert.ok(all.length > 80)
  assert.deepEqual(
    all.filter((command) => !text.includes(command)),
    [],
  )
})

test('every command that the README shows exists', async () => {
  const known = new Set(commandsIn(await help()))
  const shown = [...read('README.md').matchAll(/bin\/redress ([a-z]+)/g)].map((m) => m[1] ?? '')
  assert.ok(shown.length > 5)
  assert.deepEqual(
    [...new Set(shown)].filter((name) => !known.has(name)),
    [],
  )
})

test('links of the documents lead somewhere', () => {
  const dead = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...globSync('docs/**/*.md', { cwd: root })].flatMap(
    (file) =>
      [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)]
        .map((m) => m[1] ?? '')
        .filter((target) => !existsSync(resolve(root, file, '..', target)))
        .map((target) => `${file}: ${target}`),
  )
  assert.deepEqual(dead, [])
})

test('bad use answers one sentence and an exit code, as text and as JSON, without a trace', () => {
  for (const words of [
    ['nonsense'],
    ['search'],
    ['ingest', 'x'],
    ['assess', '/nowhere', '--passphrase-file', '/nowhere'],
    ['law', 'show', 'us/nothing', '--on', '2020-01-01'],
  ]) {
    const plain = spawnSync(process.execPath, ['src/cli/main.ts', ...words], { cwd: root, encoding: 'utf8' })
    assert.notEqual(plain.status, 0, words.join(' '))
    assert.doesNotMatch(plain.stderr, /\n\s+at /, words.join(' '))
    assert.ok(plain.stderr.trim().split('\n').length <= 3, plain.stderr)
    const json = spawnSync(process.execPath, ['src/cli/main.ts', ...words, '--json'], { cwd: root, encoding: 'utf8' })
    const report = JSON.parse(json.stdout)
    assert.deepEqual(Object.keys(report), ['ok', 'code', 'message', 'next'])
    assert.equal(report.ok, false)
  }
})

test('the recipes of the cookbook run as they stand', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-cookbook-'))
  const recipes = [...read('docs/cookbook.md').matchAll(/```yaml\n# redress ([a-z ]+)\n([\s\S]*?)```/g)]
  assert.ok(recipes.length >= 3)
  for (const [, command = '', input = ''] of recipes) {
    const file = join(folder, 'input.yaml')
    writeFileSync(file, input)
    const run = spawnSync(process.execPath, ['src/cli/main.ts', ...command.split(' '), file, '--json'], {
      cwd: root,
      encoding: 'utf8',
    })
    assert.equal(run.status, 0, `redress ${command}: ${run.stdout}${run.stderr}`)
    assert.equal(JSON.parse(run.stdout).ok, true)
  }
  rmSync(folder, { recursive: true })
})

test('every place that the documents name is there', () => {
  const documents = [...globSync('docs/**/*.md', { cwd: root }), 'README.md', 'CONTRIBUTING.md']
  const gone = documents.flatMap((document) =>
    [...read(document).matchAll(/`((?:src|law|test|scripts|bench|examples|docs|data)\/[\w./-]*)`/g)]
      .map(([, place = '']) => place)
      .filter((place) => !place.includes('NAME') && !existsSync(join(root, place)))
      .map((place) => `${document}: ${place}`),
  )
  assert.deepEqual(gone, [])
})
