import { compareDays, day, earliestOf, when } from '../../casefile/dates.ts'
import type { Complaint } from './complaint.ts'
import { headOf } from './heads.ts'
import type { DamagesInput, Item } from './input.ts'

/** The first item that cannot be: out of order, without an end, before the birth, or through a death that is not given. */
export function itemConflict(input: DamagesInput, hasDied: boolean): Complaint | null {
  for (const [i, item] of input.items.entries()) {
    const here = ['items', i] as const
    const wrong = amountConflict(input, item, here) ?? timeConflict(input, item, here)
    if (wrong) return wrong
    if (headOf(item.head).family && !hasDied)
      return {
        path: [...here, 'head'],
        what: `is ${item.head}, a loss through a death, but person, died is not given; add it or choose another head`,
      }
    if (item.taker && !headOf(item.head).support)
      return { path: [...here, 'taker'], what: 'stands beside a head that is no support; take it out' }
  }
  return null
}

type Path = readonly ['items', number]

function amountConflict(input: DamagesInput, item: Item, here: Path): Complaint | null {
  if (
    typeof item.amount === 'object' &&
    !(item.amount.low <= item.amount.likely && item.amount.likely <= item.amount.high)
  )
    return {
      path: [...here, 'amount'],
      what: 'is not in order; write low, likely and high so that none is below the one before',
    }
  if (typeof item.growth === 'string' && item.growth !== 'general' && !(item.growth in input.rates.indices))
    return {
      path: [...here, 'growth'],
      what: `names the index "${item.growth}", which rates, indices does not give; add it there or write a yearly fraction`,
    }
  return null
}

function timeConflict(input: DamagesInput, item: Item, here: Path): Complaint | null {
  const valuation = day(input.valuation_date)
  if (item.every === 'once' && item.until !== undefined)
    return { path: [...here, 'every'], what: 'is once, but until is given too; take it out, or say month or year' }
  if (item.every !== 'once' && item.until === undefined && !item.for_life)
    return { path: [...here, 'until'], what: 'is missing; give the last day, or for_life: true' }
  if (item.every === 'day' && (item.until === undefined || compareDays(day(item.until), valuation) > 0))
    return {
      path: [...here, 'until'],
      what: 'must be a day up to the valuation date, because a sum for each day is for days already lived; give that day',
    }
  if (item.every === 'day' && item.from === undefined)
    return { path: [...here, 'from'], what: 'is missing; give the first of the days' }
  const from = item.from === undefined ? valuation : day(item.from)
  if (item.until !== undefined && compareDays(day(item.until), from) < 0)
    return {
      path: [...here, 'until'],
      what:
        item.from === undefined
          ? 'lies before the valuation date, from which payments run when from is left out; give from, or correct until'
          : 'lies before from; correct one of the two',
    }
  const born = earliestOf(when(input.person.born))
  if (born && compareDays(from, born) < 0)
    return { path: [...here, 'from'], what: 'lies before the birth of the person; correct one of the two' }
  return null
}

/** Two items that are alike word for word are one bill entered twice. */
export function doubledConflict(input: DamagesInput): Complaint | null {
  const rows = input.items.map((item) => JSON.stringify(item))
  const again = rows.findIndex((row, i) => rows.indexOf(row) !== i)
  return again < 0
    ? null
    : {
        path: ['items', again],
        what: `is the same as items ${rows.indexOf(rows[again] ?? '') + 1} word for word; take it out, or say in label what sets it apart`,
      }
}
