import { addYears, earlierDay, isAfter, isBefore, isoDay, laterDay } from '../../casefile/dates.ts'
import type { LimitationStep } from '../../casefile/limitation.ts'
import type { TollingKind } from '../../casefile/tolling-kind.ts'
import { formatDay } from '../../words/date-words.ts'
import type { ClaimDays } from '../claim-days.ts'
import type { TollingRule } from '../limitation-rules.ts'
import { yearsInWords } from '../period-words.ts'
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

export const tollingWords: Readonly<Record<TollingKind, string>> = {
  minority: 'minority',
  confinement: 'confinement',
  'criminal-case': 'the criminal case',
  'fraudulent-concealment': 'fraudulent concealment',
  disability: 'disability',
  discovery: 'late discovery',
  death: 'the time without a representative of the estate',
  'emergency-order': 'an emergency order',
  'federal-suit': 'the suit in federal court',
  'defendant-imprisoned': 'the imprisonment of the defendant',
}

/** The tolling that the facts call for under the rules of one text. Rules without facts are not called. */
export function calledTolling(
  rules: readonly TollingRule[],
  days: ClaimDays,
  jurisdiction: string,
  asOf: Temporal.PlainDate,
): readonly CalledTolling[] {
  return rules.flatMap((rule) => {
    const settledFor = defendantSettled(rule, days)
    if (settledFor === 'no') return []
    return stretchesFor(rule, days, jurisdiction, asOf).flatMap(({ stretch, lasting }) => {
      if (rule.at_accrual && !(isBefore(stretch.from, days.accrual) || stretch.from.equals(days.accrual))) return []
      if (!isAfter(stretch.to, days.accrual)) return []
      return [{ rule, stretch, lasting, settled: rule.status === 'verified' && settledFor === 'yes' }]
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
): readonly { readonly stretch: Stretch; readonly lasting: boolean }[] {
  if (rule.kind === 'minority' && days.born && rule.age !== undefined && rule.missing_day) {
    const to = addYears(days.born, rule.age, rule.missing_day)
    return [{ stretch: { from: days.born, to: capped(rule, days.born, to) }, lasting: false }]
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

const capped = (rule: TollingRule, from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate =>
  rule.longest_years === undefined ? to : earlierDay(to, addYears(from, rule.longest_years, 'earlier'))

export function tollingStep(called: CalledTolling, version: string | null): LimitationStep {
  const { rule, stretch } = called
  const span = `from ${formatDay(stretch.from)} to ${formatDay(stretch.to)}`
  const effect =
    rule.at_least_years === undefined
      ? `The clock stands still for ${tollingWords[rule.kind]} ${span}.`
      : `For ${tollingWords[rule.kind]} ${span}, time does not end sooner than ${yearsInWords(rule.at_least_years)} after it.`
  return { text: `${effect} ${rule.note}`, date: isoDay(stretch.to), version, source: rule.source, status: rule.status }
}
