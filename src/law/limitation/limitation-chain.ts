import { addYears, day, isAfter, isBefore, isoDay, laterDay } from '../../casefile/dates.ts'
import type { MissingFact } from '../../casefile/limitation/clock.ts'
import type { GoverningReason } from '../../casefile/limitation/limitation.ts'
import { type LimitationStep, type StepSaid, signedStep } from '../../casefile/limitation/limitation-step.ts'
import type { ProvisionVersion } from '../../casefile/provision-version.ts'
import { isSettled, knowledgeAlone } from '../../casefile/rests-on.ts'
import { isDay, isLaterEnd, type PeriodEnd } from '../periods/kind.ts'
import { periodEnds } from '../periods/period.ts'
import { type Provision, type Version, versionOf } from '../provision.ts'
import { type FilingSpan, throughWindows } from '../rules/revival.ts'
import type { Stretch } from '../rules/tolled-clock.ts'
import { calledTolling, tollingStep } from '../rules/tolling.ts'
import { versionInForce } from '../version-in-force.ts'
import type { ChainQuestion } from './chain-question.ts'
import type { ClaimDays } from './claim-days.ts'
import { computingFor, roll, stoppedByOrders } from './counting-of-time.ts'
import { missingDayOn } from './leaning.ts'
import type { Limitation } from './limitation-rules.ts'
import { tollingOfStateClaims } from './state-claims-tolled.ts'
import type { TollingRule } from './tolling-rule.ts'

export interface Governing {
  readonly version: ProvisionVersion
  readonly why: GoverningReason
}

export interface LimitationPath {
  readonly end: PeriodEnd
  readonly open: readonly FilingSpan[]
  readonly steps: readonly LimitationStep[]
  readonly governing: readonly Governing[]
  readonly missing: readonly MissingFact[]
  readonly eitherWay?: readonly MissingFact[]
}

/**
 * Follows a claim from the text in force when it accrued through each later text up to the day asked about. A later
 * text takes over a claim that is still alive on its first day; one already barred stays barred unless the text revives it.
 */
export function followVersions(question: ChainQuestion): readonly LimitationPath[] {
  const { provision, days, asOf } = question
  const first = versionInForce(provision, days.accrual)
  if (!first) throw new Error('a claim accrued under a text that was not in force')
  const by = first.accrues_on === 'death' ? 'death' : 'last-act'
  const accrued = signedStep(
    { rule: 'accrued', on: isoDay(days.accrual), with: by },
    {
      date: isoDay(days.accrual),
      version: versionOf(provision, first),
      rests_on: first.rests_on,
    },
  )
  const begun = first.limitation ? endsUnder(question, first, first.limitation) : [unrecorded(provision, first)]
  let paths = begun.map(
    (path): LimitationPath => ({
      ...path,
      steps: [accrued, ...path.steps],
      governing: [{ version: versionOf(provision, first), why: 'in-force-at-accrual' }],
    }),
  )
  let current = { version: first, limitation: first.limitation }
  for (const later of provision.versions) {
    if (
      later.from === null ||
      !later.limitation ||
      !isAfter(day(later.from), days.accrual) ||
      isAfter(day(later.from), asOf)
    )
      continue
    if (current.limitation && sameRule(current.limitation, later.limitation)) continue
    const limitation = later.limitation
    paths = paths.flatMap((path) => carryOver(question, path, later, limitation))
    current = { version: later, limitation }
  }
  return paths.map((path) => withRevival(path, current, question))
}

function unrecorded(provision: Provision, version: Version): BareEnd {
  const step = signedStep(
    { rule: 'period-not-recorded', cite: provision.cite },
    { date: null, version: versionOf(provision, version), rests_on: knowledgeAlone },
  )
  return { end: 'not-known', open: [], steps: [step], missing: ['period'] }
}

const sameRule = (a: Limitation, b: Limitation): boolean =>
  JSON.stringify([a.period, a.tolling, a.revival]) === JSON.stringify([b.period, b.tolling, b.revival])

function carryOver(
  question: ChainQuestion,
  path: LimitationPath,
  later: Version,
  limitation: Limitation,
): readonly LimitationPath[] {
  const { provision, leaning } = question
  const carry = limitation.carry ?? { to: 'claims-not-barred', rests_on: knowledgeAlone }
  const name = versionOf(provision, later)
  if (later.from === null) return [path]
  const began = day(later.from)
  const on = isoDay(began)
  const say = (said: StepSaid): LimitationStep =>
    signedStep(said, { date: on, version: name, rests_on: carry.rests_on })
  if (carry.to === 'new-claims')
    return [{ ...path, steps: [...path.steps, say({ rule: 'new-claims-only', began: on })] }]
  if (path.end === 'not-known' && leaning === 'strict') return [path]
  const alive = !isDay(path.end) || !isBefore(path.end, began)
  if (!alive && carry.to !== 'all-claims')
    return [{ ...path, steps: [...path.steps, say({ rule: 'already-barred', began: on })] }]
  const doubtful = !isSettled(carry.rests_on)
  const fresh = endsUnder(question, later, limitation).map((next): LimitationPath => {
    const because = path.end === 'not-known' ? 'may-have-been-alive' : alive ? 'alive' : 'revived'
    const taken = say({ rule: 'taken-over', began: on, because })
    return {
      ...next,
      open: alive ? next.open : [...path.open, ...next.open.map((span) => ({ from: began, to: span.to }))],
      steps: [...path.steps, taken, ...next.steps],
      governing: [...path.governing, { version: name, why: because }],
      missing: [...path.missing, ...next.missing],
      eitherWay: [...(path.eitherWay ?? []), ...(next.eitherWay ?? [])],
    }
  })
  // Where courts differ on whether a later text reaches the claim, or nobody read it, both ends are defensible.
  return fresh.flatMap((next) => {
    const longer = isLaterEnd(next.end, path.end)
    if (doubtful && path.end !== 'not-known' && longer === (leaning === 'strict')) return [path]
    return [next]
  })
}

type BareEnd = Pick<LimitationPath, 'end' | 'open' | 'steps' | 'missing' | 'eitherWay'>

/** The ends of the period under one text: tolling, counting, and the roll to an open day. */
function endsUnder(question: ChainQuestion, version: Version, limitation: Limitation): readonly BareEnd[] {
  const { provision, days, asOf, leaning } = question
  const name = versionOf(provision, version)
  const origin = { version: name, rests_on: limitation.rests_on }
  const callFor = (rules: readonly TollingRule[], on: ClaimDays) =>
    calledTolling(rules, on, provision.jurisdiction, asOf, leaning).filter(
      (one) => one.settled || leaning === 'generous',
    )
  const called = [
    { rules: limitation.tolling, from: name },
    ...tollingOfStateClaims(provision, question.law, asOf),
  ].flatMap(({ rules, from }) => callFor(rules, days).map((one) => ({ ...one, from })))
  const computing = computingFor(question, limitation)
  const stops = called.filter((one) => one.rule.at_least_years === undefined)
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
      if (rule.at_least_years === undefined || !rule.missing_day) continue
      const least = addYears(stretch.to, rule.at_least_years, missingDayOn(leaning, rule.missing_day))
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

/** Windows in which barred claims may be brought, after everything else. */
function withRevival(
  path: LimitationPath,
  { version, limitation }: { readonly version: Version; readonly limitation: Limitation | null },
  question: ChainQuestion,
): LimitationPath {
  const origin = versionOf(question.provision, version)
  const { end, open, steps } = throughWindows(path.end, limitation?.revival ?? [], question, origin)
  return {
    ...path,
    end,
    open: [...path.open, ...open],
    steps: [...path.steps, ...steps],
    governing: steps.length > 0 ? [...path.governing, { version: origin, why: 'window-of-revival' }] : path.governing,
  }
}
