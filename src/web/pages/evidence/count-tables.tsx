import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import {
  type ChosenMapping,
  MappedField,
  MappedKind,
  type MappedRecords,
  RecordMapping,
  type TableHeadings,
} from '../../../casefile/evidence/record-mapping.ts'
import type { DocumentId } from '../../../casefile/ids.ts'
import { capitalised } from '../../../words/counting.ts'
import { dateOrderWords, mappedFieldWords, mappedKindWords } from '../../../words/evidence/mapped-records.ts'
import { fromServer } from '../../from-server.ts'
import { Empty, Loading, TroubleNote } from '../../parts/states.tsx'
import { CountedTables } from './counted-tables.tsx'
import { useFilesOf } from './files-of.ts'

/** Nights, cash, rooms and calls of a table, by columns that a person chooses; what it proposes is looked at first. */
export function CountTables() {
  const { files, error } = useFilesOf(['xlsx', 'xls', 'xlsb', 'ods', 'csv', 'load-file'])
  const id = useId()
  const [chosen, setChosen] = useState('')
  if (error) return <TroubleNote error={error} />
  if (!files) return <Loading what="the tables" />
  const tables = files.filter(({ pages }) => pages > 0)
  const [first] = tables
  if (first === undefined) return <Empty>No table (XLSX, XLS, ODS, CSV) is among the files.</Empty>
  const document = tables.find((one) => one.id === chosen)?.id ?? first.id
  return (
    <>
      <div className="row">
        <label htmlFor={id}>Table</label>
        <select id={id} value={document} onChange={(event) => setChosen(event.target.value)}>
          {tables.map((one) => (
            <option key={one.id} value={one.id}>
              {one.bates} {one.path}
            </option>
          ))}
        </select>
      </div>
      <OfTable key={document} document={document} />
    </>
  )
}

function OfTable({ document }: { document: DocumentId }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['headings', document],
    queryFn: () => fromServer.tableHeadings(document),
  })
  if (error) return <TroubleNote error={error} again={refetch} />
  if (!data) return <Loading what="the table" />
  if (data.lines.length === 0)
    return <Empty>No line of this file has several cells, so there is no table to be counted.</Empty>
  return <Columns document={document} lines={data.lines} />
}

type Lines = TableHeadings['lines']
type Chosen = Omit<ChosenMapping, 'document' | 'headings' | 'cash' | 'natures'> & {
  readonly heading: number
  readonly cash: string
  readonly natures: string
}

const begun: Chosen = {
  ...{ heading: 0, onePage: false, columns: {}, record: 'stay' },
  ...{ cash: 'cash', natures: '' },
}

const words = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

function mappingOf({ heading, cash, natures, ...rest }: Chosen, document: DocumentId, lines: Lines): ChosenMapping {
  const { page = 1, line = 1 } = lines[heading] ?? {}
  return { ...rest, document, headings: { page, line }, cash: words(cash), natures: words(natures) }
}

function Columns({ document, lines }: { document: DocumentId; lines: Lines }) {
  const cache = useQueryClient()
  const [chosen, setChosen] = useState(begun)
  const count = useMutation({
    mutationFn: (asked: { readonly mapping: ChosenMapping; readonly store: boolean }) =>
      fromServer.mapTable(asked.mapping, asked.store),
    onSuccess: ({ stored }: MappedRecords) => (stored === null ? undefined : cache.invalidateQueries()),
  })
  const set = (change: Partial<Chosen>) => {
    setChosen((before) => ({ ...before, ...change }))
    count.reset()
  }
  const mapping = mappingOf(chosen, document, lines)
  return (
    <form
      aria-label="Columns of the table"
      onSubmit={(event) => {
        event.preventDefault()
        count.mutate({ mapping, store: false })
      }}
    >
      <Headings chosen={chosen} lines={lines} set={set} />
      <fieldset className="fields">
        <legend>Which column holds what</legend>
        {MappedField.options.map((field) => (
          <ColumnOf key={field} field={field} chosen={chosen} cells={lines[chosen.heading]?.cells ?? []} set={set} />
        ))}
      </fieldset>
      <Rules chosen={chosen} set={set} />
      <div className="row">
        <button type="submit" disabled={Object.keys(chosen.columns).length === 0 || count.isPending}>
          Count, and keep nothing yet
        </button>
        {count.data && count.data.stored === null && count.data.proposals.length > 0 && (
          <button
            type="button"
            className="main"
            disabled={count.isPending}
            onClick={() => count.mutate({ mapping, store: true })}
          >
            Keep what it proposes as suggestions
          </button>
        )}
      </div>
      <p role="status">{count.isPending && 'Counting …'}</p>
      {count.error && <TroubleNote error={count.error} />}
      {count.data && <CountedTables counted={count.data} />}
    </form>
  )
}

interface Part {
  readonly chosen: Chosen
  readonly set: (change: Partial<Chosen>) => void
}

function Headings({ chosen, lines, set }: Part & { lines: Lines }) {
  const id = useId()
  const pages = new Set(lines.map(({ page }) => page))
  return (
    <>
      <div className="field">
        <label htmlFor={id}>The line with the headings</label>
        <select
          id={id}
          value={chosen.heading}
          onChange={(event) => set({ heading: Number(event.target.value), columns: {} })}
        >
          {lines.map(({ page, label, line, cells }, at) => (
            <option key={`${page} ${line}`} value={at}>
              {label ?? `page ${page}`}, line {line}: {cells.join(' | ').slice(0, 120)}
            </option>
          ))}
        </select>
      </div>
      {pages.size > 1 && (
        <p>
          <label>
            <input
              type="checkbox"
              checked={chosen.onePage}
              onChange={(event) => set({ onePage: event.target.checked })}
            />{' '}
            Only this sheet or page
          </label>
        </p>
      )}
    </>
  )
}

function ColumnOf({ field, chosen, cells, set }: Part & { field: MappedField; cells: readonly string[] }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{mappedFieldWords[field]}</label>
      <select
        id={id}
        value={chosen.columns[field] ?? ''}
        onChange={({ target: { value } }) => {
          const { [field]: _, ...others } = chosen.columns
          set({ columns: value === '' ? others : { ...others, [field]: Number(value) } })
        }}
      >
        <option value="">no column</option>
        {cells.map((cell, at) =>
          cell === '' ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns stand in their order
            <option key={at} value={at}>
              {at + 1}. {cell}
            </option>
          ),
        )}
      </select>
    </div>
  )
}

/** What a row is, and what no column can say. */
function Rules({ chosen, set }: Part) {
  const [kind, order, nights, cash, natures, address] = [useId(), useId(), useId(), useId(), useId(), useId()]
  const line = (id: string, label: string, value: string, change: (typed: string) => void) => (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="text" value={value} onChange={(event) => change(event.target.value)} />
    </div>
  )
  return (
    <fieldset className="fields">
      <legend>How its rows are read</legend>
      <div className="field">
        <label htmlFor={kind}>What a row is</label>
        <select
          id={kind}
          value={chosen.record}
          onChange={(event) => {
            const record = MappedKind.safeParse(event.target.value)
            if (record.success) set({ record: record.data })
          }}
        >
          {MappedKind.options.map((one) => (
            <option key={one} value={one}>
              {capitalised(mappedKindWords[one][0])}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={order}>Days are written</label>
        <select
          id={order}
          value={chosen.dates ?? ''}
          onChange={(event) => {
            const dates = RecordMapping.shape.dates.safeParse(event.target.value)
            set({ dates: dates.success ? dates.data : undefined })
          }}
        >
          <option value="">as the column itself shows</option>
          {Object.entries(dateOrderWords).map(([value, said]) => (
            <option key={value} value={value}>
              {said}
            </option>
          ))}
        </select>
      </div>
      {line(cash, 'Words that mean cash, with commas', chosen.cash, (typed) => set({ cash: typed }))}
      {line(natures, 'Words for calls or arrests that the case is about', chosen.natures, (typed) =>
        set({ natures: typed }),
      )}
      {line(address, 'Only rows at this address', chosen.address ?? '', (typed) =>
        set({ address: typed.trim() === '' ? undefined : typed }),
      )}
      {line(nights, 'Nights that one row pays for', String(chosen.nights_per_row ?? ''), (typed) =>
        set({ nights_per_row: /^[1-9]\d{0,2}$/.test(typed) ? Number(typed) : undefined }),
      )}
    </fieldset>
  )
}
