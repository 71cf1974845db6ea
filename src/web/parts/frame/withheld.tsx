import { useState } from 'react'
import { TroubleNote } from '../states.tsx'
import { putBackWithNames, throwAway, useWithheld } from '../withheld-drafts.ts'

/** Over a page with a form whose kept words hold protected names. */
export function Withheld() {
  const places = useWithheld()
  const [error, setError] = useState<unknown>(null)
  if (places.length === 0) return null
  return (
    <section className="note" aria-label="Typed and not saved">
      <p>
        What you typed on this page and did not save holds protected names, numbers or addresses. It is kept as you
        typed it, and it is not put back by itself, so that no stand-in is saved in its place. Put back, it takes the
        place of what stands in the form now, and the look is in the audit log. Until then nothing else that you type in
        that form is kept before it is saved.
      </p>
      <button type="button" onClick={() => void putBackWithNames().then(() => setError(null), setError)}>
        Put it back with the names
      </button>{' '}
      <button type="button" onClick={throwAway}>
        Throw it away
      </button>
      {error !== null && <TroubleNote error={error} />}
    </section>
  )
}
