import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContext, Download, Page } from 'playwright-core'
import { exampleFolder, temporaryFolder } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { looks } from './looks.ts'
import { matterWithTools, type ServedMatter, secrets, served } from './served-matter.ts'

let browser: BrowserContext
let view: ServedMatter
let page: Page
const place = temporaryFolder()

before(async () => {
  browser = await aBrowser()
  browser.setDefaultTimeout(90_000)
  view = await served(await matterWithTools())
  page = await browser.newPage()
  await page.goto(view.newAddress())
  await page.getByRole('heading', { name: 'Who may be liable', exact: true }).waitFor()
})
after(async () => {
  view?.close()
  await view?.ended
  await browser?.close()
})

function given(name: string, text: string): string {
  const file = join(place, name)
  writeFileSync(file, text)
  return file
}

async function textOf(started: Promise<Download>): Promise<string> {
  return readFileSync(await (await started).path(), 'utf8')
}

const goTo = async (key: string, title: string): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press(key)
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

test('a facts file tells everything that is wrong at once; a sound one what it would change, and is undone', async () => {
  await goTo('0', 'This matter')
  const part = page.getByRole('region', { name: 'Facts as a file' })
  const choose = part.getByLabel('Choose a facts file')
  await choose.setInputFiles(given('wrong.yaml', 'parties:\n  - { id: a }\nfacts:\n  - { id: f }\n'))
  const told = await part.getByRole('alert').innerText()
  assert.match(told, /wrong\.yaml has \d+ places to correct/)
  const party =
    '{ id: night-desk, name: Night Desk LLC, kind: organisation, role: operator, states: [OH], description: "" }'
  await choose.setInputFiles(given('more.yaml', `parties:\n  - ${party}\n`))
  const plan = part.getByRole('region', { name: 'What more.yaml would change' })
  await plan.getByText('1 new: party').click()
  assert.match(await plan.innerText(), /name: Night Desk LLC/)
  await looks(page, 'facts-file', part)
  await plan.getByRole('button', { name: 'Merge it into the matter' }).click()
  await part.getByText('Merged: one record.').waitFor()
  await page.getByRole('button', { name: /^Undo change/ }).click()
  await page.getByText('Taken back: change').waitFor()
  const out = part.getByRole('button', { name: 'Download facts.yaml' })
  assert.equal(await out.isDisabled(), true)
  await part.getByLabel('I know that this file holds real names').check()
  const started = page.waitForEvent('download')
  await out.click()
  const text = await textOf(started)
  assert.match(text, secrets, 'it is the owner’s own file')
  assert.doesNotMatch(text, /Night Desk/)
})

test('a passphrase change shows that it is under way, and says when it is done', async () => {
  const part = page.getByRole('region', { name: 'Passphrase' })
  await part.getByLabel('Passphrase now').fill('not the passphrase at all')
  await part.getByLabel('New passphrase').fill('four unrelated words here')
  await part.getByRole('button', { name: 'Change it' }).click()
  await part.getByRole('progressbar').waitFor()
  await part.getByRole('alert').waitFor()
})

test('times that do not count and claims left out are written down, turn what they turn, and are removed', async () => {
  await goTo('6', 'Claims')
  const times = page.getByRole('region', { name: /^Times that do not count/ })
  await times.getByText('Add a time that does not count').click()
  const form = times.getByRole('form', { name: 'A new time that does not count' })
  await form.getByLabel('What it is').selectOption({ label: 'Confinement' })
  await form.getByRole('button', { name: 'Save' }).click()
  await form.getByText('It needs a beginning').waitFor()
  await form.getByLabel('From', { exact: true }).fill('2020-06')
  await form.getByLabel('To', { exact: true }).fill('2020-09')
  await form.getByRole('searchbox').fill('cash')
  await form.getByRole('checkbox').first().check()
  await form.getByRole('button', { name: 'Save' }).click()
  await times.getByText('June 2020 to September 2020').waitFor()
  const left = page.getByRole('region', { name: /^Claims left out/ })
  await left.getByText('Leave a claim out').click()
  const out = left.getByRole('form', { name: 'A claim to leave out' })
  await out.getByLabel('Against').selectOption({ index: 1 })
  await out.getByLabel('Claim', { exact: true }).selectOption({ index: 1 })
  await out.getByLabel('Why it is left out').fill('settled in 2024')
  await out.getByRole('button', { name: 'Save' }).click()
  await left.getByText('settled in 2024').waitFor()
  await looks(page, 'claim-rules', left)
})

test('the sheet takes yields from the Treasury’s table, and the whole of it from a file after a look', async () => {
  await goTo('7', 'Damages')
  await page.locator('.tool > summary', { hasText: 'Numbers from official tables' }).click()
  const tables = page.getByRole('region', { name: 'Numbers from official tables' })
  await tables.getByLabel('Yields of the day').fill('2026-11-23')
  await tables
    .getByLabel('Choose the table of par yields')
    .setInputFiles(given('rates.csv', 'Date,1 Yr,10 Yr\n11/20/2026,3.60,4.10\n11/19/2026,3.59,4.09\n'))
  await tables.getByText('4.14 %').waitFor()
  await looks(page, 'official-tables', tables)
  await tables.getByRole('button', { name: /^Put them in/ }).click()
  await page.getByText('The yields of November 20, 2026 stand in the sheet.').waitFor()
  await page.locator('.tool > summary', { hasText: 'The whole sheet from a file' }).click()
  const file = page.getByRole('region', { name: 'The whole sheet from a file' })
  const example = readFileSync(join(exampleFolder('jd-v-starlite'), 'damages.yaml'), 'utf8')
  await file.getByLabel('Choose a damages file').setInputFiles(given('damages.yaml', example))
  await file.getByText('of the sheet would be gone').waitFor()
  await file.getByRole('button', { name: 'Put it in place of the sheet' }).click()
  await file.getByText('Taken in:').waitFor()
})

test('the custody of the evidence is a paper; a list is taken out as a table without a name', async () => {
  await goTo('8', 'Papers')
  await page.getByRole('button', { name: 'Custody of the evidence' }).click()
  await page.getByRole('button', { name: 'Download custody.csv' }).waitFor()
  await goTo('6', 'Claims')
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the claims as CSV' }).click()
  const table = await textOf(started)
  assert.match(table, /strictest last day/)
  assert.doesNotMatch(table, secrets)
})
