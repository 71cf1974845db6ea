import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import type { PageCells } from '../../../casefile/evidence/page-cells.ts'
import { PageText } from '../../../casefile/evidence/records.ts'
import { DocumentId } from '../../../casefile/ids.ts'
import fc from '../../../casefile/property.fixture.ts'
import type { RecordChange } from '../../../casefile/written/single-records.ts'
import { codeOf, documentNumber, must, numbered } from '../../vault.fixture.ts'
import type { RowOrder, RowsAsked } from '../documents.ts'
import type { StoreUnderTest } from './store-under-test.fixture.ts'

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export function documentsSuite({ name, make }: StoreUnderTest): void {
  describe(`${name}: documents`, () => {
    test('a document with its pages, found by its id', async () => {
      const vault = await make()
      const { record, pages } = documentNumber(1, ['First page.', 'Second page.'])
      const stored = numbered(record, 1)
      assert.deepEqual(must(await vault.putDocument(record, pages)), { outcome: 'added', record: stored })
      assert.deepEqual(must(await vault.document(record.id)), stored)
      assert.deepEqual(must(await vault.pagesOf(record.id)), pages)
      assert.deepEqual(must(await vault.pageText(record.id, 2)), pages[1])
      assert.equal(codeOf(await vault.pageText(record.id, 3)), 'document-not-found')
      const other = documentNumber(2, []).record
      assert.equal(must(await vault.document(other.id)), null)
      await assert.rejects(vault.putDocument(other, pages), /another document/)
    })

    test('put again, nothing changes and nothing is logged; number and arrival stay', async () => {
      const vault = await make()
      const { record, pages } = documentNumber(1, ['First page.'])
      must(await vault.putDocument(record, pages))
      const head = must(await vault.auditHead())
      const later = { ...record, ingestedAt: '2027-01-01T00:00:00Z' }
      assert.deepEqual(must(await vault.putDocument(later, pages)), {
        outcome: 'unchanged',
        record: numbered(record, 1),
      })
      assert.deepEqual(must(await vault.auditHead()), head)

      const read = { ...later, ocrPages: 1, notes: [{ is: 'pages-in-doubt' as const, pages: [{ page: 1, sure: 40 }] }] }
      const ocr = pages.map((page) => ({
        ...page,
        text: 'First page, read again.',
        source: 'ocr' as const,
        confidence: 91.5,
      }))
      const updated = must(await vault.putDocument(read, ocr))
      assert.equal(updated.outcome, 'updated')
      assert.deepEqual(updated.record, numbered({ ...read, ingestedAt: record.ingestedAt }, 1))
      assert.deepEqual(must(await vault.pagesOf(record.id)), ocr)
      assert.equal(must(await vault.search('again')).total, 1)
      assert.equal(must(await vault.putDocument(record, [])).outcome, 'updated')
      assert.equal(must(await vault.search('first')).total, 0, 'pages that are gone are not found')
    })

    test('messages of a conversation stand beside the text of their page, and change with it', async () => {
      const vault = await make()
      const { record, pages } = documentNumber(1, ['Dale: room 214', 'No conversation.'])
      const message = {
        start: 0,
        end: 14,
        kind: 'message' as const,
        conversation: 'Dale',
        sender: 'Dale',
        receivers: ['this phone'],
        time: { written: '14/06/2020 21:41', utc: null, local: '2020-06-14T21:41', zoneFrom: 'none' as const },
        attachments: ['card.jpg'],
      }
      const told = pages.map((page, i) => (i === 0 ? { ...page, messages: [message] } : page))
      must(await vault.putDocument(record, told))
      assert.deepEqual(must(await vault.pagesOf(record.id)), told)
      assert.deepEqual(must(await vault.pageText(record.id, 1)), told[0])
      assert.equal(must(await vault.putDocument(record, told)).outcome, 'unchanged')
      assert.equal(must(await vault.putDocument(record, pages)).outcome, 'updated')
      assert.deepEqual(must(await vault.pagesOf(record.id)), pages)
    })

    test('what the cells of a sheet are stands beside the text of their page, and changes with it', async () => {
      const vault = await make()
      const { record, pages } = documentNumber(1, ['Guest\tPaid\nRusk\t$1,118.50', 'No table.'])
      const cells: PageCells = {
        ...{ rows: [[0, 3]], hiddenRows: [[4, 4]], hiddenColumns: [[1, 1]] },
        typed: [{ type: 'number', column: 1, line: 1, count: 1, values: [1118.5] }],
      }
      const told = pages.map((page, i) => (i === 0 ? { ...page, cells } : page))
      must(await vault.putDocument(record, told))
      assert.deepEqual(must(await vault.pagesOf(record.id)), told)
      assert.deepEqual(must(await vault.pageText(record.id, 1)), told[0])
      assert.equal(must(await vault.putDocument(record, told)).outcome, 'unchanged')
      assert.equal(must(await vault.putDocument(record, pages)).outcome, 'updated')
      assert.deepEqual(must(await vault.pagesOf(record.id)), pages, 'a page that was read before there were cells')
    })

    test('documents by status, format and parent, in order of their numbers', async () => {
      const vault = await make()
      const mail = documentNumber(1, ['A letter.'], { format: 'eml' }).record
      const rows = [
        { record: mail, pages: [] },
        documentNumber(2, [], { parent: mail.id, path: 'letter.eml!/list.xlsx', format: 'xlsx' }),
        documentNumber(3, [], { status: 'failed', reason: 'damaged', path: 'b/cut.pdf' }),
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
      const account = must(await vault.reconciliation())
      assert.deepEqual(account, {
        in: 5,
        read: 2,
        duplicate: 1,
        failed: 1,
        held: 1,
        waiting: 0,
        exceptions: [
          { path: 'b/cut.pdf', status: 'failed', reason: 'damaged' },
          { path: 'copy.eml', status: 'duplicate', reason: null },
          { path: 'IMG_1.jpg', status: 'held', reason: 'picture-held' },
        ],
      })
    })

    test('many writers in one program wait their turn', async () => {
      const vault = await make()
      const given = Array.from({ length: 40 }, (_, n) => documentNumber(n + 1, [`Paper ${n + 1}.`]))
      await Promise.all(given.map(async ({ record, pages }) => must(await vault.putDocument(record, pages))))
      const numbers = must(await vault.listDocuments()).map((record) => Number(record.bates.slice(3)))
      assert.deepEqual(
        numbers,
        given.map((_, at) => at + 1),
      )
      assert.equal(must(await vault.verifyAudit()).entries, 41)
    })

    const anyText = fc.string({ unit: 'binary', maxLength: 300 }).filter((text) => !text.includes('\u0000'))

    test('any text is kept character by character (property)', async () => {
      const vault = await make()
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

    test('many at once: all or none, numbered in the order given, each named in the log', async () => {
      const vault = await make()
      const arriving = [1, 2, 3].map((n) => {
        const original = Buffer.from(`original of paper ${n}`)
        return { ...documentNumber(n, [`Paper ${n}.`], { sha256: sha256Of(original) }), original }
      })
      const put = must(await vault.putDocuments(arriving))
      assert.deepEqual(
        put.map(({ outcome, record }) => `${outcome} ${record.bates}`),
        ['added RD-000001', 'added RD-000002', 'added RD-000003'],
      )
      const last = must(await vault.auditEntries()).at(-1)
      assert.equal(last?.action, 'document.added')
      assert.deepEqual(
        last?.objects,
        arriving.map(({ record }) => record.id),
      )
      for (const { record, original } of arriving) {
        assert.deepEqual(Buffer.from(must(await vault.getBlob(record.sha256)) ?? []), original)
      }
      assert.equal(must(await vault.search('paper')).total, 3)

      const [fourth, fifth] = [documentNumber(4, ['Fourth.']), documentNumber(5, ['Fifth.'])]
      const head = must(await vault.auditHead())
      const foreign = { record: fifth.record, pages: fourth.pages }
      await assert.rejects(vault.putDocuments([fourth, foreign]), /another document/)
      const other = { ...fifth, original: Buffer.from('not what the hash says') }
      await assert.rejects(vault.putDocuments([fourth, other]), /another hash/)
      assert.equal(must(await vault.document(fourth.record.id)), null)
      assert.deepEqual(must(await vault.auditHead()), head)

      const again = must(await vault.putDocuments([...arriving.slice(1), fourth]))
      assert.deepEqual(
        again.map(({ outcome, record }) => `${outcome} ${record.bates}`),
        ['unchanged RD-000002', 'unchanged RD-000003', 'added RD-000004'],
        'a number that was refused is not lost',
      )
      assert.deepEqual(must(await vault.putDocuments([])), [])
      must(await vault.verifyAudit())
    })

    test('a list of any length by stretches, with conditions that join and facets that leave their own out', async () => {
      const vault = await make()
      const given = [
        documentNumber(1, ['On 2020-06-14.'], { path: 'Folios/June.pdf', custodian: 'records office' }),
        documentNumber(2, ['a', 'b', 'c'], { path: 'Folios/July.pdf', custodian: 'records office', format: 'docx' }),
        documentNumber(3, [], { status: 'failed', reason: 'damaged', path: 'Caf\u00e9.pdf' }),
      ]
      for (const { record, pages } of given) must(await vault.putDocument(record, pages))
      const [june, july, broken] = given.map(({ record }) => record)
      if (!june || !july || !broken) throw new Error('three were made')
      must(await vault.change('tag.created', [tagOf('t1', 'hot', july.id), tagOf('t2', 'hot', broken.id)]))
      const passage = { document: june.id, page: 1, start: 3, end: 13, quote: '2020-06-14' }
      const date = { kind: 'date', value: '2020-06-14', factor: null, status: 'proposed', passage } as const
      must(await vault.putSuggestions([{ id: 's-1', ...date }]))

      const paths = async (asked: RowsAsked, order: RowOrder = 'number') => {
        const { total, rows } = must(await vault.documentRows(asked, { order, offset: 0, limit: 50 }))
        assert.equal(total, rows.length)
        return rows.map(({ path }) => path)
      }
      assert.deepEqual(await paths({}), ['Folios/June.pdf', 'Folios/July.pdf', 'Caf\u00e9.pdf'])
      assert.deepEqual(await paths({}, 'pages'), ['Folios/July.pdf', 'Folios/June.pdf', 'Caf\u00e9.pdf'])
      assert.deepEqual(await paths({ name: 'cafe' }), ['Caf\u00e9.pdf'])
      assert.deepEqual(await paths({ name: 'rd-000002' }), ['Folios/July.pdf'])
      assert.deepEqual(await paths({ tags: ['hot'], custodians: ['records office'] }), ['Folios/July.pdf'])
      assert.deepEqual(await paths({ custodians: [null] }), ['Caf\u00e9.pdf'])
      assert.deepEqual(await paths({ year: '2020' }), ['Folios/June.pdf'])
      assert.deepEqual(await paths({ tags: [] }), [])
      const second = must(await vault.documentRows({}, { order: 'number', offset: 1, limit: 1 }))
      assert.deepEqual([second.total, second.rows[0]?.path], [3, 'Folios/July.pdf'])
      const facets = must(await vault.rowFacets({ format: 'docx' }))
      assert.deepEqual(facets, {
        states: [{ value: 'read', documents: 1 }],
        formats: [
          { value: 'pdf', documents: 2 },
          { value: 'docx', documents: 1 },
        ],
        custodians: [{ value: 'records office', documents: 1 }],
        tags: [{ value: 'hot', documents: 1 }],
        years: [],
      })
      assert.deepEqual(must(await vault.rowFacets({})).years, [{ value: '2020', documents: 1 }])

      const from = (id: string, basedOn: number): RecordChange => ({
        ...{ kind: 'custodian', id, basedOn, content: { from: 'county clerk' } },
      })
      const custodian = async (): Promise<string | null | undefined> => must(await vault.document(june.id))?.custodian
      const before = await custodian()
      const changed = must(await vault.change('custodian.changed', [from(june.id, 1), from(broken.id, 1)]))
      assert.equal(changed.outcome, 'changed')
      assert.equal(must(await vault.change('custodian.changed', [from(june.id, 2)])).outcome, 'unchanged')
      assert.equal(await custodian(), 'county clerk')
      const last = must(await vault.auditEntries()).at(-1)
      assert.deepEqual([last?.action, last?.objects.slice(1)], ['custodian.changed', [june.id, broken.id]])
      must(await vault.undo())
      assert.equal(await custodian(), before)
      must(await vault.redo())
      assert.equal(await custodian(), 'county clerk')
      must(await vault.verifyAudit())
    })
  })
}

const tagOf = (id: string, label: string, document: DocumentId) => ({
  ...{ kind: 'tag' as const, id, basedOn: 0 },
  content: { id, label, document },
})
