import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cents, roundToCents } from '../../casefile/money.ts'
import fc from '../../casefile/property.fixture.ts'
import { apportion } from './apportion.ts'

test('odd cents go to the largest fractions', () => {
  assert.deepEqual(apportion(cents(2), [0.4, 0.9, 0.7]), [0, 1, 1])
  assert.deepEqual(apportion(cents(0), []), [])
})

test('parts add up to the rounded whole, and none is a cent away from its exact value', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 60 }), (exact) => {
      const total = roundToCents(exact.reduce((a, b) => a + b, 0))
      const parts = apportion(total, exact)
      assert.equal(
        parts.reduce((a, b) => a + b, 0),
        total,
      )
      parts.forEach((part, i) => {
        assert.ok(Math.abs(part - (exact[i] ?? 0)) <= 1)
      })
    }),
  )
})
