import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../casefile/dates.ts'
import type { ClaimDays } from '../claim-days.ts'
import type { Period } from '../limitation-rules.ts'
import { periodInWords } from '../period-words.ts'
import { periodEnds } from './period-end.ts'

const days: ClaimDays = {
  conduct: { from: day('2015-02-01'), to: day('2016-06-01') },
  accrual: day('2016-06-01'),
  born: day('1999-04-10'),
  discovered: { violation: day('2018-01-05'), 'defendant-role': day('2019-03-04') },
  tolling: [{ kind: 'criminal-case', from: day('2017-01-01'), to: day('2018-09-09'), state: null }],
  died: null,
  freed: day('2016-07-01'),
  conviction: null,
  notice: null,
  defendant: 'entity',
}
const ends = (period: Period, given: Partial<ClaimDays> = {}): readonly string[] =>
  periodEnds(period, {
    days: { ...days, ...given },
    stretches: [],
    origin: { version: null, source: null, status: 'verified' },
  }).map(({ end }) => end.toString())

const from = (
  event: 'accrual' | 'first-act' | 'freed' | 'criminal-case-end' | 'conviction',
  years: number,
): Period => ({ rule: 'years-from', event, years, missing_day: 'later', tolled: true })

test('years from each event', () => {
  assert.deepEqual(ends(from('accrual', 2)), ['2018-06-01'])
  assert.deepEqual(ends(from('first-act', 2)), ['2017-02-01'])
  assert.deepEqual(ends(from('freed', 2)), ['2018-07-01'])
  assert.deepEqual(ends(from('criminal-case-end', 2)), ['2020-09-09'])
  assert.deepEqual(ends(from('conviction', 2)), ['not-known'])
})

test('at an age, and years from majority', () => {
  assert.deepEqual(ends({ rule: 'at-age', age: 30, missing_day: 'later' }), ['2029-04-10'])
  assert.deepEqual(ends({ rule: 'years-from-majority', age: 19, years: 10, missing_day: 'later', tolled: true }), [
    '2028-04-10',
  ])
  assert.deepEqual(ends({ rule: 'at-age', age: 30, missing_day: 'later' }, { born: null }), ['not-known'])
})

test('discovery of two things runs from the later or the earlier', () => {
  const rule = (governs: 'earlier' | 'later'): Period => ({
    rule: 'discovery',
    of: ['violation', 'defendant-role'],
    governs,
    years: 4,
    missing_day: 'later',
  })
  assert.deepEqual(ends(rule('later')), ['2023-03-04'])
  assert.deepEqual(ends(rule('earlier')), ['2022-01-05'])
  assert.deepEqual(ends(rule('later'), { discovered: {} }), ['2020-06-01'], 'without a discovery, from the last act')
})

test('later and earlier of several, parts that cannot be counted left out', () => {
  assert.deepEqual(ends({ rule: 'later-of', of: [from('accrual', 2), from('conviction', 2), from('freed', 3)] }), [
    '2019-07-01',
  ])
  assert.deepEqual(ends({ rule: 'earlier-of', of: [from('accrual', 2), { rule: 'none' }] }), ['2018-06-01'])
  assert.deepEqual(ends({ rule: 'later-of', of: [from('accrual', 2), { rule: 'none' }] }), ['none'])
})

test('a gate by accrual, and limits by kind of defendant', () => {
  const gate: Period = {
    rule: 'gate',
    when: { if: 'accrued', from: '2016-06-01' as never },
    met: from('accrual', 7),
    not_met: from('accrual', 1),
  }
  assert.deepEqual(ends(gate), ['2023-06-01'])
  assert.deepEqual(ends(gate, { accrual: day('2016-05-31') }), ['2017-05-31'])
  const kinds: Period = {
    rule: 'by-defendant',
    cases: [{ defendants: ['perpetrator'], period: { rule: 'none' } }],
    otherwise: from('accrual', 3),
  }
  assert.deepEqual(ends(kinds), ['2019-06-01'])
  assert.deepEqual(ends(kinds, { defendant: 'perpetrator' }), ['none'])
  assert.deepEqual(ends(kinds, { defendant: null }), ['none', '2019-06-01'], 'both readings when the kind is not told')
})

test('readings stay apart through later-of', () => {
  const two: Period = {
    rule: 'readings',
    of: [
      { period: from('accrual', 1), why: 'One court.', status: 'contested', source: null },
      { period: from('accrual', 5), why: 'Another.', status: 'contested', source: null },
    ],
  }
  assert.deepEqual(ends({ rule: 'later-of', of: [two, from('accrual', 2)] }), ['2018-06-01', '2021-06-01'])
  assert.equal(
    periodInWords({ rule: 'later-of', of: [from('accrual', 2), { rule: 'none' }] }),
    'the later of: 2 years from the last act; no time limit',
  )
})
