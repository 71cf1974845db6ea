import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { readBounded } from './bounded-file.ts'
import { openVault } from './open-vault.ts'
import {
  codeOf,
  documentNumber,
  filesBelow,
  findingOf,
  must,
  passphrase,
  steppingClock,
  temporaryVault,
} from './vault.fixture.ts'
import type { Vault } from './vault.ts'

const clock = steppingClock()
const huge = 3 * 1024 ** 3
const announced = { path: 'a/letter.txt', bytes: 9, stamp: '2026-11-23', custodian: null, adult: false }

/** A closed matter with one file of each kind that a folder of a matter can hold. */
async function closedMatter(t: TestContext): Promise<string> {
  const vault = await temporaryVault(t)
  const original = Buffer.from('an original')
  const sha256 = createHash('sha256').update(original).digest('hex')
  must(await vault.putDocument(documentNumber(1, [], { sha256 }).record, [], original))
  must(await vault.keepDraft('fact:f-1', { statement: 'half a sen' }))
  const { id } = must(await vault.beginArrival(announced))
  must(await vault.takePiece(id, 0, Buffer.from('some ')))
  await vault.close()
  return vault.folder
}

/** What is read of the matter by any command; each file of the folder is read by one of them. */
async function readAll(vault: Vault): Promise<string> {
  must(await vault.drafts())
  must(await vault.arrivals())
  must(await vault.doubt('every-record'))
  return findingOf(await vault.verifyAudit())
}

test('whichever file of the folder somebody made huge, it is not read whole', async (t) => {
  const names = [...filesBelow(await closedMatter(t)).keys()].map((name) => name.replace(/[0-9a-f]{24}/, 'ID'))
  for (const name of names.filter((one) => one !== 'writer.lock')) {
    const folder = await closedMatter(t)
    const file = [...filesBelow(folder).keys()].find((one) => one.replace(/[0-9a-f]{24}/, 'ID') === name)
    truncateSync(join(folder, file ?? assert.fail(name)), huge)
    const [began, before] = [performance.now(), process.resourceUsage().maxRSS]
    const opened = await openVault(folder, passphrase, { clock, write: true })
    const found = opened.ok ? await readAll(opened.value) : codeOf(opened)
    if (opened.ok) await opened.value.close()
    const [took, grown] = [performance.now() - began, (process.resourceUsage().maxRSS - before) / 1024]
    assert.ok(took < 15_000, `${name}: ${Math.round(took)} ms, ${found}`)
    assert.ok(grown < 300, `${name}: ${Math.round(grown)} MB more, ${found}`)
    if (name === 'audit.anchor') assert.match(found, /^audit-broken/)
    if (name === 'vault.json') assert.equal(found, 'vault-file-refused')
  }
})

test('a bounded file is read whole up to its bound and not at all beyond', async (t) => {
  const file = join((await temporaryVault(t)).folder, 'some-file')
  writeFileSync(file, 'x'.repeat(100))
  assert.equal(readBounded(file, 100).toString(), 'x'.repeat(100))
  assert.equal(readBounded(file, 99), 'too-large')
  assert.equal(readBounded(`${file}.none`, 99), 'missing')
})
