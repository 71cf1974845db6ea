import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Identity } from '../casefile/matter.ts'
import type { ProblemCode } from '../casefile/problems.ts'
import type { Result } from '../casefile/result.ts'
import { makeCheapMatter } from '../desk/cheap-matter.fixture.ts'
import { openMatter, vaultOf } from '../desk/open-matter.ts'

const place = mkdtempSync(join(tmpdir(), 'redress-uncovered-'))
after(() => rmSync(place, { recursive: true, force: true }))
const [folder, key] = [join(place, 'm.redress'), join(place, 'key')]
const passphrase = 'five unrelated words here'
const main = join(import.meta.dirname, 'main.ts')
const name = 'Ostravalina'

function must<T>(outcome: Result<T, ProblemCode>): T {
  assert.ok(outcome.ok, JSON.stringify(outcome))
  return outcome.value
}

before(async () => {
  writeFileSync(key, passphrase, { mode: 0o600 })
  must(await makeCheapMatter(folder, passphrase))
  const matter = must(await openMatter(folder, passphrase, { write: true }))
  const identity = { id: 'go', kind: 'person', pseudonym: 'G.O.', forms: [`Gwen ${name}`] }
  must(await vaultOf(matter).putIdentities([Identity.parse(identity)]))
  await matter.close()
})

const words = (...more: readonly string[]): readonly string[] => [
  ...['--disable-warning=ExperimentalWarning', main, 'names', folder, '--passphrase-file', key, ...more],
]

async function looks(): Promise<number> {
  const matter = must(await openMatter(folder, passphrase, { write: false }))
  const entries = must(await vaultOf(matter).auditEntries())
  await matter.close()
  return entries.filter(({ objects }) => objects.includes('reason:shown-uncovered')).length
}

/** Under a pseudo terminal, as a person has it; `script` is on every Linux, and knows another order of words elsewhere. */
function onTerminal(given: readonly string[]): string {
  const command = [process.execPath, ...given].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  return execFileSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8', cwd: place })
}
const hasTerminal = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0

test('on a terminal the owner sees the names, warned, and the look is in the log', { skip: !hasTerminal }, async () => {
  const covered = onTerminal(words())
  assert.match(covered, /G\.O\./)
  assert.ok(!covered.includes(name))
  assert.equal(await looks(), 0)
  const shown = onTerminal(words('--uncovered'))
  assert.match(shown, new RegExp(name))
  assert.match(shown, /What follows shows real names\. The look is in the audit log/)
  assert.equal(await looks(), 1)
  assert.throws(() => onTerminal(words('--uncovered', '--json')), /Command failed/, 'never as JSON')
  assert.equal(await looks(), 1)
})

test('into a pipe or a file it is refused before the matter is opened, and nothing is written', async () => {
  const before = await looks()
  const piped = spawnSync(process.execPath, words('--uncovered'), { encoding: 'utf8' })
  assert.equal(piped.status, 2)
  assert.ok(!`${piped.stdout}${piped.stderr}`.includes(name))
  assert.match(piped.stderr, /shows names on a terminal only, never in a file, a pipe or JSON/)

  const file = join(place, 'names.txt')
  const handle = openSync(file, 'w')
  const filed = spawnSync(process.execPath, words('--uncovered'), { stdio: ['ignore', handle, 'pipe'] })
  closeSync(handle)
  assert.equal(filed.status, 2)
  assert.equal(readFileSync(file, 'utf8'), '')
  assert.equal(await looks(), before)
})

test('what a command writes stays covered, also where the terminal shows names', { skip: !hasTerminal }, () => {
  const csv = join(place, 'out', 'account.csv')
  onTerminal([main, 'account', folder, '--passphrase-file', key, '--uncovered', '--csv', csv])
  assert.ok(existsSync(csv))
  for (const file of readdirSync(join(place, 'out')))
    assert.ok(!readFileSync(join(place, 'out', file), 'utf8').includes(name))
})
