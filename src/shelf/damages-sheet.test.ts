import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from '../casefile/property.fixture.ts'
import { SheetList } from '../casefile/value/sheet.ts'
import { editedSheet, type PlacedEdit, readSheet } from './damages-sheet.ts'
import { parseDamagesInput } from './read-damages-input.ts'

const example = readFileSync(join(import.meta.dirname, '..', '..', 'examples', 'jd-v-starlite', 'damages.yaml'), 'utf8')
const newLines = (before: string, after: string): readonly string[] => {
  const old = new Set(before.split('\n'))
  return after.split('\n').filter((line) => !old.has(line))
}

test('a change touches its own line alone: comments, order and the way it is written stay', () => {
  const changed = editedSheet(example, [{ list: 'items', at: 1, fields: { amount: 12_000, record: null } }])
  assert.deepEqual(newLines(example, changed), [
    '  - { head: past-medical, label: Tarrow Regional Hospital, amount: 12000, billed: 11240.50, paid: 0, every: once, from: "2022-08-19", bill: true, facts: [ bills, hospital-august-2022 ] }',
  ])
  assert.equal(changed.split('\n').length, example.split('\n').length)
  const rate = editedSheet(example, [{ field: 'rates.growth', value: 0.03 }])
  assert.deepEqual(newLines(example, rate), ['  growth: 0.03'])
})

test('a new row stands at the end of its list; one that goes leaves the words above it to the next', () => {
  const added = editedSheet(example, [
    { list: 'offers', at: null, fields: { id: 'kestrel-1', from: ['kestrel'], amount: 90_000, expires: null } },
  ])
  assert.deepEqual(newLines(example, added), ['  - { id: kestrel-1, from: [ kestrel ], amount: 90000 }'])
  const removed = editedSheet(example, [
    { list: 'items', at: 0, fields: null },
    { list: 'items', at: 6, fields: null },
  ])
  assert.match(removed, /# past, from the bills ledger\n {2}- \{ head: past-medical, label: Tarrow/)
  assert.match(removed, /# care ahead, from the life-care plan\n.*Maintenance therapy/)
  assert.equal(readSheet(removed).rows.items.length, readSheet(example).rows.items.length - 2)
  const none = editedSheet(example, [{ list: 'offers', at: 0, fields: null }])
  assert.ok(!none.includes('offers:'))
})

test('what is written short is one row or one field like others, and is written out when it is changed', () => {
  const short = `person: { born: 1999, sex: female }
valuation_date: 2026-11-23
rates: { net: 0.01 } # total offset was refused
items: []
earnings: { base: 30000, until: 2030-01-01 }
statutory: [us/18-usc-2255]
costs: 5000
fee: 0.4
`
  const sheet = readSheet(short)
  assert.equal(sheet.born, '1999')
  assert.deepEqual(sheet.rows.earnings, [{ base: 30_000, until: '2030-01-01' }])
  assert.deepEqual(sheet.rows.statutory, [{ rule: 'us/18-usc-2255' }])
  assert.deepEqual(sheet.rows.costs, [{ label: 'Costs', amount: 5000 }])
  assert.equal(sheet.fields['fee.percent'], 0.4)
  const after = editedSheet(short, [
    { field: 'fee.basis', value: 'after-costs' },
    { list: 'costs', at: 0, fields: { amount: 6000 } },
    { list: 'statutory', at: 0, fields: { part: 0.5 } },
    { field: 'rates.source', value: 'report of October 1' },
  ])
  assert.match(after, /# total offset was refused/)
  const read = parseDamagesInput(after, null)
  assert.ok(read.ok)
  assert.deepEqual(read.value.fee, { percent: 0.4, basis: 'after-costs', court_approval: false })
  const emptied = editedSheet(after, [
    { field: 'fee.percent', value: null },
    { field: 'fee.basis', value: null },
  ])
  assert.ok(!emptied.includes('fee'))
})

test('a sheet can be begun from nothing', () => {
  const text = editedSheet('', [
    { field: 'person.born', value: '1998' },
    { field: 'valuation_date', value: '2026-11-23' },
    { field: 'rates.net', value: 0.01 },
    { list: 'items', at: null, fields: { head: 'therapy', amount: 180, every: 'month', until: '2036-11-30' } },
  ])
  const read = parseDamagesInput(text, null)
  assert.ok(read.ok)
  assert.equal(read.value.items.length, 1)
})

const edit = fc.oneof(
  fc.record({
    list: fc.constantFrom('items', 'claims', 'offers', 'liens', 'defendants', 'statutory' as const),
    at: fc.option(fc.nat(7)),
    fields: fc.option(
      fc.dictionary(
        fc.constantFrom('label', 'amount', 'source', 'facts', 'against'),
        fc.oneof(
          fc.constant(null),
          fc.nat(1e6),
          fc.string({ maxLength: 12 }),
          fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 2 }),
        ),
      ),
    ),
  }),
  fc.record({
    field: fc.constantFrom('rates.growth', 'trial.costs', 'title'),
    value: fc.oneof(fc.nat(9), fc.constant(null)),
  }),
)

test('property: the text says after the changes what the rows say with the changes made in them', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(edit, {
        maxLength: 4,
        selector: (one) => JSON.stringify('list' in one ? [one.list, one.at] : one.field),
      }),
      (all) => {
        const before = readSheet(example)
        const edits = all.filter(
          (one) => !('list' in one) || (one.at === null ? one.fields !== null : one.at < before.rows[one.list].length),
        ) as readonly PlacedEdit[]
        const after = readSheet(editedSheet(example, edits))
        for (const list of SheetList.options) {
          const own = edits.flatMap((one) => ('list' in one && one.list === list ? [one] : []))
          const kept = before.rows[list].flatMap((row, i) => {
            const made = own.find(({ at }) => at === i)
            return made === undefined ? [row] : made.fields === null ? [] : [without({ ...row, ...made.fields })]
          })
          const added = own.flatMap(({ at, fields }) => (at === null && fields !== null ? [without(fields)] : []))
          assert.deepEqual(after.rows[list], [...kept, ...added])
        }
      },
    ),
    { numRuns: 25 },
  )
})

const without = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
