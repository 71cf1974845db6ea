import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { readLawFolder } from '../shelf/read-law.ts'
import { readLimitationCases } from '../shelf/read-limitation-cases.ts'
import { mismatchOf } from './limitation-cases.ts'
import type { Provision } from './provision.ts'

const folder = join(import.meta.dirname, '..', '..', 'law')
const law = readLawFolder(folder)
assert.ok(law.ok)
const tables = readLimitationCases(folder)
assert.ok(tables.ok)

for (const { path, table } of tables.value) {
  for (const row of table.rows) {
    test(`${path}: ${row.name}`, () => assert.equal(mismatchOf(table, row, law.value), null, row.why))
  }
}

test('both federal civil actions have rows on both sides of every version', () => {
  for (const id of ['us/18-usc-1595', 'us/18-usc-2255'] as const) {
    const text: string = JSON.stringify(
      tables.value.filter(({ table }) => table.claim === id).flatMap(({ table }) => table.rows),
    )
    const provision: Provision | undefined = [...law.value.provisions.values()].find((one) => one.id === id)
    assert.ok(provision)
    for (const { from } of provision.versions) {
      assert.ok(from)
      const before = Temporal.PlainDate.from(from).subtract({ days: 1 }).toString()
      assert.ok(text.includes(before), `${id}: no row on ${before}`)
      assert.ok(text.includes(from), `${id}: no row on ${from}`)
    }
  }
})
