import { type Cents, cents, roundToCents } from '../../casefile/money.ts'
import type { DamagesInput } from '../input/input.ts'
import { settledOf } from '../rules/settlement-credit.ts'
import { netOf, type Terms } from './waterfall.ts'

/** What was received before and is taken to be still there; cents. */
export interface InHand {
  /** Before the fee, costs and liens, which bear on them with the rest. */
  readonly settlements: number
  /** Paid by order of a criminal court to the person, on which no fee falls. */
  readonly restitution: number
}

export const inHandOf = (input: DamagesInput): InHand => ({
  settlements: settledOf(input).paid,
  restitution: input.restitution?.paid ?? 0,
})

/** What one recovery leaves together with what was received before; cents as a float. */
export const availableOf = (gross: number, terms: Terms, { settlements, restitution }: InHand): number =>
  netOf(gross, { ...terms, received: settlements }) + restitution

/** What is there beside the net, on average over the outcomes of a recovery. */
export function besideMean(grosses: Float64Array, mean: Cents, terms: Terms, hand: InHand): Cents {
  if (hand.settlements === 0) return roundToCents(hand.restitution)
  if (grosses.length === 0) return roundToCents(besideNet(mean, terms, hand))
  let sum = 0
  for (const gross of grosses) sum += besideNet(gross, terms, hand)
  return cents(Math.round(sum / grosses.length))
}

/** What is there beside the net of a recovery: settlements less what fee, costs and liens take of them, and restitution. */
export const besideNet = (gross: number, terms: Terms, hand: InHand): number =>
  availableOf(gross, terms, hand) - netOf(gross, terms)
