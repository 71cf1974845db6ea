import { type Cents, formatCents, roundToCents } from '../../casefile/money.ts'
import type { Valuation } from '../../casefile/valuation.ts'
import { type HeadId, headOf } from '../input/heads.ts'
import type { DamagesInput } from '../input/input.ts'
import type { Model } from './model.ts'

/** An amount as a person reads it, with its range. */
export function amountWords(amount: { readonly low: number; readonly likely: number; readonly high: number }): string {
  const money = (n: number): string => formatCents(roundToCents(n), Math.round(n) % 100 === 0 ? 'dollars' : 'cents')
  return amount.low === amount.high
    ? money(amount.likely)
    : `${money(amount.low)} to ${money(amount.high)}, likeliest ${money(amount.likely)},`
}

/** What a reader of the figures must know before using them. */
export function cautionsOf(input: DamagesInput, model: Model): string[] {
  const out: string[] = []
  for (const name of model.empty) out.push(`${name}: no payment falls within its dates, so nothing was counted.`)
  for (const { flow } of model.flows) {
    const past = flow.head === 'past-medical' || flow.head === 'past-therapy'
    if (past && flow.firstMonth > 0)
      out.push(
        `${flow.label}: it stands under past care but falls after the valuation date; check its date or its head.`,
      )
    if (headOf(flow.head).care && flow.firstMonth < 0)
      out.push(
        `${flow.label}: it begins before the valuation date, and what lies before counts in the care that the net must pay; put what was already paid under past-medical or past-therapy.`,
      )
    if (flow.amount.high === 0) out.push(`${flow.label}: it comes to nothing as entered.`)
    const lastMonth = flow.firstMonth + (flow.count - 1) * flow.stepMonths
    if (!flow.whileAlive && flow.count > 1 && lastMonth > 60 && headOf(flow.head).life === 'person')
      out.push(
        `${flow.label}: counted as certain to its last day; mortality is not applied. Add for_life: true to pay only while the person lives.`,
      )
  }
  const has = (head: HeadId): boolean => model.flows.some((v) => v.flow.head === head)
  if (has('value-of-labor') && has('lost-earnings'))
    out.push(
      'The value of labor taken and lost earnings may be the same loss for the same time; each loss is paid once.',
    )
  if (has('lost-earnings') && has('earning-capacity'))
    out.push('Lost earnings and lost earning capacity must not cover the same time; check their dates.')
  for (const e of Array.isArray(input.earnings) ? input.earnings : [input.earnings]) {
    const flow = model.flows.find(
      (v) => v.flow.head === e.head && v.flow.label === (e.label ?? headOf(e.head).label),
    )?.flow
    const ends = flow === undefined ? 0 : flow.firstMonth + flow.count
    if (e.participation === 1 && e.unemployment === 0 && e.worklife_years !== 'table' && ends > 60)
      out.push(
        `${e.label ?? headOf(e.head).label}: counted as if never out of work to the end. Enter participation and unemployment, or years of work from a table, with their source; the other side's economist will take them off.`,
      )
  }
  const past = model.flows.some((v) => v.flow.firstMonth < -6 && headOf(v.flow.head).kind === 'economic')
  if (past && input.prejudgment === undefined)
    out.push(
      'Losses of the past stand without interest before judgment, as none was entered (prejudgment); whether it is given, and at what rate, is for the law that governs the claim.',
    )
  if (has('emotional-distress') && has('loss-of-enjoyment'))
    out.push('Some courts treat loss of enjoyment of life as a part of emotional distress; each loss is paid once.')
  if (input.person.died === undefined && model.age < 18)
    out.push(
      'The person is under 18 on the valuation date: courts mostly have to approve a settlement for a minor, and some states cap the fee. Enter court_approval, and the limit of a state that is recorded (fee, limit) or the cap with its source.',
    )
  const noRecord = input.items.filter((item) => item.bill === false || item.record === false).length
  if (noRecord > 0)
    out.push(`${noRecord} past item(s) lack the bill or the record that goes with it; ask the provider.`)
  return out
}

/** Past bills: claimed, billed and paid apart, and which bill or record is missing. */
export function ledgerOf({ input, flows }: Model): NonNullable<Valuation['ledger']> {
  const isPast = (head: HeadId): boolean => head === 'past-medical' || head === 'past-therapy'
  const past = input.items.filter((item) => isPast(item.head))
  const sum = (pick: (item: (typeof past)[number]) => number): Cents =>
    roundToCents(past.reduce((total, item) => total + pick(item), 0))
  return {
    claimed: roundToCents(
      flows.reduce(
        (total, { flow }) =>
          total + (isPast(flow.head) ? flow.amount.mean * (flow.weights?.reduce((a, b) => a + b, 0) ?? flow.count) : 0),
        0,
      ),
    ),
    billed: sum((item) => item.billed ?? 0),
    paid: sum((item) => item.paid ?? 0),
    missing: past.flatMap((item) => {
      const name = item.label ?? item.head
      return [
        ...(item.bill === false ? [`${name}: the bill is missing`] : []),
        ...(item.record === false ? [`${name}: the record is missing`] : []),
      ]
    }),
  }
}
