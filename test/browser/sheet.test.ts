import assert from 'node:assert/strict'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import ExcelJS from 'exceljs'
import type { BrowserContext, Page } from 'playwright-core'
import { ingestFolder } from '../../src/desk/evidence/ingest-folder.ts'
import { openMatter, vaultOf } from '../../src/desk/open-matter.ts'
import { need, passphrase, temporaryFolder } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { withoutAxeViolations } from './looks.ts'
import { type ServedMatter, secrets, served, smallMatter } from './served-matter.ts'

let browser: BrowserContext
let view: ServedMatter
let page: Page
const pictures = process.env.REDRESS_PICTURES

/** A folio with a name over two cells, an empty row, a hidden column and typed cells. */
async function folio(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Folio')
  const on = (day: number): Date => new Date(Date.UTC(2020, 5, day))
  sheet.addRow(['First', 'Last', 'Room', 'In', 'Amount', 'Tender', 'Remark'])
  sheet.addRow(['Junia', 'Dettweiler', 118, on(12), 1118.5, 'cash'])
  sheet.getRow(4).values = ['Dale', 'Rusk', 120, on(13), 59, 'visa', 'left by the side door']
  for (let row = 5; row < 60; row += 1)
    sheet.getRow(row).values = ['Guest', `of night ${row}`, 200 + row, on(14), 64.99, 'visa']
  sheet.getColumn(5).numFmt = '"$"#,##0.00'
  sheet.getColumn(7).hidden = true
  return new Uint8Array(await book.xlsx.writeBuffer())
}

before(async () => {
  browser = await aBrowser()
  browser.setDefaultTimeout(120_000)
  const folder = join(temporaryFolder(), 'sheet.redress')
  cpSync(await smallMatter(), folder, { recursive: true })
  const more = join(folder, '..', 'more')
  mkdirSync(more)
  writeFileSync(join(more, 'folio.xlsx'), await folio())
  const matter = need(await openMatter(folder, passphrase, { write: true }))
  need(
    await ingestFolder(matter, more, {
      ...{ minor: true, ocr: false, hashList: null, custodian: null, progress: () => undefined },
    }),
  )
  const sheet = need(await vaultOf(matter).listDocuments({ format: 'xlsx' }))[0]
  await matter.close()
  view = await served(folder)
  page = await browser.newPage()
  await page.goto(view.newAddress())
  await page.getByRole('heading', { name: 'Who may be liable', exact: true }).waitFor()
  await page.goto(`${view.origin}/evidence/${sheet?.id}/1`)
  await page.getByRole('heading', { name: 'Suggestions on this page', exact: true }).waitFor()
})
after(async () => {
  view?.close()
  await view?.ended
  await browser?.close()
})

const text = () => page.getByRole('region', { name: /^Text of the page/ })

async function sound(what: string): Promise<void> {
  await withoutAxeViolations(page, what)
  assert.doesNotMatch(await page.content(), secrets, what)
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${what}.png`), fullPage: true })
}

async function lastQuote(): Promise<string | undefined> {
  const matter = need(await openMatter(view.folder, passphrase, { write: false }))
  const listed = need(await vaultOf(matter).listRecords('fact'))
  await matter.close()
  return listed.at(-1)?.content.passages[0]?.quote
}

async function keepAsFact(statement: string): Promise<void> {
  await page.getByRole('heading', { name: 'A new fact from these words', exact: true }).waitFor()
  await page.getByLabel('What happened, in one sentence').fill(statement)
  await page.getByLabel('What happened, in one sentence').press('Enter')
  await page.getByRole('status').filter({ hasText: 'The fact was saved.' }).waitFor()
}

test('a sheet is a table with its columns and rows, a name over two cells one covered cell', async () => {
  const table = text().getByRole('table')
  assert.deepEqual(await table.getByRole('columnheader').allInnerTexts(), [
    ...['', '', '', '', '', '', ''],
    ...['First', 'Last', 'Room', 'In', 'Amount', 'Tender', 'Remark'],
  ])
  await table.getByRole('columnheader', { name: 'Column C', exact: true }).waitFor()
  await table.getByRole('columnheader', { name: 'Column G, hidden in the file', exact: true }).waitFor()
  const covered = table.getByRole('row', { name: /^Row 2 / }).getByRole('cell')
  assert.match((await covered.first().innerText()).trim(), /^\[.+\]$/)
  assert.equal(await covered.first().getAttribute('colspan'), '2')
  assert.deepEqual((await covered.allInnerTexts()).slice(1, 5), ['118', '2020-06-12', '$1,118.50', 'cash'])
  await table.getByRole('row', { name: /^Row 4 / }).waitFor()
  assert.equal(await table.getByRole('row', { name: /^Row 3 / }).count(), 0, 'a row without words is none')
  await sound('sheet')
})

test('words selected over cells are the stored words of the page, by pointer and by keys', async () => {
  await page.evaluate(`(() => {
    const cells = [...document.querySelectorAll('.cells tbody tr')].find((row) => row.textContent.includes('Rusk')).querySelectorAll('td')
    const range = document.createRange()
    const words = (cell) => (cell.querySelector('mark') ?? cell).lastChild
    range.setStart(words(cells[1]), 0)
    range.setEnd(words(cells[3]), 4)
    getSelection().removeAllRanges()
    getSelection().addRange(range)
  })()`)
  await page.getByRole('button', { name: 'Make a fact of the selected words' }).click()
  await keepAsFact('He had room 120.')
  assert.equal(await lastQuote(), 'Rusk\t120\t2020')

  await text().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const picked = (await page.locator('.picked').allTextContents()).join(' ')
  assert.match(picked, /^\[.+\] 118 2020-06-12 \$1,118\.50 cash$/, 'one row is selected')
  await page.keyboard.press('Enter')
  await keepAsFact('The room was paid in cash.')
  assert.equal(await lastQuote(), 'Junia\tDettweiler\t118\t2020-06-12\t$1,118.50\tcash')
  assert.ok((await page.locator('mark.quoted').count()) >= 5, 'the passage is marked in each of its cells')
})

test('a wide sheet scrolls within the page on a narrow screen, and is whole on paper', async () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const width of [1280, 400]) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height: 900 })
      await sound(`sheet-${scheme}-${width}`)
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${width} px`)
    }
  await page.emulateMedia({ colorScheme: null, media: 'print' })
  await page.setViewportSize({ width: 720, height: 900 })
  await sound('sheet-print')
  assert.equal(await page.evaluate('getComputedStyle(document.querySelector(".in-cells")).overflowX'), 'visible')
  await page.emulateMedia({ media: null })
})
