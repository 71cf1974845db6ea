import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { TableAnswer } from '../../casefile/value/table-read.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { tableLines } from '../../words/valuation/table-words.ts'
import { programFolder } from '../program-folder.ts'
import { importTable } from './import-table.ts'

const place = mkdtempSync(join(tmpdir(), 'redress-table-'))
after(() => rmSync(place, { recursive: true, force: true }))

const file = (name: string, text: string): string => {
  const path = join(place, name)
  writeFileSync(path, text)
  return path
}
const shipped = (name: string): string => join(programFolder, 'data', 'mappings', `${name}.yaml`)

async function read(mapping: string, text: string): Promise<TableAnswer> {
  const found = await importTable(file('table.csv', text), mapping, '2026-11-20')
  assert.ok(found.ok, found.ok ? '' : reportProblem(found.problem).message)
  return found.value.value.answer
}
async function refused(mapping: string, text: string, day?: string): Promise<string> {
  const found = await importTable(file('table.csv', text), mapping, day)
  assert.ok(!found.ok)
  return reportProblem(found.problem).message
}

// Small tables of invented numbers under the headings of the shipped mappings.
const cpi =
  'Series ID,Year,Period,Value\nCUUR0000SAM,2005,M13,320.0\nCUUR0000SAM,2005,M01,310.1\nCUUR0000SAM,2025,M13,640.0\nCUUR0000SA0,2025,M13,322.1\n'

test('growth of an index: the ratio of two years, to the power of one over the years between', async () => {
  // 640 / 320 = 2 in twenty years: 2 ^ (1 / 20) - 1 = 0.0352649 (python: 2 ** 0.05 - 1).
  const answer = await read(shipped('cpi-medical'), cpi)
  assert.ok(answer.gives === 'growth')
  assert.ok(Math.abs(answer.rate - 0.035264923841) < 1e-12)
})

test('shares: of a whole in the same row, and as a percentage', async () => {
  // 12.60 of benefits to 30.00 of wages is 0.42 of pay.
  assert.deepEqual(
    await read(
      shipped('ecec-fringe'),
      'Ownership,Occupation,Wages and salaries,Total benefits\nPrivate industry,All workers,$30.00,$12.60\nPrivate industry,Service,18,4\n',
    ),
    { gives: 'share', field: 'fringe', share: 12.6 / 30 },
  )
  const participation = await read(
    shipped('cps-participation'),
    'Year,Sex,Age,Participation rate\n2025,Women,25 to 34 years,78.4%\n2024,Women,25 to 34 years,77.9%\n',
  )
  assert.ok(participation.gives === 'share')
  assert.ok(Math.abs(participation.share - 0.784) < 1e-12)
  assert.deepEqual(
    await read(
      shipped('cex-consumption'),
      'Household,Own spending,Income after taxes\nThree persons,"18,000","60,000"\n',
    ),
    { gives: 'share', field: 'own_consumption', share: 0.3 },
  )
})

test('sums: a wage as it stands, hours of a day times days and wage', async () => {
  assert.deepEqual(
    await read(shipped('oews-wage'), 'AREA_TITLE,OCC_CODE,A_MEDIAN\nOhio,31-9092,"44,700"\nOhio,00-0000,48000\n'),
    { gives: 'sum', field: 'base', dollars: 44_700 },
  )
  // 2.5 hours x 365 days x 15.50 = 14,143.75.
  assert.deepEqual(
    await read(
      shipped('atus-household'),
      'Activity,Group,Hours per day\nHousehold activities,"Women, 25 to 34 years",2.5\n',
    ),
    { gives: 'sum', field: 'amount', dollars: 14_143.75 },
  )
})

test('values by age, in the order of age', async () => {
  const mapping = file(
    'worklife.yaml',
    'gives: by-age\ntitle: Invented\npublisher: Invented Bureau\nwhere: { Sex: F }\nage: Age\nvalue: Years\n',
  )
  assert.deepEqual(await read(mapping, 'Sex,Age,Years\nF,31,28\nF,30,29.0\nM,30,31\n'), {
    gives: 'by-age',
    rows: [
      { age: 30, value: 29 },
      { age: 31, value: 28 },
    ],
  })
})

test('a dry run names the cells, and hash and day stand in the source', async () => {
  const path = file('cpi.csv', cpi)
  const found = await importTable(path, shipped('cpi-medical'), '2026-11-20')
  assert.ok(found.ok)
  const hash = createHash('sha256').update(cpi).digest('hex')
  const lines = tableLines(found.value.value, false).join('\n')
  assert.match(lines, /^rates:\n {2}indices: \{ medical: 0\.0352649 \}\n/)
  assert.ok(lines.includes(`downloaded 2026-11-20, cpi.csv, SHA-256 ${hash.slice(0, 16)}`))
  const trial = tableLines(found.value.value, true).join('\n')
  assert.match(trial, /4 rows, of which where leaves 2\./)
  assert.match(trial, /line 2, Value: 320\.0\n {2}line 4, Value: 640\.0/)
  assert.ok(trial.includes(hash))
})

test('nothing is guessed: each fault is named', async () => {
  const mapping = shipped('cpi-medical')
  assert.match(await refused(mapping, cpi), /say on which day it was downloaded/)
  assert.match(await refused(mapping, 'Year,Value\n2005,1\n', '2026-11-20'), /no column "Series ID"/)
  assert.match(
    await refused(mapping, cpi.replace('2005,M13', '2006,M13'), '2026-11-20'),
    /the year 2005 does not stand/,
  )
  assert.match(
    await refused(mapping, `${cpi}CUUR0000SAM,2025,M13,641\n`, '2026-11-20'),
    /where leaves 2 rows \(lines 4, 6\)/,
  )
  assert.match(await refused(mapping, cpi.replace('640.0', '(R)'), '2026-11-20'), /line 4, Value holds "\(R\)"/)
  assert.match(await refused(mapping, cpi.replace('320.0', '0'), '2026-11-20'), /line 2, Value must be above 0/)
  assert.match(
    await refused(
      shipped('cps-participation'),
      'Year,Sex,Age,Participation rate\n2025,Women,25 to 34 years,784\n',
      '2026-11-20',
    ),
    /comes to 7\.84/,
  )
})
