import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import fc from '../casefile/property.fixture.ts'
import type { Valuation } from '../casefile/value/valuation.ts'
import { readDamagesTables } from '../shelf/tables/read-tables.ts'
import { reportProblem } from '../words/problems/report-problem.ts'
import type { DamagesTables } from './input/damages-tables.ts'
import { fullInput, plainInput } from './input/sample-inputs.fixture.ts'
import { readAndValue } from './read-and-value.fixture.ts'
import type { ValueOptions } from './recovery-of-matter.ts'
import { cautionsSaid, notTakenSaid } from './said.fixture.ts'

const read = readDamagesTables(resolve(import.meta.dirname, '..', '..'))
assert.ok(read.ok)
const tables: DamagesTables = read.value

function value(input: unknown, options: ValueOptions = { trials: 2_000 }): Valuation {
  const valued = readAndValue(input, tables, options)
  assert.ok(valued.ok, valued.ok ? '' : reportProblem(valued.problem).message)
  return valued.value
}
const headOf = (v: Valuation, head: string): number => v.heads.find((h) => h.head === head)?.presentValue.mean ?? 0

test('annuity-certain to the cent: by summation and by its closed formula', () => {
  const v = value({
    ...plainInput,
    items: [{ head: 'therapy', amount: 1000, every: 'month', from: '2026-11-23', until: '2036-10-31' }],
  })
  let sum = 0
  for (let k = 0; k < 120; k++) sum += 1000 * 1.02 ** (-k / 12)
  const monthly = 1.02 ** (-1 / 12)
  assert.equal(v.total.mean, Math.round(sum * 100))
  assert.equal(v.total.mean, Math.round((1000 * (1 - monthly ** 120) * 100) / (1 - monthly)))
  assert.deepEqual(v.total, { mean: v.total.mean, median: v.total.mean, low: v.total.mean, high: v.total.mean })
})

test('life annuity from the SSA table to the cent, by direct summation over the rows', () => {
  const qx = tables.lifeTables.find((t) => t.id === 'ssa-2022')?.columns.female
  assert.ok(qx)
  const v = value({
    ...plainInput,
    items: [{ head: 'future-care', amount: 10_000, every: 'year', from: '2026-11-23', for_life: true }],
  })
  let alive = 1
  let sum = 0
  for (let k = 0; 30 + k < qx.length; k++) {
    sum += 10_000 * alive * 1.02 ** -k
    alive *= 1 - (qx[30 + k] ?? 1)
  }
  assert.equal(v.total.mean, Math.round(sum * 100))
})

test('temporary life annuity, growth and a later start, by direct summation', () => {
  const qx = tables.lifeTables.find((t) => t.id === 'ssa-2022')?.columns.male
  assert.ok(qx)
  const v = value({
    person: { born: '1996-11-23', sex: 'male' },
    valuation_date: '2026-11-23',
    rates: { growth: 0.03, discount: 0.045 },
    items: [
      {
        head: 'future-care',
        amount: 5_000,
        every: 'year',
        from: '2028-11-23',
        until: '2037-11-23',
        for_life: true,
        probability: 0.5,
      },
    ],
  })
  let alive = 1
  let sum = 0
  for (let k = 0; k <= 11; k++) {
    if (k >= 2) sum += 0.5 * 5_000 * alive * (1.03 / 1.045) ** k
    alive *= 1 - (qx[30 + k] ?? 1)
  }
  assert.equal(v.total.mean, Math.round(sum * 100))
})

test('total offset: each payment counts as it stands', () => {
  const v = value({
    ...plainInput,
    rates: { net: 0 },
    items: [{ head: 'therapy', amount: 99.99, every: 'month', from: '2027-01-15', until: '2027-12-15' }],
  })
  assert.equal(v.total.mean, 12 * 9999)
})

test('past money stands as it was, with interest apart when it is asked for', () => {
  const items = [{ head: 'past-medical', amount: 1000, every: 'once', from: '2024-11-23' }]
  assert.equal(value({ ...plainInput, items }).total.mean, 1000_00)
  const v = value({ ...plainInput, items, prejudgment: { rate: 0.05 } })
  assert.equal(headOf(v, 'prejudgment-interest'), 100_00)
})

const someItem = fc.record({
  head: fc.constantFrom('future-care', 'therapy', 'medication', 'emotional-distress', 'household-services'),
  amount: fc.integer({ min: 0, max: 5_000_000 }).map((n) => n / 100),
  every: fc.constantFrom('month', 'year'),
  from: fc.constantFrom('2025-02-28', '2026-11-23', '2027-01-31', '2030-06-01'),
  for_life: fc.constant(true),
  probability: fc.constantFrom(0, 0.3, 1),
})

test('parts sum to the whole to the cent, and the waterfall ends at the net', () => {
  fc.assert(
    fc.property(
      fc.array(someItem, { maxLength: 5 }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.integer({ min: 0, max: 9_000_000 }),
      (items, fee, costs) => {
        const v = value(
          {
            ...plainInput,
            items,
            fee,
            costs: costs / 100,
            liens: [
              { kind: 'medicaid', amount: 1234.56 },
              { kind: 'medicare', amount: 999.99 },
            ],
          },
          { trials: 1_000 },
        )
        assert.equal(
          v.heads.reduce((sum, h) => sum + h.presentValue.mean, 0),
          v.total.mean,
        )
        const last = v.waterfall.at(-1)
        assert.ok(last)
        assert.equal(
          v.waterfall.slice(0, -1).reduce((sum, step) => sum + step.amount, 0),
          last.amount,
        )
        assert.ok(last.amount >= 0)
        assert.equal(v.netToClaimant.mean, last.amount)
      },
    ),
    { numRuns: 40 },
  )
})

test('the yearly table adds up to the heads, but for the rounding of its cells', () => {
  const v = value(fullInput)
  for (const head of ['past-medical', 'future-care', 'therapy', 'medication', 'earning-capacity']) {
    const rows = (v.yearlyByHead ?? []).filter((row) => row.head === head)
    assert.ok(Math.abs(rows.reduce((sum, row) => sum + row.present, 0) - headOf(v, head)) <= rows.length)
  }
})

test('a statutory sum comes instead of actual damages, never beside them', () => {
  const small = value({
    ...plainInput,
    items: [{ head: 'past-medical', amount: 40_000, every: 'once' }],
    statutory: ['us/18-usc-2255'],
  })
  assert.equal(small.total.mean, 150_000_00)
  assert.deepEqual(
    small.heads.map((h) => h.head),
    ['statutory'],
  )
  const large = value({
    ...plainInput,
    items: [{ head: 'past-medical', amount: 160_000, every: 'once' }],
    statutory: ['us/18-usc-2255'],
  })
  assert.equal(large.total.mean, 160_000_00)
  assert.match(notTakenSaid(large)[0]?.why ?? '', /never both/)
})

test('treble damages multiply economic loss only; a multiple that bars punitive damages is weighed against them', () => {
  const items = [
    { head: 'lost-earnings', amount: 100_000, every: 'once' },
    { head: 'emotional-distress', amount: 50_000, every: 'once' },
  ]
  const rico = value({ ...plainInput, items, statutory: ['us/civil-rico'], punitive: 30_000 })
  assert.equal(headOf(rico, 'multiple'), 200_000_00)
  assert.equal(rico.total.mean, 380_000_00)
  const florida = value({ ...plainInput, items, statutory: ['us-fl/772.104-actual'], punitive: 30_000 })
  assert.equal(florida.total.mean, 450_000_00)
  const punitive = value({ ...plainInput, items, statutory: ['us-fl/772.104-actual'], punitive: 700_000 })
  assert.equal(punitive.total.mean, 850_000_00)
})

test('caps: Georgia limits punitive damages to a sum, unless counsel gives the reason that lifts it', () => {
  const items = [{ head: 'emotional-distress', amount: 1_000_000, every: 'once' }]
  assert.equal(headOf(value({ ...plainInput, items, punitive: { ratio: 3, cap: 'us-ga' } }), 'punitive'), 250_000_00)
  const lifted = value({
    ...plainInput,
    items,
    punitive: { ratio: 3, cap: 'us-ga', cap_lifted: 'specific intent to harm is pleaded' },
  })
  assert.equal(headOf(lifted, 'punitive'), 3_000_000_00)
  assert.ok(cautionsSaid(lifted).some((c) => c.includes('specific intent to harm is pleaded')))
  const none = value({ ...plainInput, items, punitive: { ratio: 3, cap: 'us-wa' } })
  assert.equal(headOf(none, 'punitive'), 0)
  assert.match(
    notTakenSaid(none)
      .map((a) => a.why)
      .join(),
    /Washington law limits them to \$0, unless: a statute/,
  )
})

test("a state's part of punitive damages, of the whole or of what exceeds a sum", () => {
  const items = [{ head: 'emotional-distress', amount: 100_000, every: 'once' }]
  const share = (cap: string): number | undefined =>
    value({ ...plainInput, items, punitive: { amount: 150_000, cap } }).waterfall.find((s) => s.is === 'state-share')
      ?.amount
  assert.equal(share('us-or'), -105_000_00)
  assert.equal(share('us-ut'), -50_000_00)
  assert.equal(share('us-wv'), undefined)
})

test('punitive damages cannot be had from an estate in New York', () => {
  const v = value({ ...plainInput, items: [], punitive: { amount: 10_000, against_estate: 'us-ny' } })
  assert.equal(v.total.mean, 0)
  assert.match(notTakenSaid(v)[0]?.why ?? '', /estate/)
})

test('care: a small recovery covers it in few outcomes and says what is missing', () => {
  const items = [{ head: 'future-care', amount: 20_000, every: 'year', from: '2027-01-01', for_life: true }]
  const poor = value({ ...plainInput, items, fee: 0.4, costs: 50_000 }, { trials: 5_000 })
  assert.equal(poor.care.covered, 'no')
  assert.ok((poor.structures ?? []).some((s) => s.kind === 'shortfall' && s.amount > 0))
  const rich = value(
    {
      ...plainInput,
      items: [...items, { head: 'emotional-distress', amount: 5_000_000, every: 'once' }],
      fee: 0.4,
      costs: 50_000,
    },
    { trials: 5_000 },
  )
  assert.equal(rich.care.covered, 'yes')
  assert.equal(rich.care.shareOfOutcomes, 1)
})

test('a more expensive discount never makes certain payments worth more', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -0.02, max: 0.1, noNaN: true }),
      fc.double({ min: 0, max: 0.1, noNaN: true }),
      (net, more) => {
        const at = (rate: number): number =>
          value(
            {
              ...plainInput,
              rates: { net: rate },
              items: [{ head: 'therapy', amount: 100, every: 'year', from: '2027-01-01', until: '2046-01-01' }],
            },
            { trials: 1_000 },
          ).total.mean
        assert.ok(at(net + more) <= at(net))
      },
    ),
    { numRuns: 25 },
  )
})

test('without what moves the figures, every other figure is the same', () => {
  const whole = value(fullInput)
  const { sensitivity: _, ...rest } = whole
  assert.ok((whole.sensitivity ?? []).length > 0)
  assert.deepEqual(value(fullInput, { trials: 2_000, unmoved: true }), rest)
})
