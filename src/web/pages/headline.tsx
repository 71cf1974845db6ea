import { Fragment } from 'react'
import type { Analysis } from '../../casefile/analysis.ts'
import { formatCents } from '../../casefile/money.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'
import type { OfferInView } from '../../casefile/views/views.ts'
import { formatDay } from '../../words/date-words.ts'
import { rangeWords } from '../../words/valuation/range-words.ts'
import { LastDays } from './headline-days.tsx'

/** The figures that a day begins with: the strictest last days, the next offer that expires, and what it is worth. */
export function Headline({
  analysis,
  offers,
  valuing,
}: {
  analysis: Analysis
  offers: readonly OfferInView[]
  valuing: boolean
}) {
  return (
    <>
      <LastDays analysis={analysis} />
      <NextOffer offers={offers} asOf={analysis.asOf} />
      {valuing && (
        <div>
          <dt>Damages</dt>
          <dd>
            <small role="status">
              {analysis.valuations.length === 0 ? 'Being worked out …' : 'The figures here are being worked out anew …'}
            </small>
          </dd>
        </div>
      )}
      {analysis.valuations.map(({ claimant, forClaimant, valuation }) => (
        <Fragment key={claimant}>
          <div>
            <dt>Damages{forClaimant !== null && ` of ${forClaimant}`}, present value</dt>
            <dd>
              {rangeWords(valuation.total)}
              <small>if liability is proved; eight in ten trials end within this</small>
              <OnWhat valuation={valuation} />
            </dd>
          </div>
          <div>
            <dt>Net to {forClaimant ?? 'the claimant'}</dt>
            <dd>
              {rangeWords(valuation.netToClaimant)}
              <small>
                {valuation.care.of === 'care' ? 'care plan' : 'lost support'} covered
                {valuation.care.covered === 'in-part' ? ' in part' : `: ${valuation.care.covered}`}, if liability is
                proved and paid
              </small>
            </dd>
          </div>
        </Fragment>
      ))}
    </>
  )
}

const kindWords = {
  economic: 'economic',
  noneconomic: 'non-economic',
  statutory: 'statutory',
  punitive: 'punitive',
  'interest-and-fees': 'interest and fees',
} as const
const groundWords = {
  facts: 'on facts of the matter',
  source: 'on a named source',
  counsel: 'on counsel’s entry alone',
} as const

/** What the value rests on, as far as the valuation tells it; nothing is made up where it does not. */
function OnWhat({ valuation }: { valuation: Valuation }) {
  const { restsOn } = valuation
  if (!restsOn) return null
  const sums = (parts: readonly string[]): string => parts.join('; ')
  const paid = restsOn.byPayer.filter(({ amount }) => amount > 0)
  return (
    <>
      <small>
        Of the expected losses{' '}
        {sums(
          restsOn.byGround
            .filter(({ amount }) => amount > 0)
            .map((one) => `${formatCents(one.amount)} ${groundWords[one.ground]}`),
        )}
      </small>
      <small>
        {restsOn.ifOnlySupported
          ? `If only supported claims stand: ${formatCents(restsOn.ifOnlySupported.total)}, net ${formatCents(restsOn.ifOnlySupported.net)}.`
          : 'What is left if only supported claims stand is not known.'}
      </small>
      <details className="on-what">
        <summary>By kind and by who pays</summary>
        <small>
          {sums(
            restsOn.byKind
              .filter(({ amount }) => amount > 0)
              .map((one) => `${kindWords[one.kind]} ${formatCents(one.amount)}`),
          )}
        </small>
        <ul>
          {paid.map((one) => (
            <li key={one.payers.join()}>
              <bdi>{one.payers.join(', ') || 'nobody named'}</bdi>: {formatCents(one.amount)}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

/** Offers that can still be taken, the one that expires first before the others. */
export const offersOpen = (offers: readonly OfferInView[], asOf: Analysis['asOf']): readonly OfferInView[] =>
  offers.filter(({ expires }) => expires === null || expires >= asOf)

export const offerSum = ({ amount, currency }: OfferInView): string =>
  currency === null || currency === 'USD' ? formatCents(amount) : `${formatCents(amount).replace('$', '')} ${currency}`

function NextOffer({ offers, asOf }: { offers: readonly OfferInView[]; asOf: Analysis['asOf'] }) {
  const [next, ...others] = offersOpen(offers, asOf)
  if (!next) return null
  return (
    <div>
      <dt>Offer open</dt>
      <dd>
        {next.expires === null ? offerSum(next) : `${offerSum(next)}, until ${formatDay(next.expires)}`}
        <small>
          from <bdi>{next.from.join(' and ') || 'a party not named'}</bdi>
          {others.length > 0 && `; ${others.length} more among the dates below`}
        </small>
      </dd>
    </div>
  )
}
