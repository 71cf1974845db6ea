import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { Sha256 } from '../../casefile/ids.ts'
import { openVault } from '../open-vault.ts'
import { documentNumber, findingOf, must, passphrase, steppingClock, temporaryFolder } from '../vault.fixture.ts'

const clock = steppingClock()

/** A copy of a matter as it was written before originals lay in packs and records were summed. */
function olderMatter(t: TestContext): string {
  const folder = join(temporaryFolder(t), 'older.redress')
  cpSync(join(import.meta.dirname, 'shape-0003.matter'), folder, { recursive: true })
  return folder
}

test('a matter of the older shape opens, holds what it held, and is sealed from then on', async (t) => {
  const folder = olderMatter(t)
  const vault = must(await openVault(folder, passphrase, { clock }))
  const documents = must(await vault.listDocuments())
  assert.deepEqual(
    documents.map(({ bates, status }) => `${bates} ${status}`),
    ['RD-000001 read', 'RD-000002 read', 'RD-000003 read', 'RD-000004 held'],
  )
  for (const [at, { sha256, status }] of documents.entries()) {
    const original = must(await vault.getBlob(sha256))
    if (status === 'read') assert.equal(Buffer.from(original ?? []).toString(), `original of paper ${at + 1}`)
    else assert.equal(original, null)
  }
  const first = must(await vault.pagesOf(documents[0]?.id ?? assert.fail()))[0]
  assert.ok(first && first.text !== '' && !('cells' in first), 'a page that was read before cells were kept')
  assert.equal(must(await vault.loadCasefile())?.facts[0]?.passages[0]?.quote, 'Page')
  assert.equal(must(await vault.listSuggestions()).total, 1)
  assert.equal(must(await vault.readIdentities('show-name')).length, 1)
  assert.equal(must(await vault.search('paper')).total, 3)
  const verified = must(await vault.verifyAudit())
  assert.equal(verified.originals, 3)
  const entries = must(await vault.auditEntries())
  const told = /^(?:reason:show-name|doc-[0-9a-f]{16}|id:[0-9a-f]{16})$/
  assert.deepEqual(
    entries.flatMap(({ objects }) => objects).filter((id) => !told.test(id)),
    [],
    'ids that a person gave are covered in entries of old too',
  )
  assert.equal(entries.find((entry) => entry.action === 'matter.upgraded')?.content?.length, 64)
  await vault.close()

  const writer = must(await openVault(folder, passphrase, { clock, write: true }))
  const original = Buffer.from('came in after')
  const sha256 = Sha256.parse(createHash('sha256').update(original).digest('hex'))
  const { record, pages } = documentNumber(5, ['Page of paper 5.'], { sha256 })
  const put = must(await writer.putDocument(record, pages, original))
  assert.equal(put.record.bates, 'RD-000005', 'numbers go on')
  assert.equal(must(await writer.verifyAudit()).originals, 4)
  await writer.close()
})

test('an original of the older form that is gone is missed', async (t) => {
  const folder = olderMatter(t)
  await must(await openVault(folder, passphrase, { clock })).close()
  rmSync(join(folder, 'blobs', '51'), { recursive: true })
  const vault = must(await openVault(folder, passphrase, { clock }))
  const verified = await vault.verifyAudit()
  await vault.close()
  assert.match(findingOf(verified), /^content-changed missing originals: RD-00000[123]$/)
})
