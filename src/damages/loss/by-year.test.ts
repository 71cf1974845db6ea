import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { plainInput } from '../input/sample-inputs.fixture.ts'
import { readAndValue } from '../read-and-value.fixture.ts'
import { basisSaid, cautionsSaid } from '../said.fixture.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)
const rules = tables.value
const value = (change: object): Valuation => {
  const valued = readAndValue({ ...plainInput, ...change }, rules, { trials: 1_000 })
  assert.ok(valued.ok, JSON.stringify(valued))
  return valued.value
}
const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0)

const someItem = fc.record({
  head: fc.constantFrom('therapy', 'future-care', 'medication', 'past-medical', 'household-services'),
  amount: fc.integer({ min: 1, max: 90_000_00 }).map((n) => n / 100),
  every: fc.constantFrom('month', 'year'),
  from: fc.constantFrom('2021-01-31', '2026-11-23', '2027-02-28', '2040-06-01'),
  for_life: fc.constant(true),
  probability: fc.constantFrom(1, 0.35),
})

test('the years of a head add up to it to the cent, and the need of the years to the whole need', () => {
  fc.assert(
    fc.property(fc.array(someItem, { minLength: 1, maxLength: 5 }), (items) => {
      const v = value({ items, rates: { growth: 0.021, discount: 0.037 } })
      for (const head of v.heads)
        assert.equal(
          sum((v.yearlyByHead ?? []).flatMap((row) => (row.head === head.head ? [row.present] : []))),
          head.presentValue.mean,
        )
      assert.equal(sum(v.yearly.map((row) => row.needToday ?? 0)), v.care.needPresentValue.mean)
    }),
    { numRuns: 25 },
  )
})

test('an item paid once if alive: its amount times the chance to live to that day', () => {
  // Born 1996-11-23, so 30 exactly on the valuation date and 60 on 2056-11-23.
  const v = value({
    rates: { net: 0 },
    items: [{ head: 'inpatient', amount: 10_000, every: 'once', from: '2056-11-23', for_life: true }],
  })
  const qx = rules.lifeTables.find((table) => table.id === 'ssa-2022')?.columns.female ?? []
  const chance = qx.slice(30, 60).reduce((lives, q) => lives * (1 - q), 1)
  assert.equal(v.heads[0]?.presentValue.mean, Math.round(10_000_00 * chance))
  assert.match(basisSaid(v.heads[0]), /once on November 23, 2056, if alive/)
})

test('nothing is counted for care after a death, and it is said', () => {
  const v = value({
    person: { ...plainInput.person, died: '2026-01-02' },
    death: { law: 'us-oh' },
    items: [
      { head: 'future-care', amount: 500, every: 'once' },
      { head: 'past-medical', amount: 900, every: 'once', from: '2026-01-20' },
    ],
  })
  assert.equal(v.total.mean, 900_00)
  assert.ok(cautionsSaid(v).some((text) => /^Future care: no payment falls within its dates/.test(text)))
})

test('what is left of the net is worth the same in both lists: nominal funds are the present ones with their yield', () => {
  const v = value({
    rates: { growth: 0.02, discount: 0.05 },
    items: [
      { head: 'future-care', amount: 1_000, every: 'year', from: '2027-01-01', until: '2029-12-31' },
      { head: 'emotional-distress', amount: 100_000, every: 'once' },
    ],
  })
  const row = v.yearly.find((one) => one.year === 2027)
  // From 2026-11-23 to 2028-01-01 are 13 months and 9 days of the 31 from December 23.
  const years = (13 + 9 / 31) / 12
  assert.equal(row?.funds, Math.round((row?.fundsToday ?? 0) * 1.05 ** years))
})

test('bills that come back each month are all in the ledger', () => {
  const v = value({
    items: [
      { head: 'past-therapy', amount: 150, every: 'month', from: '2026-01-05', until: '2026-06-05', billed: 1_200 },
    ],
  })
  assert.equal(v.ledger?.claimed, 900_00)
  assert.equal(v.ledger?.billed, 1_200_00)
})

test('pay is explained by what it is made of', () => {
  const v = value({
    earnings: {
      base: 40_000,
      actual: 10_000,
      until: '2030-11-22',
      participation: 0.9,
      unemployment: 0.05,
      fringe: 0.2,
    },
    rates: { net: 0 },
  })
  // (40,000 x 0.9 x 0.95 x 1.2 - 10,000 x 1.2) / 12 = 2,420
  assert.match(
    basisSaid(v.heads[0]),
    /\$2,420 each month .*: yearly pay of \$40,000 without the harm, less \$10,000 with it; participation 90 percent; unemployment 5 percent; fringe benefits of 20 percent of pay/,
  )
})

test('restitution: what is recovered for the same losses comes off what is still owed, and its tax is told', () => {
  const v = value({
    items: [{ head: 'property', amount: 30_000, every: 'once' }],
    restitution: { ordered: 90_000, paid: 4_000, heads: ['property'] },
  })
  // 86,000 owed; 26,000 of the 30,000 is recovered beyond the 4,000 paid.
  assert.ok(
    cautionsSaid(v).some((text) => /\$86,000 is owed\. .*\(\$30,000 if all of it is\).* down to \$60,000/.test(text)),
  )
  assert.equal(v.tax?.find((row) => row.head === 'restitution')?.treatment, 'not-taxed')
})
