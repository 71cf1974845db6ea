import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import { formsLookedFor } from './describe-forms.ts'

const shown = (kind: Identity['kind'], ...forms: string[]) =>
  formsLookedFor(Identity.parse({ id: 'x', kind, pseudonym: 'P', forms }))
const tags = (kind: Identity['kind'], ...forms: string[]) => shown(kind, ...forms).looksFor.map(({ is }) => is)

test('what is looked for gives none of the forms away, and forms are shown as examples', () => {
  const { looksFor, examples, listed } = shown('person', 'Grace Li Dettweiler')
  assert.equal(listed, 1)
  assert.doesNotMatch(JSON.stringify(looksFor), /grace|dettweiler|\bli\b/i)
  assert.deepEqual(
    looksFor.filter(({ is }) => is === 'parts-in-any-order' || is === 'everyday-words' || is === 'short-parts'),
    [{ is: 'parts-in-any-order' }, { is: 'everyday-words', parts: 1 }, { is: 'short-parts', parts: 1 }],
  )
  const only = new Map(examples.map((one) => [one.form, one.only]))
  assert.equal(only.get('Dettweiler'), null)
  assert.equal(only.get('Grace'), 'where-it-is-meant')
})

test('what belongs to one kind of name is told for that kind alone', () => {
  assert.ok(tags('person', '王小美').includes('without-spaces'))
  assert.ok(tags('person', 'Darya Volkova').includes('transliterations'))
  assert.ok(!tags('person', 'Junia Ostrava').includes('without-spaces'))
  const inLatin = (name: string) => shown('person', name).looksFor.find((one) => one.is === 'in-latin')?.how
  assert.equal(inLatin('王小美'), 'pinyin')
  assert.equal(inLatin('สมหญิง'), 'not')
  assert.equal(inLatin('سميرة الزعبي'), 'usual')
  assert.ok(tags('person', 'William Ostrava').includes('short-names'))
  assert.deepEqual(tags('phone', '614-555-0142'), ['phone'])
})

test('a birth date that is no day says that it is looked for only as listed', () => {
  assert.deepEqual(tags('birth-date', 'the spring of 2004'), ['day-not-understood'])
  assert.deepEqual(tags('birth-date', '2004-03-09'), ['day'])
})
