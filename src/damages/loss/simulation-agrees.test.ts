import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import type { Valuation } from '../../casefile/value/valuation.ts'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import type { DamagesTables } from '../input/damages-tables.ts'
import { fullInput } from '../input/sample-inputs.fixture.ts'
import { readAndValue, readAndValueInParts } from '../read-and-value.fixture.ts'
import type { ValueOptions } from '../recovery-of-matter.ts'
import { blocks, simulate } from './simulate.ts'

const read = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(read.ok)
const tables: DamagesTables = read.value

function value(input: unknown, options: ValueOptions = { trials: 2_000 }): Valuation {
  const valued = readAndValue(input, tables, options)
  assert.ok(valued.ok, valued.ok ? '' : reportProblem(valued.problem).message)
  return valued.value
}

test('closed form and simulation agree within the stated error', () => {
  for (const seed of [1, 20, 333]) {
    const v = value(fullInput, { seed, trials: 100_000 })
    assert.ok(v.check)
    const apart = Math.abs(v.check.closedForm - v.check.simulated)
    assert.ok(
      apart <= 4 * v.check.standardError,
      `seed ${seed}: ${apart} apart, standard error ${v.check.standardError}`,
    )
    assert.equal(v.check.closedForm, v.total.mean)
  }
})

test('each head: the mean of its trials agrees with its closed form', () => {
  const parts = readAndValueInParts(fullInput, tables, { trials: 100_000 })
  assert.ok(parts.ok)
  const { outcomes, expected } = parts.value
  outcomes.heads.forEach((head, h) => {
    const values = outcomes.values[h]
    assert.ok(values)
    const mean = values.reduce((a, b) => a + b, 0) / values.length
    const spread = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length / values.length)
    assert.ok(Math.abs(mean - (expected.get(head) ?? 0)) <= 4 * spread + 1, head)
  })
})

test('same seed, same bytes; another seed, other trials and the same mean', () => {
  const one = JSON.stringify(value(fullInput, { seed: 7, trials: 5_000 }))
  assert.equal(JSON.stringify(value(fullInput, { seed: 7, trials: 5_000 })), one)
  const other = value(fullInput, { seed: 8, trials: 5_000 })
  assert.notEqual(JSON.stringify(other), one)
  assert.equal(other.total.mean, value(fullInput, { seed: 7, trials: 5_000 }).total.mean)
})

test('the blocks of the trials do not depend on who computes them', () => {
  const parts = readAndValueInParts(fullInput, tables, { trials: 4_000 })
  assert.ok(parts.ok)
  const { model } = parts.value
  const whole = simulate(model, 5, 4_000)
  const halves = [
    simulate(model, 5, 4_000, [...Array(8).keys()]),
    simulate(model, 5, 4_000, [...Array(blocks).keys()].slice(8)),
  ]
  whole.values.forEach((values, h) => {
    assert.deepEqual(
      values,
      values.map((_, t) => (halves[0]?.values[h]?.[t] ?? 0) + (halves[1]?.values[h]?.[t] ?? 0)),
    )
  })
})
