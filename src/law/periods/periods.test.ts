import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { day } from '../../casefile/dates.ts'
import { DefendantKind, DiscoveryPart } from '../../casefile/limitation/clock.ts'
import type { ClaimColumns, StretchColumns } from '../columns/claim-columns.ts'
import { dateOf, numberOf } from '../columns/day-numbers.ts'
import { noLimit, notKnown, Scratch } from '../columns/row-chunk.ts'
import type { ClaimDays } from '../limitation/claim-days.ts'
import type { Leaning } from '../limitation/leaning.ts'
import type { TollingRule } from '../limitation/tolling-rule.ts'
import { calledTolling, stretchOf } from '../rules/tolling.ts'
import { Period, periodColumn, periodEnds, periodKinds, plainPeriods } from './period.ts'

const Given = z.strictObject({
  acts: z.string(),
  born: z.string().optional(),
  taker_born: z.string().optional(),
  died: z.string().optional(),
  appointed: z.string().optional(),
  freed: z.string().optional(),
  discovered: z.string().optional(),
  criminal_case: z.string().optional(),
  homicide: z.enum(['no', 'suspected', 'charged', 'convicted']).optional(),
  defendant: DefendantKind.optional(),
})
const Rows = z.array(
  z.strictObject({ name: z.string(), given: Given, period: Period, ends: z.array(z.string()).min(1), why: z.string() }),
)
type Row = z.infer<typeof Rows>[number]

const asOf = day('2026-11-23')
const minor = { if: 'minor-at-offence', age: 18, missing_day: 'later' }
const spanOf = (text: string) => {
  const [from = '', to = from] = text.split('/')
  return { from: day(from), to: day(to) }
}

function daysOf(given: Row['given']): ClaimDays {
  const one = (text: string | undefined) => (text === undefined ? null : day(text))
  const conduct = spanOf(given.acts)
  const found = one(given.discovered)
  return {
    conduct,
    accrual: one(given.died) ?? conduct.to,
    born: one(given.born),
    discovered: found ? Object.fromEntries(DiscoveryPart.options.map((part) => [part, found])) : {},
    tolling:
      given.criminal_case === undefined ? [] : [{ kind: 'criminal-case', ...spanOf(given.criminal_case), state: null }],
    died: one(given.died),
    freed: one(given.freed),
    conviction: null,
    notice: null,
    appointed: one(given.appointed),
    takerBorn: one(given.taker_born),
    homicide: given.homicide ?? null,
    defendant: given.defendant ?? null,
  }
}

const stretchesUnder = (rules: readonly TollingRule[], days: ClaimDays) =>
  calledTolling(rules, days, 'us', asOf, 'generous').map(({ stretch }) => stretch)

const singleEnds = ({ given, period }: Pick<Row, 'given' | 'period'>): readonly string[] =>
  periodEnds(period, {
    days: daysOf(given),
    leaning: 'generous',
    stretches: [],
    stretchesUnder,
    origin: { version: null, rests_on: { text: ['invented'] } },
  }).map(({ end }) => end.toString())

function columnEnds(
  { given, period }: Pick<Row, 'given' | 'period'>,
  leaning: Leaning = 'generous',
): readonly string[] {
  const days = daysOf(given)
  const column = (date: Temporal.PlainDate | null) => Int32Array.of(date ? numberOf(date) : -1)
  const rare = { died: days.died, appointed: days.appointed, freed: days.freed, takerBorn: days.takerBorn }
  const told = Object.entries(rare).flatMap(([key, date]) => (date ? [[key, column(date)] as const] : []))
  const [stretch] = days.tolling
  const crime: StretchColumns | null = stretch ? { from: column(stretch.from), to: column(stretch.to) } : null
  const found = Object.values(days.discovered)[0]
  const rows: ClaimColumns = {
    conductFrom: column(days.conduct.from),
    conductTo: column(days.conduct.to),
    born: column(days.born),
    judged: column(asOf),
    discovered: found ? column(found) : null,
    criminalCase: crime,
    confinement: null,
    rare: Object.fromEntries(told),
  }
  const known = {
    defendant: days.defendant,
    born: days.born !== null,
    died: days.died !== null,
    appointed: days.appointed !== null,
    homicide: days.homicide,
  }
  const scratch = new Scratch()
  const finder = (rules: readonly TollingRule[]) => {
    const found = rules.flatMap((rule) => stretchOf(rule, days.defendant, leaning, rows) ?? [])
    return (chunk: Parameters<(typeof found)[number]>[0], i: number, from: Int32Array, to: Int32Array) =>
      found.reduce((n, one) => one(chunk, i, from, to, n), 0)
  }
  return plainPeriods(period, known).map((plain) => {
    const out = new Int32Array(1)
    const ends = periodColumn(plain, { scratch, leaning, stretches: null, stretchesUnder: finder, known })
    ends({ rows, at: Int32Array.of(0), count: 1, accrual: column(days.accrual) }, out)
    const end = out[0] ?? notKnown
    return end === noLimit ? 'none' : end === notKnown ? 'not-known' : dateOf(end).toString()
  })
}

for (const kind of Object.keys(periodKinds)) {
  const place = join(import.meta.dirname, `${kind}.cases.yaml`)
  test(`${kind} has a table of its own name, answered alike for one case and in columns`, () => {
    assert.ok(existsSync(place), place)
    const rows = Rows.parse(parse(readFileSync(place, 'utf8')))
    assert.ok(JSON.stringify(rows).includes(`"rule":"${kind}"`))
    for (const row of rows) {
      assert.deepEqual(singleEnds(row), row.ends, `${row.name}: ${row.why}`)
      const apart = (ends: readonly string[]) => [...new Set(ends)].sort()
      assert.deepEqual(apart(columnEnds(row)), apart(row.ends), `${row.name}, in columns`)
    }
  })
}

test('beside others, a period that holds of some of the acts is counted and left out; columns give the two ends of that', () => {
  const given = { acts: '2019-12-01/2021-03-01', born: '2002-01-15' }
  const ofMinors = { rule: 'years-from-majority', age: 18, years: 10, missing_day: 'later', when: minor }
  const ofAll = { rule: 'years-from', event: 'accrual', years: 4, missing_day: 'later' }
  for (const [rule, strict, generous] of [
    ['later-of', '2025-03-01', '2030-01-15'],
    ['earlier-of', '2025-03-01', '2025-03-01'],
  ] as const) {
    const row = { given, period: Period.parse({ rule, of: [ofAll, ofMinors] }) }
    assert.deepEqual([...new Set(singleEnds(row))].sort(), [...new Set([strict, generous])].sort(), rule)
    assert.deepEqual([columnEnds(row, 'strict'), columnEnds(row, 'generous')], [[strict], [generous]], rule)
  }
  const shorter = Period.parse({ rule: 'earlier-of', of: [ofAll, { ...ofMinors, years: 3 }] })
  assert.deepEqual([...singleEnds({ given, period: shorter })].sort(), ['2023-01-15', '2025-03-01'])
  assert.deepEqual(columnEnds({ given, period: shorter }, 'strict'), ['2023-01-15'])
  assert.deepEqual(columnEnds({ given, period: shorter }, 'generous'), ['2025-03-01'])
})
