import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatWhen } from '../../casefile/date-words.ts'
import { fromServer } from '../from-server.ts'
import { FactLine } from '../parts/fact-line.tsx'
import { Empty, Loading, TroubleNote } from '../parts/states.tsx'

export function Chronology() {
  const { data, error, isPending } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  const [party, setParty] = useState('')
  if (isPending) return <Loading what="the chronology" />
  if (error) return <TroubleNote error={error} />
  const analysis = data.analysis
  if (!analysis) return <Empty>No confirmed facts yet. Confirm suggestions, or load facts.</Empty>
  const facts = analysis.chronology.filter((fact) => party === '' || fact.about.some((id) => id === party))
  return (
    <>
      <h1>Chronology</h1>
      <div className="row">
        <label>
          Party{' '}
          <select value={party} onChange={(event) => setParty(event.target.value)}>
            <option value="">everyone</option>
            {analysis.parties.map((p) => (
              <option key={p.id} value={p.id}>
                {p.name}
              </option>
            ))}
          </select>
        </label>
        <span className="quiet" role="status">
          {facts.length} of {analysis.chronology.length} facts
        </span>
      </div>
      <div className="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What the record shows</th>
              <th scope="col">About</th>
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <tr key={fact.id}>
                <td>{formatWhen(fact.when)}</td>
                <td>
                  <FactLine fact={fact} withDate={false} />
                </td>
                <td>{fact.about.map((id) => analysis.parties.find((p) => p.id === id)?.name ?? analysis.claimants.find((c) => c.id === id)?.pseudonym).filter(Boolean).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {facts.length === 0 && <Empty>No fact concerns this party.</Empty>}
    </>
  )
}
