import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type UIEvent, useCallback, useRef, useState } from 'react'
import type { DocumentRow, ListConditions, RowOrders } from '../../../casefile/evidence/document-rows.ts'
import type { DocumentId } from '../../../casefile/ids.ts'
import { fromServer } from '../../from-server.ts'

/** Each row is as high as this, so that the place of any is known without drawing those before it. */
const rowHeight = 46
const stretch = 100
const beyondSight = 12
/** Browsers draw nothing higher than some millions of pixels. */
const mostHeight = 8_000_000

interface RowsProps {
  readonly where: ListConditions
  readonly order: RowOrders
  readonly total: number
  readonly chosen: ReadonlyMap<DocumentId, DocumentRow>
  readonly choose: (row: DocumentRow, on: boolean) => void
  /** Narrows the list to a tag. */
  readonly show: (tag: string) => void
}

/** A table of any length, of which the rows in sight and a few around them are drawn. */
export function FileRows({ where, order, total, chosen, choose, show }: RowsProps) {
  const [from, setFrom] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const inSight = Math.ceil((box.current?.clientHeight ?? 560) / rowHeight)
  const height = Math.min(total * rowHeight, mostHeight)
  const scale = (total * rowHeight) / height
  const scrolled = useCallback(
    (event: UIEvent<HTMLDivElement>) => setFrom(Math.floor((event.currentTarget.scrollTop * scale) / rowHeight)),
    [scale],
  )
  const first = Math.max(0, Math.min(from, total - inSight) - beyondSight)
  const end = Math.min(total, from + inSight + beyondSight)
  const rows = useRowsBetween(where, order, first, end)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="file-rows" aria-label="Files, a table that scrolls" ref={box} onScroll={scrolled} tabIndex={0}>
      <div className="file-head" aria-hidden="true">
        <span />
        <span>Number</span>
        <span>File</span>
        <span>Type</span>
        <span>Pages</span>
        <span>State</span>
      </div>
      <ul className="file-body" style={{ height }}>
        {Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i).map((at) => (
          <li
            key={at}
            className="file-row"
            aria-setsize={total}
            aria-posinset={at + 1}
            style={{ transform: `translateY(${(at * rowHeight) / scale}px)` }}
          >
            <Row row={rows.get(at)} chosen={chosen} choose={choose} show={show} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function useRowsBetween(
  where: ListConditions,
  order: RowOrders,
  first: number,
  end: number,
): ReadonlyMap<number, DocumentRow> {
  const [begin, last] = [Math.floor(first / stretch), Math.floor(Math.max(first, end - 1) / stretch)]
  const offsets = Array.from({ length: last - begin + 1 }, (_, i) => (begin + i) * stretch)
  const found = useQueries({
    queries: offsets.map((offset) => ({
      queryKey: ['documents', 'rows', where, order, offset],
      queryFn: () => fromServer.rows({ where, order, offset, limit: stretch }),
    })),
  })
  const rows = new Map<number, DocumentRow>()
  for (const [i, { data }] of found.entries())
    for (const [at, row] of (data?.rows ?? []).entries()) rows.set((offsets[i] ?? 0) + at, row)
  return rows
}

function Row({
  row,
  chosen,
  choose,
  show,
}: {
  row: DocumentRow | undefined
  chosen: RowsProps['chosen']
  choose: RowsProps['choose']
  show: RowsProps['show']
}) {
  if (row === undefined) return <span className="quiet">…</span>
  const { id, bates, path, format, pages, status, reason, custodian, tags } = row
  return (
    <>
      <span>
        <input
          type="checkbox"
          aria-label={`Choose ${bates}`}
          checked={chosen.has(id)}
          onChange={(event) => choose(row, event.target.checked)}
        />
      </span>
      <span className="bates">
        {status === 'read' && pages > 0 ? (
          <Link to="/evidence/$document/$page" params={{ document: id, page: '1' }}>
            {bates}
          </Link>
        ) : (
          bates
        )}
      </span>
      <span className="file-path">
        <bdi title={path}>{path}</bdi>
        <span className="below">
          {custodian !== null && <span className="quiet">from {custodian} </span>}
          {tags.map(({ id: tag, label }) => (
            <button key={tag} type="button" className="tag" onClick={() => show(label)}>
              {label}
            </button>
          ))}
        </span>
      </span>
      <span>{format}</span>
      <span className="number">{pages}</span>
      <span>
        {status}
        {reason !== null && <span className="quiet below">{reason.replaceAll('-', ' ')}</span>}
      </span>
    </>
  )
}
