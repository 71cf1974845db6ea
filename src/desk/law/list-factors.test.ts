import assert from 'node:assert/strict'
import { test } from 'node:test'
import { must } from '../../vault/vault.fixture.ts'
import { problemText } from '../problem-text.fixture.ts'
import { lawInForce } from './law-in-force.ts'
import { factorMeant, listFactors } from './list-factors.ts'

test('every factor is listed once with its meaning and side, and found by its plain words and by its id', () => {
  const { factors } = must(lawInForce()).factors
  const listed = must(listFactors([])).factors
  assert.deepEqual(listed.map(({ id }) => id).toSorted(), factors.map(({ id }) => id).toSorted())
  for (const { id, name } of factors) {
    assert.equal(must(factorMeant(must(lawInForce()).factors, id)), id)
    assert.equal(must(factorMeant(must(lawInForce()).factors, ` ${name.toUpperCase()} `)), id)
  }
})

test('words narrow the list; words that nothing holds are answered with the nearest', () => {
  const cash = must(listFactors(['paid cash'])).factors
  assert.ok(cash.some(({ id, helps }) => id === 'cash-payment' && helps === 'claimant'))
  assert.ok(cash.length < 10)
  assert.match(problemText(listFactors(['housekeepng'])), /Did you mean housekeeping\?/)
})
