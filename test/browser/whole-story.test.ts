import assert from 'node:assert/strict'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { buildWeb } from '../../scripts/build-web.ts'
import { programFolder } from '../../src/desk/program-folder.ts'
import { programNotes } from '../../src/desk/program-notes.ts'
import { type Serving, serveMatter } from '../../src/server/serve.ts'
import { exampleFolder, need, passphrase, temporaryFolder } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { screen, tabTo, until, withoutAxeViolations } from './looks.ts'

let browser: BrowserContext
let app: Serving
let page: Page
const place = temporaryFolder()
const evidence = join(place, 'evidence')
const asked: string[] = []
const told = /dettweiler|junia|555-?0142/i

before(async () => {
  const example = join(exampleFolder('jd-v-starlite'), 'evidence')
  for (const file of [
    '02 Starlite Motor Inn/Folios/Folio 118 - June 2020.pdf',
    '05 Brand and owner/Lease Kestrel - Brightwater.pdf',
    '06 Police and courts/US v Rusk - plea agreement 2024-10-03.pdf',
    '07 Messages/WhatsApp Chat with Dale R.txt',
  ])
    cpSync(join(example, file), join(evidence, file), { recursive: true })
  await buildWeb()
  const notes = programNotes(join(place, 'notes'))
  notes.saveSettings({ ...notes.readSettings(), mattersFolder: join(place, 'Redress') })
  const windows = { notes, secret: 's'.repeat(43), show: () => undefined }
  app = need(
    await serveMatter(
      { matter: null, open: null, idleSeconds: 900 },
      { port: 0, webFolder: join(programFolder, 'dist', 'web'), app: windows },
    ),
  )
  mkdirSync(join(place, 'papers'))
  browser = await aBrowser()
  browser.setDefaultTimeout(120_000)
  browser.on('request', (request) => asked.push(request.url()))
  page = await browser.newPage()
  await page.goto(app.newAddress())
  await page.getByRole('heading', { name: 'Matters', level: 1 }).waitFor()
})
after(async () => {
  app?.close()
  await app?.ended
  await browser?.close()
})

const press = (key: string): Promise<void> => page.keyboard.press(key)
const heading = (name: string | RegExp, level?: number) =>
  page.getByRole('heading', { name, ...(level === undefined ? {} : { level }) }).waitFor()
const said = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).first().waitFor()

async function typeInto(label: string, text: string): Promise<void> {
  await tabTo(page, label)
  await press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** To a place by its key, from wherever nothing is being typed. */
async function goTo(key: string, title: string | RegExp): Promise<void> {
  await page.locator('#content').focus()
  await press(key)
  await heading(title, 1)
}

test('a matter is made, the first conversation held, and its names protected', async () => {
  await tabTo(page, 'Make a matter')
  await press('Enter')
  await page.keyboard.type('2026-021')
  await press('Tab')
  await page.keyboard.type(passphrase)
  await press('Tab')
  await page.keyboard.type(passphrase)
  await press('Enter')
  await heading('Who the case is for')
  await typeInto('Real name', 'Junia Dettweiler')
  await typeInto('How screens and papers call the person', 'J.D.')
  await typeInto('Birth date', 'March 9, 2004')
  await press('Enter')
  await heading('How to reach them safely')
  await tabTo(page, 'Next')
  await press('Enter')
  await heading('Where it happened')
  await tabTo(page, 'Add a state')
  // Letters typed slowly would choose another entry of the list.
  await page.locator(':focus').selectOption('OH')
  await page.getByRole('status').filter({ hasText: 'OH' }).waitFor()
  await tabTo(page, 'Next')
  await press('Enter')
  await heading('When it happened')
  await typeInto('It began', 'June 10, 2020')
  await typeInto('It ended', 'about September 2020')
  await press('Enter')
  await heading('Who may be liable')
  for (const [role, name] of [
    ['trafficker (alleged)', 'Dale Rusk'],
    ['operator of the place', 'Brightwater Lodging LLC'],
    ['owner of the property', 'Kestrel Land Holdings LLC'],
  ] as const) {
    await tabTo(page, role)
    await press('Space')
    await typeInto(`Name of the ${role}, where known`, name)
  }
  await tabTo(page, 'Next')
  await press('Enter')
  await heading('Which court is thought of')
  await page.getByRole('combobox').first().selectOption('S.D. Ohio')
  await tabTo(page, 'Next')
  await press('Enter')
  await heading('Names and numbers to protect')
  await tabTo(page, 'Next')
  await press('Enter')
  await heading('Look it over, then write it down')
  await tabTo(page, 'Write it down and show the deadlines')
  await press('Enter')
  await heading('Deadlines, before any evidence is in')
  await screen(page, 'triage')
  assert.doesNotMatch(await page.content(), told)
})

test('the folder comes in, suggestions are taken, and twelve facts are made where the words stand', async () => {
  await goTo('3', 'Evidence')
  await tabTo(page, 'Choose a folder')
  const chooser = page.waitForEvent('filechooser')
  await press('Space')
  await (await chooser).setFiles(evidence)
  await said('Everything that arrived is read.')
  await page.getByText('4 in = 4 read').waitFor()
  await screen(page, 'evidence')

  await page.locator('#search').focus()
  await page.keyboard.type('room')
  await press('Enter')
  await page.locator('.hits a').first().waitFor()
  await page.locator('.hits a').filter({ hasText: /RD-/ }).first().focus()
  await press('Enter')
  await heading(/^RD-\d+, page/)
  await heading('Suggestions on this page')
  await page.locator('.cards li').first().waitFor()
  await press('a')
  await said(/^A fact was made|part of a fact now/)

  let made = 0
  for (const [file, lines] of [
    ['WhatsApp', [3, 5, 8, 11, 14, 17]],
    ['plea agreement', [6, 9, 12, 15, 18, 21]],
  ] as const) {
    await goTo('3', 'Evidence')
    if ((await page.getByRole('button', { name: 'Show all files' }).count()) > 0) {
      await tabTo(page, 'Show all files')
      await press('Enter')
    }
    await typeInto('Name or number', '')
    await page.keyboard.type(file)
    await until(page, "document.querySelectorAll('.file-row a').length === 1")
    await tabTo(page, await page.locator('.file-row a').innerText())
    await press('Enter')
    await heading(/^RD-\d+, page/)
    const text = page.getByRole('region', { name: /^Text of the page/ })
    for (const line of lines) {
      await text.focus()
      for (let i = 0; i < line; i++) await press('ArrowDown')
      await press('Enter')
      await heading('A new fact from these words')
      await until(page, "document.activeElement.id === 'statement'")
      await press('ControlOrMeta+a')
      await page.keyboard.type(`What line ${line} of the ${file} says.`)
      await press('Tab')
      await press('ControlOrMeta+a')
      await page.keyboard.type('June 2020')
      await tabTo(page, file === 'WhatsApp' ? 'Dale Rusk' : 'Brightwater Lodging LLC')
      if (!(await page.evaluate<boolean>('document.activeElement.checked'))) await press('Space')
      await page.locator('#find-factor').focus()
      await page.keyboard.type(file === 'WhatsApp' ? 'under 18' : line % 2 === 0 ? 'cash' : 'manager')
      await press('Tab')
      if (!(await page.evaluate<boolean>('document.activeElement.checked === true'))) await press('Space')
      await page.locator('#statement').focus()
      await press('Enter')
      await said('The fact was saved.')
      made += 1
    }
  }
  assert.equal(made, 12)
  // The answer to the work: which elements turned, in sentences, until they are read.
  await page.locator('.turned .note').waitFor()
  const folded = page.locator('.turned summary')
  if ((await folded.count()) > 0) {
    await folded.focus()
    await press('Enter')
  }
  await page
    .locator('.turned li')
    .filter({ hasText: /is now (?:supported|contested)/ })
    .first()
    .waitFor()
  await withoutAxeViolations(page, 'reader of the story')
  await screen(page, 'reader')
})

test('the matrix turned; what if, another day, and from an element to its page in three steps', async () => {
  await goTo('4', 'Chronology')
  await until(page, "document.querySelectorAll('.chronology > li').length >= 12")
  await screen(page, 'chronology')
  await goTo('6', 'Claims')
  await page.locator('.matrix td a').first().waitFor()
  await screen(page, 'claims')
  await page
    .locator('.matrix td a')
    .filter({ hasText: /supported|contested|gap/ })
    .first()
    .focus()
  await press('Enter')
  await heading('Elements')
  await screen(page, 'claim')
  const source = page.locator('.element a.bates').first()
  await source.focus()
  await press('Enter')
  await page.locator('mark[aria-current]').first().waitFor()
  await page.goBack()
  await heading('What if')
  await page.locator('summary').filter({ hasText: 'Suppose a fact about' }).focus()
  await press('Enter')
  await press('Tab')
  await page.keyboard.type('A clerk was told and did nothing.')
  await page.getByLabel(/^Find by words/).focus()
  await page.keyboard.type('cash')
  await press('Tab')
  await press('Space')
  await page.getByRole('button', { name: 'See what would turn' }).focus()
  await press('Enter')
  await page.getByRole('region', { name: 'Supposed, not proved' }).getByText('A clerk was told').waitFor()

  await page.locator('.as-of summary').focus()
  await press('Enter')
  await page.getByLabel('Deadlines and law as of').fill('2026-07-01')
  await press('Enter')
  await page.getByText('As of July 1, 2026, a day that was chosen, not today').waitFor()
  await tabTo(page, 'Back to today')
  await press('Enter')
  await page.getByText(/^As of today, /).waitFor()
})

test('a care plan and an offer are entered, the casebook is looked at and written', async () => {
  await goTo('7', 'Damages')
  await page.getByText('Nothing is entered yet').waitFor()
  await page.getByLabel('Born').focus()
  await page.keyboard.type('2004')
  await page.getByLabel('Net rate a year').focus()
  await page.keyboard.type('1%')
  await tabTo(page, 'Begin the sheet')
  await press('Enter')
  await page.getByText('The sheet is begun.').waitFor()
  await page.getByText('Add a need').focus()
  await press('Enter')
  const care = page.getByRole('region', { name: 'Care plan' }).locator('form')
  await care.getByLabel('Each').focus()
  await page.keyboard.type('180')
  await care.getByLabel('Until').focus()
  await page.keyboard.type('2036-11-30')
  await press('Enter')
  await page.getByText('Added.').first().waitFor()
  await page.getByText('Add an offer').focus()
  await press('Enter')
  const offer = page.getByRole('region', { name: 'Offers' }).locator('form')
  await offer.getByLabel('Id', { exact: true }).focus()
  await page.keyboard.type('first')
  await offer.getByLabel('Sum').focus()
  await page.keyboard.type('60,000')
  await press('Enter')
  await offer.getByText('Added.').or(page.getByText('Added.').last()).first().waitFor()
  await page.getByRole('heading', { name: 'By head', exact: true }).waitFor()
  await screen(page, 'damages')

  await goTo('8', 'Papers')
  await tabTo(page, 'Casebook')
  await press('Enter')
  await heading('What the firewall did')
  await screen(page, 'papers')
  await page.getByLabel('Into this folder').fill(join(place, 'papers'))
  await press('Enter')
  await page.getByText('Written:').waitFor()
  assert.doesNotMatch(await page.content(), told)
})

test('lock, unlock, undo; nothing of the client stayed in the browser, and nothing was asked of another machine', async () => {
  await goTo('2', /J\.D\./)
  await screen(page, 'overview')
  await press('Alt+l')
  await heading('Matters', 1)
  const kept = await page.evaluate<string>(
    `(async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, document.cookie,
      (await indexedDB.databases()).map(({ name }) => name), await caches.keys(), document.body.innerText]))()`,
  )
  assert.doesNotMatch(kept, /J\.D\.|Rusk|Brightwater|Kestrel|Dettweiler|What line/)
  await page.getByRole('button', { name: 'Open 2026-021' }).focus()
  await press('Enter')
  await page.keyboard.type(passphrase)
  await press('Enter')
  await heading(/J\.D\./, 1)
  await goTo('0', 'This matter')
  await tabTo(page, await page.getByRole('button', { name: /^Undo change/ }).innerText())
  await press('Enter')
  await page.getByText(/^Taken back: change/).waitFor()
  await screen(page, 'this-matter')
  const loopback = /^(?:http:\/\/127\.\d+\.\d+\.\d+:\d+\/|blob:http:\/\/127\.|about:blank|data:)/
  assert.deepEqual(
    asked.filter((url) => !loopback.test(url)),
    [],
  )
})
