import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContext } from 'playwright-core'
import { openMatter, vaultOf } from '../../src/desk/open-matter.ts'
import { need, passphrase, temporaryFolder } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { type ServedMatter, secrets, served, smallMatter } from './served-matter.ts'

let browser: BrowserContext
let view: ServedMatter

before(async () => {
  const folder = join(temporaryFolder(), 'withheld.redress')
  cpSync(await smallMatter(), folder, { recursive: true })
  view = await served(folder)
  browser = await aBrowser()
  browser.setDefaultTimeout(120_000)
})
after(async () => {
  view?.close()
  await view?.ended
  await browser?.close()
})

async function kept() {
  const matter = need(await openMatter(view.folder, passphrase, { write: false }))
  const vault = vaultOf(matter)
  const [drafts, tasks] = [need(await vault.drafts()), need(await vault.listRecords('task'))]
  await matter.close()
  return { typed: drafts.map(({ fields }) => fields.words), tasks: tasks.map(({ content }) => content.what) }
}

test('half a task with a protected name is not put back as a stand-in, is lost to nothing typed since, and comes back whole when asked for', async () => {
  const page = await browser.newPage()
  await page.goto(view.newAddress())
  await page.getByRole('heading', { name: 'Who may be liable', exact: true }).waitFor()
  const task = page.getByRole('region', { name: 'To do' }).getByLabel('Task', { exact: true })
  const sentence = 'Ask the clinic whether Junia Dettweiler signed'
  const sent = page.waitForResponse(
    (answer) => answer.url().endsWith('/api/drafts/keep') && (answer.request().postData() ?? '').includes('signed'),
  )
  await task.fill(sentence)
  await sent
  await page.reload()
  const note = page.getByRole('region', { name: 'Typed and not saved' })
  await note.getByText(/holds protected names/).waitFor()
  assert.equal(await task.inputValue(), '')
  assert.doesNotMatch(await page.content(), secrets)

  await task.fill('Something else')
  await page.waitForTimeout(900)
  assert.deepEqual((await kept()).typed, [sentence], 'nothing took its place')

  await note.getByRole('button', { name: 'Put it back with the names' }).focus()
  await page.keyboard.press('Enter')
  await note.waitFor({ state: 'detached' })
  assert.equal(await task.inputValue(), sentence)
  await task.press('Enter')
  await page.getByText('Saved.').first().waitFor()
  assert.deepEqual((await kept()).tasks, [sentence])
})
