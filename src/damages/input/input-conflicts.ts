import { compareDays, day, earliestOf, when } from '../../casefile/dates.ts'
import type { DamagesComplaint } from '../../casefile/problems/complaint.ts'
import type { Place } from '../../casefile/problems/field-complaints.ts'
import { growthOf } from '../loss/rates.ts'
import { dayConflict } from './day-conflicts.ts'
import { doubledRow } from './doubled-rows.ts'
import type { DamagesInput } from './input.ts'
import { firstLooseEnd } from './input-references.ts'
import { itemConflict } from './item-conflicts.ts'
import { noSuchIndex } from './no-such.ts'
import { earningsAt, partConflict } from './part-conflicts.ts'

/** The first thing in a well-formed input that cannot be true together with another. */
export function firstConflict(input: DamagesInput): DamagesComplaint | null {
  const valuation = day(input.valuation_date)
  const born = earliestOf(when(input.person.born))
  if (born === null)
    return {
      place: ['person', 'born'],
      is: 'conflict',
      conflict: 'birth-unknown',
    }
  if (compareDays(born, valuation) > 0)
    return { is: 'out-of-order', place: ['person', 'born'], lies: 'after', than: 'valuation-date' }
  const died = input.person.died === undefined ? null : day(input.person.died)
  if (died && compareDays(died, born) < 0)
    return { is: 'out-of-order', place: ['person', 'died'], lies: 'before', than: 'birth' }
  if (died && compareDays(died, valuation) > 0)
    return { is: 'out-of-order', place: ['person', 'died'], lies: 'after', than: 'valuation-date' }
  const { judgment } = input
  if (judgment && compareDays(day(judgment.until), day(judgment.entered)) < 0)
    return { is: 'out-of-order', place: ['judgment', 'until'], lies: 'before', than: 'entered' }
  return (
    rateConflict(input) ??
    itemConflict(input, died !== null) ??
    partConflict(input) ??
    dayConflict(input) ??
    firstLooseEnd(input) ??
    doubledRow(input)
  )
}

function rateConflict(input: DamagesInput): DamagesComplaint | null {
  const { net, growth, discount, curve, indices } = input.rates
  if (net !== undefined && (growth !== undefined || discount !== undefined || curve !== undefined))
    return {
      place: ['rates', 'net'],
      is: 'conflict',
      conflict: 'net-beside-growth',
    }
  if (net === undefined && discount === undefined && curve === undefined)
    return {
      place: ['rates', 'discount'],
      is: 'conflict',
      conflict: 'no-rates',
    }
  if (net === undefined && growth === undefined)
    return {
      place: ['rates', 'growth'],
      is: 'conflict',
      conflict: 'no-growth',
    }
  if (discount !== undefined && curve !== undefined)
    return { place: ['rates', 'curve'], is: 'conflict', conflict: 'curve-beside-discount' }
  return indexConflict(indices) ?? growthConflict(input)
}

type Rates = DamagesInput['rates']

/** Money that grows much faster than it is discounted is worth more the later it comes: mostly a slip of the decimals. */
const farAbove = 0.03

function growthConflict(input: DamagesInput): DamagesComplaint | null {
  const { rates } = input
  const yields = rates.curve?.map((point) => point.yield) ?? []
  const discount = rates.net ?? rates.discount ?? (yields.length > 0 ? Math.min(...yields) : 0)
  const wrong = (growth: number | string | undefined): boolean =>
    growth !== undefined && growthOf(rates, growth) - discount > farAbove
  const farAboveAt = (place: Place, growth: number): DamagesComplaint => ({
    is: 'growth-far-above',
    place,
    growth,
    discount,
  })
  if (rates.net === undefined && wrong(rates.growth)) return farAboveAt(['rates', 'growth'], rates.growth ?? 0)
  for (const name of Object.keys(rates.indices))
    if (wrong(name)) return farAboveAt(['rates', 'indices', name], growthOf(rates, name))
  if ((rates.net ?? 0) < -farAbove) return farAboveAt(['rates', 'net'], 0)
  for (const [i, item] of input.items.entries())
    if (typeof item.growth === 'number' && wrong(item.growth)) return farAboveAt(['items', i, 'growth'], item.growth)
  for (const { earning, here } of earningsAt(input))
    if (typeof earning.growth === 'number' && wrong(earning.growth))
      return farAboveAt([...here, 'growth'], earning.growth)
  return null
}

function indexConflict(indices: Rates['indices']): DamagesComplaint | null {
  for (const name of Object.keys(indices)) {
    const seen = [name]
    let next = indices[name]
    while (typeof next === 'object') {
      if (next.of === 'general') break
      if (seen.includes(next.of))
        return { is: 'index-in-a-circle', place: ['rates', 'indices', name], names: [...seen, next.of] }
      if (!(next.of in indices))
        return { ...noSuchIndex(indices, ['rates', 'indices', name, 'of'], next.of), needed: 'here' }
      seen.push(next.of)
      next = indices[next.of]
    }
  }
  return null
}
