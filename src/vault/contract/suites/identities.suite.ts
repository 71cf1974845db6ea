import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import type { NameQuestion } from '../../../casefile/release/name-question.ts'
import { must } from '../../vault.fixture.ts'
import type { Vault } from '../../vault.ts'
import type { StoreUnderTest } from './store-under-test.fixture.ts'

export async function peopleIn(vault: Vault): Promise<readonly Identity[]> {
  const people = [
    { id: 'protected-1', kind: 'person', pseudonym: 'J.D.', forms: ['Juniper Delacroix', 'Juni'] },
    { id: 'protected-2', kind: 'address', pseudonym: 'home address', forms: ['12 Alder Row, Harlan Falls'] },
  ].map((one) => Identity.parse(one))
  must(await vault.putIdentities(people))
  return people
}

export function identitiesSuite({ name, make }: StoreUnderTest): void {
  describe(`${name}: identities`, () => {
    test('each look at an identity is logged, with ids and a reason alone', async () => {
      const vault = await make()
      const people = await peopleIn(vault)
      assert.deepEqual(must(await vault.readIdentities('make-casebook')), people)
      const entries = must(await vault.auditEntries())
      assert.deepEqual(
        entries.slice(1).map(({ action, objects }) => [action, ...objects]),
        [
          ['identities.saved', 'change:1', 'protected-1', 'protected-2'],
          ['identities.read', 'reason:make-casebook', 'protected-1', 'protected-2'],
        ],
      )
      await assert.rejects(vault.readIdentities('looking for Juniper'), /short code/)
      await assert.rejects(vault.readIdentitiesOfReadOnlyCopy(), /can log the look/)
      assert.equal(must(await vault.auditEntries()).length, 3)
    })

    test('what is asked of a paper is kept by paper, sealed, logged by ids, and no step of the history', async () => {
      const vault = await make()
      await peopleIn(vault)
      const question: NameQuestion = {
        ...{ kind: 'everyday-word', identity: 'protected-1', word: 'juni', left: '', right: 'tonight' },
        passage: '[J.D.] tonight (casebook.html)',
      }
      const steps = must(await vault.history()).total
      must(await vault.keepQuestions('make-casebook', [question]))
      must(await vault.keepQuestions('value-matter', [{ ...question, right: 'later' }]))
      assert.equal(must(await vault.keptQuestions()).length, 2)
      const before = must(await vault.auditEntries()).length
      must(await vault.keepQuestions('make-casebook', [question]))
      assert.equal(must(await vault.auditEntries()).length, before, 'the same again is no entry')
      must(await vault.keepQuestions('value-matter', []))
      assert.deepEqual(must(await vault.keptQuestions()), [question])
      assert.equal(must(await vault.history()).total, steps)
      const entries = must(await vault.auditEntries()).filter(({ action }) => action === 'name-questions.kept')
      assert.deepEqual(
        entries.map(({ objects }) => objects),
        [['paper:make-casebook', 'protected-1'], ['paper:value-matter', 'protected-1'], ['paper:value-matter']],
      )
      await assert.rejects(vault.keepQuestions('Papers of Juniper', []), /short code/)
    })

    test('one that is removed is gone', async () => {
      const vault = await make()
      const [, home] = await peopleIn(vault)
      must(await vault.change('identity.removed', [{ kind: 'identity', id: 'protected-1', basedOn: 1, content: null }]))
      assert.deepEqual(must(await vault.readIdentities('show-name')), [home])
    })
  })
}
