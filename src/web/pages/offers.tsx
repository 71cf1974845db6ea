import type { Analysis } from '../../casefile/analysis.ts'
import type { OfferInView } from '../../casefile/views/views.ts'
import { formatDay } from '../../words/date-words.ts'
import { offerDay } from '../../words/valuation/offer-words.ts'
import { Wide } from '../parts/wide.tsx'
import { offerSum } from './headline.tsx'

/** Offers among the dates: when each one expires, or that it has. */
export function Offers({ offers, asOf }: { offers: readonly OfferInView[]; asOf: Analysis['asOf'] }) {
  if (offers.length === 0) return null
  return (
    <>
      <h2>Offers</h2>
      <Wide label="Offers">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">Expires</th>
              <th scope="col">Sum</th>
              <th scope="col">From, who would be released</th>
              <th scope="col">Made on</th>
            </tr>
          </thead>
          <tbody>
            {offers.map((offer) => (
              <tr key={JSON.stringify(offer)}>
                <th scope="row" className="day" data-label="Expires">
                  {offerDay({ ...offer, expired: offer.expires !== null && offer.expires < asOf })}
                </th>
                <td data-label="Sum">{offerSum(offer)}</td>
                <td data-label="From">
                  <bdi>{offer.from.join(' and ') || 'not named'}</bdi>
                </td>
                <td data-label="Made on">{offer.on === null ? 'not noted' : formatDay(offer.on)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  )
}
