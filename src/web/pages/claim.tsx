import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { whose } from '../../casefile/claim-name.ts'
import { formatDay } from '../../casefile/date-words.ts'
import type {
  ClaimFinding,
  DecisionComparison,
  ElementFinding,
  FindingKind,
  ImmunityFinding,
} from '../../casefile/findings.ts'
import type { Fact } from '../../casefile/matter.ts'
import { fromServer } from '../from-server.ts'
import { type Assessed, FactLine } from '../parts/fact-line.tsx'
import { FindingMark } from '../parts/finding-mark.tsx'
import { claimOfNumber } from '../parts/numbered.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { Empty, Loading, NoFactsYet, TroubleNote } from '../parts/states.tsx'
import { TimeLimit } from '../parts/time-limit.tsx'
import { versionWords } from '../parts/version-words.ts'
import { Wide } from '../parts/wide.tsx'

export function Claim() {
  const { claim: number } = useParams({ from: '/claims/$claim' })
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  if (isPending) return <Loading what="the claim" />
  if (error) return <TroubleNote error={error} again={refetch} />
  if (!data.analysis)
    return (
      <>
        <PageTitle tab="Claims">Claims</PageTitle>
        <NoFactsYet />
      </>
    )
  const claim = claimOfNumber(data.analysis, number)
  if (!claim)
    return (
      <>
        <PageTitle tab="No such claim">No such claim</PageTitle>
        <Empty>
          There is no claim of this number in the matter. <Link to="/claims">All claims</Link>
        </Empty>
      </>
    )
  return <Proof claim={claim} matter={{ ...data, analysis: data.analysis }} number={number} />
}

function Proof({ claim, matter, number }: { claim: ClaimFinding; matter: Assessed; number: string }) {
  const { analysis } = matter
  const defendant = analysis.parties.find((p) => p.id === claim.defendant)
  return (
    <>
      <p className="trail">
        <Link to="/claims">All claims</Link>
      </p>
      <PageTitle tab={`Claim ${number}`}>
        {defendant?.name}: {claim.cite}
      </PageTitle>
      <p className="quiet">
        {claim.title}; {claim.theory}
        {whose(claim)}; in {claim.court}. Claim {number} of {analysis.claims.length}.
      </p>
      <dl className="figures">
        <div>
          <dt>Finding</dt>
          <dd>
            <FindingMark finding={claim.finding} />
            <small>{elementsInWords(claim)}</small>
          </dd>
        </div>
        <div>
          <dt>Time limit</dt>
          <dd>
            <TimeLimit limit={claim.limitation} />
            <small>
              {claim.limitation.available === 'partly' ? 'for a part of the conduct only' : 'working below'}
            </small>
          </dd>
        </div>
        <div>
          <dt>Law that governs</dt>
          <dd className="plain">
            {claim.versions.map((version) => (
              <span className="below" key={version}>
                {versionWords(version, claim.claim)}
              </span>
            ))}
          </dd>
        </div>
      </dl>
      {claim.cautions.map((caution) => (
        <p key={caution} className="note">
          {caution}
        </p>
      ))}
      <h2>Elements</h2>
      {claim.elements.map((element) => (
        <Element key={element.element} element={element} matter={matter} />
      ))}
      <Limitation claim={claim} />
      {claim.immunity && <Immunity immunity={claim.immunity} />}
      {claim.precedent && (
        <>
          <h2>How courts ruled on like facts</h2>
          {claim.precedent.why.map((why) => (
            <p key={why}>{why}</p>
          ))}
          <Decisions title="For the plaintiff" decisions={claim.precedent.decisionsFor} names={analysis.factorNames} />
          <Decisions
            title="For the defendant"
            decisions={claim.precedent.decisionsAgainst}
            names={analysis.factorNames}
          />
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

function elementsInWords({ elements }: ClaimFinding): string {
  const count = (kind: FindingKind) => elements.filter((e) => e.finding === kind).length
  return `${count('supported')} of ${elements.length} elements supported, ${count('contested')} contested, ${count('gap')} with a gap`
}

function Element({ element, matter }: { element: ElementFinding; matter: Assessed }) {
  const facts = new Map<string, Fact>(matter.analysis.chronology.map((f) => [f.id, f]))
  const list = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const fact = facts.get(id)
      return fact ? [<FactLine key={id} fact={fact} matter={matter} />] : []
    })
  return (
    <section className="element">
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
      {element.note && <p className="quiet">{element.note}</p>}
      {element.ingredients.map((ingredient) => (
        <details key={ingredient.id} open={ingredient.finding !== 'supported' || ingredient.facts.length <= 3}>
          <summary>
            <FindingMark finding={ingredient.finding} /> {ingredient.text}{' '}
            <span className="quiet">
              {ingredient.facts.length} {ingredient.facts.length === 1 ? 'fact' : 'facts'}
              {ingredient.against.length > 0 && `, ${ingredient.against.length} against`}
            </span>
          </summary>
          {list(ingredient.facts)}
          {ingredient.against.length > 0 && <h4>Against</h4>}
          {list(ingredient.against)}
          {ingredient.finding !== 'supported' && <p>Ask for: {ingredient.ask}</p>}
        </details>
      ))}
    </section>
  )
}

function Immunity({ immunity }: { immunity: ImmunityFinding }) {
  return (
    <>
      <h2>Immunity: {immunity.result.replaceAll('-', ' ')}</h2>
      <p className="quiet">{immunity.version}</p>
      <ol>
        {immunity.steps.map((step) => (
          <li key={step.question}>
            {step.question} <strong>{step.answer}</strong>: {step.why}
          </li>
        ))}
      </ol>
    </>
  )
}

function Limitation({ claim }: { claim: ClaimFinding }) {
  const { limitation } = claim
  return (
    <>
      <h2>Time limit</h2>
      <p>
        Last day on the strictest reading:{' '}
        <strong>{limitation.earliest ? formatDay(limitation.earliest) : 'no limit'}</strong>. On the most generous
        defensible reading: <strong>{limitation.latest ? formatDay(limitation.latest) : 'no limit'}</strong>.
      </p>
      <Wide label="Working of the time limit">
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
                <td>{step.version && versionWords(step.version, claim.claim)}</td>
                <td>{step.status}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
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

function Decisions({
  title,
  decisions,
  names,
}: {
  title: string
  decisions: readonly DecisionComparison[]
  names: Readonly<Record<string, string>>
}) {
  if (decisions.length === 0) return null
  const list = (ids: readonly string[]) => ids.map((id) => names[id] ?? id).join('; ') || 'none'
  return (
    <>
      <h3>{title}</h3>
      <Wide label={title}>
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
      </Wide>
    </>
  )
}
