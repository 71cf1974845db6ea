import { addYears, ageOn, compareDays, day, earlierDay, earliestOf, latestOf, when } from '../../casefile/dates.ts'
import type { FactId } from '../../casefile/ids.ts'
import { formatDay } from '../../words/date-words.ts'
import { type HeadId, headOf } from '../input/heads.ts'
import type { DamagesInput, Earnings, Item } from '../input/input.ts'
import { earningsWords, itemWords, type LifeWords } from './flow-words.ts'

/** Mean and shape of one amount, in cents. */
export interface AmountInCents {
  readonly mean: number
  readonly low: number
  readonly likely: number
  readonly high: number
}

/** Payments at even steps, in months from the valuation date; negative months are past. */
export interface CashFlow {
  readonly head: HeadId
  readonly label: string
  readonly amount: AmountInCents
  readonly firstMonth: number
  readonly stepMonths: number
  readonly count: number
  readonly firstYear: number
  readonly firstMonthOfYear: number
  /** Payments made only while the person lives (or would have lived). */
  readonly whileAlive: boolean
  /** Yearly rate or index name; null takes the general growth. */
  readonly growth: number | string | null
  readonly probability: number
  /** The last payment may fall this many months earlier or later. */
  readonly endSpreadMonths: number
  readonly basis: string
  readonly source: string | null
  readonly facts: readonly FactId[]
}

/** Months between two days: whole calendar months, then days as a part of the month they fall in. */
export function monthsBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  if (compareDays(from, to) > 0) return -monthsBetween(to, from)
  const whole = from.until(to, { largestUnit: 'months' }).months
  const reached = from.add({ months: whole })
  const rest = reached.until(to, { largestUnit: 'days' }).days
  return rest === 0
    ? whole
    : whole + rest / reached.until(from.add({ months: whole + 1 }), { largestUnit: 'days' }).days
}

/** Exact age in years: completed years and the part of the running one. */
export function exactAge(born: Temporal.PlainDate, on: Temporal.PlainDate): number {
  const whole = ageOn(born, on)
  const birthday = addYears(born, whole, 'earlier')
  const next = addYears(born, whole + 1, 'earlier')
  return whole + birthday.until(on, { largestUnit: 'days' }).days / birthday.until(next, { largestUnit: 'days' }).days
}

/** The middle of what is known of the birth: a year alone counts as its middle. */
export function birthDay(input: DamagesInput): Temporal.PlainDate {
  const known = when(input.person.born)
  const first = earliestOf(known)
  const last = latestOf(known)
  if (first === null || last === null) throw new RangeError('birth was checked when the input was read')
  return first.add({ days: Math.floor(first.until(last, { largestUnit: 'days' }).days / 2) })
}

const toCents = (dollars: number): number => Math.round(dollars * 100)

export function amountInCents(amount: Item['amount'], factor = 1): AmountInCents {
  if (typeof amount === 'number') {
    const exact = toCents(amount) * factor
    return { mean: exact, low: exact, likely: exact, high: exact }
  }
  const [low, likely, high] = [
    toCents(amount.low) * factor,
    toCents(amount.likely) * factor,
    toCents(amount.high) * factor,
  ]
  return { mean: (low + likely + high) / 3, low, likely, high }
}

/** How many payments fall from `first` to `last`, both days included. */
function paymentsWithin(first: Temporal.PlainDate, last: Temporal.PlainDate, stepMonths: number): number {
  if (compareDays(first, last) > 0) return 0
  let count = Math.floor(first.until(last, { largestUnit: 'months' }).months / stepMonths)
  while (compareDays(first.add({ months: (count + 1) * stepMonths }), last) <= 0) count++
  return count + 1
}

const endOfTable = (input: DamagesInput, lastAge: number): Temporal.PlainDate =>
  addYears(birthDay(input), lastAge, 'later')

/** Whole months a person may still be paid for, by the last age of the table. */
function lastDayOf(input: DamagesInput, item: Item, lastAge: number): Temporal.PlainDate {
  const ends: Temporal.PlainDate[] = []
  if (item.until !== undefined) ends.push(day(item.until))
  if (item.for_life) ends.push(endOfTable(input, lastAge))
  const died = input.person.died
  if (died !== undefined && headOf(item.head).life === 'person') ends.push(day(died))
  return ends.reduce(earlierDay)
}

/** A person's own payments up to the valuation, or to their death, are made whatever the length of life. */
function lifeOf(input: DamagesInput, head: HeadId, last: Temporal.PlainDate): LifeWords {
  if (headOf(head).life === 'but-for') return 'had-lived'
  return compareDays(last, day(input.person.died ?? input.valuation_date)) <= 0 ? 'past' : 'alive'
}

/** One item as payments; null when none falls within its dates. */
export function flowOfItem(input: DamagesInput, item: Item, lastAge: number): CashFlow | null {
  const valuation = day(input.valuation_date)
  const first = item.from === undefined ? valuation : day(item.from)
  const shared = {
    head: item.head,
    label: `${item.label ?? headOf(item.head).label}${item.code === undefined ? '' : ` (${item.code})`}`,
    growth: item.growth ?? null,
    probability: item.probability,
    endSpreadMonths: 0,
    source: item.source ?? null,
    facts: item.facts,
    firstMonth: monthsBetween(valuation, first),
    firstYear: first.year,
    firstMonthOfYear: first.month,
  }
  if (item.every === 'day') {
    const days = first.until(day(item.until ?? input.valuation_date), { largestUnit: 'days' }).days + 1
    return {
      ...shared,
      amount: amountInCents(item.amount, days),
      stepMonths: 12,
      count: 1,
      whileAlive: false,
      basis: `for ${days} days, ${formatDay(first)} to ${formatDay(day(item.until ?? input.valuation_date))}`,
    }
  }
  if (item.every === 'once') {
    const { died } = input.person
    const { life, care } = headOf(item.head)
    const goneBefore = died !== undefined && life === 'person' && compareDays(first, day(died)) > 0
    if (goneBefore && (care || item.for_life)) return null
    return {
      ...shared,
      amount: amountInCents(item.amount),
      stepMonths: 12,
      count: 1,
      whileAlive: item.for_life,
      basis: itemWords(item, first, first, lifeOf(input, item.head, first)),
    }
  }
  const stepMonths = item.every === 'month' ? 1 : 12
  const last = lastDayOf(input, item, lastAge)
  const count = paymentsWithin(first, last, stepMonths)
  if (count === 0) return null
  return {
    ...shared,
    amount: amountInCents(item.amount),
    stepMonths,
    count,
    whileAlive: item.for_life,
    basis: itemWords(item, first, last, lifeOf(input, item.head, last)),
  }
}

/** Years of work from a day on: as entered, or read off the input's own table at the age on that day. */
export function yearsOfWork(input: DamagesInput, earnings: Earnings, first: Temporal.PlainDate): number {
  if (earnings.worklife_years !== 'table') return earnings.worklife_years ?? 0
  const rows = (input.worklife_table?.rows ?? []).toSorted((a, b) => a.age - b.age)
  const age = monthsBetween(birthDay(input), first) / 12
  const above = rows.findIndex((row) => row.age >= age)
  const [low, high] = [rows[above - 1], rows[above]]
  if (!high) return 0
  if (!low) return high.years
  return low.years + ((high.years - low.years) * (age - low.age)) / (high.age - low.age)
}

/** Earnings with and without the harm, as monthly payments of the difference while the person lives. */
export function flowOfEarnings(input: DamagesInput, earnings: Earnings): CashFlow | null {
  const valuation = day(input.valuation_date)
  const died = input.person.died === undefined ? null : day(input.person.died)
  const butFor = headOf(earnings.head).life === 'but-for'
  const first = earnings.from !== undefined ? day(earnings.from) : butFor && died ? died : valuation
  const whole = Math.floor((earnings.to_age ?? 0) * 12)
  const ended =
    earnings.until !== undefined
      ? day(earnings.until)
      : earnings.to_age !== undefined
        ? birthDay(input).add({ months: whole }).subtract({ days: 1 })
        : first.add({ months: Math.round(yearsOfWork(input, earnings, first) * 12) }).subtract({ days: 1 })
  const last = died && !butFor ? earlierDay(died, ended) : ended
  const spread = Math.round(earnings.worklife_spread_years * 12)
  const count = paymentsWithin(first, last, 1)
  if (count === 0) return null
  const working =
    earnings.participation * (1 - earnings.unemployment) * (1 + earnings.fringe) * (1 - earnings.own_consumption)
  const base = amountInCents(earnings.base, working / 12)
  const actual = (toCents(earnings.actual) * (1 + earnings.fringe) * (1 - earnings.own_consumption)) / 12
  const less = (n: number): number => Math.max(0, n - actual)
  return {
    head: earnings.head,
    label: earnings.label ?? headOf(earnings.head).label,
    amount: {
      mean: (less(base.low) + less(base.likely) + less(base.high)) / 3,
      low: less(base.low),
      likely: less(base.likely),
      high: less(base.high),
    },
    firstMonth: monthsBetween(valuation, first),
    stepMonths: 1,
    count,
    firstYear: first.year,
    firstMonthOfYear: first.month,
    whileAlive: true,
    growth: earnings.growth ?? null,
    probability: earnings.probability,
    endSpreadMonths: Math.min(spread, count - 1),
    basis: earningsWords(earnings, first, last, lifeOf(input, earnings.head, last)),
    source: earnings.source ?? null,
    facts: earnings.facts,
  }
}
