import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { must } from '../../vault.fixture.ts'
import type { StoreUnderTest } from './store-under-test.fixture.ts'

export function draftsSuite({ name, make }: StoreUnderTest): void {
  describe(`${name}: drafts`, () => {
    test('a draft is there until it is forgotten, the newest first, and is no change of the matter', async () => {
      const vault = await make()
      const head = must(await vault.auditHead())
      assert.deepEqual(must(await vault.drafts()), [])
      must(await vault.keepDraft('fact:fact-1', { statement: 'J.D. wai' }))
      must(await vault.keepDraft('note:new', { text: 'Ask for the folios.' }))
      must(await vault.keepDraft('fact:fact-1', { statement: 'J.D. waited outside.', when: '2020' }))
      const kept = must(await vault.drafts())
      assert.deepEqual(
        kept.map(({ place, fields }) => [place, fields]),
        [
          ['fact:fact-1', { statement: 'J.D. waited outside.', when: '2020' }],
          ['note:new', { text: 'Ask for the folios.' }],
        ],
      )
      must(await vault.keepDraft('fact:fact-1', null))
      assert.deepEqual(
        must(await vault.drafts()).map(({ place }) => place),
        ['note:new'],
      )
      assert.deepEqual(must(await vault.auditHead()), head)
      assert.equal(must(await vault.history()).total, 0)
    })
  })
}
