import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Casefile, Identity } from '../../casefile/matter.ts'
import type { ProblemCode } from '../../casefile/problems.ts'
import type { Result } from '../../casefile/result.ts'
import type { QuestionPlace } from '../../casefile/views/names-view.ts'
import { must, saveCasefile } from '../../vault/vault.fixture.ts'
import type { Vault } from '../../vault/vault.ts'
import { exportAccount } from '../evidence/export-account.ts'
import { folioCasefile, folioDocument, matterWithFolio, suggestionAt } from '../evidence/matter-with-folio.fixture.ts'
import { namesOfMatter } from '../facts/names-of-matter.ts'
import { answerNameQuestion } from '../names/answer-question.ts'
import type { OpenMatter } from '../open-matter.ts'
import { exportMatterValuation } from '../value/export-valuation.ts'
import { makeMatterCasebook } from './make-casebook.ts'

const listed = (kind: Identity['kind'], form: string): Identity =>
  Identity.parse({ id: 'asked', kind, pseudonym: 'A.S.', forms: [form] })

interface Paper {
  readonly name: string
  readonly identity: Identity
  readonly prepare: (vault: Vault) => Promise<Result<unknown, ProblemCode>>
  readonly make: (matter: OpenMatter, out: string) => Promise<Result<unknown, ProblemCode>>
  readonly file: string
  readonly kind: string
  /** Where in the matter it stands, for one that does. */
  readonly stands?: QuestionPlace
}

const damages = `person: { born: 1999-04-05, sex: female }
valuation_date: 2026-11-23
rates: { net: 0.01, indices: { care: 0.02 }, source: "letter" }
items:
  - { head: therapy, label: "Therapy", amount: 4417, every: once, from: 2026-12-01, source: "bill" }
fee: 0.4
`
const { passage } = suggestionAt('money', 'Paid in cash again', '')
const withFact = Casefile.parse({
  ...folioCasefile,
  facts: [
    {
      ...{ id: 'f1', when: '2020-06-14', statement: 'The room was paid in cash.', about: ['brightwater'] },
      ...{ factors: [], passages: [passage], confirmedBy: 'K.O.', confirmedOn: '2026-11-20' },
    },
  ],
})
const papers: readonly Paper[] = [
  {
    name: 'casebook: a surname that is a heading of the paper',
    identity: listed('person', 'Sabine Chronology'),
    prepare: (vault) => saveCasefile(vault, withFact),
    make: (matter, out) => makeMatterCasebook(matter, out, { form: 'full' }),
    file: 'casebook.docx',
    kind: 'own-words',
  },
  {
    name: 'workbook: a number that a sum is written like',
    identity: listed('account', '4417'),
    prepare: (vault) => vault.saveDamagesInput(damages, null),
    make: (matter, out) => exportMatterValuation(matter, { trials: 1_000 }, { workbook: join(out, 'loss.xlsx') }),
    file: 'loss.xlsx',
    kind: 'another-number',
    stands: { is: 'damages', line: 5 },
  },
  {
    name: 'account: a number that a size is written like',
    identity: listed('record-number', '4417'),
    prepare: (vault) => {
      const { record, pages } = folioDocument
      return vault.putDocument({ ...record, bytes: 4417, path: 'other.txt' }, pages)
    },
    make: (matter, out) => exportAccount(matter, join(out, 'account.csv')),
    file: 'account.csv',
    kind: 'another-number',
  },
]

for (const { name, identity, prepare, make, file, kind, stands } of papers)
  test(`${name}: asked with its place, answered once, and the paper is made`, async (t) => {
    const { matter, vault } = await matterWithFolio(t)
    must(await vault.putIdentities([identity]))
    must(await prepare(vault))
    const place = mkdtempSync(join(tmpdir(), 'redress-asked-'))
    t.after(() => rmSync(place, { recursive: true, force: true }))
    const out = join(place, 'out')
    const refused = await make(matter, out)
    assert.ok(!refused.ok)
    assert.equal(refused.problem.code, 'name-not-told')
    assert.ok(!existsSync(out))
    const steps = must(await vault.history()).total

    const { questions } = must(await namesOfMatter(matter, {})).value
    assert.ok(questions.length > 0 && questions.length < 6, `${questions.length} questions`)
    for (const { before, place, after, pseudonym } of questions) {
      const shown = before + place + after
      assert.equal(pseudonym, 'A.S.')
      assert.match(shown, /\[A\.S\.\].*\((?:casebook\.(?:html|docx)|analysis\.json|loss\.xlsx|account\.csv)/)
      assert.doesNotMatch(shown, /chronology|4417/i)
    }
    assert.ok(questions.some((question) => question.kind === kind))
    for (const question of questions)
      assert.ok(
        question.stands.length > 0 && question.stands.every((at) => at.is !== 'paper' || /^\w+\.\w+$/.test(at.file)),
        JSON.stringify(question.stands),
      )
    if (stands !== undefined) assert.deepEqual(questions[0]?.stands, [stands])

    for (const { id } of questions.toReversed()) {
      must(await answerNameQuestion(matter, id, { is: 'not-the-name', everywhere: false }))
      const again = await answerNameQuestion(matter, id, { is: 'the-name', everywhere: false })
      assert.ok(!again.ok && again.problem.code === 'name-question-settled', 'an answered id stands for no other')
    }
    assert.deepEqual(must(await namesOfMatter(matter, {})).value.questions, [])
    assert.equal(must(await vault.history()).total, steps + questions.length, 'what is asked is no change')
    must(await make(matter, out))
    assert.ok(existsSync(join(out, file)))
    assert.deepEqual(must(await vault.keptQuestions()), [], 'a paper that was made asks nothing')
  })

test('a place of a finished paper that is the name after all is refused from then on, and asked no more', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  must(await vault.putIdentities([listed('account', '4417')]))
  must(await vault.saveDamagesInput(damages, null))
  const place = mkdtempSync(join(tmpdir(), 'redress-asked-'))
  t.after(() => rmSync(place, { recursive: true, force: true }))
  const make = () => exportMatterValuation(matter, { trials: 1_000 }, { workbook: join(place, 'loss.xlsx') })
  assert.ok(!(await make()).ok)
  const [asked] = must(await namesOfMatter(matter, {})).value.questions
  must(await answerNameQuestion(matter, asked?.id ?? '', { is: 'the-name', everywhere: true }))
  const refused = await make()
  assert.ok(!refused.ok && refused.problem.code === 'identity-would-leave')
  assert.deepEqual(must(await namesOfMatter(matter, {})).value.questions, [])
})
