import type { DefendantKind, Limitation, Period, TollingRule } from '../../../law/limitation-rules.ts'
import type { CaseloadColumns } from './caseload-columns.ts'
import { numberOfText, yearsLater } from './day-numbers.ts'
import type { LastDayRoll } from './last-day-roll.ts'

export const noLimit = 1 << 30
export const notKnown = -(1 << 30)
/** Rows worked on at once: all columns of a chunk stay in the nearest memory. */
export const chunkRows = 2048

/** Some rows at work: the columns, the place of each row, how many, and when each claim accrued. */
export interface Chunk {
  readonly rows: CaseloadColumns
  readonly at: Int32Array
  readonly count: number
  readonly accrual: Int32Array
}

/** Working columns of one chunk, lent to one set of rules after the other so that none has to be made anew. */
export class Scratch {
  private readonly made: Int32Array[] = []
  private lent = 0

  take(): Int32Array {
    const ready = this.made[this.lent] ?? new Int32Array(chunkRows)
    this.made[this.lent] = ready
    this.lent += 1
    return ready
  }

  /** Takes everything back; rules that were made before must not run any more. */
  reset(): void {
    this.lent = 0
  }
}

export type EndsColumn = (chunk: Chunk, out: Int32Array) => void

/** A rule that columns cannot say; the claim is then left to the engine of the single case. */
export class NotForColumns extends Error {}

interface Setting {
  readonly scratch: Scratch
  readonly defendant: DefendantKind | null
  readonly stretches: StretchFinder | null
}

/** Fills stretches that stop the clock for one row; gives how many. */
type StretchFinder = (chunk: Chunk, i: number, from: Int32Array, to: Int32Array) => number

/** Ends of the period of one text for a chunk of rows, before the last day is moved to an open one. */
export function endsColumn(
  limitation: Limitation,
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
  const ends = periodColumn(limitation.period, { scratch, defendant, stretches })
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

type OneStretch = (chunk: Chunk, i: number, from: Int32Array, to: Int32Array, n: number) => number

function stretchOf(
  rule: TollingRule,
  defendant: DefendantKind | null,
  generous: boolean,
  rows: CaseloadColumns,
): OneStretch | null {
  if (rule.defendants && defendant !== null && !rule.defendants.includes(defendant)) return null
  const settled = rule.status === 'verified' && (!rule.defendants || defendant !== null)
  if (!settled && !generous) return null
  const longest = rule.longest_years === undefined ? null : yearsLater(rule.longest_years, 'earlier')
  const kept: OneStretch = (chunk, i, from, to, n) => {
    const accrual = chunk.accrual[i] ?? 0
    if (rule.at_accrual && (from[n] ?? 0) > accrual) return n
    return (to[n] ?? 0) > accrual ? n + 1 : n
  }
  const capped = (from: number, to: number): number => (longest ? Math.min(to, longest[from] ?? to) : to)
  if (rule.kind === 'minority') {
    if (rule.age === undefined || !rule.missing_day) return null
    const grown = yearsLater(rule.age, rule.missing_day)
    return (chunk, i, from, to, n) => {
      const born = chunk.rows.born[chunk.at[i] ?? 0] ?? -1
      if (born < 0) return n
      from[n] = born
      to[n] = capped(born, grown[born] ?? 0)
      return kept(chunk, i, from, to, n)
    }
  }
  if (rule.kind === 'discovery') {
    const { discovered } = rows
    if (!discovered) return null
    return (chunk, i, from, to, n) => {
      const found = discovered[chunk.at[i] ?? 0] ?? -1
      if (found < 0) return n
      const accrual = chunk.accrual[i] ?? 0
      from[n] = accrual
      to[n] = capped(accrual, found)
      return kept(chunk, i, from, to, n)
    }
  }
  const given =
    rule.kind === 'criminal-case' ? rows.criminalCase : rule.kind === 'confinement' ? rows.confinement : null
  if (!given) return null
  return (chunk, i, from, to, n) => {
    const place = chunk.at[i] ?? 0
    const begun = given.from[place] ?? -1
    if (begun < 0) return n
    const accrual = chunk.accrual[i] ?? 0
    const fromAccrual = rule.begins === 'accrual'
    const start = fromAccrual ? Math.min(accrual, begun) : begun
    const ended = given.to[place] ?? -1
    const end = ended < 0 ? Math.max(chunk.rows.judged[place] ?? 0, start) : ended
    from[n] = start
    to[n] = capped(fromAccrual ? accrual : begun, end)
    return kept(chunk, i, from, to, n)
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
        for (let i = 0; i < chunk.count; i++) {
          if (held[i] === 0) out[i] = other[i] ?? notKnown
          // Two readings of one row do not fit a column: both ends must agree, or the row is for the single case.
          else if (held[i] === -1 && out[i] !== other[i]) out[i] = notKnown
        }
      }
    }
    case 'by-defendant': {
      const kind = setting.defendant
      if (kind === null) throw new NotForColumns('the limit differs by defendant, and its kind is not known')
      const own = period.cases.find((one) => one.defendants.includes(kind))
      return periodColumn(own ? own.period : period.otherwise, setting)
    }
    case 'readings':
      throw new NotForColumns('the law itself has several readings')
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

function eventColumn(event: string): EndsColumn {
  const of = (pick: (rows: CaseloadColumns) => Int32Array | undefined): EndsColumn => {
    return (chunk, out) => {
      const column = pick(chunk.rows)
      for (let i = 0; i < chunk.count; i++) {
        const found = column ? (column[chunk.at[i] ?? 0] ?? -1) : -1
        out[i] = found < 0 ? notKnown : found
      }
    }
  }
  switch (event) {
    case 'accrual':
      return (chunk, out) => out.set(chunk.accrual.subarray(0, chunk.count))
    case 'first-act':
      return of((rows) => rows.conductFrom)
    case 'freed':
      return of((rows) => rows.conductTo)
    case 'criminal-case-end':
      return of((rows) => rows.criminalCase?.to)
    case 'disability-end':
      return of((rows) => rows.confinement?.to)
    default:
      return of(() => undefined)
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

/** The last day of a period when stretches do not count: the rule of the tolled clock, in numbers. */
function lastDay(event: number, table: Int32Array, from: Int32Array, to: Int32Array, n: number): number {
  for (let i = 1; i < n; i++)
    for (let j = i; j > 0 && (from[j] ?? 0) < (from[j - 1] ?? 0); j--) {
      const [f, t] = [from[j] ?? 0, to[j] ?? 0]
      from[j] = from[j - 1] ?? 0
      to[j] = to[j - 1] ?? 0
      from[j - 1] = f
      to[j - 1] = t
    }
  let joined = 0
  for (let i = 0; i < n; i++) {
    const [f, t] = [from[i] ?? 0, to[i] ?? 0]
    if (f >= t) continue
    if (joined > 0 && f <= (to[joined - 1] ?? 0)) to[joined - 1] = Math.max(to[joined - 1] ?? 0, t)
    else {
      from[joined] = f
      to[joined] = t
      joined += 1
    }
  }
  let start = event
  for (let i = 0; i < joined; i++)
    if ((from[i] ?? 0) <= event && (to[i] ?? 0) > event) {
      start = to[i] ?? event
      break
    }
  let last = table[start] ?? notKnown
  for (let i = 0; i < joined; i++)
    if ((from[i] ?? 0) > start && (from[i] ?? 0) <= last) last += (to[i] ?? 0) - (from[i] ?? 0)
  return last
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

/** 1 met, 0 not met, -1 not known. */
function conditionColumn(
  condition: Extract<Period, { readonly rule: 'gate' }>['when'],
): (chunk: Chunk, out: Int32Array) => void {
  switch (condition.if) {
    case 'minor-at-offence':
    case 'adult-at-offence': {
      const grown = yearsLater(condition.age, condition.missing_day)
      const minor = condition.if === 'minor-at-offence' ? 1 : 0
      return (chunk, out) => {
        const { born, conductFrom } = chunk.rows
        for (let i = 0; i < chunk.count; i++) {
          const birth = born[chunk.at[i] ?? 0] ?? -1
          if (birth < 0) out[i] = -1
          else out[i] = (conductFrom[chunk.at[i] ?? 0] ?? 0) < (grown[birth] ?? 0) ? minor : 1 - minor
        }
      }
    }
    case 'accrued':
    case 'discovered': {
      const from = condition.from === undefined ? -noLimit : numberOfText(condition.from)
      const until = condition.until === undefined ? noLimit : numberOfText(condition.until)
      const ofAccrual = condition.if === 'accrued'
      return (chunk, out) => {
        const { discovered } = chunk.rows
        for (let i = 0; i < chunk.count; i++) {
          const date = ofAccrual ? (chunk.accrual[i] ?? 0) : discovered ? (discovered[chunk.at[i] ?? 0] ?? -1) : -1
          out[i] = date < 0 ? -1 : date >= from && date <= until ? 1 : 0
        }
      }
    }
    default:
      return condition satisfies never
  }
}
