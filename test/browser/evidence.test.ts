import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { openMatter, vaultOf } from '../../src/desk/open-matter.ts'
import { jpegStart } from '../../src/evidence/sample-files.fixture.ts'
import { need, passphrase, temporaryFolder } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { looks, tabTo } from './looks.ts'
import { emptyMatter, type ServedMatter, served } from './served-matter.ts'

let browser: BrowserContext
let view: ServedMatter
let page: Page
const place = temporaryFolder()
const folder = join(place, 'intake')

before(async () => {
  mkdirSync(join(folder, 'phone'), { recursive: true })
  writeFileSync(join(folder, 'letter.txt'), 'The clerk took cash at the desk on 2020-06-14.\n')
  writeFileSync(join(folder, 'copy of letter.txt'), 'The clerk took cash at the desk on 2020-06-14.\n')
  writeFileSync(join(folder, 'folio.csv'), 'room,paid\n118,cash\n')
  writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7\nand nothing else')
  writeFileSync(join(folder, 'phone', 'IMG_0001.jpg'), Buffer.concat([Buffer.from(jpegStart), Buffer.alloc(900, 7)]))
  view = await served(await emptyMatter())
  browser = await aBrowser()
  browser.setDefaultTimeout(120_000)
  page = await browser.newPage()
  await page.goto(view.newAddress())
  await page.getByText('No confirmed facts yet').waitFor()
  await page.keyboard.press('3')
  await page.getByRole('heading', { name: 'Take files in', exact: true }).waitFor()
})
after(async () => {
  view?.close()
  await view?.ended
  await browser?.close()
})

const said = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor()

async function giveFolder(path: string): Promise<void> {
  await tabTo(page, 'Choose a folder')
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Space')
  await (await chooser).setFiles(path)
}

test('a folder comes in by keyboard alone, and every file is accounted for', async () => {
  await page.getByText('No files yet').waitFor()
  await looks(page, 'evidence-empty')
  await giveFolder(folder)
  await said('Everything that arrived is read.')
  await page.getByText('5 in = 2 read + 1 duplicate + 1 failed + 1 held + 0 waiting').waitFor()
  await page.getByRole('status').filter({ hasText: '5 files' }).waitFor()
  await looks(page, 'evidence-taken-in')
  assert.deepEqual(readdirSync(join(view.folder, 'arriving')), [], 'nothing stays on its way')
})

test('what failed says why and what to do, and is tried again', async () => {
  await page.locator('.account summary').filter({ hasText: 'damaged' }).click()
  await page.getByText('Ask for the file again from its source').waitFor()
  await page.getByRole('button', { name: /^Try RD-\d+ again$/ }).click()
  await said('1 read again: 0 are read now, 1 not.')
})

test('a held picture is shown by name, size and hash alone, and a decision needs who and why', async () => {
  const held = page.getByRole('region', { name: 'Held, and never opened by itself' })
  assert.equal(await held.locator('img').count(), 0)
  await held.getByRole('checkbox', { name: /IMG_0001/ }).check()
  await held.getByRole('button', { name: 'They stay held' }).click()
  await held.getByRole('alert').waitFor()
  await held.getByLabel('Who decides').fill('A. Reyes')
  await held.getByLabel('Why').fill('a lobby sign, not needed')
  await held.getByRole('button', { name: 'They are to be opened' }).click()
  await held.getByRole('alert').filter({ hasText: /minor/ }).waitFor()
  await looks(page, 'evidence-held')
  await held.getByLabel('Why').press('Enter')
  await said('Held by decision: one file. The decision is kept with it.')
  await held.getByText(/decided by A\. Reyes on .* because a lobby sign, not needed/).waitFor()
})

test('the same folder given again is known, and nothing of it is sent', async () => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (/\/arriving\/[0-9a-f]{24}\//.test(request.url())) sent.push(request.url())
  })
  await giveFolder(folder)
  await page.getByText('5 files came in before and stand as they were').waitFor()
  assert.deepEqual(sent, [])
})

test('a large file is paused, the page is loaded anew, and the same file goes on where it stopped', async () => {
  const large = join(place, 'large')
  mkdirSync(large)
  // Of no format that is read: it is the way in that is tried.
  const bytes = randomBytes(14 * 1024 ** 2)
  writeFileSync(join(large, 'export.bin'), bytes)
  let pieces = 0
  await page.route('**/api/evidence/arriving/*/*', async (route) => {
    pieces++
    await new Promise((resume) => setTimeout(resume, 1_500))
    await route.continue()
  })
  await giveFolder(large)
  await page.getByText(/^[1-9][\d.]* MB of 14\.7 MB$/).waitFor()
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByText('0 of one file taken over, paused').waitFor()
  await looks(page, 'evidence-paused')
  // A piece that is still held back goes on by itself.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.reload()
  await page.getByText('only a part is here').waitFor()
  const before = pieces
  const places: number[] = []
  page.on('request', (request) => {
    const at = /\/arriving\/[0-9a-f]{24}\/(\d+)$/.exec(request.url())?.[1]
    if (at !== undefined) places.push(Number(at))
  })
  await giveFolder(large)
  await said('Everything that arrived is read.')
  assert.ok(before > 0 && Math.min(...places) > 0, `it went on at ${places}`)
  const matter = need(await openMatter(view.folder, passphrase, { write: false }))
  const kept = need(await vaultOf(matter).listDocuments()).find(({ path }) => path.endsWith('export.bin'))
  const original = kept ? need(await vaultOf(matter).getBlob(kept.sha256)) : null
  await matter.close()
  assert.equal(kept?.bytes, bytes.length)
  // What no reader knows may be a picture of another kind: in a minor's matter no copy is kept.
  assert.equal(original, null)
})

test('files are chosen, tagged, told privileged and from whom they came, by keyboard; the list narrows to them', async () => {
  const row = (name: string) => page.locator('.file-row').filter({ hasText: name })
  await page.reload()
  await row('folio.csv').getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await page.getByLabel('Tag', { exact: true }).last().fill('hot')
  await page.keyboard.press('Enter')
  await said('“hot” stands on one file.')
  await row('folio.csv').getByRole('checkbox').check()
  await page.getByRole('button', { name: 'privileged', exact: true }).press('Enter')
  await said('“privileged” stands on one file.')
  await row('folio.csv').getByRole('checkbox').check()
  await page.getByRole('button', { name: 'not privileged', exact: true }).press('Enter')
  await said('“not privileged” stands on one file.')
  await row('folio.csv').getByRole('button', { name: 'not privileged' }).waitFor()
  assert.equal(await row('folio.csv').getByRole('button', { name: 'privileged', exact: true }).count(), 0)
  await row('folio.csv').getByRole('checkbox').check()
  await row('letter.txt').first().getByRole('checkbox').check()
  await page.getByLabel('From whom they came', { exact: true }).fill('county clerk')
  await page.keyboard.press('Enter')
  await said('From county clerk: 2 files.')
  await looks(page, 'evidence-list')
  await page.getByLabel('From', { exact: true }).selectOption('county clerk')
  await page.getByRole('status').filter({ hasText: '2 files under these conditions' }).waitFor()
  await page.getByLabel('Tag', { exact: true }).first().selectOption('hot')
  await page.getByRole('status').filter({ hasText: '1 file under these conditions' }).waitFor()
  await page.getByRole('button', { name: 'Show all files' }).click()
  await page.getByLabel('Name or number').fill('folio')
  await page.getByRole('status').filter({ hasText: '1 file under these conditions' }).waitFor()
})
