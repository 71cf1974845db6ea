import { addYears, isAfter, isoDay, laterDay } from '../../casefile/dates.ts'
import type { MissingFact } from '../../casefile/limitation/clock.ts'
import { type LimitationStep, signedStep } from '../../casefile/limitation/limitation-step.ts'
import type { ClaimColumns } from '../columns/claim-columns.ts'
import { yearsLater } from '../columns/day-numbers.ts'
import type { KnownOfRows } from '../columns/known-of-rows.ts'
import type { LastDayRoll } from '../columns/last-day-roll.ts'
import { type EndsColumn, noLimit, notKnown, type Scratch } from '../columns/row-chunk.ts'
import { isDay, type PeriodEnd, type StretchFinder } from '../periods/kind.ts'
import { type Period, periodColumn, periodEnds } from '../periods/period.ts'
import { type Version, versionOf } from '../provision.ts'
import type { FilingSpan } from '../rules/revival.ts'
import type { Stretch } from '../rules/tolled-clock.ts'
import { calledTolling, leastAfter, stopsTheClock, stretchOf, tollingStep } from '../rules/tolling.ts'
import type { ChainQuestion } from './chain-question.ts'
import type { ClaimDays } from './claim-days.ts'
import { computingOf, provisionsOfComputing, roll, stoppedByOrders } from './counting-of-time.ts'
import { type Leaning, missingDayOn } from './leaning.ts'
import type { Limitation } from './limitation-rules.ts'
import { tollingOfStateClaims } from './state-claims-tolled.ts'
import { leftOpenBy, type TollingRule } from './tolling-rule.ts'

/** Where the period of one text ends. */
export interface EndUnderText {
  readonly end: PeriodEnd
  readonly open: readonly FilingSpan[]
  readonly steps: readonly LimitationStep[]
  readonly missing: readonly MissingFact[]
  readonly eitherWay?: readonly MissingFact[]
}

/** The ends of the period under one text: tolling, counting, and the roll to an open day. */
export function endsUnder(question: ChainQuestion, version: Version, limitation: Limitation): readonly EndUnderText[] {
  const { provision, days, asOf, leaning } = question
  const name = versionOf(provision, version)
  const origin = { version: name, rests_on: limitation.rests_on }
  const callFor = (rules: readonly TollingRule[], on: ClaimDays) =>
    calledTolling(rules, on, provision.jurisdiction, asOf, leaning).filter(
      (one) => one.settled || leaning === 'generous',
    )
  const called = [
    { rules: limitation.tolling, from: name },
    { rules: leftOpenBy(limitation.tolling), from: null },
    ...tollingOfStateClaims(provision, question.law, asOf),
  ].flatMap(({ rules, from }) => callFor(rules, days).map((one) => ({ ...one, from })))
  const computing = computingOf(provisionsOfComputing(question.law, provision, limitation))
  const stops = called.filter(({ rule }) => stopsTheClock(rule))
  const orders = stoppedByOrders(computing, leaning)
  const told = stops.map((one) => one.stretch)
  const stretches = [...told, ...orders.map((one) => one.stretch)]
  const stretchesUnder = (rules: readonly TollingRule[], on: ClaimDays): readonly Stretch[] => [
    ...callFor(rules, on).map((one) => one.stretch),
    ...orders.map((one) => one.stretch),
  ]
  const setting = { days, leaning, stretchesUnder, origin }
  const withoutOrders = orders.length === 0 ? [] : periodEnds(limitation.period, { ...setting, stretches: told })
  return periodEnds(limitation.period, { ...setting, stretches }).map((outcome, i) => {
    const moved = orders.length > 0 && String(withoutOrders[i]?.end) !== String(outcome.end)
    const stopped = moved
      ? orders.filter(({ stretch }) => isAfter(stretch.to, days.accrual) && !startsAfter(stretch.from, outcome.end))
      : []
    const steps: LimitationStep[] = [
      ...called.map((one) => tollingStep(one, one.from)),
      ...stopped.map(({ step }) => step),
      ...outcome.steps,
    ]
    if (!isDay(outcome.end)) {
      return {
        end: outcome.end,
        open: outcome.end === 'none' ? [{ from: null, to: null }] : [],
        steps: outcome.steps,
        missing: outcome.missing,
        eitherWay: outcome.eitherWay ?? [],
      }
    }
    let last = outcome.end
    for (const { rule, stretch, from } of called) {
      const after = leastAfter(rule)
      if (!after || (after.while_running && isAfter(stretch.from, last))) continue
      const least = addYears(stretch.to, after.years, missingDayOn(leaning, after.missing_day))
      if (isAfter(least, last))
        steps.push(
          signedStep(
            { rule: 'not-sooner-than', day: isoDay(least) },
            { date: isoDay(least), version: from, rests_on: rule.rests_on },
          ),
        )
      last = laterDay(last, least)
    }
    const rolled = roll(question, last, computing)
    return {
      end: rolled.date,
      open: [{ from: null, to: rolled.date }],
      steps: [...steps, ...rolled.steps],
      missing: outcome.missing,
      eitherWay: outcome.eitherWay ?? [],
    }
  })
}

const startsAfter = (date: Temporal.PlainDate, end: PeriodEnd): boolean => isDay(end) && isAfter(date, end)

/** Ends of the period of one text on one reading for a chunk of rows, before the last day is moved to an open one. */
export function endsColumn(
  { limitation, period }: { readonly limitation: Limitation; readonly period: Period },
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
  const called = callFor([...limitation.tolling, ...leftOpenBy(limitation.tolling)])
  const leasts = called.flatMap(({ rule, stretch }) => {
    const least = leastAfter(rule)
    if (!least) return []
    const table = yearsLater(least.years, missingDayOn(leaning, least.missing_day))
    return [{ table, stretch, whileRunning: least.while_running }]
  })
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
    stretches: finderOf(called.filter(({ rule }) => stopsTheClock(rule))),
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
      for (const { table, stretch, whileRunning } of leasts)
        if (stretch(chunk, i, from, to, 0) > 0 && !(whileRunning && (from[0] ?? 0) > last))
          last = Math.max(last, table[to[0] ?? 0] ?? 0)
      out[i] = last
    }
  }
}
