import { type FormEvent, useId, useState } from 'react'
import type { FormsOfMatter, TriedText } from '../../../casefile/views/forms-view.ts'
import { intakeWords } from '../../../words/intake/intake-words.ts'
import { triedWords } from '../../../words/release/form-words.ts'
import { lookedForInWords } from '../../../words/search/looked-for-words.ts'
import { fromServer } from '../../from-server.ts'
import { TroubleNote } from '../../parts/states.tsx'

const { identityKinds } = intakeWords.en

/**
 * The forms themselves, on purpose and for the owner's own eyes. They live in this part alone, in no cache and no draft, and
 * go with it: when they are hidden, when another page is opened, and when the matter is locked.
 */
export function ShownForms() {
  const [forms, setForms] = useState<FormsOfMatter | null>(null)
  const [error, setError] = useState<unknown>(null)
  const show = async () => {
    setError(null)
    try {
      setForms(await fromServer.showForms())
    } catch (trouble) {
      setError(trouble)
    }
  }
  return (
    <section className="panel" aria-label="The forms themselves">
      <div className="row">
        {forms === null ? (
          <button type="button" onClick={() => void show()}>
            Show the forms
          </button>
        ) : (
          <button type="button" onClick={() => setForms(null)}>
            Hide the forms
          </button>
        )}
        <span className="quiet">
          The names themselves, for your own eyes. Each look is written to the audit log; they are hidden again when you
          leave this page or lock the matter.
        </span>
      </div>
      {error !== null && <TroubleNote error={error} />}
      {forms !== null && <Forms forms={forms} />}
      <TryText />
    </section>
  )
}

const Forms = ({ forms }: { forms: FormsOfMatter }) => (
  <dl className="shown-forms">
    {forms.identities.map(({ identity, pseudonym, kind, ways }) => (
      <div key={identity}>
        <dt>
          <bdi>{pseudonym}</bdi> <span className="quiet">{identityKinds[kind]}</span>
        </dt>
        {ways.map(({ way, forms: found }) => (
          <dd key={way.is}>
            {lookedForInWords(way).map((said) => (
              <p key={said} className="quiet">
                {said}
              </p>
            ))}
            {found.length > 0 && (
              <p>
                {found.map((form, i) => (
                  <span key={form}>
                    {i > 0 && ', '}
                    <bdi>{form}</bdi>
                  </span>
                ))}
              </p>
            )}
          </dd>
        ))}
      </div>
    ))}
  </dl>
)

/** Whether a text would be covered, for a spelling that somebody wonders about. What was typed is sent, and kept nowhere. */
function TryText() {
  const id = useId()
  const [text, setText] = useState('')
  const [tried, setTried] = useState<TriedText | null>(null)
  const [error, setError] = useState<unknown>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    setError(null)
    setTried(null)
    try {
      setTried(await fromServer.tryText(text))
    } catch (trouble) {
      setError(trouble)
    }
  }
  return (
    <form className="field" onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>Would this be covered? Type a spelling, or a sentence with it.</label>
      <div className="row">
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={2000}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setTried(null)
          }}
        />
        <button type="submit">Try it</button>
      </div>
      <p role="status">
        {tried !== null && (
          <>
            {triedWords[tried.outcome]} <span className="quiet">As it would leave:</span> <bdi>{tried.shown}</bdi>
          </>
        )}
      </p>
      {error !== null && <TroubleNote error={error} />}
    </form>
  )
}
