import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { IsoDay } from '../../casefile/dates.ts'
import { Casefile, Identity } from '../../casefile/matter.ts'
import type { ProblemCode } from '../../casefile/problems.ts'
import type { NameQuestion } from '../../casefile/release/name-question.ts'
import type { Result } from '../../casefile/result.ts'
import { saveCasefile } from '../../vault/vault.fixture.ts'
import { makeCheapMatter } from '../cheap-matter.fixture.ts'
import { forTheOwner } from '../door.ts'
import { answerNameQuestion } from '../names/answer-question.ts'
import { openMatter, vaultOf } from '../open-matter.ts'
import { namesOfMatter, withEarlierAnswers } from './names-of-matter.ts'
import { showRecords } from './show-records.ts'

const place = mkdtempSync(join(tmpdir(), 'redress-names-'))
after(() => rmSync(place, { recursive: true, force: true }))

const grace = Identity.parse({ id: 'go', kind: 'person', pseudonym: 'G.O.', forms: ['Grace Ostrava'] })
const casefile = Casefile.parse({
  matter: {
    id: 'm',
    caption: 'G.O. v. Inn',
    court: 'S.D. Ohio',
    asOf: IsoDay.parse('2026-11-23'),
    minorMatter: false,
    summary: 'grace tonight\n\nGrace Ostrava saw it. rose later\n\nHer aunt Talwen came.',
  },
  claimants: [{ id: 'go', pseudonym: 'G.O.', kind: 'survivor', born: '1999', sex: 'female' }],
  parties: [],
  facts: [],
})
function must<T>(result: Result<T, ProblemCode>): T {
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

test('names are listed by pseudonym; an answer is given once, kept, and kept when the list is given anew', async () => {
  const folder = join(place, 'm.redress')
  must(await makeCheapMatter(folder, 'five unrelated words here'))
  const matter = must(await openMatter(folder, 'five unrelated words here', { write: true }))
  try {
    must(await vaultOf(matter).putIdentities([grace]))
    must(await saveCasefile(vaultOf(matter), casefile))

    const before = must(await namesOfMatter(matter, {})).value
    assert.doesNotMatch(JSON.stringify(before), /grace|ostrava/i)
    const [asked] = before.questions
    assert.ok(asked && before.questions.length === 1)
    assert.match(asked.id, /^q-[bcdfghjklmnpqrstvwxz]{6}$/)
    const { id, ...told } = asked
    assert.deepEqual(told, {
      ...{ pseudonym: 'G.O.', kind: 'everyday-word', before: '', place: '[G.O.]' },
      after: ' tonight [G.O.] saw it. rose later Her aunt Talwen came.',
      stands: [{ is: 'matter', part: 'matter' }],
    })
    const forms = must(await namesOfMatter(matter, { uncovered: true }))
    assert.doesNotMatch(JSON.stringify(forms.value), /ostrava/i, 'forms asked for are covered all the same')
    const own = must(await forTheOwner(matter, forms))
    assert.equal(own.questions[0]?.written?.place, 'grace', 'the question itself shows to the owner')
    assert.ok(own.identities[0]?.examples?.some(({ form }) => form === 'Ostrava'))

    assert.deepEqual(before.suggestions, [])
    assert.deepEqual(must(await namesOfMatter(matter, { suggest: true })).value.suggestions, [
      { name: 'Talwen', why: 'relative', times: 1, page: null, document: null },
    ])

    for (const other of ['1', 'q-bbbbbb', 'q-', id.slice(0, 5), '']) {
      const none = await answerNameQuestion(matter, other, { is: 'the-name', everywhere: false })
      assert.ok(!none.ok && none.problem.code === 'name-question-not-found', other)
    }
    must(await answerNameQuestion(matter, id, { is: 'not-the-name', everywhere: false }))
    assert.deepEqual(must(await namesOfMatter(matter, {})).value.questions, [])

    must(
      await vaultOf(matter).putIdentities(
        withEarlierAnswers(must(await vaultOf(matter).readIdentities('keep-answers')), [grace]),
      ),
    )
    assert.deepEqual(must(await namesOfMatter(matter, {})).value.questions, [])
    const entries = must(await vaultOf(matter).auditEntries())
    assert.ok(entries.some(({ objects }) => objects.includes('reason:shown-uncovered')))
    assert.doesNotMatch(JSON.stringify(entries), /grace|tonight/i)
  } finally {
    await matter.close()
  }
})

test('a place that several people share is given to one of them by the id of his question', async () => {
  const folder = join(place, 'shared.redress')
  must(await makeCheapMatter(folder, 'five unrelated words here'))
  const matter = must(await openMatter(folder, 'five unrelated words here', { write: true }))
  try {
    const sister = Identity.parse({ id: 'lo', kind: 'person', pseudonym: 'L.O.', forms: ['Liv Ostrava'] })
    must(await vaultOf(matter).putIdentities([grace, sister]))
    const summary = 'Then Ms. Ostrava left the room.'
    must(await saveCasefile(vaultOf(matter), { ...casefile, matter: { ...casefile.matter, summary } }))
    const { questions } = must(await namesOfMatter(matter, {})).value
    assert.deepEqual(
      questions.map(({ kind, pseudonym, place: shown }) => [kind, pseudonym, shown]),
      ['G.O.', 'L.O.'].map((pseudonym) => ['one-of-several', pseudonym, '[G.O. or L.O.]']),
    )
    const id = questions.find(({ pseudonym }) => pseudonym === 'L.O.')?.id ?? ''
    must(await answerNameQuestion(matter, id, { is: 'the-name', everywhere: false }))
    assert.deepEqual(must(await namesOfMatter(matter, {})).value.questions, [])
  } finally {
    await matter.close()
  }
})

test('two texts that are the name where they meet are shown with where they stand; told to be the name, both are covered', async () => {
  const folder = join(place, 'met.redress')
  must(await makeCheapMatter(folder, 'five unrelated words here'))
  const matter = must(await openMatter(folder, 'five unrelated words here', { write: true }))
  try {
    const vault = vaultOf(matter)
    const other = { left: '', is: 'not-the-name', everywhere: false } as const
    const [first, second] = [
      { word: 'grace', right: '' },
      { word: 'ostrava', right: '' },
    ]
    const answers = [first, second].map((one) => ({ ...other, ...one }))
    must(await vault.putIdentities([{ ...grace, answers }]))
    const texts = { caption: 'Grace', summary: 'Ostrava' }
    must(await saveCasefile(vault, { ...casefile, matter: { ...casefile.matter, ...texts } }))
    const question: NameQuestion = {
      ...{ kind: 'joined', identity: 'go', word: 'graceostrava', left: '', right: '', passage: '[G.O.] (a.html)' },
      pieces: [first, second].map((one) => ({ left: '', ...one })),
    }
    must(await vault.keepQuestions('account', [question]))
    const shown = must(await namesOfMatter(matter, { uncovered: true }))
    const [asked] = shown.value.questions
    assert.equal(asked?.kind, 'joined')
    assert.deepEqual(asked?.stands, [{ is: 'matter', part: 'matter' }])
    assert.equal(must(await forTheOwner(matter, shown)).questions[0]?.written?.place, 'Grace | Ostrava')
    must(await answerNameQuestion(matter, asked?.id ?? '', { is: 'the-name', everywhere: true }))
    assert.deepEqual(must(await namesOfMatter(matter, {})).value.questions, [])
    const [kept] = must(await vault.readIdentities('keep-answers'))
    assert.deepEqual(
      kept?.answers?.map(({ word, is, everywhere, joined }) => [word, is, everywhere, joined ?? false]),
      [
        ['grace', 'the-name', false, false],
        ['ostrava', 'the-name', false, false],
        ['graceostrava', 'the-name', false, true],
      ],
    )
  } finally {
    await matter.close()
  }
})

test('a defendant who is covered as a witness is warned of, where names are listed and in every other answer', async () => {
  const folder = join(place, 'another.redress')
  must(await makeCheapMatter(folder, 'five unrelated words here'))
  const matter = must(await openMatter(folder, 'five unrelated words here', { write: true }))
  try {
    const witness = Identity.parse({ id: 'w', kind: 'person', pseudonym: 'witness Z', forms: ['Silas Drake-Halcyon'] })
    const drake = { id: 'p-1', name: 'Silas Drake', kind: 'person', role: 'perpetrator', states: ['OH'] }
    must(await vaultOf(matter).putIdentities([grace, witness]))
    const parties = [{ ...drake, description: 'Took the money.' }]
    must(await saveCasefile(vaultOf(matter), Casefile.parse({ ...casefile, parties })))
    const warning = {
      is: 'covers-another',
      pseudonym: 'witness Z',
      of: 'party',
      number: 1,
      id: 'p-1',
      name: '[witness Z]',
    }
    for (const answer of [must(await namesOfMatter(matter, {})), must(await showRecords(matter, { kinds: ['party'] }))])
      assert.deepEqual(
        answer.warnings.filter(({ is }) => is === 'covers-another'),
        [warning],
      )
  } finally {
    await matter.close()
  }
})
