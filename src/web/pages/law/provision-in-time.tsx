import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { IsoDay } from '../../../casefile/dates.ts'
import type { LawList } from '../../../casefile/views/law-view.ts'
import { formatDay } from '../../../words/date-words.ts'
import { fromServer } from '../../from-server.ts'
import { Loading, TroubleNote } from '../../parts/states.tsx'
import { LaidOut } from './laid-out.tsx'

const firstYear = 1990
const today = (): string => new Date().toISOString().slice(0, 10)
const dayOfMonth = (months: number): IsoDay | null => {
  const [year, month] = [firstYear + Math.floor(months / 12), (months % 12) + 1]
  const read = IsoDay.safeParse(`${year}-${String(month).padStart(2, '0')}-01`)
  return read.success ? read.data : null
}
const monthsOf = (day: string): number => (Number(day.slice(0, 4)) - firstYear) * 12 + Number(day.slice(5, 7)) - 1

/** A provision on the day that a slider or a field says, and what differs from another day. */
export function ProvisionInTime({ provision }: { provision: LawList['provisions'][number] }) {
  const [on, setOn] = useState<IsoDay | null>(null)
  const [beside, setBeside] = useState<IsoDay | null>(null)
  const { data, error } = useQuery({
    queryKey: ['law', 'text', provision.id, on],
    queryFn: () => fromServer.lawText(provision.id, on),
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const shown = on ?? today()
  const begins = provision.begins.flatMap((day) => (day === null ? [] : [day]))
  return (
    <section aria-label={provision.cite} className="in-time">
      <h3>
        {provision.cite}: {provision.title}
      </h3>
      <div className="row">
        <label htmlFor="law-slider">As it stood on</label>
        <input
          id="law-slider"
          type="range"
          min={0}
          max={monthsOf(today())}
          value={monthsOf(shown)}
          aria-valuetext={formatDay(IsoDay.parse(shown))}
          onChange={(event) => setOn(dayOfMonth(Number(event.target.value)))}
        />
        <DayField id="law-day" label="Day" value={shown} set={setOn} />
        <button type="button" onClick={() => setOn(null)}>
          Today
        </button>
      </div>
      {begins.length > 0 && (
        <p>
          New texts from:{' '}
          {begins.map((day) => (
            <button type="button" className="small" key={day} onClick={() => setOn(IsoDay.parse(day))}>
              {formatDay(IsoDay.parse(day))}
            </button>
          ))}
        </p>
      )}
      {error && <TroubleNote error={error} />}
      {!data && !error && <Loading what="the text" />}
      {data && !error && (
        <>
          <p role="status">
            On {formatDay(data.on)}:{' '}
            {data.enactedBy === null
              ? (data.gaps ?? 'no text in force.')
              : `the text ${data.from === null ? 'whose first day is not known' : `in force since ${formatDay(IsoDay.parse(data.from))}`}${data.until === null ? '' : `, until ${formatDay(IsoDay.parse(data.until))}`}, by ${data.enactedBy}.`}
          </p>
          {data.known && <p className="quiet">{data.known}</p>}
          {data.summary && <p>{data.summary}</p>}
          {data.limitation.length > 0 && (
            <>
              <h4>Limitation</h4>
              <ul>
                {data.limitation.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
          {data.cautions.map((caution) => (
            <p className="note" key={caution}>
              {caution}
            </p>
          ))}
          <details>
            <summary>Everything else on file of this text</summary>
            <LaidOut value={data.fields} />
          </details>
          {data.notRead.length > 0 && (
            <details>
              <summary>Nobody read in a source ({data.notRead.length})</summary>
              <ul>
                {data.notRead.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            </details>
          )}
          <div className="row">
            <DayField id="law-beside" label="What differs from the text of" value={beside ?? ''} set={setBeside} />
          </div>
          {beside !== null && <Differences id={provision.id} from={beside} to={data.on} />}
        </>
      )}
    </section>
  )
}

function DayField({
  id,
  label,
  value,
  set,
}: {
  id: string
  label: string
  value: string
  set: (day: IsoDay | null) => void
}) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        onChange={(event) => {
          const read = IsoDay.safeParse(event.target.value)
          if (read.success) set(read.data)
        }}
      />
    </>
  )
}

function Differences({ id, from, to }: { id: string; from: IsoDay; to: IsoDay }) {
  const { data, error } = useQuery({
    queryKey: ['law', 'differences', id, from, to],
    queryFn: () => fromServer.lawDifferences(id, from, to),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error) return <TroubleNote error={error} />
  if (!data) return <Loading what="what differs" />
  if (data.changes.length === 0)
    return <p role="status">The same text stood on both days, or nothing on file differs between the two.</p>
  return (
    <ul className="differences">
      {data.changes.map(({ field, before, after }) => (
        <li key={field}>
          <strong>{field.replaceAll('_', ' ')}</strong>
          <div className="side-by-side">
            <div>
              <h4>{formatDay(data.from)}</h4>
              <LaidOut value={before} />
            </div>
            <div>
              <h4>{formatDay(data.to)}</h4>
              <LaidOut value={after} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}
