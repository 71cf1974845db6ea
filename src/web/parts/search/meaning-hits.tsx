import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { MeaningAsked, MeaningHit } from '../../../casefile/evidence/meaning.ts'
import { meaningBounds } from '../../../words/search/meaning-bounds.ts'
import { notSearchedInWords } from '../../../words/search/not-searched.ts'
import { fromServer } from '../../from-server.ts'
import { Empty, Loading, TroubleNote } from '../states.tsx'
import { Doubt } from './doubt.tsx'
import { MarkedWords } from './marked-words.tsx'

/** Passages that say it in other words: a list of its own, made when a person asks for it. */
export function ByMeaning({ asked, title, action }: { asked: MeaningAsked; title: string; action: string }) {
  const [wanted, setWanted] = useState<MeaningAsked | null>(null)
  const isOpen = wanted !== null && JSON.stringify(wanted) === JSON.stringify(asked)
  return (
    <section aria-labelledby="by-meaning">
      <h2 id="by-meaning">{title}</h2>
      {isOpen ? (
        <Hits asked={wanted} />
      ) : (
        <button type="button" onClick={() => setWanted(asked)}>
          {action}
        </button>
      )}
    </section>
  )
}

function Hits({ asked }: { asked: MeaningAsked }) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['meaning', asked],
    queryFn: () => fromServer.meaning(asked),
  })
  if (isPending) return <Loading what="passages that say it in other words" />
  if (error) return <TroubleNote error={error} again={refetch} />
  const left = notSearchedInWords(data.notSearched)
  return (
    <>
      {data.hits.length === 0 ? (
        <Empty>
          <p role="status">No passage is near enough, of {data.compared} compared.</p>
        </Empty>
      ) : (
        <>
          <p role="status">
            The {data.hits.length} most alike, of {data.compared} passages compared
          </p>
          <ol className="hits">
            {data.hits.map((hit) => (
              <Hit key={`${hit.document} ${hit.page} ${hit.snippet.slice(0, 60)}`} hit={hit} />
            ))}
          </ol>
        </>
      )}
      <p className="quiet">{meaningBounds(data.leftOut)}</p>
      {left !== null && <p className="quiet">{left}</p>}
    </>
  )
}

function Hit({ hit }: { hit: MeaningHit }) {
  const { document, page, bates, path, doubtful, snippet, marks, because, again } = hit
  return (
    <li>
      <Link className="bates" to="/evidence/$document/$page" params={{ document, page: String(page) }}>
        {bates}, page {page}
      </Link>{' '}
      <span className="quiet path">{path}</span>
      <Doubt of={doubtful} />
      <div className="snippet">
        <MarkedWords text={snippet} marks={marks} />
      </div>
      <div className="quiet">
        Because of{' '}
        {because
          .map(({ asked, found }) =>
            asked.toLowerCase() === found.toLowerCase() ? `“${found}”` : `“${found}” for “${asked}”`,
          )
          .join(', ')}
        {again > 0 && `; the same words in ${again} other ${again === 1 ? 'place' : 'places'}`}
      </div>
    </li>
  )
}
