import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Sha256 } from '../casefile/ids.ts'
import { openVault } from './open-vault.ts'
import { codeOf, documentNumber, must, passphrase, steppingClock, temporaryVault } from './vault.fixture.ts'

const clock = steppingClock()
const textOf = (n: number, page: number): string => `Paper ${n}, page ${page}: ${'the ledger says so. '.repeat(200)}`

/** Writes documents without end and says each number once its document is stored. */
const program = (folder: string, from: number): string => `
  import { openVault } from ${JSON.stringify(join(import.meta.dirname, 'open-vault.ts'))}
  import { documentNumber, must } from ${JSON.stringify(join(import.meta.dirname, 'vault.fixture.ts'))}
  const textOf = ${textOf.toString()}
  const vault = must(await openVault(${JSON.stringify(folder)}, ${JSON.stringify(passphrase)}, { clock: () => Temporal.Now.instant(), write: true }))
  for (let n = ${from}; ; n += 1) {
    const sha256 = must(await vault.putBlob(Buffer.alloc(200_000, 'blob ' + n + ' ')))
    const { record, pages } = documentNumber(n, [1, 2, 3].map((page) => textOf(n, page)), { sha256 })
    must(await vault.putDocument(record, pages))
    process.stdout.write(n + '\\n')
  }`

test('kill -9 while writing loses nothing that was stored', async (t) => {
  const vault = await temporaryVault(t)
  await vault.close()
  let last = 0
  for (const wait of [1, 17, 40, 90, 160]) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program(vault.folder, last + 1)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    await once(child.stdout, 'data')
    await new Promise((done) => setTimeout(done, wait))
    child.kill('SIGKILL')
    await once(child, 'close')
    const stored = Number(said.trimEnd().split('\n').at(-1))
    assert.ok(stored > last)

    const again = must(await openVault(vault.folder, passphrase, { clock, write: true }))
    const documents = must(await again.listDocuments())
    // One more may be stored than was said: it was killed between the two.
    assert.ok(documents.length === stored || documents.length === stored + 1, `${documents.length} of ${stored}`)
    for (const { id, bates, sha256 } of documents.slice(last)) {
      const n = Number(bates.slice(3))
      const pages = must(await again.pagesOf(id))
      assert.deepEqual(
        pages.map((page) => page.text),
        [1, 2, 3].map((page) => textOf(n, page)),
      )
      const blob = must(await again.getBlob(sha256))
      assert.deepEqual(blob && Buffer.from(blob), Buffer.alloc(200_000, `blob ${n} `))
    }
    assert.equal(must(await again.search('"ledger says"')).total, documents.length * 3, 'the index is in step')
    assert.equal(must(await again.verifyAudit()).entries, documents.length + 1, 'one entry for each, and the first')
    const left = readdirSync(join(vault.folder, 'blobs'), { recursive: true, encoding: 'utf8' })
    assert.deepEqual(
      left.filter((name) => name.endsWith('.part')),
      [],
      'half a blob does not stay',
    )
    const { record, pages } = documentNumber(
      1,
      [1, 2, 3].map((page) => textOf(1, page)),
      {
        sha256: Sha256.parse(documents[0]?.sha256),
      },
    )
    assert.equal(must(await again.putDocument(record, pages)).outcome, 'unchanged', 'run again, nothing doubles')
    assert.equal(codeOf(await again.verifyAudit()), 'no problem')
    await again.close()
    last = documents.length
  }
})
