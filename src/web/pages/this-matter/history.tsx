import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ShownHistory } from '../../../casefile/written/change-request.ts'
import { recordKindWords } from '../../../words/record-kind-words.ts'
import { fromServer } from '../../from-server.ts'
import { Differences } from '../../parts/record-lines.tsx'
import { Loading, TroubleNote } from '../../parts/states.tsx'
import { TableOut } from '../../parts/table-out.tsx'
import { Wide } from '../../parts/wide.tsx'

const shownAtOnce = 20
type Step = ShownHistory['steps'][number]

/** What was changed, the newest first: who, when, before and after; undo and redo reach back over sessions. */
export function History() {
  const cache = useQueryClient()
  const [limit, setLimit] = useState(shownAtOnce)
  const [trouble, setTrouble] = useState<unknown>(null)
  const [said, setSaid] = useState('')
  const { data, error, refetch } = useQuery({
    queryKey: ['history', 'all', limit],
    queryFn: () => fromServer.history({ limit }),
    placeholderData: (before) => before,
  })
  const turn = (which: 'undo' | 'redo') => {
    setTrouble(null)
    fromServer[which]()
      .then(({ action, of }) => {
        setSaid(`${which === 'undo' ? 'Taken back' : 'Made again'}: change ${of}, ${action.replaceAll('.', ' ')}.`)
        return cache.invalidateQueries()
      })
      .catch(setTrouble)
  }
  return (
    <section aria-label="History">
      <h2>History</h2>
      {trouble !== null && <TroubleNote error={trouble} />}
      {error && <TroubleNote error={error} again={refetch} />}
      {!data && !error && <Loading what="what was done" />}
      {data && (
        <>
          <div className="row">
            <button type="button" disabled={data.next.undo === null} onClick={() => turn('undo')}>
              Undo{data.next.undo !== null && ` change ${data.next.undo}`}
            </button>
            <button type="button" disabled={data.next.redo === null} onClick={() => turn('redo')}>
              Redo{data.next.redo !== null && ` change ${data.next.redo}`}
            </button>
            <span role="status" className="quiet">
              {said}
            </span>
          </div>
          {data.steps.length === 0 ? (
            <p className="quiet">Nothing was changed by a person yet.</p>
          ) : (
            <>
              <Steps steps={data.steps} />
              <TableOut table="history" what="the history" />
            </>
          )}
          {data.steps.length < data.total && (
            <button type="button" onClick={() => setLimit((now) => Math.min(500, now + 5 * shownAtOnce))}>
              Show more of {data.total.toLocaleString('en-US')}
            </button>
          )}
        </>
      )}
    </section>
  )
}

function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <Wide label="Changes">
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">Change</th>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.number}>
              <th scope="row" data-label="Change">
                {step.number}
              </th>
              <td data-label="When">{step.at.slice(0, 16).replace('T', ' ')} UTC</td>
              <td data-label="Who">
                <bdi>{step.actor}</bdi>
              </td>
              <td data-label="What">
                <details>
                  <summary>
                    {step.turn === 'change' ? step.action.replaceAll('.', ' ') : `${step.turn} of change ${step.of}`}
                  </summary>
                  {step.records.map((record) => (
                    <div key={`${record.kind} ${record.id}`}>
                      <p>
                        {recordKindWords[record.kind][0]} <bdi>{record.id}</bdi>, version {record.version}
                      </p>
                      <Differences before={record.before} after={record.after} />
                    </div>
                  ))}
                </details>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
