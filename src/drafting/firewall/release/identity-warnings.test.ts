import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import { ok } from '../../../casefile/result.ts'
import { standIns } from '../../../words/release/stand-ins.ts'
import { identityWarnings } from './identity-warnings.ts'
import { matterGate } from './matter-gate.ts'

const listed = (id: string, pseudonym: string, form: string, kind = 'person'): Identity =>
  Identity.parse({ id, kind, pseudonym, forms: [form] })

test('people listed apart with one pseudonym are told of by id; a number of the same person is not, nor a common stand-in', () => {
  const all = [
    listed('first', 'Jane Doe 1', 'Junia Dettweiler'),
    listed('second', 'jane doe 1 ', 'Talwen Ostrava'),
    listed('phone', 'Jane Doe 1', '614-555-0147', 'phone'),
    listed('third', 'Jane Doe 2', 'Ngozi Hartsfeld'),
    listed('fourth', standIns.person, 'Perrin Vosk'),
    listed('fifth', standIns.person, 'Odalys Krem'),
  ]
  assert.deepEqual(identityWarnings(all), [
    { is: 'pseudonym-shared', pseudonym: 'Jane Doe 1', ids: ['first', 'second'] },
  ])
  assert.deepEqual(identityWarnings(all.slice(1)), [])
})

test('an id that holds a protected name is told covered', () => {
  const all = [
    listed('junia-dettweiler', 'Jane Doe 1', 'Junia Dettweiler'),
    listed('x', 'Jane Doe 1', 'Talwen Ostrava'),
  ]
  const none = { claimants: [], parties: [], courts: [] }
  const gate = matterGate(all, none, { holds: () => false }, async () => ok(null))
  assert.ok(gate.ok)
  assert.deepEqual(gate.value.warnings(), [
    { is: 'pseudonym-shared', pseudonym: 'Jane Doe 1', ids: ['[Jane Doe 1]', 'x'] },
  ])
})

test('two forms of one person of which both are words are told of once', () => {
  const both = [listed('a', 'P11', 'Grace Price'), listed('b', 'P11', 'Grace'), listed('c', 'P11', 'Hope')]
  const gate = matterGate(both, { claimants: [], parties: [], courts: [] }, { holds: () => false }, async () =>
    ok(null),
  )
  assert.ok(gate.ok)
  const words = gate.value.warnings().filter(({ is }) => is === 'name-is-a-word')
  assert.equal(words.length, 1)
})
