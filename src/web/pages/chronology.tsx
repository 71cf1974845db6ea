import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { formatWhen } from '../../casefile/date-words.ts'
import { fromServer } from '../from-server.ts'
import { type Assessed, FactLine } from '../parts/fact-line.tsx'
import { factAnchor, factNumber } from '../parts/numbered.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { sitting } from '../parts/sitting.ts'
import { Empty, Loading, NoFactsYet, TroubleNote } from '../parts/states.tsx'

export function Chronology() {
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  if (isPending) return <Loading what="the chronology" />
  if (error) return <TroubleNote error={error} again={refetch} />
  return (
    <>
      <PageTitle tab="Chronology">Chronology</PageTitle>
      {data.analysis ? <Facts matter={{ ...data, analysis: data.analysis }} /> : <NoFactsYet />}
    </>
  )
}

function Facts({ matter }: { matter: Assessed }) {
  const { analysis } = matter
  const asked = useLocation({ select: (location) => location.hash })
  // A fact that was asked for by its number must not be filtered away.
  const [party, setParty] = useState(asked === '' ? sitting.party : '')
  useEffect(() => {
    sitting.party = party
  }, [party])
  useEffect(() => {
    const goal = asked === '' ? null : document.getElementById(asked)
    goal?.scrollIntoView({ block: 'start' })
    goal?.focus({ preventScroll: true })
  }, [asked])
  const facts = analysis.chronology.filter((fact) => party === '' || fact.about.some((id) => id === party))
  const name = (id: string) =>
    analysis.parties.find((p) => p.id === id)?.name ?? analysis.claimants.find((c) => c.id === id)?.pseudonym
  return (
    <>
      <div className="row">
        <label htmlFor="party">About</label>
        <select id="party" value={party} onChange={(event) => setParty(event.target.value)}>
          <option value="">everyone</option>
          {analysis.parties.map((p) => (
            <option key={p.id} value={p.id}>
              {p.name}
            </option>
          ))}
        </select>
        <span className="quiet" role="status">
          {facts.length} of {analysis.chronology.length} facts
        </span>
      </div>
      <ol className="chronology">
        {facts.map((fact) => {
          const number = factNumber(analysis, fact.id)
          const about = fact.about.map(name).filter((known) => known !== undefined)
          return (
            <li key={fact.id} id={factAnchor(number)} tabIndex={-1}>
              <div className="when">
                {formatWhen(fact.when)}
                <span className="quiet below">fact {number}</span>
              </div>
              <FactLine fact={fact} matter={matter} withDate={false} />
              <div className="quiet about">{about.join('; ')}</div>
            </li>
          )
        })}
      </ol>
      {facts.length === 0 && <Empty>No confirmed fact concerns this party.</Empty>}
    </>
  )
}
