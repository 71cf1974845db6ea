import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { grades } from '../../casefile/rests-on.ts'
import { told } from '../../casefile/told.fixture.ts'
import { checkLaw } from './check-law.ts'
import { computeLimitationFromFile } from './compute-limitation.ts'
import { showCoverage } from './show-coverage.ts'
import { diffLaw, showLaw } from './show-law.ts'

test('a section as it stood on a day', () => {
  const shown = showLaw('us/18-usc-1595', '2016-03-01')
  assert.ok(shown.ok)
  assert.equal(shown.value.version?.from, '2015-05-29')
  assert.deepEqual(shown.value.version?.against, ['perpetrator', 'beneficiary'])
  assert.equal(shown.value.version?.limitation?.period.rule, 'later-of')
  const first = showLaw('us/18-usc-1595', '2003-12-19')
  assert.ok(
    first.ok &&
      first.value.version?.against.includes('perpetrator') &&
      !first.value.version.against.includes('beneficiary'),
  )
})

test('days outside its history, unknown ids and days that do not exist', () => {
  const code = (id: string, on: string): string => {
    const shown = showLaw(id, on)
    return shown.ok ? 'ok' : shown.problem.code
  }
  assert.equal(code('us/18-usc-1595', '2003-12-18'), 'no-version-in-force')
  assert.equal(code('us/18-usc-9999', '2016-03-01'), 'provision-not-found')
  assert.equal(code('us/18-usc-1595', '2016-02-30'), 'usage')
})

test('what differs between two days', () => {
  const same = diffLaw('us/18-usc-1595', '2016-01-01', '2018-04-10')
  assert.ok(same.ok && same.value.changes.length === 0)
  const fosta = diffLaw('us/47-usc-230', '2018-04-10', '2018-04-11')
  assert.ok(fosta.ok)
  assert.ok(fosta.value.changes.some(({ field }) => field === 'elements'))
  const first = diffLaw('us/18-usc-1595', '2003-01-01', '2004-01-01')
  assert.ok(first.ok && first.value.versionBefore === null && first.value.versionAfter === '2003-12-19')
})

test('the law files are clean and every state is covered', () => {
  const check = checkLaw()
  assert.ok(check.ok, check.ok ? '' : JSON.stringify(check.problem))
  assert.ok(check.value.boundaries > 50 && check.value.rows > 400)
  const coverage = showCoverage()
  assert.ok(coverage.ok)
  const places = new Set(coverage.value.provisions.map((one) => one.jurisdiction))
  assert.equal(places.size, 52)
  const { federal, states } = coverage.value.shares
  for (const shares of [federal, states])
    assert.equal(
      grades.reduce((sum, grade) => sum + shares[grade], 0),
      shares.all,
    )
  const below = (of: typeof federal): number => of.all - of.text - of.decision
  assert.equal(coverage.value.look_up.length, below(federal) + below(states))
  const { decisions, with_reasons, from_the_opinion, reasons } = coverage.value.reasons
  assert.ok(decisions > 200 && from_the_opinion <= with_reasons && with_reasons <= decisions)
  assert.ok(Object.values(reasons).reduce((sum, one) => sum + one, 0) >= with_reasons)
  assert.ok(coverage.value.look_up.every(({ people, where }) => people > 0 && where !== null))
})

test('a limitation input is read from a file and refused with its line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-limitation-'))
  try {
    const good = join(folder, 'good.yaml')
    writeFileSync(
      good,
      'claim: us/18-usc-1595\ncourt: S.D.N.Y.\nconduct: { from: 2014, to: 2014-05 }\nas_of: 2020-01-01\n',
    )
    const answer = computeLimitationFromFile(good)
    assert.ok(answer.ok && answer.value.earliest === '2024-01-02' && answer.value.latest === '2024-05-31')
    const bad = join(folder, 'bad.yaml')
    writeFileSync(bad, 'claim: us/18-usc-1595\ncourt: S.D.N.Y.\nconduct:\n  from: 2014-02-30\n  to: 2015\n')
    const refused = computeLimitationFromFile(bad)
    assert.ok(!refused.ok)
    assert.deepEqual(
      [refused.problem.code, told(refused.problem).file, told(refused.problem).line],
      ['input-not-valid', 'bad.yaml', 4],
    )
    const broken = join(folder, 'broken.yaml')
    writeFileSync(broken, 'claim: us/18-usc-1595\ncourt: [\n')
    const notYaml = computeLimitationFromFile(broken)
    assert.ok(!notYaml.ok && notYaml.problem.code === 'input-not-valid')
    const absent = computeLimitationFromFile(join(folder, 'absent.yaml'))
    assert.ok(!absent.ok && absent.problem.code === 'file-not-found')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
