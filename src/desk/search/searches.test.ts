import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { finishedTexts } from '../../drafting/firewall/release/finished-text.ts'
import { readZipParts } from '../../drafting/firewall/release/zip-parts.ts'
import { codeOf, documentNumber, must } from '../../vault/vault.fixture.ts'
import { matterWithFolio } from '../evidence/matter-with-folio.fixture.ts'
import { exportSearch } from './export-search.ts'
import { readTerms, reportTerms } from './report-terms.ts'
import { watchesSince } from './run-watches.ts'
import { listSearches, markSearchesSeen, removeSearch, saveSearch } from './saved-searches.ts'
import { searchByMeaning } from './search-by-meaning.ts'
import { searchEvidence } from './search-evidence.ts'
import { showFacets } from './show-facets.ts'

async function matterWithPapers(t: TestContext) {
  const made = await matterWithFolio(t)
  for (const { record, pages } of [
    documentNumber(2, ['A white van, plate ABC 1234, cash.', 'The van came back.'], {
      format: 'eml',
      custodian: 'Police',
    }),
    documentNumber(3, ['=cash(1) for Juniper Delacroix'], { format: 'txt', custodian: 'Police' }),
    documentNumber(4, [], { status: 'failed', reason: 'damaged' }),
  ])
    must(await made.vault.putDocument(record, pages))
  return made
}

test('a no tells what was not searched and which words are near; names in it are covered', async (t) => {
  const { matter } = await matterWithPapers(t)
  const answer = must(await searchEvidence(matter, 'whit vann', { offset: 0, limit: 20 })).value
  assert.deepEqual(answer, {
    total: 0,
    hits: [],
    instead: 'white van',
    notSearched: { waiting: 0, failed: 1, held: 0 },
  })
  const named = must(await searchEvidence(matter, 'juniper delacroixx', { offset: 0, limit: 20 })).value
  assert.doesNotMatch(String(named.instead), /delacroix/i)
  const some = must(await searchEvidence(matter, 'van', { offset: 0, limit: 20 })).value
  assert.deepEqual([some.total, some.instead, some.notSearched], [2, null, null])
})

test('a hit on a page that could not be read well says so, and how sure it is', async (t) => {
  const { matter, vault } = await matterWithPapers(t)
  for (const [n, confidence] of [
    [5, 41.6],
    [6, 93],
    [7, null],
  ] as const) {
    const { record, pages } = documentNumber(n, [`The porter of shift ${n} saw a bruise and said nothing.`])
    must(
      await vault.putDocument(
        record,
        pages.map((page) => ({ ...page, source: 'ocr' as const, confidence })),
      ),
    )
  }
  const { hits } = must(await searchEvidence(matter, 'porter', { offset: 0, limit: 20 })).value
  assert.deepEqual(hits.map(({ snippet, doubtful }) => [snippet.slice(20, 21), doubtful]).sort(), [
    ['5', 42],
    ['6', null],
    ['7', 0],
  ])
  const plain = must(await searchEvidence(matter, 'van', { offset: 0, limit: 20 })).value
  assert.ok(plain.hits.every(({ doubtful }) => doubtful === null))
  const alike = must(await searchByMeaning(matter, { query: 'employee noticed injuries' }, 20)).value
  assert.ok(alike.hits.some(({ doubtful }) => doubtful === 42))
})

test('how an answer is spread', async (t) => {
  const { matter } = await matterWithPapers(t)
  const { value } = must(await showFacets(matter, 'cash'))
  assert.deepEqual(value.custodians, [
    { value: 'Police', pages: 2, documents: 2 },
    { value: '', pages: 1, documents: 1 },
  ])
})

for (const ending of ['csv', 'xlsx'])
  test(`every page found is written as ${ending}, covered, and no cell is a formula`, async (t) => {
    const { matter, folder } = await matterWithPapers(t)
    const file = join(folder, `found.${ending}`)
    const { value } = must(await exportSearch(matter, 'cash', file))
    assert.deepEqual([value.total, value.rows, value.files], [3, 3, [file]])
    const text = finishedTexts({ name: file, bytes: readFileSync(file) })
      .map((part) => part.text)
      .join('\n')
    assert.match(text, /plate ABC 1234/)
    assert.match(text, /J\.D\./)
    assert.doesNotMatch(text, /Delacroix/i)
    if (ending === 'csv') assert.doesNotMatch(text, /(?:^|,)=cash/m)
    else
      for (const part of readZipParts(readFileSync(file)))
        assert.doesNotMatch(Buffer.from(part.bytes).toString(), /<f>/)
  })

test('a saved search is a record; a watched one tells what came in since it was looked at', async (t) => {
  const { matter, vault } = await matterWithPapers(t)
  assert.equal(codeOf(await saveSearch(matter, { name: 'x', query: '(van', watched: false })), 'search-not-understood')
  must(await saveSearch(matter, { name: 'the van', query: 'van OR plate', watched: true }))
  must(await saveSearch(matter, { name: 'cash', query: 'cash', watched: false }))
  const news = async () =>
    must(await listSearches(matter)).value.searches.map(({ id, news }) => [id, news?.first ?? null])
  assert.deepEqual(await news(), [
    ['search-1', []],
    ['search-2', null],
  ])
  const mark = must(await vault.pageMark())
  const later = documentNumber(5, ['The van again, and cash.'])
  must(await vault.putDocument(later.record, later.pages))
  assert.deepEqual(await news(), [
    ['search-1', ['RD-000005']],
    ['search-2', null],
  ])
  const told = must(await watchesSince(vault, mark))
  assert.deepEqual(
    told.map(({ name, news: found }) => [name, found]),
    [['the van', { pages: 1, documents: 1, first: ['RD-000005'] }]],
  )
  must(await markSearchesSeen(matter))
  assert.deepEqual((await news())[0], ['search-1', []])
  must(await removeSearch(matter, 'search-1'))
  assert.deepEqual(await news(), [['search-2', null]])
  assert.equal(codeOf(await removeSearch(matter, 'search-9')), 'record-not-found')
  must(await vault.undo())
  assert.equal((await news()).length, 2)
})

test('the report of terms counts what each finds and what it alone finds, by custodian', async (t) => {
  const { matter, folder } = await matterWithPapers(t)
  const file = join(folder, 'terms.txt')
  writeFileSync(file, '\ufeff# agreed terms\ncash\n\nvan w/3 plate\n(broken\nzebra\ncash\n')
  const terms = must(readTerms(file))
  assert.deepEqual(terms, ['cash', 'van w/3 plate', '(broken', 'zebra'])
  const out = join(folder, 'terms.csv')
  const { value } = must(await reportTerms(matter, terms, out))
  assert.deepEqual(
    value.terms.map(({ term, documents, uniqueDocuments, pages, wrong }) => [
      term,
      documents,
      uniqueDocuments,
      pages,
      wrong,
    ]),
    [
      ['cash', 3, 2, 3, null],
      ['van w/3 plate', 1, 0, 1, null],
      ['(broken', 0, 0, 0, { fault: { is: 'parenthesis-open' }, at: 0 }],
      ['zebra', 0, 0, 0, null],
    ],
  )
  assert.deepEqual(value.terms[0]?.custodians, [
    { custodian: 'Police', documents: 2, uniqueDocuments: 1 },
    { custodian: '', documents: 1, uniqueDocuments: 1 },
  ])
  assert.deepEqual([value.documents, value.searched, value.notSearched], [3, 3, { waiting: 0, failed: 1, held: 0 }])
  assert.match(
    readFileSync(out, 'utf8'),
    /^\ufeffterm,documents,documents of this term alone,pages,no custodian: documents/,
  )
  assert.equal(codeOf(await reportTerms(matter, null)), 'usage')
})
