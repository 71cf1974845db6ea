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
  ['A girl of 14 named Fenwyl came.', [['Fenwyl', 'minor']]],
  ['Fenwyl, who was fifteen, came.', [['Fenwyl', 'minor']]],
  ['Fenwyl, then 16 years old, came.', [['Fenwyl', 'minor']]],
  ['A sixteen-year-old, Fenwyl, came.', [['Fenwyl', 'minor']]],
  ['The student Fenwyl Tarn, grade 9, came.', [['Fenwyl Tarn', 'minor']]],
  ['FENWYL TARN, 15 Y/O', [['FENWYL TARN', 'minor']]],
  ['Fenwyl (DOB 3/9/2012) came.', [['Fenwyl', 'minor']]],
  ['Фенвил, 12 лет', [['Фенвил', 'minor']]],
  ['The minor Fenwyl came.', [['Fenwyl', 'minor']]],
  [
    'Her twins Talwen and Bewyn came.',
    [
      ['Talwen', 'relative'],
      ['Bewyn', 'relative'],
    ],
  ],
  ['Her niece: Talwen.', [['Talwen', 'relative']]],
  ['Her mother’s name is Talwen.', [['Talwen', 'relative']]],
  ['Talwen is her step-sister.', [['Talwen', 'relative']]],
  ['Her cousin Grace came.', [['Grace', 'relative']]],
  ['Her son D’Andrel came.', [['D’Andrel', 'relative']]],
  ['Su hermano Ivarán vino.', [['Ivarán', 'relative']]],
  [
    'Her friend Talwen and the witness Bewyn Tarn came.',
    [
      ['Talwen', 'friend-or-witness'],
      ['Bewyn Tarn', 'friend-or-witness'],
    ],
  ],
  ['DETTWEILER, TALWEN', [['DETTWEILER, TALWEN', 'same-surname']]],
  ['Dettweiler, Talwen', [['Dettweiler, Talwen', 'same-surname']]],
  ['TALWEN DETTWEILER', [['TALWEN DETTWEILER', 'same-surname']]],
  ['Invoice 14, Page 9, Room 15, Exhibit 7, Rule 9.', []],
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
