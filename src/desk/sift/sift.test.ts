import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { ReviewAnswer } from '../../casefile/written/single-records.ts'
import { codeOf, documentNumber, must } from '../../vault/vault.fixture.ts'
import { matterWithFolio } from '../evidence/matter-with-folio.fixture.ts'
import { placesNamed } from './places-named.ts'
import { nextSift } from './sift-next.ts'
import { answerSift, drawSiftSample, listSifts, startSift } from './sift-questions.ts'
import { reportSift } from './sift-report.ts'

/** 60 papers, of which 6 speak of what is asked. */
async function matterWithPapers(t: TestContext) {
  const made = await matterWithFolio(t)
  for (let n = 2; n <= 61; n += 1) {
    const is = n % 10 === 0
    const text = is
      ? `The clerk of shift ${n} saw bruises on her arms and looked away. Juniper Delacroix was told to wait.`
      : `Invoice ${n} for linen, soap and breakfast supplies, delivered on a weekday by the wholesaler, paid later.`
    const { record, pages } = documentNumber(n, [text])
    must(await made.vault.putDocument(record, pages))
  }
  return made
}

test('a yes brings the likeliest next, the sample comes by chance, and the report tells what was missed', async (t) => {
  const { matter, folder } = await matterWithPapers(t)
  must(await startSift(matter, { question: 'Did staff see injuries?', start: 'shift' }))
  const id = 'question-1'
  const isYes = (text: string): boolean => text.includes('bruises')
  const first = must(await nextSift(matter, id, 1)).value
  assert.equal(first.chosen, 'first')
  assert.ok(isYes(first.passages[0]?.text ?? ''))
  assert.doesNotMatch(JSON.stringify(first), /Delacroix/)
  const say = async (passages: typeof first.passages) =>
    must(
      await answerSift(
        matter,
        id,
        passages.map(({ document, page, start, text }) => ({ document, page, start, yes: isYes(text) })),
      ),
    )
  await say(first.passages)
  const next = must(await nextSift(matter, id, 5)).value
  assert.equal(next.chosen, 'likely')
  assert.equal(next.passages.filter(({ text }) => isYes(text)).length, 5, 'all others that say it come next')
  await say(next.passages)
  await say(must(await nextSift(matter, id, 10)).value.passages)
  assert.deepEqual(must(await listSifts(matter)).value.questions, [
    { id, question: 'Did staff see injuries?', answered: 16, yes: 6, sample: null },
  ])

  must(await drawSiftSample(matter, id, 20))
  assert.equal(codeOf(await drawSiftSample(matter, id, 20)), 'usage')
  const unfinished = must(await reportSift(matter, id)).value
  assert.equal(unfinished.sample?.estimate, null)
  const sampled = must(await nextSift(matter, id, 20)).value
  assert.deepEqual([sampled.chosen, sampled.passages.length, sampled.unread], ['sample', 20, 45])
  await say(sampled.passages)
  const out = join(folder, 'protocol.txt')
  const report = must(await reportSift(matter, id, out)).value
  assert.deepEqual([report.sample?.unread, report.sample?.found, report.sample?.yes], [45, 6, 0])
  assert.equal(report.sample?.estimate?.missed.low, 0)
  assert.equal(report.sample?.estimate?.missed.high, Math.ceil(45 * (1 - 0.025 ** (1 / 20))), 'the rule of no yes in n')
  assert.match(readFileSync(out, 'utf8'), /From the 45 passages that nobody had read, 20 were drawn by chance/)
})

test('an answer stands on a passage that is there, can be changed, and is taken back by undo', async (t) => {
  const { matter, vault } = await matterWithPapers(t)
  must(await startSift(matter, { question: 'x', start: null }))
  const { places } = must(await placesNamed(matter, ['rd-000002/1/0'])).value
  const [place] = places
  assert.ok(place)
  must(await answerSift(matter, 'question-1', [{ ...place, yes: true }]))
  must(await answerSift(matter, 'question-1', [{ ...place, yes: false }]))
  const answers = async (): Promise<readonly ReviewAnswer[]> =>
    must(await vault.listRecords('review-answer')).map(({ content }) => content)
  assert.deepEqual(
    (await answers()).map(({ yes }) => yes),
    [false],
  )
  must(await vault.undo())
  assert.deepEqual(
    (await answers()).map(({ yes }) => yes),
    [true],
  )
  assert.equal(
    codeOf(await answerSift(matter, 'question-1', [{ ...place, start: 7, yes: true }])),
    'document-not-found',
  )
  assert.equal(codeOf(await nextSift(matter, 'question-9', 5)), 'record-not-found')
  assert.equal(codeOf(await placesNamed(matter, ['RD-2'])), 'usage')
})
