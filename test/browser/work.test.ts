import assert from 'node:assert/strict'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { openMatter, vaultOf } from '../../src/desk/open-matter.ts'
import { need, passphrase, temporaryFolder } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { looks, tabTo, until } from './looks.ts'
import { type ServedMatter, secrets, served, smallMatter } from './served-matter.ts'

let browser: BrowserContext
let view: ServedMatter
let page: Page

before(async () => {
  const shots = process.env.REDRESS_SHOTS
  if (shots) mkdirSync(shots, { recursive: true })
  const folder = join(temporaryFolder(), 'work.redress')
  cpSync(await smallMatter(), folder, { recursive: true })
  view = await served(folder)
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

async function stored() {
  const matter = need(await openMatter(view.folder, passphrase, { write: false }))
  const vault = vaultOf(matter)
  const [tags, notes, tasks] = [
    need(await vault.listRecords('tag')),
    need(await vault.listRecords('note')),
    need(await vault.listRecords('task')),
  ]
  await matter.close()
  return {
    tags: tags.map((one) => one.content),
    notes: notes.map((one) => one.content),
    tasks: tasks.map((one) => one.content),
  }
}

test('a tag and a note on words of a page, by keyboard; a note on a fact; half a note is there again after a reload', async () => {
  await page.keyboard.press('4')
  await page
    .getByRole('link', { name: /page \d+$/ })
    .first()
    .click()
  const text = page.getByRole('region', { name: /^Text of the page/ })
  await text.focus()
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  const here = page.locator('details.work').filter({ hasText: 'of the selected words' })
  await here.locator('summary').focus()
  await page.keyboard.press('Enter')
  await here.getByLabel('Add a').selectOption('tag')
  await here.getByLabel('Tag', { exact: true }).fill('read again')
  await page.keyboard.press('Enter')
  await here.getByText('Saved.').waitFor()
  await page.locator('.work-tags').getByText('read again').waitFor()
  const [tag] = (await stored()).tags
  assert.equal(tag?.about?.kind, 'page')
  assert.ok((tag?.about?.words ?? '').length > 3, 'the words that are meant')
  await here.getByLabel('Add a').selectOption('note')
  const sent = page.waitForResponse(
    (answer) =>
      answer.url().endsWith('/api/drafts/keep') && (answer.request().postData() ?? '').includes('Ask the clerk'),
  )
  await here.getByLabel('Note', { exact: true }).fill('Ask the clerk who wrote this line.')
  await sent
  await page.reload()
  const again = page.locator('details.work').filter({ hasText: 'of this page' })
  await until(
    page,
    "[...document.querySelectorAll('.work-form input')].some((one) => one.value.startsWith('Ask the clerk'))",
  )
  await again.getByRole('button', { name: 'Add' }).click()
  await again.getByText('Ask the clerk who wrote this line.').waitFor()
  await looks(page, 'work-beside-page')
  assert.doesNotMatch(await page.content(), secrets)

  await page.keyboard.press('4')
  const fact = page.locator('#fact-2')
  await fact.locator('details.work > summary').click()
  await fact.getByLabel('Note', { exact: true }).fill('Compare with the lease.')
  await page.keyboard.press('Enter')
  await fact.locator('.work-notes').getByText('Compare with the lease.').waitFor()
})

test('a task counted from a last day stands on the overview by its day, is done and open again, and goes with undo', async () => {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Overview' }).click()
  const todo = page.getByRole('region', { name: 'To do' })
  await todo.getByLabel('Task', { exact: true }).fill('File the complaint')
  await todo.getByLabel('or counted from').selectOption({ index: 1 })
  await todo.getByLabel('days before it').fill('45')
  await page.keyboard.press('Enter')
  await todo.getByText(/45 days before the strictest last day/).waitFor()
  await todo.getByLabel('Task', { exact: true }).fill('Ask for the key log')
  await todo.getByLabel('By the day').fill('soon')
  await page.keyboard.press('Enter')
  await todo.getByText('This is no day.').waitFor()
  await todo.getByLabel('By the day').fill('January 4, 2020')
  await page.keyboard.press('Enter')
  await todo.getByText(/January 4, 2020; passed [\d,]+ days ago/).waitFor()
  const order = await todo.locator('.work-tasks').first().locator('li').allInnerTexts()
  assert.match(order[0] ?? '', /Ask for the key log/)
  await looks(page, 'work-to-do')
  await tabTo(page, 'Done: Ask for the key log')
  await page.keyboard.press('Space')
  await todo.getByText('Done (1)').waitFor()
  assert.deepEqual(
    (await stored()).tasks.map(({ what, done }) => [what, done]),
    [
      ['File the complaint', false],
      ['Ask for the key log', true],
    ],
  )
  await todo.getByText('Done (1)').click()
  await todo.getByLabel('Done: Ask for the key log').click()
  await todo.getByText('Done (1)').waitFor({ state: 'detached' })
  await todo.getByRole('button', { name: 'Change task: Ask for the key log' }).click()
  await todo.getByLabel('Words of the task').fill('Ask for the key log of June 2020')
  await page.keyboard.press('Enter')
  await todo.getByText('Ask for the key log of June 2020').waitFor()
  await todo.getByText('All notes and tags').click()
  await todo
    .getByRole('link', { name: /RD-\d+, page 1/ })
    .first()
    .waitFor()
  await todo.getByText('Compare with the lease.').waitFor()

  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'This matter' }).click()
  const history = page.getByRole('region', { name: 'History' })
  await history.getByRole('button', { name: /^Undo change/ }).click()
  await history.getByText(/^Taken back: change/).waitFor()
  assert.ok((await stored()).tasks.some(({ what }) => what === 'Ask for the key log'))
})
