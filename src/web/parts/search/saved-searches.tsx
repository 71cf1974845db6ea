import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fromServer } from '../../from-server.ts'
import { TroubleNote } from '../states.tsx'

/** Searches kept under a name; of the watched ones, what came in since they were last looked at. */
export function SavedSearches({ ask }: { ask: (query: string) => void }) {
  const { data } = useQuery({ queryKey: ['saved-searches'], queryFn: fromServer.savedSearches })
  const client = useQueryClient()
  const act = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSuccess: () => client.invalidateQueries({ queryKey: ['saved-searches'] }),
  })
  if (data === undefined || data.searches.length === 0) return null
  return (
    <section aria-labelledby="saved-searches">
      <h2 id="saved-searches">Saved searches</h2>
      <ul>
        {data.searches.map(({ id, name, query, news }) => (
          <li key={id}>
            <button type="button" onClick={() => ask(query)}>
              {name}
            </button>{' '}
            <span className="quiet">{query}</span>{' '}
            <button
              type="button"
              className="small"
              aria-label={`Remove the search ${name}`}
              onClick={() => act.mutate(() => fromServer.removeSearch(id))}
            >
              Remove
            </button>
            {news !== null && (
              <span className="below">
                {news.documents === 0
                  ? 'Watched, nothing new.'
                  : `Watched: new in ${news.documents === 1 ? 'one document' : `${news.documents} documents`}, ${news.first.join(', ')}.`}
              </span>
            )}
          </li>
        ))}
      </ul>
      {data.searches.some(({ news }) => news !== null && news.documents > 0) && (
        <button type="button" onClick={() => act.mutate(fromServer.searchesSeen)}>
          Mark what is new as seen
        </button>
      )}
      {act.error && <TroubleNote error={act.error} />}
    </section>
  )
}

/** Keeps the search under a name, to ask it again or of everything that comes in. */
export function KeepSearch({ query }: { query: string }) {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [watched, setWatched] = useState(false)
  const client = useQueryClient()
  const keep = useMutation({
    mutationFn: () => fromServer.saveSearch(name.trim(), query, watched),
    onSuccess: () => {
      setOpen(false)
      return client.invalidateQueries({ queryKey: ['saved-searches'] })
    },
  })
  if (!open)
    return (
      <p className="row">
        <button type="button" onClick={() => setOpen(true)}>
          Keep this search
        </button>
        {keep.isSuccess && <span role="status">Kept.</span>}
      </p>
    )
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') keep.mutate()
      }}
    >
      <label htmlFor="search-name">Name</label>
      <input id="search-name" value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
      <label>
        <input type="checkbox" checked={watched} onChange={(event) => setWatched(event.target.checked)} /> ask it of
        every file that comes in
      </label>
      <button type="submit" className="main" disabled={name.trim() === ''}>
        Keep
      </button>
      <button type="button" onClick={() => setOpen(false)}>
        Cancel
      </button>
      {keep.error && <TroubleNote error={keep.error} />}
    </form>
  )
}
