import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PageText, Suggestion } from '../../casefile/evidence/records.ts'
import { DocumentId, FactorId } from '../../casefile/ids.ts'
import fc from '../../casefile/property.fixture.ts'
import { readFile } from '../read-file.ts'
import { findDates } from './find-dates.ts'
import { compileFactors, compilePattern } from './find-factors.ts'
import { findMoney } from './find-money.ts'
import { findPeople } from './find-people.ts'
import { findPhones } from './find-phones.ts'
import { numericDatesFrom, proposeSuggestions } from './propose-suggestions.ts'

const page = (text: string): PageText => ({
  document: DocumentId.parse('doc-0123456789abcdef'),
  page: 1,
  label: null,
  text,
  source: 'native',
  confidence: null,
})
const values = (finds: readonly { readonly value: string }[]): readonly string[] => finds.map((find) => find.value)

test('phones, plain and hidden', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Call (614) 555-0122 now', ['+16145550122']],
    ['Call 614.555.0122 or 1-614-555-0123', ['+16145550122', '+16145550123']],
    ['Call six1four 555 01 22 tonight', ['+16145550122']],
    ['6one4 * five five 5 * 0122', ['+16145550122']],
    ['sixonefour fivefivefive zero one two two', ['+16145550122']],
    ['6 1 4 - 5 5 5 - 0 1 2 2', ['+16145550122']],
    ['6l4-555-Ol22', ['+16145550122']],
    ['614~~555~~0i22', ['+16145550122']],
    ['someone 614 555', []],
    ['Case 2020 06 14 1234', []],
    ['account 6145550122', []],
    ['2020-06-14 01:41:03', []],
    ['the one to two nights in four rooms, five guests, six towels', []],
  ]
  for (const [text, expected] of cases) assert.deepEqual(values(findPhones(text)), expected, text)
})

test('dates need a written year; what can be read two ways follows the order given', () => {
  assert.deepEqual(values(findDates('on June 14, 2020 and in July 2021; from 06/12/2020 to 06/20/2020')), [
    '2020-06-14',
    '2021-07',
    '2020-06-12/2020-06-20',
  ])
  assert.deepEqual(
    values(findDates('two weeks before Christmas 2018, tomorrow, 3 days ago, next Friday, in June, at 5 pm')),
    [],
  )
  assert.deepEqual(values(findDates('05/06/2020', 'month-first')), ['2020-05-06'])
  assert.deepEqual(values(findDates('05/06/2020', 'day-first')), ['2020-06-05'])
  assert.deepEqual(
    values(findDates('05/06/2020 and 13/06/2020 and 2020-06-14', 'unknown')).includes('2020-06-14'),
    true,
  )
  assert.equal(values(findDates('05/06/2020', 'unknown')).length, 0)
  assert.deepEqual(values(findDates('2020-02-30 and 2020-06-14T21:41:03Z')), ['2020-06-14'])
  assert.equal(numericDatesFrom(['Dates are read as day-month-year (some dates allow no other reading).']), 'day-first')
  assert.equal(numericDatesFrom([]), 'month-first')
})

test('money in whole cents', () => {
  assert.deepEqual(
    values(findMoney('paid $194.97, then $1,250 and USD 64.5; 120 roses; $1.5 million; 300 dollars; $0')),
    ['19497', '125000', '6450', '12000', '150000000', '30000'],
  )
  assert.deepEqual(values(findMoney('room 214, 3 nights, no charge')), [])
})

test('people by title, label and first name; places and firms are none', () => {
  assert.deepEqual(values(findPeople('Det. Maria Lopez spoke with Dale Rusk.\nGuest: Tasha Quill\tRoom 214')), [
    'Maria Lopez',
    'Dale Rusk',
    'Tasha Quill',
  ])
  assert.deepEqual(
    values(
      findPeople('Austin Texas, Logan Street, Jordan Hospitality, Dale Motel, Harlan Falls, Room Service, The Manager'),
    ),
    [],
  )
})

test('a space in a pattern is any white space and a gap passes the line breaks of running text only', () => {
  const pattern = compilePattern(String.raw`\bpaid\b[^.\n]{0,30}\bin cash\b`)
  assert.match('paid each night in  cash', pattern)
  assert.match('paid each night\nand always in\ncash', compilePattern(String.raw`\bpaid\b[^.\n]{0,30}\bin cash\b`))
  assert.doesNotMatch('paid by card\n2020-06-14 in cash', compilePattern(String.raw`\bpaid\b[^.\n]{0,30}\bin cash\b`))
  assert.doesNotMatch('paid. Not in cash', compilePattern(String.raw`\bpaid\b[^.\n]{0,30}\bin cash\b`))
  assert.match('pay type:cash', compilePattern(String.raw`\bpay[ -]type ?[:=] ?cash\b`))
})

const factors = compileFactors([
  {
    id: FactorId.parse('cash-payment'),
    patterns: [String.raw`\bpaid\b[^.\n]{0,30}\bcash\b`, String.raw`\bcash (?:payment|customer)s?\b`],
  },
])

const pieces = fc.constantFrom(
  'Dale Rusk ',
  'paid in cash ',
  '$64.99 ',
  'six1four 555 01 22 ',
  '(614) 555-0122 ',
  'June 14, 2020 ',
  '06/12/2020 ',
  '\n',
  '\t',
  '. ',
  'Det. Lopez ',
  'café 😀 ',
  'cash customers ',
  'ﬁ ',
  '１２３ ',
  '\u00a0',
  'one two three four five six seven eight nine zero ',
  '2020-06-14 21:41 ',
)
const texts = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 40 })
  .map((parts) => parts.join(''))

test('every passage quotes its page exactly, fits the record and keeps its id', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = proposeSuggestions(page(text), factors)
      for (const suggestion of found) {
        const { start, end, quote } = Suggestion.parse(suggestion).passage
        assert.equal(text.slice(start, end), quote)
      }
      assert.equal(new Set(found.map((s) => s.id)).size, found.length)
      assert.deepEqual(proposeSuggestions(page(text), factors), found)
    }),
    { numRuns: 300 },
  )
})

test('factors carry their id', () => {
  const found = proposeSuggestions(page('He paid for room 214 in cash. Cash customers came all night.'), factors)
  assert.deepEqual(
    found.map((s) => [s.kind, s.factor, s.passage.quote]),
    [
      ['factor', 'cash-payment', 'paid for room 214 in cash'],
      ['factor', 'cash-payment', 'Cash customers'],
    ],
  )
})

test('nothing that is proposed spans two messages', async () => {
  const chat =
    '14/06/2020, 21:41 - Dale: from May 2019 to\n14/06/2020, 21:42 - Tasha Quill: see you in June\n14/06/2020, 21:43 - Dale: 2021 was bad. call 614 555\n15/06/2020, 08:00 - Dale: 0122 now\n'
  const read = await readFile(new TextEncoder().encode(chat), 'chat.txt')
  assert.ok(read.kind === 'read')
  const [first] = read.pages
  assert.ok(first?.messages !== undefined && first.messages.length === 4)
  const chatPage = PageText.parse({ document: 'doc-0123456789abcdef', ...first })
  const found = proposeSuggestions(chatPage, [], numericDatesFrom(read.notes))
  assert.ok(found.length > 0)
  for (const { passage } of found) {
    assert.equal(chatPage.text.slice(passage.start, passage.end), passage.quote)
    assert.ok(
      first.messages.some(({ start, end }) => start <= passage.start && passage.end <= end),
      passage.quote,
    )
  }
})
