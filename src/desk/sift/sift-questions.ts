import { createHash, randomBytes } from 'node:crypto'
import type { SiftPlace, SiftQuestionView } from '../../casefile/evidence/sift.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { ChangeAnswer } from '../../casefile/written/change-request.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { NotChanged } from '../facts/make-change.ts'
import { changeCoverage, makeChange } from '../facts/make-change.ts'
import type { OpenMatter } from '../open-matter.ts'
import { answersTo, keyOf, siftState } from './sift-state.ts'

/**
 * Begins a review of one question. `start` is a search by which the first passages are found; without it they are spread over
 * the matter. Problems: `search-not-understood`, `matter-in-use`.
 */
export const startSift = (
  matter: OpenMatter,
  { question, start }: { readonly question: string; readonly start: string | null },
): Promise<Result<Covered<ChangeAnswer>, NotChanged | DoorTrouble | 'search-not-understood'>> =>
  answerAbout(matter, 'sift-start', async ({ vault, cover }) => {
    const understood = start === null ? ok(null) : await vault.search(start, { limit: 1 })
    if (!understood.ok) return understood
    const listed = await vault.listRecords('review-question')
    if (!listed.ok) return listed
    const last = listed.value.reduce((most, { id }) => Math.max(most, Number(/^question-(\d+)$/.exec(id)?.[1] ?? 0)), 0)
    const id = `question-${last + 1}`
    const content = { id, question, start, seed: randomBytes(16).toString('hex'), sample: null }
    const made = await makeChange(vault, 'review.started', [{ kind: 'review-question', id, basedOn: 0, content }])
    return made.ok ? cover(made.value, changeCoverage) : made
  })

export const listSifts = (
  matter: OpenMatter,
): Promise<Result<Covered<{ readonly questions: readonly SiftQuestionView[] }>, DoorTrouble>> =>
  answerAbout(matter, 'sift-list', async ({ vault, cover }) => {
    const listed = await vault.listRecords('review-question')
    if (!listed.ok) return listed
    const questions: SiftQuestionView[] = []
    for (const { content } of listed.value) {
      const answers = await answersTo(vault, content.id)
      if (!answers.ok) return answers
      const answered = new Set(answers.value.map(keyOf))
      const { id, question, sample } = content
      questions.push({
        ...{ id, question, answered: answers.value.length, yes: answers.value.filter(({ yes }) => yes).length },
        sample:
          sample === null
            ? null
            : { size: sample.places.length, answered: sample.places.filter((one) => answered.has(keyOf(one))).length },
      })
    }
    return cover({ questions }, {})
  })

/**
 * What a person said of passages; said again it replaces what was said before.
 * Problems: `record-not-found`, `document-not-found` for a passage that is not there (any more).
 */
export const answerSift = (
  matter: OpenMatter,
  id: string,
  given: readonly (SiftPlace & { readonly yes: boolean })[],
): Promise<Result<Covered<ChangeAnswer>, NotChanged | DoorTrouble | 'document-not-found' | 'record-not-found'>> =>
  answerAbout(matter, 'sift-answer', async ({ vault, cover }) => {
    const state = await siftState(vault, id)
    if (!state.ok) return state
    const wrong = given.find((place) => !state.value.passages.at.has(keyOf(place)))
    if (wrong !== undefined)
      return failed(problem('document-not-found', { document: `${wrong.document} page ${wrong.page}` }))
    const changes = given.map(({ document, page, start, yes }) => {
      const content = { id: `${id}.${document}.${page}.${start}`, question: id, document, page, start, yes }
      return { kind: 'review-answer' as const, id: content.id, basedOn: null, content }
    })
    const made = await makeChange(vault, 'review.answered', changes)
    return made.ok ? cover(made.value, changeCoverage) : made
  })

/**
 * Draws passages by chance from those that nobody read: the order is that of the hashes of the question's own seed with each
 * passage, so that whoever has the record can draw the same again.
 * Problems: `record-not-found`, `usage` where an earlier sample is not answered yet, or nothing is left to read.
 */
export const drawSiftSample = (
  matter: OpenMatter,
  id: string,
  size: number,
): Promise<Result<Covered<ChangeAnswer>, NotChanged | DoorTrouble | 'record-not-found' | 'usage'>> =>
  answerAbout(matter, 'sift-sample', async ({ vault, cover }) => {
    const state = await siftState(vault, id)
    if (!state.ok) return state
    const { question, answers, passages } = state.value
    const answered = new Set(answers.map(keyOf))
    if (question.sample?.places.some((place) => passages.at.has(keyOf(place)) && !answered.has(keyOf(place))))
      return failed(problem('usage', { complaint: { is: 'sample-not-answered' } }))
    const unread = passages.places.filter((place) => !answered.has(keyOf(place)))
    if (unread.length === 0) return failed(problem('usage', { complaint: { is: 'all-answered' } }))
    const draw = (question.sample?.draw ?? 0) + 1
    const drawn = unread
      .map((place) => ({
        place,
        by: createHash('sha256')
          .update(`${question.seed} ${draw} ${keyOf(place)}`)
          .digest('hex'),
      }))
      .sort((a, b) => (a.by < b.by ? -1 : 1))
      .slice(0, size)
    const places = drawn.map(({ place: { document, page, start } }) => ({ document, page, start }))
    const sample = { places, unread: unread.length, found: answers.filter(({ yes }) => yes).length, draw }
    const content = { ...question, sample }
    const made = await makeChange(vault, 'review.sampled', [{ kind: 'review-question', id, basedOn: null, content }])
    return made.ok ? cover(made.value, changeCoverage) : made
  })
