import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { rowsOfPage } from '../../casefile/evidence/page-cells.ts'
import { Identity } from '../../casefile/matter.ts'
import { must } from '../../vault/vault.fixture.ts'
import { vaultOf } from '../open-matter.ts'
import { viewPage } from '../show-matter.ts'
import { emptyMatter } from './empty-matter.fixture.ts'
import { ingestFolder } from './ingest-folder.ts'
import { mapTable, tableHeadings } from './map-table.ts'

async function folio(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Folio')
  sheet.addRow(['First', 'Last', 'Room', 'In', 'Out', 'Amount', 'Tender', 'Juniper', 'Delacroix'])
  const at = (day: number): Date => new Date(Date.UTC(2020, 5, day))
  sheet.addRow(['Juniper', 'Delacroix', 118, at(12), at(14), 1118.5, 'cash'])
  sheet.addRow(['Dale', 'Rusk', 120, at(12), at(13), 59, 'visa'])
  for (const cell of ['F2', 'F3']) sheet.getCell(cell).numFmt = '#,##0.00'
  return new Uint8Array(await book.xlsx.writeBuffer())
}

test('a sheet is stored with its cells, counted by their types, and no name over two of them is shown', async (t) => {
  const { matter, evidence } = await emptyMatter(t)
  writeFileSync(join(evidence, 'folio.xlsx'), await folio())
  must(
    await ingestFolder(matter, evidence, {
      ...{ minor: true, ocr: false, hashList: null, custodian: null, progress: () => undefined },
    }),
  )
  const vault = vaultOf(matter)
  must(
    await vault.putIdentities([
      Identity.parse({ id: 'jd', kind: 'person', pseudonym: 'J.D.', forms: ['Juniper Delacroix'] }),
    ]),
  )
  const [record] = must(await vault.listDocuments())
  assert.ok(record)
  const stored = must(await vault.pageText(record.id, 1))
  assert.deepEqual([...rowsOfPage(stored)][1]?.cells.map(({ type, value }) => [type, value]).slice(2, 6), [
    ['number', 118],
    ['date', '2020-06-12'],
    ['date', '2020-06-14'],
    ['number', 1118.5],
  ])

  const shown = must(await viewPage(matter, record.id, 1)).value
  assert.ok(shown.rows !== null)
  assert.doesNotMatch(JSON.stringify(shown), /juniper|delacroix/i)
  assert.deepEqual(
    shown.rows[1]?.cells.map(({ column, wide, start, end }) => [column, wide, shown.text.slice(start, end)]),
    [
      [0, 2, '[J.D.]'],
      [2, 1, '118'],
      [3, 1, '2020-06-12'],
      [4, 1, '2020-06-14'],
      [5, 1, '1118.5'],
      [6, 1, 'cash'],
    ],
  )

  must(
    await vault.putDocument(
      record,
      [stored].map(({ cells: _, ...page }) => page),
    ),
  )
  const before = must(await viewPage(matter, record.id, 1)).value
  assert.deepEqual([before.rows, before.asLines, shown.asLines], [null, 'read-before', null])
  must(await vault.putDocument(record, [stored]))

  const headings = must(await tableHeadings(matter, record.id)).value
  assert.doesNotMatch(JSON.stringify(headings), /juniper|delacroix/i)
  assert.deepEqual(headings.lines[0]?.cells.slice(5), ['Amount', 'Tender', '[J.D.]', '[J.D.]'])

  const columns = { who: 1, room: 2, from: 3, to: 4, amount: 5, tender: 6 }
  const counted = must(
    await mapTable(
      matter,
      {
        ...{ document: record.id, headings: { page: 1, line: 1 }, onePage: false, columns },
        ...{ record: 'stay', cash: ['cash'], natures: [] },
      },
      true,
    ),
  ).value
  assert.doesNotMatch(JSON.stringify(counted), /juniper|delacroix/i)
  assert.deepEqual(
    counted.guests.map(({ who, nights, cashCents }) => [who, nights, cashCents]),
    [
      ['[J.D.]', 2, 111_850],
      ['Rusk', 1, 0],
    ],
  )
})
