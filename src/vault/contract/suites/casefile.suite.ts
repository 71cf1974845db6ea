import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PartyId } from '../../../casefile/ids.ts'
import { Casefile, Fact } from '../../../casefile/matter.ts'
import { codeOf, documentNumber, must, saveCasefile } from '../../vault.fixture.ts'
import type { Vault } from '../../vault.ts'
import type { StoreUnderTest } from './store-under-test.fixture.ts'

const text = 'Night audit: guest of 214 paid in cash, asked for towels twice, no cleaning wished.'
const paper = documentNumber(1, [text])

const factNumber = (n: number, quote: string, at = text.indexOf(quote)): Fact =>
  Fact.parse({
    id: `fact-${n}`,
    when: '2020-06',
    statement: `Statement ${n}.`,
    about: ['brightwater'],
    factors: ['cash-payment'],
    passages: [{ document: paper.record.id, page: 1, start: at, end: at + quote.length, quote }],
    confirmedBy: 'counsel',
    confirmedOn: '2026-11-23',
  })

const casefileWith = (facts: readonly Fact[]): Casefile =>
  Casefile.parse({
    matter: {
      id: 'jd',
      caption: 'J.D. v. Starlite Motor Inn',
      court: 'S.D. Ohio',
      asOf: '2026-11-23',
      minorMatter: true,
      summary: 'Invented.',
    },
    claimants: [{ id: 'jd', pseudonym: 'J.D.', kind: 'survivor', born: '2004-03-09', sex: 'female' }],
    parties: ['quill', 'brightwater'].map((id) => ({
      id,
      name: id,
      kind: 'organisation',
      role: 'operator',
      states: ['OH'],
      description: 'Invented.',
    })),
    facts,
    tolling: [{ kind: 'minority', from: '2004-03-09', to: '2022-03-09', facts: [] }],
    excludedClaims: [{ party: 'quill', claim: 'us/18-usc-1595', why: 'Settled.' }],
  })

export function casefileSuite({ name, make }: StoreUnderTest): void {
  describe(`${name}: casefile and facts`, () => {
    const vaultWithPaper = async (): Promise<Vault> => {
      const vault = await make()
      must(await vault.putDocument(paper.record, paper.pages))
      return vault
    }
    const ids = async (vault: Vault): Promise<readonly string[]> =>
      (must(await vault.loadCasefile())?.facts ?? []).map((fact) => fact.id)

    test('a casefile comes back as it was saved, in its order, and a second replaces the first', async () => {
      const vault = await vaultWithPaper()
      assert.equal(must(await vault.loadCasefile()), null)
      const first = casefileWith([factNumber(2, 'paid in cash'), factNumber(1, 'towels twice')])
      must(await saveCasefile(vault, first))
      assert.deepEqual(must(await vault.loadCasefile()), first)
      const second = casefileWith([factNumber(3, 'no cleaning')])
      must(await saveCasefile(vault, second))
      assert.deepEqual(must(await vault.loadCasefile()), second)
      const logged = must(await vault.auditEntries()).at(-1)
      assert.deepEqual(logged?.objects, ['change:2', 'fact-2', 'fact-1', 'fact-3'], 'what stays as it was is no change')
    })

    test('a casefile that leaves facts out, changes one and adds one is one step, and can be taken back', async () => {
      const vault = await vaultWithPaper()
      const first = casefileWith([factNumber(1, 'paid in cash'), factNumber(2, 'towels twice')])
      must(await saveCasefile(vault, first))
      must(await saveCasefile(vault, casefileWith([factNumber(3, 'no cleaning'), factNumber(1, '214')])))
      assert.deepEqual(
        must(await vault.loadCasefile())?.facts.map((fact) => [fact.id, fact.passages[0]?.quote]),
        [
          ['fact-1', '214'],
          ['fact-3', 'no cleaning'],
        ],
      )
      must(await vault.undo())
      assert.deepEqual(must(await vault.loadCasefile()), first)
      must(await vault.undo())
      assert.equal(must(await vault.loadCasefile()), null)
    })

    test('a quote that does not stand on its page refuses the whole file of facts', async () => {
      const vault = await vaultWithPaper()
      must(await saveCasefile(vault, casefileWith([factNumber(1, 'paid in cash')])))
      const head = must(await vault.auditHead())
      const otherPage = factNumber(4, '214')
      const wrong: readonly (readonly [Fact, string])[] = [
        [factNumber(2, 'paid by card', 30), 'other words'],
        [factNumber(2, 'paid in cash', 3), 'other place'],
        [factNumber(2, 'Paid in cash', text.indexOf('paid')), 'one letter'],
        [{ ...otherPage, passages: otherPage.passages.map((p) => ({ ...p, page: 2 })) }, 'no such page'],
        [
          {
            ...otherPage,
            passages: otherPage.passages.map((p) => ({ ...p, document: documentNumber(9, []).record.id })),
          },
          'no such document',
        ],
      ]
      for (const [fact, why] of wrong) {
        assert.equal(codeOf(await saveCasefile(vault, casefileWith([fact]))), 'quote-not-found', why)
      }
      assert.deepEqual(await ids(vault), ['fact-1'])
      assert.deepEqual(must(await vault.auditHead()), head, 'nothing happened, nothing is logged')
    })

    test('the damages input is kept as the text it was', async () => {
      const vault = await vaultWithPaper()
      assert.deepEqual(must(await vault.loadDamagesInputs()), [])
      for (const text of ['heads:\n  - therapy: 185_00 # weekly\n', 'heads: []\n']) {
        must(await vault.saveDamagesInput(text, null))
        assert.deepEqual(must(await vault.loadDamagesInputs()), [{ claimant: null, text }])
      }
      const other = PartyId.parse('cd')
      must(await vault.saveDamagesInput('items: []\n', other))
      assert.deepEqual(must(await vault.loadDamagesInputs()), [
        { claimant: null, text: 'heads: []\n' },
        { claimant: other, text: 'items: []\n' },
      ])
    })
  })
}
