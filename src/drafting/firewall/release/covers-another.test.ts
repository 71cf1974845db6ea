import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import { identityGate } from '../covering/replace-identities.ts'
import { coversAnother } from './covers-another.ts'

const person = (id: string, pseudonym: string, ...forms: readonly string[]): Identity =>
  Identity.parse({ id, kind: 'person', pseudonym, forms })
const jane = person('jane', 'J.D.', 'Junia Dettweiler')
const witness = person('w-z', 'witness Z', 'Silas Drake-Halcyon')
const parties = [
  { id: 'silas-drake', name: 'Silas Drake' },
  { id: 'halcyon-inn', name: 'Halcyon Inn LLC' },
  { id: 'northgate', name: 'Northgate Lodging LLC' },
]
const none = { parties: [], courts: [] }

test('a party, a court or a protected person that is covered as somebody else is told of by number and covered name', () => {
  const told = coversAnother([jane, witness], { parties, courts: ['S.D. Ohio', 'Probate Court at Halcyon'] })
  assert.deepEqual(told, [
    {
      ...{ is: 'covers-another', pseudonym: 'witness Z', of: 'party', number: 1 },
      ...{ id: '[witness Z]', name: '[witness Z]' },
    },
    {
      ...{ is: 'covers-another', pseudonym: 'witness Z', of: 'party', number: 2 },
      ...{ id: '[witness Z]-inn', name: '[witness Z] Inn LLC' },
    },
    {
      ...{ is: 'covers-another', pseudonym: 'witness Z', of: 'court', number: 2, id: null },
      name: 'Probate Court at [witness Z]',
    },
  ])
  assert.deepEqual(coversAnother([jane], { parties, courts: ['S.D. Ohio'] }), [])
})

test('a party that is itself listed as it is written is covered on purpose, and then every place asks who is meant', () => {
  const listed = [
    jane,
    witness,
    person('drake', 'defendant D', 'Silas Drake'),
    person('inn', 'defendant H', 'Halcyon Inn'),
  ]
  assert.deepEqual(coversAnother(listed, { parties, courts: [] }), [])
  const gate = identityGate(listed)
  const { text, questions } = gate.replaceIn('She was brought there by Silas Drake in June.')
  assert.equal(text, 'She was brought there by [witness Z or defendant D] in June.')
  assert.deepEqual(
    questions.map(({ kind }) => kind),
    ['one-of-several', 'one-of-several'],
  )
  assert.equal(gate.replaceIn('Halcyon Inn LLC').text, '[defendant H] LLC')
  const alone = person('w-z', 'witness Z', 'Silas Drake-Halcyon', 'Halcyon')
  assert.equal(coversAnother([alone], { parties: parties.slice(1, 2), courts: [] }).length, 1, 'a part of a name alone')
})

test('people of one name are both named in its place, and a number takes no one’s place', () => {
  assert.deepEqual(coversAnother([witness, person('w-y', 'witness Y', 'Silas Drake')], none), [])
  const phone = Identity.parse({ id: 'tel', kind: 'phone', pseudonym: 'phone', forms: ['614-555-0147'] })
  assert.deepEqual(coversAnother([phone], { parties: [{ id: 'p', name: 'Dial 614-555-0147 Inc.' }], courts: [] }), [])
})
