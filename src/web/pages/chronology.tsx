import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { formatWhen } from '../../words/date-words.ts'
import { type Assessed, FactLine } from '../parts/fact-line.tsx'
import { useAskedPlace } from '../parts/frame/asked-place.ts'
import { sitting } from '../parts/frame/sitting.ts'
import { MatterPage } from '../parts/matter-page.tsx'
import { factAnchor, factNumber } from '../parts/numbered.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { Empty, NoFactsYet } from '../parts/states.tsx'

export function Chronology() {
  return (
    <MatterPage title="Chronology" what="the chronology">
      {(data) => (
        <>
          <PageTitle tab="Chronology">Chronology</PageTitle>
          {data.analysis ? <Facts matter={{ ...data, analysis: data.analysis }} /> : <NoFactsYet />}
        </>
      )}
    </MatterPage>
  )
}

function Facts({ matter }: { matter: Assessed }) {
  const { analysis } = matter
  const asked = useAskedPlace()
  // A fact that was asked for by its number must not be filtered away.
  const [party, setParty] = useState(asked === '' ? sitting.party : '')
  useEffect(() => {
    sitting.party = party
  }, [party])
  const facts = analysis.chronology.filter((fact) => party === '' || fact.about.some((id) => id === party))
  // The first fact shown of each year: the way into a long list.
  const years = new Map<string, number>()
  for (const fact of facts) {
    const year = /\d{4}/.exec(fact.when)?.[0]
    if (year !== undefined && !years.has(year)) years.set(year, factNumber(analysis, fact.id))
  }
  const name = (id: string) =>
    analysis.parties.find((p) => p.id === id)?.name ?? analysis.claimants.find((c) => c.id === id)?.pseudonym
  return (
    <>
      <div className="row">
        <label htmlFor="party">About</label>
        <select id="party" value={party} onChange={(event) => setParty(event.target.value)}>
          <option value="">everyone</option>
          {analysis.claimants.length > 1 &&
            analysis.claimants.map((one) => (
              <option key={one.id} value={one.id}>
                {one.pseudonym}
              </option>
            ))}
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
      {years.size > 1 && (
        <nav className="on-page" aria-label="Years">
          {[...years].map(([year, number]) => (
            <Link key={year} to="/chronology" hash={factAnchor(number)}>
              {year}
            </Link>
          ))}
        </nav>
      )}
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
      {facts.length === 0 && <Empty>No confirmed fact names this party.</Empty>}
    </>
  )
}
