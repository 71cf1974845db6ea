import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { readLawFolder } from '../../shelf/read-law.ts'
import { readLimitationCases } from '../../shelf/read-limitation-cases.ts'
import { differencesOf } from './limitation-cases.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'law')
const law = readLawFolder(folder)
assert.ok(law.ok)
const tables = readLimitationCases(folder)
assert.ok(tables.ok)

for (const { path, table } of tables.value) {
  for (const row of table.rows) {
    test(`${path}: ${row.name}`, () => assert.deepEqual(differencesOf(table, row, law.value), [], row.why))
  }
}
