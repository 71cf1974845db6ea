import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { temporaryFolder } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { looks } from './looks.ts'
import { type ServedMatter, secrets, served, smallMatter } from './served-matter.ts'

let browser: BrowserContext
let app: ServedMatter
let page: Page

before(async () => {
  const folder = join(temporaryFolder(), 'people.redress')
  cpSync(await smallMatter(), folder, { recursive: true })
  app = await served(folder)
  browser = await aBrowser()
  browser.setDefaultTimeout(60_000)
  page = await browser.newPage()
  await page.goto(app.newAddress())
  await page.getByRole('heading', { level: 1 }).waitFor()
})
after(async () => {
  app?.close()
  await app?.ended
  await browser?.close()
})

const focused = (): Promise<string> =>
  page.evaluate<string>(
    `(() => {
      const at = document.activeElement
      return (at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent ?? '').trim()
    })()`,
  )

async function tabTo(name: string): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    if ((await focused()).startsWith(name)) return
  }
  assert.fail(`no way by keyboard to ${name}`)
}

test('a witness is added, and a party changed, by keyboard alone', async () => {
  await page.keyboard.press('5')
  await page.getByRole('heading', { name: /^Witnesses/ }).waitFor()
  await tabTo('Add a witness')
  await page.keyboard.press('Enter')
  await tabTo('Name of the witness')
  await page.keyboard.type('Ottoline Testwood')
  await tabTo('What the person was')
  await page.keyboard.type('night clerk')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Witnesses (1)' }).waitFor()
  await page.getByText('Ottoline Testwood').first().waitFor()
})

test('every tie leads to the pages that it rests on, and nothing protected shows', async () => {
  await page.getByRole('heading', { name: 'What ties them together' }).waitFor()
  await page.locator('table a.bates').first().waitFor()
  await looks(page, 'people')
  assert.doesNotMatch(await page.getByRole('main').innerText(), secrets)
  const [first] = await page.locator('table a.bates').all()
  await first?.click()
  await page.waitForURL(/\/evidence\/doc-/)
  await page.keyboard.press('5')
  await page.getByRole('heading', { name: 'What ties them together' }).waitFor()
})

test('a phone number on a page is protected by one press, and then covered everywhere', async () => {
  await page.getByRole('button', { name: 'Look through every page' }).click()
  const protect = page.getByRole('button', { name: /^Protect \+1/ }).first()
  const number = ((await protect.getAttribute('aria-label')) ?? '').replace('Protect ', '')
  await looks(page, 'people-suggested')
  await protect.click()
  await page.getByRole('button', { name: `Protect ${number}` }).waitFor({ state: 'detached' })
  const protectedNow = page.locator('summary', { hasText: 'a protected number' })
  await protectedNow.first().waitFor()
})

test('another window’s change is not written over unseen, and nothing that was typed is lost', async () => {
  const tab = await browser.newPage()
  const form = (at: Page) => at.getByRole('form', { name: 'Ottoline Testwood' })
  const open = async (at: Page): Promise<void> => {
    const summary = at.locator('summary', { hasText: 'Ottoline Testwood' })
    await summary.waitFor()
    if (!(await form(at).isVisible())) await summary.click()
  }
  await tab.goto(`${app.origin}/people`)
  await open(tab)
  await open(page)
  await form(page).getByLabel('What may be told').fill('who paid in cash')
  await form(tab).getByLabel('What may be told').fill('who had the key')
  await form(tab).getByRole('button', { name: 'Save' }).click()
  await form(tab).getByText('Saved.').waitFor()
  await form(page).getByRole('button', { name: 'Save' }).click()
  await page.getByText('This was changed elsewhere').waitFor()
  assert.equal(await form(page).getByLabel('What may be told').inputValue(), 'who paid in cash')
  await form(page).getByRole('button', { name: 'Save' }).click()
  await form(page).getByText('Saved.').waitFor()
  await form(tab).getByLabel('What may be told').and(tab.locator('[value="who paid in cash"]')).waitFor()
  await tab.close()
})
