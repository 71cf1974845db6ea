import { day } from '../../casefile/dates.ts'
import { type Cents, cents, roundToCents } from '../../casefile/money.ts'
import type { MoneyRange } from '../../casefile/value/money-range.ts'
import type { CareCoverage, Valuation } from '../../casefile/value/valuation.ts'
import { type HeadId, headOf } from '../input/heads.ts'
import type { YearRow } from '../loss/by-year.ts'
import { monthsBetween } from '../loss/cash-flow.ts'
import type { Model } from '../loss/model.ts'
import { discountAt } from '../loss/rates.ts'
import { rangeOf } from '../loss/spread.ts'
import type { YearIntervals } from '../loss/year-intervals.ts'
import { availableOf, type InHand } from './in-hand.ts'
import type { Terms } from './waterfall.ts'

interface Coverage {
  readonly care: CareCoverage
  readonly yearly: Valuation['yearly']
  readonly structures: NonNullable<Valuation['structures']>
}

/** The model with what falls due in each year, and its intervals where they were asked for. */
interface Plan {
  readonly model: Model
  readonly byYear: ReadonlyMap<HeadId, readonly YearRow[]>
  readonly intervals: YearIntervals | null
}

/** What must be paid for, trial by trial in cents and on average. */
interface Need {
  readonly values: Float64Array
  readonly mean: Cents
}

/** What reaches the claimant. */
interface Net {
  readonly mean: Cents
  readonly range: MoneyRange
  readonly terms: Terms
  /** What was received before, and what of it is there beside the net. */
  readonly hand: InHand
  readonly inHand: Cents
}

const nothingInHand: InHand = { settlements: 0, restitution: 0 }

/** Gross recovery that leaves `net` with what is in hand after everything is taken off, found by halving; cents as a float. */
export function grossFor(net: number, terms: Terms, hand = nothingInHand): number | null {
  let low = 0
  let high = Math.max(1, net)
  while (availableOf(high, terms, hand) < net) {
    high *= 2
    if (high > 1e15) return null
  }
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2
    if (availableOf(middle, terms, hand) < net) low = middle
    else high = middle
  }
  return high
}

/** Whose need the net must cover: the person's, or after a death the family's. */
export const neededIn = (model: Model): ((head: HeadId) => boolean) =>
  model.input.person.died === undefined ? (head) => headOf(head).care : (head) => headOf(head).support

/** Part of the trials whose need one sum pays for. */
export function shareCovered(need: Float64Array, net: number, none: number): number {
  let enough = 0
  for (const value of need) if (value <= net) enough++
  return need.length === 0 ? none : enough / need.length
}

/** What falls due in each year and what is left of the net after it; what fell due before is paid in the first year. */
function yearByYear({ model, byYear, intervals }: Plan, net: Cents): Valuation['yearly'] {
  const needed = neededIn(model)
  const valuation = day(model.input.valuation_date)
  const first = valuation.year
  const due = new Map<number, { nominal: number; present: number }>()
  for (const [head, rows] of byYear)
    if (needed(head))
      for (const row of rows) {
        const year = Math.max(first, row.year)
        const sum = due.get(year) ?? { nominal: 0, present: 0 }
        due.set(year, { nominal: sum.nominal + row.nominal, present: sum.present + row.present })
      }
  if (due.size === 0) return []
  let fundsToday: number = net
  return Array.from({ length: Math.max(first, ...due.keys()) - first + 1 }, (_, i) => {
    const year = first + i
    const { nominal, present } = due.get(year) ?? { nominal: 0, present: 0 }
    fundsToday = Math.max(0, fundsToday - present)
    const years = monthsBetween(valuation, day(`${year + 1}-01-01`)) / 12
    const interval = intervals?.ofNeed(year)
    return {
      year,
      need: roundToCents(nominal),
      funds: roundToCents(fundsToday * (1 + discountAt(model.input.rates, years)) ** years),
      needToday: roundToCents(present),
      fundsToday: roundToCents(fundsToday),
      ...(interval ? { needRange: { mean: roundToCents(present), ...interval } } : {}),
    }
  })
}

/** Ways of paying that close a gap between the net and the need. */
function structuresFor(of: CareCoverage['of'], need: MoneyRange, has: Net): Coverage['structures'] {
  const { terms, hand } = has
  const net = cents(has.mean + has.inHand)
  if (need.mean === 0) return []
  const out: Coverage['structures'][number][] = []
  if (need.high > net) {
    out.push({ kind: 'shortfall', amount: cents(need.high - net) })
    const gross = grossFor(need.high, terms, hand)
    if (gross !== null) out.push({ kind: 'gross-needed', amount: roundToCents(gross) })
  }
  if (net <= 0) return out
  out.push({ kind: 'structured-payments', amount: need.mean })
  if (of === 'care' && terms.liens.some(({ rule }) => rule.means_tested))
    out.push({ kind: 'special-needs-trust', amount: net })
  return out
}

/**
 * Whether the net pays for the care, with what was received before. It is one sum, fixed on the day of judgment; the care
 * goes on for a life of unknown length and at uncertain prices, so each trial compares that one sum with its own need.
 */
export function careCoverage(plan: Plan, need: Need, net: Net): Coverage {
  const range = rangeOf(need.values, need.mean)
  const sum = cents(net.mean + net.inHand)
  const share = shareCovered(need.values, sum, need.mean <= sum ? 1 : 0)
  const of = plan.model.input.person.died === undefined ? 'care' : 'support'
  return {
    care: {
      of,
      needPresentValue: range,
      netAvailable: { ...net.range, mean: net.mean },
      ...(net.inHand === 0 ? {} : { inHand: net.inHand }),
      covered: need.mean === 0 || share >= 0.9 ? 'yes' : sum <= 0 || share < 0.1 ? 'no' : 'in-part',
      shareOfOutcomes: share,
    },
    yearly: yearByYear(plan, sum),
    structures: structuresFor(of, range, net),
  }
}
