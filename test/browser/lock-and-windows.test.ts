import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page, Route } from 'playwright-core'
import { passphrase } from '../whole/made-matter.fixture.ts'
import { aBrowser } from './a-browser.ts'
import { emptyMatter, type ServedMatter, secrets, served, smallMatter } from './served-matter.ts'

let browser: BrowserContext
let view: ServedMatter
const complaints: string[] = []

before(async () => {
  browser = await aBrowser()
  // The first overview is worked out while the page waits; on a busy machine that takes its time.
  browser.setDefaultTimeout(120_000)
  view = await served(await smallMatter())
})
after(async () => {
  view?.close()
  await view?.ended
  await browser?.close()
})

const shown = 'Who may be liable'
const ofTheMatter = /J\.D\.|Starlite|Brightwater/

async function window(address: string, heading: string = shown): Promise<Page> {
  const page = await browser.newPage()
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(address)
  await page.getByRole('heading', { name: heading, exact: true }).waitFor()
  return page
}

async function isBlank(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Locked', exact: true }).waitFor()
  assert.doesNotMatch(await page.content(), ofTheMatter)
  assert.equal(await page.title(), 'Redress')
}

async function typePassphrase(page: Page, words: string): Promise<void> {
  await page.getByLabel('Passphrase of the matter').fill(words)
  await page.keyboard.press('Enter')
}

/** A program that listens and writes down all that it hears. */
async function listener(host: string, port: number, answer: (request: IncomingMessage) => string): Promise<Listener> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      heard.push(`${request.method} ${request.url} ${JSON.stringify(request.rawHeaders)} ${Buffer.concat(parts)}`)
      response.writeHead(200, {
        'content-type': request.url === '/' ? 'text/html' : 'application/json',
        'access-control-allow-origin': request.headers.origin ?? '*',
        'access-control-allow-headers': '*',
      })
      response.end(answer(request))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const bound = server.address()
  assert.ok(bound !== null && typeof bound !== 'string')
  return { server, heard, origin: `http://${host}:${bound.port}` }
}

interface Listener {
  readonly server: Server
  readonly heard: readonly string[]
  readonly origin: string
}

const keysIn = (page: Page): Promise<string> => page.evaluate<string>("sessionStorage.getItem('redress-window') ?? ''")

test('the token leaves the address at once, works once, and a reload or a second tab goes on', async () => {
  const address = view.newAddress()
  const page = await window(address)
  assert.equal(page.url(), `${view.origin}/`)
  await page.reload()
  await page.getByRole('heading', { name: shown, exact: true }).waitFor()
  const tab = await window(`${view.origin}/claims`, 'Claims')
  const token = new URL(address).hash
  const stranger = await aBrowser()
  const late = await stranger.newPage()
  for (const place of [address, view.origin]) {
    await late.goto('about:blank')
    await late.goto(place)
    await late.getByRole('heading', { name: 'Not open', exact: true }).waitFor()
    assert.doesNotMatch(await late.content(), ofTheMatter)
  }
  const { violations } = await new AxeBuilder({ page: late }).analyze()
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  )
  await stranger.close()
  assert.ok(
    !(await page.evaluate<string>('JSON.stringify([localStorage, document.cookie, history.state])')).includes(token),
  )
  assert.equal(await page.evaluate<string>('document.cookie'), '')
  await tab.close()
  await page.close()
})

test('a listener on another port of this machine gets nothing of the session, and reaches nothing', async () => {
  const page = await window(view.newAddress())
  const keys = await keysIn(page)
  assert.match(keys, /"window":"[\w-]{40,}"/)
  const { hostname } = new URL(view.origin)
  const other = await listener(hostname, 0, () => '<!doctype html><title>another program</title>')
  const tab = await browser.newPage()
  await tab.goto(`${other.origin}/`)
  const tried = await tab.evaluate<string[]>(`(async () => {
    const out = []
    for (const path of ['/api/overview', '/api/standing', '/', '/assets/'])
      for (const options of [{ credentials: 'include' }, { credentials: 'include', mode: 'no-cors' }, { headers: { 'redress-window': 'guess' } }])
        out.push(await fetch('${view.origin}' + path, options).then((r) => r.type + ' ' + r.status + ' ' + r.headers.get('content-type'), () => 'refused'))
    out.push(JSON.stringify({ ...sessionStorage, ...localStorage, cookie: document.cookie }))
    out.push(await new Promise((done) => {
      const channel = new BroadcastChannel('redress')
      channel.onmessage = ({ data }) => done('heard ' + JSON.stringify(data))
      channel.postMessage({ say: 'who-has-keys' })
      setTimeout(() => done('heard nothing'), 1000)
    }))
    out.push(await new Promise((done) => {
      const frame = document.createElement('iframe')
      frame.src = '${view.origin}/'
      frame.onload = () => { try { done('frame ' + frame.contentDocument.title) } catch { done('frame closed') } }
      document.body.append(frame)
      setTimeout(() => done('frame silent'), 2000)
    }))
    return out
  })()`)
  assert.ok(
    tried.slice(0, -3).every((one) => /^refused$|^opaque 0/.test(one)),
    tried.join('\n'),
  )
  assert.equal(tried.at(-3), '{"cookie":""}')
  assert.equal(tried.at(-2), 'heard nothing')
  assert.doesNotMatch(tried.at(-1) ?? '', /Redress/)
  // The person's own page follows a link there, too: nothing goes along.
  await page.evaluate(`location.href = '${other.origin}/linked'`)
  await page.waitForURL(`${other.origin}/linked`)
  assert.ok(other.heard.length >= 2)
  const { window: secret, proof } = JSON.parse(keys)
  for (const line of other.heard) {
    assert.ok(!line.includes(secret) && !line.includes(proof), line)
    assert.doesNotMatch(line, /"cookie"|"referer"|redress/i)
  }
  assert.equal(await keysIn(page), '', 'another port is another place of storage')
  other.server.close()
  await tab.close()
  await page.close()
})

test('Alt+L blanks every tab and drops the keys; the passphrase opens them again where they were', async () => {
  const page = await window(view.newAddress())
  const tab = await window(`${view.origin}/claims`, 'Claims')
  await page.keyboard.press('Alt+l')
  for (const one of [page, tab]) await isBlank(one)
  const kept = await page.evaluate<string>('JSON.stringify([localStorage, sessionStorage, history.state])')
  assert.doesNotMatch(kept, secrets)
  assert.doesNotMatch(kept, ofTheMatter)
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  )
  await page.reload()
  await isBlank(page)
  assert.equal(await page.evaluate<string>('document.activeElement.id'), 'passphrase')
  await typePassphrase(page, 'not the words of it')
  await page.getByRole('alert').waitFor()
  assert.match(await page.getByRole('alert').innerText(), /passphrase does not open this matter/)
  assert.equal(await page.inputValue('#passphrase'), 'not the words of it', 'what was typed is still there')
  await typePassphrase(page, passphrase)
  await page.getByRole('heading', { name: shown, exact: true }).waitFor()
  await tab.getByRole('heading', { name: 'Claims', exact: true }).waitFor()
  assert.equal(tab.url(), `${view.origin}/claims`)
  const after = await page.evaluate<string>('JSON.stringify([localStorage, sessionStorage, history.state])')
  assert.ok(!after.includes(passphrase))
  await tab.close()
  await page.close()
})

test('on a lock the screen is blank before the server has answered, and also when it never does', async () => {
  const page = await window(view.newAddress())
  const held = Promise.withResolvers<Route>()
  await page.route('**/api/lock', held.resolve)
  await page.evaluate("document.querySelector('header button:last-of-type').click()")
  assert.doesNotMatch(await page.evaluate<string>('document.body.innerText'), ofTheMatter)
  await isBlank(page)
  await (await held.promise).abort()
  await page.close()
})

test('without a person the view locks itself, and not while one is at work in another window', async (t) => {
  const short = await served(await emptyMatter(), 6)
  t.after(async () => {
    short.close()
    await short.ended
  })
  const page = await window(short.newAddress(), 'Matter')
  const began = performance.now()
  while (performance.now() - began < 9_000) {
    assert.equal(
      await page.evaluate<number>(
        "fetch('/api/awake', { method: 'POST', headers: { 'redress-window': JSON.parse(sessionStorage.getItem('redress-window')).window } }).then((r) => r.status)",
      ),
      200,
    )
    await page.waitForTimeout(500)
  }
  await page.getByRole('heading', { name: 'Matter', exact: true }).waitFor()
  await page.getByRole('heading', { name: 'Locked', exact: true }).waitFor({ timeout: 15_000 })
  await isBlank(page)
  await typePassphrase(page, passphrase)
  await page.getByRole('heading', { name: 'Matter', exact: true }).waitFor()
  await page.close()
})

test('a program that takes the port after the end does not get the passphrase', async () => {
  const own = await served(await emptyMatter())
  const page = await window(own.newAddress(), 'Matter')
  await page.keyboard.press('Alt+l')
  await isBlank(page)
  const { hostname } = new URL(own.origin)
  own.close()
  await own.ended
  const thief = await listener(hostname, own.port, (request) =>
    request.url === '/api/prove'
      ? `{"ok":true,"mac":"${'0'.repeat(64)}"}`
      : '{"ok":true,"open":false,"locksInSeconds":null,"name":null,"begins":"passphrase"}',
  )
  await typePassphrase(page, passphrase)
  await page.getByRole('alert').waitFor()
  assert.match(await page.getByRole('alert').innerText(), /not the Redress.*was not sent/s)
  assert.ok(thief.heard.some((line) => line.includes('/api/prove')))
  const proof: string = JSON.parse(await keysIn(page)).proof
  for (const line of thief.heard) assert.ok(!line.includes(passphrase) && !line.includes(proof), line)
  thief.server.close()
  await page.close()
})

test('an answer that breaks the contract is refused in plain words', async () => {
  const page = await window(view.newAddress())
  await page.route('**/api/evidence/rows', (route) => route.fulfill({ json: { ok: true, rows: [{ id: 'doc-1' }] } }))
  await page.goto(`${view.origin}/evidence`)
  await page.getByRole('alert').waitFor()
  assert.match(await page.getByRole('alert').innerText(), /answered in a form that this page does not know/)
  await page.unroute('**/api/evidence/rows')
  await page.close()
})

test('the policy of the page was never in the way of its own scripts', () => {
  assert.deepEqual(
    complaints.filter((text) => /Content.Security.Policy|unsafe-eval/i.test(text)),
    [],
  )
})
