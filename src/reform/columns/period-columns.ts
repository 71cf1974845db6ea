import type { ClaimColumns } from '../../law/columns/claim-columns.ts'
import { yearsLater } from '../../law/columns/day-numbers.ts'
import type { KnownOfRows } from '../../law/columns/known-of-rows.ts'
import { type EndsColumn, noLimit, notKnown, type Scratch } from '../../law/columns/row-chunk.ts'
import { type Leaning, missingDayOn } from '../../law/limitation/leaning.ts'
import type { TollingRule } from '../../law/limitation/tolling-rule.ts'
import type { StretchFinder } from '../../law/periods/kind.ts'
import { periodColumn } from '../../law/periods/period.ts'
import { stretchOf } from '../../law/rules/tolling.ts'
import type { LimitRule } from './claim-texts.ts'
import type { LastDayRoll } from './last-day-roll.ts'

/** Ends of the period of one text on one reading for a chunk of rows, before the last day is moved to an open one. */
export function endsColumn(
  { limitation, period }: Pick<LimitRule, 'limitation' | 'period'>,
  known: KnownOfRows,
  roll: LastDayRoll,
  leaning: Leaning,
  rows: ClaimColumns,
  scratch: Scratch,
): EndsColumn {
  const callFor = (rules: readonly TollingRule[]) =>
    rules.flatMap((rule) => {
      const stretch = stretchOf(rule, known.defendant, leaning, rows)
      return stretch ? [{ rule, stretch }] : []
    })
  const called = callFor(limitation.tolling)
  const leasts = called.flatMap(({ rule, stretch }) =>
    rule.at_least_years === undefined || !rule.missing_day
      ? []
      : [{ table: yearsLater(rule.at_least_years, missingDayOn(leaning, rule.missing_day)), stretch }],
  )
  const finderOf = (stops: ReturnType<typeof callFor>): StretchFinder | null =>
    stops.length === 0 && roll.suspended.length === 0
      ? null
      : (chunk, i, from, to) => {
          let n = 0
          for (const { stretch } of stops) n = stretch(chunk, i, from, to, n)
          for (const order of roll.suspended) {
            from[n] = order.from
            to[n] = order.to
            n += 1
          }
          return n
        }
  const ends = periodColumn(period, {
    scratch,
    leaning,
    stretches: finderOf(called.filter(({ rule }) => rule.at_least_years === undefined)),
    stretchesUnder: (rules) => finderOf(callFor(rules)),
    known,
  })
  if (leasts.length === 0) return ends
  const from = new Int32Array(4)
  const to = new Int32Array(4)
  return (chunk, out) => {
    ends(chunk, out)
    for (let i = 0; i < chunk.count; i++) {
      const end = out[i] ?? notKnown
      if (end === noLimit || end === notKnown) continue
      let last = end
      for (const { table, stretch } of leasts)
        if (stretch(chunk, i, from, to, 0) > 0) last = Math.max(last, table[to[0] ?? 0] ?? 0)
      out[i] = last
    }
  }
}
