import type { MaximumRecovery } from '../../../casefile/value/maximum-recovery.ts'
import type { MoneyRange } from '../../../casefile/value/money-range.ts'
import { leftOutLabel, leftOutRule } from '../../../words/valuation/left-out-words.ts'
import { chosenWords, payersWords, proofWords, runnerUpWords } from '../../../words/valuation/maximum-words.ts'
import { stepOf, withinStep } from '../../../words/valuation/range-words.ts'
import { inHundredWords } from '../../../words/valuation/share-words.ts'
import { maximumConditionWords } from '../../../words/valuation/step-words.ts'
import { Wide } from '../../parts/wide.tsx'
import { Steps } from './gross-to-net.tsx'
import type { Named } from './named-payers.ts'

/** The most that the law allows, with what is taken of it and why everything else is not. */
export function LawfulMaximum({
  maximum: m,
  total,
  named,
}: {
  maximum: MaximumRecovery
  total: MoneyRange
  named: Named
}) {
  const step = stepOf(total)
  return (
    <>
      <h2>The most that the law allows</h2>
      <p>
        <strong>{withinStep(m.expected, step)}</strong>
        {m.range.low !== m.range.high && ` (${withinStep(m.range.low, step)} to ${withinStep(m.range.high, step)})`}.{' '}
        {maximumConditionWords(m.condition)}
      </p>
      <Wide label="What is taken">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">Claim and head</th>
              <th scope="col" className="number">
                Dollars
              </th>
              <th scope="col">Who pays</th>
            </tr>
          </thead>
          <tbody>
            {m.chosen.map((one) => (
              <tr key={JSON.stringify([one.claim, one.head, one.payers])}>
                <th scope="row" data-label="Claim">
                  <bdi>{one.claim}</bdi>: {chosenWords(one.head)}
                </th>
                <td className="number" data-label="Dollars">
                  {withinStep(one.amount, step)}
                </td>
                <td data-label="Who pays">
                  <bdi>{payersWords(one.payers, named)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {m.excluded.length > 0 && (
        <details>
          <summary>Left out, and why ({m.excluded.length})</summary>
          <ul>
            {m.excluded.map((one) => (
              <li key={JSON.stringify(one)}>
                {leftOutLabel(one, named)}: {leftOutRule(one.rule)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ul>
        {m.runnerUp && (
          <li>
            Next best: {withinStep(m.runnerUp.expected, step)}. {runnerUpWords(m.runnerUp)}
          </li>
        )}
        {m.withoutClaim.map((one) => (
          <li key={one.claim}>
            If <bdi>{one.claim}</bdi> is lost: {withinStep(one.expected, step)}
          </li>
        ))}
        <li className="quiet">{proofWords(m)}</li>
      </ul>
      {m.net && (
        <details>
          <summary>From that to net</summary>
          <Steps label="From the most to net" steps={m.net.steps} step={step} />
          <p>If it is proved and paid, it pays for the whole need in {inHundredWords(m.net.coversShare)} outcomes.</p>
        </details>
      )}
    </>
  )
}
