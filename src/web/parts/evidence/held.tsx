import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { HeldShown } from '../../../casefile/evidence/account-view.ts'
import type { DocumentId } from '../../../casefile/ids.ts'
import { counted } from '../../../words/counting.ts'
import { fileNoteInWords } from '../../../words/evidence/file-note-words.ts'
import { accountedInWords } from '../../../words/evidence/reason-words.ts'
import { formatBytes } from '../../../words/size-words.ts'
import { fromServer } from '../../from-server.ts'
import { TroubleNote } from '../states.tsx'
import { TableOut } from '../table-out.tsx'

type HeldFile = HeldShown['files'][number]

/** Media that nobody opened: what each is without opening it, and who decided what about it. */
export function Held() {
  const { data, error, refetch } = useQuery({ queryKey: ['held'], queryFn: fromServer.held })
  const [chosen, setChosen] = useState<ReadonlySet<DocumentId>>(new Set())
  const [said, setSaid] = useState('')
  if (error) return <TroubleNote error={error} again={refetch} />
  if (data === undefined || data.files.length === 0) return null
  const toggle = (id: DocumentId, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <section aria-labelledby="held">
      <h2 id="held">Held, and never opened by itself</h2>
      <p className="quiet">
        Name, size and hash alone are kept. A decision needs who and why, and stays with the file.
      </p>
      <ul className="held">
        {data.files.map((file) => (
          <HeldLine key={file.id} file={file} chosen={chosen.has(file.id)} choose={(on) => toggle(file.id, on)} />
        ))}
      </ul>
      <Decision
        minor={data.minor}
        files={data.files.filter(({ id }) => chosen.has(id))}
        decided={(words) => {
          setChosen(new Set())
          setSaid(words)
        }}
      />
      <p role="status">{said}</p>
      <TableOut table="held" what="the held files" />
    </section>
  )
}

function HeldLine({ file, chosen, choose }: { file: HeldFile; chosen: boolean; choose: (on: boolean) => void }) {
  const { bates, path, format, bytes, sha256, reason, notes } = file
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={chosen}
          disabled={reason === 'released-to-read'}
          onChange={(event) => choose(event.target.checked)}
        />{' '}
        <span className="bates">{bates}</span> <span className="path">{path}</span>
      </label>
      <span className="quiet below">
        {format}, {formatBytes(bytes)}. {accountedInWords({ status: 'held', reason })?.what ?? 'Held.'} SHA-256{' '}
        <span className="hash">{sha256}</span>
      </span>
      {notes.map((note) => (
        <span key={JSON.stringify(note)} className="below">
          {fileNoteInWords(note)}
        </span>
      ))}
    </li>
  )
}

function Decision({
  minor,
  files,
  decided,
}: {
  minor: boolean
  files: readonly HeldFile[]
  decided: (words: string) => void
}) {
  const [who, setWho] = useState('')
  const [because, setBecause] = useState('')
  const [althoughMinor, setAlthoughMinor] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const cache = useQueryClient()
  const [whoId, whyId] = [useId(), useId()]
  if (files.length === 0) return <p className="quiet">Choose files above to decide about them.</p>
  const decide = async (what: 'open' | 'leave') => {
    try {
      setError(null)
      const ids = files.map(({ id }) => id)
      const { decided: count } = await fromServer.decideHeld({
        decide: what,
        files: ids,
        who,
        why: because,
        althoughMinor,
      })
      decided(
        what === 'open'
          ? `To be opened: ${counted(count, 'file')}. Take the folder in again.`
          : `Held by decision: ${counted(count, 'file')}. The decision is kept with ${count === 1 ? 'it' : 'them'}.`,
      )
      for (const key of ['held', 'account', 'documents']) void cache.invalidateQueries({ queryKey: [key] })
    } catch (trouble) {
      setError(trouble)
    }
  }
  const leave = (event: FormEvent) => {
    event.preventDefault()
    void decide('leave')
  }
  return (
    <form className="decision" onSubmit={leave}>
      <p>Chosen: {counted(files.length, 'file')}.</p>
      <div className="field">
        <label htmlFor={whoId}>Who decides</label>
        <input id={whoId} type="text" value={who} autoComplete="off" onChange={(event) => setWho(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor={whyId}>Why</label>
        <input
          id={whyId}
          type="text"
          value={because}
          autoComplete="off"
          onChange={(event) => setBecause(event.target.value)}
        />
      </div>
      {minor && (
        <p>
          <label>
            <input
              type="checkbox"
              checked={althoughMinor}
              onChange={(event) => setAlthoughMinor(event.target.checked)}
            />{' '}
            The matter is about a minor, and counsel found nothing in the file that the law forbids (needed to open it)
          </label>
        </p>
      )}
      <div className="row">
        <button type="submit">They stay held</button>
        <button type="button" onClick={() => void decide('open')}>
          They are to be opened
        </button>
      </div>
      {error !== null && <TroubleNote error={error} />}
    </form>
  )
}
