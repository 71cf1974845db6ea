import { formatCents } from '../../../casefile/money.ts'
import type { Valuation } from '../../../casefile/value/valuation.ts'
import type { WaterfallStep } from '../../../casefile/value/waterfall-step.ts'
import { coverageWords, structureWords } from '../../../words/valuation/care-words.ts'
import { shareTaker } from '../../../words/valuation/maximum-words.ts'
import { stepOf, withinStep } from '../../../words/valuation/range-words.ts'
import { stepLabel, stepNote } from '../../../words/valuation/step-words.ts'
import { Wide } from '../../parts/wide.tsx'

/** What comes off on the way to the claimant, and whether the rest pays for the care. */
export function GrossToNet({ valuation }: { valuation: Valuation }) {
  const { waterfall, total, care, structures = [], shares = [] } = valuation
  const step = stepOf(total)
  return (
    <>
      <h2>From gross to net</h2>
      <Steps label="From gross to net" steps={waterfall} step={step} />
      {shares.length > 0 && (
        <ul>
          {shares.map((share) => {
            const { claimant, relation } = shareTaker(share)
            return (
              <li key={claimant}>
                <bdi>{claimant}</bdi> ({relation}): {withinStep(share.amount, step)}
              </li>
            )
          })}
        </ul>
      )}
      <h3>{care.of === 'care' ? 'Whether it pays for the care' : 'Whether it pays for the lost support'}</h3>
      <p>{coverageWords(care)}</p>
      {structures.length > 0 && (
        <ul>
          {structures.map((one) => (
            <li key={one.kind}>
              {withinStep(one.amount, step)}: {structureWords(one.kind, care)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Sums that were entered are told as they were. */
const isEntered = ({ is }: WaterfallStep): boolean =>
  is === 'costs' || is === 'lien' || is === 'restitution' || is === 'offer'

/** Steps of a way from a sum to the net, each with what must be known of it. */
export function Steps({
  label,
  steps,
  step,
}: {
  label: string
  steps: readonly WaterfallStep[]
  step: Parameters<typeof withinStep>[1]
}) {
  return (
    <Wide label={label}>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col" className="number">
              Dollars
            </th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps stand in their order and never move
            <tr key={i} className={one.is === 'net' ? 'sum' : undefined}>
              <th scope="row" data-label="Step">
                <bdi>{stepLabel(one)}</bdi>
              </th>
              <td className="number" data-label="Dollars">
                {isEntered(one) ? formatCents(one.amount) : withinStep(one.amount, step)}
              </td>
              <td data-label="Why">{stepNote(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
