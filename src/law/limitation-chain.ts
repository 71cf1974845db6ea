import { addYears, day, isAfter, isBefore, isoDay, laterDay } from '../casefile/dates.ts'
import type { LimitationStep } from '../casefile/limitation.ts'
import { formatDay } from '../words/date-words.ts'
import type { ChainQuestion } from './chain-question.ts'
import { computingFor, roll, stoppedByOrders } from './counting-of-time.ts'
import type { Limitation } from './limitation-rules.ts'
import { type Provision, type Version, versionName } from './provision.ts'
import { type PeriodEnd, periodEnds } from './rules/period-end.ts'
import { type FilingSpan, throughWindows } from './rules/revival.ts'
import { calledTolling, tollingStep } from './rules/tolling.ts'
import { tollingOfStateClaims } from './state-claims-tolled.ts'
import { versionInForce } from './version-in-force.ts'

export interface LimitationPath {
  readonly end: PeriodEnd
  readonly open: readonly FilingSpan[]
  readonly steps: readonly LimitationStep[]
  readonly governing: readonly { readonly version: string; readonly why: string }[]
  readonly missing: readonly string[]
}

/**
 * Follows a claim from the text in force when it accrued through each later text up to the day asked about. A later
 * text takes over a claim that is still alive on its first day; one already barred stays barred unless the text revives it.
 */
export function followVersions(question: ChainQuestion): readonly LimitationPath[] {
  const { provision, days, asOf } = question
  const first = versionInForce(provision, days.accrual)
  if (!first) throw new Error('a claim accrued under a text that was not in force')
  const accrued: LimitationStep = {
    text: `The claim accrued on ${formatDay(days.accrual)}${first.accrues_on === 'death' ? ', with the death' : ', with the last act that it covers'}.`,
    date: isoDay(days.accrual),
    version: versionName(provision, first),
    source: first.limitation?.source ?? null,
    status: first.limitation?.status ?? 'unverified',
  }
  const begun = first.limitation ? endsUnder(question, first, first.limitation) : [unrecorded(provision, first)]
  let paths = begun.map(
    (path): LimitationPath => ({
      ...path,
      steps: [accrued, ...path.steps],
      governing: [{ version: versionName(provision, first), why: 'the limitation in force when the claim accrued' }],
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
  const step: LimitationStep = {
    text: `No period of limitation is recorded for ${provision.cite} in this text.`,
    date: null,
    version: versionName(provision, version),
    source: null,
    status: 'unverified',
  }
  return { end: 'not-known', open: [], steps: [step], missing: ['the period itself'] }
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
  const carry = limitation.carry ?? { to: 'claims-not-barred', status: 'unverified', source: null }
  const name = versionName(provision, later)
  if (later.from === null) return [path]
  const began = day(later.from)
  const say = (text: string): LimitationStep => ({
    text,
    date: isoDay(began),
    version: name,
    source: carry.source,
    status: carry.status,
  })
  if (carry.to === 'new-claims')
    return [
      {
        ...path,
        steps: [...path.steps, say(`The text of ${formatDay(began)} applies only to claims that accrue from then on.`)],
      },
    ]
  if (path.end === 'not-known' && leaning === 'strict') return [path]
  const alive = path.end === 'none' || path.end === 'not-known' || !isBefore(path.end, began)
  if (!alive && carry.to !== 'all-claims') {
    return [
      {
        ...path,
        steps: [
          ...path.steps,
          say(
            `When the text of ${formatDay(began)} began, the claim was already barred; its period does not revive it.`,
          ),
        ],
      },
    ]
  }
  const doubtful = carry.status === 'contested'
  const fresh = endsUnder(question, later, limitation).map((next): LimitationPath => {
    const why =
      path.end === 'not-known'
        ? 'the claim may still have been alive when this text began'
        : alive
          ? 'the claim was still alive when this text began'
          : 'this text revives claims that were barred'
    const note = carry.status === 'unverified' ? ' That it takes over such claims is unverified.' : ''
    return {
      ...next,
      open: alive ? next.open : [...path.open, ...next.open.map((span) => ({ from: began, to: span.to }))],
      steps: [...path.steps, say(`The text of ${formatDay(began)} applies: ${why}.${note}`), ...next.steps],
      governing: [...path.governing, { version: name, why }],
      missing: [...path.missing, ...next.missing],
    }
  })
  // A later text that may or may not reach the claim, or would shorten it, leaves both ends defensible.
  return fresh.flatMap((next) => {
    const longer = laterEnd(next.end, path.end)
    if (doubtful && longer === (leaning === 'strict')) return [path]
    return [next]
  })
}

const laterEnd = (a: PeriodEnd, b: PeriodEnd): boolean =>
  a === 'none' ? b !== 'none' : b !== 'none' && a !== 'not-known' && b !== 'not-known' && isAfter(a, b)

type BareEnd = Pick<LimitationPath, 'end' | 'open' | 'steps' | 'missing'>

/** The ends of the period under one text: tolling, counting, and the roll to an open day. */
function endsUnder(question: ChainQuestion, version: Version, limitation: Limitation): readonly BareEnd[] {
  const { provision, days, asOf, leaning } = question
  const name = versionName(provision, version)
  const origin = { version: name, source: limitation.source, status: limitation.status }
  const called = [{ rules: limitation.tolling, from: name }, ...tollingOfStateClaims(provision, question.law, asOf)]
    .flatMap(({ rules, from }) =>
      calledTolling(rules, days, provision.jurisdiction, asOf).map((one) => ({ ...one, from })),
    )
    .filter((one) => one.settled || leaning === 'generous')
  const computing = computingFor(question, limitation)
  const stops = called.filter((one) => one.rule.at_least_years === undefined)
  const orders = stoppedByOrders(computing, leaning)
  const told = stops.map((one) => one.stretch)
  const stretches = [...told, ...orders.map((one) => one.stretch)]
  const withoutOrders = orders.length === 0 ? [] : periodEnds(limitation.period, { days, stretches: told, origin })
  return periodEnds(limitation.period, { days, stretches, origin }).map((outcome, i) => {
    const moved = orders.length > 0 && String(withoutOrders[i]?.end) !== String(outcome.end)
    const stopped = moved
      ? orders.filter(({ stretch }) => isAfter(stretch.to, days.accrual) && !startsAfter(stretch.from, outcome.end))
      : []
    const steps: LimitationStep[] = [
      ...called.map((one) => tollingStep(one, one.from)),
      ...stopped.map(({ step }) => step),
      ...outcome.steps,
    ]
    if (outcome.end === 'none' || outcome.end === 'not-known') {
      return {
        end: outcome.end,
        open: outcome.end === 'none' ? [{ from: null, to: null }] : [],
        steps: outcome.steps,
        missing: outcome.missing,
      }
    }
    let last = outcome.end
    for (const { rule, stretch, from } of called) {
      if (rule.at_least_years === undefined || !rule.missing_day) continue
      const least = addYears(stretch.to, rule.at_least_years, rule.missing_day)
      if (isAfter(least, last))
        steps.push({
          text: `Not sooner than ${formatDay(least)}.`,
          date: isoDay(least),
          version: from,
          source: rule.source,
          status: rule.status,
        })
      last = laterDay(last, least)
    }
    const rolled = roll(question, last, computing)
    return {
      end: rolled.date,
      open: [{ from: null, to: rolled.date }],
      steps: [...steps, ...rolled.steps],
      missing: outcome.missing,
    }
  })
}

const startsAfter = (date: Temporal.PlainDate, end: PeriodEnd): boolean =>
  end !== 'none' && end !== 'not-known' && isAfter(date, end)

/** Windows in which barred claims may be brought, after everything else. */
function withRevival(
  path: LimitationPath,
  { version, limitation }: { readonly version: Version; readonly limitation: Limitation | null },
  question: ChainQuestion,
): LimitationPath {
  const { end, open, steps } = throughWindows(path.end, limitation?.revival ?? [], question)
  const origin = versionName(question.provision, version)
  return {
    ...path,
    end,
    open: [...path.open, ...open],
    steps: [...path.steps, ...steps.map((step) => ({ ...step, version: origin }))],
    governing:
      steps.length > 0 ? [...path.governing, { version: origin, why: 'its window of revival' }] : path.governing,
  }
}
