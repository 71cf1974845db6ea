import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Analysis } from '../../casefile/analysis.ts'
import { claimName, whose } from '../../casefile/claim-name.ts'
import { formatDay } from '../../casefile/date-words.ts'
import { formatCents } from '../../casefile/money.ts'
import type { Reconciliation } from '../../casefile/records.ts'
import { roleWords } from '../../casefile/role-words.ts'
import { fromServer } from '../from-server.ts'
import { FindingMark } from '../parts/finding-mark.tsx'
import { claimNumber } from '../parts/numbered.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { Loading, NoFactsYet, TroubleNote } from '../parts/states.tsx'
import { TimeLimit } from '../parts/time-limit.tsx'
import { Wide } from '../parts/wide.tsx'

const shownFirst = 8

export function Overview() {
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  if (isPending) return <Loading what="the matter" />
  if (error) return <TroubleNote error={error} again={refetch} />
  const { analysis, reconciliation: count, suggestionsWaiting: waiting } = data
  return (
    <>
      <PageTitle tab="Overview">{analysis?.matter.caption ?? 'Matter'}</PageTitle>
      {analysis && (
        <p className="quiet">
          {analysis.matter.court}, as of {formatDay(analysis.asOf)}, tested for {analysis.stage.replace('-', ' ')}. Law
          as of {formatDay(analysis.sources.lawAsOf)}. An aid to counsel, not legal advice.
        </p>
      )}
      <dl className="figures">
        {analysis && <Headline analysis={analysis} />}
        <div>
          <dt>Files accounted for</dt>
          <dd>
            {count.in}
            <small>
              {count.read} read, {count.duplicate} duplicate, {count.failed} failed, {count.held} held, {count.waiting}{' '}
              waiting
            </small>
          </dd>
        </div>
      </dl>
      {waiting > 0 && (
        <p className="quiet">
          {waiting} {waiting === 1 ? 'suggestion waits' : 'suggestions wait'} for a person; none of them counts as proof
          (<code>redress review</code>).
        </p>
      )}
      {analysis ? <Assessment analysis={analysis} /> : <NoFactsYet />}
      {count.exceptions.length > 0 && <Exceptions count={count} />}
    </>
  )
}

function Headline({ analysis }: { analysis: Analysis }) {
  const [next] = analysis.deadlines
    .filter((deadline) => deadline.next !== null)
    .sort((a, b) => ((a.next ?? '') < (b.next ?? '') ? -1 : 1))
  const value = analysis.valuation
  return (
    <>
      <div>
        <dt>Next last day to file</dt>
        <dd>
          {next?.next ? formatDay(next.next) : 'none running'}
          <small>
            {next
              ? `${next.cite}${whose(next)}${next.earliest && next.earliest < analysis.asOf ? `; on the strictest reading it ended ${formatDay(next.earliest)}` : ''}`
              : 'see the claims'}
          </small>
        </dd>
      </div>
      {value && (
        <>
          <div>
            <dt>Damages, present value</dt>
            <dd>
              {formatCents(value.total.low)} to {formatCents(value.total.high)}
              <small>if liability is proved{analysis.claimants.length > 1 && '; of one claimant'}</small>
            </dd>
          </div>
          <div>
            <dt>Net to the claimant</dt>
            <dd>
              {formatCents(value.netToClaimant.low)} to {formatCents(value.netToClaimant.high)}
              <small>
                {value.care.of === 'care' ? 'care plan' : 'lost support'} covered:{' '}
                {value.care.covered.replace('-', ' ')}
              </small>
            </dd>
          </div>
        </>
      )}
    </>
  )
}

function Assessment({ analysis }: { analysis: Analysis }) {
  return (
    <>
      <Parties analysis={analysis} />
      <Deadlines analysis={analysis} />
      {analysis.withoutSupport.length > 0 && (
        <>
          <h2>No claim supported</h2>
          <ul>
            {analysis.withoutSupport.map((w) => (
              <li key={w.party}>
                {analysis.parties.find((p) => p.id === w.party)?.name}: {w.why}
              </li>
            ))}
          </ul>
        </>
      )}
      {analysis.nextSteps.length > 0 && (
        <>
          <h2>What to look for next</h2>
          <ol>
            {analysis.nextSteps.slice(0, shownFirst).map((step) => (
              <li key={step.ask}>
                {step.ask} <span className="quiet">{helped(analysis, step.because)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {analysis.sources.notVerified.length > 0 && (
        <details>
          <summary>Law that these answers use and nobody verified ({analysis.sources.notVerified.length})</summary>
          <ul>
            {analysis.sources.notVerified.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function helped(analysis: Analysis, because: Analysis['nextSteps'][number]['because']): string {
  const claims = new Set(because.map((b) => b.claimFinding))
  const parties = new Set(analysis.claims.filter((c) => claims.has(c.id)).map((c) => c.defendant))
  return `For the claims against: ${analysis.parties
    .filter((p) => parties.has(p.id))
    .map((p) => p.name)
    .join('; ')}`
}

function Parties({ analysis }: { analysis: Analysis }) {
  return (
    <>
      <h2>Who may be liable</h2>
      <Wide label="Who may be liable">
        <table>
          <thead>
            <tr>
              <th scope="col">Party</th>
              <th scope="col">Part in the events</th>
              <th scope="col">Strongest claim</th>
              <th scope="col">Finding</th>
              <th scope="col">Time limit</th>
            </tr>
          </thead>
          <tbody>
            {analysis.standing.map(({ party: id, strongest }) => {
              const party = analysis.parties.find((one) => one.id === id)
              const best = analysis.claims.find((claim) => claim.id === strongest)
              if (!party) return null
              return (
                <tr key={party.id}>
                  <th scope="row">{party.name}</th>
                  <td>
                    {roleWords[party.role]}
                    <span className="quiet below">{party.description}</span>
                  </td>
                  <td>
                    {best ? (
                      <Link to="/claims/$claim" params={{ claim: claimNumber(analysis, best) }}>
                        {claimName(best)}
                      </Link>
                    ) : (
                      'none put'
                    )}
                  </td>
                  <td>{best && <FindingMark finding={best.finding} />}</td>
                  <td>{best && <TimeLimit limit={best.limitation} />}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Wide>
    </>
  )
}

/** The days that press: what is arguable already, and what ends first. */
function Deadlines({ analysis }: { analysis: Analysis }) {
  const running = analysis.deadlines.filter((d) => d.barred !== 'yes' && d.earliest !== null)
  if (running.length === 0) return null
  const row = (d: Analysis['deadlines'][number]) => {
    const claim = analysis.claims.find((c) => c.id === d.claimFinding)
    const left = d.daysLeftOnEarliest
    return (
      <tr key={d.claimFinding}>
        <td>
          {claim ? (
            <Link to="/claims/$claim" params={{ claim: claimNumber(analysis, claim) }}>
              {claimName(d)}
            </Link>
          ) : (
            d.cite
          )}
          <span className="quiet below">{analysis.parties.find((p) => p.id === d.defendant)?.name}</span>
        </td>
        <td>{d.earliest && formatDay(d.earliest)}</td>
        <td className={left !== null && left < 0 ? 'number barred' : 'number'}>
          {left !== null && (left < 0 ? `passed ${-left} days ago` : left)}
        </td>
        <td>{d.latest ? formatDay(d.latest) : 'no limit'}</td>
      </tr>
    )
  }
  const table = (rows: typeof running, label: string) => (
    <Wide label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Strictest last day</th>
            <th scope="col" className="number">
              Days left
            </th>
            <th scope="col">Most generous defensible</th>
          </tr>
        </thead>
        <tbody>{rows.map(row)}</tbody>
      </table>
    </Wide>
  )
  return (
    <>
      <h2>Deadlines</h2>
      {table(running.slice(0, shownFirst), 'Deadlines')}
      {running.length > shownFirst && (
        <details>
          <summary>{running.length - shownFirst} later deadlines</summary>
          {table(running.slice(shownFirst), 'Later deadlines')}
        </details>
      )}
    </>
  )
}

function Exceptions({ count }: { count: Reconciliation }) {
  return (
    <details>
      <summary>Files not plainly read ({count.exceptions.length})</summary>
      <Wide label="Files not plainly read">
        <table>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">What became of it</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {count.exceptions.map((e) => (
              <tr key={e.path}>
                <td className="path">{e.path}</td>
                <td>{e.status}</td>
                <td>{e.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </details>
  )
}
