import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { IsoDay } from '../../casefile/dates.ts'
import { readLawFolder } from '../../shelf/read-law.ts'
import { differencesOf } from './limitation-cases.ts'

/** Worked from the texts before the engine was asked; where the two differed, the text decided and `why` says so. */
const Worked = z.array(
  z.strictObject({
    claim: z.string(),
    court: z.string(),
    given: z.record(z.string(), z.unknown()),
    expect: z.strictObject({ earliest: IsoDay.nullable().optional(), latest: IsoDay.nullable().optional() }),
    why: z.string().min(5),
  }),
)

test('cases worked by hand in many states are answered as the texts have it', () => {
  const law = readLawFolder(join(import.meta.dirname, '..', '..', '..', 'law'))
  assert.ok(law.ok)
  const worked = Worked.parse(parse(readFileSync(join(import.meta.dirname, 'hand-worked.cases.yaml'), 'utf8')))
  assert.ok(worked.length >= 60)
  for (const { claim, court, given, expect, why } of worked) {
    const row = { name: claim, given, expect, why }
    assert.deepEqual(differencesOf({ claim, court, rows: [row] }, row, law.value), [], `${claim}: ${why}`)
  }
})
