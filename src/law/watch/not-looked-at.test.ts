import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { IsoDay } from '../../casefile/dates.ts'
import { readLawFolder } from '../../shelf/read-law.ts'
import { notLookedAt } from './not-looked-at.ts'

test('six months after its last source was read, a provision waits to be looked at, and not a day before', () => {
  const law = readLawFolder(join(import.meta.dirname, '..', '..', '..', 'law'))
  assert.ok(law.ok)
  const [first] = law.value.provisions.values()
  assert.ok(first)
  const read = (on: string | null) => ({
    ...law.value,
    provisions: new Map([
      [
        first.id,
        { ...first, sources: { one: { title: 't', url: null, read: on === null ? null : IsoDay.parse(on) } } },
      ],
    ]),
  })
  const waits = (on: string | null, asOf: string) => notLookedAt(read(on), IsoDay.parse(asOf)).length === 1
  assert.deepEqual(
    [waits('2026-05-29', '2026-11-29'), waits('2026-05-29', '2026-11-30'), waits(null, '2026-11-29')],
    [false, true, true],
  )
})
