import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { plainInput } from '../input/sample-inputs.fixture.ts'
import { readAndValue } from '../read-and-value.fixture.ts'
import { loadSolver } from '../recovery/solver.ts'
import { basisSaid, cautionsSaid } from '../said.fixture.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)
const solver = await loadSolver()

const privacy = {
  id: 'privacy',
  cite: 'Invented Privacy Act § 20',
  kind: 'per-violation',
  amount: 5_000,
  source: 'the act as counsel read it on November 20, 2026',
}
const value = (change: object) =>
  readAndValue(
    {
      ...plainInput,
      items: [{ head: 'property', amount: 10_000, every: 'once' }],
      defendants: [{ id: 'site' }],
      ...change,
    },
    tables.value,
    { trials: 1_000, solver },
  )

test('a sum for each violation, from a rule that counsel enters with its source', () => {
  const valued = value({
    statutory: [{ rule: privacy, violations: 12 }],
    claims: [{ id: 'privacy', statutory: 'privacy', against: [{ defendant: 'site' }] }],
  })
  assert.ok(valued.ok)
  const head = valued.value.heads.find((h) => h.head === 'statutory')
  assert.equal(head?.presentValue.mean, 60_000_00)
  assert.equal(basisSaid(head), 'Invented Privacy Act § 20: $5,000 for each of 12 violations.')
  assert.equal(valued.value.maximum?.expected, 70_000_00)
  assert.ok(
    cautionsSaid(valued.value).includes(
      'Invented Privacy Act § 20 is unverified: entered by counsel: the act as counsel read it on November 20, 2026.',
    ),
  )
})

test('a part of it, where a court may give up to the sum', () => {
  const valued = value({ statutory: [{ rule: { ...privacy, reach: 'up-to' }, violations: 12, part: 0.5 }] })
  assert.ok(valued.ok)
  const head = valued.value.heads.find((h) => h.head === 'statutory')
  assert.equal(head?.presentValue.mean, 30_000_00)
  assert.match(basisSaid(head), /up to \$5,000 for each of 12 violations, 50 percent of it counted\./)
})

test('a multiple of counsel stands in the group of multiples: the same loss is multiplied once', () => {
  const valued = value({
    items: [{ head: 'lost-earnings', amount: 10_000, every: 'once' }],
    statutory: ['us/civil-rico', { rule: { ...privacy, kind: 'multiple', amount: undefined, multiple: 4 } }],
  })
  assert.ok(valued.ok)
  assert.equal(valued.value.total.mean, 40_000_00)
})

for (const [name, statutory, words] of [
  ['no count', [{ rule: privacy }], /statutory 1, violations is missing; Invented Privacy Act § 20 is counted by it/],
  [
    'no sum',
    [{ rule: { ...privacy, amount: undefined }, violations: 2 }],
    /statutory 1, rule, amount is missing; a rule of the kind per-violation needs it/,
  ],
  ['no source', [{ rule: { ...privacy, source: undefined }, violations: 2 }], /statutory 1, rule, source is missing/],
  [
    'an id that is taken',
    [{ rule: { ...privacy, id: 'us/civil-rico' }, violations: 2 }],
    /statutory 1, rule, id is "us\/civil-rico", which law\/damages-rules\.yaml already has/,
  ],
  ['a rule twice', ['us/civil-rico', { rule: 'us/civil-rico' }], /statutory 2 is "us\/civil-rico" again/],
  [
    'an unknown rule',
    ['us-xx/none'],
    /statutory 1 is "us-xx\/none", which is not in law\/damages-rules\.yaml; use one of .*, or a rule of your own with its source/,
  ],
  ['days not counted', ['us-ct/52-571i'], /statutory 1, days is missing/],
] as const)
  test(`refuses: ${name}`, () => {
    const valued = value({ statutory })
    assert.ok(!valued.ok)
    assert.match(reportProblem(valued.problem).message, words)
  })

test('refuses a claim with a counting rule whose count is nowhere', () => {
  const valued = value({ claims: [{ id: 'c', statutory: 'us-ct/52-571i', against: [{ defendant: 'site' }] }] })
  assert.ok(!valued.ok)
  assert.match(
    reportProblem(valued.problem).message,
    /claims 1, statutory is "us-ct\/52-571i", which is counted by days/,
  )
})
