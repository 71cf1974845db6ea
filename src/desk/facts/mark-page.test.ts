import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PageMarks } from '../../casefile/evidence/page-marks.ts'
import { codeOf, must } from '../../vault/vault.fixture.ts'
import { folioDocument, matterWithFolio, suggestionAt } from '../evidence/matter-with-folio.fixture.ts'
import { viewPage } from '../show-matter.ts'
import { markPage, proposeFact } from './mark-page.ts'

const document = folioDocument.record.id
const cash = suggestionAt('factor', 'paid the room in cash', 'cash-payment')
const date = suggestionAt('date', 'June 14, 2020', '2020-06-14')
const receipt = suggestionAt('person', 'Brightwater Lodging LLC', 'Brightwater Lodging LLC')

test('suggestions of one sentence are one card, in reading order, with the fact that it would become', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  must(await vault.putSuggestions([receipt, cash, date]))
  const seen = must(await viewPage(matter, document, 1)).value.text
  const { cards, waiting, hits } = must(await markPage(matter, document, 1, 'cash')).value
  assert.deepEqual(
    cards.map(({ sentence }) => seen.slice(sentence.start, sentence.end).replaceAll('\n', ' ')),
    [
      'On June 14, 2020 [J.D.] waited outside while the guest paid the room in cash.',
      'Brightwater Lodging LLC gave no receipt.',
    ],
  )
  assert.deepEqual(cards[0]?.ids.toSorted(), [cash.id, date.id].toSorted())
  assert.deepEqual(
    [cards[0]?.fact.statement, cards[0]?.fact.when, cards[0]?.fact.factors],
    ['On June 14, 2020 J.D. waited outside while the guest paid the room in cash.', '2020-06-14', ['cash-payment']],
  )
  assert.deepEqual(cards[1]?.fact.about, ['brightwater'])
  assert.ok(PageMarks.safeParse({ hits, cards, waiting }).success, 'of the form that the route promises')
  for (const { found } of cards)
    for (const one of found)
      assert.ok(
        ['paid the room in cash', 'June 14, 2020', 'Brightwater Lodging LLC'].includes(seen.slice(one.start, one.end)),
      )
  assert.deepEqual(
    hits.map((hit) => seen.slice(hit.start, hit.end)),
    ['cash', 'cash'],
  )
  assert.equal(waiting, null, 'no other page waits')
  assert.equal(codeOf(await markPage(matter, document, 1, '(cash')), 'search-not-understood')
})

test('a fact on selected words starts with them, with their date, and with what was found among them', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  must(await vault.putSuggestions([cash, date]))
  const seen = must(await viewPage(matter, document, 1)).value.text
  const words = 'the guest\npaid the room in cash'
  const start = seen.indexOf(words)
  const fact = must(await proposeFact(matter, document, 1, { start, end: start + words.length, words })).value
  assert.deepEqual(
    [fact.statement, fact.when, fact.factors],
    ['the guest paid the room in cash', '2020-06-14', ['cash-payment']],
  )
  const other = { start: 0, end: 5, words: 'never here' }
  assert.equal(codeOf(await proposeFact(matter, document, 1, other)), 'page-not-as-shown')
})
