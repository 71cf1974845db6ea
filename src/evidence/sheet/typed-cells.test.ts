import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { cellName, PageCells, rowsOfPage } from '../../casefile/evidence/page-cells.ts'
import fc from '../../casefile/property.fixture.ts'
import { xlsOf } from '../compound/old-office-samples.fixture.ts'
import { readFile } from '../read-file.ts'
import type { ReadPage } from '../read-outcome.ts'
import { utf8, zipOf } from '../sample-files.fixture.ts'
import { dateInCell, numberInCell } from './number-shown.ts'
import { sheetPage } from './sheet-text.ts'

/** `A1 number "$59.00" 59`, with a star where it is hidden. */
const cellsIn = (page: ReadPage | undefined): readonly string[] =>
  page === undefined
    ? []
    : [...rowsOfPage(page)].flatMap(({ row, hidden, cells }) =>
        cells.map(({ column, start, end, type, value, hidden: alone }) => {
          const star = hidden || alone ? '*' : ''
          return `${star}${cellName(row, column)} ${type} "${page.text.slice(start, end)}" ${value}`
        }),
      )

async function pagesOf(bytes: Uint8Array, name: string): Promise<readonly ReadPage[]> {
  const read = await readFile(bytes, name)
  assert.ok(read.kind === 'read', JSON.stringify(read))
  for (const { cells } of read.pages)
    if (cells) assert.deepEqual(PageCells.parse(JSON.parse(JSON.stringify(cells))), cells)
  return read.pages
}

for (const date1904 of [false, true])
  test(`xlsx: each cell with its type and value, days counted from ${date1904 ? 1904 : 1900}`, async () => {
    const book = new ExcelJS.Workbook()
    book.properties.date1904 = date1904
    const sheet = book.addWorksheet('Folio')
    sheet.addRow(['Guest', 'In', 'Paid', 'At', 'Stayed', 'Cash'])
    sheet.getRow(3).values = ['Rusk', new Date(Date.UTC(2020, 5, 14)), 1118.5, '', '', true]
    sheet.getCell('C3').numFmt = '"$"#,##0.00'
    sheet.getCell('B4').value = new Date(Date.UTC(2020, 5, 14, 21, 41))
    sheet.getCell('C4').value = { formula: 'C3*2', result: 2237 }
    sheet.getCell('D4').value = 0.354166666666667
    sheet.getCell('D4').numFmt = 'h:mm AM/PM'
    sheet.getCell('E4').value = 26 / 24
    sheet.getCell('E4').numFmt = '[h]:mm'
    sheet.getCell('F4').value = { error: '#REF!' }
    sheet.getCell('A5').value = '1,118.50'
    sheet.getCell('B5').note = 'who wrote this?'
    sheet.getCell('C5').value = 0.15
    sheet.getCell('C5').numFmt = '0%'
    sheet.getColumn(5).hidden = true
    sheet.getRow(5).hidden = true
    const [page] = await pagesOf(new Uint8Array(await book.xlsx.writeBuffer()), 'folio.xlsx')
    assert.deepEqual(cellsIn(page), [
      'A1 text "Guest" null',
      'B1 text "In" null',
      'C1 text "Paid" null',
      'D1 text "At" null',
      '*E1 text "Stayed" null',
      'F1 text "Cash" null',
      'A3 text "Rusk" null',
      'B3 date "2020-06-14" 2020-06-14',
      'C3 number "$1,118.50" 1118.5',
      'F3 boolean "TRUE" true',
      'B4 date-time "2020-06-14 21:41" 2020-06-14T21:41:00',
      'C4 number "2237" 2237',
      'D4 time "08:30:00" 08:30:00',
      '*E4 duration "26:00:00" 93600',
      'F4 error "#REF!" null',
      '*A5 text "1,118.50" null',
      '*B5 empty "[note: who wrote this?]" null',
      '*C5 number "15%" 0.15',
    ])
  })

test('xls: numbers, days of either system, results of formulas, what is hidden', async () => {
  for (const [since1904, day] of [
    [false, '2020-06-14'],
    [true, '2024-06-15'],
  ] as const)
    assert.deepEqual(cellsIn((await pagesOf(xlsOf({ since1904 }), 'register.xls'))[0]), [
      'A1 text "Room" null',
      'B1 text "Paid" null',
      `A2 date "${day}" ${day}`,
      'B2 number "214 [note: three men a]" 214',
      'C2 number "$64.99" 64.99',
      '*D2 text "cash" null',
      '*A3 text "Núñez asks" null',
    ])
})

const long = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer)
const short = (...values: number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer)
const double = (value: number): Buffer => Buffer.from(Float64Array.of(value).buffer)
const wide = (text: string): Buffer => Buffer.concat([long(text.length), Buffer.from(text, 'utf16le')])
const binary = (type: number, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([
    Buffer.from(type < 128 ? [type] : [(type & 0x7f) | 0x80, type >> 7]),
    Buffer.from([body.length]),
    body,
  ])
}
const relations = (...listed: (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${listed
    .map(
      ([id, kind, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

test('xlsb: numbers, truths, errors and days by the format of their cell', async () => {
  const cell = (column: number, style = 0): Buffer => long(column, style)
  const book = zipOf([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
    },
    { name: '_rels/.rels', content: relations(['rId1', 'officeDocument', 'xl/workbook.bin']) },
    {
      name: 'xl/_rels/workbook.bin.rels',
      content: relations(['rId1', 'worksheet', 'worksheets/sheet1.bin'], ['rId2', 'styles', 'styles.bin']),
    },
    {
      name: 'xl/workbook.bin',
      content: Buffer.concat([binary(153, long(0)), binary(156, long(0, 1), wide('rId1'), wide('Keys'))]),
    },
    {
      name: 'xl/styles.bin',
      content: Buffer.concat([
        binary(617),
        binary(47, short(0, 0)),
        binary(47, short(0, 14)),
        binary(47, short(0, 46)),
        binary(618),
      ]),
    },
    {
      name: 'xl/worksheets/sheet1.bin',
      content: Buffer.concat([
        ...[binary(0, long(4), Buffer.alloc(13)), binary(6, cell(0), wide('Room 214'))],
        ...[
          binary(5, cell(1, 1), double(43_996)),
          binary(4, cell(2), Buffer.from([1])),
          binary(3, cell(3), Buffer.from([0x2a])),
        ],
        ...[
          binary(0, long(5), Buffer.alloc(13)),
          binary(2, cell(0), long((214 << 2) | 2)),
          binary(9, cell(1, 2), double(1.5)),
        ],
      ]),
    },
  ])
  assert.deepEqual(cellsIn((await pagesOf(book, 'keys.xlsb'))[0]), [
    'A5 text "Room 214" null',
    'B5 date "2020-06-14" 2020-06-14',
    'C5 boolean "TRUE" true',
    'D5 error "#N/A" null',
    'A6 number "214" 214',
    'B6 duration "36:00:00" 129600',
  ])
})

test('ods: what the file states of each cell, however it is shown', async () => {
  const spaces = ['office', 'text', 'table', 'style', 'number'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ')
  const cell = (type: string, value: string, shown: string, style = ''): string =>
    `<table:table-cell ${style === '' ? '' : `table:style-name="${style}"`} office:value-type="${type}" ${value}><text:p>${shown}</text:p></table:table-cell>`
  const rows = [
    cell('date', 'office:date-value="2020-06-14"', '14 June'),
    cell('currency', 'office:value="1118.5"', '$1,118.50'),
    cell('time', 'office:time-value="PT08H30M00S"', '8:30 AM'),
    cell('time', 'office:time-value="PT08H30M00S"', '8:30:00', 'ce1'),
    cell('time', 'office:time-value="PT26H00M00S"', '26:00'),
    cell('boolean', 'office:boolean-value="true"', 'TRUE'),
    cell('date', 'office:date-value="2020-06-14T21:41:00"', 'late'),
    cell('string', '', '64.99'),
  ].join('')
  const styles =
    '<number:time-style style:name="N1" number:truncate-on-overflow="false"/><style:style style:name="ce1" style:data-style-name="N1"/>'
  const bytes = zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    {
      name: 'content.xml',
      content: `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Log"><table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row><table:table-row>${rows}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
    },
  ])
  assert.deepEqual(cellsIn((await pagesOf(bytes, 'log.ods'))[0]), [
    'A3 date "2020-06-14" 2020-06-14',
    'B3 number "$1,118.50" 1118.5',
    'C3 time "8:30 AM" 08:30:00',
    'D3 duration "8:30:00" 30600',
    'E3 duration "26:00" 93600',
    'F3 boolean "TRUE" true',
    'G3 date-time "2020-06-14 21:41:00" 2020-06-14T21:41:00',
    'H3 text "64.99" null',
  ])
})

test('csv: a file that says of no cell what it is holds texts, rows counted through its pages', async () => {
  const rows = Array.from({ length: 450 }, (_, i) => `${i + 1},2020-06-14`).join('\n')
  const pages = await pagesOf(utf8(rows), 'keys.csv')
  assert.equal(pages.length, 3)
  assert.deepEqual(cellsIn(pages[2]).slice(0, 2), ['A401 text "401" null', 'B401 text "2020-06-14" null'])
})

test('a day before the first, or one that never was, is no date', () => {
  const typeOf = (days: number, format = 'yyyy-mm-dd'): string => dateInCell(days, format, false).content.type
  assert.deepEqual([typeOf(60), typeOf(-1), typeOf(59), typeOf(9_999_999)], ['text', 'text', 'date', 'text'])
  assert.deepEqual(dateInCell(-1.5 / 24, '[h]:mm', false), {
    text: '-1:30:00',
    content: { type: 'duration', value: -5400 },
  })
})

test('a long sheet with every other row hidden is gone through once', () => {
  const rows = Array.from({ length: 100_000 }, (_, row) => ({ row, column: row % 3, text: 'x' }))
  const hiddenRows = new Set(rows.map(({ row }) => row).filter((row) => row % 2 === 1))
  const { page } = sheetPage(
    {
      name: 'S',
      hidden: false,
      cells: rows,
      hiddenRows,
      hiddenColumns: [
        [2, 16_383],
        [0, 0],
      ],
      comments: new Map(),
    },
    ...([1, 1_000_000] as const),
  )
  const begun = performance.now()
  let [hidden, cells] = [0, 0]
  for (const row of rowsOfPage(page)) {
    if (row.hidden) hidden += 1
    cells += row.cells.filter((cell) => cell.hidden).length
  }
  assert.deepEqual(
    [hidden, cells, page.cells?.hiddenColumns],
    [
      50_000,
      66_667,
      [
        [0, 0],
        [2, 2],
      ],
    ],
  )
  assert.ok(performance.now() - begun < 5_000)
})

test('money is shown with the sign of its format, and no locale is taken for dollars', () => {
  const shown = (format: string): string => numberInCell(1118.5, format, false).text
  assert.deepEqual(
    ['"$"#,##0.00', '[$$-409]#,##0.00', '[$€-407] #,##0.00', '"A$"#,##0.00', '[$CHF-807] #,##0', '[$-409]0.00'].map(
      shown,
    ),
    ['$1,118.50', '$1,118.50', '€1,118.50', 'A$1,118.50', 'CHF 1,119', '1118.5'],
  )
})

test('each cell stands where it says, and its value is the one that was given (property)', () => {
  const content = fc.oneof(
    fc.double().map((value) => ({ text: String(value), content: { type: 'number' as const, value } })),
    fc
      .double({ noNaN: true, min: -1e6, max: 1e6 })
      .map((value) => ({ text: `$${value.toFixed(2)}`, content: { type: 'number' as const, value } })),
    fc.boolean().map((value) => ({ text: value ? 'TRUE' : 'no', content: { type: 'boolean' as const, value } })),
    fc.double({ noNaN: true, min: 0, max: 60_000 }).map((days) => dateInCell(days, 'd/m/yyyy h:mm', false)),
    fc.integer({ min: -1e6, max: 1e6 }).map((s) => dateInCell(s / 86_400, '[h]:mm:ss', false)),
    fc.constant({ text: '#N/A', content: { type: 'error' as const, value: null } }),
    fc.string({ unit: 'binary', maxLength: 8 }).map((text) => ({ text })),
  )
  const placed = fc.record({ row: fc.nat(40), column: fc.nat(6), cell: content })
  const cells = fc.uniqueArray(placed, { selector: ({ row, column }) => `${row}:${column}`, maxLength: 60 })
  fc.assert(
    fc.property(cells, (given) => {
      const sheet = {
        ...{
          name: 'S',
          hidden: false,
          hiddenRows: new Set([3]),
          hiddenColumns: [[1, 2]] as const,
          comments: new Map(),
        },
        cells: given.map(({ row, column, cell }) => ({ row, column, ...cell })),
      }
      const { page } = sheetPage(sheet, 1, 1000)
      const stored: unknown = JSON.parse(JSON.stringify(page.cells))
      assert.deepEqual(PageCells.parse(stored), page.cells)
      const found = [...rowsOfPage(page)].flatMap(({ row, cells }) => cells.map((cell) => ({ row, ...cell })))
      const wanted = given.filter(({ cell }) => cell.text.replace(/[\t\r\n]+/g, ' ').trim() !== '')
      assert.equal(found.length, wanted.length)
      for (const { row, column, cell } of wanted) {
        const at = found.find((one) => one.row === row && one.column === column)
        assert.equal(at && page.text.slice(at.start, at.end), cell.text.replace(/[\t\r\n]+/g, ' ').trim())
        const told = 'content' in cell ? cell.content : { type: 'text', value: null }
        const isNone = typeof told.value === 'number' && !Number.isFinite(told.value)
        assert.equal(at?.type, isNone ? 'text' : told.type)
        assert.ok(isNone || at?.value === told.value)
        assert.equal(at?.hidden, column === 1 || column === 2)
      }
    }),
  )
})
