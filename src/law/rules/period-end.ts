import { addYears, isAfter, isBefore, isoDay } from '../../casefile/dates.ts'
import type { LimitationStep } from '../../casefile/limitation.ts'
import type { Status } from '../../casefile/status.ts'
import { formatDay } from '../../words/date-words.ts'
import type { ClaimDays } from '../claim-days.ts'
import type { ClockEvent, Period } from '../limitation-rules.ts'
import { eventWords, partsInWords, yearsInWords } from '../period-words.ts'
import { conditionMet } from './conditions.ts'
import { lastDayOfYears, type Stretch } from './tolled-clock.ts'

/** Where a period ends: a day, no limit at all, or not to be said for want of a fact or of the rule itself. */
export type PeriodEnd = Temporal.PlainDate | 'none' | 'not-known'

export interface PeriodOutcome {
  readonly end: PeriodEnd
  readonly steps: readonly LimitationStep[]
  /** Facts that were missed on the way. */
  readonly missing: readonly string[]
}

/** Where the rules stand from which a period is counted: the steps are signed with it. */
export interface RuleOrigin {
  readonly version: string | null
  readonly source: string | null
  readonly status: Status
}

export interface PeriodSetting {
  readonly days: ClaimDays
  /** Stretches that the clock leaves out. */
  readonly stretches: readonly Stretch[]
  readonly origin: RuleOrigin
}

/** All ends that a period can have in a setting; more than one only where the law itself has several readings. */
export function periodEnds(period: Period, setting: PeriodSetting): readonly PeriodOutcome[] {
  const { days, origin } = setting
  const step = (text: string, date: Temporal.PlainDate | null): LimitationStep => ({
    text,
    date: date ? isoDay(date) : null,
    ...origin,
  })
  const unknown = (missing: string): PeriodOutcome => ({ end: 'not-known', steps: [], missing: [missing] })

  if ('when' in period && period.rule !== 'gate' && period.when) {
    const met = conditionMet(period.when, days)
    if (met === 'no') return [{ end: 'not-known', steps: [], missing: [] }]
    if (met === 'not-known') return [unknown(neededBy(period.when.if))]
  }
  switch (period.rule) {
    case 'none':
      return [{ end: 'none', steps: [step('There is no time limit.', null)], missing: [] }]
    case 'not-known':
      return [
        {
          end: 'not-known',
          steps: [step(`The period is not known: ${period.why}`, null)],
          missing: ['the period itself'],
        },
      ]
    case 'years-from': {
      const event = eventDay(period.event, days)
      if (!event) return [unknown(`the date of ${eventWords(period.event)}`)]
      return [counted(event, eventWords(period.event), period.years, period.missing_day, period.tolled)]
    }
    case 'years-from-majority': {
      if (!days.born) return [unknown('the birth date')]
      const grown = addYears(days.born, period.age, period.missing_day)
      const outcome = counted(
        grown,
        `the ${ordinal(period.age)} birthday`,
        period.years,
        period.missing_day,
        period.tolled,
      )
      return [outcome]
    }
    case 'at-age': {
      if (!days.born) return [unknown('the birth date')]
      const end = addYears(days.born, period.age, period.missing_day)
      return [{ end, steps: [step(`The ${ordinal(period.age)} birthday is ${formatDay(end)}.`, end)], missing: [] }]
    }
    case 'discovery':
      return [fromDiscovery(period)]
    case 'later-of':
    case 'earlier-of':
      return combined(
        period.of.map((one) => periodEnds(one, setting)),
        period.rule,
      )
    case 'gate': {
      const met = conditionMet(period.when, days)
      if (met === 'not-known') return [...periodEnds(period.met, setting), ...periodEnds(period.not_met, setting)]
      return periodEnds(met === 'yes' ? period.met : period.not_met, setting)
    }
    case 'by-defendant': {
      const kind = days.defendant
      if (kind === null)
        return [...period.cases.map((one) => one.period), period.otherwise].flatMap((one) => periodEnds(one, setting))
      const own = period.cases.find((one) => one.defendants.includes(kind))
      return periodEnds(own ? own.period : period.otherwise, setting)
    }
    case 'readings':
      return period.of.flatMap((reading) => {
        const read = { version: origin.version, source: reading.source, status: reading.status }
        return periodEnds(reading.period, { ...setting, origin: read }).map((outcome) => ({
          ...outcome,
          steps: [{ text: reading.why, date: null, ...read }, ...outcome.steps],
        }))
      })
    default:
      return period satisfies never
  }

  function counted(
    event: Temporal.PlainDate,
    name: string,
    count: number,
    missingDay: 'earlier' | 'later',
    tolled: boolean,
  ): PeriodOutcome {
    const { start, last } = lastDayOfYears(event, count, missingDay, tolled ? setting.stretches : [])
    const begun = start.equals(event) ? '' : ` The clock stood still until ${formatDay(start)}.`
    const plain = addYears(start, count, missingDay)
    const added = last.equals(plain) ? '' : ` Time left out moves that to ${formatDay(last)}.`
    const text = `${yearsInWords(count)} from ${name} (${formatDay(event)}).${begun} They end on ${formatDay(plain)}.${added}`
    return { end: last, steps: [step(text, last)], missing: [] }
  }

  function fromDiscovery(rule: Extract<Period, { rule: 'discovery' }>): PeriodOutcome {
    const known = rule.of.flatMap((part) => days.discovered[part] ?? [])
    const parts = partsInWords(rule.of)
    if (known.length === 0) {
      // Nobody discovers an injury before the act: without a date, the act itself is the safe start.
      const outcome = counted(
        days.accrual,
        `the last act, no later discovery of ${parts} being told`,
        rule.years,
        rule.missing_day,
        true,
      )
      return { ...outcome, missing: [] }
    }
    const sorted = [...known].sort(Temporal.PlainDate.compare)
    const governing = rule.governs === 'later' ? sorted.at(-1) : sorted[0]
    if (!governing) throw new Error('a discovery without a day')
    // Discovery never starts a clock before the claim exists.
    const start = isBefore(governing, days.accrual) ? days.accrual : governing
    return counted(start, `the discovery of ${parts}`, rule.years, rule.missing_day, true)
  }
}

function neededBy(condition: string): string {
  return condition === 'discovered' ? 'the date of discovery' : 'the birth date'
}

function eventDay(event: ClockEvent, days: ClaimDays): Temporal.PlainDate | null {
  switch (event) {
    case 'accrual':
      return days.accrual
    case 'first-act':
      return days.conduct.from
    case 'death':
      return days.died
    case 'freed':
      return days.freed ?? days.conduct.to
    case 'criminal-case-end':
      return days.tolling.find((one) => one.kind === 'criminal-case')?.to ?? null
    case 'conviction':
      return days.conviction
    case 'notice':
      return days.notice
    case 'disability-end':
      return days.tolling.find((one) => one.kind === 'disability' || one.kind === 'confinement')?.to ?? null
    default:
      return event satisfies never
  }
}

/** One outcome for every way of choosing one outcome of each part. A part that cannot be counted is left out. */
function combined(
  parts: readonly (readonly PeriodOutcome[])[],
  rule: 'later-of' | 'earlier-of',
): readonly PeriodOutcome[] {
  let chosen: readonly (readonly PeriodOutcome[])[] = [[]]
  for (const part of parts) chosen = chosen.flatMap((before) => part.map((one) => [...before, one]))
  return chosen.map((outcomes) => {
    const missing = outcomes.flatMap((one) => one.missing)
    const known = outcomes.filter((one) => one.end !== 'not-known')
    const best = known.reduce<PeriodOutcome | null>((a, b) => (a === null || beats(b.end, a.end, rule) ? b : a), null)
    if (!best) return { end: 'not-known', steps: outcomes.flatMap((one) => one.steps), missing }
    const others = known.filter((one) => one !== best).flatMap((one) => one.steps)
    const word = rule === 'later-of' ? 'later' : 'earlier'
    const last = best.steps.at(-1)
    const closing = known.length > 1 && last ? [{ ...last, text: `The ${word} of these counts.` }] : []
    return { end: best.end, steps: [...others, ...best.steps, ...closing], missing }
  })
}

function beats(a: PeriodEnd, b: PeriodEnd, rule: 'later-of' | 'earlier-of'): boolean {
  const later =
    a === 'none' ? b !== 'none' : b === 'none' ? false : a !== 'not-known' && b !== 'not-known' && isAfter(a, b)
  if (rule === 'later-of') return later
  return b === 'none' ? a !== 'none' : a !== 'none' && a !== 'not-known' && b !== 'not-known' && isBefore(a, b)
}

function ordinal(n: number): string {
  const ending =
    n % 100 >= 11 && n % 100 <= 13 ? 'th' : n % 10 === 1 ? 'st' : n % 10 === 2 ? 'nd' : n % 10 === 3 ? 'rd' : 'th'
  return `${n}${ending}`
}
