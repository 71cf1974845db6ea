import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { SearchHit } from '../../casefile/views.ts'
import { fromServer } from '../from-server.ts'
import { Empty, Loading, TroubleNote } from '../parts/states.tsx'

const perPage = 20

export function Evidence() {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const [offset, setOffset] = useState(0)
  return (
    <>
      <h1>Evidence</h1>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(typed.trim())
          setOffset(0)
        }}
      >
        <label htmlFor="search">Search the text of every file</label>
        <div className="row">
          <input id="search" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" spellCheck={false} />
          <button className="main">Search</button>
        </div>
        <p className="quiet">Words; "a phrase"; AND, OR, NOT in capitals; begin* ; parentheses.</p>
      </form>
      {asked ? <Hits query={asked} offset={offset} move={setOffset} /> : <Documents />}
    </>
  )
}

function Hits({ query, offset, move }: { query: string; offset: number; move: (offset: number) => void }) {
  const { data, error, isPending } = useQuery({ queryKey: ['search', query, offset], queryFn: () => fromServer.search(query, offset) })
  if (isPending) return <Loading what="the index" />
  if (error) return <TroubleNote error={error} />
  if (data.total === 0) return <Empty>No page holds this. Try fewer words, or the beginning of a word with *.</Empty>
  return (
    <>
      <p role="status">
        {data.total} {data.total === 1 ? 'page' : 'pages'}
      </p>
      <ol className="hits" start={offset + 1}>
        {data.hits.map((hit) => (
          <li key={`${hit.document}-${hit.page}`}>
            <Link to="/evidence/$document/$page" params={{ document: hit.document, page: String(hit.page) }}>
              {hit.bates}, page {hit.page}
            </Link>{' '}
            <span className="quiet">{hit.path}</span>
            <div>
              <Snippet hit={hit} />
            </div>
          </li>
        ))}
      </ol>
      <div className="row">
        <button type="button" disabled={offset === 0} onClick={() => move(Math.max(0, offset - perPage))}>
          Earlier
        </button>
        <button type="button" disabled={offset + perPage >= data.total} onClick={() => move(offset + perPage)}>
          Further
        </button>
      </div>
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
  const { data, error, isPending } = useQuery({ queryKey: ['documents'], queryFn: fromServer.documents })
  if (isPending) return <Loading what="the list of files" />
  if (error) return <TroubleNote error={error} />
  if (data.documents.length === 0) return <Empty>No files yet. Bring a folder in with `redress ingest`.</Empty>
  return (
    <div className="wide">
      <table>
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
          {data.documents.map((d) => (
            <tr key={d.id}>
              <td>
                {d.status === 'read' && d.pages > 0 ? (
                  <Link to="/evidence/$document/$page" params={{ document: d.id, page: '1' }}>
                    {d.bates}
                  </Link>
                ) : (
                  d.bates
                )}
              </td>
              <td>{d.path}</td>
              <td>{d.format}</td>
              <td className="number">{d.pages}</td>
              <td>{d.status}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
