import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { parseDamagesInput } from '../../shelf/read-damages-input.ts'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { readAndValue } from '../read-and-value.fixture.ts'
import { itemHeadIds } from './heads.ts'
import { readInput } from './read-input.ts'
import { fullInput, plainInput } from './sample-inputs.fixture.ts'

const item = { head: 'future-care', amount: 10, every: 'year', for_life: true }
const withItem = (change: object): object => ({ ...plainInput, items: [{ ...item, ...change }] })

/** What is wrong, and the whole sentence that a lawyer reads. */
const bad: readonly (readonly [string, unknown, string])[] = [
  [
    'impossible date',
    withItem({ from: '2026-02-30' }),
    'items 1, from is not a date: the day 2026-02-30 does not exist.',
  ],
  [
    'month in place of a day',
    withItem({ from: '2026-12' }),
    'items 1, from is "2026-12", which names no day; write the day too, like 2026-12-01.',
  ],
  [
    'impossible birth',
    { ...plainInput, person: { born: '1996-13-01', sex: 'female' } },
    'person, born is not a date: the day 1996-13-01 does not exist.',
  ],
  [
    'negative money',
    withItem({ amount: -5 }),
    'items 1, amount is below zero; write amounts as positive numbers, the head says whether money is owed or taken off.',
  ],
  ['fraction of a cent', withItem({ amount: 1.005 }), 'items 1, amount has a fraction of a cent; round it to cents.'],
  [
    'net beside discount',
    { ...plainInput, rates: { net: 0.01, discount: 0.03 } },
    'rates, net stands beside growth, discount or curve, from which it would follow in a circle; give either net, or growth with discount.',
  ],
  [
    'indices in a circle',
    { ...plainInput, rates: { net: 0.01, indices: { care: { of: 'drugs' }, drugs: { of: 'care' } } } },
    'rates, indices, care leads back to itself (care -> drugs -> care); give one of them as a number.',
  ],
  [
    'unknown head',
    withItem({ head: 'futurecare' }),
    'items 1, head is "futurecare", which is not a head of damages that an item can have; write future-care, if that is what is meant.',
  ],
  [
    'derived head',
    withItem({ head: 'punitive' }),
    `items 1, head is "punitive", which is not a head of damages that an item can have; use one of ${itemHeadIds.join(', ')}.`,
  ],
  [
    'mixed currencies',
    withItem({ currency: 'EUR' }),
    'items 1, currency is EUR; every amount must be in US dollars, so convert it at the rate of its own day and say so in its source.',
  ],
  [
    'amount as text',
    withItem({ amount: '$5,000' }),
    'items 1, amount is text ("$5,000"); write the number alone, in US dollars, without sign or commas.',
  ],
  [
    'unknown field',
    withItem({ untill: '2030-01-01' }),
    '"untill" is not a field that can stand in items 1; did you mean "until"?',
  ],
  ['no end', withItem({ for_life: false }), 'items 1, until is missing; give the last day, or for_life: true.'],
  [
    'end before start',
    withItem({ from: '2030-01-01', until: '2029-01-01' }),
    'items 1, until lies before from; correct one of the two.',
  ],
  [
    'once with an end',
    withItem({ every: 'once', for_life: false, until: '2030-01-01' }),
    'items 1, every is once, but until is given too; take it out, or say month or year.',
  ],
  [
    'end before the valuation date and no start',
    withItem({ until: '2020-01-01' }),
    'items 1, until lies before the valuation date, from which payments run when from is left out; give from, or correct until.',
  ],
  [
    'number with a comma',
    withItem({ 500: null }),
    'items 1, 500 stands alone as if it were a field, as the end of a number written with a comma does; write 1500, not 1,500.',
  ],
  [
    'two defendants of one id',
    { ...plainInput, defendants: [{ id: 'a' }, { id: 'a' }] },
    'defendants 2, id is "a", which stands there twice; give each its own id.',
  ],
  [
    'claim beside a stranger',
    {
      ...plainInput,
      defendants: [{ id: 'a' }],
      claims: [{ id: 'c', against: [{ defendant: 'a' }], not_with: [{ claim: 'd', why: 'one loss' }] }],
    },
    'claims 1, not_with 1, claim is "d", which is not another claim of this input; use one of those you add.',
  ],
  [
    'offer from a stranger',
    { ...plainInput, defendants: [{ id: 'a' }], offers: [{ id: 'o', amount: 5, from: ['b'] }] },
    'offers 1, from 1 is "b", who is not among the defendants; add them there or correct the id.',
  ],
  ['unknown rhythm', withItem({ every: 'week' }), 'items 1, every is "week", which is none of day, month, year, once.'],
  [
    'percent as a whole number',
    { ...plainInput, rates: { net: 3 } },
    'rates, net is not a yearly fraction; write 3 percent as 0.03.',
  ],
  [
    'chance above one',
    withItem({ probability: 50 }),
    'items 1, probability is above 1; write a share between 0 and 1, 40 percent as 0.4.',
  ],
  [
    'no rates',
    { ...plainInput, rates: {} },
    'rates, discount is missing, and so is net; give net (0 for a total offset), or growth with discount.',
  ],
  [
    'growth missing',
    { ...plainInput, rates: { discount: 0.03 } },
    'rates, growth is missing; give the yearly growth that goes with the discount, or net alone.',
  ],
  ['no valuation date', { ...plainInput, valuation_date: undefined }, 'valuation_date is missing; add it.'],
  [
    'no items',
    { person: plainInput.person, valuation_date: '2026-11-23', rates: { net: 0 } },
    'items is missing; add it.',
  ],
  [
    'born after the valuation',
    { ...plainInput, person: { born: '2030', sex: 'female' } },
    'person, born lies after the valuation date; correct one of the two.',
  ],
  [
    'birth unknown',
    { ...plainInput, person: { born: 'unknown', sex: 'female' } },
    'person, born is unknown; give the year of birth at least, because every payment for life depends on it.',
  ],
  [
    'death before birth',
    { ...plainInput, person: { born: '1996', sex: 'female', died: '1990-01-01' } },
    'person, died lies before the birth; correct one of the two.',
  ],
  [
    'loss through death of the living',
    withItem({ head: 'loss-of-society' }),
    'items 1, head is loss-of-society, a loss through a death, but person, died is not given; add it or choose another head.',
  ],
  [
    'unknown index',
    withItem({ growth: 'medical' }),
    'items 1, growth names the index "medical", which rates, indices does not give; add it there or write a yearly fraction.',
  ],
  [
    'range out of order',
    withItem({ amount: { low: 5, likely: 3, high: 9 } }),
    'items 1, amount is not in order; write low, likely and high so that none is below the one before.',
  ],
  [
    'fee tiers out of order',
    { ...plainInput, fee: { tiers: [{ percent: 0.4 }, { up_to: 5, percent: 0.3 }] } },
    'fee, tiers must rise, and the last must have no up_to; put them in that order.',
  ],
  [
    'earnings without an end',
    { ...plainInput, earnings: { base: 1 } },
    'earnings, until or to_age or worklife_years: exactly one must say when work would end; give one of the three.',
  ],
  [
    'claim against a stranger',
    { ...plainInput, claims: [{ id: 'a', against: [{ defendant: 'x' }] }] },
    'claims 1, against 1, defendant is "x", who is not among the defendants; add them there or correct the id.',
  ],
  [
    'shares that do not add up',
    { ...plainInput, offers: [{ id: 'o', amount: 5, shares: [{ claimant: 'A', share: 0.4 }] }] },
    'offers 1, shares do not add up to 1; correct the shares.',
  ],
  [
    'nothing at all',
    null,
    'it holds no fields; it should be fields with their values, as in "court: S.D. Ohio", one a line.',
  ],
]

for (const [name, raw, sentence] of bad)
  test(`refuses: ${name}`, () => {
    const read = readInput(raw)
    assert.ok(!read.ok)
    assert.equal(reportProblem(read.problem).message, `the damages input: ${sentence} Nothing was computed from it.`)
  })

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)
const rules = tables.value
const badReferences: readonly (readonly [string, object, RegExp])[] = [
  [
    'missing life table',
    { ...plainInput, life_table: 'ssa-1990' },
    /^the damages input: life_table is "ssa-1990", which is not there; use one of ssa-2022, nchs-2023, or give your own probabilities\. Nothing was computed from it\.$/,
  ],
  [
    'table without the sex',
    { ...plainInput, person: { born: '1996', sex: 'unknown' }, life_table: 'ssa-2022' },
    /person, sex is total or left out, for which the life table ssa-2022 has no column; choose another table/,
  ],
  [
    'unknown statutory rule',
    { ...plainInput, statutory: ['us/18-usc-9999'] },
    /statutory 1 is "us\/18-usc-9999", which is not in law\/damages-rules\.yaml/,
  ],
  [
    'unknown limit on fees',
    { ...plainInput, fee: { percent: 0.4, limit: 'us-zz' } },
    /fee, limit is "us-zz", which is not in law\/damages-rules.yaml; use one of us-ct, us-fl/,
  ],
  [
    'unknown lien',
    { ...plainInput, liens: [{ kind: 'tax', amount: 5 }] },
    /liens 1, kind is "tax", which is not in law\/damages-rules\.yaml; use one of medicare, medicaid/,
  ],
  [
    'older than the table',
    { ...plainInput, person: { born: '1890', sex: 'female' } },
    /person, born makes the person 136, and the life table ssa-2022 ends at 120; give another table/,
  ],
  [
    'own table that begins too late',
    { ...plainInput, life_table: { first_age: 40, qx: [0.1, 1], source: 'mine' } },
    /life_table, first_age is 40, above the age of the person \(30\.\d\)/,
  ],
  [
    'claim with a statutory rule that is not there',
    {
      ...plainInput,
      defendants: [{ id: 'a' }],
      claims: [{ id: 'c', statutory: 'us/nothing', against: [{ defendant: 'a' }] }],
    },
    /claims 1, statutory is "us\/nothing", which is not in law\/damages-rules\.yaml/,
  ],
]
for (const [name, raw, sentence] of badReferences)
  test(`refuses: ${name}`, () => {
    const valued = readAndValue(raw, rules, { trials: 1_000 })
    assert.ok(!valued.ok)
    assert.match(reportProblem(valued.problem).message, sentence)
  })

test('a file is refused with its line', () => {
  const read = parseDamagesInput(
    'person: {born: 1990, sex: female}\nvaluation_date: 2026-11-23\nrates: {net: 0}\nitems:\n  - head: therapy\n    amount: -1\n    every: once\n',
    'loss.yaml',
  )
  assert.ok(!read.ok)
  assert.match(reportProblem(read.problem).message, /^loss\.yaml line 6: items 1, amount is below zero/)
})

test('a life table that is not there is refused with its line', () => {
  const read = parseDamagesInput(
    'person: {born: 1990, sex: female}\nvaluation_date: 2026-11-23\nrates: {net: 0}\nlife_table: ssa-1990\nitems: []\n',
    'loss.yaml',
    rules,
  )
  assert.ok(!read.ok)
  assert.match(reportProblem(read.problem).message, /^loss\.yaml line 4: life_table is "ssa-1990"/)
})

test('sex may be total or left out, which takes the table of both sexes', () => {
  for (const person of [{ born: '1996' }, { born: '1996', sex: 'total' }, { born: '1996', sex: 'unknown' }]) {
    const read = readInput({ ...plainInput, person })
    assert.ok(read.ok)
    assert.equal(read.value.person.sex, 'unknown')
  }
})

test('good inputs are read, and what was written in dollars is whole cents from there on', () => {
  for (const input of [plainInput, fullInput]) assert.ok(readInput(input).ok)
  const read = readInput(fullInput)
  assert.ok(read.ok)
  assert.equal(read.value.items[0]?.amount, 18_450_25)
  assert.deepEqual(read.value.items[3]?.amount, { low: 50_00, likely: 90_00, high: 200_00 })
  assert.equal(read.value.costs, 85_000_00)
})
