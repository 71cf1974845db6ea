import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { PageQuote } from '../../casefile/views.ts'
import { fromServer } from '../from-server.ts'
import { factAnchor, factNumber } from '../parts/numbered.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { sitting } from '../parts/sitting.ts'
import { Loading, TroubleNote } from '../parts/states.tsx'

/** One page of evidence as text, with quoted passages marked; the look of the original stays covered until asked for. */
export function DocumentPage() {
  const { document, page } = useParams({ from: '/evidence/$document/$page' })
  const { at } = useSearch({ from: '/evidence/$document/$page' })
  const number = Number(page)
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['page', document, number],
    queryFn: () => fromServer.page(document, number),
  })
  const { data: matter } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
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
        <p className="trail">
          <Link to="/evidence">All evidence</Link>
        </p>
        <PageTitle tab="Evidence">This page cannot be shown</PageTitle>
        <TroubleNote error={error} again={refetch} />
      </>
    )
  const go = (to: number) => ({ to: '/evidence/$document/$page', params: { document, page: String(to) } }) as const
  const { bates, pages, path, sha256 } = data.document
  // A fact may quote the page more than once.
  const facts = [...new Map(data.quotes.map((quote) => [quote.fact, quote])).values()]
  const sure = data.confidence === null ? '' : `, sure to ${Math.round(data.confidence)}%`
  return (
    <>
      <p className="trail">
        <Link to="/evidence">All evidence</Link>
      </p>
      <PageTitle tab={`${bates} page ${number}`}>
        {bates}, page {number} of {pages}
      </PageTitle>
      <p className="quiet path">
        {path}
        {data.label ? `, ${data.label}` : ''}
      </p>
      {data.source === 'ocr' && (
        <p className="note">
          This text was read from a picture of the page{sure}. Compare it with the original before quoting.
        </p>
      )}
      {data.document.notes.map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      {pages > 1 && (
        <nav className="row" aria-label="Pages of this file">
          {number > 1 && <Link {...go(number - 1)}>Previous page</Link>}
          {number < pages && <Link {...go(number + 1)}>Next page</Link>}
        </nav>
      )}
      <div className={facts.length > 0 ? 'beside' : undefined}>
        <Text key={`${document}-${number}`} text={data.text} quotes={data.quotes} at={at} />
        {facts.length > 0 && (
          <aside aria-labelledby="facts-here">
            <h2 id="facts-here">Facts that rest on this page</h2>
            <ul>
              {facts.map(({ fact, statement }) => {
                const known = matter?.analysis ? factNumber(matter.analysis, fact) : 0
                return (
                  <li key={fact}>
                    {known > 0 ? (
                      <Link to="/chronology" hash={factAnchor(known)}>
                        {statement}
                      </Link>
                    ) : (
                      statement
                    )}
                  </li>
                )
              })}
            </ul>
          </aside>
        )}
      </div>
      {data.hasOriginal && <Original key={`${document}-${number}`} document={document} page={number} />}
      <p className="quiet path">SHA-256 {sha256}</p>
    </>
  )
}

/** Quotes may overlap, so the text is cut at every end of one and each piece knows whether the chosen one covers it. */
function Text({ text, quotes, at }: { text: string; quotes: readonly PageQuote[]; at: number | undefined }) {
  const chosen = useRef<HTMLElement>(null)
  useEffect(() => {
    if (at === undefined) return
    chosen.current?.scrollIntoView({ block: 'center' })
    chosen.current?.focus({ preventScroll: true })
  }, [at])
  if (text.trim() === '') return <div className="page quiet">No text was found on this page.</div>
  const cuts = [...new Set([0, ...quotes.flatMap(({ start, end }) => [start, end]), text.length])].sort((a, b) => a - b)
  const first = quotes.find((q) => q.at === at)?.start
  return (
    <div className="page">
      {cuts.map((start, i) => {
        const piece = text.slice(start, cuts[i + 1] ?? start)
        const over = quotes.filter((q) => q.start <= start && q.end > start)
        if (piece === '' || over.length === 0) return piece
        const isChosen = over.some((q) => q.at === at)
        return (
          <mark
            key={start}
            ref={start === first ? chosen : undefined}
            className={isChosen ? 'chosen' : undefined}
            aria-current={isChosen || undefined}
            tabIndex={isChosen ? -1 : undefined}
          >
            {piece}
          </mark>
        )
      })}
    </div>
  )
}

function Original({ document, page }: { document: string; page: number }) {
  const [picture, setPicture] = useState<string | null>(null)
  const [opening, setOpening] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [pause, setPause] = useState(sitting.showsPause)
  const button = useRef<HTMLButtonElement>(null)
  const asked = useRef(false)
  useEffect(() => () => void (picture && URL.revokeObjectURL(picture)), [picture])
  useEffect(() => {
    // One button takes the other's place: the focus stays with it.
    if (asked.current && !opening) button.current?.focus()
  }, [opening])

  const open = async () => {
    asked.current = true
    setOpening(true)
    setError(null)
    try {
      const blob = await fromServer.openOriginal(document, page)
      sitting.originalsOpened += 1
      setPicture(URL.createObjectURL(blob))
    } catch (trouble) {
      setError(trouble)
    }
    setOpening(false)
  }
  const noPause = () => {
    sitting.showsPause = false
    setPause(false)
    button.current?.focus()
  }
  return (
    <section className="as-it-looks">
      <h2>The page as it looks</h2>
      {error !== null && <TroubleNote error={error} />}
      {picture === null ? (
        <div className="cover">
          <p>Covered: page {page} of the original, in gray, with real names. Opening it is written to the audit log.</p>
          <button ref={button} type="button" onClick={open} aria-disabled={opening}>
            {opening ? 'Opening …' : 'Open the original page'}
          </button>
        </div>
      ) : (
        <>
          <div className="row">
            <button ref={button} type="button" onClick={() => setPicture(null)}>
              Cover it again
            </button>
            {pause && (
              <span className="quiet">
                Originals opened since you began: {sitting.originalsOpened}. A pause is fine at any time.{' '}
                <button type="button" className="small" onClick={noPause}>
                  Stop counting
                </button>
              </span>
            )}
          </div>
          <img className="original" src={picture} alt={`Page ${page} of the original`} />
        </>
      )}
    </section>
  )
}
