import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { longEnough, shortestPassphrase } from '../../../casefile/passphrase-rule.ts'
import { fromServer } from '../../from-server.ts'
import { MatterProgress } from '../../parts/matter-progress.tsx'
import { TroubleNote } from '../../parts/states.tsx'

/** A new passphrase for this matter; the old one opens nothing any more. */
export function Passphrase() {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [said, setSaid] = useState('')
  const renew = useMutation({
    mutationFn: () => fromServer.changePassphrase(from, to),
    onSuccess: () => {
      setFrom('')
      setTo('')
      setSaid('Changed. The old passphrase opens this matter no more; copies made before still open with it.')
    },
  })
  const change = () => {
    setSaid('')
    if (longEnough(to)) return renew.mutate()
    setSaid(`The new passphrase needs at least ${shortestPassphrase} characters; a few unrelated words are best.`)
  }
  const field = (
    id: string,
    label: string,
    value: string,
    set: (typed: string) => void,
    kind: 'current-password' | 'new-password',
  ) => (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="password" autoComplete={kind} value={value} onChange={(event) => set(event.target.value)} />
    </div>
  )
  return (
    <section aria-label="Passphrase">
      <h2>Passphrase</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!renew.isPending) change()
        }}
      >
        {field('passphrase-now', 'Passphrase now', from, setFrom, 'current-password')}
        {field('passphrase-new', 'New passphrase', to, setTo, 'new-password')}
        <button type="submit" disabled={renew.isPending}>
          Change it
        </button>
      </form>
      <MatterProgress waits={renew.isPending} begins="The new passphrase is being made hard to guess" />
      <p role="status">{said}</p>
      {renew.error && <TroubleNote error={renew.error} />}
    </section>
  )
}
