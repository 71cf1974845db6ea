import { compareDays, day, earlierDay, isoDay } from '../../casefile/dates.ts'
import { headOf } from '../input/heads.ts'
import type { DamagesInput, Earnings } from '../input/input.ts'
import {
  type AmountInCents,
  amountInCents,
  birthDay,
  type CashFlow,
  countedByDays,
  lifeOf,
  monthsBetween,
  nameOf,
  paymentsWithin,
} from './cash-flow.ts'

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

/** What the years of work already contain, so that it is not taken off a second time. */
export const worklifeContains = (input: DamagesInput, earnings: Earnings): readonly ('death' | 'time-out-of-work')[] =>
  earnings.worklife_years === undefined
    ? []
    : earnings.worklife_years === 'table'
      ? (input.worklife_table?.contains ?? [])
      : earnings.worklife_contains

/** The first and the last day of the loss. */
function daysOfLoss(
  input: DamagesInput,
  earnings: Earnings,
): { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate } {
  const valuation = day(input.valuation_date)
  const died = input.person.died === undefined ? null : day(input.person.died)
  const butFor = headOf(earnings.head).life === 'but-for'
  const first = earnings.from !== undefined ? day(earnings.from) : butFor && died ? died : valuation
  const months = (count: number): Temporal.PlainDate => first.add({ months: count }).subtract({ days: 1 })
  const ended =
    earnings.until !== undefined
      ? day(earnings.until)
      : earnings.to_age !== undefined
        ? birthDay(input)
            .add({ months: Math.floor(earnings.to_age * 12) })
            .subtract({ days: 1 })
        : months(Math.round(yearsOfWork(input, earnings, first) * 12))
  return { first, last: died && !butFor ? earlierDay(died, ended) : ended }
}

/** The yearly difference in pay, with benefits, after time out of work and what one would have spent on oneself. */
function yearlyLoss(earnings: Earnings): AmountInCents {
  const kept = (1 + earnings.fringe) * (1 - earnings.own_consumption)
  const base = amountInCents(earnings.base, earnings.participation * (1 - earnings.unemployment) * kept)
  const actual = earnings.actual * kept
  const less = (n: number): number => Math.max(0, n - actual)
  const [low, likely, high] = [less(base.low), less(base.likely), less(base.high)]
  return { mean: (low + likely + high) / 3, low, likely, high }
}

const divided = (amount: AmountInCents, by: number): AmountInCents => ({
  mean: amount.mean / by,
  low: amount.low / by,
  likely: amount.likely / by,
  high: amount.high / by,
})

type Shared = Pick<CashFlow, 'head' | 'name' | 'growth' | 'probability' | 'labor' | 'source' | 'facts' | 'taker'>

function payDates(
  by: 'days' | 'month',
  input: DamagesInput,
  earnings: Earnings,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): CashFlow['dates'] {
  const { base } = earnings
  return {
    is: 'pay',
    by,
    first: isoDay(first),
    last: isoDay(last),
    life: lifeOf(input, earnings.head, last),
    growth: earnings.growth ?? null,
    base: typeof base === 'number' ? { low: base, likely: base, high: base } : base,
    actual: earnings.actual,
    participation: earnings.participation,
    unemployment: earnings.unemployment,
    fringe: earnings.fringe,
    ownConsumption: earnings.own_consumption,
    endSpreadYears: earnings.worklife_spread_years,
  }
}

/** Pay that is past is counted by days and stands in the year of those days. */
function pastPay(
  input: DamagesInput,
  earnings: Earnings,
  shared: Shared,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): CashFlow {
  return {
    ...shared,
    ...countedByDays(first, last, day(input.valuation_date), 'years'),
    amount: yearlyLoss(earnings),
    whileAlive: headOf(earnings.head).life === 'but-for',
    dates: payDates('days', input, earnings, first, last),
  }
}

/** Pay that is still to come, by the month; the last month counts for the days of it. */
function futurePay(
  input: DamagesInput,
  earnings: Earnings,
  shared: Shared,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): CashFlow | null {
  const count = paymentsWithin(first, last, 1)
  if (count === 0) return null
  const spread = Math.round(earnings.worklife_spread_years * 12)
  const lastFrom = first.add({ months: count - 1 })
  const wholeMonth = lastFrom.until(first.add({ months: count }), { largestUnit: 'days' }).days
  const part = (lastFrom.until(last, { largestUnit: 'days' }).days + 1) / wholeMonth
  return {
    ...shared,
    amount: divided(yearlyLoss(earnings), 12),
    firstMonth: monthsBetween(day(input.valuation_date), first),
    stepMonths: 1,
    count,
    firstYear: first.year,
    firstMonthOfYear: first.month,
    whileAlive: !worklifeContains(input, earnings).includes('death'),
    endSpreadMonths: Math.min(spread, count - 1),
    weights: part < 1 && spread === 0 ? Array.from({ length: count }, (_, k) => (k === count - 1 ? part : 1)) : null,
    byDays: null,
    dates: payDates('month', input, earnings, first, last),
  }
}

/** Earnings with and without the harm, as payments of the difference: what is past by days, the rest by the month. */
export function flowsOfEarnings(input: DamagesInput, earnings: Earnings): readonly CashFlow[] {
  const valuation = day(input.valuation_date)
  const { first, last } = daysOfLoss(input, earnings)
  const shared: Shared = {
    head: earnings.head,
    name: nameOf(earnings),
    growth: earnings.growth ?? null,
    probability: earnings.probability,
    taker: earnings.taker ?? null,
    labor: null,
    source: earnings.source ?? null,
    facts: earnings.facts,
  }
  if (compareDays(first, last) > 0) return []
  if (compareDays(last, valuation) <= 0) return [pastPay(input, earnings, shared, first, last)]
  if (compareDays(first, valuation) >= 0) {
    const future = futurePay(input, earnings, shared, first, last)
    return future ? [future] : []
  }
  const future = futurePay(input, earnings, shared, valuation, last)
  return [pastPay(input, earnings, shared, first, valuation.subtract({ days: 1 })), ...(future ? [future] : [])]
}
