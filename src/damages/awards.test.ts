import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { day } from '../casefile/dates.ts'
import { readAwards } from '../shelf/read-awards.ts'
import { readDamagesTables } from '../shelf/tables/read-tables.ts'
import { comparableAwards, rangeOfAwards, recompute, unknownTrait } from './awards.ts'
import { plainInput } from './input/sample-inputs.fixture.ts'
import { readAndValue } from './read-and-value.fixture.ts'

const root = resolve(import.meta.dirname, '..', '..')
const read = readAwards(root)
const tables = readDamagesTables(root)
assert.ok(read.ok && tables.ok)
const awards = read.value
const rules = tables.value

test('every award whose inputs are recorded comes out to the cent', () => {
  const steps = awards.flatMap((award) => recompute(award).map((step) => ({ id: award.id, ...step })))
  assert.ok(steps.length >= 9)
  for (const step of steps) assert.equal(step.computed, step.recorded, `${step.id}: ${step.gives}`)
})

test('Ross v. Jenkins through the whole engine, head by head to the cent', () => {
  const ross = awards.find((award) => award.id === 'ross-v-jenkins-2018')
  assert.ok(ross)
  const read = (name: string): number => (ross.amounts[name] ?? Number.NaN) / 100
  const first = day('2003-01-01')
  const valued = readAndValue(
    {
      ...plainInput,
      valuation_date: '2018-05-23',
      items: [
        { head: 'value-of-labor', amount: read('restitution'), every: 'once' },
        {
          head: 'emotional-distress',
          amount: 800,
          every: 'day',
          from: first.toString(),
          until: first.add({ days: 3649 }).toString(),
        },
        {
          head: 'other-economic',
          label: 'Liquidated sum under the wage act',
          amount: read('liquidated_flsa'),
          every: 'once',
        },
        { head: 'property', amount: read('conversion'), every: 'once' },
      ],
      statutory: [{ rule: 'us/civil-rico', of: ['value-of-labor'] }],
      punitive: { ratio: 1, of: ['value-of-labor', 'emotional-distress'] },
    },
    rules,
    { trials: 1_000 },
  )
  assert.ok(valued.ok)
  const head = (id: string): number => (valued.value.heads.find((h) => h.head === id)?.presentValue.mean ?? 0) / 100
  assert.equal(head('emotional-distress'), read('emotional_distress'))
  assert.equal(head('punitive'), read('punitive'))
  assert.equal(head('multiple'), read('rico_treble_addition'))
  assert.equal(valued.value.total.mean / 100, 7_938_546.3)
})

test('J.G. v. Northbrook: three to one', () => {
  const valued = readAndValue(
    {
      ...plainInput,
      items: [{ head: 'emotional-distress', amount: 10_000_000, every: 'once' }],
      punitive: { ratio: 3 },
    },
    rules,
    { trials: 1_000 },
  )
  assert.ok(valued.ok)
  assert.equal(valued.value.total.mean, 40_000_000_00)
})

test('Prewett v. Weems: one sum for each victim, however many violations', () => {
  const valued = readAndValue({ ...plainInput, items: [], statutory: ['us/18-usc-2255'] }, rules, { trials: 1_000 })
  const ruling = awards.find((award) => award.id === 'prewett-v-weems-2014')
  assert.ok(valued.ok)
  assert.equal(valued.value.total.mean, ruling?.amounts.floor_per_claim)
})

test('comparables: what differs is left out, what was not read is said', () => {
  const found = comparableAwards(awards, { claim: '1595', role: 'operator', minor: true, days: 60 })
  assert.equal(found[0]?.award.id, 'jg-v-northbrook-2025')
  assert.equal(found[0]?.perDay, 1_000_000_00)
  assert.ok(found.every((c) => c.award.role === null || c.award.role === 'operator'))
  assert.ok(found.some((c) => c.notRead.includes('claim')))
  assert.equal(comparableAwards(awards, {}).length, awards.length)
})

test('the range of what was read: rulings and restitution stay out, the middle of two is their mean', () => {
  const found = comparableAwards(awards, { role: 'operator', minor: true, basis: 'settlement' })
  const { perPlaintiff } = rangeOfAwards(found)
  // Days Inn 24,000,000 for 8, three motels 17,500,000 for 3; the hotel in Tucker gives no number of plaintiffs.
  assert.deepEqual(perPlaintiff, { count: 2, low: 3_000_000_00, middle: 4_416_666_67, high: 5_833_333_33 })
  assert.equal(rangeOfAwards([]).perDay, null)
})

test('a trait that no award could have is refused with those there are', () => {
  assert.deepEqual(unknownTrait(awards, { days: Number.NaN }), { is: 'days-not-counted' })
  const motel = unknownTrait(awards, { role: 'motel' })
  assert.ok(motel?.is === 'not-one-of')
  assert.deepEqual([motel.option, motel.given], ['--role', 'motel'])
  assert.match(motel.allowed.join(', '), /bank, operator, perpetrator/)
  const claim = unknownTrait(awards, { claim: '9999' })
  assert.ok(claim?.is === 'not-one-of')
  assert.deepEqual([claim.option, claim.given], ['--claim', '9999'])
  assert.equal(unknownTrait(awards, { claim: '1595', role: 'operator', basis: 'verdict', days: 40 }), null)
})
