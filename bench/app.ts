/**
 * How long does a person wait in the browser view of a large matter? Run: `node bench/app.ts [documents] [facts] [folder]`.
 * A matter is generated (and kept where a folder is named, to be measured again), served as `redress serve` does, and worked
 * with in a real Chromium: milliseconds from the key or click until the answer stands on the page. Beside each figure its budget.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'
import { buildWeb } from '../scripts/build-web.ts'
import { openMatter } from '../src/desk/open-matter.ts'
import { programFolder } from '../src/desk/program-folder.ts'
import { serveMatter } from '../src/server/serve.ts'
import { examplePassphrase } from '../src/words/own-files.ts'
import { aBrowser } from '../test/browser/a-browser.ts'
import { makeLargeMatter, must } from './app-matter.ts'

const documents = Number(process.argv[2] ?? 100_000)
const facts = Number(process.argv[3] ?? 2_000)
const place = process.argv[4] ?? mkdtempSync(join(tmpdir(), 'redress-bench-app-'))
const folder = join(place, `app-${documents}-${facts}.redress`)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const shown = 'Who may be liable'

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}
const rank = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
const row = (what: string, times: readonly number[], budget: number): void =>
  say(
    `${what.padEnd(44)} ${rank(times, 0.5).toFixed(0).padStart(7)} ${rank(times, 0.95).toFixed(0).padStart(7)} ${String(budget).padStart(7)}  ${rank(times, 0.95) <= budget ? 'kept' : 'missed'}`,
  )

async function openLetter(page: Page, origin: string, number: number): Promise<number> {
  await page.goto(`${origin}/evidence`)
  await page.locator('#search').fill(`"visit ${number}"`)
  await page.keyboard.press('Enter')
  const link = page.locator('.hits a.bates').first()
  await link.waitFor()
  return timed(async () => {
    await link.click()
    await page.getByRole('region', { name: /^Text of the page/ }).waitFor()
  })
}

async function pageTurns(page: Page, origin: string): Promise<readonly number[]> {
  const times: number[] = []
  for (let i = 0; i < 20; i++) times.push(await openLetter(page, origin, i + 1))
  return times
}

const firstRow = "document.querySelector('.file-row .bates')?.innerText ?? ''"

async function firstRowIs(page: Page, holds: (row: string) => boolean): Promise<void> {
  while (!holds(await page.evaluate<string>(firstRow))) await page.waitForTimeout(5)
}

/** To a place anywhere in the list of files, until its rows stand there. */
async function scrolls(page: Page, origin: string): Promise<readonly number[]> {
  await page.goto(`${origin}/evidence`)
  await firstRowIs(page, (row) => row !== '')
  const times: number[] = []
  for (let i = 0; i < 20; i++) {
    const before = await page.evaluate<string>(firstRow)
    const part = ((i * 0.37) % 0.9) + 0.05
    times.push(
      await timed(async () => {
        await page.evaluate(
          `{ const list = document.querySelector('.file-rows'); list.scrollTop = list.scrollHeight * ${part} }`,
        )
        await firstRowIs(page, (row) => row !== '' && row !== before)
      }),
    )
  }
  return times
}

async function searches(page: Page, origin: string): Promise<readonly number[]> {
  await page.goto(`${origin}/evidence`)
  const box = page.locator('#search')
  const times: number[] = []
  for (let i = 0; i < 40; i++) {
    const number = 1 + ((i * 7_919) % (documents - 1))
    await box.fill(i % 2 === 0 ? `"visit ${number}"` : `visit cash ${number}`)
    times.push(
      await timed(async () => {
        await page.keyboard.press('Enter')
        await page
          .locator('mark', { hasText: i % 2 === 0 ? String(number) : /cash/ })
          .first()
          .waitFor()
      }),
    )
  }
  return times
}

/** A fact is written in the drawer beside its page; counted from Enter until the program says what it turned or that it is saved. */
async function factsTurned(
  page: Page,
  origin: string,
): Promise<{ readonly saved: number[]; readonly turned: number[] }> {
  const [saved, turned]: [number[], number[]] = [[], []]
  for (let i = 0; i < 8; i++) {
    await openLetter(page, origin, 40 + i)
    const text = page.getByRole('region', { name: /^Text of the page/ })
    await text.focus()
    for (let down = 0; down < 4; down++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByLabel('What happened, in one sentence').fill(`A clerk saw it, number ${i}.`)
    await page.getByLabel('When', { exact: true }).fill('2021-03')
    const worked = page.waitForResponse((answer) => answer.url().endsWith('/api/overview') && answer.ok())
    const began = performance.now()
    await page.getByLabel('What happened, in one sentence').press('Enter')
    await page.getByRole('status').filter({ hasText: 'The fact was saved.' }).waitFor()
    saved.push(performance.now() - began)
    await worked
    turned.push(performance.now() - began)
  }
  return { saved, turned }
}

async function memoryOf(browser: BrowserContext, page: Page): Promise<number> {
  const session = await browser.newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

async function measure(): Promise<void> {
  const open = (words: string) => openMatter(folder, words, { write: false })
  const webFolder = join(programFolder, 'dist', 'web')
  const browser = await aBrowser()
  browser.setDefaultTimeout(300_000)
  const scripts = new Map<string, number>()
  const unlocking: number[] = []
  say(`${documents} documents, ${facts} facts; milliseconds${' '.repeat(18)}  median     p95  budget`)
  const matter = must(await open(examplePassphrase))
  const serving = must(await serveMatter({ matter, open, idleSeconds: 3_600 }, { port: 0, webFolder }))
  try {
    const page = await browser.newPage()
    page.on('response', async (answer) => {
      if (answer.url().endsWith('.js')) scripts.set(answer.url(), gzipSync(await answer.body()).length)
    })
    const first = await timed(async () => {
      await page.goto(serving.newAddress())
      await page.getByRole('navigation').first().waitFor()
    })
    row('first view: the frame and its places', [first], 1_000)
    await page.getByRole('heading', { name: shown }).waitFor()
    for (let i = 0; i < 3; i++) {
      await page.getByRole('button', { name: /^Lock/ }).first().click()
      await page.getByRole('heading', { name: 'Locked' }).waitFor()
      await page.getByLabel('Passphrase of the matter').fill(examplePassphrase)
      unlocking.push(
        await timed(async () => {
          await page.keyboard.press('Enter')
          await page.getByRole('heading', { name: shown }).waitFor()
        }),
      )
    }
    row('unlock to overview', unlocking, 2_000)
    row('page turn: from a hit to its text', await pageTurns(page, serving.origin), 150)
    row('the list of files: to a place anywhere', await scrolls(page, serving.origin), 150)
    row('search: from Enter to the first hit', await searches(page, serving.origin), 150)
    const { saved, turned } = await factsTurned(page, serving.origin)
    row('a fact: from Enter to saved', saved, 300)
    row('a fact: from Enter to the matrix worked out', turned, 300)
    const script = [...scripts.values()].reduce((a, b) => a + b, 0) / 1e3
    say(`script at first load, compressed: ${script.toFixed(0)} kB (350 allowed)`)
    say(`memory of the page: ${(await memoryOf(browser, page)).toFixed(0)} MB (300 allowed)`)
    const resident = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    if (resident !== undefined) say(`memory of the program, at most: ${(Number(resident) / 1e3).toFixed(0)} MB`)
  } finally {
    serving.close()
    await serving.ended
    await browser.close()
  }
}

await buildWeb()
if (!existsSync(folder)) await makeLargeMatter(folder, { documents, facts }, say)
try {
  await measure()
} finally {
  if (process.argv[4] === undefined) rmSync(place, { recursive: true })
}
