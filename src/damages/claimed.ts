import { roundToCents, sumCents } from '../casefile/money.ts'
import type { LossFlow } from '../casefile/value/loss-basis.ts'
import type { HeadValue } from '../casefile/value/valuation.ts'
import { type HeadId, headIds, headOf } from './input/heads.ts'
import type { CashFlow } from './loss/cash-flow.ts'
import {
  type Derived,
  derivedFrom,
  derivedMean,
  type Expected,
  isCompensatory,
  lossesByTrial,
  sumOf,
} from './loss/expected.ts'
import type { Model } from './loss/model.ts'
import type { Outcomes } from './loss/simulate.ts'
import { meanBesideBest, rangeOf, toldMean } from './loss/spread.ts'
import type { Election } from './recovery/election.ts'

/** Everything that is claimed, before caps on losses, settlements, shares of fault and means come in. */
export interface Claimed {
  readonly heads: readonly HeadValue[]
  readonly mean: HeadValue['presentValue']['mean']
  /** Standard error of the mean; 0 where it was summed. */
  readonly meanError: number
  /** Each trial, in cents as floats. */
  readonly totals: Float64Array<ArrayBuffer>
  /** Each trial of what follows from the losses, in the order of the election. */
  readonly derived: readonly { readonly rule: Derived; readonly values: Float64Array<ArrayBuffer> }[]
}

function addInto(into: Float64Array, from: Float64Array): void {
  for (let t = 0; t < into.length; t++) into[t] = (into[t] ?? 0) + (from[t] ?? 0)
}

const toldFlow = ({ name, amount, dates, probability, labor, source }: CashFlow): LossFlow => ({
  name,
  amount: {
    low: roundToCents(amount.low),
    likely: roundToCents(amount.likely),
    high: roundToCents(amount.high),
  },
  dates,
  chance: probability,
  labor,
  source,
})

function lossHead(model: Model, head: HeadId, values: Float64Array, expected: Expected): HeadValue {
  const flows = model.flows.filter((v) => v.flow.head === head)
  return {
    head,
    presentValue: rangeOf(values, roundToCents(expected.get(head) ?? 0)),
    basis: { is: 'payments', flows: flows.map(({ flow }) => toldFlow(flow)) },
    facts: [...new Set(flows.flatMap((v) => v.flow.facts))],
  }
}

/** Every derived sum in every trial: a cap or a least sum is applied to that trial's own losses. */
function derivedInTrials(election: Election, outcomes: Outcomes, expected: Expected): Claimed['derived'] {
  const columns = election.derived.map((rule) => ({ rule, values: new Float64Array(outcomes.trials) }))
  let t = 0
  for (const losses of lossesByTrial(outcomes, (id) => expected.has(id))) {
    for (const { rule, values } of columns) values[t] = derivedFrom(rule, losses)
    t++
  }
  return columns
}

/** The losses by kind in every trial, with their exact means. */
function exactSums(outcomes: Outcomes, expected: Expected) {
  return (['economic', 'noneconomic'] as const)
    .map((kind) => (head: HeadId) => headOf(head).kind === kind)
    .concat(isCompensatory)
    .map((counts) => {
      const values = new Float64Array(outcomes.trials)
      outcomes.heads.forEach((head, h) => {
        const from = outcomes.values[h]
        if (from && expected.has(head) && counts(head)) addInto(values, from)
      })
      return { values, exact: sumOf(expected, counts) }
    })
}

/** The heads with their ranges, losses first; their means add up to the whole to the cent. */
export function claimedOf(model: Model, election: Election, expected: Expected, outcomes: Outcomes): Claimed {
  const totals = new Float64Array(outcomes.trials)
  const heads: HeadValue[] = []
  if (election.actual)
    outcomes.heads.forEach((head, h) => {
      const values = outcomes.values[h]
      if (!values || !expected.has(head)) return
      addInto(totals, values)
      heads.push(lossHead(model, head, values, expected))
    })
  const order = new Map<string, number>(headIds.map((id, i) => [id, i]))
  heads.sort((a, b) => (order.get(a.head) ?? 0) - (order.get(b.head) ?? 0))
  const derived = derivedInTrials(election, outcomes, expected).filter(
    ({ rule, values }) => derivedMean(rule, expected) > 0 || values.some((value) => value > 0),
  )
  const sums = derived.some(({ rule }) => rule.bent !== undefined) ? exactSums(outcomes, expected) : []
  let error = 0
  for (const { rule, values } of derived) {
    addInto(totals, values)
    // A bent sum has no closed form of its own: its mean is that of the trials, held against sums whose means are exact.
    const found = rule.bent === undefined ? null : meanBesideBest(values, sums)
    if (found) error = Math.hypot(error, found.standardError)
    const mean = found ? toldMean(found) : derivedMean(rule, expected)
    heads.push({
      head: rule.head,
      presentValue: rangeOf(values, roundToCents(mean)),
      basis: rule.basis,
      facts: rule.facts,
    })
  }
  return { heads, mean: sumCents(heads.map((h) => h.presentValue.mean)), meanError: error, totals, derived }
}
