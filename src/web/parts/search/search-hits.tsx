import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { notSearchedInWords } from '../../../words/search/not-searched.ts'
import { fromServer } from '../../from-server.ts'
import { Empty, Loading, TroubleNote } from '../states.tsx'
import { TableOut } from '../table-out.tsx'
import { Doubt } from './doubt.tsx'
import { MarkedWords } from './marked-words.tsx'
import { KeepSearch } from './saved-searches.tsx'
import { Spread } from './search-spread.tsx'

const perPage = 20

interface HitsProps {
  query: string
  offset: number
  move: (offset: number) => void
  ask: (query: string) => void
}

export function SearchHits({ query, offset, move, ask }: HitsProps) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['search', query, offset],
    queryFn: () => fromServer.search(query, offset),
  })
  if (isPending) return <Loading what="the index" />
  if (error) return <TroubleNote error={error} again={refetch} />
  const notSearched = data.notSearched === null ? null : notSearchedInWords(data.notSearched)
  if (data.total === 0)
    return (
      <Empty>
        <p role="status">No page holds this.</p>
        {data.instead !== null && (
          <p>
            Did you mean{' '}
            <button type="button" onClick={() => ask(data.instead ?? '')}>
              {data.instead}
            </button>
          </p>
        )}
        <p>Try fewer words, or the beginning of a word with *.</p>
        {notSearched !== null && <p>{notSearched}</p>}
      </Empty>
    )
  const last = offset + data.hits.length
  return (
    <>
      <p role="status">
        {data.total} {data.total === 1 ? 'page' : 'pages'}
        {data.total > perPage && `, ${offset + 1} to ${last} shown`}
      </p>
      <KeepSearch query={query} />
      <TableOut table="search" what="every page found" more={{ query }} />
      {data.total > 1 && (
        <Spread query={query} narrow={(field) => ask(`${query.includes(' OR ') ? `(${query})` : query} ${field}`)} />
      )}
      <ol className="hits" start={offset + 1}>
        {data.hits.map((hit) => (
          <li key={`${hit.document}-${hit.page}`}>
            <Link
              className="bates"
              to="/evidence/$document/$page"
              params={{ document: hit.document, page: String(hit.page) }}
            >
              {hit.bates}, page {hit.page}
            </Link>{' '}
            <span className="quiet path">{hit.path}</span>
            <Doubt of={hit.doubtful} />
            <div className="snippet">
              <MarkedWords text={hit.snippet} marks={hit.marks} />
            </div>
          </li>
        ))}
      </ol>
      {data.total > perPage && (
        <div className="row">
          <button type="button" disabled={offset === 0} onClick={() => move(Math.max(0, offset - perPage))}>
            Earlier
          </button>
          <button type="button" disabled={last >= data.total} onClick={() => move(offset + perPage)}>
            Further
          </button>
        </div>
      )}
    </>
  )
}
