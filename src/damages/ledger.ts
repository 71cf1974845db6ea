import { type Cents, formatCents, roundToCents } from '../casefile/money.ts'
import type { Valuation } from '../casefile/valuation.ts'
import { type HeadId, headOf } from './heads.ts'
import type { DamagesInput } from './input.ts'
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
export function ledgerOf(input: DamagesInput): NonNullable<Valuation['ledger']> {
  const past = input.items.filter((item) => item.head === 'past-medical' || item.head === 'past-therapy')
  const sum = (pick: (item: (typeof past)[number]) => number): Cents =>
    roundToCents(past.reduce((total, item) => total + pick(item), 0) * 100)
  return {
    claimed: sum((item) => (typeof item.amount === 'number' ? item.amount : item.amount.likely)),
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
