import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { openMatter, vaultOf } from '../../src/desk/open-matter.ts'
import { need, passphrase, temporaryFolder } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { withoutAxeViolations } from './looks.ts'
import { type ServedMatter, secrets, served, smallMatter } from './served-matter.ts'

let browser: BrowserContext
let view: ServedMatter
let page: Page
let folio = ''
const pictures = process.env.REDRESS_PICTURES

before(async () => {
  browser = await aBrowser()
  // The first overview is worked out while the page waits; on a busy machine that takes its time.
  browser.setDefaultTimeout(120_000)
  const folder = join(temporaryFolder(), 'reader.redress')
  cpSync(await smallMatter(), folder, { recursive: true })
  view = await served(folder)
  page = await browser.newPage()
  await page.goto(view.newAddress())
  await page.getByRole('heading', { name: 'Who may be liable', exact: true }).waitFor()
  await page.goto(`${view.origin}/evidence`)
  const row = page.getByRole('listitem').filter({ hasText: /Folio 118/ })
  folio = (await row.getByRole('link').getAttribute('href')) ?? ''
  assert.match(folio, /^\/evidence\/doc-/)
})
after(async () => {
  view?.close()
  await view?.ended
  await browser?.close()
})

const openFolio = async (on: Page = page): Promise<void> => {
  await on.goto(view.origin + folio)
  await on.getByRole('heading', { name: 'Suggestions on this page', exact: true }).waitFor()
}

const text = (on: Page = page) => on.getByRole('region', { name: /^Text of the page/ })
const said = (words: string | RegExp, on: Page = page) => on.getByRole('status').filter({ hasText: words }).waitFor()

async function sound(what: string): Promise<void> {
  await withoutAxeViolations(page, what)
  assert.doesNotMatch(await page.content(), secrets, what)
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${what}.png`), fullPage: true })
}

async function facts(): Promise<readonly { readonly statement: string; readonly quote: string }[]> {
  const matter = need(await openMatter(view.folder, passphrase, { write: false }))
  const listed = need(await vaultOf(matter).listRecords('fact'))
  await matter.close()
  return listed.map(({ content }) => ({ statement: content.statement, quote: content.passages[0]?.quote ?? '' }))
}

test('words of a page become a fact by keyboard alone, with their stored words as the source; undo takes it back', async () => {
  const earlier = (await facts()).length
  await openFolio()
  await text().focus()
  await page.keyboard.press('ArrowDown')
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  const picked = (await page.locator('.picked').allInnerTexts()).join('')
  assert.match(picked, /\S+\s*\n\s*\S+/, 'two lines are selected')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'A new fact from these words', exact: true }).waitFor()
  const statement = page.getByLabel('What happened, in one sentence')
  assert.equal(await page.evaluate('document.activeElement.id'), 'statement', 'the sentence is in focus')
  assert.notEqual(await statement.inputValue(), '', 'it begins with the words selected')
  await statement.fill('The room was paid in cash at the desk.')
  await page.getByLabel('When', { exact: true }).fill('June')
  await page.getByText('This is no date.').waitFor()
  await page.getByLabel('When', { exact: true }).fill('2020-06')
  await page.getByLabel(/^Find by words/).fill('cash')
  await page.getByRole('group', { name: 'What it shows' }).getByRole('checkbox').first().check()
  await sound('reader-drawer')
  await statement.press('Enter')
  await said('The fact was saved.')
  const after = await facts()
  assert.equal(after.length, earlier + 1)
  assert.equal(after.at(-1)?.statement, 'The room was paid in cash at the desk.')
  const [line = ''] = picked.split('\n')
  const shownWords =
    line
      .replaceAll(/\[[^\]]*\]/g, '')
      .trim()
      .split(/\s+/)
      .at(-1) ?? ''
  assert.ok(after.at(-1)?.quote.includes(shownWords), 'the passage holds the words as they are stored')
  await page.getByText('The room was paid in cash at the desk.').first().waitFor()
  await text().focus()
  await page.keyboard.press('u')
  await said('The last change was taken back.')
  assert.equal((await facts()).length, earlier)
})

test('suggestions are decided one after another by single keys', async () => {
  await openFolio()
  const cards = page.locator('.cards li')
  const count = await cards.count()
  assert.ok(count > 1, `${count} cards`)
  const earlier = (await facts()).length
  await page.keyboard.press('s')
  await page.locator('.cards li:nth-child(2)[aria-current]').waitFor()
  await page.keyboard.press('r')
  await said('The suggestion was rejected.')
  await page.waitForFunction(`document.querySelectorAll('.cards li').length === ${count - 1}`)
  await page.keyboard.press('a')
  await said(/^A fact was made|part of a fact now/)
  await page.waitForFunction(`document.querySelectorAll('.cards li').length === ${count - 2}`)
  assert.ok((await facts()).length >= earlier)
  await page.keyboard.press('u')
  await said('The last change was taken back.')
  await page.waitForFunction(`document.querySelectorAll('.cards li').length === ${count - 1}`)
})

test('what is being typed is there again after the window went, and a change elsewhere is shown beside it', async () => {
  await openFolio()
  await page
    .getByRole('button', { name: /^Change: / })
    .first()
    .click()
  const statement = page.getByLabel('What happened, in one sentence')
  const before = await statement.inputValue()
  const sent = page.waitForResponse(
    (answer) =>
      answer.url().endsWith('/api/drafts/keep') && (answer.request().postData() ?? '').includes('Typed here.'),
  )
  await statement.fill(`${before} Typed here.`)
  await sent
  await page.close()

  page = await browser.newPage()
  await page.goto(view.newAddress())
  await page.getByRole('heading', { name: 'Who may be liable', exact: true }).waitFor()
  await openFolio()
  await page
    .getByRole('button', { name: /^Change: / })
    .first()
    .click()
  await page.getByText('What you typed before is here again.').waitFor()
  assert.equal(await page.getByLabel('What happened, in one sentence').inputValue(), `${before} Typed here.`)

  const other = await browser.newPage()
  await openFolio(other)
  await other
    .getByRole('button', { name: /^Change: / })
    .first()
    .click()
  await other.getByLabel('What happened, in one sentence').fill(`${before} Written elsewhere.`)
  await other.getByLabel('What happened, in one sentence').press('Enter')
  await said('The fact was changed.', other)
  await other.close()

  await page.getByLabel('What happened, in one sentence').press('Enter')
  const conflict = page.getByRole('alert', { name: 'Changed elsewhere' })
  await conflict.getByText('Written elsewhere.').waitFor()
  await conflict.getByText('Typed here.').waitFor()
  await sound('reader-conflict')
  await conflict.getByRole('button', { name: 'Save mine' }).click()
  await said('The fact was changed.')
  assert.ok((await facts()).some((fact) => fact.statement === `${before} Typed here.`))
  await page
    .getByRole('button', { name: /^Change: / })
    .first()
    .click()
  await page.getByText('History of this fact').click()
  await page.locator('.history li').nth(1).waitFor()
})

test('a hit of a search is marked on its page; the page stands at 400 px, light and dark', async () => {
  await page.goto(`${view.origin}/evidence`)
  await page.getByLabel('Search the text of every file').fill('cash')
  await page.keyboard.press('Enter')
  await page.locator('.hits a').first().click()
  await page.locator('mark.hit').first().waitFor()
  await page.keyboard.press('n')
  assert.ok(await page.evaluate('document.activeElement.tagName === "MARK"'))
  for (const scheme of ['light', 'dark'] as const)
    for (const width of [1280, 400]) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height: 900 })
      await sound(`reader-${scheme}-${width}`)
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${width} px`)
    }
  await page.emulateMedia({ colorScheme: null })
  await page.setViewportSize({ width: 1280, height: 900 })
})
