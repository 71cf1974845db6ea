import assert from 'node:assert/strict'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { buildWeb } from '../../scripts/build-web.ts'
import { backUpMatter } from '../../src/desk/back-up-matter.ts'
import { openMatter } from '../../src/desk/open-matter.ts'
import { programFolder } from '../../src/desk/program-folder.ts'
import { programNotes } from '../../src/desk/program-notes.ts'
import { type Serving, serveMatter } from '../../src/server/serve.ts'
import { need, passphrase, temporaryFolder } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { looks } from './looks.ts'

let browser: BrowserContext
let app: Serving
let page: Page
const place = temporaryFolder()
const folder = join(place, 'Redress')

before(async () => {
  await buildWeb()
  const notes = programNotes(join(place, 'notes'))
  notes.saveSettings({ ...notes.readSettings(), mattersFolder: folder })
  app = need(
    await serveMatter(
      { matter: null, open: null, idleSeconds: 900 },
      {
        port: 0,
        webFolder: join(programFolder, 'dist', 'web'),
        app: { notes, secret: 's'.repeat(43), show: () => undefined },
      },
    ),
  )
  browser = await aBrowser()
  browser.setDefaultTimeout(120_000)
  page = await browser.newPage()
  await page.goto(app.newAddress())
  await page.getByRole('heading', { name: 'Matters', level: 1 }).waitFor()
})
after(async () => {
  app?.close()
  await app?.ended
  await browser?.close()
})

async function tabTo(name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate<string>(
      "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()",
    )
    if (focused === name) return
  }
  assert.fail(`no way by keyboard to ${name}`)
}

test('an empty list offers the example first, and then a matter of one’s own', async () => {
  await page.getByRole('button', { name: 'Open the example' }).waitFor()
  await looks(page, 'matters-empty', false)
  const first = await page.locator('main button').first().innerText()
  assert.equal(first, 'Open the example')
})

test('a matter is made by keyboard alone, with what is wrong said beside its field', async () => {
  await page.reload()
  await page.getByRole('button', { name: 'Make a matter' }).waitFor()
  await tabTo('Make a matter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Maria Delgado')
  await page.getByText('This looks like a person’s name').waitFor()
  await looks(page, 'matters-make', false)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('2026-014')
  assert.equal(await page.getByText('This looks like a person’s name').count(), 0)
  await page.keyboard.press('Tab')
  await page.keyboard.type('short')
  await page.keyboard.press('Enter')
  await page.getByText('needs at least 12 characters').waitFor()
  assert.equal(await page.evaluate<string>('document.activeElement.id'), 'new-passphrase')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Tab')
  await page.keyboard.type(`${passphrase}x`)
  await page.keyboard.press('Enter')
  await page.getByText('not the same').waitFor()
  await looks(page, 'matters-make-wrong', false)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Who the case is for', exact: true }).waitFor()
  assert.ok(existsSync(join(folder, '2026-014.redress', 'vault.json')))
  assert.equal(page.url(), `${app.origin}/intake`)
})

test('a lock returns to the list, in every tab, and the passphrase opens the matter again', async () => {
  const tab = await browser.newPage()
  await tab.goto(`${app.origin}/evidence`)
  await tab.getByRole('heading', { name: 'Evidence', exact: true }).waitFor()
  await page.keyboard.press('Alt+l')
  for (const one of [page, tab]) await one.getByRole('heading', { name: 'Matters', level: 1 }).waitFor()
  await page.getByText('2026-014', { exact: true }).waitFor()
  await looks(page, 'matters-list', false)
  await page.getByRole('button', { name: 'Open 2026-014' }).click()
  await page.keyboard.type('not the words of it')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  await looks(page, 'matters-wrong-passphrase', false)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await page.getByText('No confirmed facts yet').waitFor()
  await tab.getByText(/No (?:files|confirmed facts) yet/).waitFor()
  const kept = await page.evaluate<string>('JSON.stringify([localStorage, sessionStorage, history.state])')
  assert.ok(!kept.includes(passphrase))
  await tab.close()
})

test('a backup is put back among the matters by keyboard, once it was read to its end', async () => {
  const stick = temporaryFolder()
  const opened = need(await openMatter(join(folder, '2026-014.redress'), passphrase, { write: false }))
  const made = need(await backUpMatter(opened, stick, passphrase))
  await opened.close()
  await page.keyboard.press('Alt+l')
  await page.getByRole('heading', { name: 'Matters', level: 1 }).waitFor()
  await tabTo('Put a backup back')
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: 'Put a backup back' })
  await form.getByLabel('Folder of the backup').fill(made.value.folder)
  await form.getByLabel('Passphrase of the backup').fill(passphrase)
  await page.keyboard.press('Enter')
  await page
    .getByRole('alert')
    .filter({ hasText: /already/ })
    .waitFor()
  await looks(page, 'matters-restore', false)
  await form.getByLabel('Name of the matter').fill('2026-014 again')
  await form.getByLabel('Passphrase of the backup').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByText('It is among the matters again').waitFor()
  await page.getByText('2026-014 again', { exact: true }).waitFor()
  rmSync(join(folder, '2026-014 again.redress'), { recursive: true })
  await page.reload()
  await page.getByRole('button', { name: 'Open 2026-014' }).click()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await page.getByText('No confirmed facts yet').waitFor()
})

test('an enquiry that becomes no matter is removed for good, by its name and passphrase', async () => {
  await page.goto(`${app.origin}/intake`)
  await page.getByRole('heading', { name: 'Who the case is for', exact: true }).waitFor()
  for (let i = 0; i < 7; i++) await page.getByRole('button', { name: 'Skip' }).click()
  await page.getByRole('button', { name: 'Write it down and show the deadlines' }).click()
  await page.getByText('No time was told').waitFor()
  await page.locator('summary', { hasText: 'Remove it for good' }).click()
  await page.getByLabel('Type the name of the matter').fill('2026-015')
  await page.getByLabel('Its passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Remove for good now' }).click()
  await page.getByText('This is not the name of the open matter.').waitFor()
  await looks(page, 'enquiry-remove', false)
  await page.getByLabel('Type the name of the matter').fill('2026-014')
  await page.getByRole('button', { name: 'Remove for good now' }).click()
  await page.getByRole('heading', { name: 'No matter yet', exact: true }).waitFor()
  assert.ok(!existsSync(join(folder, '2026-014.redress')))
})

test('the example is made in front of the person and opens by itself', async () => {
  await page.keyboard.press('Alt+l')
  await page.getByRole('button', { name: 'Open the example' }).click()
  await page.getByRole('progressbar').waitFor()
  await looks(page, 'matters-making', false)
  await page.getByRole('heading', { name: 'Who may be liable', exact: true }).waitFor({ timeout: 600_000 })
  await page.keyboard.press('Alt+l')
  await page.getByRole('button', { name: 'Open Example (invented)' }).click()
  await page.getByRole('heading', { name: 'Who may be liable', exact: true }).waitFor()
})
