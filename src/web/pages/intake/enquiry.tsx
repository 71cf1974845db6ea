import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { IsoDay } from '../../../casefile/dates.ts'
import { EnquiryClosedFor, type IntakeRecord } from '../../../casefile/intake/intake-record.ts'
import type { Language } from '../../../casefile/language.ts'
import { dayIn } from '../../../words/intake/day-in.ts'
import { intakeWords } from '../../../words/intake/intake-words.ts'
import { fromServer } from '../../from-server.ts'
import { TroubleNote } from '../../parts/states.tsx'
import { removeMatter } from '../../unlock.ts'

/** An enquiry that does not become a matter: closed with its reason, or removed for good. */
export function Enquiry({
  intake,
  name,
  language,
}: {
  intake: { readonly version: number; readonly content: IntakeRecord } | null
  name: string | null
  language: Language
}) {
  const words = intakeWords[language]
  return (
    <section aria-labelledby="enquiry" className="not-for-client">
      <h2 id="enquiry">{words.enquiry}</h2>
      <p>{words.enquiryLead}</p>
      {intake !== null && <Close {...{ intake, language }} />}
      {name !== null && <Remove name={name} language={language} />}
    </section>
  )
}

function Close({
  intake: { version, content },
  language,
}: {
  intake: { readonly version: number; readonly content: IntakeRecord }
  language: Language
}) {
  const words = intakeWords[language]
  const cache = useQueryClient()
  const [why, setWhy] = useState<EnquiryClosedFor>('not-taken')
  const [error, setError] = useState<unknown>(null)
  const write = async (closed: IntakeRecord['closed']) => {
    setError(null)
    try {
      await fromServer.change([{ kind: 'intake', id: 'intake', basedOn: version, content: { ...content, closed } }])
      await cache.invalidateQueries()
    } catch (trouble) {
      setError(trouble)
    }
  }
  const { closed } = content
  return (
    <div className="field">
      {closed === null ? (
        <>
          <label htmlFor="close-for">{words.closeFor}</label>
          <div className="row">
            <select
              id="close-for"
              value={why}
              onChange={(event) => setWhy(EnquiryClosedFor.safeParse(event.target.value).data ?? 'other')}
            >
              {EnquiryClosedFor.options.map((one) => (
                <option key={one} value={one}>
                  {words.closedFor[one]}
                </option>
              ))}
            </select>
            <button type="button" onClick={() => void write({ on: today(), because: why })}>
              {words.closeIt}
            </button>
          </div>
        </>
      ) : (
        <div className="row">
          <p role="status">{words.closedOn(dayIn(language, closed.on), words.closedFor[closed.because])}</p>
          <button type="button" onClick={() => void write(null)}>
            {words.reopen}
          </button>
        </div>
      )}
      {error !== null && (
        <div lang="en">
          <TroubleNote error={error} />
        </div>
      )}
    </div>
  )
}

const today = (): IsoDay => {
  const now = new Date()
  const two = (n: number): string => String(n).padStart(2, '0')
  return IsoDay.parse(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
}

function Remove({ name, language }: { name: string; language: Language }) {
  const words = intakeWords[language]
  const form = useRef<HTMLFormElement>(null)
  const [removing, setRemoving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [another, setAnother] = useState(false)
  const submit = async (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (removing) return
    const given = new FormData(event.currentTarget)
    const typed = String(given.get('typed')).trim()
    setError(null)
    setAnother(typed !== name)
    if (typed !== name) return form.current?.querySelector<HTMLInputElement>('[name=typed]')?.focus()
    setRemoving(true)
    try {
      await removeMatter(typed, String(given.get('passphrase')))
    } catch (trouble) {
      setError(trouble)
      setRemoving(false)
    }
  }
  return (
    <details>
      <summary>{words.remove}</summary>
      <form ref={form} onSubmit={submit} className="panel" noValidate>
        <div className="field">
          <label htmlFor="remove-name">{words.removeName}</label>
          <input
            id="remove-name"
            name="typed"
            type="text"
            autoComplete="off"
            aria-invalid={another || undefined}
            aria-describedby="remove-another"
          />
          <p id="remove-another" className="wrong" role="alert">
            {another && words.anotherMatter}
          </p>
        </div>
        <div className="field">
          <label htmlFor="remove-passphrase">{words.removePassphrase}</label>
          <input id="remove-passphrase" name="passphrase" type="password" autoComplete="current-password" />
        </div>
        {error !== null && (
          <div lang="en">
            <TroubleNote error={error} />
          </div>
        )}
        <button type="submit" aria-disabled={removing}>
          {removing ? words.removing : words.removeNow}
        </button>
      </form>
    </details>
  )
}
