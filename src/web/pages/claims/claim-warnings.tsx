import type { Analysis } from '../../../casefile/analysis.ts'
import type { WarningFinding } from '../../../casefile/precedent/warning-finding.ts'
import { warningWords } from '../../../words/warning-words.ts'

/** Public warnings that had named the signs before they were seen here, and the decisions that limit them. */
export function Warnings({ warnings, analysis }: { warnings: WarningFinding; analysis: Analysis }) {
  const { lead, signs, rest, limits } = warningWords(warnings, (factor) => analysis.factorNames[factor] ?? factor)
  return (
    <>
      <h2 id="warnings" tabIndex={-1}>
        Warnings to the trade
      </h2>
      <p>{lead}</p>
      <ul>
        {signs.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {rest.map((text) => (
        <p key={text} className="quiet">
          {text}
        </p>
      ))}
      <details>
        <summary>What courts say such warnings are worth ({limits.length})</summary>
        <ul>
          {limits.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
    </>
  )
}
