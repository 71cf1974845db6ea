import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { passphrase, temporaryFolder } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { until, withoutAxeViolations } from './looks.ts'
import { type ServedMatter, secrets, served, smallMatter } from './served-matter.ts'

let browser: BrowserContext
let view: ServedMatter
let page: Page
const pictures = process.env.REDRESS_PICTURES

before(async () => {
  browser = await aBrowser('phone')
  browser.setDefaultTimeout(120_000)
  const folder = join(temporaryFolder(), 'touch.redress')
  cpSync(await smallMatter(), folder, { recursive: true })
  view = await served(folder)
  page = await browser.newPage()
  await page.goto(view.newAddress())
  await page.getByRole('heading', { name: 'Who may be liable', exact: true }).waitFor()
})
after(async () => {
  view?.close()
  await view?.ended
  await browser?.close()
})

/** Nothing lies outside of 400 px, axe finds nothing, and what a finger has to hit is 24 px high and wide. */
async function fits(what: string): Promise<void> {
  assert.ok(await page.evaluate('document.documentElement.scrollWidth <= 400'), `${what} is wider than 400 px`)
  await withoutAxeViolations(page, `${what} by touch`)
  const small = await page.evaluate<readonly string[]>(`
    [...document.querySelectorAll('button, input:not([type=hidden]), select, summary')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.visually-hidden'))
      .map((one) => [one, (one.labels?.[0] ?? one).getBoundingClientRect(), one.getBoundingClientRect()])
      .filter(([, label, own]) => Math.max(label.height, own.height) < 24 && own.width > 1)
      .map(([one]) => one.outerHTML.slice(0, 120))`)
  assert.deepEqual(small, [], `${what}: too small for a finger`)
  assert.doesNotMatch(await page.content(), secrets, what)
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `touch-${what}.png`) })
}

/** A finger on a word of the page. */
async function tapWord(word: string): Promise<void> {
  const at = await page.evaluate<{ x: number; y: number }>(`(() => {
    const words = document.createTreeWalker(document.querySelector('section.page'), NodeFilter.SHOW_TEXT)
    while (words.nextNode()) {
      const found = words.currentNode.data.indexOf(${JSON.stringify(word)})
      if (found < 0) continue
      const range = document.createRange()
      range.setStart(words.currentNode, found)
      range.setEnd(words.currentNode, found + 2)
      words.currentNode.parentElement.scrollIntoView({ block: 'nearest' })
      if (range.getBoundingClientRect().top < 150 || range.getBoundingClientRect().bottom > innerHeight - 150)
        scrollBy(0, range.getBoundingClientRect().top - innerHeight / 2)
      const { left, top, height } = range.getBoundingClientRect()
      return { x: left + 3, y: top + height / 2 }
    }
  })()`)
  assert.ok(at, `"${word}" is on the page`)
  await page.touchscreen.tap(at.x, at.y)
}

const picked = async (): Promise<string> => (await page.locator('.picked').allInnerTexts()).join('')
const tap = (what: Locator): Promise<void> => what.first().tap()

test('by finger at 400 px: from the overview through the menu to a file and its page', async () => {
  await fits('overview')
  await tap(page.getByRole('navigation').getByRole('link', { name: 'Evidence' }))
  await page.getByRole('heading', { name: 'Evidence', level: 1 }).waitFor()
  await fits('evidence')
  await tap(
    page
      .getByRole('listitem')
      .filter({ hasText: /WhatsApp Chat/ })
      .getByRole('link'),
  )
  await page.getByRole('region', { name: /^Text of the page/ }).waitFor()
  await page.getByRole('heading', { name: 'Suggestions on this page', exact: true }).waitFor()
  await fits('reader')
})

test('a tap takes a line and a second tap all up to it; the button makes a fact of them, and undo takes it back', async () => {
  const lines = (await page.locator('section.page').innerText()).split('\n').filter((line) => /[a-z]{5}/.test(line))
  const word = (line: string | undefined): string => /[a-z]{5,}/.exec(line ?? '')?.[0] ?? ''
  const [first, second] = [lines[3], lines[5]]
  await tapWord(word(first))
  await until(page, "document.querySelector('.picked') !== null")
  const one = await picked()
  await tapWord(word(second))
  await until(
    page,
    `[...document.querySelectorAll('.picked')].map((p) => p.innerText).join('') !== ${JSON.stringify(one)}`,
  )
  await tap(page.getByRole('button', { name: 'Make a fact of the selected words' }))
  await page.getByRole('heading', { name: 'A new fact from these words', exact: true }).waitFor()
  await page.getByLabel('What happened, in one sentence').fill('Written with a finger.')
  await page.getByLabel('When', { exact: true }).fill('June 2020')
  await page.getByLabel(/^Find by words/).fill('cash')
  await tap(page.getByRole('group', { name: 'What it shows' }).getByRole('checkbox'))
  await fits('drawer')
  await tap(page.getByRole('button', { name: /^Save/ }))
  await page.getByRole('status').filter({ hasText: 'The fact was saved.' }).waitFor()
  await page.getByText('Written with a finger.').first().waitFor()
  await tap(page.getByRole('button', { name: /^Undo/ }))
  await page.getByRole('status').filter({ hasText: 'The last change was taken back.' }).waitFor()
})

test('a suggestion is decided, a fact is changed, and every place is read by finger', async () => {
  const cards = page.locator('.cards li')
  const count = await cards.count()
  await tap(cards.first().getByRole('button', { name: /^Reject/ }))
  await until(page, `document.querySelectorAll('.cards li').length === ${count - 1}`)
  await tap(page.getByRole('button', { name: /^Change: / }))
  await page.getByLabel('What happened, in one sentence').waitFor()
  await tap(page.getByRole('button', { name: /^(?:Cancel|Close)/ }))
  for (const [link, heading] of [
    ['Chronology', 'Chronology'],
    ['People', /People/],
    ['Claims', 'Claims'],
    ['Damages', 'Damages'],
    ['Papers', 'Papers'],
    ['Law', 'Law'],
    ['This matter', 'This matter'],
  ] as const) {
    await tap(page.getByRole('navigation').getByRole('link', { name: link }))
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    await page
      .getByRole('status')
      .filter({ hasText: /^Reading / })
      .waitFor({ state: 'detached' })
    await fits(link.toLowerCase().replace(' ', '-'))
  }
})

test('locked by finger, and open again', async () => {
  await tap(page.getByRole('button', { name: /^Lock/ }))
  await page.getByLabel('Passphrase').fill(passphrase)
  await tap(page.getByRole('button', { name: /^(?:Open|Unlock)/ }))
  await page.getByRole('heading', { level: 1 }).waitFor()
})
