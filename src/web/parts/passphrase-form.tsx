import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { Standing } from '../../casefile/routes/standing.ts'
import { TroubleNote } from './states.tsx'

interface PassphraseAsked {
  readonly field: RefObject<HTMLInputElement | null>
  readonly opening: boolean
  readonly error: unknown
  readonly submit: (event: React.SubmitEvent<HTMLFormElement>) => Promise<void>
}

function usePassphrase(
  open: (passphrase: string) => Promise<Standing>,
  opened: (standing: Standing) => void,
): PassphraseAsked {
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
      opened(await open(passphrase))
    } catch (trouble) {
      setError(trouble)
      setOpening(false)
      field.current?.select()
    }
  }
  return { field, opening, error, submit }
}

/** Where a passphrase is typed. It is kept nowhere; after a refusal it is selected, to be typed again. */
export function PassphraseForm(props: {
  readonly label: ReactNode
  readonly action: string
  readonly open: (passphrase: string) => Promise<Standing>
  readonly opened: (standing: Standing) => void
  readonly leave?: () => void
  readonly describedBy?: string
  readonly className?: string
}) {
  const { label, action, open, opened, leave, describedBy, className } = props
  const { field, opening, error, submit } = usePassphrase(open, opened)
  return (
    <form className={className} onSubmit={submit}>
      <label htmlFor="passphrase">{label}</label>
      <div className="row">
        <input
          ref={field}
          id="passphrase"
          type="password"
          autoComplete="current-password"
          aria-invalid={error !== null}
          aria-describedby={describedBy}
        />
        <button type="submit" className="main" aria-disabled={opening}>
          {opening ? 'Opening …' : action}
        </button>
        {leave !== undefined && (
          <button type="button" onClick={leave}>
            Cancel
          </button>
        )}
      </div>
      {error !== null && <TroubleNote error={error} />}
    </form>
  )
}
