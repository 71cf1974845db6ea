import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableFile } from './table-file.ts'

for (const name of ['History', 'history', 'Files: all / [new]?', 'A'.repeat(60)])
  test(`a table called ${name} becomes a workbook, though a table program may not take the name for a sheet`, async () => {
    const { bytes } = await tableFile('out.xlsx', { name, columns: ['When', 'What'], rows: [['2026-11-29', 'a fact']] })
    const { default: ExcelJS } = await import('exceljs')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(bytes).buffer)
    assert.equal(book.worksheets[0]?.getCell('B2').value, 'a fact')
  })
