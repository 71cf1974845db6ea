import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { day } from '../casefile/dates.ts'
import { readLawFolder } from '../shelf/read-law.ts'
import { type AvailabilityQuestion, claimOpenDuring } from './availability.ts'
import type { Provision } from './provision.ts'

const law = readLawFolder(join(import.meta.dirname, '..', '..', 'law'))
assert.ok(law.ok)
const { provisions, courts } = law.value

const [court] = courts
assert.ok(court)
const asked: AvailabilityQuestion = {
  theory: null,
  predicate: null,
  born: day('1990-01-01'),
  court,
  asOf: day('2027-01-01'),
}

/** Whether the claim was there on a day, and surely; empty where it was not. */
const sureness = (provision: Provision, on: Temporal.PlainDate): readonly boolean[] =>
  claimOpenDuring(provision, on, on, asked).open.map(({ sure }) => sure)

test('where a first day was not read, no claim is sure before the latest day on which the text can have begun', () => {
  let doubtful = 0
  for (const provision of provisions.values()) {
    const { id, kind, versions } = provision
    const [first] = versions
    if (kind !== 'cause-of-action' || !first?.from_by) continue
    doubtful++
    const sureOn = day(first.from_by)
    assert.deepEqual([id, sureness(provision, sureOn.subtract({ days: 1 }))], [id, [false]])
    assert.deepEqual([id, sureness(provision, sureOn)], [id, [true]])
    if (first.from === null) continue
    assert.deepEqual([id, sureness(provision, day(first.from).subtract({ days: 1 }))], [id, []])
  }
  assert.ok(doubtful >= 40, `${doubtful}`)
})
