import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { reportProblem } from '../casefile/problems.ts'
import { computeLimitationFromFile } from './compute-limitation.ts'

const folder = mkdtempSync(join(tmpdir(), 'redress-limitation-'))
after(() => rmSync(folder, { recursive: true }))

const whole = `claim: us/18-usc-1595
theory: beneficiary
court: S.D. Ohio
conduct: { from: 2019-02-20, to: 2020-01-01 }
as_of: 2026-11-23
`
function answer(was: string, is: string) {
  const file = join(folder, 'input.yaml')
  writeFileSync(file, whole.replace(was, is))
  const computed = computeLimitationFromFile(file)
  return computed.ok ? computed.value : reportProblem(computed.problem)
}

test('a whole input is answered', () => {
  const read = answer('', '')
  assert.ok('latest' in read)
  assert.equal(read.latest, '2030-01-02')
})

const rows: readonly (readonly [was: string, is: string, says: RegExp])[] = [
  ['us/18-usc-1595', 'us/18-usc-1959', /^input\.yaml line 1: There is no provision us\/18-usc-1959/],
  ['theory:', 'theroy:', /^input\.yaml line 2: "theroy" is not a field/],
  ['S.D. Ohio', 'S.D. Mars', /^input\.yaml line 3: "S\.D\. Mars" is not a court/],
  ['2019-02-20', '2019-02-30', /^input\.yaml line 4: "conduct\.from" is not a date/],
  ['2019-02-20', '2021-02-20', /^input\.yaml line 4: The conduct ends before it begins/],
  ['2026-11-23', '2026-13-01', /^input\.yaml line 5: "as_of"/],
  ['as_of: 2026-11-23', 'born: &b 2001\ndiscovered: *b', /^input\.yaml line 6: it refers with \*/],
  ['from: 2019-02-20,', 'from: 2019-02-20]', /^input\.yaml line 4: it is not well-formed YAML/],
]
for (const [was, is, says] of rows)
  test(`${is.replace('\n', ' / ')}: one sentence with file and line`, () => {
    const read = answer(was, is)
    assert.ok('message' in read)
    assert.match(read.message, says)
    assert.match(read.message, /Nothing was computed/)
  })
