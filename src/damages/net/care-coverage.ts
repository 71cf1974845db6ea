import { day } from '../../casefile/dates.ts'
import { type Cents, cents, formatCents, roundToCents } from '../../casefile/money.ts'
import type { CareCoverage, MoneyRange, Valuation } from '../../casefile/valuation.ts'
import { type HeadId, headOf } from '../input/heads.ts'
import type { YearRow } from '../loss/by-year.ts'
import { monthsBetween } from '../loss/cash-flow.ts'
import type { Model } from '../loss/model.ts'
import { discountAt } from '../loss/rates.ts'
import { rangeOf } from '../loss/spread.ts'
import type { YearIntervals } from '../loss/year-intervals.ts'
import { netOf, type Terms } from './waterfall.ts'

interface Coverage {
  readonly care: CareCoverage
  readonly yearly: Valuation['yearly']
  readonly structures: NonNullable<Valuation['structures']>
}

/** Gross recovery that leaves `net` after everything is taken off, found by halving; cents as a float. */
export function grossFor(net: number, terms: Terms): number | null {
  let low = 0
  let high = Math.max(1, net)
  while (netOf(high, terms) < net) {
    high *= 2
    if (high > 1e15) return null
  }
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2
    if (netOf(middle, terms) < net) low = middle
    else high = middle
  }
  return high
}

const words = {
  care: {
    none: 'The input holds no future care, so there is nothing to cover.',
    whole: 'the whole care plan',
    costs: 'The care costs',
    one: 'the care',
    plan: 'follow the care plan',
  },
  support: {
    none: 'The input holds no loss of support or services, so there is nothing to cover.',
    whole: 'the whole support that the family lost',
    costs: 'That support is worth',
    one: 'that support',
    plan: 'follow the support that was lost',
  },
} as const

/** Whose need the net must cover: the person's, or after a death the family's. */
export const neededIn = (model: Model): ((head: HeadId) => boolean) =>
  model.input.person.died === undefined ? (head) => headOf(head).care : (head) => headOf(head).support

/**
 * Whether the net pays for the care. The net is one sum, fixed on the day of judgment at the expected gross; the care
 * goes on for a life of unknown length and at uncertain prices, so each trial compares that one sum with its own need.
 */
export function careCoverage(
  model: Model,
  byYear: ReadonlyMap<HeadId, readonly YearRow[]>,
  need: Float64Array,
  needMean: Cents,
  net: Cents,
  netRange: MoneyRange,
  terms: Terms,
  intervals: YearIntervals | null,
): Coverage {
  const needRange = rangeOf(need, needMean)
  let enough = 0
  for (const value of need) if (value <= net) enough++
  const shareOfOutcomes = need.length === 0 ? (needMean <= net ? 1 : 0) : enough / need.length
  const covered =
    needMean === 0 || shareOfOutcomes >= 0.9 ? 'yes' : net <= 0 || shareOfOutcomes < 0.1 ? 'no' : 'in-part'
  const gap = needRange.high - net
  const of = model.input.person.died === undefined ? 'care' : 'support'
  const say = words[of]
  const note =
    needMean === 0
      ? say.none
      : `One sum of ${formatCents(net)} pays for ${say.whole} in ${(shareOfOutcomes * 100).toFixed(0)} percent of outcomes. ${say.costs} ${formatCents(needMean)} on average and ${formatCents(needRange.high)} in one outcome of ten or fewer.`
  const needed = neededIn(model)
  const valuation = day(model.input.valuation_date)
  const first = valuation.year
  const needByYear = new Map<number, number>()
  const todayByYear = new Map<number, number>()
  for (const [head, rows] of byYear)
    if (needed(head))
      for (const row of rows) {
        // What fell due before is paid in the first year.
        const year = Math.max(first, row.year)
        needByYear.set(year, (needByYear.get(year) ?? 0) + row.nominal)
        todayByYear.set(year, (todayByYear.get(year) ?? 0) + row.present)
      }
  const last = Math.max(first, ...needByYear.keys())
  const yearly: Valuation['yearly'][number][] = []
  let fundsToday: number = net
  if (needByYear.size > 0)
    for (let year = first; year <= last; year++) {
      const due = needByYear.get(year) ?? 0
      const dueToday = todayByYear.get(year) ?? 0
      fundsToday = Math.max(0, fundsToday - dueToday)
      const years = monthsBetween(valuation, day(`${year + 1}-01-01`)) / 12
      const interval = intervals?.ofNeed(year)
      yearly.push({
        year,
        need: roundToCents(due),
        funds: roundToCents(fundsToday * (1 + discountAt(model.input.rates, years)) ** years),
        needToday: roundToCents(dueToday),
        fundsToday: roundToCents(fundsToday),
        ...(interval ? { needRange: { mean: roundToCents(dueToday), ...interval } } : {}),
      })
    }
  const structures: { kind: string; amount: Cents; note: string }[] = []
  if (needMean > 0 && gap > 0) {
    structures.push({
      kind: 'shortfall',
      amount: cents(gap),
      note: `Missing from the net for ${say.one} in nine outcomes of ten.`,
    })
    const gross = grossFor(needRange.high, terms)
    if (gross !== null)
      structures.push({
        kind: 'gross-needed',
        amount: roundToCents(gross),
        note: `Gross recovery whose net pays for ${say.one} in nine outcomes of ten.`,
      })
  }
  if (needMean > 0 && net > 0) {
    structures.push({
      kind: 'structured-payments',
      amount: needMean,
      note: `${
        of === 'care'
          ? `Expected cost today of payments for life that ${say.plan}, year by year as listed under yearly; a life-contingent annuity moves the risk of a long life to the insurer.`
          : `Expected cost today of payments by date that ${say.plan}, year by year as listed under yearly; those of a child need the court's approval in most states.`
      } ${
        net >= needMean
          ? `The net pays for them and leaves ${formatCents(cents(net - needMean))} as a lump sum.`
          : `The net is ${formatCents(cents(needMean - net))} short of them.`
      } Ask for quotes.`,
    })
    if (of === 'care' && terms.liens.some(({ rule }) => rule.means_tested))
      structures.push({
        kind: 'special-needs-trust',
        amount: net,
        note: 'A Medicaid lien suggests benefits that depend on means: take advice on a special-needs trust before any money is paid to the person.',
      })
  }
  return {
    care: { of, needPresentValue: needRange, netAvailable: { ...netRange, mean: net }, covered, shareOfOutcomes, note },
    yearly,
    structures,
  }
}
