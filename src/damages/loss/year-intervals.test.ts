import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import type { Valuation } from '../../casefile/value/valuation.ts'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { tableFor } from '../input/damages-tables.ts'
import { readInput } from '../input/read-input.ts'
import { fullInput, plainInput } from '../input/sample-inputs.fixture.ts'
import { readAndValue } from '../read-and-value.fixture.ts'
import { makeModel } from './model.ts'
import { simulate } from './simulate.ts'
import { yearColumns } from './year-intervals.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)
const shipped = tables.value
const value = (input: object, trials = 2_000): Valuation => {
  const valued = readAndValue(input, shipped, { trials, intervalsByYear: true })
  assert.ok(valued.ok, JSON.stringify(valued))
  return valued.value
}
const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0)

test('the years of a head add up, trial by trial, to what the simulation drew for it', () => {
  const read = readInput(fullInput)
  assert.ok(read.ok)
  const table = tableFor(read.value, shipped)
  assert.ok(table.ok)
  const model = makeModel(read.value, table.value)
  const trials = 23_000
  const whole = simulate(model, 5, trials)
  const years = new Map<string, Float64Array>()
  let most = 0
  for (const { head, values } of yearColumns(model, 5, trials)) {
    const total = years.get(head) ?? new Float64Array(values.length)
    for (let t = 0; t < values.length; t++) total[t] = (total[t] ?? 0) + (values[t] ?? 0)
    years.set(head, total)
    most = values.length
  }
  assert.equal(most, 10_000)
  assert.deepEqual([...years.keys()].sort(), [...whole.heads].sort())
  whole.heads.forEach((head, h) => {
    for (let t = 0; t < most; t++) {
      const [added, drawn] = [years.get(head)?.[t] ?? Number.NaN, whole.values[h]?.[t] ?? 0]
      assert.ok(Math.abs(added - drawn) <= 1e-7 * Math.max(1, drawn), `${head}, trial ${t}: ${added}, drawn ${drawn}`)
    }
  })
})

test('a year that is certain has no width; one that may not come has its two ends', () => {
  const v = value({
    ...plainInput,
    rates: { net: 0 },
    items: [
      { head: 'therapy', amount: 100, every: 'month', from: '2027-01-01', until: '2028-12-31' },
      { head: 'inpatient', amount: 9_000, every: 'once', from: '2028-05-01', probability: 0.35 },
    ],
  })
  const of = (head: string, year: number) =>
    v.yearlyByHead?.find((row) => row.head === head && row.year === year)?.range
  assert.deepEqual(of('therapy', 2027), { mean: 1_200_00, median: 1_200_00, low: 1_200_00, high: 1_200_00 })
  assert.deepEqual(of('inpatient', 2028), { mean: 3_150_00, median: 0, low: 0, high: 9_000_00 })
  assert.deepEqual(v.yearlyTotals?.find((row) => row.year === 2028)?.range, {
    mean: 4_350_00,
    median: 1_200_00,
    low: 1_200_00,
    high: 10_200_00,
  })
  assert.deepEqual(v.yearly.find((row) => row.year === 2028)?.needRange, {
    mean: 4_350_00,
    median: 1_200_00,
    low: 1_200_00,
    high: 10_200_00,
  })
  assert.equal(v.simulation.yearTrials, 2_000)
})

test('a yearly payment for life is paid in the median year until half have died', () => {
  const v = value(
    {
      ...plainInput,
      rates: { net: 0 },
      items: [{ head: 'future-care', amount: 1_000, every: 'year', from: '2026-11-23', for_life: true }],
    },
    30_000,
  )
  const qx = shipped.lifeTables.find((table) => table.id === 'ssa-2022')?.columns.female ?? []
  // Aged 30 exactly on the valuation date; each payment falls on a birthday.
  const alive = (age: number): number => qx.slice(30, age).reduce((lives, q) => lives * (1 - q), 1)
  for (const row of v.yearlyTotals ?? []) {
    const lives = alive(30 + row.year - 2026)
    // Within four standard errors of a quantile of 10,000 trials nothing is said.
    const near = (share: number): boolean => Math.abs(lives - share) < 0.02
    if (!near(0.5)) assert.equal(row.range?.median, lives > 0.5 ? 1_000_00 : 0, `median of ${row.year}`)
    if (!near(0.9)) assert.equal(row.range?.low, lives > 0.9 ? 1_000_00 : 0, `10 in 100 of ${row.year}`)
    if (!near(0.1)) assert.equal(row.range?.high, lives > 0.1 ? 1_000_00 : 0, `90 in 100 of ${row.year}`)
  }
  assert.equal(v.simulation.yearTrials, 10_000)
})

test('the expected values of the years stay in closed form, and the same seed gives the same intervals', () => {
  const once = value(fullInput)
  assert.deepEqual(value(fullInput).yearlyTotals, once.yearlyTotals)
  const plain = readAndValue(fullInput, shipped, { trials: 2_000 })
  assert.ok(plain.ok)
  assert.deepEqual(
    once.yearlyByHead?.map(({ range: _, ...row }) => row),
    plain.value.yearlyByHead,
  )
  assert.equal(plain.value.simulation.yearTrials, undefined)
  const losses = new Set(once.yearlyByHead?.map((row) => row.head))
  assert.equal(
    sum((once.yearlyTotals ?? []).map((row) => row.present)),
    sum(once.heads.flatMap((head) => (losses.has(head.head) ? [head.presentValue.mean] : []))),
  )
  for (const row of once.yearlyTotals ?? []) {
    assert.equal(row.range?.mean, row.present)
    assert.ok((row.range?.low ?? 0) <= (row.range?.median ?? 0) && (row.range?.median ?? 0) <= (row.range?.high ?? 0))
  }
})

test('a loss that the law on death leaves out is in no year', () => {
  const v = value({
    ...plainInput,
    person: { ...plainInput.person, died: '2026-01-02' },
    death: { law: 'us-ny' },
    items: [
      { head: 'loss-of-services', amount: 500, every: 'month', until: '2030-12-31', for_life: true },
      { head: 'loss-of-society', amount: 90_000, every: 'once' },
    ],
  })
  assert.deepEqual([...new Set(v.yearlyByHead?.map((row) => row.head))], ['loss-of-services'])
  assert.equal(sum((v.yearlyTotals ?? []).map((row) => row.present)), v.total.mean)
})
