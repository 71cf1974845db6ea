import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { before, test } from 'node:test'
import { readDamagesTables } from '../../shelf/read-tables.ts'
import { plainInput } from '../input/sample-inputs.ts'
import { valueMatter } from '../value-matter.ts'
import { loadSolver, type Solver } from './solver.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
let solver: Solver
before(async () => {
  solver = await loadSolver()
})
const value = (input: object) => {
  assert.ok(tables.ok)
  const valued = valueMatter({ ...plainInput, ...input }, tables.value, { trials: 1_000, solver })
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

test('what can be collected goes its own way to the net, and covers the care or not', () => {
  // 300,000 less 120,000 and 20,000 leaves 160,000, which pays for care of 100,000.
  const enough = value(against(300_000)).maximum?.net
  assert.deepEqual(
    enough?.steps.map(({ amount }) => amount / 100),
    [300_000, -120_000, -20_000, 160_000],
  )
  assert.equal(enough?.coversShare, 1)
  // 150,000 less 60,000 and 20,000 leaves 70,000.
  const little = value(against(150_000)).maximum?.net
  assert.equal(little?.net, 70_000_00)
  assert.equal(little?.coversShare, 0)
})

test('restitution that was paid is taken off once on the way of the maximum', () => {
  // 1,000,000 less 50,000 paid leaves 950,000; 300,000 of it can be collected.
  const net = value({ ...against(300_000), restitution: { paid: 50_000 } }).maximum?.net
  assert.deepEqual(
    net?.steps.map(({ amount }) => amount / 100),
    [300_000, -120_000, -20_000, 160_000],
  )
})

test('where all can be collected there is one way only', () => assert.equal(value(against()).maximum?.net, undefined))

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
  assert.match(v.care.note, /support that the family lost/)
})

test('a claimant under age is told of court approval and fee caps', () => {
  const told = (born: string) =>
    value({ ...against(), person: { ...plainInput.person, born } }).cautions.some((text) => /under 18/.test(text))
  assert.equal(told('2012-05-01'), true)
  assert.equal(told('2001-05-01'), false)
})
