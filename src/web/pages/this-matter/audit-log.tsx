import { useMutation } from '@tanstack/react-query'
import { fromServer } from '../../from-server.ts'
import { TroubleNote } from '../../parts/states.tsx'

/** Whether the log is whole, and every record and original as it was written. */
export function AuditLog() {
  const check = useMutation({ mutationFn: fromServer.verifyAudit })
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
      <p role="status">{check.isPending ? 'Reading everything …' : ''}</p>
      {check.error && <TroubleNote error={check.error} />}
      {check.data && (
        <p className="note" role="status">
          Nothing was changed outside Redress: {check.data.entries.toLocaleString('en-US')} entries,{' '}
          {check.data.records.toLocaleString('en-US')} records and {check.data.originals.toLocaleString('en-US')}{' '}
          originals agree. The log ends with {check.data.head.slice(0, 16)}.
          {check.data.index === 'not-checked' &&
            ' The search index was not compared, because another program was writing.'}
        </p>
      )}
    </section>
  )
}
