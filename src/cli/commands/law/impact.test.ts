import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'

const root = resolve(import.meta.dirname, '..', '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'redress-impact-'))
after(() => rmSync(folder, { recursive: true }))

function redress(...args: string[]): { readonly status: number | null; readonly out: string; readonly err: string } {
  const run = spawnSync(process.execPath, [join(root, 'src', 'cli', 'main.ts'), ...args], {
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status: run.status, out: run.stdout, err: run.stderr }
}

test('redress impact: what cannot be tried is refused in one sentence and what to do next', () => {
  const file = join(folder, 'cases.csv')
  writeFileSync(file, 'state,born,conduct_from,conduct_to,roles,factors\nOH,1990,2015,2016,hotel,\n')
  const refused: readonly (readonly [args: readonly string[], words: RegExp])[] = [
    [['nothing-such', '--on', 'decisions'], /There is no reform nothing-such.*\n.*fosta/],
    [['fosta', '--on', 'decisions', '--caseload', file], /on one thing at a time.*\n.*once for each/],
    [['--caseload', file], /which reform to try.*\n.*redress impact fosta/],
    [['fosta', '--caseload', join(folder, 'gone.csv')], /gone\.csv cannot be read.*\nCheck the path/],
    [['fosta', '--caseload', file], /cases\.csv line 2: "roles" names "hotel", which is not a role.*\n/],
  ]
  for (const [args, words] of refused) {
    const { status, out, err } = redress('impact', ...args)
    assert.notEqual(status, 0, args.join(' '))
    assert.match(out + err, words)
  }
})

test('redress impact REFORM --caseload FILE --json: every part of the answer is there', () => {
  const file = join(folder, 'made.csv')
  const made = redress('impact', 'make-caseload', file, '--n', '400', '--seed', '11')
  assert.equal(made.status, 0, made.err)
  const { status, out, err } = redress('impact', 'virginias-law', '--caseload', file, '--json')
  assert.equal(status, 0, err)
  const answer: Readonly<Record<string, unknown>> = JSON.parse(out)
  assert.deepEqual(Object.keys(answer), [
    'ok',
    'reform',
    'title',
    'from',
    'judgedOn',
    'rows',
    'claimants',
    'claimsAsked',
    'claimsWithout',
    'claimsWith',
    'moved',
    'by',
    'valueGained',
    'valueLost',
    'hiddenBelow',
    'notes',
  ])
  assert.deepEqual([answer.ok, answer.rows, answer.claimants, answer.hiddenBelow], [true, 400, 400, 5])
  assert.deepEqual(Object.keys(Object(answer.by)), ['claim', 'role', 'state', 'year', 'age'])
})
