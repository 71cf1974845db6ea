import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { NearDuplicates as Found } from '../../../casefile/views/views.ts'
import { fromServer } from '../../from-server.ts'
import { Empty, Loading, TroubleNote } from '../states.tsx'
import { TableOut } from '../table-out.tsx'

/** Documents that have most of their words from one another, looked for when a person asks for it. */
export function NearDuplicates() {
  const [by, setBy] = useState<Found['by'] | null>(null)
  return (
    <section aria-labelledby="near-duplicates">
      <h2 id="near-duplicates">Nearly the same</h2>
      <p className="quiet">The same ad with spun words, a letter sent twice: texts that share most of their wording.</p>
      <div className="row">
        <button type="button" aria-pressed={by === 'document'} onClick={() => setBy('document')}>
          Compare documents
        </button>
        <button type="button" aria-pressed={by === 'page'} onClick={() => setBy('page')}>
          Compare pages
        </button>
      </div>
      {by !== null && <Groups by={by} />}
    </section>
  )
}

function Groups({ by }: { by: Found['by'] }) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['duplicates', by],
    queryFn: () => fromServer.duplicates(by),
  })
  if (isPending) return <Loading what="what is nearly the same" />
  if (error) return <TroubleNote error={error} again={refetch} />
  if (data.total === 0) return <Empty>No two of {data.texts} share most of their words.</Empty>
  return (
    <>
      <p role="status">
        {data.total} {data.total === 1 ? 'group' : 'groups'} among {data.texts}
        {data.total > data.groups.length && `, the largest ${data.groups.length} shown`}
      </p>
      {by === 'document' && <TableOut table="duplicates" what="what is nearly the same" />}
      <ol>
        {data.groups.map((group) => (
          <Group key={`${group.members[0]?.document} ${group.members[0]?.page}`} group={group} />
        ))}
      </ol>
    </>
  )
}

function Group({ group }: { group: Found['groups'][number] }) {
  const [first] = group.members
  const [compared, setCompared] = useState<string | null>(null)
  return (
    <li>
      {group.members.map(({ document, page, bates, path, similarity }, at) => (
        <div key={`${document} ${page}`}>
          <Link to="/evidence/$document/$page" params={{ document, page: String(page ?? 1) }}>
            {page === null ? bates : `${bates}, page ${page}`}
          </Link>{' '}
          <span className="quiet path">{path}</span>
          {at > 0 && (
            <>
              {' '}
              {similarity === 1 ? 'the same words' : `${Math.round(similarity * 100)} % the same`}{' '}
              {page === null && bates !== first?.bates && (
                <button
                  type="button"
                  aria-expanded={compared === bates}
                  onClick={() => setCompared(compared === bates ? null : bates)}
                >
                  Where they differ
                </button>
              )}
            </>
          )}
        </div>
      ))}
      {compared !== null && first && <Comparison first={first.bates} second={compared} />}
    </li>
  )
}

function Comparison({ first, second }: { first: string; second: string }) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['compare', first, second],
    queryFn: () => fromServer.compare(first, second),
  })
  if (isPending) return <Loading what="both texts" />
  if (error) return <TroubleNote error={error} again={refetch} />
  return (
    <div className="snippet">
      {data.stretches.map((stretch, at) => {
        // The stretches of one comparison never change their order.
        const key = at
        if (stretch.in === 'both') return <span key={key}>{stretch.text}</span>
        return stretch.in === 'first' ? <del key={key}>{stretch.text}</del> : <ins key={key}>{stretch.text}</ins>
      })}
    </div>
  )
}
