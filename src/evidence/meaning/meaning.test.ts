import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import { Likest } from './likest.ts'
import { askedWords, matchWords } from './matched-words.ts'
import { directionOf, eachLikeness, meaningsOf, packMeanings } from './passage-meanings.ts'
import { nearness, readWordVectors } from './word-vectors.ts'

const data = resolve(import.meta.dirname, '..', '..', '..', 'data')
const bytes = readFileSync(resolve(data, 'meaning', 'word-vectors.bin'))
const vectors = readWordVectors(bytes) ?? assert.fail('the word vectors are not whole')
const near = (a: string, b: string): number => nearness(vectors, vectors.placeOf(a), vectors.placeOf(b))

test('the word vectors are those that data/README.md describes, and say what they are known to say', () => {
  const described = readFileSync(resolve(data, 'README.md'), 'utf8')
  assert.ok(described.includes(createHash('sha256').update(bytes).digest('hex')))
  assert.ok(near('motel', 'hotel') > 0.6)
  assert.ok(near('motel', 'hotel') > near('motel', 'kidney') + 0.4)
  assert.ok(Math.abs(near('bruise', 'bruise') - 1) < 1e-5)
  assert.equal(vectors.placeOf('delacroixx'), -1)
})

test('bytes of another layout are no word vectors (property)', () => {
  assert.equal(readWordVectors(bytes.subarray(0, bytes.length - 1)), null)
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (given) => assert.equal(readWordVectors(given), null)))
})

test('English has a meaning; another language, numbers and unknown names have none and are counted', () => {
  assert.notEqual(directionOf(vectors, 'The night clerk saw the bruises on her arms.'), null)
  for (const text of [
    'El recepcionista vio los moretones en los brazos y no hizo nada, como siempre por la noche.',
    'Der Portier sah die blauen Flecken und schwieg, weil er nicht wollte.',
    '他在酒店付现金。',
    '12.40 89.00 140.25',
    '',
  ])
    assert.equal(directionOf(vectors, text), null, text)
  const page = 'The clerk saw bruises on both of her arms when she signed in that night.\n\n'.repeat(5)
  const other = 'Le soir, le gardien de la maison est parti pour la gare avec les clefs et le registre.\n\n'.repeat(5)
  const { passages, leftOut } = meaningsOf(vectors, page + other)
  assert.ok(passages.length >= 1 && leftOut >= 1)
  assert.ok(passages.every(({ start }) => start < page.length))
})

test('what is kept tells the same likeness as what was made, to a hundredth', () => {
  const text =
    'He paid in cash every morning. The doctor noticed injuries.\n\nA van came from another state at night. '.repeat(8)
  const made = meaningsOf(vectors, text)
  const asked = directionOf(vectors, 'money for the room') ?? assert.fail()
  const told: number[] = []
  const leftOut = eachLikeness(packMeanings(made, vectors.dimensions), asked, ({ start, end }, likeness) => {
    const own = made.passages[told.length] ?? assert.fail()
    assert.deepEqual([start, end], [own.start, own.end])
    const exact = own.direction.reduce((sum, part, d) => sum + part * (asked[d] ?? 0), 0)
    assert.ok(Math.abs(likeness - exact) < 0.01, `${likeness} ${exact}`)
    told.push(likeness)
  })
  assert.deepEqual([told.length, leftOut], [made.passages.length, made.leftOut])
  assert.ok(packMeanings(made, vectors.dimensions).length < text.length / 2)
})

test('the words that made a passage match are told, and small ones are not', () => {
  const asked = askedWords(vectors, 'the doctor noticed injuries')
  const passage = 'A physician wrote of bruises and of the weather.'
  const { words, share } = matchWords(vectors, asked, passage)
  assert.deepEqual(
    words.map((word) => [
      'the doctor noticed injuries'.slice(word.asked.start, word.asked.end),
      passage.slice(word.start, word.end),
    ]),
    [
      ['doctor', 'physician'],
      ['injuries', 'bruises'],
    ],
  )
  assert.ok(share > 0 && share < 1)
  assert.deepEqual(matchWords(vectors, asked, 'The the of.').words, [])
})

test('the likest of any number are those that sorting would give (property)', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (given, most) => {
      const likest = new Likest<number>(most)
      for (const [at, score] of given.entries()) likest.add(score, at)
      assert.deepEqual(
        likest.sorted().map(({ score }) => score),
        given.toSorted((a, b) => b - a).slice(0, most),
      )
      assert.ok(likest.sorted().every(({ score, one }) => given[one] === score))
    }),
  )
})
