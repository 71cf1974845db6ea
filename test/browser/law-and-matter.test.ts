import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { passphrase, temporaryFolder } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { withoutAxeViolations } from './looks.ts'
import { type ServedMatter, secrets, served, smallMatter } from './served-matter.ts'

let browser: BrowserContext
let view: ServedMatter
let page: Page

before(async () => {
  browser = await aBrowser()
  // Everything of the matter is read while the page waits; on a busy machine that takes its time.
  browser.setDefaultTimeout(300_000)
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

async function sound(what: string): Promise<void> {
  for (const shade of ['light', 'dark']) {
    await page.evaluate(`document.documentElement.dataset.view = '${shade}'`)
    await withoutAxeViolations(page, `${what}, ${shade}`)
    await look(`${what.replaceAll(' ', '-')}-${shade}`)
  }
  assert.doesNotMatch(await page.content(), secrets)
}

async function narrow(): Promise<void> {
  await page.setViewportSize({ width: 400, height: 800 })
  assert.ok(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth'))
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('a provision is read as it stood on a day, by keyboard, and what differs from another day is told', async () => {
  await page.keyboard.press('l')
  await page.getByRole('heading', { name: 'Law', level: 1 }).waitFor()
  await page.getByRole('button', { name: '18 U.S.C. § 1595', exact: true }).focus()
  await page.keyboard.press('Enter')
  const provision = page.getByRole('region', { name: '18 U.S.C. § 1595', exact: true })
  await provision.getByText(/in force since/).waitFor()
  await provision.getByLabel('Day', { exact: true }).fill('2007-01-01')
  await provision.getByText(/On January 1, 2007: .*in force since December 19, 2003/).waitFor()
  await provision.getByLabel('As it stood on').focus()
  await page.keyboard.press('Home')
  await provision
    .getByText(/no text in force|On January 1, 1990|No text|not known/i)
    .first()
    .waitFor()
  await provision.getByRole('button', { name: 'Today' }).click()
  await provision.getByLabel('What differs from the text of').fill('2007-01-01')
  await provision.getByRole('heading', { name: 'January 1, 2007', exact: true }).first().waitFor()
  await sound('law')
  await narrow()
})

test('a reform is tried on this matter, and nothing of it mixes with what is proved', async () => {
  await page
    .getByRole('button', { name: /^Try .*on this matter$/ })
    .first()
    .click()
  await page.getByText(/It changes (?:none of the )?\d+/).waitFor()
  await sound('reform')
})

test('this matter: the stage is changed and undone, the log is checked, the passphrase is not changed by a wrong one', async () => {
  await page.keyboard.press('0')
  await page.getByRole('heading', { name: 'This matter', level: 1 }).waitFor()
  await page.getByLabel('Stage', { exact: true }).selectOption('trial')
  await page.getByText('Saved. Undo below takes it back.').waitFor()
  const history = page.getByRole('region', { name: 'History' })
  await history.getByText('matter changed').first().waitFor()
  await history.getByRole('button', { name: /^Undo change/ }).click()
  await history.getByText(/^Taken back: change/).waitFor()
  await page.waitForFunction("document.getElementById('stage-of-matter').value === 'pleading'")
  await page.getByRole('button', { name: 'Check the whole matter' }).click()
  await page.getByText(/What is saved is as Redress wrote it: [\d,]+ entries.*not yet saved stands in no log/).waitFor()
  await page.getByLabel('Passphrase now').fill('not the words of it')
  await page.getByLabel('New passphrase').fill('six more unrelated words for it')
  await page.getByRole('button', { name: 'Change it' }).click()
  assert.match(await page.getByRole('alert').innerText(), /passphrase does not open/)
  await page.getByLabel('Passphrase now').fill(passphrase)
  await page.getByLabel('New passphrase').fill('short')
  await page.getByRole('button', { name: 'Change it' }).click()
  await page.getByText(/needs at least 12 characters/).waitFor()
  const stick = temporaryFolder()
  const backup = page.getByRole('region', { name: 'Backup' })
  await backup.getByLabel('Into this folder').fill(stick)
  await backup.getByLabel('Passphrase of this matter').fill('not the words of it')
  await backup.getByRole('button', { name: 'Make a backup' }).click()
  await backup.getByRole('alert').waitFor()
  assert.deepEqual(readdirSync(stick), [])
  await backup.getByLabel('Passphrase of this matter').fill(passphrase)
  await page.keyboard.press('Enter')
  await backup.getByText('Made:').waitFor()
  assert.equal(readdirSync(stick).length, 1)
  await sound('this matter')
  await narrow()
})
