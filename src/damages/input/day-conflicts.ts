import { compareDays, day, earliestOf, when } from '../../casefile/dates.ts'
import type { DamagesComplaint } from '../../casefile/problems/complaint.ts'
import type { Place } from '../../casefile/problems/field-complaints.ts'
import type { DamagesInput } from './input.ts'

/** Fields that hold a day on which something befell the person, was paid or fell due. */
const dayFields = new Set(['from', 'until', 'arose', 'begun', 'entered', 'on', 'expires'])

/** Every day of the input, with its place. */
function* daysIn(value: unknown, place: Place = []): Generator<{ readonly place: Place; readonly on: string }> {
  if (typeof value !== 'object' || value === null) return
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((one, i) => [i, one])
    : Object.entries(value)
  for (const [key, one] of entries)
    if (typeof one === 'string' && dayFields.has(String(key))) yield { place: [...place, key], on: one }
    else yield* daysIn(one, [...place, key])
}

/** The first day that lies before the birth of the person, or that cannot stand beside another. */
export function dayConflict(input: DamagesInput): DamagesComplaint | null {
  const born = earliestOf(when(input.person.born))
  for (const { place, on } of daysIn(input))
    if (born !== null && compareDays(day(on), born) < 0)
      return { is: 'out-of-order', place, lies: 'before', than: 'birth-of-the-person' }
  return claimDays(input) ?? takerConflict(input)
}

function claimDays({ claims, valuation_date: valuation }: DamagesInput): DamagesComplaint | null {
  for (const [i, { arose, begun }] of claims.entries()) {
    if (arose !== undefined && arose > valuation)
      return { is: 'out-of-order', place: ['claims', i, 'arose'], lies: 'after', than: 'valuation-date' }
    if (arose !== undefined && begun !== undefined && begun < arose)
      return { is: 'out-of-order', place: ['claims', i, 'begun'], lies: 'before', than: 'arose' }
  }
  return null
}

/** Who takes a support is born when it is valued. */
function takerConflict(input: DamagesInput): DamagesComplaint | null {
  const valuation = day(input.valuation_date)
  const lists = { items: input.items, earnings: Array.isArray(input.earnings) ? input.earnings : [input.earnings] }
  for (const [list, rows] of Object.entries(lists))
    for (const [i, { taker }] of rows.entries()) {
      const born = taker === undefined ? null : earliestOf(when(taker.born))
      const row = list === 'earnings' && !Array.isArray(input.earnings) ? [list] : [list, i]
      if (born !== null && compareDays(born, valuation) > 0)
        return { is: 'out-of-order', place: [...row, 'taker', 'born'], lies: 'after', than: 'valuation-date' }
    }
  return null
}
