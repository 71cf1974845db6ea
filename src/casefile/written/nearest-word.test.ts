import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../property.fixture.ts'
import { nearestWord, slipsBetween } from './nearest-word.ts'

const rows: readonly (readonly [known: readonly string[], given: string, nearest: string | null])[] = [
  [['born', 'court', 'claim'], 'brn', 'born'],
  [['from', 'to'], 'form', 'from'],
  [['as_of', 'filed'], 'asof', 'as_of'],
  [['perpetrator', 'beneficiary'], 'Benificiary', 'beneficiary'],
  [['S.D. Ohio', 'S.D. Iowa'], 'S.D. Ohoi', 'S.D. Ohio'],
  [['from', 'to'], 'weather', null],
  [[], 'born', null],
]
for (const [known, given, nearest] of rows)
  test(`"${given}" among ${known.join(', ') || 'nothing'}`, () => assert.equal(nearestWord(known, given), nearest))

test('a letter left out, put in, changed or swapped is one slip; the order does not matter', () => {
  const words = fc.string({ maxLength: 8 })
  fc.assert(
    fc.property(words, words, (a, b) => {
      assert.equal(slipsBetween(a, b), slipsBetween(b, a))
      assert.equal(slipsBetween(a, b) === 0, a === b)
      assert.ok(slipsBetween(a, b) <= Math.max(a.length, b.length))
    }),
  )
  for (const slip of ['corut', 'cort', 'courtt', 'caurt']) assert.equal(slipsBetween('court', slip), 1)
})
