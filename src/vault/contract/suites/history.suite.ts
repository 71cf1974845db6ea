import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Suggestion } from '../../../casefile/evidence/records.ts'
import { Claimant, Fact, Identity, Matter, Party } from '../../../casefile/matter.ts'
import fc from '../../../casefile/property.fixture.ts'
import { Note, type RecordChange } from '../../../casefile/written/single-records.ts'
import { codeOf, documentNumber, must } from '../../vault.fixture.ts'
import type { Vault } from '../../vault.ts'
import type { StoreUnderTest } from './store-under-test.fixture.ts'

const text = 'Folio: guest paid in cash.'
const paper = documentNumber(1, [text])

/** Everything that people write, as it stands; the looks that this takes are logged. */
async function stateOf(vault: Vault): Promise<unknown> {
  const kinds = ['matter', 'claimant', 'party', 'fact', 'tolling', 'damages-input', 'note'] as const
  const lists: unknown[] = []
  for (const kind of kinds) lists.push(must(await vault.listRecords(kind)).map(({ id, content }) => ({ id, content })))
  const from = must(await vault.listDocuments()).map(({ id, custodian }) => ({ id, custodian }))
  return [...lists, from, must(await vault.listSuggestions()).suggestions, must(await vault.readIdentities('compare'))]
}

/** Something a person may do: which record, and which of three things becomes of it. */
const act = fc.record({
  kind: fc.constantFrom(
    'note',
    'party',
    'fact',
    'identity',
    'suggestion',
    'damages-input',
    'matter',
    'claimant',
    'custodian',
  ),
  which: fc.integer({ min: 0, max: 2 }),
  what: fc.constantFrom('a', 'b', null),
})
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

function changeFor({ kind, which, what }: Act, basedOn: number): RecordChange {
  const id = `note-${which}`
  switch (kind) {
    case 'note':
      return { kind, id, basedOn, content: what && Note.parse({ id, text: what }) }
    case 'party': {
      const fixed = { kind: 'person', role: 'person', states: [], description: '' }
      return { kind, id, basedOn, content: what && Party.parse({ id, name: what, ...fixed }) }
    }
    case 'claimant': {
      const fixed = { kind: 'survivor', born: '2004', sex: 'female' }
      return { kind, id, basedOn, content: what && Claimant.parse({ id, pseudonym: what, ...fixed }) }
    }
    case 'fact': {
      const passage = { document: paper.record.id, page: 1, start: 0, end: 5, quote: 'Folio' }
      const fixed = { when: '2020', about: [], factors: [], confirmedBy: 'c', confirmedOn: '2026-11-23' }
      return { kind, id, basedOn, content: what && Fact.parse({ id, statement: what, passages: [passage], ...fixed }) }
    }
    case 'identity': {
      const content = what && Identity.parse({ id, kind: 'person', pseudonym: 'P.', forms: [`form ${what}`] })
      return { kind, id, basedOn, content }
    }
    case 'suggestion':
      return { kind, id: `s-${which}`, basedOn, content: { status: what === 'a' ? 'accepted' : 'rejected' } }
    case 'custodian':
      return { kind, id: paper.record.id, basedOn, content: { from: what } }
    case 'damages-input':
      return { kind, id: which === 0 ? '*' : id, basedOn, content: what === null ? null : { text: what } }
    case 'matter': {
      const fixed = { id: 'jd', court: 'S.D. Ohio', asOf: '2026-11-23', minorMatter: true, summary: '' }
      return { kind, id: 'matter', basedOn, content: what && Matter.parse({ caption: what, ...fixed }) }
    }
  }
}

export function historySuite({ name, make }: StoreUnderTest): void {
  describe(`${name}: history, undo and redo`, () => {
    const fresh = async (): Promise<Vault> => {
      const vault = await make()
      must(await vault.putDocument(paper.record, paper.pages))
      const passage = { document: paper.record.id, page: 1, start: 0, end: 5, quote: 'Folio' }
      const proposed = { kind: 'person', value: 'Folio', factor: null, status: 'proposed', passage }
      must(await vault.putSuggestions([0, 1, 2].map((n) => Suggestion.parse({ id: `s-${n}`, ...proposed }))))
      return vault
    }
    const does = async (vault: Vault, one: Act): Promise<boolean> => {
      const draft = changeFor(one, 0)
      const basedOn = must(await vault.versionOf(draft.kind, draft.id))
      return must(await vault.change(`${one.kind}.changed`, [changeFor(one, basedOn)])).outcome === 'changed'
    }

    test('any changes, as many undos, as many redos: the first state, then the last (property)', async () => {
      const vault = await fresh()
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
          const first = await stateOf(vault)
          const states = [first]
          for (const one of acts) if (await does(vault, one)) states.push(await stateOf(vault))
          for (const state of states.slice(0, -1).toReversed()) {
            must(await vault.undo())
            assert.deepEqual(await stateOf(vault), state)
          }
          for (const state of states.slice(1)) {
            must(await vault.redo())
            assert.deepEqual(await stateOf(vault), state)
          }
        }),
        { numRuns: 15 },
      )
      assert.equal(codeOf(await vault.verifyAudit()), 'no problem')
    })

    test('who, when, before and after; an undo is a step too, and something new ends redo', async () => {
      const vault = await fresh()
      assert.equal(codeOf(await vault.undo()), 'nothing-to-undo')
      await does(vault, { kind: 'note', which: 0, what: 'a' })
      await does(vault, { kind: 'note', which: 0, what: 'b' })
      must(await vault.undo())
      assert.deepEqual(must(await vault.turns()), { undo: 1, redo: 2 })
      must(await vault.redo())
      must(await vault.undo())
      await does(vault, { kind: 'note', which: 1, what: 'a' })
      assert.deepEqual(must(await vault.turns()), { undo: 6, redo: null })
      assert.equal(codeOf(await vault.redo()), 'nothing-to-redo')
      const { total, steps } = must(await vault.history())
      assert.equal(total, 6)
      assert.deepEqual(
        steps.map(({ number, turn, of, action, actor, records }) => [
          ...[number, turn, of, action, actor],
          ...records.map(({ id, version }) => `${id} v${version}`),
        ]),
        [
          [6, 'change', null, 'note.changed', 'tester', 'note-1 v1'],
          [5, 'undo', 2, 'change.undone', 'tester', 'note-0 v5'],
          [4, 'redo', 2, 'change.redone', 'tester', 'note-0 v4'],
          [3, 'undo', 2, 'change.undone', 'tester', 'note-0 v3'],
          [2, 'change', null, 'note.changed', 'tester', 'note-0 v2'],
          [1, 'change', null, 'note.changed', 'tester', 'note-0 v1'],
        ],
      )
      assert.match(steps[0]?.at ?? '', /^2026-11-23T09:/)
      const note = (what: string) => Note.parse({ id: 'note-0', text: what })
      assert.deepEqual(
        steps[4]?.records.map(({ before, after }) => ({ before, after })),
        [{ before: note('a'), after: note('b') }],
      )
      const numbers = (filter: Parameters<Vault['history']>[0]) =>
        vault.history(filter).then((found) => must(found).steps.map((step) => step.number))
      assert.deepEqual(await numbers({ kind: 'note', id: 'note-1' }), [6])
      assert.deepEqual(await numbers({ kind: 'fact' }), [])
      assert.deepEqual(await numbers({ before: 4, limit: 2 }), [3, 2])
    })

    test('each step has its entry in the audit log, which holds ids and no words', async () => {
      const vault = await fresh()
      await does(vault, { kind: 'note', which: 0, what: 'a' })
      must(await vault.undo())
      assert.deepEqual(
        must(await vault.auditEntries())
          .slice(-2)
          .map(({ action, objects }) => [action, ...objects]),
        [
          ['note.changed', 'change:1', 'note-0'],
          ['change.undone', 'change:2', 'note-0'],
        ],
      )
    })

    test('a removed record comes back in its place among the others', async () => {
      const vault = await fresh()
      for (const which of [0, 1, 2]) await does(vault, { kind: 'party', which, what: 'a' })
      await does(vault, { kind: 'party', which: 1, what: null })
      must(await vault.undo())
      assert.deepEqual(
        must(await vault.listRecords('party')).map(({ id }) => id),
        ['note-0', 'note-1', 'note-2'],
      )
    })
  })
}
