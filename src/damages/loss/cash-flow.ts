import {
  addYears,
  ageOn,
  compareDays,
  day,
  earlierDay,
  earliestOf,
  isoDay,
  latestOf,
  type WhenText,
  when,
} from '../../casefile/dates.ts'
import type { FactId } from '../../casefile/ids.ts'
import type { LaborWorth, LossName, PaidWhile, PaymentDates } from '../../casefile/value/loss-basis.ts'
import { type HeadId, headOf } from '../input/heads.ts'
import type { DamagesInput, Item, Taker } from '../input/input.ts'
import { byMonth } from './by-days.ts'

/** Mean and shape of one amount, in cents as floats. */
export interface AmountInCents {
  readonly mean: number
  readonly low: number
  readonly likely: number
  readonly high: number
}

/** Payments at even steps, in months from the valuation date; negative months are past. */
export interface CashFlow {
  readonly head: HeadId
  readonly name: LossName
  readonly amount: AmountInCents
  readonly firstMonth: number
  readonly stepMonths: number
  readonly count: number
  readonly firstYear: number
  readonly firstMonthOfYear: number
  /** Payments made only while the person lives (or would have lived). */
  readonly whileAlive: boolean
  /** Payments made only while this other person lives too. */
  readonly taker: Taker | null
  /** Yearly rate or index name; null takes the general growth. */
  readonly growth: number | string | null
  readonly probability: number
  /** The last payment may fall this many months earlier or later. */
  readonly endSpreadMonths: number
  /** How many times the amount each payment is; once where null. */
  readonly weights: readonly number[] | null
  /** For what is counted by days: the mean time from the days of each payment to the valuation, in years. */
  readonly byDays: { readonly yearsAgo: readonly number[] } | null
  readonly dates: PaymentDates
  /** How the worth of labor was found; null for any other loss. */
  readonly labor: LaborWorth | null
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

/** The middle of what is known of a birth: a year alone counts as its middle. */
export function middleOfBirth(born: WhenText): Temporal.PlainDate {
  const known = when(born)
  const first = earliestOf(known)
  const last = latestOf(known)
  if (first === null || last === null) throw new RangeError('births were checked when the input was read')
  return first.add({ days: Math.floor(first.until(last, { largestUnit: 'days' }).days / 2) })
}

export const birthDay = (input: DamagesInput): Temporal.PlainDate => middleOfBirth(input.person.born)

export function amountInCents(amount: Item['amount'], factor = 1): AmountInCents {
  if (typeof amount === 'number') {
    const exact = amount * factor
    return { mean: exact, low: exact, likely: exact, high: exact }
  }
  const [low, likely, high] = [amount.low * factor, amount.likely * factor, amount.high * factor]
  return { mean: (low + likely + high) / 3, low, likely, high }
}

/** How many payments fall from `first` to `last`, both days included. */
export function paymentsWithin(first: Temporal.PlainDate, last: Temporal.PlainDate, stepMonths: number): number {
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
export function lifeOf(input: DamagesInput, head: HeadId, last: Temporal.PlainDate): PaidWhile {
  if (headOf(head).life === 'but-for') return 'had-lived'
  return compareDays(last, day(input.person.died ?? input.valuation_date)) <= 0 ? 'past' : 'alive'
}

/** The shape of what is counted by days: one payment a calendar month, of as many times the amount as `times` says. */
export function countedByDays(
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  valuation: Temporal.PlainDate,
  times: 'days' | 'years',
): Pick<
  CashFlow,
  'firstMonth' | 'stepMonths' | 'count' | 'firstYear' | 'firstMonthOfYear' | 'endSpreadMonths' | 'weights' | 'byDays'
> {
  const months = byMonth(first, last, valuation)
  return {
    firstMonth: monthsBetween(valuation, first.with({ day: 1 })),
    stepMonths: 1,
    count: months.length,
    firstYear: first.year,
    firstMonthOfYear: first.month,
    endSpreadMonths: 0,
    weights: months.map((m) => (times === 'days' ? m.days : m.ofYear)),
    byDays: { yearsAgo: months.map((m) => m.yearsAgo) },
  }
}

type Shared = Omit<CashFlow, 'amount' | 'stepMonths' | 'count' | 'whileAlive' | 'dates'>

function daysFlow(input: DamagesInput, item: Item, first: Temporal.PlainDate, shared: Shared): CashFlow {
  const last = day(item.until ?? input.valuation_date)
  const days = first.until(last, { largestUnit: 'days' }).days + 1
  return {
    ...shared,
    ...countedByDays(first, last, day(input.valuation_date), 'days'),
    amount: amountInCents(item.amount),
    whileAlive: false,
    dates: { is: 'each-day', days, first: isoDay(first), last: isoDay(last) },
  }
}

function onceFlow(input: DamagesInput, item: Item, first: Temporal.PlainDate, shared: Shared): CashFlow | null {
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
    dates: { is: 'once', on: isoDay(first), ifAlive: item.for_life, growth: item.growth ?? null },
  }
}

/** What an item or a source of pay is called. */
export const nameOf = (one: {
  readonly head: HeadId
  readonly label?: string | undefined
  readonly code?: string | undefined
}): LossName => ({ head: one.head, label: one.label ?? null, code: one.code ?? null })

/** One item as payments; null when none falls within its dates. */
export function flowOfItem(input: DamagesInput, item: Item, lastAge: number): CashFlow | null {
  const valuation = day(input.valuation_date)
  const first = item.from === undefined ? valuation : day(item.from)
  const shared: Shared = {
    head: item.head,
    name: nameOf(item),
    growth: item.growth ?? null,
    probability: item.probability,
    endSpreadMonths: 0,
    weights: null,
    byDays: null,
    taker: item.taker ?? null,
    labor: null,
    source: item.source ?? null,
    facts: item.facts,
    firstMonth: monthsBetween(valuation, first),
    firstYear: first.year,
    firstMonthOfYear: first.month,
  }
  if (item.every === 'day') return daysFlow(input, item, first, shared)
  if (item.every === 'once') return onceFlow(input, item, first, shared)
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
    dates: {
      is: 'repeated',
      every: item.every,
      first: isoDay(first),
      last: isoDay(last),
      forLife: item.for_life,
      until: item.until !== undefined,
      life: lifeOf(input, item.head, last),
      growth: item.growth ?? null,
    },
  }
}
