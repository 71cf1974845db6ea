import assert from 'node:assert/strict'
import test from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import { putInPlace } from './rank.ts'

const value = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
)

test('the value of each rank that was asked is that of the sorted list, and no value is lost', () => {
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 400 }),
      fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 9 }),
      (values, shares) => {
        const ranks = shares.map((share) => Math.floor(share * values.length))
        const sorted = Float64Array.from(values).sort()
        const placed = putInPlace(Float64Array.from(values), ranks)
        for (const rank of ranks) assert.equal(placed[rank], sorted[rank])
        assert.deepEqual(placed.sort(), sorted)
      },
    ),
  )
})

test('all alike, rising and falling lists are no trouble', () => {
  const n = 100_000
  for (const make of [() => 7, (i: number) => i, (i: number) => n - i, (i: number) => i % 2]) {
    const values = Float64Array.from({ length: n }, (_, i) => make(i))
    const sorted = Float64Array.from(values).sort()
    const placed = putInPlace(values, [0, n / 10, n / 2, n - 1])
    for (const rank of [0, n / 10, n / 2, n - 1]) assert.equal(placed[rank], sorted[rank])
  }
})
