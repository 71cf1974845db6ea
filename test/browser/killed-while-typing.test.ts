import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { buildWeb } from '../../scripts/build-web.ts'
import { programFolder } from '../../src/desk/program-folder.ts'
import { passphrase, temporaryFolder } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { smallMatter } from './served-matter.ts'

let browser: BrowserContext
let program: ChildProcess
const place = temporaryFolder()
const folder = join(place, 'killed.redress')
const key = join(place, 'passphrase')

/** The program by itself, as `redress serve` starts it; the address that it prints. */
async function start(): Promise<string> {
  program = spawn(
    process.execPath,
    [join(programFolder, 'src/cli/main.ts'), 'serve', folder, '--port', '0', '--passphrase-file', key],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let printed = ''
  for await (const part of program.stdout ?? []) {
    printed += String(part)
    const address = /http:\/\/127\.\d+\.\d+\.\d+:\d+\/\S*/.exec(printed)?.[0]
    if (address !== undefined) return address
  }
  assert.fail(`no address: ${printed}`)
}

async function kill(): Promise<void> {
  const ended = new Promise((resolve) => program.once('exit', resolve))
  program.kill('SIGKILL')
  await ended
}

before(async () => {
  browser = await aBrowser()
  browser.setDefaultTimeout(120_000)
  cpSync(await smallMatter(), folder, { recursive: true })
  writeFileSync(key, `${passphrase}\n`, { mode: 0o600 })
  await buildWeb()
})
after(async () => {
  await browser?.close()
  program?.kill('SIGKILL')
})

async function drawer(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Evidence' }).first().click()
  await page
    .getByRole('listitem')
    .filter({ hasText: /Folio 118/ })
    .getByRole('link')
    .click()
  await page
    .getByRole('button', { name: /^Change: / })
    .first()
    .click()
  await page.getByLabel('What happened, in one sentence').waitFor()
}

test('the program is killed while somebody types without a pause: what was typed is there when it runs again', async () => {
  const page = await browser.newPage()
  await page.goto(await start())
  await page.getByRole('heading', { name: 'Who may be liable', exact: true }).waitFor()
  await drawer(page)
  const statement = page.getByLabel('What happened, in one sentence')
  await statement.fill('')
  const sentence = 'The clerk was paid in cash for two rooms, and asked nothing of the girl who stood beside the desk. '
  // Letters without a pause that is long enough for anything to be kept only in a pause.
  await statement.pressSequentially(sentence.repeat(2), { delay: 25 })
  // The longest that a letter waits, and its way.
  await page.waitForTimeout(900)
  await kill()

  await page.goto(await start())
  await page.getByRole('heading', { name: 'Who may be liable', exact: true }).waitFor()
  await drawer(page)
  await page.getByText('What you typed before is here again.').waitFor()
  assert.equal(await statement.inputValue(), sentence.repeat(2))

  // Killed in the middle of the letters: no more than the last second is missing, and what is there is whole.
  await statement.fill('')
  const typing = statement.pressSequentially(sentence.repeat(3), { delay: 25 }).catch(() => undefined)
  await page.waitForTimeout(5_000)
  await kill()
  const typed = (await statement.inputValue()).length
  await typing
  await page.goto(await start())
  await page.getByRole('heading', { name: 'Who may be liable', exact: true }).waitFor()
  await drawer(page)
  await page.getByText('What you typed before is here again.').waitFor()
  const kept = await statement.inputValue()
  assert.ok(sentence.repeat(3).startsWith(kept), kept)
  assert.ok(typed > 100 && kept.length >= typed - 60, `${kept.length} of ${typed} letters`)
})
