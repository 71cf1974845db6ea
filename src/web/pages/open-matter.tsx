import { useEffect, useRef, useState } from 'react'
import type { ListedMatter } from '../../casefile/matter-list.ts'
import type { Standing } from '../../casefile/routes/standing.ts'
import { TroubleNote } from '../parts/states.tsx'
import { openMatter } from '../unlock.ts'

/** The passphrase of one matter of the list. It is typed here and kept nowhere. */
export function OpenMatter({
  matter,
  opened,
  leave,
}: {
  matter: ListedMatter
  opened: (standing: Standing) => void
  leave: () => void
}) {
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
      opened(await openMatter(matter.folder, passphrase))
    } catch (trouble) {
      setError(trouble)
      setOpening(false)
      field.current?.select()
    }
  }
  return (
    <form className="panel" onSubmit={submit}>
      <label htmlFor="passphrase">
        Passphrase of <bdi>{matter.name}</bdi>
      </label>
      <div className="row">
        <input
          ref={field}
          id="passphrase"
          type="password"
          autoComplete="current-password"
          aria-invalid={error !== null}
        />
        <button type="submit" className="main" aria-disabled={opening}>
          {opening ? 'Opening …' : 'Unlock'}
        </button>
        <button type="button" onClick={leave}>
          Cancel
        </button>
      </div>
      {error !== null && <TroubleNote error={error} />}
    </form>
  )
}
