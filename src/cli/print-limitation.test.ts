import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IsoDay } from '../casefile/dates.ts'
import { ProvisionId } from '../casefile/ids.ts'
import type { LimitationResult, LimitationStep } from '../casefile/limitation.ts'
import { printLimitation } from './print-limitation.ts'

const day = (text: string) => IsoDay.parse(text)
const step = (text: string, more: Partial<LimitationStep> = {}): LimitationStep => ({
  text,
  date: null,
  version: 'us/18-usc-1595@2015-05-29',
  source: 'U.S. Code',
  status: 'verified',
  ...more,
})
const conclusion = step('A suit on November 23, 2026 is in time on every reading.', { version: null, source: null })
const answer = (more: Partial<LimitationResult>): LimitationResult => ({
  claim: ProvisionId.parse('us/18-usc-1595'),
  available: 'yes',
  barred: 'no',
  earliest: day('2032-03-09'),
  latest: day('2032-03-09'),
  period_known: { earliest: true, latest: true },
  governing: [],
  steps: [conclusion],
  warnings: [],
  ...more,
})
const printed = (more: Partial<LimitationResult>) => printLimitation(answer(more)).split('\n')

const heads: readonly (readonly [why: string, given: Partial<LimitationResult>, says: readonly string[]])[] = [
  ['one day', {}, ['Last day to file: March 9, 2032, on every reading.']],
  [
    'two days, the earlier first',
    { latest: day('2033-01-03') },
    [
      'Last day to file, strictest reading:      March 9, 2032',
      'Last day to file, most generous reading: January 3, 2033',
    ],
  ],
  ['no limit', { earliest: null, latest: null }, ['There is no time limit.']],
  [
    'no limit on one reading',
    { barred: 'arguable', latest: null },
    ['Last day to file, strictest reading:      March 9, 2032', 'Last day to file, most generous reading: no limit'],
  ],
  [
    'nothing known',
    { barred: 'arguable', earliest: null, latest: null, period_known: { earliest: false, latest: false } },
    ['The last day to file cannot be said on what is known.'],
  ],
  [
    'a reading whose day is not known is not given the day of the other',
    { barred: 'arguable', period_known: { earliest: false, latest: true } },
    [
      'Last day to file, strictest reading:      cannot be said',
      'Last day to file, most generous reading: March 9, 2032',
    ],
  ],
  [
    'a period that nobody read beside one without limit',
    { barred: 'arguable', earliest: null, latest: null, period_known: { earliest: false, latest: true } },
    ['Last day to file, strictest reading:      cannot be said', 'Last day to file, most generous reading: no limit'],
  ],
  ['no claim', { available: 'no', barred: 'yes', earliest: null, latest: null }, []],
]
for (const [why, given, says] of heads)
  test(`the last day first: ${why}`, () => {
    assert.deepEqual(printed(given).slice(1, 1 + says.length), says)
    assert.equal(printed(given)[1 + says.length], conclusion.text)
  })

test('each step names its source by number; what a reading adds stands under it', () => {
  const lines = printed({
    steps: [
      step('Conduct falls under the text.'),
      step('Strictest reading: 10 years.', { source: null, status: 'unverified' }),
      step('Most generous reading: The clock stands still.', { source: 'Cruz v. Maypa', status: 'contested' }),
      step('A suit is brought when it is filed.', { version: 'us/commencing@unknown', source: 'Rule 3' }),
      conclusion,
    ],
  })
  assert.deepEqual(lines.slice(lines.indexOf('Working')), [
    'Working',
    '  Conduct falls under the text. [1]',
    '  Strictest reading',
    '    10 years. [2, unverified]',
    '  Most generous reading',
    '    The clock stands still. [3, contested]',
    '  On every reading',
    '    A suit is brought when it is filed. [4]',
    '',
    'Sources',
    '  1  us/18-usc-1595, text of May 29, 2015: U.S. Code',
    '  2  us/18-usc-1595, text of May 29, 2015: no source read',
    '  3  us/18-usc-1595, text of May 29, 2015: Cruz v. Maypa',
    '  4  us/commencing: Rule 3',
    '',
  ])
})
