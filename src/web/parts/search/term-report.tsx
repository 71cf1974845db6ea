import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { TermReport as Report } from '../../../casefile/views/views.ts'
import { counted } from '../../../words/counting.ts'
import { searchFaultSays } from '../../../words/problems/search-fault-words.ts'
import { fromServer } from '../../from-server.ts'
import { TroubleNote } from '../states.tsx'
import { TableOut } from '../table-out.tsx'
import { Wide } from '../wide.tsx'

const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#')),
  ),
]

/** What each of many terms finds, and what it alone finds: for terms that are agreed on with the other side. */
export function TermReport() {
  const id = useId()
  const [typed, setTyped] = useState('')
  const terms = linesOf(typed)
  const asked = terms.length === 0 ? null : terms
  const report = useMutation({ mutationFn: (of: readonly string[] | null) => fromServer.termReport(of) })
  return (
    <>
      <p className="quiet">
        One term a line, each written as a search: how many documents it finds, and how many no other of them finds.
        Left empty, the saved searches are the terms.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          report.mutate(asked)
        }}
      >
        <div className="field">
          <label htmlFor={id}>Terms</label>
          <textarea
            id={id}
            rows={4}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            spellCheck={false}
          />
        </div>
        <button type="submit" disabled={report.isPending}>
          Report on {asked === null ? 'the saved searches' : counted(asked.length, 'term')}
        </button>
      </form>
      <p role="status">{report.isPending && 'Searching for each term …'}</p>
      {report.error && <TroubleNote error={report.error} />}
      {report.data && (
        <>
          <Terms report={report.data} />
          <TableOut table="terms" what="the report on the terms" more={asked === null ? {} : { terms: asked }} />
        </>
      )}
    </>
  )
}

function Terms({ report: { terms, documents, searched } }: { report: Report }) {
  return (
    <Wide label="Terms">
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">Term</th>
            <th scope="col">Documents</th>
            <th scope="col">It alone</th>
            <th scope="col">Pages</th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ term, wrong, documents: found, uniqueDocuments, pages }) => (
            <tr key={term}>
              <th scope="row" data-label="Term">
                <span>
                  {term}
                  {wrong !== null && <span className="below">{searchFaultSays(wrong.fault, wrong.at)}</span>}
                </span>
              </th>
              <td data-label="Documents" className="number">
                {found}
              </td>
              <td data-label="It alone" className="number">
                {uniqueDocuments}
              </td>
              <td data-label="Pages" className="number">
                {pages}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row" data-label="Term">
              any of them, of {searched.toLocaleString('en-US')} searched
            </th>
            <td data-label="Documents" className="number">
              {documents}
            </td>
            <td />
            <td />
          </tr>
        </tbody>
      </table>
    </Wide>
  )
}
