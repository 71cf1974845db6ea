import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { evaluatePrecedent } from './evaluate-precedent.ts'

const decisions = join(import.meta.dirname, '..', '..', 'law', 'decisions')

test('without a file the decisions that come with Redress are used', () => {
  const own = evaluatePrecedent(null, null)
  const named = evaluatePrecedent(decisions, null)
  assert.ok(own.ok && named.ok)
  assert.deepEqual(own.value, named.value)
  assert.equal(own.value.split, 'leave-one-decision-out')
})

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
    assert.ok(read.ok)
    assert.deepEqual([read.value.split, read.value.n, read.value.accuracy], ['against', 1, 1])
    writeFileSync(file, decision('').replace('circuit: 6', 'circuit: sixth'))
    const refused = evaluatePrecedent(null, file)
    assert.ok(!refused.ok)
    assert.deepEqual([refused.problem.code, refused.problem.params.file], ['law-not-valid', 'newer.yaml'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
