import type { Cents } from '../../casefile/money.ts'
import type { MaximumRecovery } from '../../casefile/value/maximum-recovery.ts'
import { besideNet, type InHand } from '../net/in-hand.ts'
import { type Terms, waterfall } from '../net/waterfall.ts'

/**
 * The way of the greatest recovery from gross to net, and the share of outcomes whose need it pays. Null when it is no
 * less than the expected total, whose own way is shown. Fees, costs and liens are taken as from the total; the medical
 * part and a state's part are taken to be the same shares of it.
 */
export function netOfMaximum(
  maximum: MaximumRecovery,
  total: Cents,
  terms: Terms,
  need: Float64Array,
  hand: InHand,
): NonNullable<MaximumRecovery['net']> | null {
  if (maximum.expected >= total) return null
  // What was paid as restitution is not in the greatest recovery any more.
  const { steps, net } = waterfall(
    maximum.expected,
    { ...terms, restitutionPaid: 0 },
    {
      start: { is: 'most-collected', condition: maximum.condition },
    },
  )
  let enough = 0
  const available = net + besideNet(maximum.expected, { ...terms, restitutionPaid: 0 }, hand)
  for (const value of need) if (value <= available) enough++
  return {
    steps,
    net,
    coversShare: need.length === 0 ? 1 : enough / need.length,
  }
}
