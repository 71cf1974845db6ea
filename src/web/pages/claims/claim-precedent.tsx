import type { Analysis } from '../../../casefile/analysis.ts'
import type { DecisionComparison, PrecedentFinding } from '../../../casefile/findings.ts'
import { precedentReasonWords } from '../../../words/precedent/precedent-reason-words.ts'
import { leaningWords, recordWords } from '../../../words/precedent/precedent-words.ts'
import { Wide } from '../../parts/wide.tsx'

const shownAtMost = 6

export function Precedent({ precedent, analysis }: { precedent: PrecedentFinding; analysis: Analysis }) {
  const named = (ids: readonly string[]): string => ids.map((id) => analysis.factorNames[id] ?? id).join('; ') || 'none'
  return (
    <>
      <h2 id="decisions" tabIndex={-1}>
        How courts ruled on like facts
      </h2>
      <p>
        <strong>{leaningWords(precedent, (factor) => named([factor]))}</strong> {recordWords(precedent.record)}
      </p>
      {precedent.why.map((one) => {
        const why = precedentReasonWords(one, (factor) => named([factor]))
        return <p key={why}>{why}</p>
      })}
      {precedent.wouldChange.length > 0 && (
        <>
          <h3>What would change the answer</h3>
          <ul>
            {precedent.wouldChange.map((one) => (
              <li key={one.add.join()}>
                {named(one.add)}: towards the {one.towards}; seen in {Math.round(one.seenInShare * 100)} of 100 like
                cases.
              </li>
            ))}
          </ul>
        </>
      )}
      <Decisions title="For the plaintiff" decisions={precedent.decisionsFor} named={named} />
      <Decisions title="For the defendant" decisions={precedent.decisionsAgainst} named={named} />
    </>
  )
}

function Decisions({
  title,
  decisions,
  named,
}: {
  title: string
  decisions: readonly DecisionComparison[]
  named: (ids: readonly string[]) => string
}) {
  const more = decisions.length - shownAtMost
  return (
    <>
      <h3>
        {title} ({decisions.length})
      </h3>
      {decisions.length === 0 ? (
        <p className="quiet">No decision on like facts was found on this side.</p>
      ) : (
        <Wide label={title}>
          <table className="stack">
            <thead>
              <tr>
                <th scope="col">Decision</th>
                <th scope="col">Shared facts</th>
                <th scope="col">Only there</th>
                <th scope="col">What the court held, in our words</th>
              </tr>
            </thead>
            <tbody>
              {decisions.slice(0, shownAtMost).map((d) => (
                <tr key={`${d.decision}-${d.outcome}-${d.holding}`}>
                  <td data-label="Decision">
                    <em>{d.caption}</em>
                    {d.citation && `, ${d.citation}`} ({d.court} {d.decided.slice(0, 4)}){d.binding ? ', binding' : ''}
                  </td>
                  <td data-label="Shared facts">{named(d.sharedFactors)}</td>
                  <td data-label="Only there">{named(d.onlyThere)}</td>
                  <td data-label="Held">{d.holding}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      {more > 0 && (
        <p className="quiet">
          The {shownAtMost} nearest are shown; the {more} others stand in the analysis.json of the casebook.
        </p>
      )}
    </>
  )
}
