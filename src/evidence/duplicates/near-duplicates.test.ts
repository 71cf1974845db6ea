import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import { differingWords } from './differing-words.ts'
import { findNearDuplicates } from './near-duplicates.ts'
import { PieceComparer } from './text-pieces.ts'

const ad =
  'New in town for a few days only, staying near the highway exit, quiet and friendly, ask for the weekday rate, no texts after midnight please, call '
const spun =
  'New in town for a few nights only, staying close to the highway exit, quiet and friendly, ask about the weekday rate, no texts after midnight please, call '
const other =
  'The franchisee shall pay the royalty of five percent of gross room revenue monthly and permit inspection of the premises by the brand at any hour of the day.'
const styled = (text: string): string =>
  text.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97))

test('spun ads with other numbers, signs and letters make a group, another text does not', () => {
  const found = findNearDuplicates([
    `${ad}six1four 555 01 22`,
    other,
    `${spun}614-555-0199`,
    `${styled(ad)} (614) 555 0100!!!`,
  ])
  assert.deepEqual(
    found.map(({ members }) => members),
    [[0, 2, 3]],
  )
  assert.equal(found[0]?.links.length, 2)
  for (const { earlier, later, similarity } of found[0]?.links ?? []) assert.ok(earlier < later && similarity > 0.5)
})

test('texts too short to tell are left out', () => {
  assert.deepEqual(findNearDuplicates(['call me', 'call me']), [])
})

test('the similarity is that of the pieces: the same, none, and near', () => {
  const comparer = new PieceComparer()
  assert.equal(comparer.similarity(ad, `${ad.toUpperCase()} 123`), 1)
  assert.equal(comparer.similarity('', ''), 0)
  assert.ok(comparer.similarity(ad, other) < 0.1)
  const pieces = (text: string): ReadonlySet<string> => {
    const letters = text.toLowerCase().replace(/[^a-z]+/g, ' ')
    return new Set(Array.from({ length: letters.length - 4 }, (_, i) => letters.slice(i, i + 5)))
  }
  const [a, b] = [pieces(ad), pieces(spun)]
  const shared = [...a].filter((piece) => b.has(piece)).length
  assert.ok(Math.abs(comparer.similarity(ad, spun) - shared / (a.size + b.size - shared)) < 0.02)
})

test('equal texts always stand in one group, and each text in at most one (property)', () => {
  const words = fc.array(
    fc.constantFrom('room', 'night', 'paid', 'cash', 'clerk', 'door', 'phone', 'stairs', 'visitor', 'manager', 'новый'),
    { minLength: 25, maxLength: 40 },
  )
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (lists) => {
      const texts = lists.flatMap((list) => [list.join(' '), `${list.join('  ')} 123`])
      const groups = findNearDuplicates(texts)
      const where = new Map(groups.flatMap(({ members }, i) => members.map((member) => [member, i] as const)))
      assert.equal(
        groups.reduce((n, { members }) => n + members.length, 0),
        where.size,
      )
      for (let i = 0; i < lists.length; i += 1) assert.equal(where.get(2 * i) ?? -1, where.get(2 * i + 1) ?? -2)
      for (const { members, links } of groups) assert.equal(links.length, members.length - 1)
    }),
    { numRuns: 60 },
  )
})

test('the words that differ are shown, nothing is lost, and capitals and signs make no difference', () => {
  assert.deepEqual(differingWords('New in town, ask for Mia. Call me!', 'new in Dayton, ask for Mia call me now'), [
    { in: 'both', text: 'New in ' },
    { in: 'first', text: 'town, ' },
    { in: 'second', text: 'Dayton, ' },
    { in: 'both', text: 'ask for Mia. Call me!' },
    { in: 'second', text: ' now' },
  ])
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (first, second) => {
      const stretches = differingWords(first, second)
      const of = (side: 'first' | 'second'): string[] =>
        stretches.filter((one) => one.in === side || one.in === 'both').flatMap((one) => one.text.match(/\w/g) ?? [])
      assert.deepEqual(of('first'), first.match(/\w/g) ?? [])
      assert.deepEqual(of('second'), second.match(/\w/g) ?? [])
      const kept = stretches.filter((one) => one.in === 'both').flatMap((one) => one.text.match(/\w/g) ?? []).length
      assert.equal(kept, longestCommon(first.match(/\w/g) ?? [], second.match(/\w/g) ?? []), 'the fewest words')
    }),
    { numRuns: 400 },
  )
})

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let last = new Array<number>(b.length + 1).fill(0)
  for (const one of a) {
    const row = [0]
    for (const [j, other] of b.entries())
      row.push(one === other ? (last[j] ?? 0) + 1 : Math.max(last[j + 1] ?? 0, row[j] ?? 0))
    last = row
  }
  return last[b.length] ?? 0
}
