import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import { suggestIdentities } from './suggest-identities.ts'

const junia = [Identity.parse({ id: 'jd', kind: 'person', pseudonym: 'J.D.', forms: ['Junia Dettweiler'] })]

const rows: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  ['Her sister Talwen waited in the car.', [['Talwen', 'relative']]],
  ['Orsolya, the mother of the guest, rang twice.', [['Orsolya', 'relative']]],
  ['Su hermana Xiomarel vino también.', [['Xiomarel', 'relative']]],
  ['Present: Talwen (15) and a clerk.', [['Talwen', 'minor']]],
  ['A 14-year-old girl, Fenwyl, was with her.', [['Fenwyl', 'minor']]],
  ['Pelham Dettweiler signed the form.', [['Pelham Dettweiler', 'same-surname']]],
  ['Junia Dettweiler signed; her mother rang Room 15.', []],
  ['The son paid. On May 15, the brother left.', []],
  ['Her mother Junia slept.', []],
]
for (const [text, expected] of rows)
  test(`suggests from ${JSON.stringify(text)}`, () =>
    assert.deepEqual(
      suggestIdentities([text], junia).map(({ name, why }) => [name, why]),
      expected,
    ))

test('counts how often and says where first', () => {
  const [one] = suggestIdentities(['Nothing.', 'Her sister Talwen. Her sister Talwen.'], junia)
  assert.deepEqual(
    { ...one, start: 0, end: 0 },
    { name: 'Talwen', why: 'relative', page: 2, start: 0, end: 0, times: 2 },
  )
})
