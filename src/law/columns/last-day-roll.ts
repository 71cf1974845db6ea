import { isSettled } from '../../casefile/rests-on.ts'
import type { Court } from '../courts.ts'
import type { LawLibrary } from '../library.ts'
import {
  type Computing,
  type CountedIn,
  calendarsFor,
  computingOf,
  movedDay,
  provisionsOfComputing,
  stoppedByOrders,
} from '../limitation/counting-of-time.ts'
import type { Leaning } from '../limitation/leaning.ts'
import type { Limitation } from '../limitation/limitation-rules.ts'
import type { Provision } from '../provision.ts'
import { dateOf, numberOf, numberOfText } from './day-numbers.ts'

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
  leaning: Leaning,
): LastDayRoll {
  const provisions = provisionsOfComputing(library, provision, limitation)
  const counted = { law: library, court, leaning }
  const [only] = provisions
  if (!only || provisions.length > 1) return rollUnder(computingOf(provisions), counted)
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
  const key = `${court.name} ${leaning === 'generous' && unsettled}`
  const ready = byCourt.get(key) ?? rollUnder(computingOf(provisions), counted)
  byCourt.set(key, ready)
  return ready
}

const known = new WeakMap<Provision, Map<string, LastDayRoll>>()

function rollUnder(computing: readonly Computing[], counted: CountedIn): LastDayRoll {
  const orders = computing.flatMap(({ rule }) =>
    rule.emergency.map(({ from, until, to }) => ({
      from: numberOfText(from),
      until: numberOfText(until),
      to: numberOfText(to ?? until),
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
    const moved = numberOf(movedDay(dateOf(end), computing, counted).date)
    memory.set(end, moved)
    return moved
  }
  const suspended = stoppedByOrders(computing, counted.leaning).map(({ stretch: { from, to } }) => ({
    from: numberOf(from),
    to: numberOf(to),
  }))
  return { rolled, furthest, suspended }
}
