import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { aBrowser } from './a-browser.ts'
import { looks } from './looks.ts'
import { emptyMatter, type ServedMatter, served } from './served-matter.ts'

let browser: BrowserContext
let app: ServedMatter
let page: Page

before(async () => {
  app = await served(await emptyMatter())
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
      const label = at.labels?.[0]?.textContent
      return (at.getAttribute('aria-label') ?? label ?? at.textContent ?? '').trim()
    })()`,
  )

async function tabTo(name: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    if ((await focused()) === name) return
  }
  assert.fail(`no way by keyboard to ${name}`)
}

const type = async (label: string, text: string): Promise<void> => {
  await tabTo(label)
  await page.keyboard.type(text)
}
const question = (name: string) => page.getByRole('heading', { name, level: 2 }).waitFor()

test('the first conversation is held by keyboard alone, and what is no date is said beside its field', async () => {
  await page.keyboard.press('1')
  await question('Who the case is for')
  await looks(page, 'intake-who')
  await type('Real name', 'Anabel Quistgaard')
  await type('How screens and papers call the person', 'A.Q.')
  await type('Birth date', '9 March')
  await page.keyboard.press('Enter')
  await page.getByText('This is no date').waitFor()
  assert.equal(await focused(), 'Birth date')
  await looks(page, 'intake-no-date')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('2004-03-09')
  await page.keyboard.press('Enter')

  await question('How to reach them safely')
  assert.equal(await focused(), 'How to reach them safely')
  await tabTo('phone call')
  await page.keyboard.press('Space')
  await type('Code word', 'Library')
  await looks(page, 'intake-contact')
  await page.keyboard.press('Enter')

  await question('Where it happened')
  await tabTo('Add a state')
  await page.keyboard.type('OH')
  await page.getByRole('status').filter({ hasText: 'OH' }).waitFor()
  await tabTo('Next')
  await page.keyboard.press('Enter')

  await question('When it happened')
  await type('It began', '2020-06')
  await type('It ended', '2021-05')
  await page.keyboard.press('Enter')
})

test('what is typed is there again after a lock, in the question where it stood', async () => {
  await question('Who may be liable')
  await tabTo('operator of the place')
  await page.keyboard.press('Space')
  await type('Name of the operator of the place, where known', 'Pine Hollow Inn')
  await page.waitForTimeout(900)
  const kept = await page.evaluate<string>('JSON.stringify([localStorage, sessionStorage, history.state])')
  assert.doesNotMatch(kept, /Quistgaard|Pine Hollow|A\.Q\./)
  await page.keyboard.press('Alt+l')
  await page.getByLabel('Passphrase of the matter').fill('correct horse battery staple')
  await page.keyboard.press('Enter')
  await page.getByText('What was typed before is here again.').waitFor()
  await question('Who may be liable')
  assert.equal(await page.getByLabel('Name of the operator of the place, where known').inputValue(), 'Pine Hollow Inn')
  await looks(page, 'intake-liable')
  await tabTo('Next')
  await page.keyboard.press('Enter')
})

test('not sure is an answer, and the page is told in Spanish, by its marks for a screen reader too', async () => {
  await question('Which court is thought of')
  await tabTo('Español')
  await page.keyboard.press('Enter')
  await question('En qué tribunal se piensa')
  assert.equal(await page.locator('.intake').getAttribute('lang'), 'es')
  assert.equal(await page.getByRole('button', { name: 'English' }).getAttribute('lang'), 'en')
  await looks(page, 'intake-court-es')
  await tabTo('No estoy seguro')
  await page.keyboard.press('Enter')
  await question('Nombres y números que se deben proteger')
  await tabTo('Qué es')
  await page.keyboard.type('número de t')
  await type('Como se escribe', '614-555-0142')
  await page.keyboard.press('Enter')
  await question('Revíselo y después anótelo')
  await looks(page, 'intake-check-es')
  await tabTo('Anotarlo y mostrar los plazos')
  await page.keyboard.press('Enter')
})

test('it ends with every claim that the answers allow, the strictest last day large and first', async () => {
  await question('Plazos, antes de que haya pruebas')
  await page.getByText('Primera entrevista').first().waitFor()
  assert.match(await page.getByRole('main').innerText(), /18 U\.S\.C\. § 1595/)
  assert.match(await page.getByRole('main').innerText(), /No se eligió tribunal/)
  await looks(page, 'triage-es')
  await page.getByRole('button', { name: 'English' }).click()
  await question('Deadlines, before any evidence is in')
  const large = page.locator('.figures.large dd').first()
  assert.match(await large.innerText(), /^\w+ \d{1,2}, \d{4}/)
  const [size, small] = await page.evaluate<readonly number[]>(
    `[...document.querySelectorAll('.figures.large dd:first-of-type, .figures.large dd:first-of-type small')]
      .slice(0, 2)
      .map((one) => Number.parseFloat(getComputedStyle(one).fontSize))`,
  )
  assert.ok((size ?? 0) > (small ?? 0) * 1.5)
  await looks(page, 'triage-en')
  const shown = await page.getByRole('main').innerText()
  assert.doesNotMatch(shown, /Quistgaard|Anabel|555-0142|2004-03-09/)
  await page.getByText('Library').waitFor()
})

test('letters go out by one press, and an enquiry is closed with its reason and opened again', async () => {
  await page.getByRole('button', { name: 'Write the letters' }).click()
  await page.getByText('One letter was written:').waitFor()
  const papers = await page.getByText('preservation-1-operator.docx').innerText()
  assert.ok(existsSync(papers), papers)
  await page.getByLabel('Closed because').selectOption({ label: 'referred to another office' })
  await page.getByRole('button', { name: 'Close the enquiry' }).click()
  await page.getByText('referred to another office.').waitFor()
  await looks(page, 'enquiry-closed')
  await page.getByRole('button', { name: 'Open the enquiry again' }).click()
  await page.getByLabel('Closed because').waitFor()
})

test('the chosen language stays with the matter, and its questions are not asked again', async () => {
  await page.getByRole('button', { name: 'Español' }).click()
  await question('Plazos, antes de que haya pruebas')
  await page.waitForTimeout(300)
  await page.reload()
  await question('Plazos, antes de que haya pruebas')
  assert.equal(await page.getByLabel('Nombre verdadero').count(), 0)
})
