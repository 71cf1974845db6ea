import type { MoneyRange } from '../../../casefile/value/money-range.ts'
import type { Valuation } from '../../../casefile/value/valuation.ts'
import { formatDay } from '../../../words/date-words.ts'
import { basisWords } from '../../../words/valuation/basis-words.ts'
import { headLabel } from '../../../words/valuation/head-words.ts'
import { rangeWithinSpread, stepOf, withinStep } from '../../../words/valuation/range-words.ts'
import { mayAddWords, readingsWords } from '../../../words/valuation/rests-on-words.ts'
import { valuationCondition } from '../../../words/valuation/step-words.ts'
import { valuationCautionWords } from '../../../words/valuation/valuation-caution-words.ts'
import { assumedWords, movedFigureWords, movedWords } from '../../../words/valuation/what-moves-words.ts'
import { Wide } from '../../parts/wide.tsx'

function Range({ of }: { of: MoneyRange }) {
  const step = stepOf(of)
  return (
    <>
      <td className="number" data-label="Median">
        {withinStep(of.median, step)}
      </td>
      <td className="number" data-label="10 in 100 below">
        {withinStep(of.low, step)}
      </td>
      <td className="number" data-label="10 in 100 above">
        {withinStep(of.high, step)}
      </td>
    </>
  )
}

/** Each head with its range and how it was computed; the total, and what moves it. */
export function ValueByHead({ valuation }: { valuation: Valuation }) {
  const { heads, total, claimed, netToClaimant, sensitivity = [], mayAdd = [], readings, cautions } = valuation
  return (
    <>
      <dl className="figures">
        <div>
          <dt>Total, present value</dt>
          <dd>
            {rangeWithinSpread(total)}
            <small>eight in ten trials end within this, if liability is proved</small>
          </dd>
        </div>
        <div>
          <dt>Reaches the claimant</dt>
          <dd>
            {rangeWithinSpread(netToClaimant)}
            <small>after fee, costs, liens, if liability is proved and paid</small>
          </dd>
        </div>
      </dl>
      <p className="quiet">
        Valued on {formatDay(valuation.valuationDate)}. {valuationCondition} Figures have no more digits than their own
        spread supports.
      </p>
      <h2>By head</h2>
      <Wide label="Value by head">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">Head</th>
              <th scope="col" className="number">
                Median
              </th>
              <th scope="col" className="number">
                10 in 100 below
              </th>
              <th scope="col" className="number">
                10 in 100 above
              </th>
            </tr>
          </thead>
          <tbody>
            {heads.map((one) => (
              <tr key={headLabel(one)}>
                <th scope="row" data-label="Head">
                  <details>
                    <summary>{headLabel(one)}</summary>
                    <small>{basisWords(one.basis)}</small>
                  </details>
                </th>
                <Range of={one.presentValue} />
              </tr>
            ))}
            {claimed && (
              <tr>
                <th scope="row">Everything claimed</th>
                <Range of={claimed} />
              </tr>
            )}
            <tr className="sum">
              <th scope="row">{claimed ? 'Total, as far as it can be recovered' : 'Total'}</th>
              <Range of={total} />
            </tr>
          </tbody>
        </table>
      </Wide>
      {readings && <p>{readingsWords(readings)}</p>}
      {mayAdd.length > 0 && (
        <>
          <h3>What a court may give beside the total</h3>
          <ul>
            {mayAdd.map((one) => (
              <li key={one.label}>{mayAddWords(one)}</li>
            ))}
          </ul>
        </>
      )}
      {cautions.length > 0 && (
        <details>
          <summary>Cautions ({cautions.length})</summary>
          <ul>
            {cautions.map((one) => (
              <li key={JSON.stringify(one)}>{valuationCautionWords(one)}</li>
            ))}
          </ul>
        </details>
      )}
      {sensitivity.length > 0 && (
        <>
          <h3>What moves the figures most</h3>
          <Wide label="What moves the figures most">
            <table className="stack">
              <thead>
                <tr>
                  <th scope="col">If this moves</th>
                  <th scope="col">Figure</th>
                  <th scope="col" className="number">
                    Down
                  </th>
                  <th scope="col" className="number">
                    Up
                  </th>
                </tr>
              </thead>
              <tbody>
                {sensitivity.slice(0, 10).map((row) => (
                  <tr key={JSON.stringify([row.assumption, row.change, row.measures])}>
                    <th scope="row" data-label="If this moves">
                      {assumedWords(row.assumption)} ({movedWords(row.change)})
                    </th>
                    <td data-label="Figure">{row.measures === 'total' ? 'total' : movedFigureWords(row.measures)}</td>
                    <td className="number" data-label="Down">
                      {withinStep(row.low, stepOf(total))}
                    </td>
                    <td className="number" data-label="Up">
                      {withinStep(row.high, stepOf(total))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </>
      )}
    </>
  )
}
