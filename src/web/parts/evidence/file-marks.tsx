import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { type DocumentRow, privilegeLabels } from '../../../casefile/evidence/document-rows.ts'
import { counted } from '../../../words/counting.ts'
import { fromServer } from '../../from-server.ts'
import { TroubleNote } from '../states.tsx'

/** What is said of the chosen files: tags, privilege, from whom they came. */
export function FileMarks({ chosen, done }: { chosen: readonly DocumentRow[]; done: () => void }) {
  const cache = useQueryClient()
  const [said, setSaid] = useState('')
  const [error, setError] = useState<unknown>(null)
  const act = async (work: () => Promise<unknown>, words: string) => {
    try {
      setError(null)
      await work()
      setSaid(words)
      done()
      void cache.invalidateQueries({ queryKey: ['documents'] })
    } catch (trouble) {
      setError(trouble)
    }
  }
  const documents = chosen.map(({ id }) => id)
  const files = counted(documents.length, 'file')
  const tag = (label: string, on: boolean) =>
    act(
      () => fromServer.tagDocuments({ documents, label, on }),
      on ? `“${label}” stands on ${files}.` : `“${label}” was taken off.`,
    )
  const worn = [...new Set(chosen.flatMap(({ tags }) => tags.map(({ label }) => label)))].sort()
  return (
    <>
      <p role="status">
        {said}{' '}
        {said !== '' && (
          <button type="button" className="small" onClick={() => void act(fromServer.undo, '')}>
            Undo
          </button>
        )}
      </p>
      {error !== null && <TroubleNote error={error} />}
      {documents.length > 0 && (
        <section className="note" aria-label="What is said of the chosen files">
          <p>Chosen: {files}.</p>
          <OneField label="Tag" button="Put it on" take={(label) => void tag(label, true)} />
          {worn.length > 0 && (
            <p className="row">
              {worn.map((label) => (
                <button key={label} type="button" className="small" onClick={() => void tag(label, false)}>
                  Take off “{label}”
                </button>
              ))}
            </p>
          )}
          <p className="row">
            <span>Privilege:</span>
            {privilegeLabels.map((label) => (
              <button key={label} type="button" className="small" onClick={() => void tag(label, true)}>
                {label}
              </button>
            ))}
          </p>
          <OneField
            label="From whom they came"
            button="Set"
            mayBeEmpty
            take={(custodian) =>
              void act(
                () => fromServer.changeCustodian({ documents, custodian: custodian === '' ? null : custodian }),
                custodian === '' ? `${files} come from nobody named.` : `From ${custodian}: ${files}.`,
              )
            }
          />
        </section>
      )}
    </>
  )
}

function OneField({
  label,
  button,
  take,
  mayBeEmpty = false,
}: {
  label: string
  button: string
  take: (text: string) => void
  mayBeEmpty?: boolean
}) {
  const id = useId()
  const [text, setText] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' && !mayBeEmpty) return
    take(text.trim())
    setText('')
  }
  return (
    <form className="row" onSubmit={send}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        maxLength={80}
        autoComplete="off"
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <button type="submit">{button}</button>
    </form>
  )
}
