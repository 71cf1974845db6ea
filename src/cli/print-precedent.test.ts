import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluatePrecedent } from '../desk/evaluate-precedent.ts'
import { printEvaluation } from './print-precedent.ts'

test('the evaluation reads as a table with its baselines, claims and circuits', () => {
  const result = evaluatePrecedent(null, null)
  assert.ok(result.ok)
  const text = printEvaluation(result.value)
  assert.match(text, /^252 decided rulings of 145 decisions \(15 mixed left out\)\./)
  for (const part of [
    'baseline: majority',
    'baseline: naive Bayes',
    '  1595-beneficiary ',
    'By circuit',
    'Brier score',
    'right, surest 85 %',
  ])
    assert.ok(text.includes(part), part)
  assert.doesNotMatch(text, /NaN|undefined|null/)
})
