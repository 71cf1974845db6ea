import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Fact, Identity, Party } from '../../../casefile/matter.ts'
import { Note, type RecordChange, Tag, Task } from '../../../casefile/written/single-records.ts'
import { codeOf, documentNumber, must } from '../../vault.fixture.ts'
import type { Vault } from '../../vault.ts'
import type { ChangeOutcome } from '../records.ts'
import type { StoreUnderTest } from './store-under-test.fixture.ts'

const text = 'Night audit: guest of 214 paid in cash, asked for towels twice, no cleaning wished.'
const paper = documentNumber(1, [text])

const factOf = (id: string, statement: string, quote = 'paid in cash'): Fact => {
  const start = text.indexOf(quote)
  return Fact.parse({
    ...{ id, when: '2020-06', statement, about: [], factors: [] },
    passages: [{ document: paper.record.id, page: 1, start, end: start + quote.length, quote }],
    ...{ confirmedBy: 'counsel', confirmedOn: '2026-11-23' },
  })
}
const putFact = (fact: Fact, basedOn: number): RecordChange => ({ kind: 'fact', id: fact.id, basedOn, content: fact })

async function withPaper(make: StoreUnderTest['make']): Promise<Vault> {
  const vault = await make()
  must(await vault.putDocument(paper.record, paper.pages))
  return vault
}

const brief = (outcome: ChangeOutcome): string =>
  outcome.outcome === 'changed'
    ? `changed ${outcome.change}: ${outcome.records.map(({ kind, id, version }) => `${kind} ${id} v${version}`).join(', ')}`
    : outcome.outcome === 'conflict'
      ? `conflict: ${outcome.conflicts.map(({ id, basedOn, current }) => `${id} v${basedOn} not v${current.version}`).join(', ')}`
      : 'unchanged'

export function recordsSuite({ name, make }: StoreUnderTest): void {
  describe(`${name}: single records`, () => {
    test('every kind is created, changed, removed and read, each time one version on', async () => {
      const vault = await withPaper(make)
      const party = (description: string) =>
        Party.parse({ id: 'quill', name: 'Quill', kind: 'person', role: 'person', states: [], description })
      const steps: readonly (readonly [RecordChange, RecordChange])[] = [
        [putFact(factOf('f-1', 'One.'), 0), putFact(factOf('f-1', 'Two.', 'towels twice'), 1)],
        [
          { kind: 'party', id: 'quill', basedOn: 0, content: party('a') },
          { kind: 'party', id: 'quill', basedOn: 1, content: party('b') },
        ],
        [
          { kind: 'damages-input', id: '*', basedOn: 0, content: { text: 'items: []\n' } },
          { kind: 'damages-input', id: '*', basedOn: 1, content: { text: 'items: [] # none yet\n' } },
        ],
        [
          {
            kind: 'tag',
            id: 't',
            basedOn: 0,
            content: Tag.parse({ id: 't', label: 'hot', document: paper.record.id }),
          },
          {
            kind: 'tag',
            id: 't',
            basedOn: 1,
            content: Tag.parse({ id: 't', label: 'cold', document: paper.record.id }),
          },
        ],
        [
          { kind: 'note', id: 'n', basedOn: 0, content: Note.parse({ id: 'n', text: 'Ask the clerk.' }) },
          { kind: 'note', id: 'n', basedOn: 1, content: Note.parse({ id: 'n', text: 'Asked.' }) },
        ],
        [
          { kind: 'task', id: 'k', basedOn: 0, content: Task.parse({ id: 'k', what: 'Send the letter.' }) },
          { kind: 'task', id: 'k', basedOn: 1, content: Task.parse({ id: 'k', what: 'Send the letter.', done: true }) },
        ],
      ]
      for (const [first, second] of steps) {
        const { kind, id } = first
        assert.ok(kind !== 'identity' && kind !== 'suggestion' && kind !== 'custodian')
        assert.match(brief(must(await vault.change(`${kind}.created`, [first]))), / v1$/)
        assert.match(brief(must(await vault.change(`${kind}.changed`, [second]))), / v2$/)
        assert.deepEqual(must(await vault.readRecord(kind, id)), { kind, id, version: 2, content: second.content })
        assert.deepEqual(must(await vault.listRecords(kind)), [{ kind, id, version: 2, content: second.content }])
        const removed = { ...second, basedOn: 2, content: null }
        assert.match(brief(must(await vault.change(`${kind}.removed`, [removed]))), / v3$/)
        assert.equal(must(await vault.readRecord(kind, id)), null)
        assert.equal(must(await vault.versionOf(kind, id)), 3, 'a version is never used twice')
        assert.match(brief(must(await vault.change(`${kind}.created`, [{ ...first, basedOn: 3 }]))), / v4$/)
      }
      assert.equal(codeOf(await vault.verifyAudit()), 'no problem')
    })

    test('a change on an old version changes nothing, and all three states are told', async () => {
      const vault = await withPaper(make)
      must(await vault.change('fact.created', [putFact(factOf('f-1', 'As first written.'), 0)]))
      must(await vault.change('fact.changed', [putFact(factOf('f-1', 'As the first window has it.'), 1)]))
      const head = must(await vault.auditHead())
      const mine = factOf('f-1', 'As the second window has it.')
      const both = [putFact(mine, 1), putFact(factOf('f-2', 'Beside it.'), 0)]
      const outcome = must(await vault.change('fact.changed', both))
      assert.ok(outcome.outcome === 'conflict')
      assert.deepEqual(outcome.conflicts, [
        {
          ...{ kind: 'fact', id: 'f-1', basedOn: 1 },
          base: factOf('f-1', 'As first written.'),
          current: { version: 2, content: factOf('f-1', 'As the first window has it.') },
          yours: mine,
        },
      ])
      assert.deepEqual(must(await vault.auditHead()), head, 'nothing happened')
      assert.equal(must(await vault.readRecord('fact', 'f-2')), null, 'all or none')
      const chosen = must(await vault.change('fact.changed', [putFact(mine, 2)]))
      assert.equal(brief(chosen), 'changed 3: fact f-1 v3', 'whoever saw both chooses')
    })

    test('conflicts of every sort: removed under one, made twice, never there; the same words are none', async () => {
      const vault = await withPaper(make)
      const [one, other] = [factOf('f-1', 'One.'), factOf('f-1', 'Other.')]
      must(await vault.change('fact.created', [putFact(one, 0)]))
      const rows: readonly (readonly [RecordChange, string])[] = [
        [putFact(other, 0), 'conflict: f-1 v0 not v1'],
        [putFact(other, 7), 'conflict: f-1 v7 not v1'],
        [putFact(one, 0), 'unchanged'],
        [{ kind: 'fact', id: 'f-1', basedOn: 1, content: null }, 'changed 2: fact f-1 v2'],
        [putFact(other, 1), 'conflict: f-1 v1 not v2'],
        [{ kind: 'fact', id: 'f-1', basedOn: 1, content: null }, 'unchanged'],
        [{ kind: 'fact', id: 'f-9', basedOn: 0, content: null }, 'unchanged'],
      ]
      for (const [change, expected] of rows)
        assert.equal(brief(must(await vault.change('fact.changed', [change]))), expected)
    })

    test('a quote that stands nowhere and a suggestion that nobody made refuse the whole step', async () => {
      const vault = await withPaper(make)
      const wrong = factOf('f-2', 'Two.')
      const moved = { ...wrong, passages: wrong.passages.map((one) => ({ ...one, start: 0, end: 12 })) }
      const head = must(await vault.auditHead())
      const beside = putFact(factOf('f-1', 'One.'), 0)
      assert.equal(codeOf(await vault.change('fact.created', [beside, putFact(moved, 0)])), 'quote-not-found')
      const decision = { kind: 'suggestion', id: 's-none', basedOn: 0, content: { status: 'accepted' } } as const
      assert.equal(codeOf(await vault.change('suggestion.accepted', [beside, decision])), 'suggestion-not-found')
      assert.deepEqual(must(await vault.auditHead()), head)
      assert.equal(must(await vault.history()).total, 0)
    })

    test('what an identity was is told nowhere but by a logged look', async () => {
      const vault = await make()
      const named = (form: string): Identity =>
        Identity.parse({ id: 'jd', kind: 'person', pseudonym: 'J.D.', forms: [form] })
      const change = (basedOn: number, content: Identity | null): RecordChange => ({
        ...{ kind: 'identity', id: 'jd', basedOn, content },
      })
      must(await vault.change('identity.created', [change(0, named('Juniper Delacroix'))]))
      const outcome = must(await vault.change('identity.changed', [change(0, named('Junie Delacroix'))]))
      must(await vault.change('identity.removed', [change(1, null)]))
      const told = JSON.stringify([outcome, must(await vault.history()), must(await vault.auditEntries())])
      assert.doesNotMatch(told, /Delacroix/)
      assert.match(told, /sealed/)
      must(await vault.undo())
      assert.deepEqual(must(await vault.readIdentities('show-name')), [named('Juniper Delacroix')])
    })
  })
}
