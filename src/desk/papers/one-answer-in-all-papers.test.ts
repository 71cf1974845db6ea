import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Casefile, Identity } from '../../casefile/matter.ts'
import type { ProblemCode } from '../../casefile/problems.ts'
import type { Result } from '../../casefile/result.ts'
import { must, saveCasefile } from '../../vault/vault.fixture.ts'
import { folioCasefile, matterWithFolio, suggestionAt } from '../evidence/matter-with-folio.fixture.ts'
import { namesOfMatter } from '../facts/names-of-matter.ts'
import { answerNameQuestion } from '../names/answer-question.ts'
import { makeMatterCasebook } from './make-casebook.ts'
import { writePaper } from './write-paper.ts'

const sasha = Identity.parse({ id: 'asked', kind: 'person', pseudonym: 'A.S.', forms: ['Sasha Rose'] })
const { passage } = suggestionAt('money', 'Paid in cash again', '')
const statements = [
  'Sasha.',
  'The desk was closed.',
  'rose',
  'The desk was open.',
  'Sasha Miller paid the room in cash.',
  'It rained.',
  'He "rose" & left; then Sasha Novak came',
]
const casefile = Casefile.parse({
  ...folioCasefile,
  facts: statements.map((statement, i) => ({
    ...{ id: `f${i + 1}`, when: '2020-06-14', statement, about: ['brightwater'] },
    ...{ factors: [], passages: [passage], confirmedBy: 'K.O.', confirmedOn: '2026-11-20' },
  })),
})

test('a place of a fact is asked once: answered, it stands in full in the casebook and in every form of the chronology', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  must(await vault.putIdentities([sasha]))
  must(await saveCasefile(vault, casefile))
  const out = mkdtempSync(join(tmpdir(), 'redress-one-answer-'))
  t.after(() => rmSync(out, { recursive: true, force: true }))
  const papers: readonly (() => Promise<Result<unknown, ProblemCode>>)[] = [
    () => makeMatterCasebook(matter, join(out, 'casebook'), { form: 'full' }),
    () => writePaper(matter, { paper: 'chronology', claimant: null, folder: join(out, 'chronology') }),
  ]
  const asked = new Set<string>()
  const answerAll = async () => {
    for (;;) {
      const [first] = must(await namesOfMatter(matter, {})).value.questions
      if (first === undefined) return
      assert.ok(!asked.has(first.id), `asked again: ${first.before}${first.place}${first.after}`)
      asked.add(first.id)
      must(await answerNameQuestion(matter, first.id, { is: 'not-the-name', everywhere: false }))
    }
  }
  await answerAll()
  const refused: string[] = []
  for (const make of papers) {
    const made = await make()
    if (made.ok) continue
    assert.equal(made.problem.code, 'name-not-told', JSON.stringify(made.problem))
    refused.push(JSON.stringify(made.problem))
    await answerAll()
    must(await make())
  }
  // A word that the matter itself does not ask about may be asked by one paper, and by no other after it.
  assert.ok(refused.length <= 1, refused.join('\n'))
})

test('a fact is asked about before the matter is described', async (t) => {
  const { matter, vault } = await matterWithFolio(t, { casefile: false })
  must(await vault.putIdentities([sasha]))
  const facts = casefile.facts.map((content) => ({ kind: 'fact', id: content.id, basedOn: 0, content }) as const)
  must(await vault.change('facts.saved', facts))
  const { questions } = must(await namesOfMatter(matter, {})).value
  assert.ok(questions.some(({ stands }) => stands.some((one) => one.is === 'fact' && one.id === 'f7')))
})
