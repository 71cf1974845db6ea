import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PageCells } from '../../casefile/evidence/page-cells.ts'
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

test('phones in letters of any style, Mexican ones both ways; spans of months and numbers of a year are none', () => {
  const cases: readonly (readonly [string, readonly string[], string?])[] = [
    ['call 𝟐𝟏𝟑-𝟑𝟕𝟑-𝟒𝟐𝟓𝟑 now', ['+12133734253'], '𝟐𝟏𝟑-𝟑𝟕𝟑-𝟒𝟐𝟓𝟑'],
    ['text 6️⃣1️⃣4️⃣5️⃣5️⃣5️⃣0️⃣1️⃣4️⃣4️⃣ for it', ['+16145550144'], '6️⃣1️⃣4️⃣5️⃣5️⃣5️⃣0️⃣1️⃣4️⃣4️⃣'],
    ['６１４-５５５-０１４４', ['+16145550144'], '６１４-５５５-０１４４'],
    ['+52 1 55 1234 5678 o +52 55 1234 5678', ['+525512345678', '+525512345678']],
    ['from 03/2015 – 03/2016', []],
    ['Incident 2019-004471', []],
  ]
  for (const [text, expected, quote] of cases) {
    const found = findPhones(text)
    assert.deepEqual(values(found), expected, text)
    if (quote !== undefined) assert.equal(text.slice(found[0]?.start, found[0]?.end), quote)
  }
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
  assert.equal(numericDatesFrom([{ is: 'order-known', order: 'day-month-year', because: 'numbers' }]), 'day-first')
  assert.equal(numericDatesFrom([{ is: 'order-known', order: 'month-day-year', because: 'numbers' }]), 'month-first')
  assert.equal(numericDatesFrom([{ is: 'order-open', which: 'all-readings' }]), 'unknown')
  assert.equal(numericDatesFrom([]), 'month-first')
})

test('money in whole cents', () => {
  assert.deepEqual(
    values(findMoney('paid $194.97, then $1,250 and USD 64.5; 120 roses; $1.5 million; 300 dollars; $0')),
    ['19497', '125000', '6450', '12000', '150000000', '30000'],
  )
  assert.deepEqual(values(findMoney('room 214, 3 nights, no charge')), [])
})

test('money is told right or not at all: other currencies, parts of numbers and runs of words are none', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['$2 Million', ['200000000']],
    ['$1.2MM and $300K', ['120000000', '30000000']],
    ['$1.250.000', ['125000000']],
    ['$1.250.000,50 y USD 4.800,00', ['125000050', '480000']],
    ['A$300, C$40, HK$ 12, €450, $300 MXN, $20 pesos', []],
    ['200$ or 200 $', ['20000', '20000']],
    ['twenty-five hundred dollars', ['250000']],
    ['one hundred and ten thousand dollars', ['11000000']],
    ['seven eight dollars', []],
    ['50 bucks, 60 dólares, 75 roses', ['5000', '6000', '7500']],
    ['14:03:22 USD 1,100.00', ['110000']],
    ['$1.2.3 and $12,3456', []],
    ['$30x', []],
  ]
  for (const [text, expected] of cases) assert.deepEqual(values(findMoney(text)), expected, text)
})

test('dates in Spanish, spans with one year, years that are said to be one', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['el 5 de marzo de 2021 y en diciembre del 2020', ['2021-03-05', '2020-12']],
    ['30 de febrero de 2021', []],
    ['April 1 to June 30, 2019', ['2019-04-01/2019-06-30']],
    ['May 3 - 9, 2020', ['2020-05-03/2020-05-09']],
    ['feb–apr 2018', ['2018-02/2018-04']],
    ['03/2015 – 03/2016', ['2015-03/2016-03']],
    ['closed since 2018, 2019 messages, in 2016 rooms', ['2018']],
  ]
  for (const [text, expected] of cases) assert.deepEqual(values(findDates(text)), expected, text)
})

test('numbers alone are no date on a page of a language that writes the day first', () => {
  const dates = (text: string) => values(proposeSuggestions(page(text), []).filter(({ kind }) => kind === 'date'))
  assert.deepEqual(dates('No permite limpieza en la habitación desde el 12/10/2022.'), [])
  assert.deepEqual(dates('No permite limpieza en la habitación desde el 22/10/2022.'), ['2022-10-22'])
  assert.deepEqual(dates('La Quinta, El Paso: 12/10/2022'), ['2022-12-10'])
})

test('names in capitals, turned around, with initials or accents, and what somebody is called', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['MARCUS BELL CHECKED IN', ['Marcus Bell']],
    ['Arrest of DOYLE, CURTIS WAYNE, W/M', ['Curtis Wayne Doyle']],
    ['Attending: Lindqvist, Beatrice', ['Beatrice Lindqvist']],
    ['Atlanta, Georgia and CASH DEPOSIT and GRACE PERIOD ENDS', []],
    ['Checked by K. Abernathy; signed as J. R. Dunmore', ['K. Abernathy', 'J. R. Dunmore']],
    ['Branch Manager Theodora Lamb approved', ['Theodora Lamb']],
    ['la señora Pilar Montes, la Dra. Inés Carrizo', ['Pilar Montes', 'Inés Carrizo']],
    ['alias "Flaco", goes by Trey, Big Mike came', ['Flaco', 'Trey', 'Big Mike']],
  ]
  for (const [text, expected] of cases) assert.deepEqual(values(findPeople(text)), expected, text)
})

test('addresses, rooms, plates, ages, citations, mail, handles and places of the web', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['lives at 1420 Larkspur Ave, Apt 3, Dayton, OH 45402.', ['address 1420 Larkspur Ave, Apt 3, Dayton, OH 45402']],
    ['P.O. Box 882, Macon, GA 31201', ['address P.O. Box 882, Macon, GA 31201']],
    ['vive en Calle Olmo 45', ['address Calle Olmo 45']],
    ['12 guests drove 3 miles', []],
    ['1400 State Route 88 and 9 Lincoln Highway', ['address 1400 State Route 88', 'address 9 Lincoln Highway']],
    ['1400 State Route', []],
    ['room 214 was clean. Room 214 was not. room 215', ['room 214', 'room 215']],
    ['rooms 301, 303 and 305 for 9 nights', ['room 301', 'room 303', 'room 305']],
    ['Rm. 118; habitación 207; Room key for #12', ['room 118', 'room 207', 'room 12']],
    ['Room 10 percent off; room 2 nights; room 12.50', []],
    ['license plate GHT 4471, placas PXR 9914, plate on the car', ['plate GHT4471', 'plate PXR9914']],
    ['a 16-year-old, aged 52, 41 yoa, 19 y/o, tengo 16 años', ['age 16', 'age 52', 'age 41', 'age 19', 'age 16']],
    ['10 years in prison, age 200, 5 years ago', []],
    [
      'under 18 U.S.C. § 1591(a) and O.C.G.A. § 16-5-46.',
      ['citation 18 U.S.C. § 1591(a)', 'citation O.C.G.A. § 16-5-46'],
    ],
    [
      'See Hale v. Orchard Lodging Co., 412 F.3d 101 (6th Cir. 2005).',
      ['citation Hale v. Orchard Lodging Co., 412 F.3d 101 (6th Cir. 2005)'],
    ],
    [
      'T.Holloway@Mailpost.example or lexi04 at zapmail dot example',
      ['email t.holloway@mailpost.example', 'email lexi04@zapmail.example'],
    ],
    ['From: a.b@mailpost.example\nBody', []],
    [
      '@queen_nyla, cashapp $TreH, my snap is lexi_bby04, snap is fun',
      ['handle @queen_nyla', 'handle $TreH', 'handle lexi_bby04'],
    ],
    ['see https://cityads.example/post/99120.', ['url https://cityads.example/post/99120']],
  ]
  for (const [text, expected] of cases)
    assert.deepEqual(
      proposeSuggestions(page(text), []).map(({ kind, value }) => `${kind} ${value}`),
      expected,
      text,
    )
})

test('the point of a sum ends no sentence in a pattern', () => {
  assert.match('paid $194.97 in cash', compilePattern(String.raw`\bpaid\b[^.\n]{0,30}\bin cash\b`))
})

test('no text keeps a pattern busy: each of these is looked through in seconds, not minutes', () => {
  for (const piece of [
    'Aa ',
    'AB ',
    'A',
    'A. ',
    '12 Oak Elm Pine ',
    '$1,',
    'twenty five hundred and ',
    'a@b.',
    'Aa v. Bb, ',
    'room 1, 2, 3, ',
    'plate AB ',
    'Cal. Aa Bb Cc § ',
    'Aa, Bb ',
    '6\ufe0f\u20e3',
  ]) {
    const text = piece.repeat(Math.ceil(60_000 / piece.length))
    const from = performance.now()
    proposeSuggestions(page(text), [])
    assert.ok(performance.now() - from < 10_000, piece)
  }
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
  const found = proposeSuggestions(
    page('He paid for room 214 in cash. Cash customers came all night.'),
    factors,
  ).filter(({ kind }) => kind === 'factor')
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

test('of a sheet, cells tell days and sums by their type and heading, and no date joins two cells', () => {
  const text = [
    'Guest\tRoom\tIn\tAmount\tNights\tRate (EUR)',
    'Dale\t118\t2020-06-12\t1118.5 [note: who paid?]\t3\t59.5',
    'Ray\t12\tJune\t2020\t$59.00\t60',
    'Ray\t12\t2020-06-18\t01:20\t4\t60',
  ].join('\n')
  const at = (column: number, line: number, type: 'date' | 'number', value: number | null = null) =>
    value === null
      ? { column, line, count: 1, type }
      : { column, line, count: 1, type: 'number' as const, values: [value] }
  const cells = PageCells.parse({
    ...{ rows: [[0, 0]], hiddenRows: [], hiddenColumns: [] },
    typed: [at(1, 1, 'number'), at(2, 1, 'date'), at(3, 1, 'number', 1118.5), at(4, 1, 'number'), at(5, 1, 'number')],
  })
  const found = proposeSuggestions({ ...page(text), cells }, [])
  assert.deepEqual(
    found
      .filter(({ kind }) => kind === 'date' || kind === 'money')
      .map(({ kind, value, passage }) => [kind, value, passage.quote]),
    [
      ['date', '2020-06-12', '2020-06-12'],
      ['money', '111850', '1118.5'],
      ['money', '5900', '$59.00'],
      ['date', '2020-06-18', '2020-06-18'],
    ],
  )
})
