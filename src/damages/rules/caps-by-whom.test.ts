import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { plainInput } from '../input/sample-inputs.fixture.ts'
import { readAndValue } from '../read-and-value.fixture.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)

/** Noneconomic loss in dollars against two under Colorado's rule of several liability, and a cap. */
function total(loss: number, own: number, faults: readonly [number, number], noneconomic_cap: string | object): number {
  assert.ok(tables.ok)
  const valued = readAndValue(
    {
      ...plainInput,
      rates: { net: 0 },
      person: { ...plainInput.person, fault: own },
      items: [{ head: 'emotional-distress', amount: loss, every: 'once' }],
      defendants: faults.map((fault, i) => ({ id: `d${i}`, fault })),
      claims: [
        {
          id: 'tort',
          liability: 'us-co/negligence',
          noneconomic_cap,
          against: faults.map((_, i) => ({ defendant: `d${i}` })),
        },
      ],
    },
    tables.value,
    { trials: 1_000 },
  )
  assert.ok(valued.ok)
  return valued.value.total.mean / 100
}

test('Colorado: fault is apportioned first, and the cap holds for the share of each defendant (Niemet)', () => {
  // The case itself, on the cap of its day: 35 percent of 1,000,000, below 500,000; the other 55 percent above it.
  const ofItsDay = { amount: 500_000, source: 'the act of 1986', per: 'defendant' }
  assert.equal(total(1_000_000, 0.1, [0.35, 0], ofItsDay), 350_000)
  assert.equal(total(1_000_000, 0.1, [0.35, 0.55], ofItsDay), 850_000)
  // 3,500,000 and 5,500,000, each no more than 1,500,000.
  assert.equal(total(10_000_000, 0.1, [0.35, 0.55], 'us-co'), 3_000_000)
})

test('Colorado: for a death one cap holds for the claim, however many defendants (Lanahan)', () => {
  assert.equal(total(10_000_000, 0, [0.45, 0.55], 'us-co-death'), 2_125_000)
})
