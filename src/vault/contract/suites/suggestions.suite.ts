import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Suggestion } from '../../../casefile/evidence/records.ts'
import { FactorId } from '../../../casefile/ids.ts'
import { codeOf, documentNumber, must } from '../../vault.fixture.ts'
import type { Vault } from '../../vault.ts'
import type { StoreUnderTest } from './store-under-test.fixture.ts'

const text = 'Night audit: guest of 214 paid in cash, asked for towels twice, no cleaning wished.'
const paper = documentNumber(1, [text])

const suggestionAt = (start: number, more: Partial<Suggestion> = {}): Suggestion =>
  Suggestion.parse({
    id: `s-${start}`,
    kind: 'factor',
    value: 'cash-payment',
    factor: 'cash-payment',
    passage: { document: paper.record.id, page: 1, start, end: start + 4, quote: text.slice(start, start + 4) },
    status: 'proposed',
    ...more,
  })

const decided = (vault: Vault, ids: readonly string[], status: Suggestion['status']) =>
  vault.change(
    `suggestion.${status}`,
    ids.map((id) => ({ kind: 'suggestion', id, basedOn: id === 's-none' ? 0 : 1, content: { status } })),
  )

export function suggestionsSuite({ name, make }: StoreUnderTest): void {
  describe(`${name}: suggestions`, () => {
    test('suggestions: new ones come in, known ones keep what a person said', async () => {
      const vault = await make()
      must(await vault.putDocument(paper.record, paper.pages))
      const given = [
        suggestionAt(30),
        suggestionAt(5),
        suggestionAt(60, { kind: 'date', value: '2020-06-14', factor: null }),
      ]
      assert.equal(must(await vault.putSuggestions(given)), 3)
      must(await decided(vault, ['s-5'], 'accepted'))
      must(await decided(vault, ['s-30'], 'rejected'))
      assert.equal(must(await vault.putSuggestions([...given, suggestionAt(70)])), 1)
      const list = async (filter: Parameters<Vault['listSuggestions']>[0]): Promise<string> => {
        const { total, suggestions } = must(await vault.listSuggestions(filter))
        return [`${total}:`, ...suggestions.map((one) => one.id)].join(' ')
      }
      assert.equal(await list({}), '4: s-5 s-30 s-60 s-70')
      assert.equal(await list({ status: 'proposed' }), '2: s-60 s-70')
      assert.equal(await list({ kind: 'date' }), '1: s-60')
      assert.equal(await list({ factor: FactorId.parse('cash-payment'), status: 'accepted' }), '1: s-5')
      assert.equal(await list({ ids: ['s-70', 's-5', 's-none'] }), '2: s-5 s-70')
      assert.equal(await list({ limit: 1, offset: 1 }), '4: s-30')
      assert.equal(await list({ document: documentNumber(9, []).record.id }), '0:')
      assert.deepEqual(must(await vault.listSuggestions({ kind: 'date' })).suggestions, [given[2]])
      assert.equal(codeOf(await decided(vault, ['s-60', 's-none'], 'accepted')), 'suggestion-not-found')
      assert.equal(await list({ status: 'proposed' }), '2: s-60 s-70', 'all or none')
    })
  })
}
