import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedPageText, inventedSnapshot } from './casebook/invented-matter.fixture.ts'
import { checkQuotes } from './check-quotes.ts'

const { analysis, documents } = inventedSnapshot()
const passages = analysis.chronology.flatMap((fact) => fact.passages)

test('every quote that stands on its page passes, and all are counted', () => {
  const checked = checkQuotes(analysis.chronology, documents, inventedPageText)
  assert.deepEqual(checked, { ok: true, value: { checked: passages.length } })
})

const first = analysis.chronology[0]
const passage = first?.passages[0]
assert.ok(first && passage)

const stopped = (change: Partial<typeof passage>, lookup = inventedPageText) => {
  const outcome = checkQuotes([{ ...first, passages: [{ ...passage, ...change }] }], documents, lookup)
  return outcome.ok ? null : outcome.problem
}

const named = { code: 'quote-does-not-match', params: { fact: first.id, document: 'RD-000001', page: 1 } }
test('one changed letter stops it and names fact, document and page', () => {
  assert.deepEqual(stopped({ quote: passage.quote.replace('cash', 'Cash') }), named)
})
test('a quote that stands elsewhere on the page stops it', () => {
  assert.deepEqual(stopped({ start: passage.start + 1, end: passage.end + 1 }), named)
})
test('letters that only look alike stop it', () => {
  assert.deepEqual(stopped({ quote: passage.quote.replace('c', 'с') }), named)
})
test('a page that is not stored stops it', () => {
  assert.deepEqual(
    stopped({}, () => null),
    named,
  )
})
test('a document that the matter does not list stops it', () => {
  const outcome = checkQuotes([first], [], inventedPageText)
  assert.equal(outcome.ok, false)
})
