import { day } from '../casefile/dates.ts'
import { type Cents, roundToCents } from '../casefile/money.ts'
import { sensitivityWords as say } from '../words/valuation/sensitivity-words.ts'
import { headOf } from './input/heads.ts'
import type { DamagesInput, Earnings, Item } from './input/input.ts'
import { yearsOfWork } from './loss/earnings-flow.ts'

/** The input with one assumption moved, and the years by which the life table is read at another age. */
export interface Moved {
  readonly input: DamagesInput
  readonly agedBy: number
}

/** One assumption moved one way and the other; `measures` says which figure it is that moves. */
export interface WhatIf {
  readonly assumption: string
  readonly change: string
  readonly measures: 'total' | 'net'
  readonly one: Moved
  readonly other: Moved
}

const point = 0.01
const yearsOfLife = 3
const yearsOfWorking = 2

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
    assumption: string,
    change: string,
    one: Partial<DamagesInput>,
    other: Partial<DamagesInput>,
    measures: WhatIf['measures'] = 'total',
  ): void {
    const at = (moved: Partial<DamagesInput>): Moved => ({ input: { ...this.#input, ...moved }, agedBy: this.#aged })
    this.all.push({ assumption, change, measures, one: at(one), other: at(other) })
  }
  life(change: string, older: number, younger: number): void {
    const at = (agedBy: number): Moved => ({ input: this.#input, agedBy })
    this.all.push({ assumption: say.life, change, measures: 'total', one: at(older), other: at(younger) })
  }
}

function rates(input: DamagesInput, rows: Rows): void {
  const { net, discount, growth, curve, indices, discount_level_spread } = input.rates
  const moved = (change: Partial<DamagesInput['rates']>): Partial<DamagesInput> => ({
    rates: { ...input.rates, ...change },
  })
  if (net !== undefined) rows.add(say.net, say.point, moved({ net: net + point }), moved({ net: net - point }))
  if (discount !== undefined)
    rows.add(say.discount, say.point, moved({ discount: discount + point }), moved({ discount: discount - point }))
  if (curve !== undefined) {
    const level = (by: number): Partial<DamagesInput> =>
      moved({ curve: curve.map((p) => ({ ...p, yield: p.yield + by })) })
    rows.add(say.curve, say.point, level(point), level(-point))
  }
  if (growth !== undefined)
    rows.add(say.growth, say.point, moved({ growth: growth - point }), moved({ growth: growth + point }))
  for (const [name, index] of Object.entries(indices)) {
    const by = (change: number): Partial<DamagesInput> =>
      moved({
        indices: {
          ...indices,
          [name]: typeof index === 'number' ? index + change : { ...index, plus: index.plus + change },
        },
      })
    rows.add(say.index(name), say.point, by(-point), by(point))
  }
  if (discount_level_spread > 0) {
    const level = (by: number): Partial<DamagesInput> =>
      net !== undefined
        ? moved({ net: net + by })
        : discount !== undefined
          ? moved({ discount: discount + by })
          : moved({ curve: (curve ?? []).map((p) => ({ ...p, yield: p.yield + by })) })
    rows.add(
      say.level,
      say.levelChange(discount_level_spread),
      level(discount_level_spread),
      level(-discount_level_spread),
    )
  }
}

/** The amount at one end of its range, kept as one sum. */
const end = (amount: Item['amount'], which: 'low' | 'high'): Cents =>
  typeof amount === 'object' ? amount[which] : amount

function items(input: DamagesInput, rows: Rows): void {
  input.items.forEach((item, i) => {
    const changed = (change: Partial<Item>): Partial<DamagesInput> => ({
      items: input.items.map((other, k) => (k === i ? { ...item, ...change } : other)),
    })
    const name = item.label ?? headOf(item.head).label
    if (typeof item.amount === 'object')
      rows.add(
        name,
        say.range,
        changed({ amount: end(item.amount, 'low') }),
        changed({ amount: end(item.amount, 'high') }),
      )
    if (item.probability < 1)
      rows.add(say.need(name), say.needChange, changed({ probability: 0 }), changed({ probability: 1 }))
    if (typeof item.growth === 'number')
      rows.add(
        say.ownGrowth(name),
        say.point,
        changed({ growth: item.growth - point }),
        changed({ growth: item.growth + point }),
      )
  })
}

/** Parts of pay that were chosen, each with how far it is moved. */
const parts = [
  { field: 'participation', by: 0.05, entered: (e: Earnings) => e.participation < 1 },
  { field: 'unemployment', by: 0.02, entered: (e: Earnings) => e.unemployment > 0 },
  { field: 'fringe', by: 0.05, entered: (e: Earnings) => e.fringe > 0 },
  { field: 'own_consumption', by: 0.1, entered: (e: Earnings) => e.own_consumption > 0 },
] as const

function pay(input: DamagesInput, rows: Rows): void {
  const all = earningsOf(input)
  all.forEach((e, i) => {
    const changed = (change: Partial<Earnings>): Partial<DamagesInput> => ({
      earnings: all.map((other, k) => (k === i ? { ...e, ...change } : other)),
    })
    const name = e.label ?? headOf(e.head).label
    if (typeof e.base === 'object')
      rows.add(say.base(name), say.range, changed({ base: end(e.base, 'low') }), changed({ base: end(e.base, 'high') }))
    for (const { field, by, entered } of parts)
      if (entered(e))
        rows.add(
          say.part(name, field),
          say.points(by),
          changed({ [field]: clamp(e[field] - by, 0, 1) }),
          changed({ [field]: clamp(e[field] + by, 0, 1) }),
        )
    if (e.probability < 1)
      rows.add(say.need(name), say.needChange, changed({ probability: 0 }), changed({ probability: 1 }))
    if (typeof e.growth === 'number')
      rows.add(
        say.ownGrowth(name),
        say.point,
        changed({ growth: e.growth - point }),
        changed({ growth: e.growth + point }),
      )
    if (e.to_age === undefined && e.worklife_years === undefined) return
    const from = day(e.from ?? input.valuation_date)
    const moved = (by: number): Partial<DamagesInput> =>
      e.to_age !== undefined
        ? changed({ to_age: e.to_age + by })
        : changed({
            worklife_years: Math.max(0, yearsOfWork(input, e, from) + by),
            worklife_contains:
              e.worklife_years === 'table' ? (input.worklife_table?.contains ?? []) : e.worklife_contains,
          })
    rows.add(say.endOfWork(name), say.years(yearsOfWorking), moved(-yearsOfWorking), moved(yearsOfWorking))
  })
}

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
    rows.add(say.punitive, say.punitiveChange, times(0), times(1.5))
  }
  if (prejudgment)
    rows.add(
      say.prejudgment,
      say.point,
      { prejudgment: { ...prejudgment, rate: prejudgment.rate - point } },
      { prejudgment: { ...prejudgment, rate: prejudgment.rate + point } },
    )
  input.statutory.forEach((entry, i) => {
    if (typeof entry === 'string' || entry.part === undefined) return
    const at = (part: number): Partial<DamagesInput> => ({
      statutory: input.statutory.map((other, k) => (k === i ? { ...entry, part } : other)),
    })
    rows.add(say.partGiven(typeof entry.rule === 'string' ? entry.rule : entry.rule.cite), say.partChange, at(0), at(1))
  })
}

function fee(input: DamagesInput, rows: Rows): void {
  const by = 0.05
  const { fee } = input
  const percent = typeof fee === 'number' ? fee : fee?.percent
  if (percent === undefined) return
  const at = (share: number): Partial<DamagesInput> => ({
    fee: typeof fee === 'object' ? { ...fee, percent: share } : share,
  })
  rows.add(say.fee, say.points(by), at(clamp(percent + by, 0, 1)), at(clamp(percent - by, 0, 1)), 'net')
}

/** Every assumption that was chosen or given a range, moved both ways. `lastAge` is where the life table ends. */
export function whatIfs(input: DamagesInput, age: number, lastAge: number): readonly WhatIf[] {
  const aged = input.rating?.years ?? 0
  const rows = new Rows(input, aged)
  rates(input, rows)
  // Nobody is read beyond the table, nor before birth.
  const older = Math.max(0, Math.min(yearsOfLife, Math.floor(lastAge - age - 1e-9)))
  const younger = Math.min(yearsOfLife, Math.floor(age))
  rows.life(say.lifeChange(older, younger), aged + older, aged - younger)
  items(input, rows)
  pay(input, rows)
  remedies(input, rows)
  fee(input, rows)
  return rows.all
}
