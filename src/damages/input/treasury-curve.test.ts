import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { treasuryCurve } from './treasury-curve.ts'

const rows = [
  ['Date', '6 Mo', '1 Yr', '10 Yr'],
  ['11/23/2026', '4.00', '4.10', ''],
  ['11/20/2026', '3.90', '4.00', '4.50'],
  ['11/19/2026', '3.80', '3.90', '4.40'],
]

test('the last day on or before the one asked for, with semi-annual yields as yearly ones', () => {
  const read = treasuryCurve(rows, '2026-11-22', 'par.csv')
  assert.ok(read.ok)
  assert.equal(read.value.on, '2026-11-20')
  // 1.0195^2, 1.02^2 and 1.0225^2, less one.
  assert.deepEqual(read.value.curve, [
    { years: 0.5, yield: 0.03938025 },
    { years: 1, yield: 0.0404 },
    { years: 10, yield: 0.04550625 },
  ])
  assert.match(read.value.source, /2026-11-20, from par\.csv; semi-annual yields converted/)
})

test('a cell that is empty is left out, not taken as nought', () => {
  const read = treasuryCurve(rows, '2026-11-23', 'par.csv')
  assert.ok(read.ok)
  assert.deepEqual(
    read.value.curve.map(({ years }) => years),
    [0.5, 1],
  )
})

test('refuses another table, a day that does not exist, and a day before all of them', () => {
  for (const [table, on, words] of [
    [[['Year', 'CPI']], '2026-11-23', 'the first row must be Date'],
    [rows, '2026-02-30', 'is not a day'],
    [rows, '2020-01-01', 'no day on or before 2020-01-01'],
  ] as const) {
    const read = treasuryCurve(table, on, 'par.csv')
    assert.ok(!read.ok)
    assert.ok(reportProblem(read.problem).message.includes(words), words)
  }
})
