import { addYears, earlierDay, isAfter, isBefore, isoDay, laterDay } from '../../casefile/dates.ts'
import type { DefendantKind } from '../../casefile/limitation/clock.ts'
import { type LimitationStep, signedStep } from '../../casefile/limitation/limitation-step.ts'
import type { ProvisionVersion } from '../../casefile/provision-version.ts'
import { isSettled } from '../../casefile/rests-on.ts'
import { type ClaimColumns, stretchesOf } from '../columns/claim-columns.ts'
import { yearsLater } from '../columns/day-numbers.ts'
import type { Chunk } from '../columns/row-chunk.ts'
import type { ClaimDays } from '../limitation/claim-days.ts'
import { type Leaning, missingDayOn } from '../limitation/leaning.ts'
import type { TollingRule } from '../limitation/tolling-rule.ts'
import type { Stretch } from './tolled-clock.ts'

/** A rule of tolling that the facts call for. */
export interface CalledTolling {
  readonly rule: TollingRule
  readonly stretch: Stretch
  /** True when the event still lasts on the day asked about, so that the end will move on. */
  readonly lasting: boolean
  /** False where the law is not settled: counted on the most generous reading alone. */
  readonly settled: boolean
}

/** Whether a rule leaves a stretch out of the count; another says how soon after it time may not end. */
export const stopsTheClock = ({ at_least_years: years }: TollingRule): boolean => years === undefined

/** How long after its stretch time never ends sooner; null for a rule that stops the clock. */
export const leastAfter = ({ at_least_years: years, missing_day, while_running }: TollingRule) =>
  years === undefined || !missing_day ? null : { years, missing_day, while_running }

/** The tolling that the facts call for under the rules of one text. Rules without facts are not called. */
export function calledTolling(
  rules: readonly TollingRule[],
  days: ClaimDays,
  jurisdiction: string,
  asOf: Temporal.PlainDate,
  leaning: Leaning,
): readonly CalledTolling[] {
  return rules.flatMap((rule) => {
    const settledFor = defendantSettled(rule, days)
    if (settledFor === 'no') return []
    return stretchesFor(rule, days, jurisdiction, asOf, leaning).flatMap(({ stretch, lasting }) => {
      if (rule.at_accrual && !(isBefore(stretch.from, days.accrual) || stretch.from.equals(days.accrual))) return []
      // A claim that arises with a death may still count from the act.
      if (!isAfter(stretch.to, earlierDay(days.accrual, days.conduct.to))) return []
      return [{ rule, stretch, lasting, settled: isSettled(rule.rests_on) && settledFor === 'yes' }]
    })
  })
}

function defendantSettled(rule: TollingRule, days: ClaimDays): 'yes' | 'no' | 'open' {
  if (!rule.defendants) return 'yes'
  if (days.defendant === null) return 'open'
  return rule.defendants.includes(days.defendant) ? 'yes' : 'no'
}

function stretchesFor(
  rule: TollingRule,
  days: ClaimDays,
  jurisdiction: string,
  asOf: Temporal.PlainDate,
  leaning: Leaning,
): readonly { readonly stretch: Stretch; readonly lasting: boolean }[] {
  if (rule.kind === 'minority' && days.born && rule.age !== undefined && rule.missing_day) {
    const grown = addYears(days.born, rule.age, missingDayOn(leaning, rule.missing_day))
    const to = endsWithDeath(leaning) && days.died ? earlierDay(grown, days.died) : grown
    return [{ stretch: { from: days.born, to: capped(rule, days.born, to) }, lasting: false }]
  }
  if (rule.kind === 'taker-minority') {
    if (!days.takerBorn || !days.died || rule.age === undefined || !rule.missing_day) return []
    const to = addYears(days.takerBorn, rule.age, missingDayOn(leaning, rule.missing_day))
    return [{ stretch: { from: days.died, to: capped(rule, days.died, to) }, lasting: false }]
  }
  if (rule.kind === 'discovery') {
    const found = Object.values(days.discovered).filter((date) => date !== undefined)
    const last = found.toSorted((a, b) => Temporal.PlainDate.compare(a, b)).at(-1)
    if (!last) return []
    return [{ stretch: { from: days.accrual, to: capped(rule, days.accrual, last) }, lasting: false }]
  }
  const here = days.tolling.filter(
    (given) => given.kind === rule.kind && (given.state === null || `us-${given.state.toLowerCase()}` === jurisdiction),
  )
  return here.map((given) => {
    const from = rule.begins === 'accrual' ? earlierDay(days.accrual, given.from) : given.from
    const begun = rule.begins === 'accrual' ? days.accrual : given.from
    const to = given.to?.add({ days: rule.adds_days ?? 0 }) ?? laterDay(asOf, from)
    return { stretch: { from, to: capped(rule, begun, to) }, lasting: given.to === null }
  })
}

/** Death removes a disability as coming of age does; where a court may let it run to the birthday, that is the generous end. */
const endsWithDeath = (leaning: Leaning): boolean => leaning === 'strict'

const capped = (rule: TollingRule, from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate =>
  rule.longest_years === undefined ? to : earlierDay(to, addYears(from, rule.longest_years, 'earlier'))

/** Adds the stretch of one row to those found before; gives how many there are then. */
export type OneStretch = (chunk: Chunk, i: number, from: Int32Array, to: Int32Array, n: number) => number

/** The stretch in which a rule stops the clock; null where it does not reach the defendant or is not settled. */
export function stretchOf(
  rule: TollingRule,
  defendant: DefendantKind | null,
  leaning: Leaning,
  rows: ClaimColumns,
): OneStretch | null {
  if (rule.defendants && defendant !== null && !rule.defendants.includes(defendant)) return null
  const settled = isSettled(rule.rests_on) && (!rule.defendants || defendant !== null)
  if (!settled && leaning === 'strict') return null
  const longest = rule.longest_years === undefined ? null : yearsLater(rule.longest_years, 'earlier')
  const kept: OneStretch = (chunk, i, from, to, n) => {
    const accrual = chunk.accrual[i] ?? 0
    if (rule.at_accrual && (from[n] ?? 0) > accrual) return n
    const first = Math.min(accrual, chunk.rows.conductTo[chunk.at[i] ?? 0] ?? accrual)
    return (to[n] ?? 0) > first ? n + 1 : n
  }
  const capped = (from: number, to: number): number => (longest ? Math.min(to, longest[from] ?? to) : to)
  const given = stretchesOf(rows, rule.kind)
  const told: OneStretch | null =
    given &&
    ((chunk, i, from, to, n) => {
      const place = chunk.at[i] ?? 0
      const begun = given.from[place] ?? -1
      if (begun < 0) return n
      const accrual = chunk.accrual[i] ?? 0
      const fromAccrual = rule.begins === 'accrual'
      const start = fromAccrual ? Math.min(accrual, begun) : begun
      const ended = given.to[place] ?? -1
      const end = ended < 0 ? Math.max(chunk.rows.judged[place] ?? 0, start) : ended + (rule.adds_days ?? 0)
      from[n] = start
      to[n] = capped(fromAccrual ? accrual : begun, end)
      return kept(chunk, i, from, to, n)
    })
  if (rule.kind === 'minority' && rule.age !== undefined && rule.missing_day) {
    const grown = yearsLater(rule.age, missingDayOn(leaning, rule.missing_day))
    const deaths = endsWithDeath(leaning) ? rows.rare?.died : undefined
    return (chunk, i, from, to, n) => {
      const place = chunk.at[i] ?? 0
      const born = chunk.rows.born[place] ?? -1
      if (born < 0) return told ? told(chunk, i, from, to, n) : n
      const died = deaths ? (deaths[place] ?? -1) : -1
      from[n] = born
      to[n] = capped(born, died < 0 ? (grown[born] ?? 0) : Math.min(grown[born] ?? 0, died))
      return kept(chunk, i, from, to, n)
    }
  }
  if (rule.kind === 'taker-minority') {
    const { died, takerBorn } = rows.rare ?? {}
    if (!died || !takerBorn || rule.age === undefined || !rule.missing_day) return null
    const grown = yearsLater(rule.age, missingDayOn(leaning, rule.missing_day))
    return (chunk, i, from, to, n) => {
      const place = chunk.at[i] ?? 0
      const [death, birth] = [died[place] ?? -1, takerBorn[place] ?? -1]
      if (death < 0 || birth < 0) return n
      from[n] = death
      to[n] = capped(death, grown[birth] ?? 0)
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
  return told
}

/** What a called rule of tolling does, told. */
export function tollingStep({ rule, stretch }: CalledTolling, version: ProvisionVersion | null): LimitationStep {
  const { kind, at_least_years: years, note, rests_on } = rule
  const said = { kind, from: isoDay(stretch.from), to: isoDay(stretch.to), note }
  const sign = { date: isoDay(stretch.to), version, rests_on }
  return years === undefined
    ? signedStep({ rule: 'clock-stands-still', ...said }, sign)
    : signedStep({ rule: 'not-sooner-after', ...said, years }, sign)
}
