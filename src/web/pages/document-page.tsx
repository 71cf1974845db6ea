import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { fromServer } from '../from-server.ts'
import { Loading, TroubleNote } from '../parts/states.tsx'

/** One page of evidence as text, with quoted passages marked; the look of the original stays covered until asked for. */
export function DocumentPage() {
  const { document, page } = useParams({ from: '/evidence/$document/$page' })
  const { fact } = useSearch({ from: '/evidence/$document/$page' })
  const number = Number(page)
  const { data, error, isPending } = useQuery({ queryKey: ['page', document, number], queryFn: () => fromServer.page(document, number) })
  if (isPending) return <Loading what="the page" />
  if (error) return <TroubleNote error={error} />
  const go = (to: number) => ({ to: '/evidence/$document/$page', params: { document, page: String(to) } }) as const
  return (
    <>
      <p>
        <Link to="/evidence">All evidence</Link>
      </p>
      <h1>
        {data.document.bates}, page {number} of {data.document.pages}
      </h1>
      <p className="quiet">
        {data.document.path}
        {data.label ? `, ${data.label}` : ''}. {data.source === 'ocr' ? `Read by OCR${data.confidence === null ? '' : `, sure to ${Math.round(data.confidence)}%`}: compare with the original before quoting.` : ''}
      </p>
      <div className="row">
        {number > 1 && <Link {...go(number - 1)}>Previous page</Link>}
        {number < data.document.pages && <Link {...go(number + 1)}>Next page</Link>}
      </div>
      <Text text={data.text} quotes={data.quotes} chosen={fact} />
      {data.quotes.length > 0 && (
        <>
          <h2>Facts that rest on this page</h2>
          <ul>
            {data.quotes.map((q) => (
              <li key={`${q.fact}-${q.quote}`}>
                <Link to="/chronology" hash={q.fact}>
                  {q.statement}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {data.hasOriginal && <Original key={`${document}-${number}`} document={document} page={number} />}
      <p className="quiet">SHA-256 {data.document.sha256}</p>
    </>
  )
}

function Text({ text, quotes, chosen }: { text: string; quotes: readonly { fact: string; quote: string }[]; chosen: string | undefined }) {
  const spans = quotes
    .map((q) => ({ start: text.indexOf(q.quote), length: q.quote.length, fact: q.fact }))
    .filter((s) => s.start >= 0)
    .sort((a, b) => a.start - b.start)
  useEffect(() => {
    window.document.querySelector('mark.chosen')?.scrollIntoView({ block: 'center' })
  }, [])
  const parts: React.ReactNode[] = []
  let at = 0
  for (const { start, length, fact } of spans) {
    if (start < at) continue
    parts.push(
      text.slice(at, start),
      <mark key={start} className={fact === chosen ? 'chosen' : undefined} title={`quoted by ${fact}`}>
        {text.slice(start, start + length)}
      </mark>,
    )
    at = start + length
  }
  parts.push(text.slice(at))
  return <div className="page">{text === '' ? <span className="quiet">No text on this page.</span> : parts}</div>
}

function Original({ document, page }: { document: string; page: number }) {
  const [picture, setPicture] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => () => void (picture && URL.revokeObjectURL(picture)), [picture])
  if (error) return <TroubleNote error={error} />
  if (!picture)
    return (
      <>
        <h2>The page as it looks</h2>
        <div className="cover">
          <p>Covered. It shows the original, with real names. Opening it is written to the audit log.</p>
          <button type="button" onClick={() => fromServer.openOriginal(document, page).then((blob) => setPicture(URL.createObjectURL(blob)), setError)}>
            Open the original page
          </button>
        </div>
      </>
    )
  return (
    <>
      <h2>The page as it looks</h2>
      <div className="row">
        <button type="button" onClick={() => setPicture(null)}>
          Cover it again
        </button>
      </div>
      <img className="original" src={picture} alt={`Original of page ${page}`} />
    </>
  )
}
