import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { BrowserContext, Download, Locator, Page } from 'playwright-core'
import { aBrowser } from './a-browser.ts'
import { looks } from './looks.ts'
import { matterWithTools, type ServedMatter, secrets, served } from './served-matter.ts'

let browser: BrowserContext
let view: ServedMatter
let page: Page

before(async () => {
  browser = await aBrowser()
  browser.setDefaultTimeout(60_000)
  view = await served(await matterWithTools())
  page = await browser.newPage()
  await page.goto(view.newAddress())
  await page.getByRole('heading', { name: 'Who may be liable', exact: true }).waitFor()
  await page.keyboard.press('3')
  await page.getByRole('heading', { name: 'More to do with the evidence', exact: true }).waitFor()
})
after(async () => {
  view?.close()
  await view?.ended
  await browser?.close()
})

/** Opens a tool by the keyboard and gives its part of the page. */
async function tool(title: string): Promise<Locator> {
  await page.locator('.tool > summary', { hasText: title }).focus()
  await page.keyboard.press('Enter')
  const part = page.getByRole('region', { name: title, exact: true })
  await part.waitFor()
  return part
}

/** The state in every look, with this tool alone open. */
async function looked(title: string, name: string): Promise<void> {
  await looks(page, name, page.locator('.tool[open]'))
  assert.doesNotMatch(await page.content(), secrets)
  await page.locator('.tool > summary', { hasText: title }).focus()
  await page.keyboard.press('Enter')
}

async function textOf(started: Promise<Download>): Promise<string> {
  const file = await (await started).path()
  return readFileSync(file, 'latin1')
}

test('testimony is shown by page and line, and found by its words', async () => {
  const part = await tool('Testimony by page and line')
  await part.getByText('Sworn:').waitFor()
  await part.getByLabel('Only with these words').fill('always cash')
  await page.keyboard.press('Enter')
  await part.getByText('an answer stands with its question').waitFor()
  assert.match(await part.getByRole('table').innerText(), /7:12-13\s+A[\s\S]*Cash\. Always cash\./)
  await looked('Testimony by page and line', 'testimony')
})

test('what was heard is typed with its times, and is a document; a stretch is cut after a deliberate step', async () => {
  const part = await tool('Recordings')
  await part.getByText(/^Speech in 2 stretches, .* Nothing is typed in any of them/).waitFor()
  await part.getByRole('button', { name: 'Next stretch' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await part.getByText(/^Stretch 2 of 2, from 0:4[01] to 0:4[56]: nobody has typed it/).waitFor()
  assert.match(await part.getByLabel('From, as 0:41').inputValue(), /^0:4[01]$/)
  await part.getByRole('button', { name: /^Begin a line at/ }).click()
  assert.match(await part.getByLabel('Each line begins with its time').inputValue(), /^\[0:4[01]\] $/)
  await part.getByLabel('Who heard and typed it').fill('L. Okafor')
  await part.getByLabel('Each line begins with its time').fill('Hale: no time stands here')
  await part.getByRole('button', { name: /^Add it to/ }).click()
  assert.match(await part.getByRole('alert').innerText(), /time/)
  await part.getByLabel('Each line begins with its time').fill('[0:41] Hale: Who paid?\n[0:44] Guest: He did, in cash.')
  await part.getByRole('button', { name: /^Add it to/ }).click()
  await part.getByText('2 lines of').waitFor()
  await part.getByText(/Nothing is typed in one of them/).waitFor()
  await part.getByRole('button', { name: 'Next that nobody typed' }).click()
  await part.getByText(/^Stretch 1 of 2/).waitFor()
  const cut = part.getByRole('button', { name: 'Download the stretch' })
  await part.getByLabel('From, as 0:41').fill('0:41')
  await part.getByLabel('to', { exact: true }).fill('0:45')
  assert.equal(await cut.isDisabled(), true)
  await part.getByLabel('I know that what is spoken').check()
  const started = page.waitForEvent('download')
  await cut.click()
  assert.match(await textOf(started), /^RIFF/)
  await looked('Recordings', 'recordings')
})

test('columns of a table are chosen from its headings; it is counted first and kept second', async () => {
  const part = await tool('Count what tables hold')
  await part.getByLabel('Table', { exact: true }).selectOption({ label: await labelOf(part, 'ledger.csv') })
  await part.getByLabel('Who', { exact: true }).selectOption({ label: '1. Guest' })
  await part.getByLabel('Room', { exact: true }).selectOption({ label: '2. Room' })
  await part.getByLabel('From, or the first night').selectOption({ label: '3. In' })
  await part.getByLabel('To, or the day of leaving').selectOption({ label: '4. Out' })
  await part.getByLabel('Sum', { exact: true }).selectOption({ label: '5. Amount' })
  await part.getByLabel('How it was paid').selectOption({ label: '6. Tender' })
  await part.getByRole('button', { name: 'Count, and keep nothing yet' }).click()
  await part.getByText('Nothing was kept yet.').waitFor()
  assert.match(await part.getByRole('table').innerText(), /Dale Rusk\s+3\s+3\s+2020-06-12 to 2020-06-15|Dale Rusk/)
  await part.getByRole('button', { name: 'Keep what it proposes as suggestions' }).click()
  await part.getByText(/[1-9]\d* new suggestions? kept/).waitFor()
  await looked('Count what tables hold', 'count-tables')
})

async function labelOf(part: Locator, name: string): Promise<string> {
  const all = await part.getByLabel('Table', { exact: true }).locator('option').allInnerTexts()
  return all.find((one) => one.includes(name)) ?? assert.fail(all.join('; '))
}

test('a production is compared with its folder; unusual headings are mapped by hand', async () => {
  const part = await tool('Check a production')
  await part.getByRole('checkbox', { name: /list\.csv/ }).check()
  await part.getByRole('button', { name: 'Compare with the folder' }).click()
  assert.match(await part.getByRole('alert').innerText(), /none of its columns holds the first number/)
  await part.getByLabel('First number of the document').selectOption({ label: '1. Doc No' })
  await part.getByLabel('First number of its family').selectOption({ label: '2. Family' })
  await part.getByLabel('Path of the native file').selectOption({ label: '3. File' })
  await part.getByRole('button', { name: 'Compare with the folder' }).click()
  await part.getByText('2 documents, SMI0001 to SMI0002').waitFor()
  const said = await part.innerText()
  assert.match(said, /SMI0002: its native file NATIVES\/SMI0002\.txt is not in the folder/)
  assert.match(said, /SMI0009, to which it belongs, is not in the load file/)
  await looked('Check a production', 'production')
})

test('a question is begun, answered by keys, sampled, and its protocol taken out', async () => {
  const part = await tool('Read less to find it')
  await part.getByLabel('What a passage shall say').fill('Was it paid in cash?')
  await part.getByLabel('A search by which the first passages are found').fill('cash')
  await part.getByRole('button', { name: 'Begin' }).click()
  await part.locator('blockquote').first().waitFor()
  await part.getByRole('button', { name: 'Was it paid in cash?' }).focus()
  await page.keyboard.press('y')
  await part.getByText('one answer, 1 yes').waitFor()
  await page.keyboard.press('n')
  await part.getByText('2 answers, 1 yes').waitFor()
  await part.getByLabel('Passages to draw by chance').fill('3')
  await part.getByRole('button', { name: 'Draw a sample' }).click()
  await part.getByText('sample: 0 of 3 answered').waitFor()
  await part.getByText('These are of the sample').waitFor()
  await part.locator('summary', { hasText: 'How the review stands' }).click()
  const started = page.waitForEvent('download')
  await part.getByRole('button', { name: 'Download the protocol' }).click()
  assert.match(await textOf(started), /Question: Was it paid in cash\?/)
  await looked('Read less to find it', 'sift')
})

test('terms stand side by side, and suggestions of the whole matter in one list that can be taken out', async () => {
  const terms = await tool('Terms side by side')
  await terms.getByLabel('Terms').fill('cash\nroom AND (')
  await terms.getByRole('button', { name: 'Report on 2 terms' }).click()
  await terms.getByText('any of them').waitFor()
  assert.match(await terms.getByRole('table').innerText(), /room AND \(/)
  await looked('Terms side by side', 'terms')
  const part = await tool('Suggestions')
  await part.getByLabel('Kind').selectOption('factor')
  const first = part.getByRole('checkbox').first()
  await first.check()
  await part.getByRole('button', { name: 'Reject the chosen' }).click()
  await part.getByText('one suggestion set so.').waitFor()
  await part.getByRole('button', { name: 'Undo' }).click()
  await part.getByText('Taken back.').waitFor()
  const started = page.waitForEvent('download')
  await part.getByRole('button', { name: 'Download the suggestions as CSV' }).click()
  const table = await textOf(started)
  assert.match(table, /what it proposes/)
  assert.doesNotMatch(table, secrets)
  await looked('Suggestions', 'suggestions')
})

test('a tool is found by its words, and opens where it stands', async () => {
  await page.keyboard.press('2')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('check a production')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Check a production' }).waitFor()
})

test('from whom files came is changed, and taken back', async () => {
  const list = page.getByRole('region', { name: 'Files, a table that scrolls' })
  await list.getByRole('checkbox').first().check()
  await page.getByLabel('From whom they came', { exact: true }).fill('county clerk')
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  await list.getByText('from county clerk').waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await list.getByText('from county clerk').waitFor({ state: 'detached' })
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download every file with what became of it as XLSX' }).click()
  assert.match(await textOf(started), /^PK/)
})
