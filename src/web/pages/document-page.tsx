import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { PageView } from '../../casefile/views/views.ts'
import type { About } from '../../casefile/written/single-records.ts'
import { fileNoteInWords } from '../../words/evidence/file-note-words.ts'
import { fromServer } from '../from-server.ts'
import { FactDrawer } from '../parts/facts/fact-drawer.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ByMeaning } from '../parts/search/meaning-hits.tsx'
import { Loading, TroubleNote } from '../parts/states.tsx'
import { WorkBeside } from '../parts/work/work-beside.tsx'
import { FactsHere } from './reader/facts-here.tsx'
import { Original } from './reader/original.tsx'
import { PageText } from './reader/page-text.tsx'
import { SuggestionCards } from './reader/suggestion-cards.tsx'
import { type Reading, useReader } from './reader/use-reader.ts'

/** One page of evidence with what it proves: words become facts where they stand. */
export function DocumentPage() {
  const { document, page } = useParams({ from: '/evidence/$document/$page' })
  const number = Number(page)
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['page', document, number],
    queryFn: () => fromServer.page(document, number),
  })
  if (isPending)
    return (
      <>
        <PageTitle tab="Evidence">Evidence</PageTitle>
        <Loading what="the page" />
      </>
    )
  if (error)
    return (
      <>
        <Trail />
        <PageTitle tab="Evidence">This page cannot be shown</PageTitle>
        <TroubleNote error={error} again={refetch} />
      </>
    )
  return <Reader key={`${document}-${number}`} data={data} />
}

const Trail = () => (
  <p className="trail">
    <Link to="/evidence">All evidence</Link>
  </p>
)

function Reader({ data }: { data: PageView }) {
  const { at } = useSearch({ from: '/evidence/$document/$page' })
  const reading = useReader(data)
  const { document, page } = data
  return (
    <>
      <Trail />
      <PageTitle tab={`${document.bates} page ${page}`}>
        {document.bates}, page {page} of {document.pages}
      </PageTitle>
      <State data={data} />
      {document.pages > 1 && (
        <nav className="row" aria-label="Pages of this file">
          {page > 1 && <PageLink document={document.id} to={page - 1} title="Previous page" />}
          {page < document.pages && <PageLink document={document.id} to={page + 1} title="Next page" />}
        </nav>
      )}
      <div className="beside">
        <Words reading={reading} at={at} />
        <Beside reading={reading} />
      </div>
      <MoreLike reading={reading} />
      {data.hasOriginal && <Original document={document.id} page={page} />}
      <p className="quiet path">
        {document.path}, SHA-256 {document.sha256}
      </p>
    </>
  )
}

/** The page itself, and the step from selected words to a fact. */
function Words({ reading, at }: { reading: Reading; at: number | undefined }) {
  const { data, hits, cards, picked, drawn, pick, begin, text, passage, writing } = reading
  return (
    <div>
      {hits.length > 0 && (
        <p role="status">
          {hits.length} {hits.length === 1 ? 'place' : 'places'} on this page match what was searched for.{' '}
          <button type="button" className="small" onClick={() => passage(1)}>
            Next <kbd>n</kbd>
          </button>
        </p>
      )}
      <PageText
        {...{
          hits,
          cards,
          at,
          drawn,
          pick,
          text: data.text,
          rows: data.rows,
          quotes: data.quotes,
          enter: begin,
          place: text,
        }}
        picked={picked?.range ?? null}
      />
      {data.text.trim() !== '' && (
        <div className="row make-fact">
          <button
            type="button"
            className={picked === null ? undefined : 'main'}
            aria-disabled={picked === null}
            // The browser's own selection stays while the button is pressed.
            onPointerDown={(event) => event.preventDefault()}
            onClick={begin}
          >
            {writing.on?.of === 'fact' ? 'Add the selected words to the fact' : 'Make a fact of the selected words'}
          </button>
          {picked === null && (
            <span className="quiet">
              Select words with the pointer, by a tap on a line and one on the last line, or with the arrow keys in the
              text.
            </span>
          )}
        </div>
      )}
    </div>
  )
}

/** Passages of other pages that speak of the same: as the selected words, or as this page. */
function MoreLike({ reading: { data, picked } }: { reading: Reading }) {
  if (data.text.trim() === '') return null
  const { document, page, text } = data
  const range = picked?.range
  const shown = range === undefined ? null : { ...range, words: text.slice(range.start, range.end) }
  return (
    <ByMeaning
      asked={{ document: document.id, page, shown }}
      title="More like this"
      action={shown === null ? 'Find passages like this page' : 'Find passages like the selected words'}
    />
  )
}

/** What the page proves, and what is being written about it. */
function Beside({ reading }: { reading: Reading }) {
  const { writing, data, cards, active, waiting, skip } = reading
  const { data: people } = useQuery({
    queryKey: ['records', 'people'],
    queryFn: () => fromServer.records({ kinds: ['party', 'claimant'] }),
  })
  const known = [...(people?.party ?? []), ...(people?.claimant ?? [])].map(({ content }) => content)
  return (
    <aside aria-label="Facts and suggestions">
      <p role="status" className="done">
        {writing.done}{' '}
        {writing.done !== null && (
          <button type="button" className="small" onClick={() => void writing.undo()}>
            Undo <kbd>u</kbd>
          </button>
        )}
      </p>
      {writing.on === null && writing.error !== null && <TroubleNote error={writing.error} />}
      <FactDrawer writing={writing} people={known} />
      {writing.on === null && (
        <>
          <FactsHere quotes={data.quotes} open={(fact) => void writing.beginFact(fact)} />
          {reading.notMarked && <TroubleNote error={reading.notMarked} />}
          <WorkBeside
            about={workPlace(reading)}
            what={reading.picked === null ? ' of this page' : ' of the selected words'}
          />
          <WorkBeside about={{ kind: 'document', id: data.document.id }} what=" of the whole file" />
          {reading.isMarked && <SuggestionCards {...{ cards, active, waiting, writing, skip }} />}
        </>
      )}
    </aside>
  )
}

/** The page, with the words on it that are selected. */
function workPlace({ data: { document, page, text }, picked }: Reading): About {
  const words = picked === null ? '' : text.slice(picked.range.start, picked.range.end).trim().slice(0, 2_000)
  return { kind: 'page', id: `${document.id}/${page}`, ...(words === '' ? {} : { words }) }
}

const PageLink = ({ document, to, title }: { document: string; to: number; title: string }) => (
  <Link to="/evidence/$document/$page" params={{ document, page: String(to) }}>
    {title}
  </Link>
)

const whyAsLines = {
  'many-cells':
    'This sheet has too many cells to be drawn in columns: its rows are lines, with tabs between the cells.',
  'read-before': 'This sheet was read before columns were kept: its rows are lines. Reading the file again keeps them.',
}

/** How the words came to be, and what to mind of it. */
function State({ data }: { data: PageView }) {
  const sure = data.confidence === null ? '' : `, sure to ${Math.round(data.confidence)}%`
  return (
    <>
      {data.label && <p className="quiet">{data.label}</p>}
      {data.source === 'ocr' && (
        <p className="note">
          This text was read from a picture of the page{sure}. Compare it with the original before quoting.
        </p>
      )}
      {data.asLines !== null && <p className="quiet">{whyAsLines[data.asLines]}</p>}
      {data.document.notes.map((note) => (
        <p key={JSON.stringify(note)} className="quiet">
          {fileNoteInWords(note)}
        </p>
      ))}
    </>
  )
}
