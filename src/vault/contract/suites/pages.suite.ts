import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { type DocumentId, FactorId } from '../../../casefile/ids.ts'
import { codeOf, documentNumber, must } from '../../vault.fixture.ts'
import type { Vault } from '../../vault.ts'
import type { SearchHit } from '../pages.ts'
import type { StoreUnderTest } from './store-under-test.fixture.ts'

const long = `${'An ordinary line of a long report. '.repeat(80)}The front desk was told of the bruises on 14 June. ${'Another ordinary line. '.repeat(80)}`
const given = [
  documentNumber(1, ['Guest paid cash. Cash again. Cash.', 'The front desk refused a refund.'], { format: 'pdf' }),
  documentNumber(2, ['Card payment, no cash was taken at the desk in front.'], { format: 'xlsx' }),
  documentNumber(3, [long], { format: 'pdf' }),
  documentNumber(4, ['M\u00fcller wrote: call (614) 555-0143 at check-in. \ud83d\ude00 Cr\u00e8me br\u00fbl\u00e9e.'], {
    format: 'eml',
  }),
  documentNumber(
    6,
    [
      'Text me: call \ud835\udfd0\ud835\udfcf\ud835\udfd1-\ud835\udfd1\ud835\udfd5\ud835\udfd1-\ud835\udfd2\ud835\udfd0\ud835\udfd3\ud835\udfd1, \uff4e\uff45\uff57 girl',
    ],
    { format: 'txt' },
  ),
  documentNumber(7, ['\u5979\u5728\u9152\u5e97\u4ed8\u73b0\u91d1\u3002 The evi-\ndence, twenty-\nfive nights.'], {
    format: 'txt',
  }),
  documentNumber(
    8,
    [
      'From: Lena Quill <lena@motel.example>\nTo: Night Desk <desk@motel.example>\nDate: 14 Mar 2019\n\nFrom: nobody. He sent 937-555-0142 twice.',
    ],
    { format: 'eml', custodian: 'Records Office' },
  ),
  documentNumber(
    5,
    ['\u041e\u0442\u0435\u043b\u044c \u043f\u0440\u0438 \u0434\u043e\u0440\u043e\u0433\u0435', 'Nothing here.'],
    { format: 'docx' },
  ),
]

const idOf = (n: number): DocumentId =>
  given.find(({ record }) => record.path === `invented/paper-${n}.pdf`)?.record.id ?? assert.fail()

export function pagesSuite({ name, make }: StoreUnderTest): void {
  describe(`${name}: search`, () => {
    let vault: Vault
    before(async () => {
      vault = await make()
      for (const { record, pages } of given) {
        const labelled = pages.map((page) => (record.format === 'xlsx' ? { ...page, label: 'Ledger of June' } : page))
        must(await vault.putDocument(record, labelled))
      }
      const on = (n: number, kind: 'date' | 'person' | 'factor', value: string) => ({
        ...{ id: `s-${n}-${kind}`, kind, value, status: 'proposed' as const },
        factor: kind === 'factor' ? FactorId.parse(value) : null,
        passage: { document: idOf(n), page: 1, start: 0, end: 4, quote: 'From' },
      })
      must(
        await vault.putSuggestions([
          on(8, 'date', '2019-03-14'),
          on(8, 'person', 'Lena Quill'),
          on(1, 'factor', 'cash-payment'),
        ]),
      )
      const tag = { id: 't1', label: 'hot', document: idOf(3) }
      must(await vault.change('tag.added', [{ kind: 'tag', id: 't1', basedOn: 0, content: tag }]))
    })

    const rows: readonly (readonly [string, string, string])[] = [
      ['cash', '1/1 2/1', 'a word, the page full of it first'],
      ['CASH', '1/1 2/1', 'capitals are all one'],
      ['cash desk', '2/1', 'words side by side must all be there'],
      ['cash OR refund', '1/1 1/2 2/1', 'either'],
      ['cash NOT card', '1/1', 'one without the other'],
      ['"front desk"', '1/2 3/1', 'a phrase is its words in order'],
      ['front desk', '1/2 2/1 3/1', 'words in any order'],
      ['refus*', '1/2', 'beginning of a word'],
      ['refus', '', 'not a word of its own'],
      ['muller', '4/1', 'marks over letters do not matter'],
      ['M\u00dcLLER', '4/1', 'nor when typed'],
      ['614-555-0143', '4/1', 'a number in another writing'],
      ['"check in"', '4/1', 'hyphen or space'],
      ['\u043e\u0442\u0435\u043b\u044c', '5/1', 'Cyrillic'],
      ['ledger', '2/1', 'the name of a sheet'],
      ['(cash OR refund*) AND NOT card', '1/1 1/2', 'parentheses'],
      ['zebra', '', 'nothing'],
      ['2133734253', '6/1', 'styled digits by plain ones'],
      ['new', '6/1', 'full-width letters by plain ones'],
      ['\u9152\u5e97', '7/1', 'a word of a script without spaces'],
      ['\u5e97\u73b0', '', 'but not letters that stand apart'],
      ['evidence', '7/1', 'divided at a line end'],
      ['"twenty-five"', '7/1', 'written with a hyphen'],
      ['9375550142', '8/1', 'a number without its marks'],
      ['guest w/3 cash', '1/1', 'near one another'],
      ['guest w/2 refund', '', 'not that near'],
      ['muler~', '4/1', 'a letter missing'],
      ['cash type:sheet', '2/1', 'words in one type'],
      ['cash OR number:RD-000005', '1/1 2/1 6/1', 'words or a field'],
      ['sender:lena', '8/1', 'who wrote a mail'],
      ['sender:nobody', '', 'its head alone counts'],
      ['receiver:"night desk" twice', '8/1', 'to whom'],
      ['custodian:records', '8/1', 'from whom it came'],
      ['file:paper-5 NOT nothing', '5/1', 'a field with NOT'],
      ['date:2019-03 person:lena', '8/1', 'what was proposed on the page'],
      ['date:2019-05', '', 'on another day'],
      ['tag:"Hot"', '3/1', 'a tag'],
      ['factor:cash-payment', '1/1', 'a factor that was proposed'],
      ['state:held', '', 'nothing is held'],
    ]
    for (const [query, expected, why] of rows) {
      test(`${query}: ${why}`, async () => {
        const { total, hits } = must(await vault.search(query))
        const places = hits.map((hit) => `${hit.path.replace(/\D/g, '')}/${hit.page}`)
        assert.equal(places.toSorted().join(' '), expected)
        assert.equal(total, hits.length)
        for (const hit of hits) holds(hit)
      })
    }

    /** What a hit says of places is true of the stored page. */
    function holds(hit: SearchHit): void {
      const text = given.find(({ record }) => record.id === hit.document)?.pages[hit.page - 1]?.text ?? ''
      assert.equal(text.slice(hit.snippetStart, hit.snippetStart + hit.snippet.length), hit.snippet)
      for (const { start, end } of hit.marks) {
        const onPage = { start: start + hit.snippetStart, end: end + hit.snippetStart }
        assert.ok(hit.matches.some((match) => match.start === onPage.start && match.end === onPage.end))
      }
      if (hit.matches.length > 0) assert.ok(hit.marks.length > 0, 'the snippet shows a match')
    }

    test('ranked: the page that speaks of it most comes first', async () => {
      const { hits } = must(await vault.search('cash'))
      assert.deepEqual(
        hits.map((hit) => hit.bates),
        ['RD-000001', 'RD-000002'],
      )
      assert.ok((hits[0]?.score ?? 0) > (hits[1]?.score ?? 0))
      assert.equal(hits[0]?.path, 'invented/paper-1.pdf')
    })

    test('a snippet of a long page is cut around the match, between words', async () => {
      const { hits } = must(await vault.search('bruises'))
      const hit = hits[0]
      assert.ok(hit)
      assert.ok(hit.snippet.length < 300)
      assert.match(hit.snippet, /^\w+ .*The front desk was told of the bruises on 14 June\..* \w+\.?$/)
      assert.deepEqual(
        hit.marks.map(({ start, end }) => hit.snippet.slice(start, end)),
        ['bruises'],
      )
    })

    test('matches behind letters of two code units are placed right', async () => {
      const { hits } = must(await vault.search('brulee'))
      const text = given.find(({ record }) => record.id === idOf(4))?.pages[0]?.text ?? ''
      assert.deepEqual(
        hits[0]?.matches.map(({ start, end }) => text.slice(start, end)),
        ['br\u00fbl\u00e9e'],
      )
    })

    test('a page with control characters and marks of its own is placed right as well', async () => {
      const text = 'before \u0000 \u00020<zero\u00030> and the giraffe behind'
      const { record, pages } = documentNumber(9, [text])
      must(await vault.putDocument(record, pages))
      const { hits } = must(await vault.search('giraffe'))
      assert.deepEqual(
        hits[0]?.matches.map(({ start, end }) => text.slice(start, end)),
        ['giraffe'],
      )
    })

    test('narrowed by format and document, in pages of an answer', async () => {
      const total = async (options: Parameters<Vault['search']>[1]) =>
        must(await vault.search('cash OR desk', options)).total
      assert.equal(await total({}), 5)
      assert.equal(await total({ formats: ['pdf'] }), 3)
      assert.equal(await total({ formats: ['xlsx', 'eml'] }), 2)
      assert.equal(await total({ formats: [] }), 0)
      assert.equal(await total({ documents: [given[0]?.record.id ?? assert.fail()] }), 2)
      const whole = must(await vault.search('cash OR desk'))
      const parts = await Promise.all(
        [0, 2, 4].map(async (offset) => must(await vault.search('cash OR desk', { limit: 2, offset }))),
      )
      assert.deepEqual(
        parts.map((part) => [part.total, part.hits.length]),
        [
          [5, 2],
          [5, 2],
          [5, 1],
        ],
      )
      assert.deepEqual(
        parts.flatMap((part) => part.hits),
        whole.hits,
      )
    })

    test('marks stand on what was written, in whatever spelling', async () => {
      const marked = async (query: string) => {
        const { hits } = must(await vault.search(query))
        return hits[0]?.marks.map(({ start, end }) => hits[0]?.snippet.slice(start, end))
      }
      assert.deepEqual(await marked('\u9152\u5e97'), ['\u9152\u5e97'])
      assert.deepEqual(await marked('evidence'), ['evi-\ndence'])
      assert.deepEqual(await marked('9375550142'), ['937-555-0142'])
      assert.deepEqual(await marked('cash OR number:RD-000002'), ['cash', 'Cash', 'Cash'])
    })

    test('where nothing is found, words that do stand in the matter are proposed', async () => {
      assert.equal(must(await vault.search('brusies desk')).instead, 'bruises desk')
      assert.equal(must(await vault.search('"front desks" cash')).instead, '"front desk" cash')
      assert.equal(must(await vault.search('xylophone')).instead, null)
      assert.equal(must(await vault.search('cash')).instead, null)
    })

    test('how the pages of an answer are spread, and in which documents they are', async () => {
      const facets = must(await vault.searchFacets('cash OR desk'))
      assert.deepEqual(facets.formats, [
        { value: 'pdf', pages: 3, documents: 2 },
        { value: 'eml', pages: 1, documents: 1 },
        { value: 'xlsx', pages: 1, documents: 1 },
      ])
      assert.deepEqual(facets.custodians, [
        { value: '', pages: 4, documents: 3 },
        { value: 'Records Office', pages: 1, documents: 1 },
      ])
      assert.deepEqual(facets.states, [{ value: 'read', pages: 5, documents: 4 }])
      assert.deepEqual(must(await vault.documentsFound('cash OR desk')), [
        { document: idOf(1), custodian: null, pages: 2 },
        { document: idOf(2), custodian: null, pages: 1 },
        { document: idOf(3), custodian: null, pages: 1 },
        { document: idOf(8), custodian: 'Records Office', pages: 1 },
      ])
    })

    test('what was stored since a mark, also where a document was read anew', async () => {
      const mark = must(await vault.pageMark())
      assert.deepEqual(must(await vault.documentsFound('cash', { after: mark })), [])
      const again = documentNumber(2, ['Card payment, no cash was taken at the desk in front. Read anew.'], {
        format: 'xlsx',
      })
      must(await vault.putDocument(again.record, again.pages))
      assert.deepEqual(must(await vault.documentsFound('cash', { after: mark })), [
        { document: idOf(2), custodian: null, pages: 1 },
      ])
      assert.equal(must(await vault.search('cash', { after: mark })).total, 1)
    })

    test('a query that cannot be understood changes nothing and says why', async () => {
      assert.equal(codeOf(await vault.search('"front desk')), 'search-not-understood')
    })
  })
}
