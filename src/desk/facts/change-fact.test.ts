import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WhenText } from '../../casefile/dates.ts'
import { FactId, PartyId } from '../../casefile/ids.ts'
import { codeOf, must } from '../../vault/vault.fixture.ts'
import { matterWithFolio } from '../evidence/matter-with-folio.fixture.ts'
import { problemText } from '../problem-text.fixture.ts'
import { addFact, changeFact, removeFact } from './change-fact.ts'
import { hearChanges } from './changes-heard.ts'
import { showHistory } from './show-history.ts'
import { redoChange, undoChange } from './undo-change.ts'

const paid = {
  statement: 'The room was paid in cash.',
  when: WhenText.parse('2020-06-14'),
  about: [PartyId.parse('brightwater')],
  factors: ['Paid in Cash'],
  quotes: [{ document: 'RD-000001', page: 1, quote: 'Paid in cash again' }],
}

test('a fact is written down with plain words and a document number, changed, removed, taken back and made again', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  let heard = 0
  hearChanges(vault, () => {
    heard += 1
  })
  const added = must(await addFact(matter, paid)).value
  assert.deepEqual([added.outcome, added.fact], ['changed', 'fact-1'])
  const written = must(await vault.readRecord('fact', 'fact-1'))?.content
  assert.deepEqual(written?.factors, ['cash-payment'])
  assert.equal(written?.passages[0]?.quote, 'Paid in cash again')

  must(await changeFact(matter, 'fact-1', { statement: 'It was paid in cash twice.' }))
  must(await removeFact(matter, 'fact-1'))
  assert.equal(must(await addFact(matter, paid)).value.fact, 'fact-2', 'an id is never given twice')
  for (let n = 0; n < 3; n += 1) must(await undoChange(matter))
  assert.deepEqual(must(await vault.readRecord('fact', 'fact-1'))?.content, written)
  must(await redoChange(matter))
  assert.equal(must(await vault.readRecord('fact', 'fact-1'))?.content.statement, 'It was paid in cash twice.')
  assert.equal(heard, 8, 'whoever listens hears each change once it stands')
})

test('a change on a version that was seen before another is answered with all three states', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  must(await addFact(matter, paid))
  must(await changeFact(matter, 'fact-1', { statement: 'From the first window.' }, 1))
  const conflict = must(await changeFact(matter, 'fact-1', { statement: 'From the second window.' }, 1)).value
  assert.equal(conflict.outcome, 'conflict')
  const said = (state: unknown) => (state as { statement: string }).statement
  assert.deepEqual(
    conflict.conflicts.map(({ base, current, yours, currentVersion }) => [
      ...[said(base), said(current), said(yours), currentVersion],
    ]),
    [[paid.statement, 'From the first window.', 'From the second window.', 2]],
  )
  must(await changeFact(matter, 'fact-1', { statement: 'A third, from both.' }, 2))
  assert.equal(must(await vault.readRecord('fact', 'fact-1'))?.content.statement, 'A third, from both.')
})

test('what would leave something loose is refused, with the nearest right word', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  must(await addFact(matter, paid))
  must(await addFact(matter, { ...paid, differsFrom: [FactId.parse('fact-1')] }))
  const head = must(await vault.history()).total
  const rows: readonly (readonly [Promise<Parameters<typeof codeOf>[0]>, string, RegExp])[] = [
    [removeFact(matter, 'fact-1'), 'change-does-not-fit', /fact-2 differs from fact-1/],
    [
      changeFact(matter, 'fact-1', { about: [PartyId.parse('brightwatr')] }),
      'change-does-not-fit',
      /mean brightwater\?/,
    ],
    [changeFact(matter, 'fakt-1', {}), 'record-not-found', /Did you mean fact-1\?/],
    [changeFact(matter, 'fact-1', { factors: ['payed in cash'] }), 'factor-not-found', /Did you mean paid in cash\?/],
    [addFact(matter, { statement: 'No source.' }), 'usage', /at least one quote/],
    [
      addFact(matter, { ...paid, quotes: [{ document: 'RD-000001', page: 1, quote: 'paid by card' }] }),
      'quote-not-found',
      /does not stand on page 1/,
    ],
  ]
  for (const [asked, code, words] of rows) {
    const answer = await asked
    assert.equal(codeOf(answer), code)
    assert.match(problemText(answer), words)
  }
  assert.equal(must(await vault.history()).total, head, 'nothing was changed')
})

test('the history is shown with names covered', async (t) => {
  const { matter } = await matterWithFolio(t)
  const quotes = [{ document: 'RD-000001', page: 1, quote: 'Juniper Delacroix waited outside' }]
  must(await addFact(matter, { ...paid, quotes }))
  const shown = must(await showHistory(matter, { kind: 'fact' })).value
  assert.equal(shown.total, 1)
  assert.doesNotMatch(JSON.stringify(shown), /Delacroix/)
  assert.match(JSON.stringify(shown.steps), /\[J\.D\.\] waited outside/)
})
