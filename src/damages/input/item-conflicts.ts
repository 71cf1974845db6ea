import { compareDays, day } from '../../casefile/dates.ts'
import type { DamagesComplaint } from '../../casefile/problems/complaint.ts'
import { headOf } from './heads.ts'
import type { DamagesInput, Item } from './input.ts'
import { noSuchIndex } from './no-such.ts'
import { childAtWork } from './part-conflicts.ts'

/** The first item that cannot be: out of order, without an end, before the birth, or through a death that is not given. */
export function itemConflict(input: DamagesInput, hasDied: boolean): DamagesComplaint | null {
  for (const [i, item] of input.items.entries()) {
    const here = ['items', i] as const
    const wrong = amountConflict(input, item, here) ?? timeConflict(input, item, here)
    if (wrong) return wrong
    const pay = item.head === 'lost-earnings' || item.head === 'earning-capacity'
    const young = pay ? childAtWork(input, item.from ?? input.valuation_date, [...here, 'from']) : null
    if (young) return young
    if (headOf(item.head).family && !hasDied) return { is: 'needs-a-death', place: [...here, 'head'], given: item.head }
    if (item.taker && !headOf(item.head).support)
      return { place: [...here, 'taker'], is: 'conflict', conflict: 'taker-without-support' }
  }
  return null
}

type Path = readonly ['items', number]

function amountConflict(input: DamagesInput, item: Item, here: Path): DamagesComplaint | null {
  if (
    typeof item.amount === 'object' &&
    !(item.amount.low <= item.amount.likely && item.amount.likely <= item.amount.high)
  )
    return {
      place: [...here, 'amount'],
      is: 'conflict',
      conflict: 'range-out-of-order',
    }
  if (typeof item.growth === 'string' && item.growth !== 'general' && !(item.growth in input.rates.indices))
    return noSuchIndex(input.rates.indices, [...here, 'growth'], item.growth)
  return null
}

function timeConflict(input: DamagesInput, item: Item, here: Path): DamagesComplaint | null {
  const valuation = day(input.valuation_date)
  if (item.every === 'once' && item.until !== undefined)
    return { place: [...here, 'every'], is: 'conflict', conflict: 'once-with-an-end' }
  if (item.every !== 'once' && item.until === undefined && !item.for_life)
    return { place: [...here, 'until'], is: 'conflict', conflict: 'no-last-day' }
  if (item.every === 'day' && (item.until === undefined || compareDays(day(item.until), valuation) > 0))
    return {
      place: [...here, 'until'],
      is: 'conflict',
      conflict: 'days-not-lived',
    }
  if (item.every === 'day' && item.from === undefined)
    return { place: [...here, 'from'], is: 'conflict', conflict: 'no-first-day' }
  const from = item.from === undefined ? valuation : day(item.from)
  if (item.until !== undefined && compareDays(day(item.until), from) < 0)
    return item.from === undefined
      ? { is: 'conflict', place: [...here, 'until'], conflict: 'ends-before-payments-run' }
      : { is: 'out-of-order', place: [...here, 'until'], lies: 'before', than: 'from' }
  return null
}
