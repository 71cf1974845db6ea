import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { fromServer } from '../from-server.ts'
import { FindingMark } from '../parts/finding-mark.tsx'
import { Empty, Loading, TroubleNote } from '../parts/states.tsx'
import { TimeLimit } from '../parts/time-limit.tsx'

export function Claims() {
  const { data, error, isPending } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  if (isPending) return <Loading what="the claims" />
  if (error) return <TroubleNote error={error} />
  const analysis = data.analysis
  if (!analysis) return <Empty>No confirmed facts yet, so no claim is tested.</Empty>
  const columns = [...new Map(analysis.claims.map((c) => [`${c.claim} ${c.theory}`, { key: `${c.claim} ${c.theory}`, cite: c.cite, theory: c.theory }])).values()]
  return (
    <>
      <h1>Claims</h1>
      <p className="quiet">Supported: every ingredient of the court’s test has a confirmed fact. Contested: facts or authority on both sides. Gap: an ingredient has no fact yet.</p>
      <div className="wide">
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">Defendant</th>
              {columns.map((c) => (
                <th scope="col" key={c.key}>
                  {c.cite}
                  <br />
                  <small>{c.theory}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {analysis.parties.map((party) => (
              <tr key={party.id}>
                <th scope="row">{party.name}</th>
                {columns.map((column) => {
                  const claim = analysis.claims.find((c) => c.defendant === party.id && `${c.claim} ${c.theory}` === column.key)
                  return (
                    <td key={column.key}>
                      {claim ? (
                        <Link to="/claims/$claim" params={{ claim: claim.id }}>
                          <FindingMark finding={claim.finding} />
                          <br />
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
      </div>
    </>
  )
}
