import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { DocumentRecord, PageText } from '../../src/casefile/evidence/records.ts'
import { openMatter, vaultOf } from '../../src/desk/open-matter.ts'
import { programFolder } from '../../src/desk/program-folder.ts'
import { listDocuments } from '../../src/desk/show-matter.ts'
import { verifyAudit } from '../../src/desk/verify-audit.ts'
import { writeMailbox } from './lawyers-mailbox.fixture.ts'
import { emptyMatter, need, passphrase, temporaryFolder } from './made-matter.fixture.ts'

interface State {
  readonly documents: readonly Omit<DocumentRecord, 'ingestedAt'>[]
  readonly pages: ReadonlyMap<string, readonly PageText[]>
  readonly suggestions: number
}

async function stateOf(folder: string): Promise<State> {
  const matter = need(await openMatter(folder, passphrase, { write: false }))
  const { documents } = need(await listDocuments(matter)).value
  const pages = new Map<string, readonly PageText[]>()
  for (const { id } of documents) pages.set(id, need(await vaultOf(matter).pagesOf(id)))
  const suggestions = need(await vaultOf(matter).listSuggestions({ limit: 1 })).total
  need(await verifyAudit(matter))
  await matter.close()
  return { documents: documents.map(({ ingestedAt: _, ...record }) => record), pages, suggestions }
}

const place = temporaryFolder()
const evidence = join(place, 'evidence')
mkdirSync(evidence)
const putIn = await writeMailbox(evidence)
const key = join(place, 'passphrase')
const command = (folder: string): readonly string[] => [
  ...[join(programFolder, 'src/cli/main.ts'), 'ingest', folder, evidence],
  ...['--passphrase-file', key, '--adult'],
]
const temporary = join(place, 'temporary')
mkdirSync(temporary)
const env = { ...process.env, TMPDIR: temporary }
const run = (folder: string): void => {
  const done = spawnSync(process.execPath, command(folder), { encoding: 'utf8', env })
  assert.equal(done.status, 0, done.stderr)
}

const calm = join(place, 'calm.redress')
await emptyMatter(calm, key)
run(calm)
const state = await stateOf(calm)

test('no file of a mailbox says read where a word is missing', () => {
  for (const { endsWith, said, readable } of putIn) {
    const own = state.documents.filter(({ path }) => path.endsWith(endsWith))
    assert.equal(own.length, 1, `${endsWith}: ${own.map(({ path }) => path).join(', ')}`)
    const [document] = own
    assert.ok(document)
    assert.equal(document.status === 'read', readable, `${endsWith}: ${document.status} ${document.reason}`)
    if (!readable) assert.ok(document.reason !== null, endsWith)
    const text = (state.pages.get(document.id) ?? []).map((page) => `${page.label ?? ''} ${page.text}`).join('\n')
    if (!readable) continue
    for (const word of said.match(/[\p{L}\p{M}\p{N}-]+/gu) ?? []) assert.ok(text.includes(word), `${endsWith}: ${word}`)
  }
})

test('every file and every part of it is counted once, and nothing of them lies about', () => {
  const bodies = state.documents.filter(({ parent }) => parent === null).map(({ path }) => path)
  assert.equal(bodies.length, 1 + 2 + 5 + 1, bodies.join(', '))
  for (const { status, reason } of state.documents) assert.equal(status === 'read', reason === null)
  assert.deepEqual(readdirSync(temporary), [])
})

test('killed twenty times at any moment, and gone on with: the same state as undisturbed', {
  timeout: 400_000,
}, async () => {
  let [struck, round] = [0, 0]
  while (struck < 20) {
    const folder = join(place, `struck-${round++}.redress`)
    await emptyMatter(folder, key)
    for (let left = 8; left > 0 && struck < 20; left--) {
      const child = spawn(process.execPath, command(folder), { stdio: 'ignore', env })
      const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)))
      const timer = setTimeout(() => child.kill('SIGKILL'), 500 + Math.random() * 2500)
      const signal = await ended
      clearTimeout(timer)
      if (signal !== 'SIGKILL') break
      struck++
    }
    run(folder)
    assert.deepEqual(await stateOf(folder), state)
  }
  assert.deepEqual(readdirSync(temporary), [])
})
