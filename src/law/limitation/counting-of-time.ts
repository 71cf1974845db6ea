import { day, isoDay } from '../../casefile/dates.ts'
import { type LimitationStep, signedStep } from '../../casefile/limitation/limitation-step.ts'
import type { ProvisionVersion } from '../../casefile/provision-version.ts'
import { isSettled, weakestOf } from '../../casefile/rests-on.ts'
import type { Court } from '../courts.ts'
import type { LawLibrary } from '../library.ts'
import { versionOf } from '../provision.ts'
import { afterEmergency, lastOpenDay } from '../rules/last-open-day.ts'
import type { Stretch } from '../rules/tolled-clock.ts'
import type { ChainQuestion } from './chain-question.ts'
import type { Holiday } from './holidays.ts'
import type { Leaning } from './leaning.ts'
import type { ComputingRule, Limitation } from './limitation-rules.ts'

export interface Computing {
  readonly rule: ComputingRule
  readonly cite: string
  readonly version: ProvisionVersion
  readonly from: string
}

/** The rules of computing over time, oldest first: of the provision named, or of the jurisdiction. */
export function computingFor(question: ChainQuestion, limitation: Limitation): readonly Computing[] {
  const { law, provision } = question
  const found = [...law.provisions.values()].filter((one) =>
    limitation.computing === undefined
      ? one.kind === 'computing' && one.jurisdiction === provision.jurisdiction
      : one.id === limitation.computing,
  )
  return found.flatMap((one) =>
    one.versions.flatMap((version) =>
      version.computing
        ? [{ rule: version.computing, cite: one.cite, version: versionOf(one, version), from: version.from ?? '' }]
        : [],
    ),
  )
}

/** An emergency order that stopped every running clock, with the step that tells it. */
export interface StoppedByOrder {
  readonly stretch: Stretch
  readonly step: LimitationStep
}

export function stoppedByOrders(computing: readonly Computing[], leaning: Leaning): readonly StoppedByOrder[] {
  return computing.flatMap(({ rule, version }) =>
    rule.emergency
      .filter((order) => order.reaches === 'suspends' && (isSettled(order.rests_on) || leaning === 'generous'))
      .map(({ from, until, note, rests_on }) => ({
        stretch: { from: day(from), to: day(until).add({ days: 1 }) },
        step: signedStep({ rule: 'order-suspends', from, until, note }, { date: until, version, rests_on }),
      })),
  )
}

/** The lists of holidays that a rule of computing goes by, in this court. */
export const calendarsFor = (rule: ComputingRule, law: LawLibrary, court: Court): readonly (readonly Holiday[])[] =>
  rule.holidays.flatMap((calendar) =>
    calendar === 'forum'
      ? court.states.map((state) => law.holidays[`us-${state.toLowerCase()}`] ?? [])
      : [law.holidays[calendar] ?? []],
  )

/** Moves a last day over an emergency order and then to a day on which a period may end. */
export function roll(
  question: ChainQuestion,
  last: Temporal.PlainDate,
  computing: readonly Computing[],
): { readonly date: Temporal.PlainDate; readonly steps: readonly LimitationStep[] } {
  const { law, court, leaning } = question
  const inForce = computing.findLast((one) => one.from <= isoDay(last)) ?? computing[0]
  if (!inForce) return { date: last, steps: [] }
  const { rule, cite, version } = inForce
  const steps: LimitationStep[] = []
  let date = last
  const after = afterEmergency(last, rule, leaning === 'generous')
  if (after) {
    const { rests_on } = after.order
    const to = isoDay(after.date)
    steps.push(signedStep({ rule: 'put-off-by-order', named: after.named, to }, { date: to, version, rests_on }))
    if (after.named) return { date: after.date, steps }
    date = after.date
  }
  if (!isSettled(rule.rests_on) && leaning === 'strict') return { date, steps }
  const calendars = calendarsFor(rule, law, court)
  const open = lastOpenDay(date, rule, calendars, leaning)
  if (open.passed.length > 0) {
    const { passed, doubt, on } = open
    const said = { rule: 'moved-to-open-day' as const, passed, to: isoDay(open.date), cite, doubt, safe: isoDay(date) }
    steps.push(
      signedStep(said, {
        date: said.to,
        version,
        rests_on: weakestOf([rule.rests_on, ...on], (one) => one) ?? rule.rests_on,
      }),
    )
  }
  return { date: open.date, steps }
}
