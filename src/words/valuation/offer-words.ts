import { type Cents, cents } from '../../casefile/money.ts'
import type { WaterfallStep } from '../../casefile/valuation.ts'

interface Start {
  readonly label: string
  readonly note: string
}

/** The first line of an offer, and the lines of one for several clients. */
export const offerStartWords = {
  offer: (atOnce: boolean): Start => ({
    label: 'Offer',
    note: atOnce ? 'As offered.' : 'Valued on the valuation date, by the dates of its payments.',
  }),
  together: { label: 'Offers together', note: 'Fee, costs and liens come off once.' },
  forAll: (start: Start, gross: Cents, fee: Cents, costs: Cents): readonly WaterfallStep[] => {
    const off = (amount: Cents): Cents => cents(amount === 0 ? 0 : -amount)
    return [
      { ...start, amount: gross },
      { label: "Attorney's fee", amount: off(fee), note: 'The fees of all clients.' },
      { label: 'Case costs', amount: off(costs), note: 'By shares.' },
      {
        label: 'For all clients together',
        amount: cents(gross - fee - costs),
        note: "Before each one's own liens and income tax.",
      },
    ]
  },
} as const

/** What must be known before an offer is compared with a trial. */
export const offerCautionWords = {
  noChance:
    'No chance of winning was entered, so trial is shown as if liability were proved; the even chance shows from where on trial is worth more.',
  noTrial: 'No further costs or time to trial were entered.',
  nominalMissing:
    'rates gives only net, which leaves prices out, and an offer or the trial pays later. A named sum does not grow with prices: give rates, nominal, the yearly rate with prices in it (0.04 for 4 percent), or growth with discount in place of net.',
  feeBy: (by: 'each-client' | 'whole'): string =>
    by === 'whole'
      ? 'The fee rises or falls by the sum: its tiers were applied to the whole offer and the fee split by shares (fee, tiers_by). Check that the contract of each client says so.'
      : "The fee rises or falls by the sum: its tiers were applied to each client's own part, as each has a contract of their own (fee, tiers_by).",
  nobodyNamed: (offer: string): string =>
    `Offer ${offer}: no share is named after this person (person, pseudonym), so the net of all clients together stands beside the trial of this one.`,
  releasesSome: (offer: string, from: readonly string[], apart: boolean): string =>
    `Offer ${offer} ends the claims against ${from.join(', ')} alone, and all costs and liens are taken off it here; ${
      apart
        ? 'it is compared with what a trial against them alone would bring, and what the others may still pay stands beside it.'
        : 'no claims were entered, so the figures at trial are for every defendant, and what the others may still pay is not in the offer.'
    }`,
  expired: (offer: string, on: string): string => `Offer ${offer} expired on ${on}.`,
} as const
