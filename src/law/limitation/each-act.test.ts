import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { readLawFolder } from '../../shelf/read-law.ts'
import { readLimitationInput } from './limitation-input.ts'
import { computeLimitation } from './limitation-period.ts'

const law = readLawFolder(join(import.meta.dirname, '..', '..', '..', 'law'))
assert.ok(law.ok)

const answer = (given: Readonly<Record<string, unknown>>) => {
  const input = readLimitationInput(given)
  assert.ok(input.ok)
  const found = computeLimitation(input.value, law.value)
  assert.ok(found.ok)
  return found.value
}

/** Each with its arithmetic: the strict end from the first act, that from the last, and where a suit between them stands. */
const rows = [
  {
    why: 'civil RICO: 4 years from Monday 2018-01-01; 2022-01-01 is a Saturday and a holiday, so Monday 2022-01-03',
    given: {
      claim: 'us/civil-rico',
      court: 'S.D. Ohio',
      conduct: { from: '2018-01-01', to: '2020-02-29' },
      born: '1992-05-05',
      as_of: '2024-02-29',
    },
    ends: ['2022-01-03', '2024-02-29', 'arguable', 'no'],
  },
  {
    why: 'two years from 2020-01-06: Thursday 2022-01-06; from 2021-01-06: Friday 2023-01-06',
    given: {
      claim: 'us-oh/negligence',
      court: 'S.D. Ohio',
      conduct: { from: '2020-01-06', to: '2021-01-06' },
      born: '1985-06-15',
      as_of: '2022-01-06',
    },
    ends: ['2022-01-06', '2023-01-06', 'no', 'no'],
  },
  {
    why: 'a day later the first act is lost, should each be counted by itself, and the last is not',
    given: {
      claim: 'us-oh/negligence',
      court: 'S.D. Ohio',
      conduct: { from: '2020-01-06', to: '2021-01-06' },
      born: '1985-06-15',
      as_of: '2022-01-07',
    },
    ends: ['2022-01-06', '2023-01-06', 'arguable', 'no'],
  },
  {
    why: 'one act alone has one day',
    given: {
      claim: 'us-oh/negligence',
      court: 'S.D. Ohio',
      conduct: { from: '2021-01-06', to: '2021-01-06' },
      born: '1985-06-15',
      as_of: '2022-01-07',
    },
    ends: ['2023-01-06', '2023-01-06', 'no', 'no'],
  },
] as const

for (const { why, given, ends } of rows)
  test(why, () => {
    const { earliest, barred, as_one: asOne } = answer(given)
    assert.deepEqual([earliest, asOne.earliest, barred, asOne.barred], ends)
  })

test('every reading is said only of days that no caution brings forward', () => {
  const { cautions, earliest, latest } = answer(rows[1].given)
  assert.ok(earliest !== latest)
  assert.deepEqual(
    cautions.filter(({ code }) => code === 'first-act-sooner'),
    [{ code: 'first-act-sooner', params: { earliest: '2022-01-06', last_act: '2023-01-06' } }],
  )
})

test('29 February is told only where a period fell on a year without it', () => {
  const { cautions } = answer(rows[0].given)
  assert.ok(!cautions.some(({ code }) => code === 'leap-day'))
})
