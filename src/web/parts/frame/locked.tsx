import { useEffect, useRef, useState } from 'react'
import type { Standing } from '../../../casefile/routes/standing.ts'
import { unlock } from '../../unlock.ts'
import { TroubleNote } from '../states.tsx'

/** In place of every page while the matter is locked. The passphrase is typed here and kept nowhere. */
export function Locked({ opened }: { opened: (standing: Standing) => void }) {
  const field = useRef<HTMLInputElement>(null)
  const [opening, setOpening] = useState(false)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    field.current?.focus()
  }, [])

  const submit = async (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const passphrase = field.current?.value ?? ''
    if (opening || passphrase === '') return field.current?.focus()
    setOpening(true)
    setError(null)
    try {
      opened(await unlock(passphrase))
    } catch (trouble) {
      setError(trouble)
      setOpening(false)
      field.current?.select()
    }
  }
  return (
    <main className="locked">
      <h1>Locked</h1>
      <p>The matter is closed and its keys are dropped; everything is saved.</p>
      <form onSubmit={submit}>
        <label htmlFor="passphrase">Passphrase of the matter</label>
        <div className="row">
          <input
            ref={field}
            id="passphrase"
            type="password"
            autoComplete="current-password"
            aria-invalid={error !== null}
            aria-describedby="passphrase-note"
          />
          <button type="submit" className="main" aria-disabled={opening}>
            {opening ? 'Opening …' : 'Open'}
          </button>
        </div>
      </form>
      {error !== null && <TroubleNote error={error} />}
      <p className="quiet" id="passphrase-note">
        Locking does not clear this browser’s history, nor stop a program that watches this computer.
      </p>
    </main>
  )
}

/** In place of every page in a window that was not let in. */
export function Outside() {
  return (
    <main className="locked">
      <h1>Not open</h1>
      <p>This address is not open in this window: it was used before, or Redress was ended since. Nothing is shown.</p>
      <p>
        Start Redress again, by its icon or with <code>redress</code>: it opens a new window.
      </p>
      <p className="quiet">
        Where <code>redress serve</code> runs in a terminal, press Enter there: it prints a new address, which works
        once.
      </p>
    </main>
  )
}
