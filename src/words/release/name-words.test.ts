import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GivenAnswer, OpenQuestion, QuestionPlace } from '../../casefile/views/names-view.ts'
import { matchesGolden, type OneOfEach } from '../golden.fixture.ts'
import { givenInWords, questionPlaceInWords, settledInWords, takenBackInWords } from './name-words.ts'

const question: OpenQuestion = {
  ...{ id: 'q-bdfghk', pseudonym: 'L.O.', kind: 'one-of-several', stands: [{ is: 'fact', id: 'f1' }] },
  ...{ before: 'Then ', place: '[G.O. or L.O.]', after: ' left.' },
}
const other: OpenQuestion = { ...question, id: 'q-mnpqrs', pseudonym: 'G.O.' }
const is = 'the-name' as const
const answer: GivenAnswer = {
  ...{ id: question.id, pseudonym: 'L.O.', is, everywhere: false, before: 'then ', place: '[L.O.]', after: ' left' },
  ...{ given: '2026-11-23T09:41:07.25Z', settled: [other.id] },
}

test('an answer is told with what it settled, listed with when it was given, and taken back with what is open again', () => {
  matchesGolden('release/name-answers', {
    'settles nothing else': settledInWords({ question, is, everywhere: true, settled: [] }).join('\n'),
    'settles another': settledInWords({ question, is: 'not-the-name', everywhere: false, settled: [other] }).join('\n'),
    listed: givenInWords(answer),
    'listed without a day': givenInWords({ ...answer, is: 'not-the-name', given: null, settled: [] }),
    'taken back': takenBackInWords({ answer, open: [question, other] }).join('\n'),
    'taken back for nothing': takenBackInWords({ answer, open: [] }).join('\n'),
  })
  assert.ok(settledInWords({ question, is, everywhere: false, settled: [other] })[1]?.includes(other.id))
})

const places: OneOfEach<QuestionPlace> = {
  fact: { is: 'fact', id: 'f1' },
  page: { is: 'page', document: 'RD-000004', page: 2, fact: 'f1' },
  claimant: { is: 'claimant', id: 'jd' },
  party: { is: 'party', id: 'motel' },
  damages: { is: 'damages', line: 5 },
  'file-name': { is: 'file-name', document: 'RD-000004' },
  matter: { is: 'matter', part: 'matter' },
  paper: { is: 'paper', file: 'casebook.html' },
}

test('each place where a question stands is told', () => {
  const said = Object.entries(places).map(([tag, place]) => [tag, questionPlaceInWords(place)])
  matchesGolden('release/question-places', Object.fromEntries(said))
})
