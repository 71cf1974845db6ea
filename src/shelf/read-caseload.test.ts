import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { caseloadAsCsv, makeCaseload } from '../analysis/reform/make-caseload.ts'
import { IsoDay } from '../casefile/dates.ts'
import { reportProblem } from '../casefile/problems.ts'
import { ok, type Result } from '../casefile/result.ts'
import { readCaseload } from './read-caseload.ts'
import { readElementsFolder } from './read-elements.ts'
import { readLawFolder } from './read-law.ts'
import { readParquet } from './read-parquet.ts'

const law = join(import.meta.dirname, '..', '..', 'law')
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
const { factors } = must(readElementsFolder(law))
const { courts } = must(readLawFolder(law))
const known = new Map(factors.factors.map(({ id }) => [id, id]))
const place = mkdtempSync(join(tmpdir(), 'redress-caseload-'))
after(() => rmSync(place, { recursive: true, force: true }))

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
  const result = await readCaseload(file, known)
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
    assert.deepEqual(must(await readCaseload(file, known)), made)
  }
})

test('days, numbers and lists of Parquet read as their text would', async () => {
  const file = join(place, 'typed.parquet')
  const columnData = [
    { name: 'state', data: ['OH'] },
    { name: 'born', data: [new Date('1999-05-02')], type: 'TIMESTAMP' as const },
    { name: 'conduct_from', data: ['2015-03'] },
    { name: 'conduct_to', data: ['2016'] },
    { name: 'roles', data: ['operator;franchisor'] },
    { name: 'factors', data: ['direct-notice'] },
    { name: 'factors:franchisor', data: ['brand-data'] },
    { name: 'value', data: [250_000], type: 'INT32' as const },
  ]
  writeFileSync(file, new Uint8Array(parquetWriteBuffer({ columnData })))
  const [row] = must(await readCaseload(file, known))
  assert.deepEqual(
    [row?.born, row?.conductFrom, row?.roles, row?.factorsOfRole, row?.value],
    ['1999-05-02', '2015-03', ['operator', 'franchisor'], { franchisor: ['brand-data'] }, 250_000],
  )
})

const head = 'state,born,conduct_from,conduct_to,roles,factors'
const refusals: readonly (readonly [rows: string, words: RegExp])[] = [
  [`${head}\nOH,1999-01-01,2015-01-01,2015-02-30,operator,`, /1: "conduct_to" is not a date/],
  [`${head}\nOhio,1999,2015,2016,operator,`, /1: "state" is not a postal code/],
  [`${head}\nOH,1999,2015,2016,operator,\nOH,1999,2015,2014,operator,`, /2: "conduct_to" lies before/],
  [`${head}\nOH,1999,2015,2016,operator,no-such-fact`, /"no-such-fact" is not in the list of factors/],
  [
    `${head},factors:franchisor\nOH,1999,2015,2016,operator,,brand-data`,
    /"factors:franchisor" names facts of a defendant/,
  ],
  [`${head},factors:franchisor\nOH,1999,2015,2016,franchisor,,nothing`, /"nothing" is not in the list of factors/],
  [`${head},factors:hotel\nOH,1999,2015,2016,operator,,brand-data`, /"factors:hotel" is not a column/],
  ['state,born\nOH,1999', /the column "conduct_from" is missing/],
  [`name,${head}\nx,OH,1999,2015,2016,operator,`, /"name" is not a column/],
]

test('a caseload that cannot be used names its line or row and what is wrong, the same from CSV and from Parquet', async () => {
  for (const [i, [rows, words]] of refusals.entries()) {
    // A line of CSV counts from the heading, a row of Parquet from the first claimant.
    const csv = await refusal(`c${i}.csv`, `${rows}\n`)
    assert.match(
      csv.replace(/line (\d+)/, (_, n: string) => `line ${Number(n) - 1}`),
      words,
    )
    assert.match(await refusal(`c${i}.parquet`, asParquet(rows, 1)), words)
  }
  assert.match(await refusal('empty.csv', `${head}\n`), /holds no rows/)
  assert.match(await refusal('text.parquet', `${head}\nOH,1999,2015,2016,operator,\n`), /is not a whole Parquet file/)
  assert.match(await refusal('nothing.parquet', ''), /is not a whole Parquet file/)
  const gone = await readCaseload(join(place, 'gone.parquet'), known)
  assert.ok(!gone.ok && gone.problem.code === 'file-not-found')
})

test('cut or changed bytes give one sentence or the rows, and never a throw or a hang', async () => {
  const whole = asParquet(caseloadAsCsv(made.slice(0, 60)), 20)
  const file = join(place, 'hostile.parquet')
  let refused = 0
  const asks = async (bytes: Uint8Array): Promise<void> => {
    writeFileSync(file, bytes)
    const result = await readParquet(file, () => ok(null), 2000)
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
