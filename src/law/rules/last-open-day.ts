import { isAfter, isBefore, isoDay } from '../../casefile/dates.ts'
import type { PassedDay } from '../../casefile/limitation-step.ts'
import type { Status } from '../../casefile/status.ts'
import { type Holiday, holidayOn } from '../holidays.ts'
import type { Leaning } from '../leaning.ts'
import type { ComputingRule } from '../limitation-rules.ts'

export interface OpenDay {
  readonly date: Temporal.PlainDate
  /** Why each day passed over could not be the last, in order. */
  readonly passed: readonly PassedDay[]
  /** Set when a day was passed over on the strength of a holiday that is not verified, or on which courts differ. */
  readonly doubt: Status | null
}

/**
 * The first day, from `last` on, on which a period may end under a rule of computing. On the strict reading a day
 * counts as open unless it was verified that none can be served on it.
 */
export function lastOpenDay(
  last: Temporal.PlainDate,
  rule: ComputingRule,
  calendars: readonly (readonly Holiday[])[],
  leaning: Leaning,
): OpenDay {
  const passed: PassedDay[] = []
  let doubt: Status | null = null
  let date = last
  for (;;) {
    const why = closedBecause(date, rule, calendars)
    if (why === null || (leaning === 'strict' && why.status !== 'verified')) return { date, passed, doubt }
    passed.push({ day: isoDay(date), is: why.is, holiday: why.holiday })
    if (why.status !== 'verified') doubt = why.status
    date = date.add({ days: 1 })
  }
}

function closedBecause(
  date: Temporal.PlainDate,
  rule: ComputingRule,
  calendars: readonly (readonly Holiday[])[],
): (Omit<PassedDay, 'day'> & { readonly status: Status }) | null {
  if (date.dayOfWeek === 6 && rule.not_on.includes('saturday'))
    return { is: 'saturday', holiday: null, status: 'verified' }
  if (date.dayOfWeek === 7 && rule.not_on.includes('sunday')) return { is: 'sunday', holiday: null, status: 'verified' }
  if (!rule.not_on.includes('holiday')) return null
  const kept = calendars.flatMap((calendar) => holidayOn(calendar, date) ?? [])
  const surest = kept.find((holiday) => holiday.status === 'verified') ?? kept[0]
  return surest ? { is: 'holiday', holiday: surest.name, status: surest.status } : null
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
    if (order.reaches !== 'expiring' || !(order.status === 'verified' || withUnsettled)) continue
    const [from, until] = [Temporal.PlainDate.from(order.from), Temporal.PlainDate.from(order.until)]
    if (isBefore(last, from) || isAfter(last, until)) continue
    if (order.to !== undefined) return { date: Temporal.PlainDate.from(order.to), named: true, order }
    return { date: until.add({ days: from.until(last, { largestUnit: 'days' }).days }), named: false, order }
  }
  return null
}
