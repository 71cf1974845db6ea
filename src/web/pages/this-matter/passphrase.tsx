import { useState } from 'react'
import { longEnough, shortestPassphrase } from '../../../casefile/passphrase-rule.ts'
import { fromServer } from '../../from-server.ts'
import { TroubleNote } from '../../parts/states.tsx'

/** A new passphrase for this matter; the old one opens nothing any more. */
export function Passphrase() {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [said, setSaid] = useState('')
  const [trouble, setTrouble] = useState<unknown>(null)
  const change = () => {
    setTrouble(null)
    setSaid('')
    if (!longEnough(to))
      return setSaid(
        `The new passphrase needs at least ${shortestPassphrase} characters; a few unrelated words are best.`,
      )
    fromServer
      .changePassphrase(from, to)
      .then(() => {
        setFrom('')
        setTo('')
        setSaid('Changed. The old passphrase opens this matter no more; copies made before still open with it.')
      })
      .catch(setTrouble)
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
          change()
        }}
      >
        {field('passphrase-now', 'Passphrase now', from, setFrom, 'current-password')}
        {field('passphrase-new', 'New passphrase', to, setTo, 'new-password')}
        <button type="submit">Change it</button>
      </form>
      <p role="status">{said}</p>
      {trouble !== null && <TroubleNote error={trouble} />}
    </section>
  )
}
