import { test } from 'node:test'
import { matchesGolden } from '../golden.fixture.ts'
import { type ConditionSaid, limitationInWords, type PeriodSaid, periodInWords } from './period-words.ts'

const years = { years: 2 }
const inside: PeriodSaid = { rule: 'years-from', event: 'accrual', tolled: true, ...years }
const other: PeriodSaid = { rule: 'none' }
const read = { text: ['code'] }

/** One example of each: a kind of period, or of condition, without one does not compile. */
const periods: { readonly [R in PeriodSaid['rule']]: PeriodSaid & { readonly rule: R } } = {
  none: { rule: 'none' },
  'not-known': { rule: 'not-known', why: 'Nobody read it.' },
  'years-from': { rule: 'years-from', event: 'death', tolled: false, ...years, months: 6 },
  'years-from-majority': { rule: 'years-from-majority', age: 18, whose: 'taker', ...years },
  'at-age': { rule: 'at-age', age: 21, whose: 'claimant', before: true },
  discovery: { rule: 'discovery', of: ['injury', 'cause'], governs: 'later', ...years },
  'from-appointment': { rule: 'from-appointment', deemed_after_years: 1, ...years },
  'later-of': { rule: 'later-of', of: [inside, { rule: 'at-age', age: 21, whose: 'claimant', before: false }] },
  'earlier-of': { rule: 'earlier-of', of: [inside, other] },
  gate: { rule: 'gate', when: { if: 'minor-at-offence', age: 18 }, met: other, not_met: inside },
  'by-defendant': {
    rule: 'by-defendant',
    cases: [{ defendants: ['perpetrator'], period: other }],
    otherwise: inside,
  },
  readings: {
    rule: 'readings',
    of: [
      { period: inside, why: 'As one court reads it.', rests_on: read },
      { period: other, why: 'As another does.', reaches: { defendants: ['perpetrator'] }, rests_on: read },
    ],
  },
  'saved-by-death': {
    rule: 'saved-by-death',
    period: inside,
    in_last: { years: 1 },
    or_after: { years: 0, months: 6 },
    saved: inside,
    not_after: { years: 3 },
  },
  'own-claim-alive': { rule: 'own-claim-alive', own: { period: inside }, alive: inside },
}
const conditions: { readonly [C in ConditionSaid['if']]: ConditionSaid & { readonly if: C } } = {
  'minor-at-offence': { if: 'minor-at-offence', age: 18 },
  'adult-at-offence': { if: 'adult-at-offence', age: 18 },
  accrued: { if: 'accrued', from: '2020-01-01', until: '2021-12-31' },
  discovered: { if: 'discovered', from: '2020-01-01' },
  homicide: { if: 'homicide', shown_by: 'charge' },
  prosecuted: { if: 'prosecuted', within_years: 3 },
}

test('each kind of period is said in one known way, and each condition beside it', () => {
  matchesGolden('limitation/periods', {
    ...Object.fromEntries(Object.entries(periods).map(([rule, period]) => [rule, periodInWords(period)])),
    ...Object.fromEntries(
      Object.entries(conditions).map(([name, when]) => [name, periodInWords({ ...inside, when } as PeriodSaid)]),
    ),
  })
})

test('the whole limitation of a text is said line by line', () => {
  const lines = limitationInWords({
    period: inside,
    cite: 'Code § 1',
    note: 'As counsel noted.',
    tolling: [{ kind: 'defendant-imprisoned', note: 'Code § 2.', rests_on: read }],
    revival: [
      {
        opens: '2022-01-01',
        closes: '2024-12-31',
        until: { age: 40 },
        claimants: { were: 'minors' },
        note: 'Code § 3.',
        rests_on: read,
      },
    ],
    carry: { to: 'claims-not-barred', note: 'Act § 9', rests_on: read },
    rests_on: read,
  })
  matchesGolden('limitation/whole-limitation', Object.fromEntries(lines.map((line, i) => [`line ${i + 1}`, line])))
})
