import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { leftOutRule } from '../../words/valuation/left-out-words.ts'
import { readAndValue } from '../read-and-value.fixture.ts'
import { plainInput } from './sample-inputs.fixture.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)

/** The total of 1,000,000 of noneconomic loss in dollars, or the refusal. */
function total(liability: string, defendants: readonly object[], own = 0): number | string {
  assert.ok(tables.ok)
  const valued = readAndValue(
    {
      ...plainInput,
      rates: { net: 0 },
      person: { ...plainInput.person, fault: own },
      items: [{ head: 'emotional-distress', amount: 1_000_000, every: 'once' }],
      defendants,
      claims: [{ id: 'tort', liability, against: [{ defendant: 'motel' }] }],
    },
    tables.value,
    { trials: 1_000 },
  )
  return valued.ok ? valued.value.total.mean / 100 : reportProblem(valued.problem).message
}

/** Every law by which what is owed goes by shares of fault, whoever bears it. */
const byFault = tables.value.rules.liability.filter(({ rule }) => rule !== 'joint-and-several')

test('the only defendant, of no entered fault, owes what the fault of the claimant leaves', () => {
  assert.ok(byFault.length > 30)
  for (const { id } of byFault) assert.equal(total(id, [{ id: 'motel' }]), 1_000_000, id)
  assert.equal(total('us-ga/negligence', [{ id: 'motel' }], 0.2), 800_000)
  assert.equal(total('us-wa/negligence', [{ id: 'motel' }], 0.2), 800_000)
  // Idaho bars from as much fault as the defendant bears.
  assert.equal(total('us-id/negligence', [{ id: 'motel' }], 0.5), 0)
})

test('of several, each one that is sued must have a share where what it owes goes by it', () => {
  for (const { id, joint_if_faultless, joint_for } of byFault) {
    const told = total(id, [{ id: 'motel' }, { id: 'land', fault: 0.4 }])
    // Nevada and Vermont: joint for the whole towards a claimant without fault.
    if (joint_if_faultless && joint_for === 'whole') assert.equal(told, 1_000_000, id)
    else assert.match(String(told), /defendants 1, fault is missing; under .* goes by its share of fault/, id)
    assert.equal(typeof total(id, [{ id: 'motel', fault: 0.6 }, { id: 'land' }]), 'number', id)
  }
  assert.match(String(total('us-nv/negligence', [{ id: 'motel' }, { id: 'land' }], 0.1)), /fault is missing/)
  assert.equal(total('us-al/negligence', [{ id: 'motel' }, { id: 'land' }]), 1_000_000)
})

test('a claim that a bar leaves nothing is not said to be taken under another', () => {
  assert.ok(tables.ok)
  const valued = readAndValue(
    {
      ...plainInput,
      person: { ...plainInput.person, fault: 0.05 },
      items: [{ head: 'emotional-distress', amount: 1_000_000, every: 'once' }],
      defendants: [{ id: 'motel' }],
      claims: [{ id: 'tort', liability: 'us-va/negligence', against: [{ defendant: 'motel' }] }],
    },
    tables.value,
    { trials: 1_000 },
  )
  assert.ok(valued.ok)
  const said = (valued.value.maximum?.excluded ?? []).map(({ rule }) => leftOutRule(rule))
  assert.ok(said.some((words) => words.startsWith('Nothing can be had on it as entered')))
  assert.ok(!said.some((words) => words.startsWith('One satisfaction')))
})
