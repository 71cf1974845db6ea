import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { IsoDay } from '../../../casefile/dates.ts'
import type { SentFile } from '../../../casefile/given-file.ts'
import type { DamagesView } from '../../../casefile/value/damages-view.ts'
import type { SheetEdit, SheetRow } from '../../../casefile/value/sheet.ts'
import type { TableRead, TreasuryCurve } from '../../../casefile/value/table-read.ts'
import { formatDay } from '../../../words/date-words.ts'
import { tableLines, tableSource } from '../../../words/valuation/table-words.ts'
import { fromServer } from '../../from-server.ts'
import { DropFile } from '../../parts/drop-file.tsx'
import { Loading, TroubleNote } from '../../parts/states.tsx'
import { Tool } from '../../parts/tool.tsx'
import { Wide } from '../../parts/wide.tsx'
import { sentFile } from '../../sending/sent-file.ts'
import type { Saving } from './sheet-saving.ts'

interface Takes {
  readonly view: DamagesView
  readonly save: Saving['save']
}

/** Numbers of a sheet from tables that counsel downloaded: read cell by cell, looked at, then put where they belong. */
export function OfficialTables({ view, save }: Takes) {
  return (
    <Tool id="official-tables" title="Numbers from official tables" what="yields, prices, wages">
      <p className="quiet">
        Download a table from its publisher, and choose it here. Nothing is asked of the internet. The source, with the
        day and the hash of the file, comes into the sheet with the number.
      </p>
      <CurveTable view={view} save={save} />
      <OtherTable view={view} save={save} />
    </Tool>
  )
}

/** The day as of which the sheet is valued, where it says one. */
const dayOf = ({ sheet }: DamagesView): string => {
  const day = IsoDay.safeParse(sheet.fields.valuation_date)
  return day.success ? day.data : ''
}

function CurveTable({ view, save }: Takes) {
  const field = useId()
  const [on, setOn] = useState(() => dayOf(view))
  const day = IsoDay.safeParse(on)
  const read = useMutation({
    mutationFn: async (chosen: File) => fromServer.readCurve(await sentFile(chosen), IsoDay.parse(on)),
  })
  return (
    <section aria-label="Yields of the Treasury">
      <h4>Yields of the Treasury, for the discount</h4>
      <div className="row">
        <label htmlFor={field}>Yields of the day, or the last before it</label>
        <input id={field} type="date" value={on} onChange={(event) => setOn(event.target.value)} />
      </div>
      {day.success ? (
        <DropFile label="Choose the table of par yields" accept=".csv" take={(file) => read.mutate(file)} />
      ) : (
        <p className="quiet">Say the day first.</p>
      )}
      <p role="status">{read.isPending && 'Reading the table …'}</p>
      {read.error && <TroubleNote error={read.error} />}
      {read.data && <Curve curve={read.data} view={view} save={save} done={() => read.reset()} />}
    </section>
  )
}

function Curve({ curve: { on, curve, source }, view, save, done }: Takes & { curve: TreasuryCurve; done: () => void }) {
  const { fields } = view.sheet
  const replaced = ['rates.discount', 'rates.net'].filter((field) => fields[field] !== undefined)
  const put = async () => {
    const edits: readonly SheetEdit[] = [
      ...replaced.map((field): SheetEdit => ({ field, value: null })),
      { field: 'rates.curve', value: curve },
      { field: 'rates.source', value: source },
    ]
    if (await save(edits, `The yields of ${formatDay(on)} stand in the sheet.`)) done()
  }
  return (
    <>
      <Wide label="Yields by years">
        <table>
          <thead>
            <tr>
              <th scope="col">Years</th>
              {curve.map(({ years }) => (
                <th scope="col" key={years} className="number">
                  {years < 1 ? `${Math.round(years * 12)} months` : years}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Yield a year</th>
              {curve.map(({ years, yield: rate }) => (
                <td key={years} className="number">
                  {(100 * rate).toFixed(2)} %
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </Wide>
      <p className="quiet">{source}</p>
      <p>
        <button type="button" onClick={() => void put()}>
          {replaced.length === 0 ? 'Put them into the sheet' : 'Put them in place of the discount'}
        </button>
      </p>
    </>
  )
}

const ownMapping = 'own'

function OtherTable({ view, save }: Takes) {
  const [whichId, dayId] = [useId(), useId()]
  const { data, error } = useQuery({
    queryKey: ['table-mappings'],
    queryFn: fromServer.tableMappings,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [which, setWhich] = useState('')
  const [own, setOwn] = useState<SentFile | null>(null)
  const [downloaded, setDownloaded] = useState('')
  const chooseOwn = useMutation({ mutationFn: sentFile, onSuccess: setOwn })
  const day = IsoDay.safeParse(downloaded)
  const mapping = which === ownMapping ? own && { own } : which === '' ? null : { known: which }
  const read = useMutation({
    mutationFn: async (chosen: File) => {
      if (mapping === null || !day.success) throw new Error('asked before it can be')
      return fromServer.readTable(await sentFile(chosen), mapping, day.data)
    },
  })
  if (error) return <TroubleNote error={error} />
  if (!data) return <Loading what="the mappings" />
  return (
    <section aria-label="Another official table">
      <h4>A growth, a share or a sum from another table</h4>
      <div className="field">
        <label htmlFor={whichId}>Which table</label>
        <select
          id={whichId}
          value={which}
          onChange={(event) => {
            setWhich(event.target.value)
            read.reset()
          }}
        >
          <option value="">choose one</option>
          {data.mappings.map(({ name, title, publisher }) => (
            <option key={name} value={name}>
              {publisher}: {title}
            </option>
          ))}
          <option value={ownMapping}>by a mapping of my own</option>
        </select>
      </div>
      {which === ownMapping && (
        <>
          <DropFile
            label={own === null ? 'Choose the mapping' : 'Choose another mapping'}
            accept=".yaml,.yml"
            take={(file) => chooseOwn.mutate(file)}
          />
          <p role="status">{own !== null && `Mapping: ${own.name}`}</p>
          {chooseOwn.error && <TroubleNote error={chooseOwn.error} />}
        </>
      )}
      <div className="row">
        <label htmlFor={dayId}>Downloaded on</label>
        <input id={dayId} type="date" value={downloaded} onChange={(event) => setDownloaded(event.target.value)} />
      </div>
      {mapping !== null && day.success ? (
        <DropFile label="Choose the downloaded table" accept=".csv,.txt" take={(file) => read.mutate(file)} />
      ) : (
        <p className="quiet">Choose which table it is, and say on which day it was downloaded.</p>
      )}
      <p role="status">{read.isPending && 'Reading the table …'}</p>
      {read.error && <TroubleNote error={read.error} />}
      {read.data && <Read read={read.data} view={view} save={save} done={() => read.reset()} />}
    </section>
  )
}

function Read({ read, view, save, done }: Takes & { read: TableRead; done: () => void }) {
  const field = useId()
  const rows = rowsFor(read, view)
  const [at, setAt] = useState(0)
  const edits = editsOf(read, view, rows[at]?.at ?? null)
  return (
    <section className="note" aria-label="What was read">
      <pre className="read-cells">{tableLines(read, true).join('\n')}</pre>
      {rows.length > 0 && (
        <div className="row">
          <label htmlFor={field}>For which row of the sheet</label>
          <select id={field} value={at} onChange={(event) => setAt(Number(event.target.value))}>
            {rows.map(({ called }, i) => (
              <option key={called} value={i}>
                {called}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="row">
        {edits === null ? (
          <p className="quiet">
            {read.answer.gives === 'by-age'
              ? 'A table by age goes into a damages file, under life_table or worklife_table.'
              : 'The sheet has no row yet that takes it; add the row first.'}
          </p>
        ) : (
          <button
            type="button"
            onClick={async () => {
              if (await save(edits, 'It stands in the sheet, with its source.')) done()
            }}
          >
            Put it into the sheet
          </button>
        )}
        <button type="button" onClick={done}>
          Leave it
        </button>
      </div>
    </section>
  )
}

const listOf: Readonly<Record<string, 'earnings' | 'items'>> = { base: 'earnings', amount: 'items' }

function rowsFor({ answer }: TableRead, { sheet }: DamagesView): readonly { at: number; called: string }[] {
  const list = answer.gives === 'share' ? 'earnings' : answer.gives === 'sum' ? listOf[answer.field] : undefined
  if (list === undefined) return []
  return sheet.rows[list].map((row: SheetRow, at) => ({
    at,
    called: `${at + 1}. ${typeof row.label === 'string' ? row.label : String(row.head ?? '')}`,
  }))
}

/** Where it goes; null where the sheet has no place for it. */
function editsOf({ answer, from }: TableRead, { sheet }: DamagesView, at: number | null): readonly SheetEdit[] | null {
  const source = tableSource(from)
  switch (answer.gives) {
    case 'growth': {
      const before = sheet.fields['rates.source']
      const said = `${source}; average yearly growth ${answer.years.join(' to ')}`
      return [
        { field: `rates.indices.${answer.index}`, value: Number(answer.rate.toPrecision(6)) },
        { field: 'rates.source', value: typeof before === 'string' ? `${before}; ${said}` : said },
      ]
    }
    case 'share':
      if (at === null) return null
      return [{ list: 'earnings', at, fields: { [answer.field]: Number(answer.share.toPrecision(6)), source } }]
    case 'sum': {
      if (answer.field === 'wage') return [{ field: 'labor.wage', value: Math.round(answer.dollars * 100) / 100 }]
      const list = listOf[answer.field]
      if (at === null || list === undefined) return null
      return [{ list, at, fields: { [answer.field]: Math.round(answer.dollars * 100) / 100, source } }]
    }
    case 'by-age':
      return null
    default:
      return answer satisfies never
  }
}
