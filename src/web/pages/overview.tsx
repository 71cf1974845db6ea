import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../casefile/date-words.ts'
import { formatCents } from '../../casefile/money.ts'
import { fromServer } from '../from-server.ts'
import { FindingMark } from '../parts/finding-mark.tsx'
import { Empty, Loading, TroubleNote } from '../parts/states.tsx'
import { TimeLimit } from '../parts/time-limit.tsx'

const order = { supported: 0, contested: 1, gap: 2 } as const

export function Overview() {
  const { data, error, isPending } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  if (isPending) return <Loading what="the matter" />
  if (error) return <TroubleNote error={error} />
  const { analysis, reconciliation } = data
  const count = reconciliation
  return (
    <>
      <h1>{analysis?.matter.caption ?? 'Matter'}</h1>
      {analysis && (
        <p className="quiet">
          {analysis.matter.court}, as of {formatDay(analysis.asOf)}, tested for {analysis.stage.replace('-', ' ')}. Not legal advice; law as of{' '}
          {formatDay(analysis.sources.lawAsOf)}.
        </p>
      )}
      <dl className="figures">
        <div>
          <dt>Files accounted for</dt>
          <dd>
            {count.in}
            <small>
              {count.read} read, {count.duplicate} duplicate, {count.failed} failed, {count.held} held, {count.waiting} waiting
            </small>
          </dd>
        </div>
        {analysis && <Headline analysis={analysis} />}
      </dl>
      {analysis ? (
        <Parties analysis={analysis} />
      ) : (
        <Empty>
          <p>No confirmed facts yet, so nothing is assessed.</p>
          <p>Confirm suggestions with `redress review`, or load facts with `redress facts load`.</p>
        </Empty>
      )}
      {count.exceptions.length > 0 && (
        <details>
          <summary>Files not plainly read ({count.exceptions.length})</summary>
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
                  <td>{e.path}</td>
                  <td>{e.status}</td>
                  <td>{e.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  )
}

type Analysed = NonNullable<Awaited<ReturnType<typeof fromServer.overview>>['analysis']>

function Headline({ analysis }: { analysis: Analysed }) {
  const next = analysis.deadlines.find((d) => d.barred !== 'yes' && d.earliest !== null && (d.daysLeftOnEarliest ?? -1) >= 0)
  const value = analysis.valuation
  return (
    <>
      <div>
        <dt>Next defensible last day</dt>
        <dd>
          {next?.earliest ? formatDay(next.earliest) : 'none running'}
          <small>{next ? `${next.cite} (${next.theory})` : 'see the claims'}</small>
        </dd>
      </div>
      {value && (
        <>
          <div>
            <dt>Damages at present value</dt>
            <dd>
              {formatCents(value.total.low)} to {formatCents(value.total.high)}
              <small>{value.condition}</small>
            </dd>
          </div>
          <div>
            <dt>Net to the claimant</dt>
            <dd>
              {formatCents(value.netToClaimant.low)} to {formatCents(value.netToClaimant.high)}
              <small>care plan covered: {value.care.covered.replace('-', ' ')}</small>
            </dd>
          </div>
        </>
      )}
    </>
  )
}

function Parties({ analysis }: { analysis: Analysed }) {
  return (
    <>
      <h2>Who may be liable</h2>
      <div className="wide">
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
            {analysis.parties.map((party) => {
              const best = analysis.claims
                .filter((c) => c.defendant === party.id)
                .sort((a, b) => order[a.finding] - order[b.finding] || Number(a.limitation.barred === 'yes') - Number(b.limitation.barred === 'yes'))[0]
              return (
                <tr key={party.id}>
                  <th scope="row">{party.name}</th>
                  <td>
                    {party.role.replace('-', ' ')}
                    <br />
                    <span className="quiet">{party.description}</span>
                  </td>
                  <td>
                    {best ? (
                      <Link to="/claims/$claim" params={{ claim: best.id }}>
                        {best.cite} ({best.theory})
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
      </div>
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
      <h2>What to look for next</h2>
      <ol>
        {analysis.nextSteps.slice(0, 12).map((step) => (
          <li key={step.ask}>{step.ask}</li>
        ))}
      </ol>
    </>
  )
}
