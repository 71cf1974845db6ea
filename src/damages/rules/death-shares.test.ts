import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { readAndValue } from '../read-and-value.fixture.ts'
import { sharesAmong } from './death-shares.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)

const valued = (law: string, beneficiaries: readonly object[]) =>
  readAndValue(
    {
      person: { born: '1999-08-02', sex: 'female', died: '2025-01-18' },
      valuation_date: '2026-11-23',
      rates: { net: 0.01 },
      items: [{ head: 'loss-of-services', amount: 900_000, every: 'once' }],
      death: { law, beneficiaries },
    },
    tables.value,
    { trials: 1_000 },
  )

function amounts(law: string, ...relations: readonly string[]): readonly number[] {
  const found = valued(
    law,
    relations.map((relation, i) => ({ id: `${relation} ${i}`, relation })),
  )
  assert.ok(found.ok, found.ok ? '' : reportProblem(found.problem).message)
  return (found.value.shares ?? []).map(({ amount }) => amount / 100)
}

const refusal = (law: string, beneficiaries: readonly object[]): string => {
  const found = valued(law, beneficiaries)
  assert.ok(!found.ok)
  return reportProblem(found.problem).message
}

test('New Mexico and Kentucky: half to the spouse, half to the children', () => {
  assert.deepEqual(amounts('us-nm', 'spouse', 'child', 'child', 'child'), [450_000, 150_000, 150_000, 150_000])
  assert.deepEqual(amounts('us-nm', 'spouse'), [900_000])
  const kentucky = tables.value.rules.death.find(({ id }) => id === 'us-ky')
  const parts = (...relations: readonly string[]) =>
    sharesAmong(
      relations.map((relation) => ({ id: relation, relation })),
      kentucky,
    )
  assert.deepEqual(parts('child', 'spouse', 'child'), [0.25, 0.5, 0.25])
  assert.deepEqual(parts('parent', 'parent'), [0.5, 0.5])
  assert.equal(parts('sibling'), null)
})

test('Georgia: alike, the spouse no less than a third', () => {
  assert.deepEqual(amounts('us-ga', 'spouse', 'child'), [450_000, 450_000])
  assert.deepEqual(
    amounts('us-ga', 'spouse', 'child', 'child', 'child', 'child'),
    [300_000, 150_000, 150_000, 150_000, 150_000],
  )
  assert.deepEqual(amounts('us-ga', 'child', 'child', 'child'), [300_000, 300_000, 300_000])
})

test('Mississippi: spouse and children in equal parts', () => {
  assert.deepEqual(amounts('us-ms', 'spouse', 'child', 'child'), [300_000, 300_000, 300_000])
})

test('shares are refused where the law does not fix them, where some are missing, and where they cannot be', () => {
  const spouse = { id: 'A', relation: 'spouse' }
  const child = { id: 'B', relation: 'child' }
  assert.match(refusal('us-oh', [spouse, child]), /have no shares, and the law does not divide among spouse, child/)
  assert.match(refusal('us-nm', [{ ...spouse, share: 0.5 }, child]), /have shares for some alone/)
  assert.match(
    refusal('us-nm', [
      { ...spouse, share: 0.5 },
      { ...child, share: 0.6 },
    ]),
    /do not add up to 1/,
  )
  assert.match(refusal('us-nm', [spouse, { id: 'C', relation: 'cousin' }]), /does not divide among spouse, cousin/)
})
