import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { plainInput } from '../input/sample-inputs.fixture.ts'
import { readAndValue } from '../read-and-value.fixture.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
if (!tables.ok) throw new Error('the tables cannot be read')

// Invented years of work, falling by less than a year for each year of age, as published tables do.
const table = {
  source: 'invented for this test',
  rows: [
    { age: 30, years: 25 },
    { age: 32, years: 24 },
    { age: 40, years: 18 },
  ],
}
/** Born thirty years to the day before the valuation. */
const input = (earnings: object, extra: object = { worklife_table: table }) => ({
  ...plainInput,
  person: { ...plainInput.person, born: '1996-11-23' },
  items: [],
  earnings: { base: 40_000, ...earnings },
  ...extra,
})
function mean(raw: unknown): number {
  const valued = readAndValue(raw, tables.ok ? tables.value : neverRead(), { trials: 1_000 })
  assert.ok(valued.ok, valued.ok ? '' : reportProblem(valued.problem).message)
  return valued.value.total.mean
}
const neverRead = (): never => {
  throw new Error('unread')
}
const refusal = (raw: unknown): string => {
  const valued = readAndValue(raw, tables.ok ? tables.value : neverRead(), { trials: 1_000 })
  assert.ok(!valued.ok)
  return reportProblem(valued.problem).message
}

test('years of work from the table are the same as the years written out', () => {
  assert.equal(mean(input({ worklife_years: 'table' })), mean(input({ worklife_years: 25 })))
})

test('between two ages the years are read off a straight line', () => {
  // From the 31st birthday: half way between 25 and 24 years, 24.5 years, 294 months.
  assert.equal(
    mean(input({ worklife_years: 'table', from: '2027-11-23' })),
    mean(input({ worklife_years: 24.5, from: '2027-11-23' })),
  )
})

test('a table that is missing, too short, or names an age twice is refused in one sentence', () => {
  assert.match(
    refusal(input({ worklife_years: 'table' }, {})),
    /worklife_years is "table", but worklife_table is not given/,
  )
  assert.match(
    refusal(input({ worklife_years: 'table', from: '2040-11-23' })),
    /worklife_table, rows do not reach from age 44 to 45/,
  )
  const twice = { ...table, rows: [...table.rows, { age: 30, years: 20 }] }
  assert.match(
    refusal(input({ worklife_years: 'table' }, { worklife_table: twice })),
    /rows 4, age is "30" again; keep one row for each age/,
  )
})
