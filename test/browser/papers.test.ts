import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { temporaryFolder } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { withoutAxeViolations } from './looks.ts'
import { type ServedMatter, secrets, served, smallMatter } from './served-matter.ts'

let browser: BrowserContext
let view: ServedMatter
let page: Page
const out = join(temporaryFolder(), 'papers')

before(async () => {
  browser = await aBrowser()
  // Papers are made and searched while the page waits; on a busy machine that takes its time.
  browser.setDefaultTimeout(180_000)
  view = await served(await smallMatter())
  page = await browser.newPage()
  await page.goto(view.newAddress())
  await page.getByRole('heading', { name: 'Who may be liable', exact: true }).waitFor()
})
after(async () => {
  view?.close()
  await view?.ended
  await browser?.close()
})

async function look(name: string): Promise<void> {
  const folder = process.env.REDRESS_SCREENSHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

test('a paper is looked at, with its gaps and what the firewall did, before anything is written', async () => {
  await page.keyboard.press('8')
  await page.getByRole('heading', { name: 'Papers', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'One-page summary' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'What the firewall did', exact: true }).waitFor()
  const text = await page.locator('main').innerText()
  assert.match(text, /[1-9]\d* protected words were replaced/)
  const words = await page.getByRole('region', { name: 'Words of summary.docx' }).innerText()
  assert.match(words, /Starlite/)
  assert.doesNotMatch(await page.content(), secrets)
  for (const shade of ['light', 'dark']) {
    await page.evaluate(`document.documentElement.dataset.view = '${shade}'`)
    await withoutAxeViolations(page, `papers, ${shade}`)
    await look(`papers-${shade}`)
  }
})

test('it is written where it is said; a file changed by hand stays, and what differs is told', async () => {
  await page.getByRole('button', { name: 'Comparison of offers' }).click()
  const folder = page.getByLabel('Into this folder')
  await folder.fill(out)
  await page.keyboard.press('Enter')
  await page.getByText('Written:').waitFor()
  const file = join(out, 'comparison-of-offers.docx')
  const first = readFileSync(file)
  assert.equal(first.subarray(0, 2).toString(), 'PK')
  writeFileSync(file, 'The offer was refused by letter.')
  await page.getByRole('button', { name: 'Write the file' }).click()
  await page.getByText('it stays as it is').waitFor()
  assert.equal(readFileSync(file, 'utf8'), 'The offer was refused by letter.')
  assert.equal(readFileSync(join(out, 'comparison-of-offers (2).docx')).subarray(0, 2).toString(), 'PK')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download comparison-of-offers.docx' }).click()
  assert.equal((await download).suggestedFilename(), 'comparison-of-offers.docx')
})

test('what cannot be made says why; at 400 px nothing runs out of the page', async () => {
  await page.setViewportSize({ width: 400, height: 800 })
  await page.getByRole('button', { name: 'Sheets of an aggregate settlement' }).click()
  assert.match(await page.getByRole('alert').innerText(), /No offer of the damages input is for several clients/)
  assert.ok(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth'))
  await withoutAxeViolations(page, 'papers, 400 px')
  await look('papers-400')
})
