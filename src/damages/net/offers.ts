import { compareDays, day } from '../../casefile/dates.ts'
import { type Cents, cents, roundToCents, sumCents } from '../../casefile/money.ts'
import type { WaterfallStep } from '../../casefile/valuation.ts'
import type { DamagesInput, Offer } from '../input/input.ts'
import { monthsBetween } from '../loss/cash-flow.ts'
import { discountAt } from '../loss/rates.ts'
import { splitByShares } from '../rules/apportion.ts'
import type { ValuedMatter } from '../value-matter.ts'
import { netOf, type Terms, waterfall } from './waterfall.ts'

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
  /** The same from what can be collected after set-offs, where that is less; null where it is not, or is not known. */
  readonly trialNetCollectable: Cents | null
  /** The same weighed by the lower and upper end of counsel's chance; null when none was entered. */
  readonly trialNetWeighed: { readonly low: Cents; readonly high: Cents } | null
  /** Chance of winning at which trial and offer are worth the same, 0 to 1; null when trial is worth nothing. */
  readonly evenChance: number | null
  /** Share of simulated outcomes at trial, liability proved, whose net is below the net of the offer. */
  readonly betterThanShareOfOutcomes: number
  /** Share of simulated outcomes in which the net of the offer pays for the care. */
  readonly coversCareInShare: number
}

/** Offers of different parties that can all be taken: fee, costs and liens come off once. */
export interface OffersTogether {
  readonly offers: readonly string[]
  readonly steps: readonly WaterfallStep[]
  readonly net: Cents
  readonly shares: readonly ClientShare[]
  readonly evenChance: number | null
  readonly betterThanShareOfOutcomes: number
  readonly coversCareInShare: number
}

export interface OfferComparison {
  readonly valuationDate: string
  readonly condition: string
  readonly offers: readonly ComparedOffer[]
  readonly together: OffersTogether | null
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

/** What each client gets of a sum and which liens they bear. */
interface Part {
  readonly claimant: string
  readonly share: number
  readonly lienCents: number
}

/** Each client's part of one sum: fee and costs by share, liens as the client's own; the parts add up to the whole. */
function sharesOf(parts: readonly Part[], gross: Cents, fee: Cents, costs: Cents): ClientShare[] {
  const weights = parts.map((s) => s.share)
  const [grosses, fees, costsEach] = [
    splitByShares(gross, weights),
    splitByShares(fee, weights),
    splitByShares(costs, weights),
  ]
  return parts.map((s, i) => {
    const zero = cents(0)
    const [g, f, c] = [grosses[i] ?? zero, fees[i] ?? zero, costsEach[i] ?? zero]
    const liens = cents(Math.max(0, Math.min(s.lienCents, g - f - c)))
    return { claimant: s.claimant, share: s.share, gross: g, fee: f, costs: c, liens, net: cents(g - f - c - liens) }
  })
}

/** The clients' parts of several sums at once: shares of the whole, and each lien once, as the highest that was entered. */
function partsOf(sums: readonly { readonly offer: Offer; readonly present: Cents }[]): readonly Part[] {
  const whole = sums.reduce((sum, { present }) => sum + present, 0)
  const byClaimant = new Map<string, { sum: number; lienCents: number }>()
  for (const { offer, present } of sums)
    for (const { claimant, share, lien_amounts } of offer.shares) {
      const before = byClaimant.get(claimant) ?? { sum: 0, lienCents: 0 }
      byClaimant.set(claimant, {
        sum: before.sum + share * present,
        lienCents: Math.max(before.lienCents, Math.round(lien_amounts * 100)),
      })
    }
  return [...byClaimant].map(([claimant, { sum, lienCents }]) => ({
    claimant,
    share: whole > 0 ? sum / whole : 0,
    lienCents,
  }))
}

/** Offers that are open, come from parties of their own, and are all for one client or all for several. */
function takenTogether<T extends { readonly offer: Offer; readonly expired: boolean }>(
  all: readonly T[],
): readonly T[] {
  const open = all.filter(({ expired }) => !expired)
  const payers = open.flatMap(({ offer }) => offer.from)
  const apart = open.every(({ offer }) => offer.from.length > 0) && new Set(payers).size === payers.length
  const alike = new Set(open.map(({ offer }) => offer.shares.length > 0)).size === 1
  return open.length > 1 && apart && alike ? open : []
}

/**
 * Net of the most that the law allows as far as it can be collected. Null without claims to find it from, and where chances
 * weigh it already: what is compared here is conditional on liability.
 */
function collectableAtTrial({ input, valuation }: ValuedMatter, terms: Terms, wait: number): Cents | null {
  const weighed = input.claims.some((c) => c.against.some((a) => a.chance))
  if (valuation.maximum === undefined || weighed) return null
  // Restitution and settlements that were paid are not in the greatest recovery any more.
  return roundToCents(waterfall(valuation.maximum.expected, { ...terms, restitutionPaid: 0 }).net * wait)
}

/** The input with every claim conditional on liability, as offers are compared. */
export const withoutChances = (input: DamagesInput): DamagesInput => ({
  ...input,
  claims: input.claims.map((c) => ({ ...c, against: c.against.map(({ defendant }) => ({ defendant })) })),
})

/** Each offer beside what a trial may bring, after fees, costs, liens and time. Conditional on liability but where said. */
export function compareOffers(matter: ValuedMatter): OfferComparison {
  const { input, terms, totals, need, valuation } = matter
  const trial = input.trial ?? { costs: 0, months: 0, chance: undefined }
  const trialTerms: Terms = { ...terms, costs: terms.costs + Math.round(trial.costs * 100) }
  const wait = (1 + discountAt(input.rates, trial.months / 12)) ** (-trial.months / 12)
  const trialNet = roundToCents(waterfall(valuation.total.mean, trialTerms).net * wait)
  const collectable = collectableAtTrial(matter, trialTerms, wait)
  const trialNetCollectable = collectable !== null && collectable < trialNet ? collectable : null
  const worth = trialNetCollectable ?? trialNet
  const most = trialNetCollectable ?? Number.POSITIVE_INFINITY
  const atTrial = totals.map((gross) => Math.min(most, netOf(gross, trialTerms) * wait))
  const cautions: string[] = []
  if (!trial.chance)
    cautions.push(
      'No chance of winning was entered, so trial is shown as if liability were proved; the even chance shows from where on trial is worth more.',
    )
  if (!input.trial) cautions.push('No further costs or time to trial were entered.')
  // Sums that depend on the make-up of a judgment have no place in a lump sum.
  const offerTerms: Terms = { ...terms, stateShare: 0, awardedFees: 0, restitutionPaid: 0 }
  const shareOf = (values: Float64Array, fits: (value: number) => boolean, none: number): number => {
    let count = 0
    for (const value of values) if (fits(value)) count++
    return values.length === 0 ? none : count / values.length
  }
  const paidOut = (gross: Cents, parts: readonly Part[], start: { readonly label: string; readonly note: string }) => {
    const several = parts.length > 0
    const fall = waterfall(gross, several ? { ...offerTerms, liens: [] } : offerTerms, start)
    const shares = several ? sharesOf(parts, gross, fall.fee, fall.costs) : []
    const own = shares.find((s) => s.claimant === input.person.pseudonym)
    const net = several ? (own?.net ?? sumCents(shares.map((s) => s.net))) : fall.net
    const steps = several
      ? fall.steps.map((step, i) =>
          i === fall.steps.length - 1
            ? { ...step, label: 'For all clients together', note: "Before each one's own liens and income tax." }
            : step,
        )
      : fall.steps
    return {
      steps,
      shares,
      net,
      evenChance: worth > 0 ? Math.min(1, net / worth) : null,
      betterThanShareOfOutcomes: shareOf(atTrial, (value) => value < net, 0),
      coversCareInShare: shareOf(need, (value) => value <= net, 1),
    }
  }
  const sums = input.offers.map((offer) => ({
    offer,
    present: roundToCents(presentValueOf(offer, matter)),
    expired: offer.expires !== undefined && compareDays(day(offer.expires), day(input.valuation_date)) < 0,
  }))
  const offers = sums.map((sum): ComparedOffer => {
    const { offer, present, expired } = sum
    const amount = roundToCents(offer.amount * 100)
    const paid = paidOut(present, partsOf([sum]), {
      label: 'Offer',
      note: present === amount ? 'As offered.' : 'Valued on the valuation date, by the dates of its payments.',
    })
    if (paid.shares.length > 0 && !paid.shares.some((s) => s.claimant === input.person.pseudonym))
      cautions.push(
        `Offer ${offer.id}: no share is named after this person (person, pseudonym), so the net of all clients together stands beside the trial of this one.`,
      )
    const others = input.defendants.filter((d) => d.settled === undefined && !offer.from.includes(d.id))
    if (offer.from.length > 0 && others.length > 0)
      cautions.push(
        `Offer ${offer.id} ends the claims against ${offer.from.join(', ')} alone, and all costs and liens are taken off it here; the figures at trial are for every defendant, and what the others may still pay is not in the offer.`,
      )
    if (expired) cautions.push(`Offer ${offer.id} expired on ${offer.expires}.`)
    return {
      id: offer.id,
      from: offer.from,
      amount,
      presentValue: present,
      expires: offer.expires ?? null,
      expired,
      ...paid,
      trialNet,
      trialNetCollectable,
      trialNetWeighed: trial.chance
        ? { low: roundToCents(worth * trial.chance[0]), high: roundToCents(worth * trial.chance[1]) }
        : null,
    }
  })
  const both = takenTogether(sums)
  const together =
    both.length === 0
      ? null
      : {
          offers: both.map(({ offer }) => offer.id),
          ...paidOut(sumCents(both.map(({ present }) => present)), partsOf(both), {
            label: 'Offers together',
            note: 'Fee, costs and liens come off once.',
          }),
        }
  return { valuationDate: input.valuation_date, condition: valuation.condition, offers, together, cautions }
}
