import { compareDays, day } from '../../casefile/dates.ts'
import { type Cents, cents, roundToCents, sumCents } from '../../casefile/money.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { ComparedOffer, OfferComparison, OfferOutcome } from '../../casefile/value/compared-offers.ts'
import type { FeeBy, OfferCaution } from '../../casefile/value/offer-caution.ts'
import type { WaterfallStep } from '../../casefile/value/waterfall-step.ts'
import type { DamagesInput, Offer } from '../input/input.ts'
import { monthsBetween } from '../loss/cash-flow.ts'
import { nominalAt } from '../loss/rates.ts'
import type { Solver } from '../recovery/solver.ts'
import type { ValuedMatter } from '../value-matter.ts'
import { type Part, partsOf, sharesOf } from './aggregate-shares.ts'
import { type AtTrial, Trials, worthAfter } from './at-trial.ts'
import { shareCovered } from './care-coverage.ts'
import { besideNet, inHandOf } from './in-hand.ts'
import { type Start, type Terms, waterfall } from './waterfall.ts'

interface Sum {
  readonly offer: Offer
  readonly present: Cents
  readonly expired: boolean
}

const delayed = ({ input }: ValuedMatter): boolean =>
  (input.trial?.months ?? 0) > 0 ||
  input.offers.some((offer) =>
    [offer.on, ...offer.payments.map(({ on }) => on)].some(
      (on) => on !== undefined && compareDays(day(on), day(input.valuation_date)) > 0,
    ),
  )

function presentValueOf(offer: Offer, { input }: ValuedMatter): Cents {
  const from = day(input.valuation_date)
  const payments =
    offer.payments.length > 0 ? offer.payments : [{ on: offer.on ?? input.valuation_date, amount: offer.amount }]
  return roundToCents(
    payments.reduce((sum, payment) => {
      const years = Math.max(0, monthsBetween(from, day(payment.on)) / 12)
      return sum + payment.amount * worthAfter(input, years)
    }, 0),
  )
}

/** Offers that are open, come from parties of their own, and are all for one client or all for several. */
function takenTogether(all: readonly Sum[]): readonly Sum[] {
  const open = all.filter(({ expired }) => !expired)
  const payers = open.flatMap(({ offer }) => offer.from)
  const apart = open.every(({ offer }) => offer.from.length > 0) && new Set(payers).size === payers.length
  const alike = new Set(open.map(({ offer }) => offer.shares.length > 0)).size === 1
  return open.length > 1 && apart && alike ? open : []
}

function standingOf(
  matter: ValuedMatter,
  gross: Cents,
  parts: readonly Part[],
  start: Start,
  trial: AtTrial,
  feeBy: FeeBy,
): OfferOutcome {
  // Sums that depend on the make-up of a judgment have no place in a lump sum.
  const terms: Terms = { ...matter.terms, stateShare: 0, stateAfterFee: 0, awardedFees: 0, restitutionPaid: 0 }
  const several = parts.length > 0
  const fall = waterfall(gross, several ? { ...terms, liens: [] } : terms, { start })
  const shares = several ? sharesOf(parts, gross, fall, terms, feeBy) : []
  const own = shares.find((share) => share.claimant === matter.input.person.pseudonym)
  const net = several ? (own?.net ?? sumCents(shares.map((share) => share.net))) : fall.net
  const fee = several ? sumCents(shares.map((share) => share.fee)) : fall.fee
  const worth = trial.outcome.net
  return {
    steps: several ? stepsForAll(start, gross, fee, fall.costs, cents(terms.costs - fall.costs)) : fall.steps,
    shares,
    net,
    evenChance: worth > 0 ? Math.min(1, net / worth) : null,
    betterThanShareOfOutcomes: shareCovered(trial.nets, net - 0.5, 0),
    coversCareInShare: shareCovered(
      matter.need,
      net + besideNet(own?.gross ?? gross, terms, inHandOf(matter.input)),
      1,
    ),
  }
}

function comparedOffer(matter: ValuedMatter, sum: Sum, trials: Trials, feeBy: FeeBy, all: AtTrial): ComparedOffer {
  const { offer, present, expired } = sum
  const trial = offer.from.length > 0 ? trials.against(offer.from) : all
  const others = matter.input.defendants.filter((d) => d.settled === undefined && !offer.from.includes(d.id))
  const start = { is: 'offer', atOnce: present === offer.amount } as const
  return {
    id: offer.id,
    from: offer.from,
    amount: offer.amount,
    presentValue: present,
    expires: offer.expires ?? null,
    expired,
    ...standingOf(matter, present, partsOf([sum]), start, trial, feeBy),
    trial: trial.outcome,
    trialAll: all.outcome,
    stillFromOthers:
      offer.from.length === 0 || others.length === 0
        ? null
        : trials.still(
            offer,
            others.map(({ id }) => id),
          ),
  }
}

/** The lines of a sum for several clients, before each one's own liens. */
function stepsForAll(start: Start, gross: Cents, fee: Cents, costs: Cents, unpaid: Cents): readonly WaterfallStep[] {
  const off = (amount: Cents): Cents => cents(amount === 0 ? 0 : -amount)
  return [
    { ...start, amount: gross },
    { is: 'fees-of-all', amount: off(fee) },
    { is: 'costs-by-share', amount: off(costs), unpaid },
    { is: 'for-all', amount: cents(gross - fee - costs) },
  ]
}

function cautionsOf(matter: ValuedMatter, offers: readonly ComparedOffer[], feeBy: FeeBy): readonly OfferCaution[] {
  const { input } = matter
  const tiered = typeof input.fee === 'object' && input.fee.tiers !== undefined
  const releasesSome = ({ from }: ComparedOffer): boolean =>
    from.length > 0 && input.defendants.some((d) => d.settled === undefined && !from.includes(d.id))
  const unnamed = ({ shares }: ComparedOffer): boolean =>
    shares.length > 0 && !shares.some((s) => s.claimant === input.person.pseudonym)
  return [
    ...(input.trial?.chance ? [] : [{ is: 'no-chance' } as const]),
    ...(input.trial ? [] : [{ is: 'no-trial' } as const]),
    ...(tiered && offers.some((offer) => offer.shares.length > 0) ? [{ is: 'fee-by', by: feeBy } as const] : []),
    ...offers.flatMap((offer): readonly OfferCaution[] => [
      ...(unnamed(offer) ? [{ is: 'nobody-named', offer: offer.id } as const] : []),
      ...(releasesSome(offer)
        ? [{ is: 'releases-some', offer: offer.id, from: offer.from, apart: matter.recovered !== null } as const]
        : []),
      ...(offer.expired && offer.expires !== null
        ? [{ is: 'expired', offer: offer.id, on: offer.expires } as const]
        : []),
    ]),
  ]
}

/** The input with every claim conditional on liability, as offers are compared. */
export const withoutChances = (input: DamagesInput): DamagesInput => ({
  ...input,
  claims: input.claims.map((c) => ({ ...c, against: c.against.map(({ defendant }) => ({ defendant })) })),
})

/**
 * Each offer beside what a trial against those who would be released may bring, after fees, costs, liens and time.
 * Conditional on liability but where said. What is paid later is discounted at a nominal rate, because a named sum does
 * not grow with prices. Problem: `input-not-valid`, where something is paid later and only a net rate was given.
 */
export function compareOffers(
  matter: ValuedMatter,
  solver: Solver | null = null,
): Result<OfferComparison, 'input-not-valid'> {
  const { input, valuation } = matter
  if (delayed(matter) && nominalAt(input.rates, 1) === null)
    return failed(problem('input-not-valid', { input: 'damages', complaint: { is: 'nominal-rate-missing' } }))
  const feeBy: FeeBy = (typeof input.fee === 'object' ? input.fee.tiers_by : undefined) ?? 'each-client'
  const trials = new Trials(matter, solver)
  const all = trials.against([])
  const sums: readonly Sum[] = input.offers.map((offer) => ({
    offer,
    present: presentValueOf(offer, matter),
    expired: offer.expires !== undefined && compareDays(day(offer.expires), day(input.valuation_date)) < 0,
  }))
  const offers = sums.map((sum) => comparedOffer(matter, sum, trials, feeBy, all))
  const both = takenTogether(sums)
  const released = both.flatMap(({ offer }) => offer.from)
  return ok({
    valuationDate: input.valuation_date,
    condition: valuation.condition,
    feeBy,
    offers,
    together:
      both.length === 0
        ? null
        : {
            offers: both.map(({ offer }) => offer.id),
            ...standingOf(
              matter,
              sumCents(both.map(({ present }) => present)),
              partsOf(both),
              { is: 'offers-together' },
              trials.against(released),
              feeBy,
            ),
          },
    cautions: cautionsOf(matter, offers, feeBy),
  })
}
