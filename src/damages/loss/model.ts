import { day } from '../../casefile/dates.ts'
import type { HeadId } from '../input/heads.ts'
import { headOf } from '../input/heads.ts'
import type { DamagesInput } from '../input/input.ts'
import { birthDay, type CashFlow, exactAge, flowOfEarnings, flowOfItem, monthsBetween } from './cash-flow.ts'
import { type LifeTable, survivalChance } from './life-table.ts'
import { growsWithPrices, valueToday } from './rates.ts'

/** A cash flow with each payment valued today, before chance, life and spread come in. Cents, as floats. */
export interface ValuedFlow {
  readonly flow: CashFlow
  /** Value of payment k at the mean amount. */
  readonly values: Float64Array
  /** Chance that the person lives to payment k (1 where it does not depend on life). */
  readonly alive: Float64Array
  /** Chance that payment k falls before the uncertain end. */
  readonly running: Float64Array
  readonly growing: boolean
}

/** The matter ready to be valued: closed form and simulation read the same numbers. */
export interface Model {
  readonly input: DamagesInput
  readonly table: LifeTable
  /** Exact age from which survival is counted, and how many months before the valuation date that was. */
  readonly age: number
  readonly anchorMonth: number
  readonly flows: readonly ValuedFlow[]
  /** Items none of whose payments fall within their dates. */
  readonly empty: readonly string[]
}

/** Chance that payment k of n is still before an end that is drawn evenly within `spread` months of the stated one. */
function chanceRunning(k: number, count: number, spread: number): number {
  if (spread === 0) return k < count ? 1 : 0
  const shiftNeeded = k - count + 1
  const shifts = 2 * spread + 1
  return Math.min(1, Math.max(0, (spread - shiftNeeded + 1) / shifts))
}

function valueFlow(
  input: DamagesInput,
  table: LifeTable,
  age: number,
  anchorMonth: number,
  flow: CashFlow,
): ValuedFlow {
  const longest = flow.count + flow.endSpreadMonths
  const values = new Float64Array(longest)
  const alive = new Float64Array(longest)
  const running = new Float64Array(longest)
  const butFor = headOf(flow.head).life === 'but-for'
  for (let k = 0; k < longest; k++) {
    const month = flow.firstMonth + k * flow.stepMonths
    values[k] = flow.amount.mean * valueToday(input.rates, flow.growth, month / 12)
    const counted = flow.whileAlive && (butFor || month > 0)
    alive[k] = counted ? survivalChance(table, age, (month - anchorMonth) / 12) : 1
    running[k] = chanceRunning(k, flow.count, flow.endSpreadMonths)
  }
  return { flow, values, alive, running, growing: growsWithPrices(input.rates, flow.growth) }
}

export function makeModel(input: DamagesInput, table: LifeTable, agedBy = 0): Model {
  const valuation = day(input.valuation_date)
  const anchor = input.person.died === undefined ? valuation : day(input.person.died)
  const age = Math.max(0, exactAge(birthDay(input), anchor) + agedBy)
  const anchorMonth = monthsBetween(valuation, anchor)
  const lastAge = table.survivors.length - 1
  const empty: string[] = []
  const flows: CashFlow[] = []
  const keep = (flow: CashFlow | null, name: string): void => {
    if (flow) flows.push(flow)
    else empty.push(name)
  }
  for (const [i, item] of input.items.entries())
    keep(flowOfItem(input, item, lastAge), item.label ?? `item ${i + 1} (${item.head})`)
  const earnings = Array.isArray(input.earnings) ? input.earnings : [input.earnings]
  for (const e of earnings) keep(flowOfEarnings(input, e), e.label ?? e.head)
  return {
    input,
    table,
    age,
    anchorMonth,
    empty,
    flows: flows.map((flow) => valueFlow(input, table, age, anchorMonth, flow)),
  }
}

/** Expected present value of one flow in cents, by direct summation. */
export function expectedValue(valued: ValuedFlow): number {
  let sum = 0
  for (let k = 0; k < valued.values.length; k++)
    sum += (valued.values[k] ?? 0) * (valued.alive[k] ?? 0) * (valued.running[k] ?? 0)
  return sum * valued.flow.probability
}

export function expectedByHead(model: Model): Map<HeadId, number> {
  const byHead = new Map<HeadId, number>()
  for (const valued of model.flows)
    byHead.set(valued.flow.head, (byHead.get(valued.flow.head) ?? 0) + expectedValue(valued))
  return byHead
}
