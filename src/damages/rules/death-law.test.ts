import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import type { Valuation } from '../../casefile/value/valuation.ts'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import type { DamagesTables } from '../input/damages-tables.ts'
import { plainInput } from '../input/sample-inputs.fixture.ts'
import { readAndValue } from '../read-and-value.fixture.ts'
import type { ValueOptions } from '../recovery-of-matter.ts'
import { cautionsSaid, notTakenSaid } from '../said.fixture.ts'

const read = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(read.ok)
const tables: DamagesTables = read.value

function value(input: unknown, options: ValueOptions = { trials: 2_000 }): Valuation {
  const valued = readAndValue(input, tables, options)
  assert.ok(valued.ok, valued.ok ? '' : reportProblem(valued.problem).message)
  return valued.value
}
const headOf = (v: Valuation, head: string): number => v.heads.find((h) => h.head === head)?.presentValue.mean ?? 0

test('death: the estate has losses to death, the family what the state gives; life had they lived', () => {
  const v = value({
    person: { born: '1999-08-02', sex: 'female', died: '2025-01-18' },
    valuation_date: '2026-11-23',
    rates: { net: 0.01 },
    items: [
      { head: 'future-care', amount: 500, every: 'month', from: '2024-05-01', for_life: true },
      { head: 'funeral', amount: 9_800, every: 'once', from: '2025-01-25' },
      {
        head: 'loss-of-services',
        amount: 6_000,
        every: 'year',
        from: '2025-01-18',
        until: '2036-06-30',
        for_life: true,
      },
      { head: 'loss-of-society', amount: 400_000, every: 'once' },
    ],
    death: { law: 'us-ga', beneficiaries: [{ id: 'K.R.', relation: 'child', share: 1 }] },
  })
  assert.equal(headOf(v, 'future-care'), 9 * 500_00)
  assert.equal(headOf(v, 'funeral'), 9_800_00)
  assert.equal(headOf(v, 'loss-of-society'), 0)
  assert.ok(
    notTakenSaid(v).some(
      (a) => a.label === 'Loss of society' && a.amount === 400_000_00 && a.why.includes('does not list this loss'),
    ),
  )
  assert.ok(headOf(v, 'loss-of-services') > 60_000_00 && headOf(v, 'loss-of-services') < 72_000_00)
  // Without fee and costs: the estate has its own 4,500 and 9,800, the child the rest.
  assert.deepEqual(
    v.shares?.map((s) => [s.claimant, s.amount]),
    [
      ['K.R.', v.netToClaimant.mean - 14_300_00],
      [null, 14_300_00],
    ],
  )
})

test('death in a state that gives punitive damages only: they go to the family, the rest is set aside with the reason', () => {
  const v = value({
    ...plainInput,
    person: { born: '1999-08-02', sex: 'female', died: '2025-01-18' },
    items: [
      { head: 'pain-before-death', amount: 50_000, every: 'once' },
      { head: 'loss-of-society', amount: 400_000, every: 'once' },
    ],
    punitive: 150_000,
    death: {
      law: 'us-al',
      beneficiaries: [
        { id: 'A.', relation: 'child', share: 0.3333 },
        { id: 'B.', relation: 'child', share: 0.6667 },
      ],
    },
  })
  assert.equal(v.total.mean, 200_000_00)
  assert.ok(notTakenSaid(v).some((a) => a.label === 'Loss of society' && a.why.includes('only punitive damages')))
  assert.deepEqual(
    v.shares?.map((s) => s.amount),
    [49_995_00, 100_005_00, 50_000_00],
  )
})

const family = {
  ...plainInput,
  person: { born: '1999-08-02', sex: 'female', died: '2025-01-18' },
  items: [
    { head: 'pain-before-death', amount: 50_000, every: 'once' },
    { head: 'funeral', amount: 9_000, every: 'once' },
    { head: 'loss-of-society', amount: 400_000, every: 'once' },
    { head: 'grief', amount: 100_000, every: 'once' },
    { head: 'loss-of-services', amount: 30_000, every: 'once' },
  ],
}
const aside = (law: string): string[] =>
  notTakenSaid(value({ ...family, death: { law } }))
    .map((a) => a.label)
    .sort()

test('what the family may claim differs by state', () => {
  assert.deepEqual(aside('us-va'), [])
  assert.deepEqual(aside('us-ca'), ['Grief of the family'])
  assert.deepEqual(aside('us-ny'), ['Grief of the family', 'Loss of society'])
  assert.deepEqual(aside('us-nv'), ['Loss of services'])
  assert.deepEqual(aside('us-fl'), ['Pain and suffering before death'])
  assert.deepEqual(aside('us-ky'), ['Grief of the family', 'Loss of services'])
})

test('each state says who takes and in which shares, and whether its law was read', () => {
  assert.ok(tables.rules.death.length >= 28)
  for (const { id, wrongful_death, status } of tables.rules.death) {
    const v = value({ ...family, death: { law: id } }, { trials: 1_000 })
    const who = cautionsSaid(v).find((text) => text.startsWith(`Who takes for a death under ${wrongful_death}: `))
    assert.match(who ?? '', /\. Shares: .+\.$/, id)
    assert.ok(
      cautionsSaid(v).some((text) => text.startsWith(`Death: ${wrongful_death} `) && text.includes(`(${status}: `)),
      id,
    )
  }
})

test('where the family has no punitive damages a ratio leaves its losses out of the base, in the maximum too', () => {
  const punitive = { ...family, punitive: { ratio: 1 } }
  const wisconsin = value({ ...punitive, death: { law: 'us-wi' } })
  assert.equal(headOf(wisconsin, 'punitive'), 59_000_00)
  assert.ok(cautionsSaid(wisconsin).some((text) => text.includes('gives the family no punitive damages')))
  assert.equal(headOf(value({ ...punitive, death: { law: 'us-va' } }), 'punitive'), 589_000_00)
})

test('own keep: Georgia takes nothing off, Oregon does, and elsewhere it is said that it was not read', () => {
  const said = (law: string, own_consumption: number): string =>
    cautionsSaid(
      value({
        ...family,
        earnings: { head: 'loss-of-support', base: 30_000, to_age: 60, own_consumption },
        death: { law },
      }),
    ).find((text) => text.startsWith('Lost pay: ')) ?? ''
  assert.match(said('us-ga', 0.3), /takes nothing off/)
  assert.equal(said('us-ga', 0), '')
  assert.match(said('us-or', 0), /enter it as own_consumption/)
  assert.equal(said('us-or', 0.3), '')
  assert.match(said('us-va', 0), /was not read; nothing is taken off/)
})

test('death: what the family may claim is recorded for the fifty states and the District, once each', () => {
  const ids = tables.rules.death.map(({ id }) => id)
  assert.equal(new Set(ids).size, 51)
  assert.equal(ids.length, 51)
})

test('death: shares that New Mexico and Nebraska give stand with their text', () => {
  const shares = (id: string): string => tables.rules.death.find((row) => row.id === id)?.shares ?? ''
  assert.match(shares('us-nm'), /spouse with issue: half, and half to the issue/)
  assert.match(shares('us-ne'), /in proportion to the pecuniary loss/)
})
