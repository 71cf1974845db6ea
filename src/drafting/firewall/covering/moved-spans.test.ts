import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import fc from '../../../casefile/property.fixture.ts'
import { identityGate } from './replace-identities.ts'

const gate = identityGate([
  Identity.parse({ id: 'jd', kind: 'person', pseudonym: 'J.D.', forms: ['Juniper Delacroix'] }),
  Identity.parse({ id: 'home', kind: 'address', pseudonym: 'home address', forms: ['12 Quince Street'] }),
])

const text = 'Juniper Delacroix of 12 Quince Street paid room 214 in cash; Juniper Delacroix left.'

test('words keep their place in both directions, whatever stands before them', () => {
  const placed = gate.replacePlaced(text)
  assert.equal(placed.text, '[J.D.] of [home address] paid room 214 in cash; [J.D.] left.')
  for (const words of ['paid room 214', 'in cash', 'left', ' of ']) {
    const stored = { start: text.indexOf(words), end: text.indexOf(words) + words.length }
    const shown = placed.toShown(stored)
    assert.equal(placed.text.slice(shown.start, shown.end), words)
    assert.deepEqual(placed.toStored(shown), stored)
  }
})

test('a span that cuts a name takes the whole of it', () => {
  const placed = gate.replacePlaced(text)
  const half = placed.toShown({ start: 8, end: text.indexOf('Street') })
  assert.equal(placed.text.slice(half.start, half.end), '[J.D.] of [home address]')
  const back = placed.toStored({ start: 2, end: placed.text.indexOf('address') })
  assert.equal(text.slice(back.start, back.end), 'Juniper Delacroix of 12 Quince Street')
})

test('any span there and back holds what it held, and shows no name (property)', () => {
  const piece = fc.constantFrom('Juniper Delacroix', '12 Quince Street', 'paid in cash', ' ', ', ', 'room 214', '.\n')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), fc.nat(), (pieces, a, b) => {
      const stored = pieces.join(' ')
      const placed = gate.replacePlaced(stored)
      assert.equal(placed.text, gate.replaceIn(stored).text)
      const [start, end] = [a % (stored.length + 1), b % (stored.length + 1)].sort((x, y) => x - y)
      const span = { start: start ?? 0, end: end ?? 0 }
      if (span.start === span.end) return
      const shown = placed.toShown(span)
      const back = placed.toStored(shown)
      assert.ok(back.start <= span.start && back.end >= span.end)
      assert.deepEqual(placed.toShown(back), shown)
      assert.doesNotMatch(placed.text.slice(shown.start, shown.end), /Juniper|Delacroix|Quince/)
    }),
  )
})
