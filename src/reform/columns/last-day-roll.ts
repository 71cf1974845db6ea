import { isSettled, type RestsOn } from '../../casefile/rests-on.ts'
import { dateOf, numberOf, numberOfText } from '../../law/columns/day-numbers.ts'
import type { Court } from '../../law/courts.ts'
import type { LawLibrary } from '../../law/library.ts'
import { calendarsFor } from '../../law/limitation/counting-of-time.ts'
import type { ComputingRule, Limitation } from '../../law/limitation/limitation-rules.ts'
import type { Provision } from '../../law/provision.ts'
import { afterEmergency, lastOpenDay } from '../../law/rules/last-open-day.ts'

/** Where a last day moves to when it cannot be one. Asked only near the day that matters: most ends are far from it. */
export interface LastDayRoll {
  readonly rolled: (end: number) => number
  /** A last day does not move further than this. */
  readonly furthest: (end: number) => number
  /** Stretches in which every clock stood still. */
  readonly suspended: readonly { readonly from: number; readonly to: number }[]
}

/** The same rule of computing as for a single case, remembered day by day. */
export function lastDayRoll(
  provision: Provision,
  limitation: Limitation,
  library: LawLibrary,
  court: Court,
  generous: boolean,
): LastDayRoll {
  const computing = [...library.provisions.values()].filter((one) =>
    limitation.computing === undefined
      ? one.kind === 'computing' && one.jurisdiction === provision.jurisdiction
      : one.id === limitation.computing,
  )
  const [only] = computing
  if (!only || computing.length > 1) return rollUnder(computing, library, court, generous)
  // Many claims count time by the same rule in the same court: what one learns of the calendar serves them all.
  const byCourt = known.get(only) ?? new Map<string, LastDayRoll>()
  known.set(only, byCourt)
  // Where nothing is unsettled, both leanings move a day alike, and one memory serves both.
  const unsettled = only.versions.some(
    ({ computing: rule }) =>
      rule &&
      (!isSettled(rule.rests_on) ||
        rule.emergency.some(({ rests_on }) => !isSettled(rests_on)) ||
        calendarsFor(rule, library, court).some((days) => days.some(({ rests_on }) => !isSettled(rests_on)))),
  )
  const key = `${court.name} ${generous && unsettled}`
  const ready = byCourt.get(key) ?? rollUnder(computing, library, court, generous)
  byCourt.set(key, ready)
  return ready
}

const known = new WeakMap<Provision, Map<string, LastDayRoll>>()

function rollUnder(computing: readonly Provision[], library: LawLibrary, court: Court, generous: boolean): LastDayRoll {
  const rules = computing
    .flatMap((one) => one.versions)
    .flatMap(({ computing: rule, from }) => (rule ? [{ rule, from: from ?? '' }] : []))
  const counts = (on: RestsOn): boolean => isSettled(on) || generous
  const suspended = rules.flatMap(({ rule }) =>
    rule.emergency
      .filter((order) => order.reaches === 'suspends' && counts(order.rests_on))
      .map((order) => ({ from: numberOfText(order.from), to: numberOfText(order.until) + 1 })),
  )
  const orders = rules.flatMap(({ rule }) =>
    rule.emergency.map((order) => ({
      from: numberOfText(order.from),
      until: numberOfText(order.until),
      to: numberOfText(order.to ?? order.until),
    })),
  )
  const furthest = (end: number): number => {
    for (const { from, until, to } of orders) if (end >= from && end <= until) return Math.max(until, to) - from + 20
    return 20
  }
  const memory = new Map<number, number>()
  const rolled = (end: number): number => {
    const known = memory.get(end)
    if (known !== undefined) return known
    const moved = rollOne(end, rules, library, court, generous)
    memory.set(end, moved)
    return moved
  }
  return { rolled, furthest, suspended }
}

function rollOne(
  end: number,
  rules: readonly { readonly rule: ComputingRule; readonly from: string }[],
  library: LawLibrary,
  court: Court,
  generous: boolean,
): number {
  const last = dateOf(end)
  const text = last.toString()
  const inForce = rules.findLast(({ from }) => from <= text) ?? rules[0]
  if (!inForce) return end
  const { rule } = inForce
  const after = afterEmergency(last, rule, generous)
  if (after?.named) return numberOf(after.date)
  const date = after?.date ?? last
  if (!isSettled(rule.rests_on) && !generous) return numberOf(date)
  const calendars = calendarsFor(rule, library, court)
  return numberOf(lastOpenDay(date, rule, calendars, generous ? 'generous' : 'strict').date)
}
