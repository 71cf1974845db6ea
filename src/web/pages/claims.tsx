import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Analysis } from '../../casefile/analysis.ts'
import type { ClaimFinding } from '../../casefile/findings.ts'
import { fromServer } from '../from-server.ts'
import { FindingMark } from '../parts/finding-mark.tsx'
import { claimNumber } from '../parts/numbered.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { Loading, NoFactsYet, TroubleNote } from '../parts/states.tsx'
import { TimeLimit } from '../parts/time-limit.tsx'
import { Wide } from '../parts/wide.tsx'

interface Column {
  readonly claim: string
  readonly cite: string
  readonly theory: string
}

/** Each claim and theory once, those of one provision side by side. */
function columnsOf(rows: readonly ClaimFinding[]): readonly Column[] {
  const all = new Map(rows.map(({ claim, cite, theory }) => [`${claim} ${theory}`, { claim, cite, theory }] as const))
  const claims = [...new Set(rows.map((c) => c.claim))]
  return claims.flatMap((claim) => [...all.values()].filter((column) => column.claim === claim))
}

export function Claims() {
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  if (isPending) return <Loading what="the claims" />
  if (error) return <TroubleNote error={error} again={refetch} />
  const analysis = data.analysis
  return (
    <>
      <PageTitle tab="Claims">Claims</PageTitle>
      {analysis ? <Matrices analysis={analysis} /> : <NoFactsYet />}
    </>
  )
}

/** One matrix for each claimant. */
function Matrices({ analysis }: { analysis: Analysis }) {
  const isOneOfSeveral = analysis.claimants.length > 1
  return (
    <>
      <p className="quiet">
        <FindingMark finding="supported" />: every ingredient of the court’s test has a confirmed fact.{' '}
        <FindingMark finding="contested" />: facts or authority on both sides. <FindingMark finding="gap" />: an
        ingredient has no fact yet. Open a cell for its proof, its time limit and what to look for.
      </p>
      {analysis.claimants.map((claimant) => (
        <section key={claimant.id}>
          {isOneOfSeveral && <h2>Claims of {claimant.pseudonym}</h2>}
          <Matrix
            analysis={analysis}
            claims={analysis.claims.filter((claim) => claim.claimant === claimant.id)}
            label={`Claims${isOneOfSeveral ? ` of ${claimant.pseudonym}` : ''} against each defendant`}
          />
        </section>
      ))}
    </>
  )
}

function Matrix({ analysis, claims, label }: { analysis: Analysis; claims: readonly ClaimFinding[]; label: string }) {
  const columns = columnsOf(claims)
  const groups = columns.filter((column, i) => columns[i - 1]?.claim !== column.claim)
  return (
    <Wide label={label}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Defendant
            </th>
            {groups.map(({ claim, cite }) => (
              <th scope="colgroup" key={claim} colSpan={columns.filter((c) => c.claim === claim).length}>
                {cite}
              </th>
            ))}
          </tr>
          <tr>
            {columns.map(({ claim, theory }) => (
              <th scope="col" key={`${claim} ${theory}`}>
                <small>{theory}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {analysis.parties.map((party) => (
            <tr key={party.id}>
              <th scope="row">{party.name}</th>
              {columns.map((column) => {
                const claim = claims.find(
                  (c) => c.defendant === party.id && c.claim === column.claim && c.theory === column.theory,
                )
                return (
                  <td key={`${column.claim} ${column.theory}`}>
                    {claim ? (
                      <Link to="/claims/$claim" params={{ claim: claimNumber(analysis, claim) }}>
                        <FindingMark finding={claim.finding} />
                        <small>
                          <TimeLimit limit={claim.limitation} />
                        </small>
                      </Link>
                    ) : (
                      <span className="quiet">not put</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
