import type { DamagesInput } from '../input/input.ts'
import { type Derived, isCompensatory } from '../loss/expected.ts'
import type { Model } from '../loss/model.ts'

/** Simple interest on past losses, from each to the valuation date; what is counted by days bears it from each day. */
export function interestBeforeJudgment(input: DamagesInput, model: Model): Derived | null {
  const terms = input.prejudgment
  if (terms === undefined) return null
  let sum = 0
  for (const { flow, values, alive, running } of model.flows) {
    if (terms.heads ? !terms.heads.includes(flow.head) : !isCompensatory(flow.head)) continue
    for (let k = 0; k < values.length; k++) {
      const years = flow.byDays?.yearsAgo[k] ?? Math.max(0, -(flow.firstMonth + k * flow.stepMonths) / 12)
      sum += (values[k] ?? 0) * (alive[k] ?? 0) * (running[k] ?? 0) * flow.probability * terms.rate * years
    }
  }
  return {
    head: 'prejudgment-interest',
    fixed: sum,
    times: 0,
    of: [],
    basis: { is: 'interest', rate: terms.rate, to: input.valuation_date },
    facts: [],
  }
}
