import { day } from '../casefile/dates.ts'
import { type Cents, roundToCents } from '../casefile/money.ts'
import type { Assumed, Moved, MovedFigure } from '../casefile/value/what-moves.ts'
import type { DamagesInput, Earnings, Fee, Item } from './input/input.ts'
import { nameOf } from './loss/cash-flow.ts'
import { yearsOfWork } from './loss/earnings-flow.ts'

/** The input with one assumption moved, the years by which the life table is read at another age, and whether it is rated. */
export interface MovedInput {
  readonly input: DamagesInput
  readonly agedBy: number
  readonly rated: boolean
}

/** One assumption moved one way and the other, and the figure that is looked at. */
export interface WhatIf {
  readonly assumption: Assumed
  readonly change: Moved
  readonly measures: MovedFigure
  readonly one: MovedInput
  readonly other: MovedInput
}

const point = 0.01
const faultPoints = 0.1
const partOfMeans = 0.25
const yearsOfLife = 3
const yearsOfWorking = 2

const onePoint: Moved = { is: 'points', by: point }

const earningsOf = (input: DamagesInput): readonly Earnings[] =>
  Array.isArray(input.earnings) ? input.earnings : [input.earnings]

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** Builds pairs of the input under one and the other value of something. */
class Rows {
  readonly all: WhatIf[] = []
  readonly #input: DamagesInput
  readonly #aged: number
  constructor(input: DamagesInput, aged: number) {
    this.#input = input
    this.#aged = aged
  }
  add(
    assumption: Assumed,
    change: Moved,
    one: Partial<DamagesInput>,
    other: Partial<DamagesInput>,
    measures: MovedFigure = 'total',
  ): void {
    const at = (moved: Partial<DamagesInput>): MovedInput => ({
      input: { ...this.#input, ...moved },
      agedBy: this.#aged,
      rated: true,
    })
    this.all.push({ assumption, change, measures, one: at(one), other: at(other) })
  }
  life(older: number, younger: number): void {
    const at = (agedBy: number): MovedInput => ({ input: this.#input, agedBy: this.#aged + agedBy, rated: true })
    this.all.push({
      assumption: { is: 'life' },
      change: { is: 'table-years', older, younger },
      measures: 'total',
      one: at(older),
      other: at(-younger),
    })
  }
  rating(): void {
    const at = (rated: boolean): MovedInput => ({ input: this.#input, agedBy: rated ? this.#aged : 0, rated })
    this.all.push({
      assumption: { is: 'rating' },
      change: { is: 'left-out-and-as-entered' },
      measures: 'total',
      one: at(false),
      other: at(true),
    })
  }
}

function rates(input: DamagesInput, rows: Rows): void {
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

function items(input: DamagesInput, rows: Rows): void {
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

function pay(input: DamagesInput, rows: Rows): void {
  const all = earningsOf(input)
  all.forEach((e, i) => {
    const changed: Changed = (change) => ({
      earnings: all.map((other, k) => (k === i ? { ...e, ...change } : other)),
    })
    payOf(e, rows, changed)
    endOfWork(input, e, rows, changed)
  })
}

const moreThanAsked = 1.5

function remedies(input: DamagesInput, rows: Rows): void {
  const { punitive, prejudgment } = input
  if (punitive !== undefined) {
    const times = (factor: number): Partial<DamagesInput> => ({
      punitive:
        typeof punitive === 'number'
          ? roundToCents(punitive * factor)
          : punitive.ratio === undefined
            ? { ...punitive, amount: roundToCents((punitive.amount ?? 0) * factor) }
            : { ...punitive, ratio: punitive.ratio * factor },
    })
    rows.add({ is: 'punitive' }, { is: 'none-and-more', times: moreThanAsked }, times(0), times(moreThanAsked))
    if (typeof punitive === 'object' && punitive.cap_lifted !== undefined) {
      const { cap_lifted: _, ...capped } = punitive
      rows.add({ is: 'cap', claim: null }, { is: 'applied-and-lifted' }, { punitive: capped }, {})
    }
  }
  if (prejudgment)
    rows.add(
      { is: 'interest' },
      onePoint,
      { prejudgment: { ...prejudgment, rate: prejudgment.rate - point } },
      { prejudgment: { ...prejudgment, rate: prejudgment.rate + point } },
    )
  input.statutory.forEach((entry, i) => {
    if (typeof entry === 'string' || entry.part === undefined) return
    const at = (part: number): Partial<DamagesInput> => ({
      statutory: input.statutory.map((other, k) => (k === i ? { ...entry, part } : other)),
    })
    const rule = typeof entry.rule === 'string' ? entry.rule : entry.rule.cite
    rows.add({ is: 'part-given', rule }, { is: 'none-and-all' }, at(0), at(1))
  })
}

/** Shares of fault, what can be collected, and the caps that counsel lifted. */
function recovery(input: DamagesInput, rows: Rows): void {
  const { person, defendants, pools, claims } = input
  const bears = defendants.reduce((sum, { fault }) => sum + (fault ?? 0), person.fault)
  const free = Math.max(0, 1 - bears)
  if (person.fault > 0) {
    const at = (fault: number): Partial<DamagesInput> => ({ person: { ...person, fault } })
    rows.add(
      { is: 'fault-of-person' },
      { is: 'points', by: faultPoints },
      at(clamp(person.fault - faultPoints, 0, 1)),
      at(person.fault + Math.min(faultPoints, free)),
    )
  }
  defendants.forEach((one, i) => {
    const changed = (change: Partial<typeof one>): Partial<DamagesInput> => ({
      defendants: defendants.map((other, k) => (k === i ? { ...one, ...change } : other)),
    })
    const defendant = one.name ?? one.id
    const { fault, collectable } = one
    if (fault !== undefined)
      rows.add(
        { is: 'fault', defendant },
        { is: 'points', by: faultPoints },
        changed({ fault: clamp(fault - faultPoints, 0, 1) }),
        changed({ fault: fault + Math.min(faultPoints, free) }),
      )
    if (collectable !== undefined) {
      const at = (by: number): Partial<DamagesInput> => changed({ collectable: roundToCents(collectable * by) })
      rows.add(
        { is: 'means', defendant },
        { is: 'less-and-more', part: partOfMeans },
        at(1 - partOfMeans),
        at(1 + partOfMeans),
      )
    }
  })
  pools.forEach((pool, i) => {
    const at = (by: number): Partial<DamagesInput> => ({
      pools: pools.map((other, k) => (k === i ? { ...pool, limit: roundToCents(pool.limit * by) } : other)),
    })
    rows.add(
      { is: 'pool', pool: pool.id },
      { is: 'less-and-more', part: partOfMeans },
      at(1 - partOfMeans),
      at(1 + partOfMeans),
    )
  })
  claims.forEach((claim, i) => {
    const changed = (change: typeof claim): Partial<DamagesInput> => ({
      claims: claims.map((other, k) => (k === i ? change : other)),
    })
    const label = claim.label ?? claim.id
    if (claim.cap_lifted !== undefined) {
      const { cap_lifted: _, ...capped } = claim
      rows.add({ is: 'cap', claim: label }, { is: 'applied-and-lifted' }, changed(capped), {})
    }
    if (!claim.against.some(({ chance }) => chance)) return
    const at = (which: 0 | 1): Partial<DamagesInput> =>
      changed({
        ...claim,
        against: claim.against.map((one) =>
          one.chance ? { ...one, chance: [one.chance[which], one.chance[which]] } : one,
        ),
      })
    rows.add({ is: 'chance-of-claim', claim: label }, { is: 'chances' }, at(0), at(1), 'maximum')
  })
}

/** The terms of the fee with every share moved; null where none was agreed. */
function feeMoved(fee: DamagesInput['fee'], by: number): DamagesInput['fee'] {
  const move = (share: number): number => clamp(share + by, 0, 1)
  if (fee === undefined || typeof fee === 'number') return fee === undefined ? fee : move(fee)
  const moved: Fee = { ...fee }
  if (fee.percent !== undefined) moved.percent = move(fee.percent)
  if (fee.tiers !== undefined) moved.tiers = fee.tiers.map((tier) => ({ ...tier, percent: move(tier.percent) }))
  return moved
}

function takenOff(input: DamagesInput, rows: Rows): void {
  const by = 0.05
  const { fee, costs } = input
  if (fee !== undefined)
    rows.add({ is: 'fee' }, { is: 'points', by }, { fee: feeMoved(fee, by) }, { fee: feeMoved(fee, -by) }, 'net')
  const sum = typeof costs === 'number' ? costs : costs.reduce((all, { amount }) => all + amount, 0)
  const at = (factor: number): Partial<DamagesInput> => ({ costs: roundToCents(sum * factor) })
  if (sum > 0)
    rows.add(
      { is: 'costs' },
      { is: 'less-and-more', part: partOfMeans },
      at(1 + partOfMeans),
      at(1 - partOfMeans),
      'net',
    )
}

/** Every assumption that was chosen or given a range, moved both ways. `lastAge` is where the life table ends. */
export function whatIfs(input: DamagesInput, age: number, lastAge: number): readonly WhatIf[] {
  const rows = new Rows(input, input.rating?.years ?? 0)
  rates(input, rows)
  // Nobody is read beyond the table, nor before birth.
  const older = Math.max(0, Math.min(yearsOfLife, Math.floor(lastAge - age - 1e-9)))
  const younger = Math.min(yearsOfLife, Math.floor(age))
  rows.life(older, younger)
  if (input.rating) rows.rating()
  items(input, rows)
  pay(input, rows)
  remedies(input, rows)
  recovery(input, rows)
  takenOff(input, rows)
  return rows.all
}
