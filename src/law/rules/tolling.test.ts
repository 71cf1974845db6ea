import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../casefile/dates.ts'
import type { ClaimColumns } from '../columns/claim-columns.ts'
import { dateOf, numberOf } from '../columns/day-numbers.ts'
import type { ClaimDays } from '../limitation/claim-days.ts'
import type { Leaning } from '../limitation/leaning.ts'
import type { TollingRule } from '../limitation/tolling-rule.ts'
import { calledTolling, stretchOf } from './tolling.ts'

const minority: TollingRule = {
  kind: 'minority',
  age: 18,
  missing_day: 'later',
  begins: 'event',
  at_accrual: true,
  while_running: false,
  rests_on: { text: ['invented'] },
  note: 'to 18',
}
const born = day('2008-04-22')
const act = day('2021-09-14')
const death = day('2022-09-06')
const asOf = day('2023-01-09')

const daysOf = (died: Temporal.PlainDate | null): ClaimDays => ({
  conduct: { from: act, to: act },
  accrual: act,
  born,
  discovered: {},
  tolling: [],
  died,
  freed: null,
  conviction: null,
  notice: null,
  appointed: null,
  takerBorn: null,
  homicide: null,
  defendant: null,
})

const one = (died: Temporal.PlainDate | null, leaning: Leaning): string | undefined =>
  calledTolling([minority], daysOf(died), 'us', asOf, leaning)[0]?.stretch.to.toString()

function inColumns(died: Temporal.PlainDate | null, leaning: Leaning): string {
  const column = (date: Temporal.PlainDate): Int32Array => Int32Array.of(numberOf(date))
  const rows: ClaimColumns = {
    conductFrom: column(act),
    conductTo: column(act),
    born: column(born),
    judged: column(asOf),
    discovered: null,
    criminalCase: null,
    confinement: null,
    rare: died ? { died: column(died) } : {},
  }
  const stretch = stretchOf(minority, null, leaning, rows)
  assert.ok(stretch)
  const [from, to] = [new Int32Array(1), new Int32Array(1)]
  const found = stretch({ rows, at: Int32Array.of(0), count: 1, accrual: column(act) }, 0, from, to, 0)
  assert.equal(found, 1)
  return dateOf(to[0] ?? 0).toString()
}

test('minority ends with a death under age on the strict reading alone, for one case and in columns', () => {
  for (const [died, leaning, to] of [
    [death, 'strict', '2022-09-06'],
    [death, 'generous', '2026-04-22'],
    [null, 'strict', '2026-04-22'],
    [day('2027-01-01'), 'strict', '2026-04-22'],
  ] as const) {
    assert.equal(one(died, leaning), to)
    assert.equal(inColumns(died, leaning), to)
  }
})
