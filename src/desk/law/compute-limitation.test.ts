import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { reportProblem } from '../../words/problems/report-problem.ts'
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
  ['theory:', 'theroy:', /^input\.yaml line 2: "theroy" is not a field that can stand here; did you mean "theory"/],
  ['us/18-usc-1595', 'us/18-usc-1591', /^input\.yaml line 1: 18 U\.S\.C\. § 1591 is a crime and gives no civil action/],
  ['beneficiary', 'benificiary', /^input\.yaml line 2: "benificiary" is not a theory that the law files know/],
  ['S.D. Ohio', 'S.D. Mars', /^input\.yaml line 3: "S\.D\. Mars" is not a court/],
  ['2019-02-20', '2019-02-30', /^input\.yaml line 4: conduct, from is not a date: the day 2019-02-30 does not exist/],
  [
    '2019-02-20',
    '3/4/2019',
    /^input\.yaml line 4: conduct, from is not a date as it stands, 3\/4\/2019; write the year first, 2019-03-04/,
  ],
  ['{ from: 2019-02-20, to: 2020-01-01 }', '2019', /^input\.yaml line 4: conduct should hold fields of its own/],
  [
    'from: 2019-02-20,',
    '',
    /^input\.yaml line 4: the beginning of the conduct \(conduct, from\) is missing\. A year is enough/,
  ],
  ['to: 2020', 'to:2020', /^input\.yaml line 4: "to:2020-01-01" is read as one name; put a space after the colon/],
  ['as_of', 'predicate: us/18-usc-9999\nas_of', /^input\.yaml line 5: "us\/18-usc-9999" is not an offence/],
  [
    'as_of: 2026-11-23',
    'tolling: [{ kind: confinment, from: 2020 }]',
    /^input\.yaml line 5: tolling 1, kind is "confinment", .* Did you mean "confinement"\?/,
  ],
  ['2019-02-20', '2021-02-20', /^input\.yaml line 4: The conduct ends before it begins/],
  ['2026-11-23', '2026-13-01', /^input\.yaml line 5: as_of is not/],
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

test('what would do instead is told: the action, the theory, the court', () => {
  const nexts = (
    [
      ['us/18-usc-1595', 'us/18-usc-1591'],
      ['beneficiary', 'benificiary'],
      ['S.D. Ohio', 'S.D. Ohoi'],
    ] as const
  ).map(([was, is]) => {
    const read = answer(was, is)
    return 'next' in read ? read.next : ''
  })
  assert.match(nexts[0] ?? '', /us\/18-usc-1595 or us\/18-usc-2255/)
  assert.match(nexts[1] ?? '', /Did you mean "beneficiary"\?/)
  assert.match(nexts[2] ?? '', /Did you mean "S\.D\. Ohio"\?/)
})

test('an attempt is known by its short name and is not there before the text that added it', () => {
  const read = answer('theory: beneficiary', 'theory: attempt')
  assert.ok('available' in read)
  assert.equal(read.available, 'no')
})

test('a file larger than any written by hand is not read', () => {
  const file = join(folder, 'huge.yaml')
  writeFileSync(file, 'a'.repeat(17 * 1024 * 1024))
  const computed = computeLimitationFromFile(file)
  assert.ok(!computed.ok)
  assert.match(reportProblem(computed.problem).message, /^huge\.yaml is larger than any file/)
})
