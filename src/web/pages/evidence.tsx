import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fromServer } from '../from-server.ts'
import { Account } from '../parts/evidence/account.tsx'
import { FileList } from '../parts/evidence/file-list.tsx'
import { Held } from '../parts/evidence/held.tsx'
import { ReadingProgress } from '../parts/evidence/reading-progress.tsx'
import { TakeIn } from '../parts/evidence/take-in.tsx'
import { sitting } from '../parts/frame/sitting.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { ByMeaning } from '../parts/search/meaning-hits.tsx'
import { NearDuplicates } from '../parts/search/near-duplicates.tsx'
import { SavedSearches } from '../parts/search/saved-searches.tsx'
import { SearchHits } from '../parts/search/search-hits.tsx'
import { EvidenceTools } from './evidence/tools.tsx'

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
          <Incoming />
          <FileList />
          <Account />
          <Held />
          <NearDuplicates />
          <EvidenceTools />
        </>
      )}
    </>
  )
}

function Incoming() {
  const { data } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  return (
    <>
      <TakeIn asksOfMinors={data !== undefined && data.analysis === null} />
      <ReadingProgress />
    </>
  )
}
