import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LookedFor } from '../../casefile/views/looked-for.ts'
import { matchesGolden, type OneOfEach } from '../golden.fixture.ts'
import { formExample, lookedForInWords } from './looked-for-words.ts'

const each: OneOfEach<LookedFor> = {
  'listed-forms': { is: 'listed-forms' },
  encoded: { is: 'encoded' },
  'from-its-end': { is: 'from-its-end' },
  'parts-in-any-order': { is: 'parts-in-any-order' },
  'parts-alone': { is: 'parts-alone', parts: 2 },
  'everyday-words': { is: 'everyday-words', parts: 1 },
  'short-parts': { is: 'short-parts', parts: 1 },
  'without-spaces': { is: 'without-spaces' },
  'short-names': { is: 'short-names', names: 3 },
  initials: { is: 'initials' },
  'by-ear': { is: 'by-ear' },
  'spelled-out': { is: 'spelled-out' },
  'other-scripts': { is: 'other-scripts' },
  'in-latin': { is: 'in-latin', how: 'not' },
  transliterations: { is: 'transliterations' },
  day: { is: 'day' },
  'day-not-understood': { is: 'day-not-understood' },
  phone: { is: 'phone' },
  email: { is: 'email' },
  address: { is: 'address' },
  number: { is: 'number' },
}

test('what is looked for is known lines, whatever the name', () => {
  const said = Object.entries(each).map(([tag, one]) => [tag, lookedForInWords(one).join(' | ')])
  matchesGolden('search/looked-for', Object.fromEntries(said))
})

test('an example says when it is taken for the name', () => {
  assert.equal(formExample({ form: 'Dettweiler', only: null }), 'Dettweiler')
  assert.equal(formExample({ form: 'Grace', only: 'where-it-is-meant' }), 'Grace (where it is meant)')
})
