import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { formatDay } from '../../casefile/date-words.ts'
import type { ClaimFinding, DecisionComparison } from '../../casefile/findings.ts'
import type { Fact } from '../../casefile/matter.ts'
import { fromServer } from '../from-server.ts'
import { FactLine } from '../parts/fact-line.tsx'
import { FindingMark } from '../parts/finding-mark.tsx'
import { Empty, Loading, TroubleNote } from '../parts/states.tsx'
import { TimeLimit } from '../parts/time-limit.tsx'

export function Claim() {
  const { claim: id } = useParams({ from: '/claims/$claim' })
  const { data, error, isPending } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  if (isPending) return <Loading what="the claim" />
  if (error) return <TroubleNote error={error} />
  const claim = data.analysis?.claims.find((c) => c.id === id)
  if (!data.analysis || !claim)
    return (
      <Empty>
        There is no such claim in this matter. <Link to="/claims">All claims</Link>
      </Empty>
    )
  const analysis = data.analysis
  const facts = new Map<string, Fact>(analysis.chronology.map((f) => [f.id, f]))
  const defendant = analysis.parties.find((p) => p.id === claim.defendant)
  return (
    <>
      <p>
        <Link to="/claims">All claims</Link>
      </p>
      <h1>
        {defendant?.name}: {claim.cite}
      </h1>
      <p>
        {claim.title}, {claim.theory}, in {claim.court}. <FindingMark finding={claim.finding} />. <TimeLimit limit={claim.limitation} />.
      </p>
      {claim.cautions.map((caution) => (
        <p key={caution} className="note">
          {caution}
        </p>
      ))}
      <h2>Elements</h2>
      {claim.elements.map((element) => (
        <section key={element.element}>
          <h3>
            <FindingMark finding={element.finding} /> {element.text}
          </h3>
          {element.mentalState && <p className="quiet">Mental state: {element.mentalState}</p>}
          {element.test && (
            <p className="quiet">
              Test: {element.test.name}
              {element.test.status !== 'verified' && ` (${element.test.status})`}
            </p>
          )}
          {element.ingredients.map((ingredient) => (
            <details key={ingredient.id} open={ingredient.finding !== 'gap'}>
              <summary>
                <FindingMark finding={ingredient.finding} /> {ingredient.text}
              </summary>
              {[...ingredient.facts, ...ingredient.against].map((factId) => {
                const fact = facts.get(factId)
                return fact && <FactLine key={factId} fact={fact} />
              })}
              {ingredient.facts.length === 0 && <p>Ask for: {ingredient.ask}</p>}
            </details>
          ))}
        </section>
      ))}
      <Limitation claim={claim} />
      {claim.immunity && (
        <>
          <h2>Immunity</h2>
          <ol>
            {claim.immunity.steps.map((step) => (
              <li key={step.question}>
                {step.question} <strong>{step.answer}</strong>: {step.why}
              </li>
            ))}
          </ol>
        </>
      )}
      {claim.precedent && (
        <>
          <h2>How courts ruled on like facts</h2>
          {claim.precedent.why.map((why) => (
            <p key={why}>{why}</p>
          ))}
          <Decisions title="For the plaintiff" decisions={claim.precedent.decisionsFor} names={analysis.factorNames} />
          <Decisions title="For the defendant" decisions={claim.precedent.decisionsAgainst} names={analysis.factorNames} />
        </>
      )}
      {claim.nextSteps.length > 0 && (
        <>
          <h2>What to look for next</h2>
          <ul>
            {claim.nextSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Limitation({ claim }: { claim: ClaimFinding }) {
  const { limitation } = claim
  return (
    <>
      <h2>Time limit</h2>
      <p>
        Last day on the strictest reading: <strong>{limitation.earliest ? formatDay(limitation.earliest) : 'no limit'}</strong>. On the most generous
        defensible reading: <strong>{limitation.latest ? formatDay(limitation.latest) : 'no limit'}</strong>.
      </p>
      <div className="wide">
        <table>
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
                <td>{step.text}</td>
                <td>{step.date ? formatDay(step.date) : ''}</td>
                <td>{step.version}</td>
                <td>{step.status}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {limitation.warnings.map((warning) => (
        <p key={warning} className="note">
          {warning}
        </p>
      ))}
    </>
  )
}

function Decisions({ title, decisions, names }: { title: string; decisions: readonly DecisionComparison[]; names: Readonly<Record<string, string>> }) {
  if (decisions.length === 0) return null
  const list = (ids: readonly string[]) => ids.map((id) => names[id] ?? id).join('; ') || 'none'
  return (
    <>
      <h3>{title}</h3>
      <div className="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">Decision</th>
              <th scope="col">Shared facts</th>
              <th scope="col">Only there</th>
              <th scope="col">What the court held, in our words</th>
            </tr>
          </thead>
          <tbody>
            {decisions.slice(0, 6).map((d) => (
              <tr key={`${d.decision}-${d.outcome}-${d.holding}`}>
                <td>
                  <em>{d.caption}</em>
                  {d.citation && `, ${d.citation}`} ({d.court} {d.decided.slice(0, 4)}){d.binding ? ', binding' : ''}
                </td>
                <td>{list(d.sharedFactors)}</td>
                <td>{list(d.onlyThere)}</td>
                <td>{d.holding}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
