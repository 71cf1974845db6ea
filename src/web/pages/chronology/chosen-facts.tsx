import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FactId, PartyId } from '../../../casefile/ids.ts'
import type { WantedChange } from '../../../casefile/written/change-request.ts'
import { counted } from '../../../words/counting.ts'
import { fromServer } from '../../from-server.ts'
import { placeOf } from '../../parts/facts/fact-saving.ts'
import { saveFile } from '../../parts/save-file.ts'
import { TroubleNote } from '../../parts/states.tsx'
import type { People } from './fact-rows.tsx'

/** One request holds no more, and one step of the history is one request. */
const mostAtOnce = 200

/** What is done to the chosen facts, or written of those that are shown. */
export function ChosenFacts({
  shown,
  chosen,
  choose,
  people,
}: {
  shown: readonly FactId[]
  chosen: ReadonlySet<FactId>
  choose: (facts: readonly FactId[], on: boolean) => void
  people: People
}) {
  const picked = shown.filter((id) => chosen.has(id))
  return (
    <section className="chosen-facts" aria-label="Chosen facts and export">
      <div className="row">
        <button type="button" className="small" onClick={() => choose(shown, picked.length < shown.length)}>
          {picked.length < shown.length ? `Choose all ${shown.length} shown` : 'Choose none'}
        </button>
        {picked.length > 0 && <span>{counted(picked.length, 'fact')} chosen</span>}
        <Export facts={picked.length > 0 ? picked : shown} />
      </div>
      {picked.length > 0 && <Together facts={picked} done={() => choose(picked, false)} people={people} />}
    </section>
  )
}

/** Searched by the firewall before it leaves, as every paper. */
function Export({ facts }: { facts: readonly FactId[] }) {
  const [said, setSaid] = useState('')
  const [error, setError] = useState<unknown>(null)
  const save = async (name: string) => {
    setError(null)
    setSaid('Making and searching …')
    try {
      saveFile(name, await fromServer.paperFile('chronology', null, name, facts))
      setSaid(`${name}: ${counted(facts.length, 'fact')}, searched for every protected name.`)
    } catch (trouble) {
      setSaid('')
      setError(trouble)
    }
  }
  const files = [
    ['Word', 'chronology.docx'],
    ['Excel', 'chronology.xlsx'],
    ['CSV', 'chronology.csv'],
  ] as const
  return (
    <>
      <span>Export {counted(facts.length, 'fact')}:</span>
      {files.map(([title, name]) => (
        <button key={name} type="button" className="small" onClick={() => void save(name)}>
          {title}
        </button>
      ))}
      <button type="button" className="small" onClick={() => print()}>
        Print
      </button>
      <span role="status" className="quiet">
        {said}
      </span>
      {error !== null && <TroubleNote error={error} />}
    </>
  )
}

/** The same for all of them, as one step that can be undone. */
function Together({ facts, done, people }: { facts: readonly FactId[]; done: () => void; people: People }) {
  const cache = useQueryClient()
  const [who, setWho] = useState('')
  const [error, setError] = useState<unknown>(null)
  const person = people.find(({ id }) => id === who)
  const act = async (changeOf: (one: Stored) => WantedChange | null) => {
    setError(null)
    try {
      const { fact: stored = [] } = await fromServer.records({ kinds: ['fact'], ids: facts })
      const changes = stored.flatMap((one) => changeOf(one) ?? [])
      if (changes.length > 0) await fromServer.change(changes)
      await cache.invalidateQueries()
      done()
    } catch (trouble) {
      setError(trouble)
    }
  }
  if (facts.length > mostAtOnce)
    return <p className="quiet">At most {mostAtOnce} facts are changed in one step; choose fewer.</p>
  return (
    <>
      <div className="row">
        <label htmlFor="also-about">They concern also</label>
        <select id="also-about" value={who} onChange={(event) => setWho(event.target.value)}>
          <option value="">choose a person or party</option>
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {'name' in one ? one.name : one.pseudonym}
            </option>
          ))}
        </select>
        <button
          type="button"
          disabled={person === undefined}
          onClick={() => person && void act((one) => withPerson(one, person.id))}
        >
          Put it on all
        </button>
        <button
          type="button"
          onClick={() => void act(({ id, version }) => ({ kind: 'fact', id, basedOn: version, content: null }))}
        >
          Remove {facts.length === 1 ? 'it' : `all ${facts.length}`}
        </button>
      </div>
      {error !== null && <TroubleNote error={error} />}
    </>
  )
}

type Stored = NonNullable<Awaited<ReturnType<typeof fromServer.records>>['fact']>[number]

function withPerson({ id, version, content }: Stored, person: PartyId): WantedChange | null {
  if (content.about.includes(person)) return null
  const changed = { ...content, about: [...content.about, person], passages: content.passages.map(placeOf) }
  return { kind: 'fact', id, basedOn: version, content: changed }
}
