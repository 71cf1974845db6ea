import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import type { MaximumRecovery } from '../../casefile/value/maximum-recovery.ts'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { payersWords } from '../../words/valuation/maximum-words.ts'
import { plainInput } from '../input/sample-inputs.fixture.ts'
import { readAndValue } from '../read-and-value.fixture.ts'
import { leftOutSaid } from '../said.fixture.ts'
import { loadSolver } from './solver.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)
const rules = tables.value
const solver = await loadSolver()

const shared = {
  ...plainInput,
  items: [{ head: 'emotional-distress', amount: 900_000, every: 'once' }],
  punitive: 400_000,
  defendants: [
    { id: 'operator', collectable: 20_000 },
    { id: 'owner', collectable: 50_000 },
  ],
  claims: [
    {
      id: 'federal',
      label: 'Federal claim',
      punitive: true,
      against: [{ defendant: 'operator' }, { defendant: 'owner' }],
    },
  ],
}
const policy = { id: 'policy', limit: 1_000_000, of: ['operator', 'owner'] }

function maximum(change: object): MaximumRecovery {
  const valued = readAndValue({ ...shared, ...change }, rules, { trials: 1_000, solver })
  assert.ok(valued.ok, valued.ok ? '' : reportProblem(valued.problem).message)
  assert.ok(valued.value.maximum)
  return valued.value.maximum
}
const told = leftOutSaid

test('one policy for two parties is counted once, beside what each has alone', () => {
  const m = maximum({ pools: [policy] })
  assert.equal(m.expected, 1_070_000_00)
  assert.match(told(m), /policy, shared by operator, owner: more than \$1,000,000: No more is left/)
  assert.match(told(m), /operator: more than \$20,000 of its own; owner: more than \$50,000 of its own/)
  assert.match(told(m), /counted as paying everything, because covers was not entered/)
  assert.deepEqual(
    [...new Set(m.chosen.filter((c) => c.head.is !== 'punitive').map((c) => payersWords(c.payers)))],
    ['jointly: operator, owner'],
  )
})

test('a policy that pays no punitive damages leaves them to what each party has alone', () => {
  const m = maximum({ pools: [{ ...policy, covers: ['compensatory'], note: 'exclusion 4' }] })
  // The policy pays the 900,000; 70,000 of the parties' own pay punitive damages.
  assert.equal(m.expected, 970_000_00)
  assert.match(
    told(m),
    /statutory sums and multiples and punitive damages: It does not pay them, as entered \(exclusion 4\)/,
  )
})

test('a claim that the policy does not pay, and a member who has settled', () => {
  const m = maximum({ pools: [{ ...policy, except: [{ claim: 'federal', why: 'acts done on purpose' }] }] })
  assert.equal(m.expected, 70_000_00)
  assert.match(told(m), /Federal claim: It does not pay this claim, as entered: acts done on purpose\./)
  const settled = maximum({
    pools: [policy],
    defendants: [
      { id: 'operator', settled: 300_000 },
      { id: 'owner', collectable: 50_000 },
    ],
  })
  assert.equal(settled.expected, 600_000_00 + 400_000_00)
})

test('what the pool leaves goes to the net', () => {
  const valued = readAndValue({ ...shared, fee: 0.4, pools: [policy] }, rules, { trials: 1_000, solver })
  assert.ok(valued.ok)
  assert.equal(valued.value.total.mean, 1_070_000_00)
  assert.equal(valued.value.netToClaimant.mean, 1_070_000_00 * 0.6)
})

for (const [name, pool, words] of [
  [
    'an unknown member',
    { ...policy, of: ['operator', 'nobody'] },
    /pools 1, of 2 is "nobody", who is not among the defendants/,
  ],
  ['a member twice', { ...policy, of: ['owner', 'owner'] }, /pools 1, of 2 is "owner" again/],
  [
    'an unknown claim',
    { ...policy, except: [{ claim: 'state', why: 'x' }] },
    /pools 1, except 1, claim is "state", which is not a claim of this input; use one of federal/,
  ],
  ['nothing covered', { ...policy, covers: [] }, /pools 1, covers pays nothing/],
  [
    'a cover that does not exist',
    { ...policy, covers: ['fines'] },
    /pools 1, covers 1 is "fines", which is none of compensatory, statutory, punitive/,
  ],
] as const)
  test(`refuses: ${name}`, () => {
    const valued = readAndValue({ ...shared, pools: [pool] }, rules, { trials: 1_000 })
    assert.ok(!valued.ok)
    assert.match(reportProblem(valued.problem).message, words)
  })

test('refuses a member whose own assets are not given: the pool would limit nothing', () => {
  const valued = readAndValue(
    { ...shared, defendants: [{ id: 'operator' }, { id: 'owner', collectable: 1 }], pools: [policy] },
    rules,
    { trials: 1_000 },
  )
  assert.ok(!valued.ok)
  assert.match(reportProblem(valued.problem).message, /of 1 is "operator", for whom collectable is not given/)
})
