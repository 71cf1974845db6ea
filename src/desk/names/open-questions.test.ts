import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fact } from '../../casefile/matter.ts'
import { documentNumber, must, saveCasefile } from '../../vault/vault.fixture.ts'
import { folioCasefile, juniper, matterWithFolio } from '../evidence/matter-with-folio.fixture.ts'
import { namesOfMatter } from '../facts/names-of-matter.ts'

const quoted = ['Juno Delacroix Sanchez and june paid.', 'Then june left.']
const page = `${quoted[0]}\n\nTill then june slept. With june he came.\n\n${quoted[1]}`

test('what a page asks beside the words that leave is no open question, and each open one shows its place', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  const { record, pages } = documentNumber(2, [page])
  must(await vault.putDocument(record, pages))
  must(await vault.putIdentities([{ ...juniper, forms: ['June Delacroix'] }]))
  const facts = quoted.map((quote, i) => {
    const start = page.indexOf(quote)
    return Fact.parse({
      ...{ id: `fact-${i + 1}`, when: '2020-06-14', statement: 'It was paid.', about: [], factors: [] },
      passages: [{ document: record.id, page: 1, start, end: start + quote.length, quote }],
      ...{ confirmedBy: 'counsel', confirmedOn: '2026-11-23' },
    })
  })
  must(await saveCasefile(vault, { ...folioCasefile, facts }))
  const { questions } = must(await namesOfMatter(matter, {})).value
  assert.ok(questions.length > 0)
  for (const { id, place, stands } of questions) {
    assert.notEqual(place, '', id)
    assert.notEqual(stands.length, 0, id)
  }
  assert.ok(questions.every(({ before, after }) => !/Till then $/.test(before) && !/^ slept/.test(after)))
})
