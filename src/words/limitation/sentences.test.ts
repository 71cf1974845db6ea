import { test } from 'node:test'
import { IsoDay } from '../../casefile/dates.ts'
import { ProvisionId } from '../../casefile/ids.ts'
import { LimitationCaution } from '../../casefile/limitation/limitation-caution.ts'
import { type LimitationStep, type StepSaid, signedStep } from '../../casefile/limitation/limitation-step.ts'
import { matchesGolden } from '../golden.fixture.ts'
import { cautionInWords } from './caution-words.ts'
import { governingInWords } from './governing-words.ts'
import { headlineInWords } from './last-day-words.ts'
import { stepInWords } from './step-words.ts'
import { citeOfId } from './version-words.ts'

const d = (text: string) => IsoDay.parse(text)
const act = { id: ProvisionId.parse('us/18-usc-1595'), from: d('2015-05-29') }
const court = { id: ProvisionId.parse('us-oh/commencing'), from: null }
const days = { earliest: d('2027-05-20'), latest: d('2029-05-20'), period_known: { earliest: true, latest: true } }
const [from, to] = [d('2020-03-01'), d('2021-04-02')]

/** One example of each: a tag without one does not compile. */
type Steps = { readonly [R in LimitationStep['rule']]: StepSaid & { readonly rule: R } }
type Cautions = {
  readonly [C in LimitationCaution['code']]: Extract<LimitationCaution, { readonly code: C }>['params']
}

const steps: Steps = {
  'conduct-under-text': { rule: 'conduct-under-text', from, to, text: act.from, enacted_by: 'Pub. L. 114-22' },
  'no-claim-for-conduct': { rule: 'no-claim-for-conduct', from, to: from, why: { because: 'nothing-recorded' } },
  accrued: { rule: 'accrued', on: to, with: 'death' },
  'period-not-recorded': { rule: 'period-not-recorded', cite: 'Code § 1' },
  'new-claims-only': { rule: 'new-claims-only', began: from },
  'already-barred': { rule: 'already-barred', began: from },
  'taken-over': { rule: 'taken-over', began: from, because: 'alive' },
  'no-limit': { rule: 'no-limit' },
  'period-not-known': { rule: 'period-not-known', why: 'Nobody read it.' },
  counted: {
    rule: 'counted',
    years: 1,
    months: 6,
    days: 10,
    clock: { runs: 'discovery', of: ['injury', 'cause'], told: false },
    event: from,
    start: to,
    plain: d('2022-10-12'),
    ends: d('2022-10-20'),
  },
  birthday: { rule: 'birthday', age: 21, whose: 'taker', before: false, on: to },
  'of-these': { rule: 'of-these', counts: 'later' },
  'read-so': { rule: 'read-so', why: 'As the law file says it.' },
  'clock-stands-still': { rule: 'clock-stands-still', kind: 'minority', from, to, note: 'Code § 2.' },
  'not-sooner-after': { rule: 'not-sooner-after', kind: 'disability', from, to, years: 2, note: 'Code § 3.' },
  'not-sooner-than': { rule: 'not-sooner-than', day: to },
  'order-suspends': { rule: 'order-suspends', from, until: to, note: 'Order 7.' },
  'put-off-by-order': { rule: 'put-off-by-order', named: false, to },
  'moved-to-open-day': {
    rule: 'moved-to-open-day',
    passed: [
      { day: d('2027-07-03'), is: 'saturday', holiday: null },
      { day: d('2027-07-05'), is: 'holiday', holiday: 'Independence Day' },
    ],
    to: d('2027-07-06'),
    cite: 'Rule 6',
    doubt: 'knowledge',
    safe: d('2027-07-03'),
  },
  'own-claim-dead': { rule: 'own-claim-dead', died: to, own: from },
  'own-claim-alive': { rule: 'own-claim-alive', died: from, own: to },
  'death-in-time-to-save': { rule: 'death-in-time-to-save', died: from, period: to },
  'death-too-late-to-save': { rule: 'death-too-late-to-save', died: to, period: from },
  'not-after': { rule: 'not-after', years: 3, period: from, day: d('2023-03-01') },
  'open-until-appointment': { rule: 'open-until-appointment' },
  'deemed-appointed': { rule: 'deemed-appointed', on: to },
  revived: { rule: 'revived', opens: from, closes: to, before: 'run-out', over: true, note: 'Act 5.' },
  'ends-there': { rule: 'ends-there', on: to },
  'brought-by': {
    rule: 'brought-by',
    by: 'filing-if-served',
    within: { days: 90 },
    cite: 'Rule 3',
    notes: ['As the law file says it.', 'In a federal court too.'],
  },
  conclusion: { rule: 'conclusion', on: to, filed: true, outcome: 'in-time', not_yet: true, counted: 'facts-given' },
}

const cautions: Cautions = {
  'court-not-named': { counted_in: null },
  'theory-not-told-apart': { cite: 'Code § 1', theory: 'buyer' },
  'predicate-not-given': { cite: 'Code § 1' },
  'age-not-checked': { cite: 'Code § 1', below: 18 },
  'not-counted': { missing: ['birth-date', 'period'], effect: 'strict-cannot-be-said' },
  'counted-either-way': { untold: ['homicide', 'appointment'] },
  'from-knowledge': { texts: [act, court], cite: 'Code § 1' },
  contested: { texts: [act] },
  'first-day-not-seen': { cite: 'Code § 1' },
  'day-not-seen': {
    rests_on: { knowledge: [] },
    cite: 'Code § 1',
    turn: 'began',
    day: from,
    by: null,
    note: 'The year is known',
  },
  'no-text': { text: 'As the law file says it.' },
  related: { cite: null, text: 'As the law file says it.' },
  'commencing-not-read': { place: 'OH' },
  'tolling-without-facts': { kind: 'fraudulent-concealment', note: 'Code § 4.' },
  'tolling-without-rule': { kind: 'confinement', cite: 'Code § 1' },
  'tolling-lasts': { kind: 'criminal-case', counted_to: to },
  'by-agreement': { cite: 'Code § 1' },
  'reach-back': { text: 'As the law file says it.' },
  'window-without-birth': { opens: from, note: 'Act 5.' },
  'law-file': {
    text: 'As the law file says it.',
    leaves_open: false,
    counted: { claim: act.id, available: 'yes', ...days },
  },
  stay: { cite: 'Code § 6', text: 'A civil action waits for the criminal one.' },
  'leap-day': { birth: true, counted_to_28: true },
  'first-act-sooner': { earliest: from, last_act: to },
  'conduct-lasts': { until: to, counted_to: from },
}

const sign = { date: null, version: act, rests_on: { knowledge: [] } } as const

test('each step of a time limit is one known sentence', () => {
  const said = Object.entries(steps).map(([tag, step]) => [tag, stepInWords(signedStep(step, sign))] as const)
  matchesGolden('limitation/steps', Object.fromEntries(said))
})

test('each caution of a time limit is one known sentence', () => {
  const all = Object.entries(cautions).map(([code, params]) => LimitationCaution.parse({ code, params }))
  matchesGolden('limitation/cautions', Object.fromEntries(all.map((one) => [one.code, cautionInWords(one, citeOfId)])))
})

test('what a first day rests on is told with it', () => {
  const told = (params: object) =>
    cautionInWords(
      LimitationCaution.parse({ code: 'day-not-seen', params: { ...cautions['day-not-seen'], ...params } }),
      citeOfId,
    )
  const others = { secondary: ['a newspaper'] }
  matchesGolden('limitation/first-days', {
    'others alone': told({ rests_on: others }),
    'between two days': told({ rests_on: others, by: '2020-08-01' }),
    'between two days, the act read in part': told({ rests_on: { 'text-part': ['its title'] }, by: '2020-08-01' }),
    'sources differ on a later text': told({ rests_on: { ...others, contested: true }, turn: 'changed', note: null }),
  })
})

test('the headline and the reasons of texts', () => {
  const base = { ...days, available: 'yes', barred: 'no', counted: 'every' } as const
  const same = { ...base, latest: base.earliest }
  matchesGolden('limitation/headlines', {
    two: headlineInWords(base),
    one: headlineInWords(same),
    'one of the facts given': headlineInWords({ ...same, counted: 'facts-given' }),
    'one of what could be counted': headlineInWords({ ...same, counted: 'some' }),
    past: headlineInWords({ ...same, barred: 'yes' }),
    'no limit': headlineInWords({ ...base, earliest: null, latest: null }),
    'not known': headlineInWords({ ...base, period_known: { earliest: false, latest: false } }),
    'no claim': headlineInWords({ ...base, available: 'no' }),
    'text that governs': governingInWords({ version: act, reasons: ['in-force-for-conduct', 'window-of-revival'] }),
  })
})
