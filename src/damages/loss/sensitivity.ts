import { day } from '../../casefile/dates.ts'
import { type Cents, roundToCents } from '../../casefile/money.ts'
import type { Valuation } from '../../casefile/valuation.ts'
import { headOf } from '../input/heads.ts'
import type { DamagesInput, Item } from '../input/input.ts'
import type { Election } from '../recovery/election.ts'
import { yearsOfWork } from './cash-flow.ts'
import { derivedMean, type Expected } from './expected.ts'
import type { LifeTable } from './life-table.ts'
import { expectedByHead, makeModel } from './model.ts'

type Rows = NonNullable<Valuation['sensitivity']>
const step = 0.01
const yearsStep = 3

function withRates(input: DamagesInput, change: Partial<DamagesInput['rates']>): DamagesInput {
  return { ...input, rates: { ...input.rates, ...change } }
}

/** The amount at one end of its range, kept as one sum. */
const pinned = (item: Item, end: 'low' | 'high'): Item =>
  typeof item.amount === 'object' ? { ...item, amount: item.amount[end] } : item

/** What the total becomes when one assumption moves and the remedies stay as elected; closed form, no simulation. */
export function sensitivityOf(
  input: DamagesInput,
  table: LifeTable,
  agedBy: number,
  expected: Expected,
  election: Election,
  base: Cents,
): Rows {
  const total = (changed: DamagesInput, aged = agedBy): Cents => {
    const all = expectedByHead(makeModel(changed, table, aged))
    const kept: Expected = new Map([...all].filter(([head]) => expected.has(head)))
    const actual = election.actual ? [...kept.values()].reduce((sum, value) => sum + value, 0) : 0
    return roundToCents(actual + election.derived.reduce((sum, derived) => sum + derivedMean(derived, kept), 0))
  }
  const rows: { assumption: string; change: string; low: Cents; high: Cents }[] = []
  const add = (assumption: string, change: string, one: Cents, other: Cents): void => {
    if (one !== base || other !== base)
      rows.push({ assumption, change, low: one < other ? one : other, high: one < other ? other : one })
  }
  const { net, discount, growth, curve } = input.rates
  const point = '1 percentage point up and down'
  if (net !== undefined)
    add(
      'Net discount rate',
      point,
      total(withRates(input, { net: net + step })),
      total(withRates(input, { net: net - step })),
    )
  if (discount !== undefined)
    add(
      'Discount rate',
      point,
      total(withRates(input, { discount: discount + step })),
      total(withRates(input, { discount: discount - step })),
    )
  if (curve !== undefined) {
    const moved = (by: number): DamagesInput =>
      withRates(input, { curve: curve.map((p) => ({ ...p, yield: p.yield + by })) })
    add('Yield curve', point, total(moved(step)), total(moved(-step)))
  }
  if (growth !== undefined)
    add(
      'General growth',
      point,
      total(withRates(input, { growth: growth - step })),
      total(withRates(input, { growth: growth + step })),
    )
  add(
    'Length of life',
    `the table read at an age ${yearsStep} years older and younger`,
    total(input, agedBy + yearsStep),
    total(input, agedBy - yearsStep),
  )
  input.items.forEach((item, i) => {
    const changed = (amount: Item): DamagesInput => ({
      ...input,
      items: input.items.map((other, k) => (k === i ? amount : other)),
    })
    const name = item.label ?? headOf(item.head).label
    if (typeof item.amount === 'object')
      add(
        name,
        'at the low and the high end of its range',
        total(changed(pinned(item, 'low'))),
        total(changed(pinned(item, 'high'))),
      )
    if (item.probability < 1)
      add(
        `${name}: chance of need`,
        'never needed, certainly needed',
        total(changed({ ...item, probability: 0 })),
        total(changed({ ...item, probability: 1 })),
      )
  })
  const earnings = Array.isArray(input.earnings) ? input.earnings : [input.earnings]
  earnings.forEach((e, i) => {
    if (e.to_age === undefined && e.worklife_years === undefined) return
    const moved = (by: number): DamagesInput => ({
      ...input,
      earnings: earnings.map((other, k) => {
        if (k !== i) return other
        if (other.to_age !== undefined) return { ...other, to_age: other.to_age + by }
        const first = other.from === undefined ? input.valuation_date : other.from
        return { ...other, worklife_years: Math.max(0, yearsOfWork(input, other, day(first)) + by) }
      }),
    })
    add(
      `${e.label ?? headOf(e.head).label}: end of work`,
      '2 years earlier and later',
      total(moved(-2)),
      total(moved(2)),
    )
  })
  return rows.sort((a, b) => b.high - b.low - (a.high - a.low))
}
