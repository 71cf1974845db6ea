import { useQuery, useQueryClient } from '@tanstack/react-query'
import { idleChoices } from '../../../casefile/views/matter-list.ts'
import { fromServer } from '../../from-server.ts'

/** After how long without anybody an open matter locks itself; where one matter alone is served, the command says it. */
export function IdleLock() {
  const cache = useQueryClient()
  const { data } = useQuery({ queryKey: ['matters'], queryFn: fromServer.matters })
  const { data: standing } = useQuery({ queryKey: ['standing'], queryFn: fromServer.standing })
  const left = standing?.locksInSeconds ?? null
  return (
    <section aria-label="Idle lock">
      <h2>Lock</h2>
      {left !== null && (
        <p className="quiet">Without anybody at work this matter locks itself in {Math.ceil(left / 60)} minutes.</p>
      )}
      {data ? (
        <div className="field">
          <label htmlFor="idle-of-matter">An open matter locks itself when nobody does anything for</label>
          <select
            id="idle-of-matter"
            value={data.idleMinutes}
            onChange={(event) => {
              const chosen = idleChoices.find((minutes) => String(minutes) === event.target.value)
              if (chosen === undefined) return
              void fromServer
                .chooseHome({ folder: null, idleMinutes: chosen, view: null })
                .then((list) => cache.setQueryData(['matters'], list))
            }}
          >
            {idleChoices.map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutes} minutes
              </option>
            ))}
          </select>
        </div>
      ) : (
        <p className="quiet">
          This matter is served alone; <code>--idle-lock</code> of <code>redress serve</code> sets the time.
        </p>
      )}
    </section>
  )
}
