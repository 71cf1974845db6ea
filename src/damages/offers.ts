import { compareDays, day } from '../casefile/dates.ts'
import { type Cents, cents, roundToCents, sumCents } from '../casefile/money.ts'
import type { WaterfallStep } from '../casefile/valuation.ts'
import { monthsBetween } from './cash-flow.ts'
import type { Offer } from './input.ts'
import { discountAt } from './rates.ts'
import type { ValuedMatter } from './value-matter.ts'
import { netOf, splitByShares, type Terms, waterfall } from './waterfall.ts'

/** What one client of an aggregate settlement gets and bears. */
export interface ClientShare {
  readonly claimant: string
  readonly share: number
  readonly gross: Cents
  readonly fee: Cents
  readonly costs: Cents
  readonly liens: Cents
  readonly net: Cents
}

export interface ComparedOffer {
  readonly id: string
  readonly from: readonly string[]
  readonly amount: Cents
  /** Value on the valuation date of what would be paid, by its dates. */
  readonly presentValue: Cents
  readonly expires: string | null
  readonly expired: boolean
  readonly steps: readonly WaterfallStep[]
  /** Net to this person; to all clients together where no share is named after this person. */
  readonly net: Cents
  readonly shares: readonly ClientShare[]
  /** Expected net at trial if liability is proved, after further costs and time. */
  readonly trialNet: Cents
  /** The same weighed by the lower and upper end of counsel's chance; null when none was entered. */
  readonly trialNetWeighed: { readonly low: Cents; readonly high: Cents } | null
  /** Chance of winning at which trial and offer are worth the same, 0 to 1; null when trial is worth nothing. */
  readonly evenChance: number | null
  /** Share of simulated outcomes at trial, liability proved, whose net is below the net of the offer. */
  readonly betterThanShareOfOutcomes: number
  /** Share of simulated outcomes in which the net of the offer pays for the care. */
  readonly coversCareInShare: number
}

export interface OfferComparison {
  readonly valuationDate: string
  readonly condition: string
  readonly offers: readonly ComparedOffer[]
  readonly cautions: readonly string[]
}

function presentValueOf(offer: Offer, matter: ValuedMatter): number {
  const from = day(matter.input.valuation_date)
  const payments =
    offer.payments.length > 0 ? offer.payments : [{ on: offer.on ?? matter.input.valuation_date, amount: offer.amount }]
  return payments.reduce((sum, payment) => {
    const years = Math.max(0, monthsBetween(from, day(payment.on)) / 12)
    return sum + Math.round(payment.amount * 100) / (1 + discountAt(matter.input.rates, years)) ** years
  }, 0)
}

/** Each client's part of one sum: fee and costs by share, liens as the client's own; the parts add up to the whole. */
function sharesOf(offer: Offer, gross: Cents, fee: Cents, costs: Cents): ClientShare[] {
  const weights = offer.shares.map((s) => s.share)
  const [grosses, fees, costsEach] = [
    splitByShares(gross, weights),
    splitByShares(fee, weights),
    splitByShares(costs, weights),
  ]
  return offer.shares.map((s, i) => {
    const zero = cents(0)
    const [g, f, c] = [grosses[i] ?? zero, fees[i] ?? zero, costsEach[i] ?? zero]
    const liens = cents(Math.max(0, Math.min(Math.round(s.lien_amounts * 100), g - f - c)))
    return { claimant: s.claimant, share: s.share, gross: g, fee: f, costs: c, liens, net: cents(g - f - c - liens) }
  })
}

/** Each offer beside what a trial may bring, after fees, costs, liens and time. Conditional on liability but where said. */
export function compareOffers(matter: ValuedMatter): OfferComparison {
  const { input, terms, totals, need, valuation } = matter
  const trial = input.trial ?? { costs: 0, months: 0, chance: undefined }
  const trialTerms: Terms = { ...terms, costs: terms.costs + Math.round(trial.costs * 100) }
  const wait = (1 + discountAt(input.rates, trial.months / 12)) ** (-trial.months / 12)
  const atTrial = totals.map((gross) => netOf(gross, trialTerms) * wait)
  const trialNet = roundToCents(waterfall(valuation.total.mean, trialTerms).net * wait)
  const cautions: string[] = []
  if (!trial.chance)
    cautions.push(
      'No chance of winning was entered, so trial is shown as if liability were proved; the even chance shows from where on trial is worth more.',
    )
  if (!input.trial) cautions.push('No further costs or time to trial were entered.')
  // Sums that depend on the make-up of a judgment have no place in a lump sum.
  const offerTerms: Terms = { ...terms, stateShare: 0, awardedFees: 0, restitutionPaid: 0 }
  const offers = input.offers.map((offer): ComparedOffer => {
    const amount = roundToCents(offer.amount * 100)
    const present = roundToCents(presentValueOf(offer, matter))
    const several = offer.shares.length > 0
    const fall = waterfall(present, several ? { ...offerTerms, liens: [] } : offerTerms, {
      label: 'Offer',
      note: present === amount ? 'As offered.' : 'Valued on the valuation date, by the dates of its payments.',
    })
    const shares = several ? sharesOf(offer, present, fall.fee, fall.costs) : []
    const own = shares.find((s) => s.claimant === input.person.pseudonym)
    const net = several ? (own?.net ?? sumCents(shares.map((s) => s.net))) : fall.net
    if (several && !own)
      cautions.push(
        `Offer ${offer.id}: no share is named after this person (person, pseudonym), so the net of all clients together stands beside the trial of this one.`,
      )
    const others = input.defendants.filter((d) => d.settled === undefined && !offer.from.includes(d.id))
    if (offer.from.length > 0 && others.length > 0)
      cautions.push(
        `Offer ${offer.id} ends the claims against ${offer.from.join(', ')} alone; the figures at trial are for every defendant, and what the others may still pay is not in the offer.`,
      )
    let below = 0
    let covered = 0
    for (const value of atTrial) if (value < net) below++
    for (const value of need) if (value <= net) covered++
    const expired = offer.expires !== undefined && compareDays(day(offer.expires), day(input.valuation_date)) < 0
    if (expired) cautions.push(`Offer ${offer.id} expired on ${offer.expires}.`)
    const chance = trial.chance
    return {
      id: offer.id,
      from: offer.from,
      amount,
      presentValue: present,
      expires: offer.expires ?? null,
      expired,
      steps: fall.steps,
      net,
      shares,
      trialNet,
      trialNetWeighed: chance
        ? { low: roundToCents(trialNet * chance[0]), high: roundToCents(trialNet * chance[1]) }
        : null,
      evenChance: trialNet > 0 ? Math.min(1, net / trialNet) : null,
      betterThanShareOfOutcomes: atTrial.length === 0 ? 0 : below / atTrial.length,
      coversCareInShare: need.length === 0 ? 1 : covered / need.length,
    }
  })
  return { valuationDate: input.valuation_date, condition: valuation.condition, offers, cautions }
}
