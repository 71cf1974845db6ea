import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import type { NameQuestion } from '../../casefile/release/name-question.ts'
import { QuestionId } from '../../casefile/views/names-view.ts'
import { questionIds, questionOfId } from './question-ids.ts'

const keyed = (key: string) => ({ digestOf: (text: string) => createHmac('sha256', key).update(text).digest() })
const vault = keyed('one matter')
const questions = Array.from(
  { length: 300 },
  (_, i): NameQuestion => ({
    ...{ kind: 'everyday-word', identity: `p${i % 7}`, word: 'rose', left: `before${i}`, right: 'later', passage: '' },
  }),
)

test('an id is the same however many others were answered, and stands for one question alone', () => {
  const ids = questionIds(vault, questions)
  assert.equal(new Set(ids).size, questions.length)
  for (const [i, id] of ids.entries()) {
    QuestionId.parse(id)
    const [asked] = questions.slice(i, i + 1)
    for (const left of [questions, questions.slice(i), questions.filter((_, at) => at % 2 === i % 2)])
      assert.equal(questionOfId(vault, left, id), asked)
    assert.equal(questionOfId(vault, questions, ` ${id.toUpperCase()} `), asked)
    const others = questions.filter((one) => one !== asked)
    assert.equal(questionOfId(vault, others, id), null, 'the id of an answered question is taken for no other')
  }
})

test('an id says nothing without the matter: another matter gives the same place another', () => {
  const [here, there] = [questionIds(vault, questions), questionIds(keyed('another matter'), questions)]
  assert.ok(here.every((id, i) => id !== there[i]))
})

test('a number, a part of an id, and an id that could be of two are refused', () => {
  const alike = { digestOf: () => new Uint8Array(32) }
  const ids = questionIds(alike, questions.slice(0, 2))
  for (const id of ['1', 'q-', '', 'q-bcdfg', 'q-1bcdfg', ...ids])
    assert.equal(questionOfId(alike, questions, id), null)
})
