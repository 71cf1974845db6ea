import { day } from '../../casefile/dates.ts'
import type { LossName } from '../../casefile/value/loss-basis.ts'
import type { HeadId } from '../input/heads.ts'
import { headOf } from '../input/heads.ts'
import type { DamagesInput, Taker } from '../input/input.ts'
import { birthDay, type CashFlow, exactAge, flowOfItem, middleOfBirth, monthsBetween, nameOf } from './cash-flow.ts'
import { flowsOfEarnings } from './earnings-flow.ts'
import { flowOfLabor } from './labor.ts'
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
  /** Place among the takers of the model; null where no other life counts. */
  readonly taker: number | null
}

/** One life: its table and the exact age from which survival is counted. */
export interface Life {
  readonly table: LifeTable
  readonly age: number
}

/** The matter ready to be valued: closed form and simulation read the same numbers. */
export interface Model {
  readonly input: DamagesInput
  readonly table: LifeTable
  /** Exact age from which survival is counted, and how many months before the valuation date that was. */
  readonly age: number
  readonly anchorMonth: number
  readonly flows: readonly ValuedFlow[]
  /** Those who take a support, each with a table and exact age on the valuation date. */
  readonly takers: readonly Life[]
  /** Items none of whose payments fall within their dates. */
  readonly empty: readonly LossName[]
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
  takers: readonly (Life & { readonly key: string })[],
): ValuedFlow {
  const longest = flow.count + flow.endSpreadMonths
  const values = new Float64Array(longest)
  const alive = new Float64Array(longest)
  const running = new Float64Array(longest)
  const butFor = headOf(flow.head).life === 'but-for'
  const at = flow.taker === null ? -1 : takers.findIndex(({ key }) => key === takerKey(flow.taker))
  const taker = takers[at] ?? null
  for (let k = 0; k < longest; k++) {
    const month = flow.firstMonth + k * flow.stepMonths
    values[k] = flow.amount.mean * (flow.weights?.[k] ?? 1) * valueToday(input.rates, flow.growth, month / 12)
    const counted = flow.whileAlive && (butFor || month > 0)
    const own = counted ? survivalChance(table, age, (month - anchorMonth) / 12) : 1
    alive[k] = own * (taker && month > 0 ? survivalChance(taker.table, taker.age, month / 12) : 1)
    running[k] = chanceRunning(k, flow.count, flow.endSpreadMonths)
  }
  return {
    ...{ flow, values, alive, running, taker: taker === null ? null : at },
    growing: growsWithPrices(input.rates, flow.growth),
  }
}

const takerKey = (taker: Taker | null): string => (taker === null ? '' : `${taker.born} ${taker.sex}`)

/** The takers named in the input, each once; a taker without a table of their own sex has the table of the person. */
function takersOf(
  input: DamagesInput,
  flows: readonly CashFlow[],
  tableOf: (sex: Taker['sex']) => LifeTable,
): readonly (Life & { readonly key: string })[] {
  const out = new Map<string, Life & { readonly key: string }>()
  for (const { taker } of flows)
    if (taker !== null)
      out.set(takerKey(taker), {
        key: takerKey(taker),
        table: tableOf(taker.sex),
        age: Math.max(0, exactAge(middleOfBirth(taker.born), day(input.valuation_date))),
      })
  return [...out.values()]
}

export function makeModel(
  input: DamagesInput,
  table: LifeTable,
  agedBy = 0,
  tableOf: (sex: Taker['sex']) => LifeTable = () => table,
): Model {
  const valuation = day(input.valuation_date)
  const anchor = input.person.died === undefined ? valuation : day(input.person.died)
  const age = Math.max(0, exactAge(birthDay(input), anchor) + agedBy)
  const anchorMonth = monthsBetween(valuation, anchor)
  const lastAge = table.survivors.length - 1
  const empty: LossName[] = []
  const flows: CashFlow[] = []
  const keep = (flow: CashFlow | null, name: LossName): void => {
    if (flow) flows.push(flow)
    else empty.push(name)
  }
  for (const item of input.items) keep(flowOfItem(input, item, lastAge), nameOf(item))
  const labor = flowOfLabor(input, lastAge)
  if (labor) flows.push(labor)
  const earnings = Array.isArray(input.earnings) ? input.earnings : [input.earnings]
  for (const e of earnings) {
    const found = flowsOfEarnings(input, e)
    flows.push(...found)
    if (found.length === 0) empty.push(nameOf(e))
  }
  const takers = takersOf(input, flows, tableOf)
  return {
    input,
    table,
    age,
    anchorMonth,
    empty,
    takers,
    flows: flows.map((flow) => valueFlow(input, table, age, anchorMonth, flow, takers)),
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
