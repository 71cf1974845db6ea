import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { fromServer } from '../../from-server.ts'
import { Loading, TroubleNote } from '../states.tsx'

const Said = z.looseObject({ statement: z.string() })
const statementOf = (state: unknown): string => {
  const said = Said.safeParse(state)
  return said.success ? said.data.statement : 'not there'
}

/** Who changed it when, from what to what. */
export function FactHistory({ id }: { id: string }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>History of this fact</summary>
      {open && <Steps id={id} />}
    </details>
  )
}

function Steps({ id }: { id: string }) {
  const { data, error } = useQuery({
    queryKey: ['history', id],
    queryFn: () => fromServer.history({ kind: 'fact', id }),
  })
  if (error) return <TroubleNote error={error} />
  if (!data) return <Loading what="its history" />
  return (
    <ol className="history">
      {data.steps.map((step) =>
        step.records
          .filter((record) => record.id === id)
          .map((record) => (
            <li key={step.number}>
              <span className="quiet">
                {new Date(step.at).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' })}, {step.actor}
                {step.turn === 'change' ? '' : ` (${step.turn})`}
              </span>
              <br />
              {statementOf(record.before)} → {statementOf(record.after)}
            </li>
          )),
      )}
    </ol>
  )
}
