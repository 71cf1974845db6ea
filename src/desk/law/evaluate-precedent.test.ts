import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { told } from '../../casefile/told.fixture.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { evaluatePrecedent } from './evaluate-precedent.ts'

const decisions = join(import.meta.dirname, '..', '..', '..', 'law', 'decisions')

test('a second file is predicted from the first, and its trouble names it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-evaluate-'))
  try {
    const file = join(folder, 'newer.yaml')
    const ruling =
      '{defendant: Invented Inn, role: operator, claim: 1595-beneficiary, outcome: survives, elements: {}, factors: [cash-payment, staff-assisted], holding: Invented.}'
    const decision = (court: string) =>
      `- {id: doe-v-inn, caption: Doe v. Inn, court: ${court}, circuit: 6, decided: 2026-11, posture: motion-to-dismiss, confidence: low, sources: ['https://example.org/'], rulings: [${ruling}]}\n`
    writeFileSync(file, decision('S.D. Ohio'))
    const read = evaluatePrecedent(null, file)
    const named = evaluatePrecedent(decisions, file)
    assert.ok(read.ok && named.ok)
    assert.deepEqual(read.value, named.value, 'without a file the decisions that come with Redress are used')
    assert.deepEqual([read.value.split, read.value.n, read.value.accuracy], ['against', 1, 1])
    writeFileSync(file, decision('').replace('circuit: 6', 'circuit: sixth'))
    const refused = evaluatePrecedent(null, file)
    assert.ok(!refused.ok)
    assert.deepEqual([refused.problem.code, told(refused.problem).file], ['input-not-valid', 'newer.yaml'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const whole = `- id: doe-v-inn
  caption: Doe v. Inn
  court: S.D. Ohio
  circuit: 6
  decided: 2022-05-01
  posture: motion-to-dismiss
  confidence: low
  sources: ['https://example.org/']
  rulings:
    - defendant: Inn
      role: operator
      claim: 1595-beneficiary
      outcome: survives
      elements: {}
      factors: [cash-payment]
      holding: Invented.
`
const refusals: readonly (readonly [name: string, text: string, says: RegExp])[] = [
  ['an empty file', '', /^odd\.yaml line 1: there is no decision in it\./],
  ['an empty list', '[]', /^odd\.yaml line 1: there is no decision in it\./],
  ['a field that is missing', whole.replace(/ {2}court:.*\n/, ''), /^odd\.yaml line 1: entry 1, court is missing/],
  ['an unknown court', whole.replace('S.D. Ohio', 'S.D. Mars'), /^odd\.yaml line 3: "S\.D\. Mars" is not a court/],
  [
    'the circuit of another court',
    whole.replace('circuit: 6', 'circuit: 9'),
    /^odd\.yaml line 4: S\.D\. Ohio lies in circuit 6, not 9/,
  ],
  ['an impossible day', whole.replace('05-01', '02-30'), /^odd\.yaml line 5: entry 1, decided is not a date/],
  [
    'an unknown claim',
    whole.replace('1595-beneficiary', 'trespass'),
    /^odd\.yaml line 12: entry 1, rulings 1, claim is/,
  ],
  [
    'an unknown factor',
    whole.replace('cash-payment', 'cash-paiment'),
    /^odd\.yaml line 15: "cash-paiment" is not a factor/,
  ],
  ['an id that stands twice', whole + whole, /^odd\.yaml line 17: the decision doe-v-inn stands there twice/],
]
for (const [name, text, says] of refusals)
  test(`${name}: one sentence with file and line, as the known file and as the second`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-evaluate-'))
    try {
      const file = join(folder, 'odd.yaml')
      writeFileSync(file, text)
      for (const refused of [evaluatePrecedent(file, null), evaluatePrecedent(null, file)]) {
        assert.ok(!refused.ok)
        const { code, message } = reportProblem(refused.problem)
        assert.equal(code, 'input-not-valid')
        assert.match(message, says)
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

test('one decision alone is read, and nothing is answered from it', () => {
  const alone = evaluatePrecedent(join(decisions, 'kh-v-riti-11th-cir-2024.yaml'), null)
  assert.ok(alone.ok)
  assert.deepEqual([alone.value.n, alone.value.coverage, alone.value.accuracy], [1, 0, null])
  assert.equal(alone.value.split, 'leave-one-decision-out')
})
