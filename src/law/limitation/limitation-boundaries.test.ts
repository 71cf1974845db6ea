import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { ProvisionId } from '../../casefile/ids.ts'
import { readLawFolder } from '../../shelf/read-law.ts'
import { readLimitationCases } from '../../shelf/read-limitation-cases.ts'
import { givesPeriod } from '../provision.ts'
import { boundariesOf, boundariesWithoutRows } from './limitation-boundaries.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'law')
const [law, tables] = [readLawFolder(folder), readLimitationCases(folder)]
if (!law.ok || !tables.ok) throw new Error('the law files cannot be read')
const provisionOf = (id: string) => {
  const found = law.value.provisions.get(ProvisionId.parse(id))
  assert.ok(found, id)
  return found
}
const rowsOf = (id: string) => tables.value.filter(({ table }) => table.claim === id).flatMap(({ table }) => table.rows)
const days = (id: string) => boundariesOf(provisionOf(id)).map(({ first, by }) => `${first} ${by}`)

test('boundaries are the first days of texts and of answers of the courts, and the edges of gates', () => {
  assert.deepEqual(days('us/18-usc-1595'), [
    '2003-12-19 conduct',
    '2008-12-23 conduct',
    '2015-05-29 conduct',
    '2018-04-11 conduct',
    '2023-01-05 conduct',
    '2026-02-20 filing',
    '2024-07-31 filing',
  ])
  assert.deepEqual(days('us-tx/civ-prac-rem-98'), [
    '2009-06-19 conduct',
    '2015-09-01 conduct',
    '2011-09-01 conduct',
    '2019-09-01 conduct',
  ])
  assert.deepEqual(days('us-al/wrongful-death'), [], 'a first day that is not known is no boundary')
})

test('the edges of a window of revival are boundaries by the day of filing', () => {
  const provision = provisionOf('us-al/wrongful-death')
  const [version] = provision.versions
  assert.ok(version?.limitation)
  const window = {
    opens: '2024-03-01',
    closes: '2025-02-28',
    rests_on: { text: ['invented'] },
    note: '',
  }
  const revived = {
    ...provision,
    versions: [{ ...version, limitation: { ...version.limitation, revival: [window] } }],
  } as unknown as typeof provision
  const found = boundariesOf(revived)
  assert.deepEqual(
    found.map(({ first, by }) => `${first} ${by}`),
    ['2024-03-01 filing', '2025-03-01 filing'],
  )
  assert.deepEqual(boundariesWithoutRows(revived, rowsOf('us-al/wrongful-death')), found)
})

test('every table stands on both sides; without the rows of one day its boundary is missed', () => {
  for (const provision of law.value.provisions.values()) {
    if (!givesPeriod(provision)) continue
    const rows = rowsOf(provision.id)
    assert.ok(rows.length > 0, provision.id)
    assert.deepEqual(boundariesWithoutRows(provision, rows), [], provision.id)
    for (const boundary of boundariesOf(provision))
      for (const day of [boundary.first, boundary.first.subtract({ days: 1 })]) {
        const without = rows.filter(({ given }) => !JSON.stringify(given).includes(day.toString()))
        assert.ok(
          boundariesWithoutRows(provision, without).some(({ first }) => first.equals(boundary.first)),
          `${provision.id} ${day}`,
        )
      }
  }
})
