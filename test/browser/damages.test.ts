import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { openMatter, vaultOf } from '../../src/desk/open-matter.ts'
import { need, passphrase } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { withoutAxeViolations } from './looks.ts'
import { emptyMatter, type ServedMatter, secrets, served, smallMatter } from './served-matter.ts'

let browser: BrowserContext
let view: ServedMatter
let page: Page

before(async () => {
  browser = await aBrowser()
  // The value is worked out while the page waits; on a busy machine that takes its time.
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

/** Pictures to be looked at by eye, in pieces, where a folder for them is named. */
async function look(name: string): Promise<void> {
  const folder = process.env.REDRESS_SCREENSHOTS
  if (!folder) return
  const [width, height] = await page.evaluate<[number, number]>('[innerWidth, document.documentElement.scrollHeight]')
  for (let y = 0; y < height; y += 2_000)
    await page.screenshot({
      path: `${folder}/${name}-${y / 2_000}.png`,
      fullPage: true,
      clip: { x: 0, y, width, height: Math.min(2_000, height - y) },
    })
}

const stored = async (): Promise<string> => {
  const matter = need(await openMatter(view.folder, passphrase, { write: false }))
  const [input] = need(await vaultOf(matter).loadDamagesInputs())
  await matter.close()
  return input?.text ?? ''
}

test('the page says what the value rests on, what it comes to, and what the offer is worth beside a trial', async () => {
  await page.keyboard.press('7')
  await page.getByRole('heading', { name: 'Damages', level: 1 }).waitFor()
  await page.getByRole('heading', { name: 'What it rests on', exact: true }).waitFor()
  await page.getByRole('heading', { name: 'Offers', exact: true, level: 2 }).waitFor()
  const text = await page.locator('main').innerText()
  assert.match(text, /If only supported claims stand:/)
  for (const words of ['By kind', 'By who pays', 'How firm the losses stand', 'The most that the law allows'])
    assert.ok(text.includes(words), words)
  assert.match(text, /Brightwater[\s\S]*\$275,000[\s\S]*Net at trial|\$275,000/)
  // Care is never told as covered without the words that it is not won yet.
  for (const said of text.match(/[^.\n]*pays for the whole[^.\n]*/gi) ?? [])
    assert.match(said, /if (?:liability is proved and paid|it is (?:proved and )?paid)/i)
  assert.doesNotMatch(await page.content(), secrets)
  const picture = page.getByRole('img', { name: /How the total is spread/ })
  await picture.waitFor()
  await page.waitForFunction(
    "document.querySelector('.charts img').complete && document.querySelector('.charts img').naturalWidth > 100",
  )
  assert.ok(
    await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth'),
    'nothing runs out of the page',
  )
  await withoutAxeViolations(page, 'damages, light')
  await look('damages-light')
  await page.evaluate("document.documentElement.dataset.view = 'dark'")
  await withoutAxeViolations(page, 'damages, dark')
  await look('damages-dark')
  await page.evaluate("document.documentElement.dataset.view = 'light'")
})

test('the sheet is written by keyboard alone: arrows, Enter, undo; old figures are told as such', async () => {
  const grid = page.getByRole('grid', { name: 'Care plan' })
  await grid.locator('td[tabindex="0"]').focus()
  await page.keyboard.press('ArrowRight')
  assert.equal(await page.evaluate<string>('document.activeElement.textContent'), '715')
  await page.keyboard.press('Enter')
  await page.keyboard.type('a lot')
  await page.keyboard.press('Enter')
  await page.getByText('Write dollars like 4,860.50').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.type('740')
  await page.keyboard.press('Enter')
  await page.getByText('Saved.').waitFor()
  await page.getByText('older than the sheet and are being worked out').waitFor()
  assert.match(await stored(), /# care ahead.*\n.*Trauma therapy, weekly", amount: 740/)
  assert.equal(await page.evaluate<string>('document.activeElement.textContent'), '740')
  await page.keyboard.press('Control+z')
  await page.getByText('Taken back: care changed.').waitFor()
  assert.match(await stored(), /Trauma therapy, weekly", amount: 715/)
  await page.getByText('being worked out').waitFor({ state: 'detached' })
})

test('an offer is added, refused with the nearest right word, and compared', async () => {
  await page.getByText('Add an offer').click()
  const form = page.getByRole('region', { name: 'Offers' }).locator('form')
  await form.getByLabel('Id', { exact: true }).fill('kestrel-1')
  await form.getByLabel('From, who would be released').fill('kestral')
  await form.getByLabel('Sum').fill('90,000')
  await page.keyboard.press('Enter')
  assert.match(await page.getByRole('alert').first().innerText(), /"kestral", who is not among the defendants/)
  await form.getByLabel('From, who would be released').fill('kestrel')
  await page.keyboard.press('Enter')
  await page.getByText('Added.').waitFor()
  await page
    .getByRole('row', { name: /Kestrel.*\$90,000/ })
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Remove kestrel-1' }).click()
  await page.getByText('Removed; Undo brings it back.').waitFor()
})

test('a row that another window changed is a conflict with all three states', async () => {
  const other = await browser.newPage()
  await other.goto(`${view.origin}/damages`)
  await other.getByRole('grid', { name: 'Costs of the case' }).waitFor()
  // Neither hears of the other: what is typed stands on what was seen.
  const cell = (on: Page) =>
    on.getByRole('grid', { name: 'Costs of the case' }).locator('tbody tr').first().locator('td').nth(1)
  await cell(page).dblclick()
  await page.keyboard.type('70000')
  await cell(other).dblclick()
  await other.keyboard.type('71000')
  await other.route('**/api/damages', (route) => route.abort())
  await page.keyboard.press('Enter')
  await page.getByText('Saved.').waitFor()
  await other.keyboard.press('Enter')
  await other
    .getByRole('region', { name: 'Changed elsewhere' })
    .or(other.getByRole('alert', { name: 'Changed elsewhere' }))
    .waitFor()
  await other.unroute('**/api/damages')
  await other.getByRole('button', { name: 'Save mine' }).click()
  await other.getByText('Saved as you have it.').waitFor()
  assert.match(await stored(), /Experts, amount: 71000/)
  await other.close()
})

test('at 400 px nothing runs out of the page, and the tables scroll by themselves', async () => {
  await page.setViewportSize({ width: 400, height: 800 })
  await page.goto(`${view.origin}/damages`)
  await page.getByRole('heading', { name: 'What it rests on', exact: true }).waitFor()
  assert.ok(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth'))
  await withoutAxeViolations(page, 'damages, 400 px')
  await look('damages-400')
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('an own matter begins its sheet in the page, without a file', async (t) => {
  const own = await served(await emptyMatter())
  const tab = await browser.newPage()
  t.after(async () => {
    await tab.close()
    own.close()
    await own.ended
  })
  await tab.goto(own.newAddress())
  await tab.getByRole('heading', { name: 'Matter', exact: true }).waitFor()
  await tab.goto(`${own.origin}/damages`)
  await tab.getByText('Nothing is entered yet').waitFor()
  await tab.getByLabel('Born').fill('1998')
  await tab.getByLabel('Net rate a year').fill('1%')
  await tab.getByRole('button', { name: 'Begin the sheet' }).click()
  await tab.getByText('The sheet is begun.').waitFor()
  await tab.getByText('Add a need').click()
  const form = tab.getByRole('region', { name: 'Care plan' }).locator('form')
  await form.getByLabel('Each').fill('180')
  await form.getByLabel('Until').fill('2036-11-30')
  await tab.keyboard.press('Enter')
  await tab.getByText('Added.').waitFor()
  await tab.getByRole('heading', { name: 'By head', exact: true }).waitFor()
})
