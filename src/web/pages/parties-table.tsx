import { Link } from '@tanstack/react-router'
import type { Analysis } from '../../casefile/analysis.ts'
import type { Party } from '../../casefile/matter.ts'
import { claimName } from '../../words/claim-name.ts'
import { roleWords } from '../../words/role-words.ts'
import { FindingMark } from '../parts/finding-mark.tsx'
import { claimNumber } from '../parts/numbered.ts'
import { TableOut } from '../parts/table-out.tsx'
import { TimeLimit } from '../parts/time-limit.tsx'
import { Wide } from '../parts/wide.tsx'

/** Every party with its strongest claim; with several claimants, that claim for each of them. */
export function PartiesTable({ analysis }: { analysis: Analysis }) {
  return (
    <>
      <h2>Who may be liable</h2>
      <Wide label="Who may be liable">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">Party</th>
              <th scope="col">Strongest claim</th>
              <th scope="col">Finding</th>
              <th scope="col">Time limit</th>
            </tr>
          </thead>
          {analysis.standing.map(({ party: id, strongest }) => (
            <PartyRows key={id} analysis={analysis} id={id} strongest={strongest} />
          ))}
        </table>
      </Wide>
      <TableOut table="parties" what="who may be liable" />
    </>
  )
}

/** The part in the events and what it is, without saying the same twice. */
function introduced({ role, description }: Party): string {
  const part = roleWords[role]
  const [first = part] = part.split(' ')
  const opening = description.toLowerCase().split(' ', 2)
  return opening.includes(first) ? description : `${part}; ${description}`
}

function PartyRows({ analysis, id, strongest }: { analysis: Analysis; id: string; strongest: string | null }) {
  const party = analysis.parties.find((one) => one.id === id)
  const best = analysis.claims.find((claim) => claim.id === strongest)
  if (!party) return null
  const forOthers = best
    ? analysis.claims.filter(
        (one) => one !== best && one.defendant === id && one.claim === best.claim && one.theory === best.theory,
      )
    : []
  const rows = best ? [best, ...forOthers] : []
  const name = (
    <th className="party" scope={rows.length > 1 ? 'rowgroup' : 'row'} rowSpan={Math.max(1, rows.length)}>
      <bdi>{party.name}</bdi>
      <span className="quiet below">{introduced(party)}</span>
    </th>
  )
  return (
    <tbody>
      {rows.length === 0 && (
        <tr>
          {name}
          <td data-label="Claim">none lies against it</td>
          <td />
          <td />
        </tr>
      )}
      {rows.map((claim, i) => (
        <tr key={claim.id}>
          {i === 0 && name}
          <td data-label="Claim">
            <Link to="/claims/$claim" params={{ claim: claimNumber(analysis, claim) }}>
              {claimName(claim)}
            </Link>
          </td>
          <td data-label="Finding">
            <FindingMark finding={claim.finding} />
          </td>
          <td data-label="Time limit" className="limit">
            <TimeLimit limit={claim.limitation} />
          </td>
        </tr>
      ))}
    </tbody>
  )
}
