import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { RecordMapping } from '../../casefile/evidence/record-mapping.ts'
import type { PageText } from '../../casefile/evidence/records.ts'
import { DocumentId } from '../../casefile/ids.ts'
import fc from '../../casefile/property.fixture.ts'
import { readFile } from '../read-file.ts'
import { countGuests, factorByCount, proposeFromCounts } from './count-records.ts'
import { centsOf, headingsMissing, mapRows } from './map-rows.ts'

const pageOf = (rows: readonly (readonly string[])[], page = 1): PageText => ({
  document: DocumentId.parse('doc-0123456789abcdef'),
  page,
  label: null,
  text: rows.map((row) => row.join('\t')).join('\n'),
  source: 'native',
  confidence: null,
})
const ledger = RecordMapping.parse({
  record: 'stay',
  document: 'ledger.csv',
  columns: { who: 'Guest', room: 'Room', from: 'In', to: 'Out', amount: 'Amount', tender: 'Tender' },
  cash: ['cash', 'csh'],
})
const head = ['Guest', 'Room', 'In', 'Out', 'Amount', 'Tender']
const stays = [
  ['RUSK, DALE', '118', '2020-06-12', '2020-06-13', '$59.00', 'CASH'],
  ['Rusk Dale', '118', '2020-06-13', '2020-06-14', '$59.00', 'CSH'],
  ['Rusk, Dale', '118', '2020-06-14', '2020-06-15', '$59.00', 'Visa'],
  ['Rusk, Dale', '120', '2020-06-14', '2020-06-16', '$1,118.50', 'cash'],
  ['Quill, T.', '204', '2020-07-01', '', '$60', 'Visa'],
]
const calls = RecordMapping.parse({
  record: 'call',
  document: 'calls.csv',
  columns: { at: 'Received', address: 'Location', nature: 'Type' },
  address: '3120 Lakeview',
  natures: ['prostitution'],
})
const dispatch = pageOf([
  ['Received', 'Location', 'Type'],
  ['2020-06-14 02:10', '3120 Lakeview Drive, Tarrow', 'Prostitution complaint'],
  ['2020-06-15 02:10', '3120 LAKEVIEW DR', 'Alarm'],
  ['2020-06-15 03:10', '9 Canal Street', 'Prostitution complaint'],
  ['2020-08-01 03:10', '3120 Lakeview Drive', 'Alarm'],
])

test('nights, cash, rooms and the calls at the address during the stays of each guest', () => {
  const made = [...mapRows([pageOf([head, ...stays])], ledger).records, ...mapRows([dispatch], calls).records]
  const [rusk, quill] = countGuests(made)
  assert.deepEqual(rusk, {
    who: 'RUSK, DALE',
    stays: 4,
    nights: 5,
    nightsUnknown: 0,
    rooms: ['118', '120'],
    cashRows: 3,
    cashCents: 5900 + 5900 + 111_850,
    firstDay: '2020-06-12',
    lastDay: '2020-06-16',
    callsDuringStays: 2,
    callsOfInterestDuringStays: 1,
  })
  assert.deepEqual([quill?.nights, quill?.nightsUnknown, quill?.callsDuringStays], [0, 1, 0])
  assert.equal(mapRows([dispatch], calls).elsewhere, 1)
})

test('each proposal rests on the line it comes from, and names a factor of the law files', () => {
  const pages = [pageOf([head, ...stays]), { ...dispatch, page: 2 }]
  const made = [...mapRows(pages.slice(0, 1), ledger).records, ...mapRows(pages.slice(1), calls).records]
  const found = proposeFromCounts(made)
  assert.deepEqual(
    found.map(({ because, count, passage }) => [because, count, passage.quote.split('\t')[2]]),
    [
      ['paid-in-cash', 3, '2020-06-12'],
      ['paid-in-cash', 3, '2020-06-13'],
      ['paid-in-cash', 3, '2020-06-14'],
      ['stays-of-one-guest', 4, '2020-06-14'],
      ['night-after-night', 3, '2020-06-14'],
      ['rooms-at-once', 2, '2020-06-14'],
      ['call-of-interest', 1, 'Prostitution complaint'],
    ],
  )
  for (const { passage } of found)
    assert.equal(pages.find(({ page }) => page === passage.page)?.text.slice(passage.start, passage.end), passage.quote)
  const law = readFileSync(join(import.meta.dirname, '../../../law/factors.yaml'), 'utf8')
  for (const factor of Object.values(factorByCount)) assert.ok(law.includes(`- id: ${factor}\n`), factor)
})

test('a row that is not understood is told with its line, never guessed', () => {
  const rows = [
    head,
    ['Rusk', '118', '2021-02-30', '', '', ''],
    ['', '', '2021-02-01', '', '', ''],
    ['Rusk', '118', '2021-02-03', '2021-02-01', '', ''],
  ]
  assert.deepEqual(mapRows([pageOf(rows)], ledger).refused, [
    { page: 1, line: 2, why: 'no-date' },
    { page: 1, line: 3, why: 'nobody-and-no-room' },
    { page: 1, line: 4, why: 'ends-before-it-begins' },
  ])
})

test('day and month are told apart over the whole table, by the mapping, or not at all', () => {
  const rows = [head, ['Rusk', '1', '05/06/2020', '07/06/2020', '', '']]
  assert.deepEqual(mapRows([pageOf(rows)], ledger).refused, [{ page: 1, line: 2, why: 'order-open' }])
  const said = mapRows([pageOf(rows)], { ...ledger, dates: 'day-month-year' }).records[0]
  assert.deepEqual([said?.day, said?.until, said?.nights], ['2020-06-05', '2020-06-07', 2])
  const decided = mapRows([pageOf([...rows, ['Rusk', '1', '05/14/2020', '05/15/2020', '', '']])], ledger)
  assert.deepEqual(
    decided.records.map(({ day }) => day),
    ['2020-05-06', '2020-05-14'],
  )
})

test('a table goes on over pages with and without its headings, and a missing heading is named', () => {
  const two = [pageOf([head, stays[0] ?? []]), pageOf([stays[1] ?? []], 2), pageOf([head, stays[2] ?? []], 3)]
  assert.equal(mapRows(two, ledger).records.length, 3)
  assert.deepEqual(headingsMissing(two, { ...ledger, columns: { ...ledger.columns, nature: 'Zimmer' } }), ['Zimmer'])
})

test('sums are whole cents or nothing', () => {
  const sums = ['$59.00', '59', '1,118.5', '$1,118.50', '1.118,50', '12,34', 'cash', '-5']
  assert.deepEqual(sums.map(centsOf), [5900, 5900, 111_850, 111_850, null, null, null, null])
})

for (const date1904 of [false, true])
  test(`a sheet that counts its days from ${date1904 ? 1904 : 1900} is counted by what its cells hold`, async () => {
    const book = new ExcelJS.Workbook()
    book.properties.date1904 = date1904
    const sheet = book.addWorksheet('Ledger')
    sheet.addRow([...head, 'Nights'])
    const at = (day: number): Date => new Date(Date.UTC(2020, 5, day))
    sheet.addRow(['Rusk', 118, at(5), at(7), 1118.5, 'cash'])
    sheet.addRow(['Rusk', 118, '06/07/2020', '', '1.118,50', 'cash'])
    sheet.addRow(['Rusk', 118, at(9), '', 59, 'cash', 1])
    sheet.addRow(['Rusk', 118, at(10), '', 59.123, 'cash', 1.5])
    sheet.addRow(['Rusk', 118, at(11), '', 59, 'cash'])
    sheet.getCell('E2').numFmt = '#,##0.00'
    sheet.getCell('E6').numFmt = '[$€-407] #,##0.00'
    const read = await readFile(new Uint8Array(await book.xlsx.writeBuffer()), 'ledger.xlsx')
    assert.ok(read.kind === 'read')
    const pages = read.pages.map((page) => ({ document: DocumentId.parse('doc-0123456789abcdef'), ...page }))
    const made = mapRows(pages, { ...ledger, columns: { ...ledger.columns, nights: 'Nights' } })
    assert.deepEqual(made.refused, [{ page: 1, line: 3, why: 'order-open' }], 'a text says no order of day and month')
    assert.deepEqual(
      made.records.map(({ day, nights, amount }) => [day, nights, amount]),
      [
        ['2020-06-05', 2, 111_850],
        ['2020-06-09', 1, 5900],
        ['2020-06-10', null, null],
        ['2020-06-11', null, null],
      ],
      'no part of a cent, no half night and no euros',
    )
    const [first] = made.records
    assert.equal(first?.whoAt && first.passage.quote.slice(first.whoAt.start, first.whoAt.end), 'Rusk')
  })

test('every row is a record, elsewhere, or refused', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'cash', '118', 'Rusk', '2020-06-12', '13/06/2020', '06/05/20', '$5'),
    fc.stringMatching(/^[a-z0-9 ]{0,8}$/),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell, cell, cell, cell), { maxLength: 20 }), (rows) => {
      const made = mapRows([pageOf([head, ...rows])], ledger)
      assert.equal(made.rows, made.records.length + made.refused.length + made.elsewhere)
      proposeFromCounts(made.records)
      for (const guest of countGuests(made.records)) assert.ok(guest.firstDay <= guest.lastDay)
    }),
  )
})
