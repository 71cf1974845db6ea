import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FactId } from '../../../casefile/ids.ts'
import { fromServer } from '../../from-server.ts'
import type { Assessed } from '../../parts/facts/fact-line.tsx'
import { useFactWriting } from '../../parts/facts/fact-writing.ts'
import { disputedFacts, factsShown, noConditions } from '../../parts/facts/which-facts.ts'
import { useAskedPlace } from '../../parts/frame/asked-place.ts'
import { sitting } from '../../parts/frame/sitting.ts'
import { MatterPage } from '../../parts/matter-page.tsx'
import { factAnchor, factNumber } from '../../parts/numbered.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { Empty, NoFactsYet, TroubleNote } from '../../parts/states.tsx'
import { ChosenFacts } from './chosen-facts.tsx'
import { FactRows } from './fact-rows.tsx'
import { Filters } from './filters.tsx'
import { Timeline } from './timeline.tsx'

export function Chronology() {
  return (
    <MatterPage title="Chronology" what="the chronology">
      {(data) => (
        <>
          <PageTitle tab="Chronology">Chronology</PageTitle>
          {data.analysis && data.analysis.chronology.length > 0 ? (
            <Facts matter={{ ...data, analysis: data.analysis }} />
          ) : (
            <NoFactsYet />
          )}
        </>
      )}
    </MatterPage>
  )
}

function Facts({ matter }: { matter: Assessed }) {
  const { analysis, numbers } = matter
  const asked = useAskedPlace()
  // A fact that was asked for by its number must not be filtered away.
  const [list, setList] = useState(asked === '' ? sitting.facts : { ...sitting.facts, where: noConditions })
  const [chosen, setChosen] = useState<ReadonlySet<FactId>>(new Set())
  const set = (change: Partial<typeof list>) => {
    sitting.facts = { ...list, ...change }
    setList(sitting.facts)
  }
  const writing = useFactWriting(null, () => undefined)
  const { data: people } = useQuery({
    queryKey: ['records', 'people'],
    queryFn: () => fromServer.records({ kinds: ['party', 'claimant'] }),
  })
  const known = [...(people?.party ?? []), ...(people?.claimant ?? [])].map(({ content }) => content)
  const facts = factsShown(analysis, numbers, list.where, list.order)
  const choose = (ids: readonly FactId[], on: boolean) => {
    setChosen((before) => {
      const next = new Set(before)
      for (const id of ids)
        if (on) next.add(id)
        else next.delete(id)
      return next
    })
  }
  return (
    <>
      <Filters {...{ analysis, numbers, set }} where={list.where} order={list.order} shown={facts.length} />
      <details
        className="along-time"
        open={list.timeline}
        onToggle={(event) => set({ timeline: event.currentTarget.open })}
      >
        <summary>Timeline</summary>
        {list.timeline && <Timeline facts={facts} matter={matter} disputed={disputedFacts(analysis)} />}
      </details>
      {facts.length > 0 && <ChosenFacts {...{ chosen, choose }} shown={facts.map(({ id }) => id)} people={known} />}
      <p role="status" className="done">
        {writing.done}{' '}
        {writing.done !== null && (
          <button type="button" className="small" onClick={() => void writing.undo()}>
            Undo
          </button>
        )}
      </p>
      {writing.on === null && writing.error !== null && <TroubleNote error={writing.error} />}
      {list.order === 'oldest first' && <Years matter={matter} facts={facts} />}
      <FactRows {...{ facts, matter, chosen, choose, writing }} people={known} />
      {facts.length === 0 && <Empty>No confirmed fact meets all of these conditions.</Empty>}
    </>
  )
}

/** The first fact shown of each year: the way into a long list. */
function Years({ matter: { analysis }, facts }: { matter: Assessed; facts: ReturnType<typeof factsShown> }) {
  const years = new Map<string, number>()
  for (const fact of facts) {
    const year = /\d{4}/.exec(fact.when)?.[0]
    if (year !== undefined && !years.has(year)) years.set(year, factNumber(analysis, fact.id))
  }
  if (years.size < 2) return null
  return (
    <nav className="on-page" aria-label="Years">
      {[...years].map(([year, number]) => (
        <Link key={year} to="/chronology" hash={factAnchor(number)}>
          {year}
        </Link>
      ))}
    </nav>
  )
}
