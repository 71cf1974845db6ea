import { test } from 'node:test'
import type {
  ReformNote,
  RulingReason,
  TouchedReason,
  UntouchedReason,
} from '../../casefile/precedent/reform-reason.ts'
import { matchesGolden, type OneOfEach } from '../golden.fixture.ts'
import { reformNoteWords, rulingReasonWords, touchedReasonWords } from './reform-words.ts'

const told = { cite: '47 U.S.C. § 230', exception: null, names: '18 U.S.C. § 1595' }
const text = 'the site took part'
const facts = ['paid by card', 'ads edited']
const reform = 'the Act'

const touched: OneOfEach<TouchedReason> = {
  existence: { is: 'existence', cite: 'Act § 1', theory: 'beneficiary', noneWithout: true, withIt: 'from-first-day' },
  'in-time': { is: 'in-time' },
  'lost-as-late': { is: 'lost-as-late', reform, side: 'without', effect: 'depends' },
  'time-shorter': { is: 'time-shorter', reform, side: 'with' },
  'would-show': { is: 'would-show', text },
  'asks-no-less': { is: 'asks-no-less' },
  shows: { is: 'shows', text, facts },
  'for-and-against': { is: 'for-and-against', text, facts, against: ['one night'] },
  'meets-old-test': { is: 'meets-old-test', text, facts },
  'none-shows': { is: 'none-shows', text },
  'rests-on-another': { is: 'rests-on-another', cite: 'Act § 1', reform },
  'exception-neutral': { is: 'exception-neutral', ...told },
  'gives-way': { is: 'gives-way', why: 'It made the content itself.', ...told },
  'covers-these-alone': { is: 'covers-these-alone', ...told, exception: 'section 230(e)(5)' },
  'lost-all-the-same': { is: 'lost-all-the-same', ...told },
  'lost-in-force': { is: 'lost-in-force', bars: 'likely', others: null, ...told },
  'decided-in-force': { is: 'decided-in-force', bars: 'may', facts, others: 'in-ruling', ...told },
  'decided-before': {
    is: 'decided-before',
    lostOnIt: true,
    retroactive: true,
    open: ['Whether it took part was not settled.'],
    facts: [],
    others: 'not-named',
    ...told,
  },
}
const untouched: OneOfEach<UntouchedReason> = {
  'protects-only': { is: 'protects-only', cites: 'Act § 1', roles: ['platform', 'software-provider', 'platform'] },
  'not-on-time': { is: 'not-on-time', reform },
  'claim-not-named': { is: 'claim-not-named' },
  'part-unchanged': { is: 'part-unchanged', reform, cites: 'Act § 1', claim: 'Beneficiary' },
  'other-ground': { is: 'other-ground', reform, cites: 'Act § 1', claim: 'Beneficiary' },
}
const whys = [touched['in-time'], touched['would-show']]
const rulings: OneOfEach<RulingReason> = {
  untouched: { is: 'untouched', why: untouched['claim-not-named'] },
  touched: { is: 'touched', whys },
  changed: { is: 'changed', whys, side: 'without', goes: 'cannot-tell', reversed: true },
  stays: { is: 'stays', whys, was: 'mixed', reversed: false },
  'stays-lost': { is: 'stays-lost' },
  bears: { is: 'bears', whys, reversed: true },
}
const notes: OneOfEach<ReformNote> = {
  'arguable-counts': { is: 'arguable-counts' },
  'facts-of-row': { is: 'facts-of-row', someOfRole: true },
  'first-federal-court': { is: 'first-federal-court' },
  'value-as-given': { is: 'value-as-given' },
  imprecise: { is: 'imprecise', rows: 6, of: 10 },
  'trafficking-taken-as-met': { is: 'trafficking-taken-as-met' },
  'met-is-not-liable': { is: 'met-is-not-liable' },
  assumed: { is: 'assumed', text: 'As the reform file says it.' },
}

test('each reason of a ruling under two laws, and each note, has its sentence', () => {
  matchesGolden('reform/reasons', {
    ...Object.fromEntries(
      Object.entries<TouchedReason>(touched).map(([tag, one]) => [`touched ${tag}`, touchedReasonWords(one)]),
    ),
    ...Object.fromEntries(
      Object.entries<UntouchedReason>(untouched).map(([tag, why]) => [
        `untouched ${tag}`,
        rulingReasonWords({ is: 'untouched', why }),
      ]),
    ),
    ...Object.fromEntries(Object.entries<RulingReason>(rulings).map(([tag, one]) => [tag, rulingReasonWords(one)])),
    ...Object.fromEntries(Object.entries<ReformNote>(notes).map(([tag, one]) => [`note ${tag}`, reformNoteWords(one)])),
  })
})
