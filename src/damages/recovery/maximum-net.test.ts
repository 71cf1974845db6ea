import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { before, test } from 'node:test'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { coverageWords } from '../../words/valuation/care-words.ts'
import { plainInput } from '../input/sample-inputs.fixture.ts'
import { readAndValue } from '../read-and-value.fixture.ts'
import { loadSolver, type Solver } from './solver.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
let solver: Solver
before(async () => {
  solver = await loadSolver()
})
const value = (input: object) => {
  assert.ok(tables.ok)
  const valued = readAndValue({ ...plainInput, ...input }, tables.value, { trials: 1_000, solver })
  assert.ok(valued.ok, JSON.stringify(valued))
  return valued.value
}
const items = [
  { head: 'emotional-distress', amount: 900_000, every: 'once' },
  { head: 'future-care', amount: 100_000, every: 'once' },
]
const against = (collectable?: number) => ({
  items,
  fee: 0.4,
  costs: 20_000,
  claims: [{ id: 'one', against: [{ defendant: 'motel' }] }],
  defendants: [{ id: 'motel', ...(collectable === undefined ? {} : { collectable }) }],
})

test('what can be collected is the total, goes its way to the net, and covers the care or not', () => {
  // 1,000,000 is claimed; 300,000 can be collected, less 120,000 and 20,000 leaves 160,000, which pays for care of 100,000.
  const enough = value(against(300_000))
  assert.equal(enough.total.mean, 300_000_00)
  assert.deepEqual(
    enough.waterfall.map(({ amount }) => amount / 100),
    [1_000_000, -700_000, -120_000, -20_000, 160_000],
  )
  assert.deepEqual(enough.reductions, [{ cause: 'means', amount: 700_000_00 }])
  assert.equal(enough.care.shareOfOutcomes, 1)
  assert.equal(enough.maximum?.expected, 300_000_00)
  // 150,000 less 60,000 and 20,000 leaves 70,000.
  const little = value(against(150_000))
  assert.equal(little.netToClaimant.mean, 70_000_00)
  assert.equal(little.care.shareOfOutcomes, 0)
})

test('restitution that was paid is taken off once', () => {
  // 1,000,000 less 50,000 paid leaves 950,000; 300,000 of it can be collected.
  const v = value({ ...against(300_000), restitution: { paid: 50_000 } })
  assert.deepEqual(v.reductions, [
    { cause: 'paid-before', amount: 50_000_00 },
    { cause: 'means', amount: 650_000_00 },
  ])
  assert.deepEqual(
    v.waterfall.map(({ amount }) => amount / 100),
    [1_000_000, -50_000, -650_000, -120_000, -20_000, 160_000],
  )
})

test('chances weigh the maximum alone, which then has its own way to the net', () => {
  const v = value({
    ...against(300_000),
    claims: [{ id: 'one', against: [{ defendant: 'motel', chance: [0.4, 0.6] }] }],
  })
  assert.equal(v.total.mean, 300_000_00)
  // 150,000 less 60,000 and 20,000.
  assert.equal(v.maximum?.net?.net, 70_000_00)
})

test('where all can be collected nothing is taken off', () => {
  const v = value(against())
  assert.equal(v.reductions, undefined)
  assert.equal(v.claimed, undefined)
  assert.equal(v.maximum?.net, undefined)
})

test('after a death the need is the support that the family lost, and not care', () => {
  const v = value({
    person: { ...plainInput.person, died: '2026-01-02' },
    death: { law: 'us-ga', beneficiaries: [{ id: 'K.R.', relation: 'child', share: 1 }] },
    items: [
      { head: 'funeral', amount: 9_000, every: 'once' },
      { head: 'loss-of-support', amount: 50_000, every: 'once' },
      { head: 'value-of-life', amount: 400_000, every: 'once' },
    ],
    fee: 0.4,
  })
  assert.equal(v.care.of, 'support')
  assert.equal(v.care.needPresentValue.mean, 50_000_00)
  assert.equal(v.care.covered, 'yes')
  assert.match(coverageWords(v.care), /support that the family lost/)
})

test('a claimant under age is told of court approval and fee caps', () => {
  const told = (born: string) =>
    value({ ...against(), person: { ...plainInput.person, born } }).cautions.some(
      ({ is }) => is === 'settlement-of-minor',
    )
  assert.equal(told('2012-05-01'), true)
  assert.equal(told('2001-05-01'), false)
})
