import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { openMatter, vaultOf } from '../../src/desk/open-matter.ts'
import { need, passphrase } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { looks } from './looks.ts'
import { type ServedMatter, secrets, served, smallMatter } from './served-matter.ts'

let browser: BrowserContext
let view: ServedMatter
let page: Page

before(async () => {
  const shots = process.env.REDRESS_SHOTS
  if (shots) mkdirSync(shots, { recursive: true })
  view = await served(await smallMatter())
  browser = await aBrowser()
  browser.setDefaultTimeout(120_000)
  page = await browser.newPage()
  await page.goto(view.newAddress())
  await page.getByRole('heading', { name: 'Who may be liable', exact: true }).waitFor()
})
after(async () => {
  view?.close()
  await view?.ended
  await browser?.close()
})

async function factsStored(): Promise<number> {
  const matter = need(await openMatter(view.folder, passphrase, { write: false }))
  const facts = need(await vaultOf(matter).listRecords('fact'))
  await matter.close()
  return facts.length
}

test('a fact is supposed by keyboard alone, says what would turn, is marked as such and never stored', async () => {
  const earlier = await factsStored()
  await page.goto(`${view.origin}/claims/1`)
  await page.getByRole('heading', { name: 'What if', exact: true }).waitFor()
  const form = page.locator('summary').filter({ hasText: 'Suppose a fact about' })
  await form.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('A clerk was told and did nothing.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('June')
  await page.keyboard.press('Enter')
  await page.getByText('This is no date.').waitFor()
  await page.getByLabel(/^When/).fill('2020-06')
  await page.getByLabel(/^Find by words/).fill('cash')
  const box = page.getByRole('group', { name: 'What it shows' }).getByRole('checkbox').first()
  await box.focus()
  await page.keyboard.press('Space')
  await looks(page, 'what-if-form')
  await page.getByLabel(/^When/).press('Enter')
  const supposed = page.getByRole('region', { name: 'Supposed, not proved' })
  await supposed.getByText('A clerk was told and did nothing.').waitFor()
  await supposed.getByText(/would/).first().waitFor()
  await looks(page, 'what-if-turned')
  assert.doesNotMatch(await page.content(), secrets)
  assert.equal(await factsStored(), earlier)
  await page.goto(`${view.origin}/chronology`)
  await page.getByRole('heading', { name: 'Chronology', exact: true }).waitFor()
  assert.doesNotMatch(await page.locator('main').innerText(), /A clerk was told/)
})
