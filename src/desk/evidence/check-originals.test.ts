import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { DocumentRecord } from '../../casefile/evidence/records.ts'
import { makeCheapMatter } from '../cheap-matter.fixture.ts'
import { openMatter, vaultOf } from '../open-matter.ts'
import { checkOriginals } from './check-originals.ts'

const passphrase = 'lantern gravel orchid tunnel'

test('originals that are gone are named, and those that were never kept are told apart', async (t) => {
  const parent = mkdtempSync(join(tmpdir(), 'redress-originals-'))
  t.after(() => rmSync(parent, { recursive: true }))
  const folder = join(parent, 'JD.redress')
  assert.ok((await makeCheapMatter(folder, passphrase)).ok)
  const opened = await openMatter(folder, passphrase, { write: true })
  const matter = opened.ok ? opened.value : assert.fail()
  t.after(() => matter.close())
  const original = Buffer.alloc(3_000, 'a registration card ')
  const record = (n: number) =>
    DocumentRecord.omit({ bates: true }).parse({
      id: `doc-000000000000000${n}`,
      sha256: createHash('sha256')
        .update(n === 1 ? original : `${n}`)
        .digest('hex'),
      bytes: 3_000,
      path: `${n}.txt`,
      format: 'txt',
      status: 'read',
      reason: null,
      notes: [],
      duplicateOf: null,
      parent: null,
      pages: 0,
      ocrPages: 0,
      reader: null,
      custodian: null,
      ingestedAt: '2026-11-23T09:00:00Z',
    })
  const [kept, held] = [record(1), record(2)]
  assert.ok(
    (
      await vaultOf(matter).putDocuments([
        { record: kept, pages: [], original },
        { record: held, pages: [] },
      ])
    ).ok,
  )
  assert.deepEqual(await checkOriginals(vaultOf(matter), [kept.id, held.id]), {
    ok: true,
    value: { whole: 1, neverKept: ['RD-000002'] },
  })
  truncateSync(join(folder, 'blobs', '000001.pack'), 100)
  assert.deepEqual(await checkOriginals(vaultOf(matter), [kept.id, held.id]), {
    ok: false,
    problem: { code: 'originals-changed', params: { documents: 'RD-000001' } },
  })
})
