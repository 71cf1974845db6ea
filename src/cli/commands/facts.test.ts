import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const root = join(import.meta.dirname, '..', '..', '..')
const place = mkdtempSync(join(tmpdir(), 'redress-facts-'))
after(() => rmSync(place, { recursive: true, force: true }))
const passphraseFile = join(place, 'passphrase')
writeFileSync(passphraseFile, 'five unrelated words here', { mode: 0o600 })
const matter = join(place, 'm.redress')

function redress(...words: readonly string[]) {
  const flags = ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts']
  const run = spawnSync(process.execPath, [...flags, ...words, '--passphrase-file', passphraseFile], {
    cwd: root,
    encoding: 'utf8',
  })
  return { ...run, all: run.stdout + run.stderr }
}

test('from an empty folder to a fact, changed, taken back on another day, written out and loaded again', () => {
  const evidence = join(place, 'evidence')
  mkdirSync(evidence)
  writeFileSync(join(evidence, 'folio.txt'), 'Guest of room 214 paid in cash on June 14, 2020. No receipt was given.\n')
  assert.equal(redress('new', matter).status, 0)
  assert.equal(redress('ingest', matter, evidence, '--adult', '--no-ocr').status, 0)
  const { suggestions } = JSON.parse(redress('review', matter, '--kind', 'factor', '--json').stdout)
  const accepted = redress('review', matter, '--accept', suggestions[0].id)
  assert.match(accepted.stdout, /new fact fact-1 \(2020-06-14\): Guest of room 214 paid in cash on June 14, 2020\./)
  assert.match(
    redress('fact', 'change', matter, 'fact-1', '--statement', 'Room 214 was paid in cash.').stdout,
    /version 2/,
  )
  const seen = redress('fact', 'change', matter, 'fact-1', '--statement', 'Another.', '--seen', '1')
  assert.match(seen.stdout, /changed since version 1.*stands:.*version 2.*yours:.*Another/s)
  assert.match(redress('undo', matter).stdout, /Taken back: change 2 \(fact\.changed\): fact fact-1/)
  const steps = JSON.parse(redress('history', matter, '--json').stdout).steps
  assert.deepEqual(
    steps.map((step: { turn: string; number: number }) => `${step.number} ${step.turn}`),
    ['3 undo', '2 change', '1 change'],
  )
  const file = join(place, 'facts.yaml')
  assert.match(redress('facts', 'export', matter, '--out', file).stdout, /1 facts.*Written: /s)
  writeFileSync(file, readFileSync(file, 'utf8').replace(/statement: .*/, 'statement: Room 214 was paid by hand.'))
  assert.match(redress('facts', 'load', matter, file, '--dry-run').stdout, /changed fact fact-1: statement.*dry run/s)
  const asked = redress('facts', 'load', matter, file)
  assert.equal(asked.status, 2)
  assert.match(asked.stderr, /changes 1 record that stands.*--yes/s)
})
