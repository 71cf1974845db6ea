import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { codeOf, documentNumber, must } from '../vault.fixture.ts'
import type { Vault } from '../vault.ts'
import type { SearchHit } from './pages.ts'
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
    5,
    ['\u041e\u0442\u0435\u043b\u044c \u043f\u0440\u0438 \u0434\u043e\u0440\u043e\u0433\u0435', 'Nothing here.'],
    { format: 'docx' },
  ),
]

export function pagesSuite({ name, make }: StoreUnderTest): void {
  describe(`${name}: search`, () => {
    let vault: Vault
    before(async () => {
      vault = await make()
      for (const { record, pages } of given) {
        const labelled = pages.map((page) => (record.format === 'xlsx' ? { ...page, label: 'Ledger of June' } : page))
        must(await vault.putDocument(record, labelled))
      }
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
    ]
    for (const [query, expected, why] of rows) {
      test(`${query}: ${why}`, async () => {
        const { total, hits } = must(await vault.search(query))
        const places = hits.map((hit) => `${Number(hit.bates.slice(3))}/${hit.page}`)
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
      const text = given[3]?.pages[0]?.text ?? ''
      assert.deepEqual(
        hits[0]?.matches.map(({ start, end }) => text.slice(start, end)),
        ['br\u00fbl\u00e9e'],
      )
    })

    test('a page with control characters and marks of its own is placed right as well', async () => {
      const text = 'before \u0000 \u00020<zero\u00030> and the giraffe behind'
      const { record, pages } = documentNumber(6, [text])
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
      assert.equal(await total({}), 4)
      assert.equal(await total({ formats: ['pdf'] }), 3)
      assert.equal(await total({ formats: ['xlsx', 'eml'] }), 1)
      assert.equal(await total({ formats: [] }), 0)
      assert.equal(await total({ documents: [given[0]?.record.id ?? assert.fail()] }), 2)
      const whole = must(await vault.search('cash OR desk'))
      const parts = await Promise.all(
        [0, 2, 4].map(async (offset) => must(await vault.search('cash OR desk', { limit: 2, offset }))),
      )
      assert.deepEqual(
        parts.map((part) => [part.total, part.hits.length]),
        [
          [4, 2],
          [4, 2],
          [4, 0],
        ],
      )
      assert.deepEqual(
        parts.flatMap((part) => part.hits),
        whole.hits,
      )
    })

    test('a query that cannot be understood changes nothing and says why', async () => {
      assert.equal(codeOf(await vault.search('"front desk')), 'search-not-understood')
    })
  })
}
