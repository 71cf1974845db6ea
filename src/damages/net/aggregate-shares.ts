import { type Cents, cents, sumCents } from '../../casefile/money.ts'
import type { ClientShare } from '../../casefile/value/compared-offers.ts'
import type { FeeBy } from '../../casefile/value/offer-caution.ts'
import type { Offer } from '../input/input.ts'
import { splitByShares } from '../rules/apportion.ts'
import { type Terms, type Waterfall, waterfall } from './waterfall.ts'

/** What each client gets of a sum and which liens they bear beside those named after them. */
export interface Part {
  readonly claimant: string
  readonly share: number
  readonly lienCents: number
}

/** The clients' parts of several sums at once: shares of the whole, and each lien once, as the highest that was entered. */
export function partsOf(sums: readonly { readonly offer: Offer; readonly present: Cents }[]): readonly Part[] {
  const whole = sums.reduce((sum, { present }) => sum + present, 0)
  const byClaimant = new Map<string, { sum: number; lienCents: number }>()
  for (const { offer, present } of sums)
    for (const { claimant, share, lien_amounts } of offer.shares) {
      const before = byClaimant.get(claimant) ?? { sum: 0, lienCents: 0 }
      byClaimant.set(claimant, {
        sum: before.sum + share * present,
        lienCents: Math.max(before.lienCents, lien_amounts),
      })
    }
  return [...byClaimant].map(([claimant, { sum, lienCents }]) => ({
    claimant,
    share: whole > 0 ? sum / whole : 0,
    lienCents,
  }))
}

/** The terms as they hold for one client: own costs, and the liens that are named after this client. */
const termsFor = (claimant: string, costs: number, terms: Terms): Terms => ({
  ...terms,
  costs,
  liens: terms.liens.filter(({ lien }) => lien.claimant === claimant),
})

/**
 * Each client's part of one sum: costs by share, the fee by each one's own contract or as a part of the whole fee, liens
 * as the client's own. The parts add up to the whole to the cent.
 */
export function sharesOf(
  parts: readonly Part[],
  gross: Cents,
  whole: Pick<Waterfall, 'fee' | 'costs'>,
  terms: Terms,
  feeBy: FeeBy,
): readonly ClientShare[] {
  const weights = parts.map((part) => part.share)
  const [grosses, fees, costs] = [
    splitByShares(gross, weights),
    splitByShares(whole.fee, weights),
    splitByShares(whole.costs, weights),
  ]
  const zero = cents(0)
  return parts.map(({ claimant, share, lienCents }, i) => {
    const [own, cost] = [grosses[i] ?? zero, costs[i] ?? zero]
    const fall = waterfall(own, termsFor(claimant, cost, terms), {
      fee: feeBy === 'whole' ? (fees[i] ?? zero) : null,
    })
    const more = cents(Math.max(0, Math.min(lienCents, fall.net)))
    return {
      claimant,
      share,
      gross: own,
      fee: fall.fee,
      costs: fall.costs,
      liens: sumCents([...fall.liens, more]),
      net: cents(fall.net - more),
    }
  })
}
