import type { ValuationCaution } from '../../casefile/value/valuation-caution.ts'
import type { StateShareTold } from '../../casefile/value/waterfall-step.ts'
import type { DamagesInput } from '../input/input.ts'
import { punitiveCapNamed } from './caps.ts'
import type { DamagesRules, PunitiveCap } from './damages-rules.ts'
import { punitiveAsked } from './punitive.ts'

/** Punitive damages on one claim, or on all of them where none was entered; cents as floats. */
interface PunitiveSum {
  readonly claim: string | null
  readonly amount: number
}

const told = (cap: PunitiveCap): StateShareTold => ({
  cite: cap.cite,
  share: cap.state_share,
  above: cap.state_share_above,
  afterFee: cap.state_share_after_fee,
  status: cap.state_share_status ?? cap.status,
  source: cap.state_share_source ?? cap.source,
})

/**
 * What states take of the punitive damages: of the sums on the claims that stand under the law of each, above what that law
 * leaves out. A claim's own law goes before the one named for all. Cents as a float. Law: law/damages-rules.yaml.
 */
export function stateShares(
  input: DamagesInput,
  rules: DamagesRules,
  punitive: readonly PunitiveSum[],
): { readonly beforeFee: number; readonly afterFee: number; readonly states: readonly StateShareTold[] } {
  const standing = punitiveAsked(input)?.cap
  const byCap = new Map<PunitiveCap, number>()
  for (const { claim, amount } of punitive) {
    const own = input.claims.find(({ id }) => id === claim)?.punitive_cap
    const cap = punitiveCapNamed(own ?? standing, rules)
    if (cap && cap.state_share > 0 && amount > 0) byCap.set(cap, (byCap.get(cap) ?? 0) + amount)
  }
  const taken = [...byCap].map(([cap, sum]) => ({
    cap,
    amount: cap.state_share * Math.max(0, sum - cap.state_share_above),
  }))
  const together = (afterFee: boolean): number =>
    taken.reduce((sum, { amount, cap }) => sum + (cap.state_share_after_fee === afterFee ? amount : 0), 0)
  return {
    beforeFee: together(false),
    // Told before the fee and the costs bear on it.
    afterFee: together(true),
    states: taken.flatMap(({ cap, amount }) => (amount > 0 ? [told(cap)] : [])),
  }
}

/** A share that was not seen in a source is taken off all the same, and said. */
export const stateShareCautions = (states: readonly StateShareTold[]): readonly ValuationCaution[] =>
  states.flatMap(({ cite, share, status, source }) =>
    status === 'verified' ? [] : [{ is: 'state-share-not-verified', cite, share, status, source } as const],
  )
