import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IsoDay } from '../../../casefile/dates.ts'
import { ProvisionId } from '../../../casefile/ids.ts'
import type { LimitationResult } from '../../../casefile/limitation/limitation.ts'
import { type StepSign, signedStep } from '../../../casefile/limitation/limitation-step.ts'
import { stepInWords } from '../../../words/limitation/step-words.ts'
import { printLimitation } from './print-limitation.ts'

const day = (text: string) => IsoDay.parse(text)
const text = { id: ProvisionId.parse('us/18-usc-1595'), from: day('2015-05-29') }
const sign: StepSign = { date: null, version: text, rests_on: { text: ['U.S. Code'] } }
const conclusion = signedStep(
  { rule: 'conclusion', on: day('2026-11-23'), filed: false, outcome: 'in-time', not_yet: false, counted: 'every' },
  { ...sign, version: null, rests_on: null },
)
const answer = (more: Partial<LimitationResult>): LimitationResult => ({
  claim: text.id,
  available: 'yes',
  barred: 'no',
  earliest: day('2032-03-09'),
  latest: day('2032-03-09'),
  period_known: { earliest: true, latest: true },
  as_one: { barred: 'no', earliest: day('2032-03-09') },
  counted: 'every',
  governing: [],
  weakest: null,
  steps: [conclusion],
  cautions: [],
  ...more,
})
const printed = (more: Partial<LimitationResult>) => printLimitation(answer(more)).split('\n')

const heads: readonly (readonly [why: string, given: Partial<LimitationResult>, says: readonly string[]])[] = [
  ['one day', {}, ['The last day to file is March 9, 2032, on every reading.']],
  [
    'two days, the earlier first',
    { latest: day('2033-01-03') },
    [
      'The last day to file is, on the strictest reading:      March 9, 2032',
      'The last day to file is, on the most generous reading: January 3, 2033',
    ],
  ],
  ['no limit', { earliest: null, latest: null }, ['There is no time limit, on every reading.']],
  [
    'no limit on one reading',
    { barred: 'arguable', latest: null },
    [
      'The last day to file is, on the strictest reading:      March 9, 2032',
      'The last day to file is, on the most generous reading: no limit',
    ],
  ],
  [
    'nothing known',
    { barred: 'arguable', earliest: null, latest: null, period_known: { earliest: false, latest: false } },
    ['The last day to file cannot be said on what is known: look the period up before anything else.'],
  ],
  [
    'a reading whose day is not known is not given the day of the other',
    { barred: 'arguable', period_known: { earliest: false, latest: true } },
    [
      'The last day to file is, on the strictest reading:      cannot be said',
      'The last day to file is, on the most generous reading: March 9, 2032',
    ],
  ],
  [
    'a period that nobody read beside one without limit',
    { barred: 'arguable', earliest: null, latest: null, period_known: { earliest: false, latest: true } },
    [
      'The last day to file is, on the strictest reading:      cannot be said',
      'The last day to file is, on the most generous reading: no limit',
    ],
  ],
  ['no claim', { available: 'no', barred: 'yes', earliest: null, latest: null }, []],
]
for (const [why, given, says] of heads)
  test(`the last day first: ${why}`, () => {
    assert.deepEqual(printed(given).slice(1, 1 + says.length), says)
    assert.equal(printed(given)[1 + says.length], stepInWords(conclusion))
  })

test('each step names its source by number; what a reading adds stands under it', () => {
  const ten = {
    rule: 'not-sooner-than' as const,
    day: day('2032-03-09'),
  }
  const lines = printed({
    steps: [
      signedStep({ rule: 'accrued', on: day('2022-03-09'), with: 'last-act' }, sign),
      { ...signedStep(ten, { ...sign, rests_on: { knowledge: [] } }), reading: 'strict' },
      {
        ...signedStep({ rule: 'no-limit' }, { ...sign, rests_on: { decision: ['Cruz v. Maypa'], contested: true } }),
        reading: 'generous',
      },
      signedStep(
        { rule: 'brought-by', by: 'filing', within: null, cite: 'Rule 3', notes: ['Of the federal courts.'] },
        {
          ...sign,
          version: { id: ProvisionId.parse('us/commencing'), from: null },
          rests_on: { 'text-part': ['Rule 3'] },
        },
      ),
      conclusion,
    ],
  })
  assert.deepEqual(lines.slice(lines.indexOf('Working')), [
    'Working',
    '  The claim accrued on March 9, 2022, with the last act that it covers. [1, text read]',
    '  Strictest reading',
    '    Not sooner than March 9, 2032. [2, general knowledge]',
    '  Most generous reading',
    '    There is no time limit. [3, decision read, contested]',
    '  On every reading',
    '    A suit is brought when it is filed (Rule 3). Of the federal courts. [4, part of the text read]',
    '',
    'Sources',
    '  1  18 U.S.C. § 1595, text of May 29, 2015: rests on the statute’s text (U.S. Code)',
    '  2  18 U.S.C. § 1595, text of May 29, 2015: rests on general knowledge; no source was read',
    '  3 18 U.S.C. § 1595, text of May 29, 2015: rests on a court’s decision (Cruz v. Maypa); courts',
    '    or sources differ',
    '  4  federal law: rests on part of the statute’s text (Rule 3)',
    '',
  ])
})
