import { day, isoDay } from '../../casefile/dates.ts'
import { type LimitationStep, signedStep } from '../../casefile/limitation/limitation-step.ts'
import type { ProvisionVersion } from '../../casefile/provision-version.ts'
import { isSettled, weakestOf } from '../../casefile/rests-on.ts'
import type { Court } from '../courts.ts'
import type { LawLibrary } from '../library.ts'
import { type Provision, versionOf } from '../provision.ts'
import { afterEmergency, lastOpenDay, type OpenDay, type PutOff } from '../rules/last-open-day.ts'
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

/** The provisions that say how a time limit is computed: the one it names, or those of the jurisdiction. */
export const provisionsOfComputing = (
  law: LawLibrary,
  { jurisdiction }: Provision,
  { computing }: Limitation,
): readonly Provision[] =>
  [...law.provisions.values()].filter((one) =>
    computing === undefined ? one.kind === 'computing' && one.jurisdiction === jurisdiction : one.id === computing,
  )

/** Their rules over time, oldest first. */
export const computingOf = (provisions: readonly Provision[]): readonly Computing[] =>
  provisions.flatMap((one) =>
    one.versions.flatMap((version) =>
      version.computing
        ? [{ rule: version.computing, cite: one.cite, version: versionOf(one, version), from: version.from ?? '' }]
        : [],
    ),
  )

/** An emergency order that stopped every running clock, with the step that tells it. */
export interface StoppedByOrder {
  readonly stretch: Stretch
  readonly step: LimitationStep
}

export const stoppedByOrders = (computing: readonly Computing[], leaning: Leaning): readonly StoppedByOrder[] =>
  computing.flatMap(({ rule, version }) =>
    rule.emergency
      .filter((order) => order.reaches === 'suspends' && (isSettled(order.rests_on) || leaning === 'generous'))
      .map(({ from, until, note, rests_on }) => ({
        stretch: { from: day(from), to: day(until).add({ days: 1 }) },
        step: signedStep({ rule: 'order-suspends', from, until, note }, { date: until, version, rests_on }),
      })),
  )

/** The lists of holidays that a rule of computing goes by, in this court. */
export const calendarsFor = (rule: ComputingRule, law: LawLibrary, court: Court): readonly (readonly Holiday[])[] =>
  rule.holidays.flatMap((calendar) =>
    calendar === 'forum'
      ? court.states.map((state) => law.holidays[`us-${state.toLowerCase()}`] ?? [])
      : [law.holidays[calendar] ?? []],
  )

/** Where, in whose court and how lean a last day is counted. */
export type CountedIn = Pick<ChainQuestion, 'law' | 'court' | 'leaning'>

interface Moved {
  readonly date: Temporal.PlainDate
  readonly under: Computing | null
  readonly order: PutOff | null
  readonly open: OpenDay | null
}

/** A last day moved over an emergency order and then to a day on which a period may end, under the rule of that day. */
export function movedDay(last: Temporal.PlainDate, computing: readonly Computing[], counted: CountedIn): Moved {
  const { law, court, leaning } = counted
  const under = computing.findLast((one) => one.from <= isoDay(last)) ?? computing[0] ?? null
  if (!under) return { date: last, under, order: null, open: null }
  const { rule } = under
  const order = afterEmergency(last, rule, leaning === 'generous')
  const date = order?.date ?? last
  if (order?.named || (!isSettled(rule.rests_on) && leaning === 'strict')) return { date, under, order, open: null }
  const open = lastOpenDay(date, rule, calendarsFor(rule, law, court), leaning)
  return { date: open.date, under, order, open }
}

/** The same, told. */
export function roll(
  question: ChainQuestion,
  last: Temporal.PlainDate,
  computing: readonly Computing[],
): { readonly date: Temporal.PlainDate; readonly steps: readonly LimitationStep[] } {
  const { date, under, order, open } = movedDay(last, computing, question)
  if (!under) return { date, steps: [] }
  const { rule, cite, version } = under
  const steps: LimitationStep[] = []
  if (order) {
    const to = isoDay(order.date)
    const sign = { date: to, version, rests_on: order.order.rests_on }
    steps.push(signedStep({ rule: 'put-off-by-order', named: order.named, to }, sign))
  }
  if (open && open.passed.length > 0) {
    const { passed, doubt, on } = open
    const safe = isoDay(order?.date ?? last)
    const said = { rule: 'moved-to-open-day' as const, passed, to: isoDay(date), cite, doubt, safe }
    const rests_on = weakestOf([rule.rests_on, ...on], (one) => one) ?? rule.rests_on
    steps.push(signedStep(said, { date: said.to, version, rests_on }))
  }
  return { date, steps }
}
