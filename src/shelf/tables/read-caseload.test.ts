import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { zstdCompressSync } from 'node:zlib'
import type { SchemaElement } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { IsoDay } from '../../casefile/dates.ts'
import type { ProblemCode } from '../../casefile/problems.ts'
import fc from '../../casefile/property.fixture.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { CaseloadRow } from '../../reform/caseload.ts'
import { caseloadAsCsv, makeCaseload } from '../../reform/make-caseload.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { readElementsFolder } from '../read-elements.ts'
import { readLawFolder } from '../read-law.ts'
import { readCaseload } from './read-caseload.ts'
import { readParquet } from './read-parquet.ts'

const law = join(import.meta.dirname, '..', '..', '..', 'law')
const must = <T>(result: Result<T, ProblemCode>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
const { factors } = must(readElementsFolder(law))
const { courts } = must(readLawFolder(law))
const known = { factors, courts }
const allRows = async (file: string, atOnce?: number): Promise<Result<readonly CaseloadRow[], ProblemCode>> => {
  const rows: CaseloadRow[] = []
  const read = await readCaseload(file, known, (part) => ok(rows.push(...part)), atOnce)
  return read.ok ? ok(rows) : read
}
const place = mkdtempSync(join(tmpdir(), 'redress-caseload-'))
after(() => rmSync(place, { recursive: true, force: true }))

const head = 'state,born,conduct_from,conduct_to,roles,factors'
const made = makeCaseload({ count: 300, seed: 11, courts, factors, asOf: IsoDay.parse('2026-11-23') })

/** The CSV of a caseload as columns of text; the writer packs a row group as small as asked. */
function asParquet(
  csv: string,
  rowGroupSize: number,
  codec: 'SNAPPY' | 'ZSTD' | 'UNCOMPRESSED' = 'SNAPPY',
): Uint8Array {
  const [head = '', ...lines] = csv.trimEnd().split('\n')
  const cells = lines.map((line) => line.split(','))
  const columnData = head.split(',').map((name, i) => ({
    name,
    type: 'STRING' as const,
    data: cells.map((row) => (row[i] === '' ? null : (row[i] ?? null))),
  }))
  return new Uint8Array(
    parquetWriteBuffer({ columnData, rowGroupSize, codec, compressors: { ZSTD: (bytes) => zstdCompressSync(bytes) } }),
  )
}

async function refusal(name: string, bytes: string | Uint8Array): Promise<string> {
  const file = join(place, name)
  writeFileSync(file, bytes)
  const result = await allRows(file)
  assert.ok(!result.ok, name)
  return reportProblem(result.problem).message
}

test('a caseload in Parquet gives the rows of the same caseload in CSV, whatever its row groups and packing', async () => {
  const csv = caseloadAsCsv(made)
  for (const [size, codec] of [
    [7, 'SNAPPY'],
    [100, 'ZSTD'],
    [1000, 'UNCOMPRESSED'],
  ] as const) {
    const file = join(place, `made-${size}.parquet`)
    writeFileSync(file, asParquet(csv, size, codec))
    assert.deepEqual(must(await allRows(file)), made)
  }
})

test('days, numbers and lists of Parquet read as their text would', async () => {
  const file = join(place, 'typed.parquet')
  const text = (name: string): SchemaElement => ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8' })
  const list = (name: string): readonly SchemaElement[] => [
    { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  ]
  const schema: SchemaElement[] = [
    { name: 'root', num_children: 9 },
    text('state'),
    { name: 'born', type: 'INT64', converted_type: 'TIMESTAMP_MICROS' },
    text('conduct_from'),
    { name: 'conduct_to', type: 'INT32', converted_type: 'DATE' },
    ...list('roles'),
    ...list('factors'),
    text('factors:franchisor'),
    { name: 'value', type: 'INT32' },
    { name: 'filed', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
  ]
  const columnData = [
    { name: 'state', data: ['OH', 'Texas'] },
    { name: 'born', data: [new Date('1999-05-02'), new Date('2000-02-29')] },
    { name: 'conduct_from', data: ['2015-03', '2015-03-01'] },
    { name: 'conduct_to', data: [new Date('2016-02-29'), new Date('2016-12-31')] },
    { name: 'roles', data: [['operator', 'franchisor'], ['platform']] },
    { name: 'factors', data: [['direct-notice'], []] },
    { name: 'factors:franchisor', data: ['brand-data', ''] },
    { name: 'value', data: [250_000, 0] },
    { name: 'filed', data: [new Date('2020-02-29'), null] },
  ]
  writeFileSync(file, new Uint8Array(parquetWriteBuffer({ columnData, schema })))
  const read = must(await allRows(file)).map((row) => [
    [row.state, row.born, row.conductFrom, row.conductTo, row.filed, row.value],
    [row.roles, row.factors, row.factorsOfRole],
  ])
  assert.deepEqual(read, [
    [
      ['OH', '1999-05-02', '2015-03', '2016-02-29', '2020-02-29', 250_000],
      [['operator', 'franchisor'], ['direct-notice'], { franchisor: ['brand-data'] }],
    ],
    [
      ['TX', '2000-02-29', '2015-03-01', '2016-12-31', null, 0],
      [['platform'], [], {}],
    ],
  ])
})

test('a table may come as spreadsheets write it', async () => {
  const expected = [
    ['OH', '1999-01-02', '2015-03', '2016', ['operator', 'franchisor'], ['direct-notice', 'staff-paid'], 250_000],
    ['DC', 'unknown', '2014-05-03', '2014-05-03', ['platform'], [], null],
  ]
  const rows = (form: (cells: readonly string[]) => string, newline: string): string =>
    [
      ['State', 'Born', 'Conduct From', 'CONDUCT_TO', 'roles', 'Factors', 'value'],
      ['Ohio', '1999-01-02', '2015-03', '2016', 'Operator; franchisor', 'direct-notice, staff_paid', '$250,000.00'],
      ['', '', '', '', '', '', ''],
      ['District of Columbia', '', '2014-05-03 00:00:00', '2014-05-03T00:00:00Z', 'platform', '', ''],
    ]
      .map(form)
      .join(newline)
  const quotedFor = (sign: string) => (cells: readonly string[]) =>
    cells.map((cell) => (cell.includes(sign) || cell.includes(';') ? `"${cell}"` : cell)).join(sign)
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  const forms: Readonly<Record<string, string | Uint8Array>> = {
    'commas, a mark of order of bytes and carriage returns': `\ufeff${rows(quotedFor(','), '\r\n')}\r\n`,
    'semicolons, no last newline': rows(quotedFor(';'), '\n'),
    'tabs in UTF-16': utf16(`\ufeff${rows(quotedFor('\t'), '\r\n')}`),
    'carriage returns alone': rows(quotedFor(','), '\r'),
    'every cell quoted': rows((cells) => cells.map((cell) => `"${cell}"`).join(','), '\n'),
  }
  for (const [name, bytes] of Object.entries(forms)) {
    const file = join(place, 'kind.csv')
    writeFileSync(file, bytes)
    const read = must(await allRows(file)).map((row) => [
      row.state,
      row.born,
      row.conductFrom,
      row.conductTo,
      row.roles,
      row.factors,
      row.value,
    ])
    assert.deepEqual(read, expected, name)
  }
})

test('cells cut anywhere by the pieces of a file read as they stand', async () => {
  const lines = Array.from(
    { length: 40_000 },
    (_, i) => `"c, ""${i}""\nsecond",OH,1999,2015,2016,operator,direct-notice`,
  )
  const file = join(place, 'pieces.csv')
  writeFileSync(file, `claimant,${head}\r\n${lines.join('\r\n')}\r\nx,OH,1999,2015,2014,operator,\r\n`)
  const seen: (string | null)[] = []
  const read = await readCaseload(file, known, (part) => ok(seen.push(...part.map(({ claimant }) => claimant))), 999)
  assert.ok(!read.ok)
  assert.match(reportProblem(read.problem).message, /line 80002: "conduct_to" lies before/)
  assert.ok(seen.length > 39_000)
  for (const [i, claimant] of seen.entries()) assert.equal(claimant, `c, "${i}"\nsecond`)
})

const refusals: readonly (readonly [rows: string, words: RegExp])[] = [
  [
    `${head}\nOH,1999-01-01,2015-01-01,2015-02-30,operator,`,
    /1: "conduct_to" is not a date that exists\. Write 2014-05-03/,
  ],
  [`${head}\nOH,1999-01-01,5/3/2015,2016,operator,`, /1: "conduct_from" is not a date that is safe to read/],
  [`${head}\nOH,1999-01-01,2015,2016-03-01T04:30:00,operator,`, /1: "conduct_to" is not a date but a moment/],
  [`${head}\nOH,1999-01-01,,2016,operator,`, /1: "conduct_from" is not a date: it is empty/],
  [`${head}\nOH,1999-01-01,2015,unknown,operator,`, /1: "conduct_to" must be known at least to the year/],
  [`${head}\nOH,1829-01-01,2015,2016,operator,`, /1: "born" lies before 1900/],
  [`${head}\nOhia,1999,2015,2016,operator,`, /1: "state" is not a postal code or name of a state/],
  [`${head}\nZZ,1999,2015,2016,operator,`, /1: "state" is not a postal code or name of a state/],
  [
    `${head}\nOH,1999,2015,2016,hotel,`,
    /1: "roles" names "hotel", which is not a role\. The roles are perpetrator, buyer/,
  ],
  [`${head}\nOH,1999,2015,2016,,`, /1: "roles" names no role/],
  [`${head}\nOH,1999,2015,2016,operator,\nOH,1999,2015,2014,operator,`, /2: "conduct_to" lies before/],
  [`${head}\nOH,2017,2015,2016,operator,`, /1: "born" lies after the conduct/],
  [
    `${head}\nOH,1999,2015,2016,operator,notice-direct`,
    /1: "factors" names "notice-direct", which is not in the list of factors.*Near it: direct-notice/,
  ],
  [
    `${head},factors:franchisor\nOH,1999,2015,2016,operator,,brand-data`,
    /1: "factors:franchisor" names facts of a defendant who is not/,
  ],
  [
    `${head},factors:franchisor\nOH,1999,2015,2016,franchisor,,nothing`,
    /"nothing", which is not in the list of factors/,
  ],
  [`${head},factors:hotel\nOH,1999,2015,2016,operator,,brand-data`, /"factors:hotel" is not a column/],
  ['state,born\nOH,1999', /the columns "conduct_from", "conduct_to", "roles", "factors" are missing/],
  [`${head.replace('conduct_to,', '')}\nOH,1999,2015,operator,`, /the column "conduct_to" is missing/],
  [`name,${head}\nx,OH,1999,2015,2016,operator,`, /"name" is not a column that is known here/],
  [`${head},filed\nOH,1999,2015,2016,operator,,2020`, /1: "filed" must be known to the day/],
  [`${head},filed\nOH,1999,2015,2016,operator,,2014-01-01`, /1: "filed" lies before the conduct/],
  [`${head},criminal_case_to\nOH,1999,2015,2016,operator,,2014-01-01`, /1: "criminal_case_to" is given, and "criminal/],
  [`${head},value\nOH,1999,2015,2016,operator,,a lot`, /1: "value" is not an amount in dollars/],
]

test('a caseload that cannot be used names its line or row and what is wrong, the same from CSV and from Parquet', async () => {
  for (const [i, [rows, words]] of refusals.entries()) {
    // A line of CSV counts from the heading, a row of Parquet from the first claimant.
    const csv = await refusal(`c${i}.csv`, `${rows}\n`)
    assert.match(csv, new RegExp(`^c${i}\\.csv line \\d+: `))
    assert.match(
      csv.replace(/line (\d+)/, (_, n: string) => `line ${Number(n) - 1}`),
      words,
    )
    assert.match(await refusal(`c${i}.parquet`, asParquet(rows, 1)), words)
  }
  assert.match(await refusal('empty.csv', `${head}\n`), /holds no rows/)
  assert.match(await refusal('nothing.csv', ''), /holds no rows/)
  assert.match(await refusal('open.csv', `${head}\nOH,"1999,2015\n`), /line 2: a quotation mark that opens here/)
  const never = await refusal('never.csv', `${head}\nOH,"${'1999,2015\n'.repeat(1_000_000)}`)
  assert.match(never, /line 2: a quotation mark that opens here/)
  assert.match(
    await refusal('wide.csv', `${head}\nOH,1999,2015,2016,operator,a,b\n`),
    /line 2: the row has 7 cells and the heading 6; a cell that holds a comma must stand in quotation marks/,
  )
  assert.match(await refusal('twice.csv', `${head},State\n`), /line 1: the column "state" stands in it twice/)
  assert.match(await refusal('book.csv', 'PK\u0003\u0004\u0014\n'), /line 1: it is a workbook\. Save it as CSV/)
  assert.match(await refusal('text.parquet', `${head}\nOH,1999,2015,2016,operator,\n`), /is not a whole Parquet file/)
  assert.match(await refusal('nothing.parquet', ''), /is not a whole Parquet file/)
  const gone = await allRows(join(place, 'gone.parquet'))
  assert.ok(!gone.ok && gone.problem.code === 'file-not-found')
})

test('cut or changed bytes give one sentence or the rows, and never a throw or a hang', async () => {
  const whole = asParquet(caseloadAsCsv(made.slice(0, 60)), 20)
  const file = join(place, 'hostile.parquet')
  let refused = 0
  const asks = async (bytes: Uint8Array): Promise<void> => {
    writeFileSync(file, bytes)
    const result = await readParquet(file, { heading: () => ok(null), row: () => ok(null) }, 2000)
    if (result.ok) return
    refused += 1
    assert.match(reportProblem(result.problem).message, /^hostile\.parquet: .+\.$/s)
  }
  const cut = fc.integer({ min: 0, max: whole.length - 1 })
  await fc.assert(
    fc.asyncProperty(cut, (length) => asks(whole.slice(0, length))),
    { numRuns: 15 },
  )
  assert.equal(refused, 15)
  const change = fc.tuple(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const bytes = Uint8Array.from(whole)
      for (const [at, value] of changes) bytes[at] = value
      return asks(bytes)
    }),
    { numRuns: 30 },
  )
})
