import { useEffect, useRef, useState } from 'react'
import { MatterName, mayBeAPersonsName } from '../../casefile/matter-name.ts'
import { longEnough, shortestPassphrase } from '../../casefile/passphrase-rule.ts'
import type { Standing } from '../../casefile/routes/standing.ts'
import { TroubleNote } from '../parts/states.tsx'
import { makeMatter } from '../unlock.ts'

type Wanting = 'name' | 'passphrase' | 'again' | null

/** What is still missing, the first of it; the field is then asked for. */
function wanting(name: string, passphrase: string, again: string): Wanting {
  if (!MatterName.safeParse(name).success) return 'name'
  if (!longEnough(passphrase)) return 'passphrase'
  return passphrase === again ? null : 'again'
}

const told: Readonly<Record<NonNullable<Wanting>, string>> = {
  name: 'A name of 1 to 60 characters is needed that can be the name of a folder: letters, numbers, spaces, hyphens.',
  passphrase: `The passphrase needs at least ${shortestPassphrase} characters.`,
  again: 'The two passphrases are not the same.',
}

/** Makes a matter: a name that tells nothing, and the passphrase twice. */
export function NewMatter({
  folder,
  opened,
  leave,
}: {
  folder: string
  opened: (standing: Standing) => void
  leave: () => void
}) {
  const form = useRef<HTMLFormElement>(null)
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [missing, setMissing] = useState<Wanting>(null)
  const [making, setMaking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const ask = (id: string) => form.current?.querySelector<HTMLInputElement>(`#new-${id}`)?.focus()
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('#new-name')?.focus()
  }, [])
  const submit = async (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (making) return
    const first = wanting(name, passphrase, again)
    setMissing(first)
    setError(null)
    if (first !== null) return ask(first)
    setMaking(true)
    try {
      opened(await makeMatter(name, passphrase))
    } catch (trouble) {
      setError(trouble)
      setMaking(false)
    }
  }
  const wrong = (id: Wanting) => ({
    'aria-invalid': missing === id,
    'aria-describedby': missing === id ? `new-${id}-wrong new-${id}-note` : `new-${id}-note`,
  })
  const says = (id: NonNullable<Wanting>) =>
    missing === id && (
      <p className="wrong" id={`new-${id}-wrong`} role="alert">
        {told[id]}
      </p>
    )
  return (
    <form className="panel" ref={form} onSubmit={submit} aria-labelledby="new-title" noValidate>
      <h2 id="new-title">Make a matter</h2>
      <p className="quiet path">It becomes a folder in {folder}.</p>
      <div className="field">
        <label htmlFor="new-name">Name of the matter</label>
        <input
          id="new-name"
          type="text"
          autoComplete="off"
          value={name}
          onChange={(e) => setName(e.target.value)}
          {...wrong('name')}
        />
        {says('name')}
        <p className="quiet" id="new-name-note">
          Anybody who uses this computer can read it: a number or a pseudonym, never a person’s name.
        </p>
        {mayBeAPersonsName(name) && (
          <p className="note alert" role="status">
            This looks like a person’s name. It would stand in clear on the disk, in backups and in lists of recent
            files.
          </p>
        )}
      </div>
      <div className="field">
        <label htmlFor="new-passphrase">Passphrase</label>
        <input
          id="new-passphrase"
          type="password"
          autoComplete="new-password"
          value={passphrase}
          onChange={(e) => setPassphrase(e.target.value)}
          {...wrong('passphrase')}
        />
        {says('passphrase')}
        <p className="quiet" id="new-passphrase-note">
          At least {shortestPassphrase} characters; four or five unrelated words do well. Without it nobody, the makers
          of Redress included, can open the matter: keep a copy in a safe place away from this computer.
        </p>
      </div>
      <div className="field">
        <label htmlFor="new-again">The same passphrase again</label>
        <input
          id="new-again"
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={(e) => setAgain(e.target.value)}
          {...wrong('again')}
        />
        {says('again')}
        <p className="quiet" id="new-again-note">
          Typed twice, so that a slip of the finger does not shut you out.
        </p>
      </div>
      {error !== null && <TroubleNote error={error} />}
      <div className="row">
        <button type="submit" className="main" aria-disabled={making}>
          {making ? 'Making …' : 'Make and open'}
        </button>
        <button type="button" onClick={leave}>
          Cancel
        </button>
      </div>
    </form>
  )
}
