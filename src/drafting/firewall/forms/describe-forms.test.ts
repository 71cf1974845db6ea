import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import { formsLookedFor } from './describe-forms.ts'

const shown = (kind: Identity['kind'], ...forms: string[]) =>
  formsLookedFor(Identity.parse({ id: 'x', kind, pseudonym: 'P', forms }))

test('the forms that are added are told in words that give none of them away, and shown as examples', () => {
  const { inWords, examples, listed } = shown('person', 'Grace Li Dettweiler')
  assert.equal(listed, 1)
  assert.doesNotMatch(inWords.join('\n'), /grace|dettweiler|\bli\b/i)
  assert.match(inWords.join('\n'), /parts in any order/)
  assert.match(inWords.join('\n'), /everyday word.*you are asked/)
  assert.match(inWords.join('\n'), /one short part only beside another part/)
  assert.ok(examples.includes('Dettweiler') && examples.includes('Grace (where it is meant)'))
})

test('what belongs to one kind of name is told for that kind alone', () => {
  assert.match(shown('person', '王小美').inWords.join('\n'), /with and without spaces/)
  assert.match(shown('person', 'Darya Volkova').inWords.join('\n'), /transliterations/)
  assert.doesNotMatch(shown('person', 'Junia Ostrava').inWords.join('\n'), /without spaces/)
  assert.match(shown('person', '王小美').inWords.join('\n'), /NOT in Latin letters/)
  assert.match(shown('person', 'سميرة الزعبي').inWords.join('\n'), /usual Latin spellings/)
  assert.match(shown('person', 'William Ostrava').inWords.join('\n'), /short forms of a given name/)
  assert.match(shown('phone', '614-555-0142').inWords.join('\n'), /without country code and area code/)
})

test('a birth date that is no day says that it is looked for only as listed', () => {
  assert.match(shown('birth-date', 'the spring of 2004').inWords.join(), /only as listed/)
})
