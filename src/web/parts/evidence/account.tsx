import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountShown } from '../../../casefile/evidence/account-view.ts'
import { fileNoteInWords } from '../../../words/evidence/file-note-words.ts'
import { formatNames } from '../../../words/evidence/format-words.ts'
import { accountedInWords, sumOfFiles } from '../../../words/evidence/reason-words.ts'
import { statusWords } from '../../../words/standing.ts'
import { fromServer } from '../../from-server.ts'
import { TroubleNote } from '../states.tsx'

type Group = AccountShown['groups'][number]

/** The sum that accounts for every file, then what was not plainly read, like with like, with what to do. */
export function Account() {
  const { data, error, refetch } = useQuery({ queryKey: ['account'], queryFn: fromServer.account })
  const cache = useQueryClient()
  const [trouble, setTrouble] = useState<unknown>(null)
  if (error) return <TroubleNote error={error} again={refetch} />
  if (data === undefined || data.in === 0) return null
  const again = async (what: string) => {
    try {
      setTrouble(null)
      cache.setQueryData(['reading'], await fromServer.readAgain(what))
      void cache.invalidateQueries({ queryKey: ['reading'] })
    } catch (found) {
      setTrouble(found)
    }
  }
  const failed = data.groups.filter(({ status }) => status === 'failed')
  const others = data.groups.filter(({ status }) => status === 'waiting' || status === 'duplicate')
  return (
    <section aria-labelledby="account">
      <h2 id="account">What became of every file</h2>
      <p>{sumOfFiles(data)}</p>
      {trouble !== null && <TroubleNote error={trouble} />}
      {failed.length > 0 && (
        <p className="row">
          <button type="button" onClick={() => void again('failed')}>
            Try again to read all that failed
          </button>
        </p>
      )}
      {[...failed, ...others].map((group) => (
        <Files key={`${group.status} ${group.reason} ${group.format}`} group={group} again={again} />
      ))}
    </section>
  )
}

function Files({ group, again }: { group: Group; again: (what: string) => Promise<void> }) {
  const { status, format, count, notes, files } = group
  const told = accountedInWords(group)
  return (
    <details className="account">
      <summary>
        {count} {statusWords[status]}
        {format !== null && `, ${formatNames[format]}`}: {told?.what}
      </summary>
      <p>{told?.next}</p>
      {notes.map((note) => (
        <p key={JSON.stringify(note)} className="quiet">
          {fileNoteInWords(note)}
        </p>
      ))}
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <span className="bates">{file.bates}</span> <span className="path">{file.path}</span>{' '}
            {status === 'failed' && (
              <button
                type="button"
                className="small"
                aria-label={`Try ${file.bates} again`}
                onClick={() => void again(file.bates)}
              >
                Try again
              </button>
            )}
            {file.notes.map((note) => (
              <span key={JSON.stringify(note)} className="quiet below">
                {fileNoteInWords(note)}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {count > files.length && <p className="quiet">and {count - files.length} more, in the list below.</p>}
    </details>
  )
}
