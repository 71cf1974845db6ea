import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { IsoDay } from '../../casefile/dates.ts'
import type { LimitationCase, LimitationCases } from '../../law/limitation/limitation-cases.ts'
import { readLimitationInput } from '../../law/limitation/limitation-input.ts'
import { readLawFolder } from '../../shelf/read-law.ts'
import { readLimitationCases } from '../../shelf/read-limitation-cases.ts'
import { aloneAnswer, inColumns, type Outside } from './in-columns.fixture.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'law')
const [law, tables] = [readLawFolder(folder), readLimitationCases(folder)]
if (!law.ok || !tables.ok) throw new Error('the law files cannot be read')
const library = law.value

test('every row of every table is answered alike by the engine of one case and in columns', () => {
  const outside = new Map<Outside, number>()
  let compared = 0
  const wrong: string[] = []
  const compare = (table: LimitationCases, row: LimitationCase): void => {
    const input = readLimitationInput({ claim: table.claim, court: table.court, ...row.given })
    if (!input.ok) return void outside.set('refused', (outside.get('refused') ?? 0) + 1)
    const columns = inColumns(input.value, library)
    if (typeof columns === 'string') return void outside.set(columns, (outside.get(columns) ?? 0) + 1)
    const expected = aloneAnswer(input.value, library)
    if (typeof expected === 'string') return void outside.set(expected, (outside.get(expected) ?? 0) + 1)
    compared += 1
    if (String(columns) !== String(expected)) wrong.push(`${table.claim}: ${row.name}: ${columns}, not ${expected}`)
  }
  for (const { table } of tables.value) for (const row of table.rows) compare(table, row)
  assert.deepEqual(wrong, [])
  // A caseload tells one day of discovery for every part, known to the day; the rows that are refused have no answer to compare.
  const rows = tables.value.flatMap(({ table }) => table.rows)
  const told = rows.flatMap(({ given }) => (given.discovered === undefined ? [] : [given.discovered]))
  const byParts = told.filter((day) => !IsoDay.safeParse(day).success).length
  const refused = rows.filter(({ expect }) => expect.problem !== undefined).length
  assert.deepEqual(Object.fromEntries([...outside].sort()), { 'discoveries apart': byParts, refused })
  assert.ok(compared >= 1113, `${compared} rows`)
})
