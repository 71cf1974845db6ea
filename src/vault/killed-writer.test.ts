import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openVault } from './open-vault.ts'
import { codeOf, documentNumber, must, passphrase, steppingClock, temporaryVault } from './vault.fixture.ts'

const clock = steppingClock()
const textOf = (n: number, page: number): string => `Paper ${n}, page ${page}: ${'the ledger says so. '.repeat(200)}`

const originalOf = (n: number): Buffer => Buffer.alloc(20_000, `original ${n} `)
const batch = 5

/** Writes batches of documents without end and says the last number of each once it is stored. */
const program = (folder: string, from: number): string => `
  import { createHash } from 'node:crypto'
  import { openVault } from ${JSON.stringify(join(import.meta.dirname, 'open-vault.ts'))}
  import { documentNumber, must } from ${JSON.stringify(join(import.meta.dirname, 'vault.fixture.ts'))}
  const textOf = ${textOf.toString()}
  const originalOf = ${originalOf.toString()}
  const vault = must(await openVault(${JSON.stringify(folder)}, ${JSON.stringify(passphrase)}, { clock: () => Temporal.Now.instant(), write: true }))
  for (let n = ${from}; ; n += ${batch}) {
    const arriving = Array.from({ length: ${batch} }, (_, at) => {
      const original = originalOf(n + at)
      const sha256 = createHash('sha256').update(original).digest('hex')
      return { ...documentNumber(n + at, [1, 2, 3].map((page) => textOf(n + at, page)), { sha256 }), original }
    })
    must(await vault.putDocuments(arriving))
    process.stdout.write(n + ${batch} - 1 + '\\n')
  }`

test('kill -9 while writing loses nothing that was stored, and is never taken for tampering', async (t) => {
  const vault = await temporaryVault(t)
  await vault.close()
  let last = 0
  for (const wait of [1, 9, 17, 25, 40, 90]) {
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
    // One batch more may be stored than was said: it was killed between the two.
    assert.ok([stored, stored + batch].includes(documents.length), `${documents.length} of ${stored}`)
    documents.forEach(({ bates }, at) => {
      assert.equal(Number(bates.slice(3)), at + 1, 'numbers have no holes')
    })
    for (const { id, bates, sha256 } of documents.slice(last)) {
      const n = Number(bates.slice(3))
      const pages = must(await again.pagesOf(id))
      assert.deepEqual(
        pages.map((page) => page.text),
        [1, 2, 3].map((page) => textOf(n, page)),
      )
      const blob = must(await again.getBlob(sha256))
      assert.deepEqual(blob && Buffer.from(blob), originalOf(n))
    }
    assert.equal(must(await again.search('"ledger says"')).total, documents.length * 3, 'the index is in step')
    const verified = must(await again.verifyAudit())
    assert.equal(verified.entries, documents.length / batch + 1, 'one entry for each batch, and the first')
    assert.equal(verified.originals, documents.length)
    const left = readdirSync(vault.folder, { recursive: true, encoding: 'utf8' })
    assert.deepEqual(
      left.filter((name) => name.endsWith('.part')),
      [],
      'what was half written does not stay',
    )
    const original = originalOf(1)
    const first = documentNumber(
      1,
      [1, 2, 3].map((page) => textOf(1, page)),
      { sha256: documents[0]?.sha256 },
    )
    const put = must(await again.putDocument(first.record, first.pages, original))
    assert.equal(put.outcome, 'unchanged', 'run again, nothing doubles')
    assert.equal(codeOf(await again.verifyAudit()), 'no problem')
    await again.close()
    last = documents.length
  }
})
