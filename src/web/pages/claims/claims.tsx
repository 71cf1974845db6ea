import { Link } from '@tanstack/react-router'
import type { Analysis } from '../../../casefile/analysis.ts'
import type { ClaimFinding } from '../../../casefile/findings.ts'
import type { Party } from '../../../casefile/matter.ts'
import { BirthdayCaution, tellBirthday } from '../../parts/birthday-caution.tsx'
import { FindingMark } from '../../parts/finding-mark.tsx'
import { MatterPage } from '../../parts/matter-page.tsx'
import { claimNumber } from '../../parts/numbered.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { NoFactsYet } from '../../parts/states.tsx'
import { TableOut } from '../../parts/table-out.tsx'
import { TimeLimit } from '../../parts/time-limit.tsx'
import { Wide } from '../../parts/wide.tsx'
import { ClaimRules } from './claim-rules.tsx'

export function Claims() {
  return (
    <MatterPage title="Claims" what="the claims">
      {({ analysis }) => (
        <>
          <PageTitle tab="Claims">Claims</PageTitle>
          {analysis ? <Matrices analysis={analysis} /> : <NoFactsYet />}
          <ClaimRules analysis={analysis} />
        </>
      )}
    </MatterPage>
  )
}

/** One matrix for each claimant. */
function Matrices({ analysis }: { analysis: Analysis }) {
  const isOneOfSeveral = analysis.claimants.length > 1
  return (
    <>
      <p className="quiet legend">
        <FindingMark finding="supported" />: every ingredient of the court’s test has a confirmed fact.{' '}
        <FindingMark finding="contested" />: facts or authority on both sides. <FindingMark finding="gap" />: an
        ingredient has no fact yet. Below it the last day to file, on the strictest reading while that is ahead. An
        empty cell: the claim does not lie against this party. Open a cell for its proof, the count of its days and what
        to look for.
      </p>
      <BirthdayCaution told={tellBirthday(analysis.claims)} />
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
      <TableOut table="claims" what="the claims" />
    </>
  )
}

/** The parties side by side, the best proved first; each provision with its theories below it. */
function Matrix({ analysis, claims, label }: { analysis: Analysis; claims: readonly ClaimFinding[]; label: string }) {
  const parties = analysis.standing.flatMap(({ party }) => {
    const found = analysis.parties.find(({ id }) => id === party)
    return found && claims.some(({ defendant }) => defendant === party) ? [found] : []
  })
  const provisions = [...Map.groupBy(claims, (claim) => claim.claim).values()]
  return (
    <Wide label={label} tall>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">Claim</th>
            {parties.map((party) => (
              <th scope="col" key={party.id}>
                <bdi className="clamped" title={party.name}>
                  {party.name}
                </bdi>
              </th>
            ))}
          </tr>
        </thead>
        {provisions.map((rows) => (
          <Provision key={rows[0]?.claim} rows={rows} parties={parties} analysis={analysis} />
        ))}
      </table>
    </Wide>
  )
}

function Provision({
  rows,
  parties,
  analysis,
}: {
  rows: readonly ClaimFinding[]
  parties: readonly Party[]
  analysis: Analysis
}) {
  const theories = [...new Set(rows.map(({ theory }) => theory))]
  return (
    <tbody>
      <tr className="provision">
        <th scope="rowgroup" colSpan={parties.length + 1}>
          <span className="stays">{rows[0]?.cite}</span>
        </th>
      </tr>
      {theories.map((theory) => (
        <tr key={theory}>
          <th scope="row">{theory}</th>
          {parties.map((party) => {
            const claim = rows.find((one) => one.defendant === party.id && one.theory === theory)
            return (
              <td key={party.id}>
                {claim && (
                  <Link to="/claims/$claim" params={{ claim: claimNumber(analysis, claim) }}>
                    <FindingMark finding={claim.finding} />{' '}
                    <small>
                      <TimeLimit limit={claim.limitation} short />
                    </small>
                  </Link>
                )}
              </td>
            )
          })}
        </tr>
      ))}
    </tbody>
  )
}
