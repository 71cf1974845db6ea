import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, IsoDay } from '../../casefile/dates.ts'
import { stepInWords } from '../../words/limitation/step-words.ts'
import type { ClaimDays } from '../limitation/claim-days.ts'
import type { PeriodEnd } from '../periods/kind.ts'
import { type RevivalWindow, throughWindows } from './revival.ts'

const days: ClaimDays = {
  conduct: { from: day('2008-02-01'), to: day('2009-06-01') },
  accrual: day('2009-06-01'),
  born: day('1991-01-10'),
  discovered: {},
  tolling: [],
  died: null,
  freed: null,
  conviction: null,
  notice: null,
  appointed: null,
  takerBorn: null,
  homicide: null,
  defendant: 'entity',
}
const iso = (text: string) => IsoDay.parse(text)
const window: RevivalWindow = {
  opens: iso('2020-01-01'),
  closes: iso('2021-12-31'),
  rests_on: { text: ['invented'] },
  note: 'Invented.',
}
interface Asked {
  readonly end?: PeriodEnd
  readonly asOf?: string
  readonly leaning?: 'strict' | 'generous'
  readonly facts?: Partial<ClaimDays>
}
const through = (windows: readonly Partial<RevivalWindow>[], asked: Asked = {}) =>
  throughWindows(
    asked.end ?? day('2012-01-10'),
    windows.map((one) => ({ ...window, ...one })),
    {
      days: { ...days, ...asked.facts },
      asOf: day(asked.asOf ?? '2021-06-01'),
      leaning: asked.leaning ?? 'strict',
    },
  )
const end = (one: Partial<RevivalWindow>, asked: Asked = {}): string => through([one], asked).end.toString()

test('a window is open to what had run out before it, from its first day on', () => {
  assert.equal(end({}), '2021-12-31')
  assert.equal(end({}, { asOf: '2019-12-31' }), '2012-01-10')
  assert.equal(end({}, { end: day('2020-01-01') }), '2020-01-01')
  assert.equal(end({ also_expiring: true }, { end: day('2020-01-01') }), '2021-12-31')
  assert.equal(end({ also_expiring: true }, { end: day('2022-05-01') }), '2022-05-01')
  assert.equal(end({ closes: null }), 'none')
})

test('what is not settled counts on the most generous reading alone', () => {
  assert.equal(end({ rests_on: { knowledge: [] } }), '2012-01-10')
  assert.equal(end({ rests_on: { secondary: ['a note'] } }), '2021-12-31')
  assert.equal(end({ rests_on: { text: ['invented'], contested: true } }), '2012-01-10')
  assert.equal(end({ rests_on: { text: ['invented'], contested: true } }, { leaning: 'generous' }), '2021-12-31')
  assert.equal(end({ defendants: ['entity'] }, { facts: { defendant: null } }), '2012-01-10')
  assert.equal(end({ defendants: ['entity'] }, { facts: { defendant: null }, leaning: 'generous' }), '2021-12-31')
  assert.equal(end({ defendants: ['perpetrator'] }), '2012-01-10')
})

test('windows for minors, for adults, for acts of some years, and up to an age', () => {
  const who = (were: 'minors' | 'adults') => ({ claimants: { were, age: 18, missing_day: 'later' as const } })
  assert.equal(end(who('minors')), '2021-12-31')
  assert.equal(end(who('adults')), '2021-12-31', 'it went on after the 18th birthday')
  assert.equal(end(who('adults'), { facts: { accrual: day('2009-01-09') } }), '2012-01-10')
  assert.equal(end(who('minors'), { facts: { born: day('1990-02-01') } }), '2012-01-10')
  assert.equal(end(who('minors'), { facts: { born: null } }), '2012-01-10')
  assert.equal(end({ accrued: { from: iso('2009-06-01') } }), '2021-12-31')
  assert.equal(end({ accrued: { from: iso('2009-06-02') } }), '2012-01-10')
  assert.equal(end({ accrued: { until: iso('2009-05-31') } }), '2012-01-10')
  const until = (age: number) => ({ until: { age, missing_day: 'later' as const } })
  assert.equal(end(until(30)), '2021-01-10')
  assert.equal(end(until(31)), '2021-12-31')
  assert.equal(end(until(28)), '2012-01-10', 'the birthday was before the window')
  assert.equal(end({ ...until(40), closes: null }), '2031-01-10')
})

test('a second window asks for the period and not for the first window', () => {
  const second = { opens: iso('2021-01-01'), closes: iso('2023-06-30') }
  const { end: last, open, steps } = through([{}, second])
  assert.equal(last.toString(), '2023-06-30')
  assert.equal(open.length, 2)
  assert.equal(steps.length, 2)
})

test('whatever the period is, a day inside a window is in time', () => {
  assert.equal(end({}, { end: 'not-known' }), '2021-12-31')
  assert.equal(end({}, { end: 'not-known', asOf: '2022-01-01' }), 'not-known')
})

test('the step says whether the window is still open', () => {
  const said = (asked: Asked) => through([{}], asked).steps.map(stepInWords)[0]
  assert.equal(
    said({}),
    'The claim, whose time had run out, may be brought from January 1, 2020 to December 31, 2021. Invented.',
  )
  assert.equal(
    said({ asOf: '2026-11-23' }),
    'The claim, whose time had run out, could be brought from January 1, 2020 to December 31, 2021. Invented. That window has closed.',
  )
})
