import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { comparePrecedentFromFile } from './compare-precedent.ts'

const folder = mkdtempSync(join(tmpdir(), 'redress-precedent-'))
after(() => rmSync(folder, { recursive: true }))

const whole = `claim: us/18-usc-1595
theory: beneficiary
role: operator
court: S.D. Ohio
factors: [room-revenue, cash-payment, foot-traffic]
as_of: 2026-11-23
`
function answer(was = '', is = '') {
  const file = join(folder, 'question.yaml')
  writeFileSync(file, whole.replace(was, is))
  const compared = comparePrecedentFromFile(file)
  return compared.ok ? compared.value : reportProblem(compared.problem)
}

test('a provision with its theory and the claim of the decisions ask the same', () => {
  const [byProvision, byClaim] = [answer(), answer('us/18-usc-1595\ntheory: beneficiary', '1595-beneficiary')]
  assert.ok('precedent' in byProvision)
  assert.deepEqual(byClaim, byProvision)
  assert.equal(byProvision.precedent.favours, 'plaintiff')
  assert.ok(byProvision.precedent.decisionsFor.length > 0 && byProvision.precedent.decisionsAgainst.length > 0)
})

test('an earlier day knows fewer decisions, and none of a later day', () => {
  const early = answer('2026-11-23', '2021-06-30')
  assert.ok('precedent' in early)
  for (const { decided } of [...early.precedent.decisionsFor, ...early.precedent.decisionsAgainst])
    assert.ok(decided <= '2021-06-30', decided)
})

const rows: readonly (readonly [was: string, is: string, says: RegExp])[] = [
  ['S.D. Ohio', 'S.D. Mars', /^question\.yaml line 4: "S\.D\. Mars" is not a court/],
  ['cash-payment', 'cash-paiment', /^question\.yaml line 5: "cash-paiment" is not a factor/],
  ['theory: beneficiary\n', '', /^question\.yaml line 1: no decided case on record speaks to us\/18-usc-1595; name/],
  ['role: operator', 'role: landlord', /^question\.yaml line 3: role is/],
  ['2026-11-23', '2026-02-30', /^question\.yaml line 6: as_of is/],
]
for (const [was, is, says] of rows)
  test(`${is || 'no theory'}: one sentence with file and line`, () => {
    const refused = answer(was, is)
    assert.ok('message' in refused)
    assert.match(refused.message, says)
  })
