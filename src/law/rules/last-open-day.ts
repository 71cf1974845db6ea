import { isAfter, isBefore, isoDay } from '../../casefile/dates.ts'
import type { PassedDay } from '../../casefile/limitation/limitation-step.ts'
import { isSettled, type RestsOn } from '../../casefile/rests-on.ts'
import { type Holiday, holidayOn } from '../limitation/holidays.ts'
import type { Leaning } from '../limitation/leaning.ts'
import type { ComputingRule } from '../limitation/limitation-rules.ts'

export interface OpenDay {
  readonly date: Temporal.PlainDate
  /** Why each day passed over could not be the last, in order. */
  readonly passed: readonly PassedDay[]
  /** Set when a day was passed over for a holiday that nobody read in a source, or on which courts differ. */
  readonly doubt: 'knowledge' | 'contested' | null
  /** What each holiday passed over rests on. */
  readonly on: readonly RestsOn[]
}

/**
 * The first day, from `last` on, on which a period may end under a rule of computing. On the strict reading a day
 * counts as open unless it was read that none can be served on it.
 */
export function lastOpenDay(
  last: Temporal.PlainDate,
  rule: ComputingRule,
  calendars: readonly (readonly Holiday[])[],
  leaning: Leaning,
): OpenDay {
  const passed: PassedDay[] = []
  const on: RestsOn[] = []
  let doubt: OpenDay['doubt'] = null
  let date = last
  for (;;) {
    const why = closedBecause(date, rule, calendars)
    const sure = why?.rests_on == null || isSettled(why.rests_on)
    if (why === null || (leaning === 'strict' && !sure)) return { date, passed, doubt, on }
    passed.push({ day: isoDay(date), is: why.is, holiday: why.holiday })
    if (why.rests_on) on.push(why.rests_on)
    if (!sure) doubt = why.rests_on?.contested ? 'contested' : 'knowledge'
    date = date.add({ days: 1 })
  }
}

function closedBecause(
  date: Temporal.PlainDate,
  rule: ComputingRule,
  calendars: readonly (readonly Holiday[])[],
): (Omit<PassedDay, 'day'> & { readonly rests_on: RestsOn | null }) | null {
  if (date.dayOfWeek === 6 && rule.not_on.includes('saturday')) return { is: 'saturday', holiday: null, rests_on: null }
  if (date.dayOfWeek === 7 && rule.not_on.includes('sunday')) return { is: 'sunday', holiday: null, rests_on: null }
  if (!rule.not_on.includes('holiday')) return null
  const kept = calendars.flatMap((calendar) => holidayOn(calendar, date) ?? [])
  const surest = kept.find((holiday) => isSettled(holiday.rests_on)) ?? kept[0]
  return surest ? { is: 'holiday', holiday: surest.name, rests_on: surest.rests_on } : null
}

export interface PutOff {
  readonly date: Temporal.PlainDate
  /** Whether the order named the day; otherwise the days left when it began ran after it. */
  readonly named: boolean
  readonly order: ComputingRule['emergency'][number]
}

/**
 * The end of a period that would have ended inside an emergency order: the day that the order names, or as many days
 * after it as were left when it began.
 */
export function afterEmergency(last: Temporal.PlainDate, rule: ComputingRule, withUnsettled: boolean): PutOff | null {
  for (const order of rule.emergency) {
    if (order.reaches !== 'expiring' || !(isSettled(order.rests_on) || withUnsettled)) continue
    const [from, until] = [Temporal.PlainDate.from(order.from), Temporal.PlainDate.from(order.until)]
    if (isBefore(last, from) || isAfter(last, until)) continue
    if (order.to !== undefined) return { date: Temporal.PlainDate.from(order.to), named: true, order }
    return { date: until.add({ days: from.until(last, { largestUnit: 'days' }).days }), named: false, order }
  }
  return null
}
