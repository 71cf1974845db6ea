import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { documentNumber, must } from '../../vault.fixture.ts'
import type { StoreUnderTest } from './store-under-test.fixture.ts'

const bytes = (...given: readonly number[]): Uint8Array => Uint8Array.from(given)

export function meaningsSuite({ name, make }: StoreUnderTest): void {
  describe(`${name}: meanings`, () => {
    test('meanings stand beside their pages, are made again by another make, and go with them', async () => {
      const vault = await make()
      const paper = documentNumber(1, ['One page.', 'Another page.'])
      must(await vault.putDocument(paper.record, paper.pages))
      const pages = must(await vault.pagesWithoutMeanings('words-1', 0, 10))
      assert.deepEqual(
        pages.map(({ page, text }) => [page, text]),
        [
          [1, 'One page.'],
          [2, 'Another page.'],
        ],
      )
      assert.equal(must(await vault.pagesWithoutMeanings('words-1', 0, 1)).length, 1)
      assert.equal(must(await vault.pagesWithoutMeanings('words-1', pages[0]?.mark ?? 0, 9)).length, 1)
      const [first, second] = pages.map(({ mark }) => mark)
      if (first === undefined || second === undefined) assert.fail('two pages')
      must(
        await vault.keepMeanings('words-1', [
          { mark: first, bytes: bytes(1, 2) },
          { mark: second, bytes: bytes() },
          { mark: second + 100, bytes: bytes(9) },
        ]),
      )
      assert.deepEqual(must(await vault.pagesWithoutMeanings('words-1', 0, 10)), [])
      const kept = must(await vault.meaningsAfter('words-1', 0, 10))
      assert.deepEqual(
        kept.map((one) => [one.mark, one.document, one.page, [...one.bytes]]),
        [
          [first, paper.record.id, 1, [1, 2]],
          [second, paper.record.id, 2, []],
        ],
      )
      assert.deepEqual(
        must(await vault.meaningsAfter('words-1', first, 10)).map(({ page }) => page),
        [2],
      )
      assert.equal(must(await vault.pagesWithoutMeanings('words-2', 0, 10)).length, 2)
      must(await vault.keepMeanings('words-2', [{ mark: first, bytes: bytes(7) }]))
      assert.deepEqual(
        must(await vault.meaningsAfter('words-1', 0, 10)).map(({ page }) => page),
        [2],
        'those of another make give way',
      )
      must(await vault.verifyAudit())

      const changed = documentNumber(1, ['One page, read anew.'])
      must(await vault.putDocument(changed.record, changed.pages))
      assert.deepEqual(must(await vault.meaningsAfter('words-2', 0, 10)), [], 'they go with their pages')
      assert.equal(must(await vault.pagesWithoutMeanings('words-2', 0, 10)).length, 1)
      must(await vault.verifyAudit())
    })
  })
}
