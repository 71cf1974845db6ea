import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { uncovered } from '../../drafting/firewall/covering/covered.ts'
import { codeOf, documentNumber, must, passphrase } from '../../vault/vault.fixture.ts'
import { matterWithFolio } from '../evidence/matter-with-folio.fixture.ts'
import { openMatter, vaultOf } from '../open-matter.ts'
import { passagesLike, searchByMeaning } from './search-by-meaning.ts'
import { searchEvidence } from './search-evidence.ts'

const ad = 'The night auditor noticed welts on both of her wrists when Juniper Delacroix signed, and looked away.'

async function matterWithPapers(t: TestContext) {
  const made = await matterWithFolio(t)
  for (const { record, pages } of [
    documentNumber(2, [ad, 'Breakfast is served from six to ten. The pool is closed until April.']),
    documentNumber(3, [ad]),
    documentNumber(4, ['The physician charted bruises on the arms of the patient and paged a social worker.']),
    documentNumber(5, ['El recepcionista vio los moretones en los brazos y no dijo nada, como siempre por la noche.']),
    documentNumber(6, ['Invoice for linen, soap and towels, delivered on Monday by the wholesaler.']),
    documentNumber(7, [], { status: 'failed', reason: 'damaged' }),
  ])
    must(await made.vault.putDocument(record, pages))
  return made
}

test('a question finds what says it in other words, with the words that made it match; names stay covered', async (t) => {
  const { matter } = await matterWithPapers(t)
  const asked = 'employee saw injuries'
  assert.equal(
    must(await searchEvidence(matter, asked, { offset: 0, limit: 20 })).value.total,
    0,
    'no word of it is there',
  )
  const { value } = must(await searchByMeaning(matter, { query: asked }, 20))
  const [first, second] = value.hits
  const found = [first, second].map((hit) => hit?.bates).sort()
  assert.deepEqual(found, ['RD-000002', 'RD-000004'])
  const auditor = value.hits.find(({ bates }) => bates === 'RD-000002') ?? assert.fail()
  assert.equal(auditor.again, 1, 'the copy is told and not listed')
  assert.equal(value.leftOut, 1, 'the Spanish page')
  assert.deepEqual(value.notSearched, { waiting: 0, failed: 1, held: 0 })
  assert.doesNotMatch(JSON.stringify(value), /Delacroix|Juniper/i)
  for (const { snippet, marks, because } of value.hits) {
    assert.ok(because.length > 0)
    const marked = marks.map(([start, end]) => snippet.slice(start, end))
    assert.ok(because.every((one) => marked.includes(one.found)))
    assert.ok(because.every((one) => asked.includes(one.asked)))
  }
  assert.deepEqual(auditor.because.map(({ asked: word, found: by }) => [word, by])[0], ['saw', 'noticed'])
})

test('more like a passage leaves itself out, and tells its words as the covered page has them', async (t) => {
  const { matter } = await matterWithPapers(t)
  const { value } = must(await passagesLike(matter, 'RD-000004/1', 20))
  assert.equal(value.hits[0]?.bates, 'RD-000002')
  assert.ok(value.hits.every(({ bates }) => bates !== 'RD-000004'))
  const named = must(await passagesLike(matter, 'rd-000002:1:0', 20))
  assert.doesNotMatch(JSON.stringify(uncovered(named)), /Delacroix|Juniper/i)
  assert.equal(codeOf(await passagesLike(matter, 'Juniper', 20)), 'usage')
  assert.equal(codeOf(await passagesLike(matter, 'RD-000099/1', 20)), 'document-not-found')
  assert.equal(codeOf(await passagesLike(matter, 'RD-000002/9', 20)), 'document-not-found')
  const { document } = value.hits[0] ?? assert.fail()
  const shown = { start: 4, end: 43, words: ad.slice(4, 43) }
  const selected = must(await searchByMeaning(matter, { document, page: 1, shown }, 20)).value
  assert.ok(selected.hits.some(({ bates }) => bates === 'RD-000004'))
})

test('what has no meaning here is refused in words, and fields have none', async (t) => {
  const { matter } = await matterWithPapers(t)
  for (const query of ['', '12 40', 'Zqxv', 'type:mail', 'vio los moretones en los brazos'])
    assert.equal(codeOf(await searchByMeaning(matter, { query }, 20)), 'search-not-understood', query)
  const narrowed = must(await searchByMeaning(matter, { query: 'saw injuries type:mail' }, 20)).value
  assert.ok(narrowed.hits.every(({ because }) => because.every(({ asked }) => asked !== 'mail')))
})

test('meanings are made once, kept in the vault, and made for the answer alone where another writes', async (t) => {
  const { matter, vault } = await matterWithPapers(t)
  const { folder } = vault
  await matter.close()
  const writer = must(await openMatter(folder, passphrase, { write: true }))
  const reader = must(await openMatter(folder, passphrase, { write: false }))
  t.after(() => Promise.all([writer.close(), reader.close()]))
  const kept = async (): Promise<number> =>
    must(await vaultOf(reader).auditEntries()).filter(({ action }) => action === 'meanings.kept').length
  const beside = must(await searchByMeaning(reader, { query: 'employee saw injuries' }, 5)).value
  assert.equal(await kept(), 0)
  await writer.close()
  const first = must(await searchByMeaning(reader, { query: 'employee saw injuries' }, 5)).value
  assert.deepEqual(first, beside)
  assert.equal(await kept(), 1)
  assert.deepEqual(must(await searchByMeaning(reader, { query: 'employee saw injuries' }, 5)).value, first)
  assert.equal(await kept(), 1)
  must(await vaultOf(reader).verifyAudit())
})
