import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import { identityFinder } from './find-identities.ts'

const named = (form: string) => Identity.parse({ id: 'x', kind: 'person', pseudonym: 'P', forms: [form] })

test('one list has one finder, and what it found in a text stays found; another list has another', () => {
  const list = [named('Junia Dettweiler')]
  const finder = identityFinder(list)
  assert.equal(identityFinder(list), finder)
  const text = 'Junia Dettweiler and Mateo Rivas'
  assert.equal(finder.placesIn(text), finder.placesIn(text))
  assert.equal(finder.placesIn(text).length, 1)
  const other = identityFinder([...list, named('Mateo Rivas')])
  assert.notEqual(other, finder)
  assert.equal(other.placesIn(text).length, 2)
})

test('more texts than are remembered are read as before', () => {
  const finder = identityFinder([named('Junia Dettweiler')])
  const long = (nth: number) => `${nth} ${'a plain line of nobody. '.repeat(20_000)}Junia Dettweiler`
  for (const nth of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1]) assert.equal(finder.placesIn(long(nth)).length, 1, `${nth}`)
})
