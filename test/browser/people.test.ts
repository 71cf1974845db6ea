import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { Identity } from '../../src/casefile/matter.ts'
import { openMatter, vaultOf } from '../../src/desk/open-matter.ts'
import { saveCasefile } from '../../src/vault/vault.fixture.ts'
import { need, passphrase, temporaryFolder } from '../whole/made-matter.fixture.ts'
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
  await page.getByRole('heading', { name: 'Witnesses (1)', exact: true }).waitFor()
  await page.getByText('Ottoline Testwood').first().waitFor()
})

test('half a form is there again after the page was loaded anew, from the vault and not from the browser', async () => {
  await page.getByText('Add a party').click()
  const form = page.getByRole('form', { name: 'A new party' })
  const sent = page.waitForResponse(
    (answer) =>
      answer.url().endsWith('/api/drafts/keep') && (answer.request().postData() ?? '').includes('Larkspur Holdings'),
  )
  await form.getByLabel('Name', { exact: true }).fill('Larkspur Holdings')
  await sent
  const kept = await page.evaluate<string>(
    'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])',
  )
  assert.doesNotMatch(kept, /Larkspur/)
  await page.reload()
  await page.getByText('Add a party').click()
  await form.getByText('What you typed before is here again.').waitFor()
  assert.equal(await form.getByLabel('Name', { exact: true }).inputValue(), 'Larkspur Holdings')
  await form.getByRole('button', { name: 'Save' }).click()
  await page.locator('summary', { hasText: 'Larkspur Holdings' }).waitFor()
})

test('every tie leads to the pages that it rests on, and nothing protected shows', async () => {
  await page.getByRole('heading', { name: 'What ties them together', exact: true }).waitFor()
  await page.locator('table a.bates').first().waitFor()
  await looks(page, 'people')
  assert.doesNotMatch(await page.getByRole('main').innerText(), secrets)
  const [first] = await page.locator('table a.bates').all()
  await first?.click()
  await page.waitForURL(/\/evidence\/doc-/)
  await page.keyboard.press('5')
  await page.getByRole('heading', { name: 'What ties them together', exact: true }).waitFor()
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

test('an answer tells what it settled, a window that missed it is told by what and when, and taking it back opens both again', async () => {
  const matter = need(await openMatter(app.folder, passphrase, { write: true }))
  const sister = (id: string, pseudonym: string, form: string): Identity =>
    Identity.parse({ id, kind: 'person', pseudonym, forms: [form] })
  need(
    await vaultOf(matter).putIdentities([sister('go', 'G.O.', 'Grace Ostrava'), sister('lo', 'L.O.', 'Liv Ostrava')]),
  )
  const casefile = need(await vaultOf(matter).loadCasefile())
  assert.ok(casefile)
  const summary = `${casefile.matter.summary} Then Ms. Ostrava left.`
  need(await saveCasefile(vaultOf(matter), { ...casefile, matter: { ...casefile.matter, summary } }))
  await matter.close()
  const tab = await browser.newPage()
  const ask = (at: Page, who: string) => at.getByRole('listitem').filter({ hasText: `Is ${who} the one who is meant` })
  for (const at of [page, tab]) {
    await at.goto(`${app.origin}/people`)
    await ask(at, 'L.O.').waitFor()
    await ask(at, 'G.O.').waitFor()
  }
  // The window that missed it, as where its line was cut.
  await tab.route('**/api/names', (route) => route.abort())
  await ask(page, 'L.O.')
    .getByRole('button', { name: /: the name$/ })
    .click()
  await page.getByText(/^Settled with it, and asked no more: q-[a-z]{6} .*\(G\.O\.\)\.$/).waitFor()
  await ask(page, 'G.O.').waitFor({ state: 'detached' })
  await ask(tab, 'G.O.')
    .getByRole('button', { name: /: the name$/ })
    .click()
  const told = tab.getByRole('alert').filter({ hasText: 'is open no more' })
  await told
    .getByText(/on 2\d{3}-\d\d-\d\d \d\d:\d\d UTC it was settled by the answer to q-[a-z]{6}, that the place is L\.O\./)
    .waitFor()
  await told.getByText(/take it back under People and places/).waitFor()
  await tab.close()
  await page.getByText(/ answers? given$/).click()
  await looks(page, 'people-answers')
  assert.doesNotMatch(await page.getByRole('main').innerText(), /ostrava/i)
  await page
    .getByRole('listitem')
    .filter({ hasText: '>>[L.O.]<< left" is L.O.' })
    .getByRole('button', { name: /^Take back/ })
    .click()
  await page.getByText(/^Open again: .*\(G\.O\.\).*\(L\.O\.\)|^Open again: .*\(L\.O\.\).*\(G\.O\.\)/).waitFor()
  await ask(page, 'L.O.').waitFor()
  await ask(page, 'G.O.').waitFor()
})

test('the forms show on purpose alone, a text is tried, and both are gone with the page and the lock', async () => {
  await page.keyboard.press('1')
  await page.keyboard.press('5')
  const show = page.getByRole('button', { name: 'Show the forms' })
  await show.waitFor()
  assert.doesNotMatch(await page.content(), secrets)
  await show.click()
  const forms = page.getByRole('region', { name: 'The forms themselves' })
  await forms.getByText('Dettweiler', { exact: true }).first().waitFor()
  await looks(page, 'people-forms')
  const tryIt = async (text: string, said: RegExp): Promise<void> => {
    await forms.getByLabel(/^Would this be covered/).fill(text)
    await page.keyboard.press('Enter')
    await forms.getByRole('status').filter({ hasText: said }).waitFor()
  }
  await tryIt('DETTWEILER, Junia', /^Covered: something/)
  await tryIt('Junia Ashgrove', /^Covered, and you are asked/)
  await tryIt('Wendeline Ashgrove', /^Left as it is/)
  await tryIt('DETTWEILER, Junia', /As it would leave: \[J\.D\.\]$/)
  assert.doesNotMatch(page.url() + (await page.title()), secrets)
  const kept = 'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])'
  assert.doesNotMatch(await page.evaluate<string>(kept), secrets)

  await page.getByRole('link', { name: 'Claims' }).first().click()
  await page.getByRole('heading', { name: 'Claims', level: 1 }).waitFor()
  await page.goBack()
  await show.waitFor()
  assert.doesNotMatch(await page.content(), secrets)
  assert.equal(await forms.getByLabel(/^Would this be covered/).inputValue(), '')
  await show.click()
  await forms.getByText('Dettweiler', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: /^Lock/ }).click()
  await page.getByRole('heading', { name: 'Locked', exact: true }).waitFor()
  assert.doesNotMatch(await page.content(), secrets)
  await page.getByLabel('Passphrase of the matter').fill(passphrase)
  await page.keyboard.press('Enter')
  await show.waitFor()
  assert.doesNotMatch(await page.content(), secrets)

  const matter = need(await openMatter(app.folder, passphrase, { write: false }))
  const looked = need(await vaultOf(matter).auditEntries()).filter(({ action }) => action === 'identities.read')
  await matter.close()
  const reasons = looked.map((entry) => JSON.stringify(entry))
  assert.equal(reasons.filter((entry) => entry.includes('shown-uncovered')).length, 2)
  assert.doesNotMatch(reasons.join(), secrets)
})
