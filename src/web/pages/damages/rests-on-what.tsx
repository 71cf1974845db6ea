import type { Cents } from '../../../casefile/money.ts'
import type { RestsOn } from '../../../casefile/value/maximum-recovery.ts'
import type { MoneyRange } from '../../../casefile/value/money-range.ts'
import { headWords } from '../../../words/valuation/head-words.ts'
import { stepOf, withinStep } from '../../../words/valuation/range-words.ts'
import { groundWords, kindWords } from '../../../words/valuation/rests-on-words.ts'
import { Wide } from '../../parts/wide.tsx'
import type { Named } from './named-payers.ts'

type Line = readonly [words: string, amount: Cents]

/** Who pays, of which kind it is, how firm it stands, and what is left if the weaker claims fall. */
export function RestsOnWhat({ restsOn, total, named }: { restsOn: RestsOn; total: MoneyRange; named: Named }) {
  const step = stepOf(total)
  const parts: readonly (readonly [title: string, lines: readonly Line[]])[] = [
    ['By kind', restsOn.byKind.map((one) => [kindWords[one.kind], one.amount])],
    ['By who pays', restsOn.byPayer.map((one) => [one.payers.map(named).join(' or ') || 'nobody named', one.amount])],
    ['How firm the losses stand', restsOn.byGround.map((one) => [groundWords[one.ground], one.amount])],
    [
      'Counsel’s own entries, without a fact or a source',
      restsOn.counsel.map((one) => [headWords[one.head], one.amount]),
    ],
  ]
  const { ifOnlySupported: left } = restsOn
  return (
    <>
      <h2>What it rests on</h2>
      <p className="note">
        {left === null ? (
          'What is left if only supported claims stand is not known: no facts of the matter are held against the claims of the sheet yet.'
        ) : (
          <>
            <strong>If only supported claims stand:</strong> {withinStep(left.total, step)}, of which{' '}
            {withinStep(left.net, step)} reaches the claimant. Supported: {left.claims.join('; ') || 'none'}.
            {left.untied.length > 0 && ` Tied to no section, so left out: ${left.untied.join('; ')}.`}
          </>
        )}
      </p>
      <div className="side-by-side">
        {parts.map(
          ([title, lines]) =>
            lines.length > 0 && (
              <Wide label={title} key={title}>
                <table>
                  <caption>{title}</caption>
                  <tbody>
                    {lines
                      .filter(([, amount]) => amount > 0)
                      .map(([words, amount]) => (
                        <tr key={words}>
                          <th scope="row">
                            <bdi>{words}</bdi>
                          </th>
                          <td className="number">{withinStep(amount, step)}</td>
                        </tr>
                      ))}
                  </tbody>
                </table>
              </Wide>
            ),
        )}
      </div>
    </>
  )
}
