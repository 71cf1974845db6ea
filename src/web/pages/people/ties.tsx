import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { Analysis } from '../../../casefile/analysis.ts'
import type { RingLink } from '../../../casefile/ring.ts'
import { linkWords, nodeName } from '../../../words/ring-words.ts'
import { fromServer } from '../../from-server.ts'
import { TableOut } from '../../parts/table-out.tsx'
import { Wide } from '../../parts/wide.tsx'

/** What the record names together, each tie with the pages that it rests on. It says nothing of guilt. */
export function Ties() {
  const { data } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  const [who, setWho] = useState('')
  const id = useId()
  const analysis = data?.analysis
  const ring = analysis?.ring
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">What ties them together</h2>
      {!analysis || !ring || ring.links.length === 0 ? (
        <p className="quiet">No confirmed fact names two of them together yet.</p>
      ) : (
        <>
          <p>
            {ring.links.length} ties. A tie says that the record names both together; it says nothing of guilt, and
            those at the edge may themselves be survivors.
          </p>
          <div className="field">
            <label htmlFor={id}>Of whom or what</label>
            <select id={id} value={who} onChange={(event) => setWho(event.target.value)}>
              <option value="">all</option>
              {ring.nodes.map((node) => (
                <option key={node.id} value={node.id}>
                  {nodeName(node)}
                </option>
              ))}
            </select>
          </div>
          <TieTable analysis={analysis} numbers={data.numbers} who={who} />
          <TableOut table="ties" what="the ties" />
        </>
      )}
    </section>
  )
}

type Numbers = Readonly<Record<string, string>>

function TieTable({ analysis, numbers, who }: { analysis: Analysis; numbers: Numbers; who: string }) {
  const { nodes, links } = analysis.ring
  const label = (id: string): string => {
    const node = nodes.find((one) => one.id === id)
    return node === undefined ? id : nodeName(node)
  }
  const shown = links.filter(({ from, to }) => who === '' || from === who || to === who)
  return (
    <Wide label="Ties" tall>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">One</th>
            <th scope="col">Tie</th>
            <th scope="col">Other</th>
            <th scope="col">Rests on</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((link) => (
            <tr key={`${link.from} ${link.kind} ${link.to}`}>
              <th scope="row" data-label="One">
                <bdi>{label(link.from)}</bdi>
              </th>
              <td data-label="Tie">
                {linkWords[link.kind]}
                {link.standing === 'inference' && <span className="quiet"> (inference)</span>}
              </td>
              <td data-label="Other">
                <bdi>{label(link.to)}</bdi>
              </td>
              <td data-label="Rests on">
                <Pages link={link} analysis={analysis} numbers={numbers} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

const shownFirst = 3

function Pages({ link, analysis, numbers }: { link: RingLink; analysis: Analysis; numbers: Numbers }) {
  const places = analysis.chronology
    .filter(({ id }) => link.facts.includes(id))
    .flatMap(({ passages }) => passages)
    .filter((one, i, all) => all.findIndex((other) => other.document === one.document && other.page === one.page) === i)
  const list = (of: typeof places) =>
    of.map(({ document, page, start }, i) => (
      <span key={`${document} ${page}`}>
        {i > 0 && '; '}
        <Link
          className="bates"
          to="/evidence/$document/$page"
          params={{ document, page: String(page) }}
          search={{ at: start }}
        >
          {numbers[document]}, page {page}
        </Link>
      </span>
    ))
  return (
    <div>
      {list(places.slice(0, shownFirst))}
      {places.length > shownFirst && (
        <details>
          <summary>{places.length - shownFirst} more</summary>
          {list(places.slice(shownFirst))}
        </details>
      )}
    </div>
  )
}
