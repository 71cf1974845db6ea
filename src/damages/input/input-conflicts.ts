import { compareDays, day, earliestOf, when } from '../../casefile/dates.ts'
import { growthOf } from '../loss/rates.ts'
import type { Complaint } from './complaint.ts'
import type { DamagesInput } from './input.ts'
import { firstLooseEnd } from './input-references.ts'
import { doubledConflict, itemConflict } from './item-conflicts.ts'
import { partConflict } from './part-conflicts.ts'

/** The first thing in a well-formed input that cannot be true together with another. */
export function firstConflict(input: DamagesInput): Complaint | null {
  const valuation = day(input.valuation_date)
  const born = earliestOf(when(input.person.born))
  if (born === null)
    return {
      path: ['person', 'born'],
      what: 'is unknown; give the year of birth at least, because every payment for life depends on it',
    }
  if (compareDays(born, valuation) > 0)
    return { path: ['person', 'born'], what: 'lies after the valuation date; correct one of the two' }
  const died = input.person.died === undefined ? null : day(input.person.died)
  if (died && compareDays(died, born) < 0)
    return { path: ['person', 'died'], what: 'lies before the birth; correct one of the two' }
  if (died && compareDays(died, valuation) > 0)
    return { path: ['person', 'died'], what: 'lies after the valuation date; correct one of the two' }
  const { judgment } = input
  if (judgment && compareDays(day(judgment.until), day(judgment.entered)) < 0)
    return { path: ['judgment', 'until'], what: 'lies before entered; correct one of the two' }
  return (
    rateConflict(input) ??
    itemConflict(input, died !== null) ??
    partConflict(input) ??
    doubledConflict(input) ??
    firstLooseEnd(input)
  )
}

function rateConflict(input: DamagesInput): Complaint | null {
  const { net, growth, discount, curve, indices } = input.rates
  if (net !== undefined && (growth !== undefined || discount !== undefined || curve !== undefined))
    return {
      path: ['rates', 'net'],
      what: 'stands beside growth, discount or curve, from which it would follow in a circle; give either net, or growth with discount',
    }
  if (net === undefined && discount === undefined && curve === undefined)
    return {
      path: ['rates', 'discount'],
      what: 'is missing, and so is net; give net (0 for a total offset), or growth with discount',
    }
  if (net === undefined && growth === undefined)
    return {
      path: ['rates', 'growth'],
      what: 'is missing; give the yearly growth that goes with the discount, or net alone',
    }
  if (discount !== undefined && curve !== undefined)
    return { path: ['rates', 'curve'], what: 'stands beside discount; give one of the two' }
  return curveConflict(curve) ?? indexConflict(indices) ?? growthConflict(input)
}

type Rates = DamagesInput['rates']

function curveConflict(curve: Rates['curve']): Complaint | null {
  const years = (curve ?? []).map((point) => point.years)
  const again = years.findIndex((year, i) => years.indexOf(year) !== i)
  return again < 0
    ? null
    : { path: ['rates', 'curve', again, 'years'], what: `is ${years[again]} again; give one yield for each year` }
}

/** Money that grows much faster than it is discounted is worth more the later it comes: mostly a slip of the decimals. */
const farAbove = 0.03

function growthConflict(input: DamagesInput): Complaint | null {
  const { rates } = input
  const yields = rates.curve?.map((point) => point.yield) ?? []
  const discount = rates.net ?? rates.discount ?? (yields.length > 0 ? Math.min(...yields) : 0)
  const wrong = (growth: number | string | undefined): boolean =>
    growth !== undefined && growthOf(rates, growth) - discount > farAbove
  const words = (growth: number): string =>
    `is ${growth}, far above the discount of ${discount}, so that money would be worth more the later it comes; check both`
  if (rates.net === undefined && wrong(rates.growth))
    return { path: ['rates', 'growth'], what: words(rates.growth ?? 0) }
  for (const name of Object.keys(rates.indices))
    if (wrong(name)) return { path: ['rates', 'indices', name], what: words(growthOf(rates, name)) }
  for (const [i, item] of input.items.entries())
    if (typeof item.growth === 'number' && wrong(item.growth))
      return { path: ['items', i, 'growth'], what: words(item.growth) }
  return null
}

function indexConflict(indices: Rates['indices']): Complaint | null {
  for (const name of Object.keys(indices)) {
    const seen = [name]
    let next = indices[name]
    while (typeof next === 'object') {
      if (next.of === 'general') break
      if (seen.includes(next.of))
        return {
          path: ['rates', 'indices', name],
          what: `leads back to itself (${[...seen, next.of].join(' -> ')}); give one of them as a number`,
        }
      if (!(next.of in indices))
        return {
          path: ['rates', 'indices', name, 'of'],
          what: `names the index "${next.of}", which is not given; add it or write a number`,
        }
      seen.push(next.of)
      next = indices[next.of]
    }
  }
  return null
}
