import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { documentNumber, must } from '../vault.fixture.ts'
import type { StoreUnderTest } from './store-under-test.fixture.ts'

export function auditSuite({ name, make }: StoreUnderTest): void {
  describe(`${name}: audit log`, () => {
    test('each entry says who did what to which ids, and when', async () => {
      const vault = await make()
      const { record, pages } = documentNumber(1, ['A page.'])
      must(await vault.putDocument(record, pages))
      must(await vault.note('casebook.made', ['jd']))
      const entries = must(await vault.auditEntries())
      assert.deepEqual(
        entries.map(({ seq, at, actor, action, objects }) => ({ seq, at, actor, action, objects })),
        [
          { seq: 1, at: '2026-11-23T09:00:01Z', actor: 'tester', action: 'matter.made', objects: [] },
          { seq: 2, at: '2026-11-23T09:00:02Z', actor: 'tester', action: 'document.added', objects: [record.id] },
          { seq: 3, at: '2026-11-23T09:00:03Z', actor: 'tester', action: 'casebook.made', objects: ['jd'] },
        ],
      )
      assert.deepEqual(must(await vault.auditEntries({ after: 1, limit: 1 })), entries.slice(1, 2))
    })
  })
}
