import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DocumentRecord } from '../../casefile/records.ts'
import type { SearchHit } from '../../casefile/views.ts'
import { fromServer } from '../from-server.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { sitting } from '../parts/sitting.ts'
import { Empty, Loading, TroubleNote } from '../parts/states.tsx'
import { Wide } from '../parts/wide.tsx'

const perPage = 20

export function Evidence() {
  const [search, setSearch] = useState(sitting.search)
  const set = (change: Partial<typeof search>) => {
    sitting.search = { ...search, ...change }
    setSearch(sitting.search)
  }
  return (
    <>
      <PageTitle tab="Evidence">Evidence</PageTitle>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            set({ asked: search.typed.trim(), offset: 0 })
          }}
        >
          <label htmlFor="search">Search the text of every file</label>
          <div className="row">
            <input
              id="search"
              type="search"
              value={search.typed}
              onChange={(event) => set({ typed: event.target.value })}
              autoComplete="off"
              spellCheck={false}
              aria-describedby="search-help"
              maxLength={2000}
            />
            <button type="submit" className="main">
              Search
            </button>
            {search.asked !== '' && (
              <button type="button" onClick={() => set({ typed: '', asked: '', offset: 0 })}>
                Show all files
              </button>
            )}
          </div>
          <p className="quiet" id="search-help">
            Words, <kbd>"a phrase"</kbd>, <kbd>AND</kbd> <kbd>OR</kbd> <kbd>NOT</kbd> in capitals, <kbd>begin*</kbd>,
            parentheses. What is searched for stays out of the address and the browser’s history.
          </p>
        </form>
      </search>
      {search.asked ? (
        <Hits query={search.asked} offset={search.offset} move={(offset) => set({ offset })} />
      ) : (
        <Documents />
      )}
    </>
  )
}

function Hits({ query, offset, move }: { query: string; offset: number; move: (offset: number) => void }) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['search', query, offset],
    queryFn: () => fromServer.search(query, offset),
  })
  if (isPending) return <Loading what="the index" />
  if (error) return <TroubleNote error={error} again={refetch} />
  if (data.total === 0)
    return (
      <Empty>
        <p role="status">No page holds this.</p>
        <p>Try fewer words, or the beginning of a word with *. Files that were not read are not searched.</p>
      </Empty>
    )
  const last = offset + data.hits.length
  return (
    <>
      <p role="status">
        {data.total} {data.total === 1 ? 'page' : 'pages'}
        {data.total > perPage && `, ${offset + 1} to ${last} shown`}
      </p>
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
            <div className="snippet">
              <Snippet hit={hit} />
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

function Snippet({ hit }: { hit: SearchHit }) {
  const parts: React.ReactNode[] = []
  let at = 0
  for (const [start, end] of hit.marks) {
    parts.push(hit.snippet.slice(at, start), <mark key={start}>{hit.snippet.slice(start, end)}</mark>)
    at = end
  }
  parts.push(hit.snippet.slice(at))
  return <>{parts}</>
}

function Documents() {
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['documents'], queryFn: fromServer.documents })
  const [filter, setFilter] = useState(sitting.filter)
  if (isPending) return <Loading what="the list of files" />
  if (error) return <TroubleNote error={error} again={refetch} />
  if (data.documents.length === 0)
    return (
      <Empty>
        No files yet. Bring a folder in with <code>redress ingest</code>, then start this view again.
      </Empty>
    )
  const set = (change: Partial<typeof filter>) => {
    sitting.filter = { ...filter, ...change }
    setFilter(sitting.filter)
  }
  const shown = data.documents.filter(
    (d) => (filter.state === '' || d.status === filter.state) && (filter.kind === '' || d.format === filter.kind),
  )
  const states = [...new Set(data.documents.map((d) => d.status))]
  const kinds = [...new Set(data.documents.map((d) => d.format))].sort()
  return (
    <>
      <div className="row">
        <label htmlFor="state">State</label>
        <select id="state" value={filter.state} onChange={(event) => set({ state: event.target.value })}>
          <option value="">any</option>
          {states.map((state) => (
            <option key={state}>{state}</option>
          ))}
        </select>
        <label htmlFor="kind">Kind</label>
        <select id="kind" value={filter.kind} onChange={(event) => set({ kind: event.target.value })}>
          <option value="">any</option>
          {kinds.map((kind) => (
            <option key={kind}>{kind}</option>
          ))}
        </select>
        <span className="quiet" role="status">
          {shown.length} of {data.documents.length} files
        </span>
      </div>
      {shown.length === 0 ? <Empty>No file has this state and kind.</Empty> : <DocumentTable documents={shown} />}
    </>
  )
}

function DocumentTable({ documents }: { documents: readonly DocumentRecord[] }) {
  return (
    <Wide label="Files">
      <table className="files">
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">File</th>
            <th scope="col">Kind</th>
            <th scope="col" className="number">
              Pages
            </th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {documents.map((d) => (
            <tr key={d.id}>
              <td className="fixed">
                {d.status === 'read' && d.pages > 0 ? (
                  <Link to="/evidence/$document/$page" params={{ document: d.id, page: '1' }}>
                    {d.bates}
                  </Link>
                ) : (
                  d.bates
                )}
              </td>
              <td className="path">{d.path}</td>
              <td>{d.format}</td>
              <td className="number">{d.pages}</td>
              <td>
                {d.status}
                {d.reason && <span className="quiet below">{d.reason.replaceAll('-', ' ')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
