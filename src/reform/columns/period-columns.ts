import type { DefendantKind, Period } from '../../law/limitation-rules.ts'
import type { CaseloadColumns } from './caseload-columns.ts'
import type { LimitRule } from './claim-texts.ts'
import { yearsLater } from './day-numbers.ts'
import { conditionColumn, eventColumn } from './event-columns.ts'
import type { LastDayRoll } from './last-day-roll.ts'
import { type Chunk, type EndsColumn, NotForColumns, noLimit, notKnown, type Scratch } from './row-chunk.ts'
import { lastDay, stretchOf } from './stretch-columns.ts'

interface Setting {
  readonly scratch: Scratch
  readonly stretches: StretchFinder | null
}

/** Fills stretches that stop the clock for one row; gives how many. */
type StretchFinder = (chunk: Chunk, i: number, from: Int32Array, to: Int32Array) => number

/** Ends of the period of one text on one reading for a chunk of rows, before the last day is moved to an open one. */
export function endsColumn(
  { limitation, period }: Pick<LimitRule, 'limitation' | 'period'>,
  defendant: DefendantKind | null,
  roll: LastDayRoll,
  generous: boolean,
  rows: CaseloadColumns,
  scratch: Scratch,
): EndsColumn {
  const called = limitation.tolling.flatMap((rule) => {
    const stretch = stretchOf(rule, defendant, generous, rows)
    return stretch ? [{ rule, stretch }] : []
  })
  const stops = called.filter(({ rule }) => rule.at_least_years === undefined)
  const leasts = called.flatMap(({ rule, stretch }) =>
    rule.at_least_years === undefined || !rule.missing_day
      ? []
      : [{ table: yearsLater(rule.at_least_years, rule.missing_day), stretch }],
  )
  const stretches: StretchFinder | null =
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
  const ends = periodColumn(period, { scratch, stretches })
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

function periodColumn(period: Period, setting: Setting): EndsColumn {
  const column = bare(period, setting)
  if (!('when' in period) || period.rule === 'gate' || !period.when) return column
  const met = conditionColumn(period.when)
  const held = setting.scratch.take()
  return (chunk, out) => {
    column(chunk, out)
    met(chunk, held)
    for (let i = 0; i < chunk.count; i++) if (held[i] !== 1) out[i] = notKnown
  }
}

function bare(period: Period, setting: Setting): EndsColumn {
  switch (period.rule) {
    case 'none':
      return (chunk, out) => out.fill(noLimit, 0, chunk.count)
    case 'not-known':
      return (chunk, out) => out.fill(notKnown, 0, chunk.count)
    case 'years-from':
      return counted(eventColumn(period.event), period.years, period.missing_day, period.tolled, setting)
    case 'years-from-majority': {
      const grown = yearsLater(period.age, period.missing_day)
      return counted(birthdays(grown), period.years, period.missing_day, period.tolled, setting)
    }
    case 'at-age':
      return birthdays(yearsLater(period.age, period.missing_day))
    case 'discovery': {
      const start: EndsColumn = (chunk, out) => {
        const { discovered } = chunk.rows
        for (let i = 0; i < chunk.count; i++)
          out[i] = Math.max(chunk.accrual[i] ?? 0, discovered ? (discovered[chunk.at[i] ?? 0] ?? -1) : -1)
      }
      return counted(start, period.years, period.missing_day, true, setting)
    }
    case 'later-of':
    case 'earlier-of':
      return combined(
        period.of.map((one) => periodColumn(one, setting)),
        period.rule,
        setting.scratch.take(),
      )
    case 'gate': {
      const met = conditionColumn(period.when)
      const yes = periodColumn(period.met, setting)
      const no = periodColumn(period.not_met, setting)
      const held = setting.scratch.take()
      const other = setting.scratch.take()
      return (chunk, out) => {
        met(chunk, held)
        yes(chunk, out)
        no(chunk, other)
        // Conditions that a row leaves open were parted before.
        for (let i = 0; i < chunk.count; i++) if (held[i] === 0) out[i] = other[i] ?? notKnown
      }
    }
    case 'by-defendant':
    case 'readings':
      throw new Error('a period whose readings were not parted')
    default:
      return period satisfies never
  }
}

function birthdays(grown: Int32Array): EndsColumn {
  return (chunk, out) => {
    const { born } = chunk.rows
    for (let i = 0; i < chunk.count; i++) {
      const birth = born[chunk.at[i] ?? 0] ?? -1
      out[i] = birth < 0 ? notKnown : (grown[birth] ?? notKnown)
    }
  }
}

function counted(
  event: EndsColumn,
  years: number,
  missingDay: 'earlier' | 'later',
  tolled: boolean,
  { stretches }: Setting,
): EndsColumn {
  const table = yearsLater(years, missingDay)
  if (!tolled || !stretches)
    return (chunk, out) => {
      event(chunk, out)
      for (let i = 0; i < chunk.count; i++) {
        const start = out[i] ?? notKnown
        out[i] = start === notKnown ? notKnown : (table[start] ?? notKnown)
      }
    }
  const from = new Int32Array(16)
  const to = new Int32Array(16)
  return (chunk, out) => {
    event(chunk, out)
    for (let i = 0; i < chunk.count; i++) {
      const start = out[i] ?? notKnown
      if (start === notKnown) continue
      const n = stretches(chunk, i, from, to)
      out[i] = n === 0 ? (table[start] ?? notKnown) : lastDay(start, table, from, to, n)
    }
  }
}

function combined(parts: readonly EndsColumn[], rule: 'later-of' | 'earlier-of', other: Int32Array): EndsColumn {
  const [first, ...rest] = parts
  if (!first) throw new NotForColumns('a choice of no periods')
  return (chunk, out) => {
    first(chunk, out)
    for (const part of rest) {
      part(chunk, other)
      for (let i = 0; i < chunk.count; i++) {
        const [a, b] = [out[i] ?? notKnown, other[i] ?? notKnown]
        out[i] = a === notKnown ? b : b === notKnown ? a : rule === 'later-of' ? Math.max(a, b) : Math.min(a, b)
      }
    }
  }
}
