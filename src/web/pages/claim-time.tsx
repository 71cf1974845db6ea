import type { Analysis } from '../../casefile/analysis.ts'
import type { ClaimFinding } from '../../casefile/findings.ts'
import { formatDay } from '../../words/date-words.ts'
import { mostGenerousDay, strictestDay } from '../../words/last-day-words.ts'
import { versionWords } from '../parts/version-words.ts'
import { Wide } from '../parts/wide.tsx'

/** The last day to file with its working, step by step, and where the rules were read. */
export function TimeToFile({ claim, analysis }: { claim: ClaimFinding; analysis: Analysis }) {
  const { limitation } = claim
  const sources = [...new Set(limitation.steps.flatMap(({ source }) => source ?? []))]
  return (
    <>
      <h2 id="time-limit" tabIndex={-1}>
        Time limit
      </h2>
      <LastDays limitation={limitation} />
      <Wide label="Working of the time limit">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Day</th>
              <th scope="col">Version of the law</th>
              <th scope="col">Standing</th>
            </tr>
          </thead>
          <tbody>
            {limitation.steps.map((step, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps are a fixed, ordered working
              <tr key={i}>
                <td data-label="Step">{step.text}</td>
                <td data-label="Day" className="day">
                  {step.date ? formatDay(step.date) : ''}
                </td>
                <td data-label="Version">{step.version && versionWords(step.version, claim.claim, analysis)}</td>
                <td data-label="Standing">{step.status}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {sources.length > 0 && <p className="quiet path">Read in: {sources.join('; ')}.</p>}
      {limitation.warnings.length > 0 && (
        <>
          <h3>What this count leaves open</h3>
          <ul>
            {limitation.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function LastDays({ limitation }: { limitation: ClaimFinding['limitation'] }) {
  const { available, barred, earliest, latest, period_known: known } = limitation
  if (available === 'no') return <p>There was no claim for this conduct.</p>
  if (!known.latest)
    return (
      <p>The last day to file cannot be said: no source of the period was read. Look it up before anything else.</p>
    )
  const [strict, generous] = [strictestDay(limitation), mostGenerousDay(limitation)]
  if (earliest === null && latest === null && strict === generous) return <p>There is no time limit on any reading.</p>
  const past = barred === 'yes' ? 'was' : 'is'
  return strict === generous ? (
    <p>
      The last day to file {past} <strong>{strict}</strong> on every reading.
    </p>
  ) : (
    <p>
      The last day to file {past} <strong>{strict}</strong> on the strictest reading, <strong>{generous}</strong> on the
      most generous defensible one.
    </p>
  )
}
