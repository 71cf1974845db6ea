import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findNearDuplicates, type NearText } from './near-duplicate.ts'

const ad =
  'New in town for a few days only, staying near the highway exit, quiet and friendly, ask for the weekday rate, no texts after midnight please, call '
const spun =
  'New in town for a few nights only, staying close to the highway exit, quiet and friendly, ask about the weekday rate, no texts after midnight please, call '
const other =
  'The franchisee shall pay the royalty of five percent of gross room revenue monthly and permit inspection of the premises by the brand at any hour of the day.'

test('spun ads with other numbers cluster, another text does not', () => {
  const found = findNearDuplicates([
    { id: 'ad-1', text: `${ad}six1four 555 01 22` },
    { id: 'agreement', text: other },
    { id: 'ad-2', text: `${spun}614-555-0199` },
    { id: 'ad-3', text: `${ad}(614) 555 0100` },
  ])
  assert.deepEqual(
    found.map((c) => c.ids),
    [['ad-1', 'ad-2', 'ad-3']],
  )
  assert.deepEqual(
    found[0]?.links.map((l) => [l.a, l.b]),
    [
      ['ad-1', 'ad-2'],
      ['ad-1', 'ad-3'],
    ],
  )
  assert.ok((found[0]?.links[1]?.similarity ?? 0) > 0.9)
})

test('texts too short to tell are left out', () => {
  assert.deepEqual(
    findNearDuplicates([
      { id: 'a', text: 'call me' },
      { id: 'b', text: 'call me' },
    ]),
    [],
  )
})

test('equal texts always cluster, and each text stands in at most one cluster', () => {
  const words = fc.array(
    fc.constantFrom(
      'room',
      'night',
      'paid',
      'cash',
      'clerk',
      'door',
      'phone',
      'stairs',
      'visitor',
      'manager',
      'towel',
      'report',
    ),
    { minLength: 25, maxLength: 40 },
  )
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (lists) => {
      const texts: NearText[] = lists.flatMap((list, i) => [
        { id: `a${i}`, text: list.join(' ') },
        { id: `b${i}`, text: `${list.join('  ')} 123` },
      ])
      const clusters = findNearDuplicates(texts)
      const where = new Map(clusters.flatMap((c, i) => c.ids.map((id) => [id, i] as const)))
      assert.equal(
        clusters.reduce((n, c) => n + c.ids.length, 0),
        where.size,
      )
      for (let i = 0; i < lists.length; i += 1) assert.equal(where.get(`a${i}`), where.get(`b${i}`))
      assert.ok(lists.every((_, i) => where.has(`a${i}`)))
      assert.deepEqual(findNearDuplicates(texts), clusters)
    }),
    { numRuns: 60 },
  )
})
