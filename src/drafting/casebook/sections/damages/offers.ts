import { day } from '../../../../casefile/dates.ts'
import { formatCents } from '../../../../casefile/money.ts'
import type { OfferStanding } from '../../../../casefile/value/offer-standing.ts'
import { counted } from '../../../../words/counting.ts'
import { offerDay } from '../../../../words/valuation/offer-words.ts'
import { type Block, lineBreak, type Row, type Section, say, words } from '../../document-tree.ts'
import type { Material } from '../../material.ts'

/** A share that is neither none nor all is not rounded to either. */
function shareWords(share: number): string {
  if (share <= 0) return 'none'
  if (share >= 1) return 'all'
  return share < 0.005
    ? 'less than 1 of 100'
    : share > 0.995
      ? 'more than 99 of 100'
      : `${Math.round(share * 100)} of 100`
}

export const offerSum = ({ amount, currency }: OfferStanding): string =>
  `${formatCents(amount)}${currency === null || currency === 'USD' ? '' : ` ${currency}`}`

/** Offers whose last day has not passed on the day of the casebook. */
export const openOffers = ({ snapshot }: Material): readonly OfferStanding[] =>
  snapshot.offers.filter(({ expires }) => expires === null || expires >= snapshot.analysis.asOf)

/** `open until December 31, 2026 (38 days)`. */
export function untilWords({ expires }: OfferStanding, asOf: string): string {
  if (expires === null) return offerDay({ expires, expired: false })
  const left = day(asOf).until(day(expires), { largestUnit: 'days' }).days
  return `${offerDay({ expires, expired: left < 0 })}${left < 0 ? '' : ` (${counted(left, 'day')})`}`
}

function row(offer: OfferStanding, asOf: string): Row {
  const { compared } = offer
  return {
    cells: [
      say(
        words(offerSum(offer), 'strong'),
        lineBreak,
        `from ${offer.from.length === 0 ? 'all who are sued' : offer.from.join(', ')}${offer.forClaimant === null ? '' : `, for ${offer.forClaimant}`}`,
      ),
      say(untilWords(offer, asOf)),
      say(compared === null ? 'not compared' : formatCents(compared.net)),
      say(compared === null ? 'a rate or a value is missing' : formatCents(compared.trialNet)),
      say(
        ...(compared === null
          ? []
          : [
              `More than a trial that is won in ${shareWords(compared.betterThanShareOfOutcomes)} of its outcomes. Pays for the care in ${shareWords(compared.coversCareInShare)}.`,
              ...(compared.evenChance === null || compared.evenChance >= 1
                ? []
                : [` Worth the same as a trial that is won in ${shareWords(compared.evenChance)}.`]),
            ]),
      ),
    ],
  }
}

/** Each offer beside what a trial against those whom it would release may bring; nothing where there is none. */
export function offersSection(material: Material): Section | undefined {
  const { offers, analysis } = material.snapshot
  if (offers.length === 0) return undefined
  return {
    id: 'offers',
    title: 'Offers to settle',
    blocks: [
      {
        kind: 'table',
        id: 'offers-table',
        caption: 'Each offer beside a trial against those whom it would release',
        columns: [
          { label: 'Offer', width: 26 },
          { label: 'Until', width: 18 },
          { label: 'Net to the client', width: 13, align: 'right' },
          { label: 'Net of a trial that is won', width: 14, align: 'right' },
          { label: 'How they compare', width: 29 },
        ],
        rows: offers.map((offer) => row(offer, analysis.asOf)),
      },
      {
        kind: 'paragraph',
        role: 'quiet',
        saying: say(
          'Net is after fee, costs and liens. A trial that is won is the mean of the simulated outcomes if liability is proved; the chance of losing is not in it. The client decides; an aggregate offer needs the written consent of each (Rule 1.8(g)).',
        ),
      },
    ],
    sections: [],
  }
}

/** Among the dates: until when an offer can be taken. */
export function offerDays(material: Material): readonly Block[] {
  const open = openOffers(material).filter(({ expires }) => expires !== null)
  return open.map((offer) => ({
    kind: 'paragraph',
    saying: say(
      words(`Offer of ${offerSum(offer)}: `, 'strong'),
      `from ${offer.from.join(', ') || 'all who are sued'}, ${untilWords(offer, material.snapshot.analysis.asOf)}.`,
    ),
  }))
}
