import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { draftsNotInLog } from '../../../words/audit-words.ts'
import { ServerTrouble } from '../../asking.ts'
import { fromServer } from '../../from-server.ts'
import { MatterProgress } from '../../parts/matter-progress.tsx'
import { TroubleNote } from '../../parts/states.tsx'

const isDoubt = (error: unknown): boolean =>
  error instanceof ServerTrouble && ['audit-broken', 'content-changed'].includes(error.trouble.code)

/** Whether the log is whole, and every record and original as it was written. */
export function AuditLog() {
  const check = useMutation({ mutationFn: fromServer.verifyAudit })
  const [knows, setKnows] = useState(false)
  const accept = useMutation({
    mutationFn: fromServer.acceptMatter,
    onSuccess: () => {
      setKnows(false)
      check.mutate()
    },
  })
  return (
    <section aria-label="Audit log">
      <h2>Audit log</h2>
      <p>
        Each change and each look at the protected names stands in a log that nobody can shorten or reorder unseen.
        Checking reads every entry, record and original of the matter.
      </p>
      <button type="button" disabled={check.isPending} onClick={() => check.mutate()}>
        Check the whole matter
      </button>
      <MatterProgress waits={check.isPending} begins="Reading everything" />
      {check.error && <TroubleNote error={check.error} />}
      {isDoubt(check.error) && (
        <>
          <label>
            <input type="checkbox" checked={knows} onChange={(event) => setKnows(event.target.checked)} /> I know why it
            is not as it was written
          </label>
          <button type="button" disabled={!knows || accept.isPending} onClick={() => accept.mutate()}>
            Accept the matter as it stands
          </button>
        </>
      )}
      {accept.error && <TroubleNote error={accept.error} />}
      {check.data && (
        <p className="note" role="status">
          What is saved is as Redress wrote it: {check.data.entries.toLocaleString('en-US')} entries,{' '}
          {check.data.records.toLocaleString('en-US')} records and {check.data.originals.toLocaleString('en-US')}{' '}
          originals agree. The log is whole up to entry {check.data.entries.toLocaleString('en-US')}, the last one here
          {check.data.until !== null && `, of ${check.data.until.slice(0, 19).replace('T', ' ')} UTC`}(
          {check.data.head.slice(0, 16)}). An older copy of the whole folder would look the same: compare number and
          hash with those that you noted elsewhere. {draftsNotInLog}
          {check.data.accepted.map(({ entry, at }) => (
            <span key={entry}>
              {' '}
              What had been found changed before entry {entry} was accepted by it ({at.slice(0, 10)}).
            </span>
          ))}
          {check.data.index === 'not-checked' &&
            ' The search index was not compared, because another program was writing.'}
        </p>
      )}
    </section>
  )
}
