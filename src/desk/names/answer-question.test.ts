import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { IsoDay } from '../../casefile/dates.ts'
import { Casefile, Identity } from '../../casefile/matter.ts'
import type { ProblemCode } from '../../casefile/problems.ts'
import type { Result } from '../../casefile/result.ts'
import { must, saveCasefile } from '../../vault/vault.fixture.ts'
import { makeCheapMatter } from '../cheap-matter.fixture.ts'
import { namesOfMatter } from '../facts/names-of-matter.ts'
import { undoChange } from '../facts/undo-change.ts'
import { type OpenMatter, openMatter, vaultOf } from '../open-matter.ts'
import { answerNameQuestion, takeBackNameAnswer } from './answer-question.ts'

const person = (id: string, pseudonym: string, form: string): Identity =>
  Identity.parse({ id, kind: 'person', pseudonym, forms: [form] })

async function withSummary(
  identities: readonly Identity[],
  summary: string,
  work: (matter: OpenMatter) => Promise<void>,
): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'redress-settled-'))
  const folder = join(place, 'm.redress')
  must(await makeCheapMatter(folder, 'five unrelated words here'))
  const matter = must(await openMatter(folder, 'five unrelated words here', { write: true }))
  try {
    must(await vaultOf(matter).putIdentities(identities))
    const casefile = Casefile.parse({
      matter: {
        ...{ id: 'm', caption: 'G.O. v. Inn', court: 'S.D. Ohio', asOf: IsoDay.parse('2026-11-23') },
        ...{ minorMatter: false, summary },
      },
      claimants: [{ id: 'go', pseudonym: 'G.O.', kind: 'survivor', born: '1999', sex: 'female' }],
      parties: [],
      facts: [],
    })
    must(await saveCasefile(vaultOf(matter), casefile))
    await work(matter)
  } finally {
    await matter.close()
    rmSync(place, { recursive: true, force: true })
  }
}

const openIds = async (matter: OpenMatter): Promise<readonly (readonly [string, string])[]> =>
  must(await namesOfMatter(matter, {})).value.questions.map(({ pseudonym, id }) => [pseudonym, id] as const)

const notFound = (outcome: Result<unknown, ProblemCode>): void =>
  assert.ok(!outcome.ok && outcome.problem.code === 'name-question-not-found', JSON.stringify(outcome))

function settled(outcome: Result<unknown, ProblemCode>) {
  assert.ok(!outcome.ok && outcome.problem.code === 'name-question-settled', JSON.stringify(outcome))
  return outcome.problem.params
}

const sisters = [person('go', 'G.O.', 'Grace Ostrava'), person('lo', 'L.O.', 'Liv Ostrava')]

test('an answer tells which other question it settled; that id then says by what and when, and how to change it', () =>
  withSummary(sisters, 'Then Ms. Ostrava left the room.', async (matter) => {
    const ids = new Map(await openIds(matter))
    const [go, lo] = [ids.get('G.O.') ?? '', ids.get('L.O.') ?? '']
    const answered = must(await answerNameQuestion(matter, lo, { is: 'the-name', everywhere: false })).value
    assert.equal(answered.question.id, lo)
    assert.deepEqual(
      answered.settled.map(({ id, pseudonym }) => [id, pseudonym]),
      [[go, 'G.O.']],
    )
    assert.doesNotMatch(JSON.stringify(answered), /ostrava/i)

    for (const id of [go, lo, ` ${go.toUpperCase()} `]) {
      const again = await answerNameQuestion(matter, id, { is: 'the-name', everywhere: false })
      const { given, question, ...told } = settled(again)
      assert.equal(question, id.trim().toLowerCase())
      assert.deepEqual(told, { by: lo, pseudonym: 'L.O.', is: 'the-name', everywhere: false })
      assert.match(given ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d/)
    }
    const none = await answerNameQuestion(matter, 'q-bbbbbb', { is: 'the-name', everywhere: false })
    notFound(none)

    const [listed, ...others] = must(await namesOfMatter(matter, {})).value.answered
    assert.deepEqual(others, [])
    assert.deepEqual([listed?.id, listed?.pseudonym, listed?.settled, listed?.is], [lo, 'L.O.', [go], 'the-name'])
    assert.equal(`${listed?.before}${listed?.place}${listed?.after}`, 'then [L.O.] left')
  }))

test('an answer is taken back by the id of its question or of one that it settled, and all of them are open again', () =>
  withSummary(sisters, 'Then Ms. Ostrava left the room.', async (matter) => {
    const before = await openIds(matter)
    const ids = new Map(before)
    const [go, lo] = [ids.get('G.O.') ?? '', ids.get('L.O.') ?? '']
    for (const by of [go, lo]) {
      must(await answerNameQuestion(matter, lo, { is: 'the-name', everywhere: false }))
      const taken = must(await takeBackNameAnswer(matter, by)).value
      assert.deepEqual(taken.open.map(({ id }) => id).sort(), [go, lo].sort())
      assert.equal(taken.answer.id, lo)
      assert.deepEqual(await openIds(matter), before)
      assert.deepEqual(must(await namesOfMatter(matter, {})).value.answered, [])
      notFound(await takeBackNameAnswer(matter, by))
    }
    // It is a step of the history like any other, and the answer stands again without it.
    must(await undoChange(matter))
    settled(await answerNameQuestion(matter, go, { is: 'the-name', everywhere: false }))
  }))

test('an answer for a word everywhere tells each place that it settled; a narrower one only its own', () =>
  withSummary([person('go', 'G.O.', 'Grace Ostrava')], 'grace tonight\n\ngrace later\n\ngrace soon', async (matter) => {
    const all = (await openIds(matter)).map(([, id]) => id)
    assert.equal(all.length, 3)
    const [first = '', second = '', third = ''] = all
    const narrow = must(await answerNameQuestion(matter, first, { is: 'the-name', everywhere: false })).value
    assert.deepEqual(narrow.settled, [])
    const wide = must(await answerNameQuestion(matter, second, { is: 'not-the-name', everywhere: true })).value
    assert.deepEqual(
      wide.settled.map(({ id }) => id),
      [third],
    )
    const told = settled(await answerNameQuestion(matter, third, { is: 'the-name', everywhere: false }))
    assert.deepEqual([told.by, told.is, told.everywhere], [second, 'not-the-name', true])
    const own = settled(await answerNameQuestion(matter, first, { is: 'the-name', everywhere: false }))
    assert.deepEqual([own.by, own.is, own.everywhere], [first, 'the-name', false])
    const taken = must(await takeBackNameAnswer(matter, third)).value
    assert.deepEqual(taken.open.map(({ id }) => id).sort(), [second, third].sort())
  }))

test('an answer that was kept without a note of its question is told all the same, and taken back', () =>
  withSummary([person('go', 'G.O.', 'Grace Ostrava')], 'grace tonight', async (matter) => {
    const [[, id] = ['', '']] = await openIds(matter)
    const answers = [{ word: 'grace', left: '', right: 'tonight', is: 'not-the-name', everywhere: false } as const]
    must(await vaultOf(matter).putIdentities([{ ...person('go', 'G.O.', 'Grace Ostrava'), answers }]))
    const told = settled(await answerNameQuestion(matter, id, { is: 'the-name', everywhere: false }))
    assert.deepEqual([told.by, told.given], [id, null])
    must(await takeBackNameAnswer(matter, id))
    assert.deepEqual(
      (await openIds(matter)).map(([, one]) => one),
      [id],
    )
  }))

const courts = [
  person('go', 'G.O.', 'Charity Court'),
  person('lo', 'L.O.', 'Hope Court'),
  person('so', 'S.O.', 'Will Court'),
]

test('a place that names nobody is answered once for everybody whom it could name, and taken back for all of them', () =>
  withSummary(courts, 'he said court date then\n\nThe manager paid Salas there.', async (matter) => {
    const [[, first] = ['', '']] = await openIds(matter)
    const told = must(await answerNameQuestion(matter, first, { is: 'nobody', everywhere: false })).value
    assert.equal(told.is, 'nobody')
    assert.deepEqual(await openIds(matter), [])
    assert.equal(must(await namesOfMatter(matter, {})).value.answered.length, 1)
    const { open } = must(await takeBackNameAnswer(matter, first)).value
    assert.ok(open.length > 0)
    assert.ok((await openIds(matter)).some(([, id]) => id === first))
  }))

test('an answer settles no place that it says nothing of', () =>
  withSummary(courts, 'hope is next\n\ntell court to go\n\nshe said hope then\n\nask court now', async (matter) => {
    const before = await openIds(matter)
    const [, id = ''] = before.find(([pseudonym]) => pseudonym === 'L.O.') ?? []
    const told = must(await answerNameQuestion(matter, id, { is: 'the-name', everywhere: false })).value
    assert.deepEqual(told.settled, [])
    assert.deepEqual(
      (await openIds(matter)).map(([, one]) => one).sort(),
      before
        .map(([, one]) => one)
        .filter((one) => one !== id)
        .sort(),
    )
  }))
