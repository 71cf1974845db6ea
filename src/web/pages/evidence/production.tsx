import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { DocumentRow } from '../../../casefile/evidence/document-rows.ts'
import { type CheckedProduction, type NamedColumns, ProductionColumn } from '../../../casefile/evidence/production.ts'
import type { DocumentId } from '../../../casefile/ids.ts'
import { counted } from '../../../words/counting.ts'
import { differenceInWords, productionColumnWords } from '../../../words/evidence/production.ts'
import { ServerTrouble } from '../../asking.ts'
import { fromServer } from '../../from-server.ts'
import { Empty, Loading, TroubleNote } from '../../parts/states.tsx'
import { Wide } from '../../parts/wide.tsx'
import { useFilesOf } from './files-of.ts'

/** The load files of a production beside the folder that they came in: numbers, families, what is missing. */
export function Production() {
  const { files, error } = useFilesOf(['load-file', 'csv'])
  const [chosen, setChosen] = useState<ReadonlySet<DocumentId>>(new Set())
  const [columns, setColumns] = useState<NamedColumns>({})
  const check = useMutation({
    mutationFn: (asked: { readonly loadFiles: readonly string[]; readonly columns: NamedColumns }) =>
      fromServer.production(asked.loadFiles, asked.columns),
  })
  if (error) return <TroubleNote error={error} />
  if (!files) return <Loading what="the load files" />
  if (files.length === 0)
    return (
      <Empty>No load file (DAT, OPT, LFP or CSV) is among the files. It comes with the folder of a production.</Empty>
    )
  const picked = files.filter(({ id }) => chosen.has(id))
  const noNumbers = check.error instanceof ServerTrouble && check.error.trouble.code === 'input-not-valid'
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (picked.length > 0) check.mutate({ loadFiles: picked.map(({ bates }) => bates), columns })
      }}
    >
      <fieldset>
        <legend>The load files of one production</legend>
        {files.map((file) => (
          <LoadFile
            key={file.id}
            file={file}
            chosen={chosen.has(file.id)}
            choose={(on) => {
              const next = new Set(chosen)
              if (on) next.add(file.id)
              else next.delete(file.id)
              setChosen(next)
              setColumns({})
              check.reset()
            }}
          />
        ))}
      </fieldset>
      {picked[0] && <ByHand file={picked[0]} open={noNumbers} columns={columns} set={setColumns} />}
      <button type="submit" className="main" disabled={picked.length === 0 || check.isPending}>
        Compare with the folder
      </button>
      <p role="status">{check.isPending && 'Comparing …'}</p>
      {check.error && <TroubleNote error={check.error} />}
      {check.data && <Checked checked={check.data} />}
    </form>
  )
}

function LoadFile({ file, chosen, choose }: { file: DocumentRow; chosen: boolean; choose: (on: boolean) => void }) {
  return (
    <p>
      <label>
        <input type="checkbox" checked={chosen} onChange={(event) => choose(event.target.checked)} />{' '}
        <span className="bates">{file.bates}</span> <span className="path">{file.path}</span>
      </label>
    </p>
  )
}

/** Which column holds what, where the headings are none that the trade knows. */
function ByHand({
  file: { id, bates },
  open,
  columns,
  set,
}: {
  file: DocumentRow
  open: boolean
  columns: NamedColumns
  set: (columns: NamedColumns) => void
}) {
  const field = useId()
  const { data } = useQuery({ queryKey: ['headings', id], queryFn: () => fromServer.tableHeadings(id) })
  const [first] = data?.lines ?? []
  if (first === undefined) return null
  return (
    <details open={open}>
      <summary>Which column holds what, if its headings are unusual</summary>
      <p className="quiet">Columns of {bates}. What is left open is found by its heading.</p>
      <div className="fields">
        {ProductionColumn.options.map((column) => (
          <div className="field" key={column}>
            <label htmlFor={`${field} ${column}`}>{productionColumnWords[column]}</label>
            <select
              id={`${field} ${column}`}
              value={columns[column] ?? ''}
              onChange={({ target: { value } }) => {
                const { [column]: _, ...others } = columns
                set(value === '' ? others : { ...others, [column]: Number(value) })
              }}
            >
              <option value="">by its heading</option>
              {first.cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stand in their order
                <option key={at} value={at}>
                  {at + 1}. {cell}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </details>
  )
}

const shownMost = 500

function Checked({ checked: { documents, differences, fields } }: { checked: CheckedProduction }) {
  const families = new Set(documents.flatMap(({ familyBegin }) => familyBegin ?? []))
  const [first, last] = [documents[0], documents.at(-1)]
  return (
    <section aria-label="What the comparison shows">
      <p>
        {counted(documents.length, 'document')}
        {first && last && `, ${first.number} to ${last.end ?? last.number}`};{' '}
        {counted(families.size, 'family', 'families')};{' '}
        {counted(documents.filter(({ file }) => file !== null).length, 'native file')} in this matter.
      </p>
      {fields.length > 0 && (
        <details>
          <summary>{counted(fields.length, 'field')}</summary>
          <p>{fields.join(', ')}</p>
        </details>
      )}
      {differences.length === 0 ? (
        <p className="note">The load file and the folder agree.</p>
      ) : (
        <>
          <h3>{counted(differences.length, 'difference')}</h3>
          <ul>
            {differences.slice(0, shownMost).map((one) => (
              <li key={`${one.what} ${one.number} ${one.path}`}>{differenceInWords(one)}</li>
            ))}
          </ul>
          {differences.length > shownMost && <p className="quiet">and {differences.length - shownMost} more</p>}
        </>
      )}
      <details>
        <summary>Every document by its number</summary>
        <Wide label="Documents of the production" tall>
          <table className="stack">
            <thead>
              <tr>
                <th scope="col">Number</th>
                <th scope="col">To</th>
                <th scope="col">Family</th>
                <th scope="col">File here</th>
              </tr>
            </thead>
            <tbody>
              {documents.slice(0, shownMost).map(({ number, end, familyBegin, familyEnd, file }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a number may stand twice
                <tr key={`${number} ${at}`}>
                  <th scope="row" data-label="Number">
                    {number}
                  </th>
                  <td data-label="To">{end}</td>
                  <td data-label="Family">
                    {familyBegin}
                    {familyEnd !== null && familyEnd !== familyBegin && ` to ${familyEnd}`}
                  </td>
                  <td data-label="File here">{file}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
        {documents.length > shownMost && <p className="quiet">and {documents.length - shownMost} more</p>}
      </details>
    </section>
  )
}
