import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { idleChoices, type MatterList } from '../../casefile/views/matter-list.ts'
import { fromServer } from '../from-server.ts'
import { TroubleNote } from '../parts/states.tsx'

/** Where matters lie, others from elsewhere, and how soon an open one locks itself. */
export function MatterHome({ list }: { list: MatterList }) {
  const cache = useQueryClient()
  const [error, setError] = useState<unknown>(null)
  const [said, setSaid] = useState('')
  const take = async (change: () => Promise<MatterList>, done: string): Promise<boolean> => {
    setError(null)
    setSaid('')
    try {
      cache.setQueryData(['matters'], await change())
      setSaid(done)
      return true
    } catch (trouble) {
      setError(trouble)
      return false
    }
  }
  return (
    <details className="home">
      <summary>Folder, matters from elsewhere, idle lock</summary>
      {error !== null && <TroubleNote error={error} />}
      <p role="status" className="quiet">
        {said}
      </p>
      <PathForm
        id="home-folder"
        label="Folder in which matters are made"
        begin={list.folder}
        button="Use this folder"
        take={(folder) =>
          take(
            () => fromServer.chooseHome({ folder, idleMinutes: null, view: null }),
            'Matters are made there from now on.',
          )
        }
      />
      <PathForm
        id="home-add"
        label="A matter that lies elsewhere: the path of its folder"
        begin=""
        button="Put it on the list"
        take={(folder) => take(() => fromServer.addMatter(folder), 'It is on the list.')}
      />
      <div className="field">
        <label htmlFor="home-idle">An open matter locks itself when nobody does anything for</label>
        <select
          id="home-idle"
          value={list.idleMinutes}
          onChange={(event) => {
            const chosen = idleChoices.find((minutes) => String(minutes) === event.target.value)
            if (chosen !== undefined)
              void take(
                () => fromServer.chooseHome({ folder: null, idleMinutes: chosen, view: null }),
                'The time is changed.',
              )
          }}
        >
          {idleChoices.map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutes} minutes
            </option>
          ))}
        </select>
      </div>
    </details>
  )
}

function PathForm({
  id,
  label,
  begin,
  button,
  take,
}: {
  id: string
  label: string
  begin: string
  button: string
  take: (path: string) => Promise<boolean>
}) {
  const [path, setPath] = useState(begin)
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault()
        if (path.trim() !== '') void take(path).then((done) => done && begin === '' && setPath(''))
      }}
    >
      <label htmlFor={id}>{label}</label>
      <div className="row">
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={path}
          onChange={(e) => setPath(e.target.value)}
        />
        <button type="submit">{button}</button>
      </div>
    </form>
  )
}
