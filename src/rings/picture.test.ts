import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Casefile } from '../casefile/matter.ts'
import { drawRing } from './picture.ts'

const passage = { document: 'doc-0123456789abcdef', page: 1, start: 0, end: 4, quote: 'CASH' }
const casefile = Casefile.parse({
  matter: { id: 'm', caption: 'A.B. v. Inn', court: 'S.D. Ohio', asOf: '2026-11-23', minorMatter: false, summary: '' },
  claimants: [{ id: 'ab', pseudonym: 'A.B.', kind: 'survivor', born: '2000', sex: 'female' }],
  parties: ['one', 'two', 'three'].map((id) => ({
    id,
    name: id.toUpperCase(),
    kind: 'person',
    role: 'person',
    states: [],
    description: '',
  })),
  facts: [
    {
      id: 'f-1',
      when: '2020',
      statement: 'One and Two met A.B.',
      about: ['one', 'two'],
      place: 'The Inn',
      factors: [],
      passages: [passage],
      confirmedBy: 'x',
      confirmedOn: '2026-01-01',
    },
    {
      id: 'f-2',
      when: '2020',
      statement: 'Two rented a room.',
      about: ['two'],
      place: 'The Inn',
      factors: [],
      passages: [passage],
      confirmedBy: 'x',
      confirmedOn: '2026-01-01',
    },
  ],
})

test('links rest on facts; the unlinked stay out', () => {
  const ring = drawRing(casefile, [])
  assert.deepEqual(
    ring.nodes.map((n) => n.id),
    ['ab', 'one', 'place:1', 'two'],
  )
  assert.deepEqual(ring.links.find((l) => l.from === 'place:1' && l.to === 'two')?.facts, ['f-1', 'f-2'])
  assert.ok(ring.links.every((l) => l.standing === 'confirmed' && l.facts.length > 0))
})

test('a phone on the same page is inference, and its number stands in its label alone', () => {
  const [id] = casefile.facts.map((f) => f.id)
  const ring = drawRing(casefile, [{ number: '+16145550122', facts: id ? [id] : [] }])
  assert.equal(ring.nodes.find((n) => n.kind === 'phone')?.label, '+16145550122')
  assert.doesNotMatch(JSON.stringify(ring).replaceAll('"label":"+16145550122"', ''), /6145550122|0122|the-inn/i)
  assert.ok(ring.links.filter((l) => l.kind === 'same-page').every((l) => l.standing === 'inference'))
})

test('same input, same picture', () => assert.deepEqual(drawRing(casefile, []), drawRing(casefile, [])))
