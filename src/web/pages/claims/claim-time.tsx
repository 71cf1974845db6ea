import type { Analysis } from '../../../casefile/analysis.ts'
import type { ClaimFinding } from '../../../casefile/findings.ts'
import { formatDay } from '../../../words/date-words.ts'
import { gradeInWords } from '../../../words/grade-words.ts'
import { cautionInWords } from '../../../words/limitation/caution-words.ts'
import { citesOf } from '../../../words/limitation/cites-of.ts'
import { footingLines } from '../../../words/limitation/footing-words.ts'
import { headlineOf } from '../../../words/limitation/last-day-words.ts'
import { readingWords, stepInWords } from '../../../words/limitation/step-words.ts'
import { versionInWords } from '../../../words/limitation/version-words.ts'
import { Wide } from '../../parts/wide.tsx'

/** The last day to file with its working, step by step, and where the rules were read. */
export function TimeToFile({ claim, analysis }: { claim: ClaimFinding; analysis: Analysis }) {
  const { limitation } = claim
  const citeOf = citesOf(analysis)
  const footing = footingLines(limitation, citeOf)
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
              <th scope="col">Rests on</th>
            </tr>
          </thead>
          <tbody>
            {limitation.steps.map((step, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps are a fixed, ordered working
              <tr key={i}>
                <td data-label="Step">
                  {readingOf(step)}
                  {stepInWords(step)}
                </td>
                <td data-label="Day" className="day">
                  {step.date ? formatDay(step.date) : ''}
                </td>
                <td data-label="Version">{step.version && versionInWords(step.version, citeOf)}</td>
                <td data-label="Rests on">{step.rests_on && gradeInWords(step.rests_on)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {footing.length > 0 && (
        <ul className="quiet path">
          {footing.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {limitation.cautions.length > 0 && (
        <>
          <h3>What this count leaves open</h3>
          <ul>
            {limitation.cautions
              .map((one) => cautionInWords(one, citeOf))
              .map((text) => (
                <li key={text}>{text}</li>
              ))}
          </ul>
        </>
      )}
    </>
  )
}

/** A step of one reading alone says of which. */
const readingOf = ({ reading }: { readonly reading: keyof typeof readingWords }) =>
  reading === 'every' ? null : <span className="quiet">{readingWords[reading]}: </span>

function LastDays({ limitation }: { limitation: ClaimFinding['limitation'] }) {
  const said = headlineOf(limitation)
  switch (said.kind) {
    case 'none':
      return <p>{said.text}</p>
    case 'one':
      return (
        <p>
          {said.before} <strong>{said.day}</strong>, {said.after}
        </p>
      )
    case 'two':
      return (
        <p>
          {said.before} <strong>{said.strict}</strong> on the strictest reading, <strong>{said.generous}</strong> on the
          most generous.
        </p>
      )
    default:
      return said satisfies never
  }
}
