import type { IsoDay } from '../../casefile/dates.ts'
import type { OfferCaution } from '../../casefile/value/offer-caution.ts'
import { formatDay } from '../date-words.ts'
import { sayer } from '../tagged-words.ts'

/** Until when an offer can be taken: `open until December 31, 2026`. */
export const offerDay = ({
  expires,
  expired,
}: {
  readonly expires: IsoDay | null
  readonly expired: boolean
}): string =>
  expires === null ? 'no last day noted' : `${expired ? 'expired on' : 'open until'} ${formatDay(expires)}`

/** What must be known before an offer is compared with a trial. */
export const offerCautionWords = sayer<OfferCaution>({
  'no-chance': () =>
    'No chance of winning was entered, so trial is shown as if liability were proved; the even chance shows from where on trial is worth more.',
  'no-trial': () => 'No further costs or time to trial were entered.',
  'fee-by': ({ by }) =>
    by === 'whole'
      ? 'The fee rises or falls by the sum: its tiers were applied to the whole offer and the fee split by shares (fee, tiers_by). Check that the contract of each client says so.'
      : "The fee rises or falls by the sum: its tiers were applied to each client's own part, as each has a contract of their own (fee, tiers_by).",
  'nobody-named': ({ offer }) =>
    `Offer ${offer}: no share is named after this person (person, pseudonym), so the net of all clients together stands beside the trial of this one.`,
  'releases-some': ({ offer, from, apart }) =>
    `Offer ${offer} ends the claims against ${from.join(', ')} alone, and all costs and liens are taken off it here; ${
      apart
        ? 'it is compared with what a trial against them alone would bring, and what the others may still pay stands beside it.'
        : 'no claims were entered, so the figures at trial are for every defendant, and what the others may still pay is not in the offer.'
    }`,
  expired: ({ offer, on }) => `Offer ${offer} expired on ${on}.`,
})
