import { day } from '../../casefile/dates.ts'
import type { Cents } from '../../casefile/money.ts'
import type { DamagesInput, Earnings, Item } from '../input/input.ts'
import { nameOf } from '../loss/cash-flow.ts'
import { yearsOfWork } from '../loss/earnings-flow.ts'
import { clamp, onePoint, point, type Rows } from './moved-input.ts'

const yearsOfWorking = 2

const earningsOf = (input: DamagesInput): readonly Earnings[] =>
  Array.isArray(input.earnings) ? input.earnings : [input.earnings]

export function rates(input: DamagesInput, rows: Rows): void {
  const { net, discount, growth, curve, indices, discount_level_spread: spread } = input.rates
  const moved = (change: Partial<DamagesInput['rates']>): Partial<DamagesInput> => ({
    rates: { ...input.rates, ...change },
  })
  /** Whatever the discount is given as, higher for all years. */
  const level = (by: number): Partial<DamagesInput> =>
    net !== undefined
      ? moved({ net: net + by })
      : discount !== undefined
        ? moved({ discount: discount + by })
        : moved({ curve: (curve ?? []).map((p) => ({ ...p, yield: p.yield + by })) })
  const given = net !== undefined ? 'net-rate' : discount !== undefined ? 'discount' : 'curve'
  rows.add({ is: given }, onePoint, level(point), level(-point))
  if (growth !== undefined)
    rows.add({ is: 'growth' }, onePoint, moved({ growth: growth - point }), moved({ growth: growth + point }))
  for (const [name, index] of Object.entries(indices)) {
    const by = (change: number): Partial<DamagesInput> =>
      moved({
        indices: {
          ...indices,
          [name]: typeof index === 'number' ? index + change : { ...index, plus: index.plus + change },
        },
      })
    rows.add({ is: 'index', index: name }, onePoint, by(-point), by(point))
  }
  if (spread > 0) rows.add({ is: 'rate-level' }, { is: 'points', by: spread }, level(spread), level(-spread))
  for (const { field, of } of spreads) {
    const by = input.rates[field]
    if (by > 0)
      rows.add(
        { is: 'rate-spread', of },
        { is: 'spread', by },
        moved({ [field]: 0 }),
        moved({ [field]: Math.min(2 * by, 0.2) }),
        'high',
      )
  }
}

const spreads = [
  { field: 'discount_spread', of: 'discount' },
  { field: 'growth_spread', of: 'growth' },
  { field: 'discount_level_spread', of: 'level' },
] as const

/** The amount at one end of its range, kept as one sum. */
const end = (amount: Item['amount'], which: 'low' | 'high'): Cents =>
  typeof amount === 'object' ? amount[which] : amount

/** What care and pay share: whether it is needed at all, and a growth of its own. */
function needAndGrowth(
  entry: Item | Earnings,
  rows: Rows,
  changed: (change: { readonly probability: number } | { readonly growth: number }) => Partial<DamagesInput>,
): void {
  const name = nameOf(entry)
  const { growth } = entry
  if (entry.probability < 1)
    rows.add({ is: 'need', name }, { is: 'never-and-surely' }, changed({ probability: 0 }), changed({ probability: 1 }))
  if (typeof growth === 'number')
    rows.add(
      { is: 'own-growth', name },
      onePoint,
      changed({ growth: growth - point }),
      changed({ growth: growth + point }),
    )
}

export function items(input: DamagesInput, rows: Rows): void {
  input.items.forEach((item, i) => {
    const changed = (change: Partial<Item>): Partial<DamagesInput> => ({
      items: input.items.map((other, k) => (k === i ? { ...item, ...change } : other)),
    })
    const name = nameOf(item)
    const { amount } = item
    if (typeof amount === 'object')
      rows.add(
        { is: 'amount', name },
        { is: 'range' },
        changed({ amount: end(amount, 'low') }),
        changed({ amount: end(amount, 'high') }),
      )
    needAndGrowth(item, rows, changed)
  })
}

/** Parts of pay that were chosen, each with how far it is moved. */
const parts = [
  { field: 'participation', part: 'participation', by: 0.05, entered: (e: Earnings) => e.participation < 1 },
  { field: 'unemployment', part: 'unemployment', by: 0.02, entered: (e: Earnings) => e.unemployment > 0 },
  { field: 'fringe', part: 'fringe', by: 0.05, entered: (e: Earnings) => e.fringe > 0 },
  { field: 'own_consumption', part: 'own-consumption', by: 0.1, entered: (e: Earnings) => e.own_consumption > 0 },
] as const

type Changed = (change: Partial<Earnings>) => Partial<DamagesInput>

function payOf(e: Earnings, rows: Rows, changed: Changed): void {
  const name = nameOf(e)
  const { base } = e
  if (typeof base === 'object')
    rows.add(
      { is: 'base-pay', name },
      { is: 'range' },
      changed({ base: end(base, 'low') }),
      changed({ base: end(base, 'high') }),
    )
  for (const { field, part, by, entered } of parts)
    if (entered(e))
      rows.add(
        { is: 'part-of-pay', name, part },
        { is: 'points', by },
        changed({ [field]: clamp(e[field] - by, 0, 1) }),
        changed({ [field]: clamp(e[field] + by, 0, 1) }),
      )
  needAndGrowth(e, rows, changed)
}

/** The end of work, as far as its spread was entered; else two years. */
function endOfWork(input: DamagesInput, e: Earnings, rows: Rows, changed: Changed): void {
  if (e.to_age === undefined && e.worklife_years === undefined) return
  const from = day(e.from ?? input.valuation_date)
  const { to_age } = e
  const moved = (by: number): Partial<DamagesInput> =>
    to_age !== undefined
      ? changed({ to_age: to_age + by })
      : changed({
          worklife_years: Math.max(0, yearsOfWork(input, e, from) + by),
          worklife_contains:
            e.worklife_years === 'table' ? (input.worklife_table?.contains ?? []) : e.worklife_contains,
        })
  const by = e.worklife_spread_years > 0 ? e.worklife_spread_years : yearsOfWorking
  rows.add({ is: 'end-of-work', name: nameOf(e) }, { is: 'years', by }, moved(-by), moved(by))
}

export function pay(input: DamagesInput, rows: Rows): void {
  const all = earningsOf(input)
  all.forEach((e, i) => {
    const changed: Changed = (change) => ({
      earnings: all.map((other, k) => (k === i ? { ...e, ...change } : other)),
    })
    payOf(e, rows, changed)
    endOfWork(input, e, rows, changed)
  })
}
