import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { isSettled } from '../../casefile/rests-on.ts'
import { readLawFolder } from '../../shelf/read-law.ts'
import { groundsIn } from '../periods/period.ts'

const law = readLawFolder(join(import.meta.dirname, '..', '..', '..', 'law'))
assert.ok(law.ok)

test('a time that nobody read, or that is contested, never stands alone: another reading bounds it', () => {
  let seen = 0
  for (const { id, versions } of law.value.provisions.values())
    for (const { from, limitation } of versions) {
      if (!limitation || limitation.period.rule === 'not-known') continue
      seen++
      const alone = groundsIn(limitation.period).length === 0
      assert.ok(!alone || isSettled(limitation.rests_on), `${id}, text of ${from}`)
    }
  assert.ok(seen > 200)
})
