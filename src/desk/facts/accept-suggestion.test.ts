import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOf, must } from '../../vault/vault.fixture.ts'
import { folio, matterWithFolio, suggestionAt } from '../evidence/matter-with-folio.fixture.ts'
import { acceptSuggestions } from './accept-suggestion.ts'
import { undoChange } from './undo-change.ts'

const cash = suggestionAt('factor', 'paid the room in cash', 'cash-payment')
const date = suggestionAt('date', 'June 14, 2020', '2020-06-14')
const guest = suggestionAt('person', 'Dale Rusk', 'Dale Rusk')
const receipt = suggestionAt('person', 'Brightwater Lodging LLC', 'Brightwater Lodging LLC')

test('an accepted suggestion becomes a fact: its sentence, its page, its date, what it shows, whom it names', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  must(await vault.putSuggestions([cash, date, guest, receipt]))
  const answer = must(await acceptSuggestions(matter, [cash.id])).value
  assert.equal(answer.accepted, 1)
  const [fact] = must(await vault.loadCasefile())?.facts ?? []
  assert.ok(fact)
  assert.equal(
    fact.statement,
    'On June 14, 2020 J.D. waited outside while the guest paid the room in cash.',
    'one sentence over the end of a line, with the pseudonym',
  )
  assert.equal(fact.when, '2020-06-14', 'from the date of its sentence')
  assert.deepEqual(fact.factors, ['cash-payment'])
  const [passage] = fact.passages
  assert.ok(passage)
  assert.equal(folio.slice(passage.start, passage.end), passage.quote)
  assert.match(
    passage.quote,
    /^On June 14, 2020 Juniper Delacroix waited outside while the guest\npaid the room in cash\.$/,
  )
  assert.equal(must(await vault.listSuggestions({ status: 'accepted' })).total, 1)

  must(await acceptSuggestions(matter, [date.id]))
  assert.equal(
    must(await vault.loadCasefile())?.facts.length,
    1,
    'another of the same sentence is part of the same fact',
  )

  must(await acceptSuggestions(matter, [receipt.id]))
  const named = must(await vault.loadCasefile())?.facts[1]
  assert.deepEqual(named?.about, ['brightwater'])
  assert.equal(named?.statement, 'Brightwater Lodging LLC gave no receipt.')
})

test('several of one event are one fact and one step, and an undo takes fact and decision back', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  must(await vault.putSuggestions([cash, date]))
  const before = must(await vault.loadCasefile())
  const answer = must(await acceptSuggestions(matter, [cash.id, date.id])).value
  assert.deepEqual([answer.accepted, answer.facts.length], [2, 1])
  must(await undoChange(matter))
  assert.deepEqual(must(await vault.loadCasefile()), before)
  assert.equal(must(await vault.listSuggestions({ status: 'proposed' })).total, 2)
})

test('before anything of the case is written down a suggestion can be accepted as well', async (t) => {
  const { matter, vault } = await matterWithFolio(t, { casefile: false })
  must(await vault.putSuggestions([cash]))
  must(await acceptSuggestions(matter, [cash.id]))
  assert.equal(must(await vault.listRecords('fact')).length, 1)
  assert.equal(codeOf(await acceptSuggestions(matter, ['sg-none'])), 'suggestion-not-found')
})
