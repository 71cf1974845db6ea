import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import fc from '../../../casefile/property.fixture.ts'
import type { IdentityPlace } from '../places/identity-place.ts'
import { withoutOverlap } from '../places/without-overlap.ts'
import { identityGate } from './replace-identities.ts'

const pseudonyms: Readonly<Record<string, string>> = { home: 'place of W.', grace: 'W.', number: 'line of W.' }
const named = (id: string, kind: Identity['kind'], form: string): Identity =>
  Identity.parse({ id, kind, pseudonym: pseudonyms[id] ?? 'X.', forms: [form] })
const home = named('home', 'address', '2719 Larkspur Terrace, Apt 4B')
const grace = named('grace', 'person', 'Grace Larkspur')
const number = named('number', 'phone', '(937) 555-2719')
const born = named('born', 'birth-date', '2007-02-14')

/** What a text shows beside its stand-ins must be its own letters outside of all places, in their order, each once. */
function showsOthersOnce(text: string, places: readonly Pick<IdentityPlace, 'start' | 'end'>[], shown: string): void {
  const isTaken = (at: number): boolean => places.some(({ start, end }) => at >= start && at < end)
  const left = [...text].filter((sign, at) => /[\p{L}\p{N}]/u.test(sign) && !isTaken(at)).join('')
  assert.equal(shown.replace(/\[[^\]]*\]/g, '').replace(/[^\p{L}\p{N}]/gu, ''), left)
}

const spans = fc.array(
  fc.record({
    start: fc.integer({ min: 0, max: 30 }),
    length: fc.integer({ min: 1, max: 12 }),
    of: fc.nat({ max: 2 }),
  }),
  { maxLength: 8 },
)

test('of random places that overlap, what is chosen takes all letters that any of them takes and no other, each once', () => {
  const text = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMN'
  const people = [home, grace, number]
  fc.assert(
    fc.property(spans, (drawn) => {
      const places = drawn.flatMap(({ start, length, of }): IdentityPlace[] => {
        const identity = people[of]
        return identity === undefined ? [] : [{ start, end: start + length, identity, word: null, doubt: null }]
      })
      let [shown, from] = ['', 0]
      for (const { start, end } of withoutOverlap(text, places)) {
        assert.ok(start >= from && end > start, 'the places stand apart')
        shown += `${text.slice(from, start)}[]`
        from = end
      }
      showsOthersOnce(text, places, shown + text.slice(from))
    }),
  )
})

const bits = [
  ...['2719', '4B', 'Larkspur', 'Terr', 'Unit 4B', 'Apt 4B', '2719-4B Larkspur', 'Grace Larkspur', '937-555-2719'],
  ...['-', '/', ' ', ', ', '\n', ' and ', '#', 'DOB 2/14/2007', 'account 4415 2719 0031', 'Feb142007', 'the desk'],
]

test('a text of the parts of several that are protected shows none of them in part, and everything else once', () => {
  const gate = identityGate([home, grace, number, born])
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 9 }), (drawn) => {
      const text = drawn.join('')
      const places = gate.finder.placesIn(text)
      const { text: shown } = gate.replaceIn(text)
      assert.deepEqual(gate.finder.placesIn(shown), [], `${text} -> ${shown}`)
      const isTaken = (at: number): boolean => places.some(({ start, end }) => at >= start && at < end)
      const outside = [...text].filter((sign, at) => /\p{L}/u.test(sign) && !isTaken(at)).join('')
      const rest = shown.replace(/\[[^\]]*\]/g, '').replace(/\P{L}/gu, '')
      let at = 0
      for (const sign of rest) {
        at = outside.indexOf(sign, at) + 1
        assert.ok(at > 0, `${JSON.stringify(text)} -> ${JSON.stringify(shown)}: shown twice or out of its order`)
      }
    }),
  )
})

for (const text of [
  ...[
    '2719-4B Larkspur',
    '4B/2719 Larkspur',
    '2719 Larkspur #4B',
    'apt 4B at 2719 Larkspur',
    '2719/4B Larkspur Terrace',
  ],
  ...['Unit 4B, 2719 Larkspur Ter', '#4B 2719 Larkspur', '2719 Larkspur 4B', '2719-4B Larkspur 2719-4B Larkspur'],
  ...['2719 Larkspur Terr Unit 4B and 2719-4B Larkspur', '2719 Larkspur Terrace 2719-4B Larkspur'],
])
  test(`number, street and flat go together: ${text}`, () => {
    for (const form of ['2719 Larkspur Terrace, Apt 4B', '2719 Larkspur Terrace #4B'])
      assert.match(
        identityGate([named('home', 'address', form)]).replaceIn(text).text,
        /^(?:\[place of W\.\](?: and | )?)+$/,
      )
  })

test('another house, and a flat of another number, are left', () => {
  const gate = identityGate([home])
  for (const text of ['2718-4B Larkspur', '4B-2718 Larkspur', 'Unit 4B on the second floor', 'room 4B'])
    assert.equal(gate.replaceIn(text).text, text)
})
