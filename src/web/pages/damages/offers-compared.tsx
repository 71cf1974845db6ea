import { formatCents } from '../../../casefile/money.ts'
import type { OfferComparison, OfferOutcome } from '../../../casefile/value/compared-offers.ts'
import type { MoneyRange } from '../../../casefile/value/money-range.ts'
import { offerCautionWords, offerDay } from '../../../words/valuation/offer-words.ts'
import { stepOf, withinStep } from '../../../words/valuation/range-words.ts'
import { inHundredWords } from '../../../words/valuation/share-words.ts'
import { Wide } from '../../parts/wide.tsx'
import type { Named } from './named-payers.ts'

/** Each offer beside what a trial against those whom it would release brings, liability proved. */
export function OffersCompared({ offers, total, named }: { offers: OfferComparison; total: MoneyRange; named: Named }) {
  return (
    <>
      <h2>Offers</h2>
      <p className="quiet">
        Each is held against a trial, with liability proved, against those whom it would release, after fee, costs,
        liens and time. No chance of winning is in the figures of a trial but where it is said.
      </p>
      <Wide label="Offers compared">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">Offer</th>
              <th scope="col" className="number">
                Sum
              </th>
              <th scope="col" className="number">
                Net of the offer
              </th>
              <th scope="col" className="number">
                Net at trial against them
              </th>
              <th scope="col">What that means</th>
            </tr>
          </thead>
          <tbody>
            {offers.offers.map((offer) => (
              <tr key={offer.id}>
                <th scope="row" data-label="Offer">
                  <bdi>{offer.from.map(named).join(' and ') || offer.id}</bdi>
                  <small> {offerDay(offer)}</small>
                </th>
                <td className="number" data-label="Sum">
                  {formatCents(offer.amount)}
                </td>
                <td className="number" data-label="Net of the offer">
                  {formatCents(offer.net)}
                </td>
                <td className="number" data-label="Net at trial">
                  {withinStep(offer.trial.net, stepOf(total))}
                </td>
                <td data-label="Means">
                  <Meaning of={offer} />
                  {offer.stillFromOthers !== null && (
                    <p>
                      Still to be had of the others, before fees: {withinStep(offer.stillFromOthers, stepOf(total))}.
                    </p>
                  )}
                </td>
              </tr>
            ))}
            {offers.together && (
              <tr className="sum">
                <th scope="row" data-label="Offer">
                  All taken together
                </th>
                <td data-label="Sum" />
                <td className="number" data-label="Net of the offers">
                  {formatCents(offers.together.net)}
                </td>
                <td data-label="Net at trial" />
                <td data-label="Means">
                  <Meaning of={offers.together} />
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </Wide>
      {offers.cautions.length > 0 && (
        <ul className="quiet">
          {offers.cautions.map((one) => (
            <li key={JSON.stringify(one)}>{offerCautionWords(one)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Meaning({ of }: { of: OfferOutcome }) {
  const { evenChance, betterThanShareOfOutcomes, coversCareInShare } = of
  return (
    <>
      <p>
        With liability proved, a trial leaves less than this in {inHundredWords(betterThanShareOfOutcomes)} outcomes
        {evenChance !== null &&
          (evenChance >= 1
            ? '; even a win that is certain leaves no more'
            : `; a trial is worth more from a chance of winning of ${Math.round(evenChance * 100)} percent on`)}
        .
      </p>
      <p>If it is paid, it pays for the whole care in {inHundredWords(coversCareInShare)} outcomes.</p>
    </>
  )
}
