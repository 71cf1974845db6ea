import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { TableForm, TableName } from '../../casefile/views/table-view.ts'
import { finishedTexts } from '../../drafting/firewall/release/finished-text.ts'
import { codeOf, must } from '../../vault/vault.fixture.ts'
import { matterWithFolio } from '../evidence/matter-with-folio.fixture.ts'
import { changeRecords } from '../facts/change-record.ts'
import { exportTableOf, tableOut } from './table-out.ts'

test('every list leaves as CSV and as a workbook, logged, and without a protected name', async (t) => {
  const { matter, vault, folder } = await matterWithFolio(t)
  const content = { id: 'n1', text: 'Delacroix was seen at the desk.' }
  must(await changeRecords(matter, [{ kind: 'note', id: 'n1', basedOn: 0, content }]))
  for (const table of TableName.options)
    for (const form of TableForm.options) {
      const asked = table === 'search' ? { query: 'room' } : table === 'terms' ? { terms: ['room', 'cash'] } : {}
      const { name, bytes } = must(await tableOut(matter, { table, form, ...asked }))
      assert.equal(name, `${table}.${form}`)
      for (const { text } of finishedTexts({ name, bytes })) assert.doesNotMatch(text, /Delacroix/i, name)
    }
  const last = must(await vault.auditEntries()).at(-1)
  assert.equal(last?.action, 'table.exported')
  const file = join(folder, 'work.csv')
  must(await exportTableOf(matter, { table: 'work' }, file))
  assert.match(readFileSync(file, 'utf8'), /note,.* was seen at the desk/)
  assert.equal(codeOf(await tableOut(matter, { table: 'search', form: 'csv', query: '(' })), 'search-not-understood')
})
