import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { DocumentRow, RowOrders } from '../../../casefile/evidence/document-rows.ts'
import type { DocumentId } from '../../../casefile/ids.ts'
import { fromServer } from '../../from-server.ts'
import { sitting } from '../frame/sitting.ts'
import { Empty, Loading, TroubleNote } from '../states.tsx'
import { TableOut } from '../table-out.tsx'
import { FileFacets } from './file-facets.tsx'
import { FileMarks } from './file-marks.tsx'
import { FileRows } from './file-rows.tsx'

const orderNames: Readonly<Record<RowOrders, string>> = {
  number: 'number',
  newest: 'newest first',
  path: 'place',
  format: 'type',
  pages: 'most pages',
  size: 'largest',
  state: 'state',
  custodian: 'from whom',
}
const isOrder = (given: string): given is RowOrders => given in orderNames

/** Every file, however many: the stretch that is in sight is all that is asked for. */
export function FileList() {
  const [list, setList] = useState(sitting.list)
  const [chosen, setChosen] = useState<ReadonlyMap<DocumentId, DocumentRow>>(new Map())
  const set = (change: Partial<typeof list>) => {
    sitting.list = { ...list, ...change }
    setList(sitting.list)
    setChosen(new Map())
  }
  const { where, order } = list
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['documents', 'count', where],
    queryFn: () => fromServer.rows({ where, order: 'number', offset: 0, limit: 1 }),
    placeholderData: keepPreviousData,
  })
  if (isPending) return <Loading what="the list of files" />
  if (error) return <TroubleNote error={error} again={refetch} />
  const isAll = Object.values(where).every((one) => one === undefined)
  if (data.total === 0 && isAll) return <Empty>No files yet: drop a folder above.</Empty>
  return (
    <section aria-labelledby="files">
      <h2 id="files">Files</h2>
      <FileFacets where={where} set={(more) => set({ where: { ...where, ...more } })} />
      <div className="row">
        <NameField name={where.name ?? ''} set={(name) => set({ where: { ...where, name } })} />
        <label htmlFor="order">Order</label>
        <select
          id="order"
          value={order}
          onChange={(event) => isOrder(event.target.value) && set({ order: event.target.value })}
        >
          {Object.entries(orderNames).map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
        <span className="quiet" role="status">
          {data.total.toLocaleString('en-US')} {data.total === 1 ? 'file' : 'files'}
          {isAll ? '' : ' under these conditions'}
        </span>
        {!isAll && (
          <button type="button" onClick={() => set({ where: {} })}>
            Show all files
          </button>
        )}
      </div>
      {data.total === 0 ? (
        <Empty>No file meets all of these conditions.</Empty>
      ) : (
        <FileRows
          where={where}
          order={order}
          total={data.total}
          chosen={chosen}
          choose={(row, on) => {
            const next = new Map(chosen)
            if (on) next.set(row.id, row)
            else next.delete(row.id)
            setChosen(next)
          }}
          show={(tag) => set({ where: { ...where, tag } })}
        />
      )}
      <TableOut table="files" what="every file with what became of it" />
      <FileMarks chosen={[...chosen.values()]} done={() => setChosen(new Map())} />
    </section>
  )
}

const typedFor = 250

/** Asked when typing rests. */
function NameField({ name, set }: { name: string; set: (name: string | undefined) => void }) {
  const [typed, setTyped] = useState(name)
  const latest = useRef(set)
  latest.current = set
  useEffect(() => setTyped(name), [name])
  useEffect(() => {
    if (typed.trim() === name) return
    const timer = setTimeout(() => latest.current(typed.trim() === '' ? undefined : typed.trim()), typedFor)
    return () => clearTimeout(timer)
  }, [typed, name])
  return (
    <>
      <label htmlFor="file-name">Name or number</label>
      <input
        id="file-name"
        type="search"
        value={typed}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
      />
    </>
  )
}
