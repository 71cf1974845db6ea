import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Party } from '../../../casefile/matter.ts'
import { documentNumber, must } from '../../vault.fixture.ts'
import type { StoreUnderTest } from './store-under-test.fixture.ts'

export function auditSuite({ name, make }: StoreUnderTest): void {
  describe(`${name}: audit log`, () => {
    test('each entry says who did what to which ids, and when', async () => {
      const vault = await make()
      const { record, pages } = documentNumber(1, ['A page.'])
      must(await vault.putDocument(record, pages))
      must(await vault.note('casebook.made', ['fact-3']))
      const entries = must(await vault.auditEntries())
      assert.deepEqual(
        entries.map(({ seq, at, actor, action, objects }) => ({ seq, at, actor, action, objects })),
        [
          { seq: 1, at: '2026-11-23T09:00:01Z', actor: 'tester', action: 'matter.made', objects: [] },
          { seq: 2, at: '2026-11-23T09:00:02Z', actor: 'tester', action: 'document.added', objects: [record.id] },
          { seq: 3, at: '2026-11-23T09:00:03Z', actor: 'tester', action: 'casebook.made', objects: ['fact-3'] },
        ],
      )
      assert.deepEqual(must(await vault.auditEntries({ after: 1, limit: 1 })), entries.slice(1, 2))
    })

    test('an id that a person gave stands in no entry, and can still be followed from one to the other', async () => {
      const [vault, other] = [await make(), await make()]
      const named = ['junia-dettweiler', 'phone-19375550142', 'person-19375550142', 'june-dettweiler-oh']
      const about = { name: 'Unknown', kind: 'person', role: 'person', states: ['OH'], description: 'Invented.' }
      for (const one of [vault, other])
        for (const id of named) {
          const content = Party.parse({ id, ...about })
          must(await one.change('party.changed', [{ kind: 'party', id, basedOn: 0, content }]))
          must(await one.putIdentities([{ id, kind: 'person', pseudonym: 'J.D.', forms: ['Junia Dettweiler'] }]))
          must(await one.note('letters.written', [id]))
        }
      must(await vault.readIdentities('make-casebook'))
      const entries = must(await vault.auditEntries())
      // Of a digest any four figures may stand in it by chance.
      const told = JSON.stringify(entries).replaceAll(/\b[0-9a-f]{64}\b/g, '')
      assert.doesNotMatch(told, /dettweiler|june|junia|1937555|5550142/)
      const digests = (of: typeof entries) =>
        of.filter(({ action }) => action === 'letters.written').map(({ objects }) => objects.join())
      const written = digests(entries)
      assert.equal(new Set(written).size, named.length)
      for (const action of ['party.changed', 'identities.read'])
        assert.ok(written.every((id) => entries.some((one) => one.action === action && one.objects.includes(id))))
      assert.ok(
        digests(must(await other.auditEntries())).every((id) => !written.includes(id)),
        'keyed: it says nothing to whoever has another matter',
      )
      assert.ok((await vault.verifyAudit()).ok)
    })
  })
}
