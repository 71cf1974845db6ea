import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { IsoDay } from '../../casefile/dates.ts'
import { Casefile, Identity } from '../../casefile/matter.ts'
import type { ProblemCode } from '../../casefile/problems.ts'
import type { Result } from '../../casefile/result.ts'
import { forTheOwner } from '../door.ts'
import { makeMatter } from '../make-matter.ts'
import { openMatter, vaultOf } from '../open-matter.ts'
import { answerNameQuestion, namesOfMatter, withEarlierAnswers } from './names-of-matter.ts'

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
  must(await makeMatter(folder, 'five unrelated words here'))
  const matter = must(await openMatter(folder, 'five unrelated words here', { write: true }))
  try {
    must(await vaultOf(matter).putIdentities([grace]))
    must(await vaultOf(matter).saveCasefile(casefile))

    const before = must(await namesOfMatter(matter, {})).value
    assert.doesNotMatch(JSON.stringify(before), /grace|ostrava/i)
    assert.deepEqual(before.questions, [
      { number: 1, pseudonym: 'G.O.', kind: 'everyday-word', passage: '[G.O.] tonight' },
    ])
    const forms = must(await namesOfMatter(matter, { uncovered: true }))
    assert.doesNotMatch(JSON.stringify(forms.value), /ostrava/i, 'forms asked for are covered all the same')
    const own = must(await forTheOwner(matter, forms))
    assert.ok(own.identities[0]?.examples?.includes('Ostrava'))

    assert.deepEqual(before.suggestions, [])
    assert.deepEqual(must(await namesOfMatter(matter, { suggest: true })).value.suggestions, [
      { name: 'Talwen', why: 'relative', times: 1, page: null, document: null },
    ])

    const none = await answerNameQuestion(matter, 2, { is: 'the-name', everywhere: false })
    assert.ok(!none.ok && none.problem.code === 'name-question-not-found')
    must(await answerNameQuestion(matter, 1, { is: 'not-the-name', everywhere: false }))
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
