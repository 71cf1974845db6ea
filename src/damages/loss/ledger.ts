import { type Cents, roundToCents } from '../../casefile/money.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'
import type { ValuationCaution } from '../../casefile/value/valuation-caution.ts'
import { type HeadId, headOf } from '../input/heads.ts'
import type { DamagesInput, Earnings } from '../input/input.ts'
import { type CashFlow, nameOf } from './cash-flow.ts'
import type { Model } from './model.ts'

const isPastCare = (head: HeadId): boolean => head === 'past-medical' || head === 'past-therapy'

/** What one loss as entered leaves doubtful. */
function aboutFlow(flow: CashFlow): readonly ValuationCaution[] {
  const { name } = flow
  const lastMonth = flow.firstMonth + (flow.count - 1) * flow.stepMonths
  const certain = !flow.whileAlive && flow.count > 1 && lastMonth > 60 && headOf(flow.head).life === 'person'
  return [
    ...(isPastCare(flow.head) && flow.firstMonth > 0 ? [{ is: 'past-care-later', name } as const] : []),
    ...(headOf(flow.head).care && flow.firstMonth < 0 ? [{ is: 'care-begins-before', name } as const] : []),
    ...(flow.amount.high === 0 ? [{ is: 'comes-to-nothing', name } as const] : []),
    ...(certain ? [{ is: 'certain-to-last-day', name } as const] : []),
  ]
}

const isNamed = (flow: CashFlow, one: Earnings): boolean =>
  flow.head === one.head && flow.name.label === (one.label ?? null)

/** Pay that runs on as if nobody were ever out of work. */
function neverOut(input: DamagesInput, { flows }: Model): readonly ValuationCaution[] {
  const all = Array.isArray(input.earnings) ? input.earnings : [input.earnings]
  return all.flatMap((one) => {
    const flow = flows.find((v) => isNamed(v.flow, one))?.flow
    const ends = flow === undefined ? 0 : flow.firstMonth + flow.count
    const full = one.participation === 1 && one.unemployment === 0 && one.worklife_years !== 'table'
    return full && ends > 60 ? [{ is: 'never-out-of-work', name: nameOf(one) } as const] : []
  })
}

/** What a reader of the figures must know before using them. */
export function cautionsOf(input: DamagesInput, model: Model): readonly ValuationCaution[] {
  const has = (head: HeadId): boolean => model.flows.some((v) => v.flow.head === head)
  const past = model.flows.some((v) => v.flow.firstMonth < -6 && headOf(v.flow.head).kind === 'economic')
  const noRecord = input.items.filter((item) => item.bill === false || item.record === false).length
  const says = (holds: boolean, caution: ValuationCaution): readonly ValuationCaution[] => (holds ? [caution] : [])
  return [
    ...model.empty.map((name) => ({ is: 'no-payment', name }) as const),
    ...model.flows.flatMap(({ flow }) => aboutFlow(flow)),
    ...says(has('value-of-labor') && has('lost-earnings'), { is: 'labor-beside-earnings' }),
    ...says(has('lost-earnings') && has('earning-capacity'), { is: 'earnings-overlap' }),
    ...neverOut(input, model),
    ...says(past && input.prejudgment === undefined, { is: 'no-interest' }),
    ...says(has('emotional-distress') && has('loss-of-enjoyment'), { is: 'enjoyment-in-distress' }),
    ...says(input.person.died === undefined && model.age < 18, { is: 'settlement-of-minor' }),
    ...says(noRecord > 0, { is: 'records-missing', count: noRecord }),
  ]
}

/** Past bills: claimed, billed and paid apart, and which bill or record is missing. */
export function ledgerOf({ input, flows }: Model): NonNullable<Valuation['ledger']> {
  const past = input.items.filter((item) => isPastCare(item.head))
  const sum = (pick: (item: (typeof past)[number]) => number): Cents =>
    roundToCents(past.reduce((total, item) => total + pick(item), 0))
  return {
    claimed: roundToCents(
      flows.reduce(
        (total, { flow }) =>
          total +
          (isPastCare(flow.head) ? flow.amount.mean * (flow.weights?.reduce((a, b) => a + b, 0) ?? flow.count) : 0),
        0,
      ),
    ),
    billed: sum((item) => item.billed ?? 0),
    paid: sum((item) => item.paid ?? 0),
    missing: past.flatMap((item) => [
      ...(item.bill === false ? [{ of: nameOf(item), lacks: 'bill' } as const] : []),
      ...(item.record === false ? [{ of: nameOf(item), lacks: 'record' } as const] : []),
    ]),
  }
}
