import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DocumentId } from '../casefile/ids.ts'
import { PageText } from '../casefile/records.ts'
import { codeOf, documentNumber, must, temporaryVault } from './vault.fixture.ts'

test('a document with its pages, found by id, path and content', async (t) => {
  const vault = await temporaryVault(t)
  const { record, pages } = documentNumber(1, ['First page.', 'Second page.'])
  assert.deepEqual(must(await vault.putDocument(record, pages)), { outcome: 'added', record })
  assert.deepEqual(must(await vault.document(record.id)), record)
  assert.deepEqual(must(await vault.documentByPath(record.path)), record)
  assert.deepEqual(must(await vault.documentsBySha256(record.sha256)), [record])
  assert.deepEqual(must(await vault.pagesOf(record.id)), pages)
  assert.deepEqual(must(await vault.pageText(record.id, 2)), pages[1])
  assert.equal(codeOf(await vault.pageText(record.id, 3)), 'document-not-found')
  const other = documentNumber(2, []).record
  assert.equal(must(await vault.document(other.id)), null)
  assert.equal(must(await vault.documentByPath(other.path)), null)
  assert.deepEqual(must(await vault.documentsBySha256(other.sha256)), [])
  await assert.rejects(vault.putDocument(other, pages), /another document/)
})

test('put again, nothing changes and nothing is logged; number and arrival stay', async (t) => {
  const vault = await temporaryVault(t)
  const { record, pages } = documentNumber(1, ['First page.'])
  must(await vault.putDocument(record, pages))
  const head = must(await vault.auditHead())
  const later = { ...record, bates: 'RD-000009', ingestedAt: '2027-01-01T00:00:00Z' }
  assert.deepEqual(must(await vault.putDocument(later, pages)), { outcome: 'unchanged', record })
  assert.deepEqual(must(await vault.auditHead()), head)

  const read = { ...later, ocrPages: 1, notes: ['read by OCR'] }
  const ocr = pages.map((page) => ({
    ...page,
    text: 'First page, read again.',
    source: 'ocr' as const,
    confidence: 91.5,
  }))
  const updated = must(await vault.putDocument(read, ocr))
  assert.equal(updated.outcome, 'updated')
  assert.deepEqual(updated.record, { ...read, bates: record.bates, ingestedAt: record.ingestedAt })
  assert.deepEqual(must(await vault.pagesOf(record.id)), ocr)
  assert.equal(must(await vault.search('again')).total, 1)
  assert.equal(must(await vault.putDocument(record, [])).outcome, 'updated')
  assert.equal(must(await vault.search('first')).total, 0, 'pages that are gone are not found')
})

test('documents by status, format and parent, in order of their numbers', async (t) => {
  const vault = await temporaryVault(t)
  assert.equal(must(await vault.nextBates()), 'RD-000001')
  const mail = documentNumber(1, ['A letter.'], { format: 'eml' }).record
  const rows = [
    documentNumber(3, [], { status: 'failed', reason: 'damaged', path: 'b/cut.pdf' }),
    documentNumber(2, [], { parent: mail.id, path: 'letter.eml!/list.xlsx', format: 'xlsx' }),
    { record: mail, pages: [] },
    documentNumber(4, [], { status: 'duplicate', duplicateOf: mail.id, path: 'copy.eml', format: 'eml' }),
    documentNumber(5, [], { status: 'held', reason: 'picture-held', path: 'IMG_1.jpg', format: 'jpg' }),
  ]
  for (const { record, pages } of rows) must(await vault.putDocument(record, pages))
  const numbers = async (filter: Parameters<typeof vault.listDocuments>[0]): Promise<string> =>
    must(await vault.listDocuments(filter))
      .map((record) => Number(record.bates.slice(3)))
      .join(' ')
  assert.equal(await numbers({}), '1 2 3 4 5')
  assert.equal(await numbers({ status: 'read' }), '1 2')
  assert.equal(await numbers({ format: 'eml' }), '1 4')
  assert.equal(await numbers({ parent: mail.id }), '2')
  assert.equal(await numbers({ limit: 2 }), '1 2')
  assert.equal(await numbers({ offset: 3 }), '4 5')
  assert.equal(await numbers({ limit: 1, offset: 1, status: 'read' }), '2')
  assert.equal(must(await vault.nextBates()), 'RD-000006')
  assert.deepEqual(must(await vault.statusCounts()), { read: 2, duplicate: 1, failed: 1, held: 1, waiting: 0 })
  const account = must(await vault.reconciliation((reason, record) => `${reason ?? record.status}, in words`))
  assert.deepEqual(account, {
    in: 5,
    read: 2,
    duplicate: 1,
    failed: 1,
    held: 1,
    waiting: 0,
    exceptions: [
      { path: 'b/cut.pdf', status: 'failed', reason: 'damaged, in words' },
      { path: 'copy.eml', status: 'duplicate', reason: 'duplicate, in words' },
      { path: 'IMG_1.jpg', status: 'held', reason: 'picture-held, in words' },
    ],
  })
  const many = documentNumber(6, [], { bates: 'RD-1000000' }).record
  must(await vault.putDocument(many, []))
  assert.equal(must(await vault.nextBates()), 'RD-1000001', 'a seventh digit comes after six')
  assert.equal(await numbers({ offset: 5 }), '1000000')
})

test('many writers in one program wait their turn', async (t) => {
  const vault = await temporaryVault(t)
  const given = Array.from({ length: 40 }, (_, n) => documentNumber(n + 1, [`Paper ${n + 1}.`]))
  await Promise.all(given.map(async ({ record, pages }) => must(await vault.putDocument(record, pages))))
  assert.equal(must(await vault.statusCounts()).read, 40)
  assert.equal(must(await vault.verifyAudit()).entries, 41)
})

const anyText = fc.string({ unit: 'binary', maxLength: 300 }).filter((text) => !text.includes('\u0000'))

test('any text is kept character by character (property)', async (t) => {
  const vault = await temporaryVault(t)
  const { record } = documentNumber(1, [])
  must(await vault.putDocument(record, []))
  await fc.assert(
    fc.asyncProperty(anyText, fc.option(anyText), async (text, label) => {
      const page = { document: record.id, page: 1, label, text, source: 'native' as const, confidence: null }
      must(await vault.putDocument(record, [page]))
      assert.deepEqual(must(await vault.pageText(record.id, 1)), page)
    }),
    { numRuns: 60 },
  )
  const broken = PageText.parse({
    document: DocumentId.parse(record.id),
    page: 1,
    label: null,
    text: 'half \ud83d of a pair, and a \u0000 byte',
    source: 'native',
    confidence: null,
  })
  must(await vault.putDocument(record, [broken]))
  const kept = must(await vault.pageText(record.id, 1)).text
  assert.equal(kept, 'half \ufffd of a pair, and a \ufffd byte')
  assert.equal(kept.length, broken.text.length, 'offsets stay')
})
