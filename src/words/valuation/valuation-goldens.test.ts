import { test } from 'node:test'
import { IsoDay } from '../../casefile/dates.ts'
import { type Cents, cents } from '../../casefile/money.ts'
import { Assumption } from '../../casefile/value/assumption.ts'
import type { CreditSource, LeftOutRule, LeftOutWhat } from '../../casefile/value/left-out.ts'
import type { HeadBasis, LossFlow, LossName, PaymentDates } from '../../casefile/value/loss-basis.ts'
import type { NotTaken } from '../../casefile/value/not-taken.ts'
import type { OfferCaution } from '../../casefile/value/offer-caution.ts'
import type { ValuationCaution } from '../../casefile/value/valuation-caution.ts'
import type { WaterfallStep } from '../../casefile/value/waterfall-step.ts'
import type { Assumed, Moved } from '../../casefile/value/what-moves.ts'
import { matchesGolden, type OneOfEach } from '../golden.fixture.ts'
import { assumptionWords } from './assumption-words.ts'
import { basisWords } from './basis-words.ts'
import { datesWords } from './flow-words.ts'
import { leftOutLabel, leftOutRule } from './left-out-words.ts'
import { notTakenLabel, notTakenWhy } from './not-taken-words.ts'
import { offerCautionWords, offerDay } from './offer-words.ts'
import { stepLabel, stepNote } from './step-words.ts'
import { valuationCautionWords } from './valuation-caution-words.ts'
import { assumedWords, movedWords } from './what-moves-words.ts'

const d = (text: string) => IsoDay.parse(text)
const $ = (dollars: number): Cents => cents(Math.round(dollars * 100))
const name: LossName = { head: 'therapy', label: 'Weekly therapy', code: '90837' }
const cite = 'Act § 1'
const status = 'unverified'
const source = 'a report'
const read = { cite, status, source } as const

const said = <T extends { readonly is: string }>(all: Readonly<Record<string, T>>, words: (one: T) => string) =>
  Object.fromEntries(Object.entries(all).map(([tag, value]) => [tag, words(value)]))

test('dates of payments', () => {
  const all: OneOfEach<PaymentDates> = {
    'each-day': { is: 'each-day', days: 365, first: d('2014-01-01'), last: d('2014-12-31') },
    once: { is: 'once', on: d('2045-01-01'), ifAlive: true, growth: 'medical' },
    repeated: {
      is: 'repeated',
      every: 'month',
      first: d('2026-12-01'),
      last: d('2046-11-30'),
      forLife: true,
      until: true,
      life: 'had-lived',
      growth: -0.01,
    },
    pay: {
      is: 'pay',
      by: 'month',
      first: d('2026-11-23'),
      last: d('2056-11-22'),
      life: 'alive',
      growth: null,
      base: { low: $(30_000), likely: $(40_000), high: $(60_000) },
      actual: $(10_000),
      participation: 0.9,
      unemployment: 0.05,
      fringe: 0.2,
      ownConsumption: 0.3,
      endSpreadYears: 2,
    },
  }
  matchesGolden('valuation/dates', said<PaymentDates>(all, datesWords))
})

test('how a head was computed', () => {
  const flow: LossFlow = {
    name,
    amount: { low: $(90), likely: $(100.5), high: $(200) },
    dates: { is: 'once', on: d('2026-12-01'), ifAlive: false, growth: 0 },
    chance: 0.5,
    labor: { hours: 4000, wage: $(15), gain: $(150_000), byWage: false },
    source,
  }
  const all: OneOfEach<HeadBasis> = {
    payments: { is: 'payments', flows: [flow, { ...flow, chance: 1, labor: null, source: null }] },
    interest: { is: 'interest', rate: 0.05, to: d('2026-11-23') },
    'awarded-fees': { is: 'awarded-fees', hours: 900, rate: $(450), multiplier: 1.2 },
    punitive: {
      is: 'punitive',
      ratio: 2,
      of: ['therapy', 'emotional-distress'],
      base: $(100_000),
      cap: { cite, status },
      source,
    },
    'sum-instead': { is: 'sum-instead', cite, amount: $(150_000), source: null },
    'least-sum': { is: 'least-sum', cite, amount: $(150_000), source },
    multiplied: {
      is: 'multiplied',
      cite,
      times: 2,
      multiple: 3,
      of: 'economic',
      reach: 'mandatory',
      atLeast: $(10_000),
      source: null,
    },
    'gain-multiplied': { is: 'gain-multiplied', cite, multiple: 3, gain: $(5_000), source: null },
    'for-each': {
      is: 'for-each',
      cite,
      amount: $(1_000),
      count: 12,
      unit: 'violation',
      reach: 'up-to',
      part: 0.5,
      source: null,
    },
  }
  matchesGolden('valuation/basis', said<HeadBasis>(all, basisWords))
})

test('cautions', () => {
  const all: OneOfEach<ValuationCaution> = {
    'no-payment': { is: 'no-payment', name },
    'past-care-later': { is: 'past-care-later', name },
    'care-begins-before': { is: 'care-begins-before', name },
    'comes-to-nothing': { is: 'comes-to-nothing', name },
    'certain-to-last-day': { is: 'certain-to-last-day', name },
    'never-out-of-work': { is: 'never-out-of-work', name: { head: 'lost-earnings', label: null, code: null } },
    'labor-beside-earnings': { is: 'labor-beside-earnings' },
    'earnings-overlap': { is: 'earnings-overlap' },
    'no-interest': { is: 'no-interest' },
    'enjoyment-in-distress': { is: 'enjoyment-in-distress' },
    'settlement-of-minor': { is: 'settlement-of-minor' },
    'records-missing': { is: 'records-missing', count: 3 },
    'death-law-not-named': { is: 'death-law-not-named' },
    'death-law-not-recorded': { is: 'death-law-not-recorded', law: 'us-xx' },
    'own-keep-not-deducted': { is: 'own-keep-not-deducted', cite, status },
    'own-keep-deducted': { is: 'own-keep-deducted', cite, status },
    'own-keep-not-read': { is: 'own-keep-not-read', cite },
    'death-law': { is: 'death-law', ...read, survival: '', note: 'A note.' },
    'death-takers': { is: 'death-takers', cite, claimants: 'the children', shares: 'in equal shares' },
    'family-punitive-barred': { is: 'family-punitive-barred', cite, status },
    'family-punitive-not-read': { is: 'family-punitive-not-read', cite },
    'minority-not-entered': { is: 'minority-not-entered', cite },
    'rule-not-verified': { is: 'rule-not-verified', ...read, entered: true },
    'rule-note': { is: 'rule-note', cite, note: 'A note.' },
    'punished-twice': { is: 'punished-twice', cite },
    'punitive-beside-not-read': { is: 'punitive-beside-not-read', cite },
    'section-number-unverified': { is: 'section-number-unverified', cite, status },
    'cap-not-verified': { is: 'cap-not-verified', cite, status, source: '' },
    'cap-left-out': { is: 'cap-left-out', cite, why: 'a conviction', lifted: 'a felony' },
    'state-share-not-verified': { is: 'state-share-not-verified', ...read, share: 0.5 },
    guideposts: { is: 'guideposts', times: 1.25, guideposts: [{ name: 'one to one', status, source }] },
    'estate-not-read': { is: 'estate-not-read', law: 'us-xx' },
    'shared-liability': { is: 'shared-liability', id: 'us-xx/negligence', status, source, note: '' },
    'restitution-owed': {
      is: 'restitution-owed',
      cite,
      status,
      ordered: $(90_000),
      paid: $(4_000),
      owed: $(86_000),
      same: $(30_000.5),
      left: $(59_999.5),
    },
  }
  matchesGolden('valuation/cautions', said<ValuationCaution>(all, valuationCautionWords))
})

const steps: OneOfEach<WaterfallStep> = {
  claimed: { is: 'claimed', amount: $(1) },
  reduction: { is: 'reduction', amount: $(-1), cause: 'caps' },
  gross: { is: 'gross', amount: $(1) },
  'most-collected': { is: 'most-collected', amount: $(1), condition: 'weighed' },
  offer: { is: 'offer', amount: $(1), atOnce: false },
  'offers-together': { is: 'offers-together', amount: $(1) },
  restitution: { is: 'restitution', amount: $(-1), cite, status, note: 'Once.' },
  'state-share': {
    is: 'state-share',
    amount: $(-1),
    ofRecovery: 0.25,
    states: [{ ...read, share: 0.5, above: $(50_000), afterFee: true }],
  },
  fee: {
    is: 'fee',
    amount: $(-1),
    terms: {
      tiers: [
        { upTo: $(500_000), percent: 0.4 },
        { upTo: null, percent: 1 / 3 },
      ],
      afterCosts: true,
      cap: { share: 0.25, source: null },
      limit: { cite, status, tiers: [{ upTo: null, percent: 0.3 }], afterCosts: false },
      awarded: true,
      courtApproval: true,
    },
  },
  costs: { is: 'costs', amount: $(-40_000), given: true, unpaid: $(20_000) },
  lien: {
    is: 'lien',
    amount: $(-1),
    holder: 'Clinic',
    name: 'Hospital lien',
    claimed: $(9_000),
    how: 'share',
    together: true,
    share: 0.4,
    of: 'after-fee',
    medicalShare: 0.2,
    agreedReduction: 0.1,
    cite,
    status,
    unpaid: $(500),
  },
  'over-outcomes': { is: 'over-outcomes', amount: $(1) },
  net: { is: 'net', amount: $(1) },
  'fees-of-all': { is: 'fees-of-all', amount: $(-1) },
  'costs-by-share': { is: 'costs-by-share', amount: $(-1), unpaid: $(0) },
  'for-all': { is: 'for-all', amount: $(1) },
}

test('steps from gross to net', () => {
  matchesGolden(
    'valuation/steps',
    said<WaterfallStep>(steps, (step) => `${stepLabel(step)} | ${stepNote(step)}`),
  )
})

test('what was not taken, and why', () => {
  const whats: OneOfEach<NotTaken['what']> = {
    'sum-instead': { is: 'sum-instead', cite },
    'actual-damages': { is: 'actual-damages' },
    rule: { is: 'rule', cite },
    punitive: { is: 'punitive' },
    'punitive-above-cap': { is: 'punitive-above-cap' },
    head: { is: 'head', head: 'grief' },
  }
  const whys: OneOfEach<NotTaken['why']> = {
    'minors-only': { is: 'minors-only', cite },
    'never-both': { is: 'never-both', actual: $(9_000) },
    'gives-more': { is: 'gives-more', cite },
    'rests-on-actual': { is: 'rests-on-actual' },
    'multiplied-once': { is: 'multiplied-once', cite },
    'bars-punitive': { is: 'bars-punitive', cite: null },
    'not-beside': { is: 'not-beside', cite: null },
    'not-from-estate': { is: 'not-from-estate', source },
    cap: { is: 'cap', cite, limit: $(250_000), lifted: 'a felony' },
    'death-punitive-only': { is: 'death-punitive-only', cite, status },
    'death-not-listed': { is: 'death-not-listed', cite, status },
    'death-nobody': { is: 'death-nobody', cite, status },
  }
  matchesGolden('valuation/not-taken', {
    ...said<NotTaken['what']>(whats, notTakenLabel),
    ...Object.fromEntries(
      Object.entries(said<NotTaken['why']>(whys, notTakenWhy)).map(([tag, text]) => [`why ${tag}`, text]),
    ),
  })
})

test('what the best combination leaves out, and by which rule', () => {
  const claim = 'Federal claim'
  const defendant = 'motel'
  const pool = { pool: 'policy', of: ['motel', 'land'] }
  const whats: OneOfEach<LeftOutWhat> = {
    claim: { is: 'claim', claim },
    'claim-against': { is: 'claim-against', claim, defendant },
    'more-than-share': { is: 'more-than-share', claim, defendant, share: 0.3, of: 'not-medical' },
    'noneconomic-limit': { is: 'noneconomic-limit', claim },
    'punitive-limit': { is: 'punitive-limit', claim },
    punitive: { is: 'punitive', claim },
    'punitive-against': { is: 'punitive-against', claim, defendant },
    'statutory-sum': { is: 'statutory-sum', claim },
    'part-of-sum': { is: 'part-of-sum', claim, amount: $(10) },
    losses: { is: 'losses', amount: $(10) },
    settled: { is: 'settled', defendant, amount: $(10) },
    chances: { is: 'chances' },
    pool: { is: 'pool', ...pool },
    'pool-not': { is: 'pool-not', ...pool, not: ['statutory', 'punitive'] },
    'pool-claim': { is: 'pool-claim', ...pool, claim },
    'means-of': { is: 'means-of', defendant, amount: $(10), own: true },
    'pool-limit': { is: 'pool-limit', ...pool, amount: $(10) },
    'noneconomic-above': { is: 'noneconomic-above', claim, amount: $(10) },
    'punitive-above': { is: 'punitive-above', claim, amount: $(10), each: true },
    'sum-of': { is: 'sum-of', claim, amount: $(10) },
    'multiple-of': { is: 'multiple-of', claim },
    'punitive-short': { is: 'punitive-short', short: $(10), asked: $(20) },
    'head-short': { is: 'head-short', head: 'therapy', short: $(10), value: $(20) },
  }
  const sum = { amount: $(150_000), cite }
  const by: CreditSource = { is: 'law', source }
  const rules: OneOfEach<LeftOutRule> = {
    'chances-for-some': { is: 'chances-for-some' },
    'paid-as-restitution': { is: 'paid-as-restitution', cite },
    'minors-only': { is: 'minors-only', cite },
    'paid-before': { is: 'paid-before', ...read, by: 'not-read' },
    'none-of-its-own': { is: 'none-of-its-own', cite: null },
    'cap-not-recorded': { is: 'cap-not-recorded', named: 'us-xx' },
    'cap-lifted': { is: 'cap-lifted', why: 'a conviction', cite, lifted: '' },
    'cap-needs-day': { is: 'cap-needs-day', cite },
    'cap-before-first-day': { is: 'cap-before-first-day', cite, first: '1994-10-01' },
    'cap-sum-not-recorded': { is: 'cap-sum-not-recorded', cite, note: 'Enter it.' },
    'law-not-recorded': { is: 'law-not-recorded', law: 'us-xx/negligence' },
    'own-fault': { is: 'own-fault', share: 0.1, bars: 'nothing', source, status },
    'joint-if-faultless': { is: 'joint-if-faultless', share: 0.9, source, status },
    'sole-at-fault': { is: 'sole-at-fault', share: 0.9, source, status },
    'fault-not-entered': { is: 'fault-not-entered', rule: 'several', always: 'economic', source, status },
    'shared-liability': { is: 'shared-liability', source, status },
    'from-estate': { is: 'from-estate', allowed: false, source },
    'estate-not-read': { is: 'estate-not-read' },
    credit: { is: 'credit', rule: 'proportionate', fault: 0.3, part: null, read: true, by },
    'credit-without-fault': { is: 'credit-without-fault' },
    'pool-pays-all': { is: 'pool-pays-all' },
    'pool-does-not-pay': { is: 'pool-does-not-pay', note: 'exclusion 4' },
    'pool-except': { is: 'pool-except', why: 'acts on purpose' },
    means: { is: 'means' },
    'pool-used-up': { is: 'pool-used-up' },
    limited: { is: 'limited', cite, perOccurrence: $(500_000) },
    'not-with-multiple': { is: 'not-with-multiple', cite },
    conflict: { is: 'conflict', other: 'Other claim', why: 'the same loss', sum },
    'nobody-left': { is: 'nobody-left', sum: null },
    'nothing-owed': { is: 'nothing-owed', sum: null },
    'one-satisfaction': { is: 'one-satisfaction', sum: null },
    'sum-or-actual': { is: 'sum-or-actual', cite },
    'multiplied-once': { is: 'multiplied-once', cite, barsPunitive: true },
    'punitive-not-reached': { is: 'punitive-not-reached' },
    'sum-elected': { is: 'sum-elected' },
    'not-reached': { is: 'not-reached' },
  }
  const credits: OneOfEach<CreditSource> = {
    counsel: { is: 'counsel' },
    law: by,
    'not-read': { is: 'not-read', law: 'us-xx' },
    'no-law-named': { is: 'no-law-named' },
  }
  matchesGolden('valuation/left-out', {
    ...Object.fromEntries(
      Object.entries<LeftOutWhat>(whats).map(([tag, what]) => [
        tag,
        leftOutLabel({ what: [what], rule: { is: 'means' } }, (id) => `the ${id}`),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(said<LeftOutRule>(rules, leftOutRule)).map(([tag, text]) => [`rule ${tag}`, text]),
    ),
    ...Object.fromEntries(
      Object.entries<CreditSource>(credits).map(([tag, of]) => [
        `credit ${tag}`,
        leftOutRule({ is: 'credit', rule: 'greater', fault: 0.25, part: null, read: false, by: of }),
      ]),
    ),
    'credit by a part that was entered': leftOutRule({
      is: 'credit',
      rule: 'economic-part',
      ...{ fault: 0, part: $(1_467.77), read: true, by: { is: 'counsel' } },
    }),
  })
})

test('assumptions', () => {
  const all: OneOfEach<Assumption> = {
    'life-table': {
      is: 'life-table',
      title: 'Table of 2022',
      column: 'total',
      sexEntered: false,
      status,
      source,
    },
    rating: { is: 'rating', years: 3, multiple: 1.2, source },
    age: { is: 'age', years: 30.25, expectancy: 51.5 },
    'net-rate': { is: 'net-rate', rate: 0, source: null },
    growth: { is: 'growth', rate: 0.028, source },
    discount: { is: 'discount', rate: 0.038, source },
    curve: { is: 'curve', points: [{ years: 1, yield: 0.039 }], source },
    index: { is: 'index', name: 'drugs', rate: null, of: 'medical', plus: 0.01, source },
    spread: { is: 'spread', discount: 0.009, growth: 0.006, level: 0.005, source },
    'payment-dates': { is: 'payment-dates' },
    prices: { is: 'prices' },
    survival: { is: 'survival' },
    simulation: { is: 'simulation', trials: 100_000, seed: 1 },
    rules: { is: 'rules', asOf: d('2026-11-25') },
  }
  for (const each of Object.values(all)) Assumption.parse(each)
  matchesGolden(
    'valuation/assumptions',
    said<Assumption>(all, (each) => Object.values(assumptionWords(each)).join(' | ')),
  )
})

test('what moves a figure, and how far it is moved', () => {
  const assumed: OneOfEach<Assumed> = {
    'net-rate': { is: 'net-rate' },
    discount: { is: 'discount' },
    curve: { is: 'curve' },
    growth: { is: 'growth' },
    index: { is: 'index', index: 'medical' },
    'rate-level': { is: 'rate-level' },
    'rate-spread': { is: 'rate-spread', of: 'level' },
    life: { is: 'life' },
    rating: { is: 'rating' },
    amount: { is: 'amount', name },
    need: { is: 'need', name },
    'own-growth': { is: 'own-growth', name },
    'base-pay': { is: 'base-pay', name },
    'part-of-pay': { is: 'part-of-pay', name, part: 'own-consumption' },
    'end-of-work': { is: 'end-of-work', name },
    punitive: { is: 'punitive' },
    interest: { is: 'interest' },
    'part-given': { is: 'part-given', rule: cite },
    'fault-of-person': { is: 'fault-of-person' },
    fault: { is: 'fault', defendant: 'motel' },
    means: { is: 'means', defendant: 'motel' },
    pool: { is: 'pool', pool: 'policy' },
    fee: { is: 'fee' },
    costs: { is: 'costs' },
    chance: { is: 'chance' },
    'chance-of-claim': { is: 'chance-of-claim', claim: 'Federal claim' },
    cap: { is: 'cap', claim: null },
  }
  const moved: OneOfEach<Moved> = {
    points: { is: 'points', by: 0.01 },
    range: { is: 'range' },
    'never-and-surely': { is: 'never-and-surely' },
    'none-and-more': { is: 'none-and-more', times: 1.5 },
    'none-and-all': { is: 'none-and-all' },
    years: { is: 'years', by: 2 },
    'table-years': { is: 'table-years', older: 3, younger: 1 },
    'left-out-and-as-entered': { is: 'left-out-and-as-entered' },
    spread: { is: 'spread', by: 0.009 },
    'less-and-more': { is: 'less-and-more', part: 0.25 },
    chances: { is: 'chances' },
    'applied-and-lifted': { is: 'applied-and-lifted' },
  }
  matchesGolden('valuation/what-moves', {
    ...said<Assumed>(assumed, assumedWords),
    ...Object.fromEntries(Object.entries(said<Moved>(moved, movedWords)).map(([tag, text]) => [`moved ${tag}`, text])),
  })
})

test('cautions about offers', () => {
  const offer = 'motel-1'
  const all: OneOfEach<OfferCaution> = {
    'no-chance': { is: 'no-chance' },
    'no-trial': { is: 'no-trial' },
    'fee-by': { is: 'fee-by', by: 'each-client' },
    'nobody-named': { is: 'nobody-named', offer },
    'releases-some': { is: 'releases-some', offer, from: ['motel', 'land'], apart: true },
    expired: { is: 'expired', offer, on: d('2026-11-22') },
  }
  const days = {
    open: offerDay({ expires: d('2026-12-31'), expired: false }),
    passed: offerDay({ expires: d('2026-11-22'), expired: true }),
    'no-day': offerDay({ expires: null, expired: false }),
  }
  matchesGolden('valuation/offers', { ...said<OfferCaution>(all, offerCautionWords), ...days })
})
