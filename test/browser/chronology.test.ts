import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { openMatter, vaultOf } from '../../src/desk/open-matter.ts'
import { finishedTexts } from '../../src/drafting/firewall/release/finished-text.ts'
import { need, passphrase, temporaryFolder } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { looks, until, withoutAxeViolations } from './looks.ts'
import { type ServedMatter, secrets, served, smallMatter } from './served-matter.ts'

let browser: BrowserContext
let view: ServedMatter
let page: Page

before(async () => {
  const shots = process.env.REDRESS_SHOTS
  if (shots) mkdirSync(shots, { recursive: true })
  const folder = join(temporaryFolder(), 'chronology.redress')
  cpSync(await smallMatter(), folder, { recursive: true })
  view = await served(folder)
  browser = await aBrowser()
  browser.setDefaultTimeout(120_000)
  page = await browser.newPage()
  await page.goto(view.newAddress())
  await page.getByRole('heading', { name: 'Who may be liable', exact: true }).waitFor()
  await page.keyboard.press('4')
  await page.getByRole('heading', { name: 'Chronology', level: 1 }).waitFor()
})
after(async () => {
  view?.close()
  await view?.ended
  await browser?.close()
})

const rows = () => page.locator('.chronology > li')
const counts = () => page.locator('.counts').innerText()

async function stored() {
  const matter = need(await openMatter(view.folder, passphrase, { write: false }))
  const facts = need(await vaultOf(matter).listRecords('fact'))
  await matter.close()
  return facts.map(({ content }) => content)
}

test('facts are narrowed by what they have, ordered, and shown along time; each is one click from its page', async () => {
  await looks(page, 'chronology')
  const all = await rows().count()
  assert.match(await counts(), new RegExp(`^${all} of ${all} facts`))
  assert.equal(await page.locator('.timeline li').count(), all)
  await page.getByLabel('About', { exact: true }).selectOption({ index: 1 })
  const some = await rows().count()
  assert.ok(some > 0 && some < all)
  await page.getByLabel('What it shows').selectOption({ index: 1 })
  assert.ok((await rows().count()) <= some)
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.getByLabel('Used in the claim').selectOption({ index: 1 })
  assert.ok((await rows().count()) < all)
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.getByLabel('Words or number').fill('nosuchwordanywhere')
  await page.getByText('No confirmed fact meets all of these conditions.').waitFor()
  await withoutAxeViolations(page, 'no fact meets')
  await page.getByRole('button', { name: 'Show all' }).click()
  const oldest = await rows().first().innerText()
  await page.getByLabel('Order').selectOption('newest first')
  assert.notEqual(await rows().first().innerText(), oldest)
  await page.getByLabel('Order').selectOption('oldest first')

  await page.getByRole('button', { name: 'Closer' }).click()
  await page.getByRole('button', { name: 'Closer' }).click()
  assert.ok((await page.locator('.timeline li').count()) < all)
  await page.getByRole('button', { name: 'Whole time' }).click()
  await page.locator('.timeline li a').last().click()
  await until(page, '/^fact-\\d+$/.test(document.activeElement.id)')
  await rows()
    .first()
    .getByRole('link', { name: /page \d+$/ })
    .first()
    .click()
  await page.locator('mark[aria-current]').first().waitFor()
  await page.goBack()
  assert.doesNotMatch(await page.content(), secrets)
})

test('a fact is changed in its place: date in plain words, person, factor, other account, passage; the case answers; undo', async () => {
  const earlier = await stored()
  await page.getByRole('button', { name: 'Change fact 1', exact: true }).focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('form', { name: 'Fact 1' })
  await drawer.waitFor()
  assert.equal(await page.evaluate('document.activeElement.id'), 'statement')
  const when = drawer.getByLabel('When', { exact: true })
  await when.fill('14/6/2020')
  await drawer.getByText('This is no date.').waitFor()
  await when.fill('between June and August 2019')
  await drawer.getByText('Read as between June 2019 and August 2019.').waitFor()
  await drawer.getByRole('group', { name: 'Whom it concerns' }).getByRole('checkbox').last().check()
  await drawer.getByLabel(/^Find a fact/).fill('2')
  await drawer
    .getByRole('group', { name: /^Other accounts/ })
    .getByRole('checkbox')
    .first()
    .check()
  await drawer.getByLabel('What happened, in one sentence').fill('The room was let for the summer.')
  await looks(page, 'chronology-change')
  await drawer.getByLabel('What happened, in one sentence').press('Enter')
  await page.getByRole('status').filter({ hasText: 'The fact was changed.' }).waitFor()
  const changed = (await stored()).find(({ statement }) => statement === 'The room was let for the summer.')
  assert.equal(changed?.when, '2019-06/2019-08')
  assert.equal(changed?.differsFrom.length, 1)
  const before = earlier.find(({ id }) => id === changed?.id)
  assert.deepEqual(changed?.passages, before?.passages, 'the words that it rests on are the stored ones')
  await page.getByText('Another account of the same event').first().waitFor()
  await page.getByLabel('Disputed alone').check()
  await page.locator('.chronology').getByText('The room was let for the summer.').first().waitFor()
  await looks(page, 'chronology-disputed')
  await page.getByLabel('Disputed alone').uncheck()
  await page.locator('.done').getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('status').filter({ hasText: 'The last change was taken back.' }).waitFor()
  assert.deepEqual(await stored(), earlier)
  // The numbers of the facts are those of before once the sentence is gone.
  await page.locator('.chronology').getByText('The room was let for the summer.').first().waitFor({ state: 'hidden' })
})

test('several are chosen: a person is put on all of them, all are removed, and each is one step back', async () => {
  const earlier = await stored()
  await page.getByLabel('Choose fact 1', { exact: true }).check()
  await page.getByLabel('Choose fact 3', { exact: true }).click({ modifiers: ['Shift'] })
  await page.getByText('3 facts chosen').waitFor()
  await page.getByLabel('They concern also').selectOption({ index: 3 })
  await page.getByRole('button', { name: 'Put it on all' }).click()
  await page.getByText('3 facts chosen').waitFor({ state: 'hidden' })
  const [party] = (await stored()).flatMap(({ id, about }) =>
    about.filter((one) => !earlier.find((was) => was.id === id)?.about.includes(one)),
  )
  assert.ok(party !== undefined)
  for (const at of [1, 2, 3]) await page.getByLabel(`Choose fact ${at}`, { exact: true }).check()
  await page.getByRole('button', { name: 'Remove all 3' }).click()
  await until(page, `document.querySelectorAll('.chronology > li').length === ${earlier.length - 3}`)
  await page.keyboard.press('0')
  const history = page.getByRole('region', { name: 'History' })
  for (const _ of [1, 2]) {
    const undo = history.getByRole('button', { name: /^Undo change/ })
    const said = await undo.innerText()
    await undo.click()
    await history.getByText(said.replace('Undo', 'Taken back:')).waitFor()
  }
  assert.deepEqual(await stored(), earlier)
  await page.keyboard.press('4')
})

test('what is chosen leaves as Word, Excel and CSV, searched for names; on paper the list stands without its tools', async () => {
  await page.getByLabel('Choose fact 1', { exact: true }).check()
  await page.getByLabel('Choose fact 2', { exact: true }).check()
  for (const [button, name] of [
    ['Word', 'chronology.docx'],
    ['Excel', 'chronology.xlsx'],
    ['CSV', 'chronology.csv'],
  ] as const) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: button, exact: true }).click()
    const got = await download
    assert.equal(got.suggestedFilename(), name)
    const texts = finishedTexts({ name, bytes: readFileSync(await got.path()) }).map(({ text }) => text)
    assert.doesNotMatch(texts.join('\n'), secrets, name)
    assert.match(texts.join('\n'), /RD-\d{6}/, name)
    if (name.endsWith('csv')) assert.match(texts.join('\n'), /\r\n1,[\s\S]*\r\n2,(?![\s\S]*\r\n3,)/)
  }
  await page.emulateMedia({ media: 'print' })
  for (const chrome of ['.top', '.chosen-facts', '.timeline', '.fact-filters select', '.chronology button'])
    for (const part of await page.locator(chrome).all()) assert.equal(await part.isVisible(), false, chrome)
  assert.match(await page.locator('.counts').innerText(), /facts/)
  assert.ok(await rows().last().isVisible())
  await page.emulateMedia({ media: null })
})
