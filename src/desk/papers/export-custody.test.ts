import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { finishedTexts } from '../../drafting/firewall/release/finished-text.ts'
import { codeOf, documentNumber, must } from '../../vault/vault.fixture.ts'
import { matterWithFolio } from '../evidence/matter-with-folio.fixture.ts'
import { exportCustody } from './export-custody.ts'

test('custody: each file with hash, time and reader; a copy is said to agree only where it was decrypted', async (t) => {
  const { matter, vault, folder } = await matterWithFolio(t)
  const original = Buffer.from('ledger of Juniper Delacroix')
  const sha256 = createHash('sha256').update(original).digest('hex')
  const first = documentNumber(2, ['ledger'], {
    sha256,
    path: 'Juniper Delacroix/ledger.pdf',
    reader: 'pdf/1 (pdfium 2.1.13)',
  })
  must(await vault.note('ingest.begun', []))
  must(await vault.putDocument(first.record, first.pages, original))
  const copy = documentNumber(3, [], { sha256, status: 'duplicate', duplicateOf: first.record.id, reader: null })
  must(await vault.putDocument(copy.record, copy.pages))
  must(await vault.note('ingest.finished', []))
  must(await vault.note('ingest.begun', []))

  const out = join(folder, 'custody')
  const { value } = must(await exportCustody(matter, out))
  assert.deepEqual([value.told, value.agree], [3, 1])
  const rows = readFileSync(join(out, 'custody.csv'), 'utf8').split('\r\n')
  assert.match(rows[1] ?? '', /RD-000001.*never|no copy was made/)
  assert.match(
    rows[2] ?? '',
    new RegExp(`RD-000002,.*${sha256}.*pdf/1 \\(pdfium 2\\.1\\.13\\),kept; decrypted and agrees`),
  )
  assert.match(rows[3] ?? '', /RD-000003,.*duplicate.*same as",RD-000002,/)
  const paper = finishedTexts({ name: 'a.docx', bytes: readFileSync(join(out, 'custody-certificate.docx')) })
    .map(({ text }) => text)
    .join(' ')
  assert.match(paper, /902\(13\)/)
  assert.match(paper, /1 file of 3 agree/)
  assert.match(paper, /better-sqlite3-multiple-ciphers \d+\.\d+/)
  assert.match(paper, /interrupted/)
  assert.match(paper, /needs: signature/)
  for (const name of ['custody.csv', 'custody.xlsx', 'custody-certificate.docx'])
    for (const { text } of finishedTexts({ name, bytes: readFileSync(join(out, name)) }))
      assert.doesNotMatch(text, /Delacroix/i, name)
})

test('no paper is made where an original is not what came in', async (t) => {
  const { matter, vault, folder } = await matterWithFolio(t)
  const original = Buffer.from('x'.repeat(5_000))
  const sha256 = createHash('sha256').update(original).digest('hex')
  const { record, pages } = documentNumber(2, ['x'], { sha256 })
  must(await vault.putDocument(record, pages, original))
  await vault.endWriting()
  const blobs = join(vault.folder, 'blobs')
  const pack = readdirSync(blobs).find((name) => name.endsWith('.pack')) ?? assert.fail()
  const bytes = readFileSync(join(blobs, pack))
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
  writeFileSync(join(blobs, pack), bytes)
  assert.equal(codeOf(await exportCustody(matter, join(folder, 'custody'))), 'content-changed')
  assert.deepEqual(
    readdirSync(folder).filter((name) => name === 'custody'),
    [],
  )
})
