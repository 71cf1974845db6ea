import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { fullInput } from '../../damages/input/sample-inputs.fixture.ts'
import { readAndValueInParts } from '../../damages/read-and-value.fixture.ts'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import type { Block, Saying, Section } from '../casebook/document-tree.ts'
import { renderDocx } from '../casebook/docx/render-docx.ts'
import { readZipParts } from '../firewall/release/zip-parts.ts'
import { economistReport } from './economist-report.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)
const valued = readAndValueInParts(fullInput, tables.value, { trials: 2_000, intervalsByYear: true })
assert.ok(valued.ok)
const report = economistReport(valued.value)

type Table = Extract<Block, { kind: 'table' }>
const tablesOf = ({ blocks, sections }: Section): readonly Table[] => [
  ...blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  ...sections.flatMap(tablesOf),
]
const all = report.sections.flatMap(tablesOf)
const textOf = ({ words }: Saying): string => words.map((word) => ('text' in word ? word.text : '')).join('')
const cellsOf = (id: string): readonly (readonly string[])[] => {
  const found = all.find((one) => one.id === id)
  assert.ok(found, id)
  return found.rows.map(({ cells }) => cells.map(textOf))
}
/** A sum as printed, in cents. */
const centsOf = (text: string | undefined): number => Math.round(Number((text ?? '').replaceAll(/[$,]/g, '')) * 100)
const sum = (texts: readonly (string | undefined)[]): number => texts.reduce((total, text) => total + centsOf(text), 0)

test('every table has its number, a caption, a cell for each column and at least one row', () => {
  assert.deepEqual(
    all.map(({ caption }) => /^Table (\d+)\. ./.exec(caption)?.[1]),
    all.map((_, i) => String(i + 1)),
  )
  for (const { caption, columns, rows } of all) {
    assert.ok(rows.length > 0, caption)
    for (const { cells } of rows) assert.equal(cells.length, columns.length, caption)
    assert.equal(
      columns.reduce((width, column) => width + (column.width ?? 0), 0),
      100,
      caption,
    )
  }
})

test('the losses as entered add up to the heads, and the years of a head to the head', () => {
  const { heads, yearlyTotals } = valued.value.valuation
  const losses = heads.filter(({ head }) => valued.value.model.flows.some(({ flow }) => flow.head === head))
  const whole = losses.reduce((total, { presentValue }) => total + presentValue.mean, 0)
  // Cents above a thousand dollars are not printed in a table, so each printed sum may be half a dollar off.
  const entered = cellsOf('losses-entered')
  assert.ok(Math.abs(sum(entered.map((cells) => cells[4])) - whole) <= entered.length * 50)
  const years = cellsOf('years-all')
  assert.equal(years.length, yearlyTotals?.length)
  assert.ok(Math.abs(sum(years.map((cells) => cells[2])) - whole) <= years.length * 50)
})

test('a year from now a dollar is worth 1 / 1.04, one that grows with prices 1.025 / 1.04, and life is as in the table', () => {
  const [now, next] = cellsOf('yearly-factors')
  assert.deepEqual([now?.[1], now?.[3], now?.[4]], ['1.000000', '1.000000', '1.000000'])
  assert.deepEqual([next?.[3], next?.[4]], [(1 / 1.04).toFixed(6), (1.025 / 1.04).toFixed(6)])
  // Born March 9, 2004: 22 years and 259 of 365 days; a straight line of survivors within each year of age.
  const q = tables.ok ? tables.value.lifeTables.find(({ id }) => id === 'ssa-2022')?.columns.female : undefined
  assert.ok(q)
  const part = 259 / 365
  const [at22, at23] = [1, 1 - (q[22] ?? 0)]
  const at24 = at23 * (1 - (q[23] ?? 0))
  const alive = (at23 + (at24 - at23) * part) / (at22 + (at23 - at22) * part)
  assert.equal(next?.[1], alive.toFixed(6))
})

test('the report as a Word document holds every table by its number, and the same bytes each time', async () => {
  const [one, other] = [await renderDocx(report), await renderDocx(report)]
  assert.deepEqual(one, other)
  const body = readZipParts(one).find(({ name }) => name === 'word/document.xml')
  assert.ok(body)
  const text = new TextDecoder().decode(body.bytes)
  for (const [i] of all.entries()) assert.ok(text.includes(`Table ${i + 1}. `), `Table ${i + 1}`)
  assert.equal(text.match(/<w:tbl>/g)?.length, all.length)
})
