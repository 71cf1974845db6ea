import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { openMatter, vaultOf } from '../../src/desk/open-matter.ts'
import { need, passphrase } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { withoutAxeViolations } from './looks.ts'
import { emptyMatter, matterOfTwo, type ServedMatter, secrets, served, smallMatter } from './served-matter.ts'

let browser: BrowserContext
let view: ServedMatter
let page: Page
const asked: string[] = []
const titles = new Set<string>()
const addresses = new Set<string>()

before(async () => {
  browser = await aBrowser()
  // The first overview is worked out while the page waits; on a busy machine that takes its time.
  browser.setDefaultTimeout(120_000)
  browser.on('request', (request) => asked.push(request.url()))
  view = await served(await smallMatter())
  page = await browser.newPage()
  page.on('framenavigated', () => addresses.add(page.url()))
  await page.goto(view.newAddress())
  await page.getByRole('heading', { name: 'Who may be liable', exact: true }).waitFor()
})
after(async () => {
  view?.close()
  await view?.ended
  await browser?.close()
})

/** What the one thing in focus says. */
const focused = async (): Promise<string> =>
  page.evaluate<string>("document.activeElement.textContent.replace(/\\s+/g, ' ').trim()")

async function until(expression: string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if (await page.evaluate<boolean>(expression)) return
    await page.waitForTimeout(50)
  }
  assert.fail(`never: ${expression}`)
}

/** Presses Tab until the focus is on a link or button of this name. */
async function tabTo(name: string | RegExp): Promise<void> {
  const is = (text: string): boolean => (typeof name === 'string' ? text === name : name.test(text))
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    if (is(await focused())) return
  }
  assert.fail(`no way by keyboard to ${name}`)
}

async function see(heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
  titles.add(await page.title())
  addresses.add(page.url())
  assert.doesNotMatch(await page.content(), secrets)
}

async function open(path: string, heading: string | RegExp): Promise<void> {
  await page.goto(view.origin + path)
  await see(heading)
}

async function folio(): Promise<string> {
  await open('/evidence', 'Evidence')
  const href = await page
    .getByRole('listitem')
    .filter({ hasText: /Folio 118/ })
    .getByRole('link')
    .getAttribute('href')
  assert.ok(href)
  return href
}

test('the main task by keyboard alone: from the overview to the words on the page', async () => {
  await open('/', /J\.D\. v\. Starlite/)
  await tabTo('Claims')
  await page.keyboard.press('Enter')
  await see('Claims')
  await tabTo(/^supported.*file by/)
  await page.keyboard.press('Enter')
  await see(/18 U\.S\.C\. § 1595/)
  const claim = page.url()
  await tabTo(/^RD-\d+, page 1$/)
  await page.keyboard.press('Enter')
  await see(/^RD-\d+, page 1 of/)
  const chosen = page.locator('mark[aria-current]')
  await chosen.first().waitFor()
  assert.equal(await focused(), await chosen.first().innerText())
  assert.ok(await chosen.first().isVisible())
  await page.goBack()
  await page.waitForURL(claim)
  await until('/^RD-\\d+, page 1$/.test(document.activeElement.textContent)')
})

test('the day is today unless another is chosen, which every screen then says in the same place', async () => {
  await open('/', /J\.D\. v\. Starlite/)
  assert.match(await page.locator('.as-of summary').innerText(), /^As of today, /)
  const figures = page.locator('.figures')
  assert.match(
    await figures.innerText(),
    /Next strictest last day to file\s+[A-Z][a-z]+ \d+, \d{4}\s+[\d,]+ days? left/,
  )
  const offers = page.getByRole('region', { name: 'Offers' })
  assert.match(await offers.innerText(), /December 31, 2026[\s\S]*\$275,000[\s\S]*Brightwater[\s\S]*Kestrel/)
  await page.locator('.as-of summary').click()
  await page.getByLabel('Deadlines and law as of').fill('2026-07-01')
  await page.keyboard.press('Enter')
  await page.getByText('As of July 1, 2026, a day that was chosen, not today').waitFor()
  assert.match(await figures.innerText(), /Offer open\s+\$275,000, until December 31, 2026/)
  await withoutAxeViolations(page, 'a chosen day')
  for (const path of ['/claims', '/chronology', '/evidence']) {
    await page.goto(view.origin + path)
    await page.getByText('As of July 1, 2026, a day that was chosen, not today').waitFor()
  }
  await page.getByRole('button', { name: 'Back to today' }).click()
  await page.getByText(/^As of today, /).waitFor()
  await open('/', /J\.D\. v\. Starlite/)
})

test('single keys lead to the pages, can be turned off, and leave what is typed alone', async () => {
  await open('/', /J\.D\./)
  await page.keyboard.press('4')
  await see('Chronology')
  await page.keyboard.press('/')
  await see('Evidence')
  await until("document.activeElement.id === 'search'")
  await page.keyboard.type('room 4 ?')
  assert.equal(await page.inputValue('#search'), 'room 4 ?')
  await page.keyboard.press('Tab')
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await withoutAxeViolations(page, 'keys')
  await page.getByRole('checkbox', { name: /^Single keys/ }).uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('2')
  await see('Evidence')
})

test('Ctrl+K finds a party, a fact and a document by a few letters, and Enter goes there', async () => {
  const find = async (typed: string, patienceMs = 120_000): Promise<string> => {
    // The one that led here may still be open, and takes no key to open it.
    await until("document.querySelector('.find')?.open !== true")
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /^Find/ }).waitFor()
    await page.keyboard.type(typed)
    const first = page.locator('.find').getByRole('option').first()
    await first.waitFor({ timeout: patienceMs })
    return first.innerText()
  }
  await open('/', /J\.D\./)
  assert.match(await find('bright'), /^Brightwater.*party$/s)
  await withoutAxeViolations(page, 'find')
  await page.keyboard.press('Escape')
  await until("document.querySelector('.find').open === false")
  assert.match(await find('folio 118'), /^RD-\d+ .*Folio 118.*document$/s)
  await page.keyboard.press('Enter')
  await see(/^RD-/)
  await find('chron')
  await page.keyboard.press('Enter')
  await see('Chronology')
  assert.doesNotMatch(await find('dettweil', 3_000).catch(() => 'nothing'), /Dettweiler/)
  await page.keyboard.press('Escape')
})

test('search: hits with their words marked; trouble and nothing found in plain words; the name finds and stays covered', async () => {
  const search = async (words: string) => {
    await page.goto(`${view.origin}/evidence`)
    await page.fill('#search', words)
    await page.keyboard.press('Enter')
  }
  await search('"cash, day by day"')
  await page.getByText('1 page', { exact: true }).waitFor()
  assert.match(await page.locator('.hits mark').first().innerText(), /cash/i)
  assert.equal(page.url(), `${view.origin}/evidence`)
  await withoutAxeViolations(page, 'hits')
  await search('nosuchwordanywhere')
  await page.getByText('No page holds this.').waitFor()
  await search('"room AND (')
  await page.getByRole('alert').waitFor()
  assert.equal(await page.inputValue('#search'), '"room AND (')
  await withoutAxeViolations(page, 'trouble')
  await search('Dettweiler')
  await page.locator('.hits li').first().waitFor()
  assert.match(await page.locator('.hits').innerText(), /\[J\.D\./)
  await page.fill('#search', '')
  assert.doesNotMatch(await page.content(), secrets)
})

test('what was searched for is still there when one comes back', async () => {
  await page.goto(`${view.origin}/evidence`)
  await page.fill('#search', 'room')
  await page.keyboard.press('Enter')
  await page.locator('.hits a').first().click()
  await see(/^RD-/)
  await page.goBack()
  await see('Evidence')
  assert.equal(await page.inputValue('#search'), 'room')
  await page.locator('.hits li').first().waitFor()
})

test('every page passes axe, fits 400 px, and prints without chrome', async () => {
  const pages: [string, string | RegExp][] = [
    ['/', /J\.D\./],
    ['/evidence', 'Evidence'],
    [await folio(), /^RD-/],
    ['/chronology', 'Chronology'],
    ['/claims', 'Claims'],
    ['/courts', 'Courts compared'],
    ['/claims/1', /§/],
    ['/claims/999', 'No such claim'],
    ['/nowhere', 'No such page'],
    ['/evidence/doc-0000000000000000/1', 'This page cannot be shown'],
  ]
  for (const [path, heading] of pages) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await open(path, heading)
    await withoutAxeViolations(page, path)
    await page.setViewportSize({ width: 400, height: 800 })
    const width = await page.evaluate<number>('document.documentElement.scrollWidth')
    assert.ok(width <= 400, `${path} is ${width} px wide`)
    // A cell that stacks is a label and one content; a second content would slip under the label.
    const slipped = await page.evaluate<number>(
      "document.querySelectorAll('.stack [data-label] > :nth-child(2)').length",
    )
    if (path === '/') assert.equal(slipped, 0, 'cells that fall apart at 400 px')
    await withoutAxeViolations(page, `${path} at 400 px`)
    await page.emulateMedia({ colorScheme: 'dark' })
    await withoutAxeViolations(page, `${path} at 400 px, dark`)
    await page.setViewportSize({ width: 1280, height: 900 })
    await withoutAxeViolations(page, `${path}, dark`)
    await page.setViewportSize({ width: 400, height: 800 })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.emulateMedia({ media: 'print' })
    for (const chrome of ['.top', '.skip', 'button', 'search', '.cover', 'img'])
      for (const part of await page.locator(chrome).all())
        assert.equal(await part.isVisible(), false, `${path} ${chrome}`)
    assert.match(await page.locator('.on-paper').innerText(), /Matter jd-v-starlite.*Printed/)
    await page.emulateMedia({ media: null })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('an empty matter says so, kindly, on every page', async (t) => {
  const empty = await served(await emptyMatter())
  t.after(async () => {
    empty.close()
    await empty.ended
  })
  const other = await browser.newPage()
  await other.goto(empty.newAddress())
  // Let in first: the address works once.
  await other.locator('.note').waitFor()
  for (const path of ['/', '/evidence', '/chronology', '/claims', '/claims/1', '/courts']) {
    await other.goto(empty.origin + path)
    await other.locator('.note').waitFor()
    assert.match(await other.locator('main').innerText(), /No (?:confirmed facts|files) yet/, path)
    assert.match(await other.title(), /, Redress$/)
    await other.locator('details.warned > summary').click()
    assert.match(await other.locator('details.warned').innerText(), /No identity is listed in this matter/, path)
    await withoutAxeViolations(other, path)
  }
  await other.close()
})

test('the parts of a claim are one step away: the count of its days, the decisions, the other claims against the party', async () => {
  await open('/claims/1', /§/)
  await tabTo('Time limit')
  await page.keyboard.press('Enter')
  await until("document.activeElement.id === 'time-limit'")
  assert.ok(await page.getByRole('heading', { name: 'Time limit', exact: true }).isVisible())
  assert.match(await page.getByRole('region', { name: 'Working of the time limit' }).innerText(), /\d{4}/)
  assert.doesNotMatch(await page.locator('main').innerText(), /us(?:-[a-z]{2})?\/[a-z]|differ from [a-z]+-[a-z]/)
  await page.getByText(/other claims? against this party/).click()
  await page.locator('.neighbours a').first().click()
  await page.waitForURL(/claims\/(?!1$)\d+$/)
})

test('with two claimants every claim says whose it is', async (t) => {
  const two = await served(await matterOfTwo())
  t.after(async () => {
    two.close()
    await two.ended
  })
  const other = await browser.newPage()
  await other.goto(two.newAddress())
  await other.getByRole('heading', { name: 'Who may be liable', exact: true }).waitFor()
  const rows = await other.getByRole('region', { name: 'Who may be liable' }).locator('a').allInnerTexts()
  assert.ok(rows.length > 4)
  for (const text of rows) assert.match(text, /, for (?:J\.D\.|K\.R\.)$/)
  assert.ok(rows.some((text) => text.endsWith('J.D.')) && rows.some((text) => text.endsWith('K.R.')))
  for (const text of await other.locator('td[data-label=Claim]').allTextContents())
    assert.match(text, /, for (?:J\.D\.|K\.R\.)$/)
  // The value follows the claims.
  await other.locator('.figures').getByText('Net to J.D.').waitFor()
  await withoutAxeViolations(other, 'overview of two')
  await other.goto(`${two.origin}/claims`)
  for (const name of ['Claims of J.D.', 'Claims of K.R.']) await other.getByRole('heading', { name }).waitFor()
  await withoutAxeViolations(other, 'claims of two')
  await other.goto(`${two.origin}/claims/1`)
  await other.getByText(/, for (?:J\.D\.|K\.R\.); in /).waitFor()
  await other.goto(`${two.origin}/chronology`)
  await other.getByLabel('About', { exact: true }).selectOption({ label: 'K.R.' })
  await other.getByText(/^1 of \d+ facts$/).waitFor()
  await other.close()
})

test('while the matter does not answer, every page keeps its heading and says what to do', async () => {
  await page.route('**/api/overview', (route) => route.abort())
  const pages = [
    ['/', 'Overview'],
    ['/chronology', 'Chronology'],
    ['/claims', 'Claims'],
    ['/claims/1', 'Claim 1'],
    ['/courts', 'Courts compared'],
  ] as const
  for (const [path, heading] of pages) {
    await open(path, heading)
    await page.getByRole('alert').waitFor()
    assert.match(await page.getByRole('alert').innerText(), /saved is safe.*Start it again/s)
    await withoutAxeViolations(page, `${path} without an answer`)
  }
  await page.unroute('**/api/overview')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { name: 'Reach and venue', exact: true }).waitFor()
})

test('an original opens on purpose only, is noted, and is covered again on leaving', async () => {
  await open(await folio(), /^RD-/)
  assert.equal(await page.locator('img').count(), 0)
  await page.getByRole('button', { name: 'Open the original page' }).click()
  await page.locator('img.original').waitFor()
  await until("document.querySelector('img.original').naturalWidth > 100")
  assert.equal(await focused(), 'Cover it again')
  assert.doesNotMatch(await page.content(), secrets)
  await withoutAxeViolations(page, 'an opened original')
  await page.getByRole('link', { name: 'All evidence' }).click()
  await see('Evidence')
  await page.goBack()
  await see(/^RD-/)
  assert.equal(await page.locator('img').count(), 0)

  const reader = need(await openMatter(view.folder, passphrase, { write: false }))
  const opened = need(await vaultOf(reader).auditEntries()).filter((entry) => entry.action === 'original.opened')
  await reader.close()
  assert.equal(opened.length, 1)
  assert.match(opened[0]?.objects.join() ?? '', /^doc-[0-9a-f]{16}$/)
})

test('no request left the origin; titles and addresses hold no name', () => {
  assert.ok(asked.length > 50)
  const allowed = /^(?:http:\/\/127\.\d+\.\d+\.\d+:\d+\/|blob:http:\/\/127\.\d+\.\d+\.\d+:|about:blank)/
  assert.deepEqual(
    asked.filter((url) => !allowed.test(url)),
    [],
  )
  const names =
    /rusk|quill|pell|brightwater|kestrel|starlite|dogwood|meridian|postboard|harborline|dettweiler|junia|j\.d\./i
  const told = [...titles, ...addresses, ...asked]
  assert.ok(titles.size >= 5)
  assert.deepEqual(
    told.filter((text) => names.test(text)),
    [],
  )
})
