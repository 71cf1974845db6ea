import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import { fromServer } from '../from-server.ts'
import { sitting } from '../parts/frame/sitting.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { ByMeaning } from '../parts/search/meaning-hits.tsx'
import { NearDuplicates } from '../parts/search/near-duplicates.tsx'
import { SavedSearches } from '../parts/search/saved-searches.tsx'
import { SearchHits } from '../parts/search/search-hits.tsx'
import { Empty, Loading, TroubleNote } from '../parts/states.tsx'
import { Wide } from '../parts/wide.tsx'

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
            Words, <kbd>"a phrase"</kbd>, <kbd>AND</kbd> <kbd>OR</kbd> <kbd>NOT</kbd> in capitals, <kbd>begin*</kbd>,{' '}
            <kbd>typo~</kbd>, <kbd>cash w/5 desk</kbd>, parentheses, <kbd>type:mail</kbd>, <kbd>sender:</kbd>,{' '}
            <kbd>date:2019-03..2019-06</kbd>. What is searched for stays out of the address and the browser’s history.
          </p>
        </form>
      </search>
      {search.asked ? (
        <>
          <SearchHits
            query={search.asked}
            offset={search.offset}
            move={(offset) => set({ offset })}
            ask={(query) => set({ typed: query, asked: query, offset: 0 })}
          />
          <ByMeaning
            asked={{ query: search.asked }}
            title="In other words"
            action="Look for passages that mean the same"
          />
        </>
      ) : (
        <>
          <SavedSearches ask={(query) => set({ typed: query, asked: query, offset: 0 })} />
          <Documents />
          <NearDuplicates />
        </>
      )}
    </>
  )
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
