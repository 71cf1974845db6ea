import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { IsoDay } from '../../../casefile/dates.ts'
import { formatDay } from '../../../words/date-words.ts'
import { fromServer } from '../../from-server.ts'
import { TroubleNote } from '../states.tsx'

/** On every screen, in one place: the day as of which everything is said, and another one by choice. */
export function AsOf() {
  const { data } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  const cache = useQueryClient()
  const field = useId()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const summary = useRef<HTMLElement>(null)
  const [error, setError] = useState<unknown>(null)
  const analysis = data?.analysis
  if (!analysis) return null
  const choose = async (day: IsoDay | null) => {
    setError(null)
    try {
      await fromServer.chooseAsOf(day)
      setOpen(false)
      setTyped('')
      // What had the focus is gone.
      summary.current?.focus()
      await cache.invalidateQueries()
    } catch (trouble) {
      setError(trouble)
    }
  }
  return (
    <div className={data.asOfChosen ? 'as-of chosen' : 'as-of'}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary ref={summary}>
          {data.asOfChosen
            ? `As of ${formatDay(analysis.asOf)}, a day that was chosen, not today`
            : `As of today, ${formatDay(analysis.asOf)}`}
        </summary>
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault()
            const day = IsoDay.safeParse(typed)
            if (day.success) void choose(day.data)
          }}
        >
          <label htmlFor={field}>Deadlines and law as of</label>
          <input id={field} type="date" value={typed} onChange={(event) => setTyped(event.target.value)} />
          <button type="submit">Show that day</button>
        </form>
        {error !== null && <TroubleNote error={error} />}
      </details>
      {data.asOfChosen && (
        <button type="button" onClick={() => void choose(null)}>
          Back to today
        </button>
      )}
    </div>
  )
}
