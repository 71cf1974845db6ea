import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { z } from 'zod'
import type { ChangeAnswer, WantedChange } from '../../../casefile/written/change-request.ts'
import { fromServer } from '../../from-server.ts'
import type { Fields } from '../../parts/keeping.ts'
import { draftPlace, useKeptFields } from '../../parts/kept-fields.ts'
import { TroubleNote } from '../../parts/states.tsx'
import { TextLine } from '../../parts/text-line.tsx'

export type { Fields }

/** Beside the fields, in what is kept of them: the version on which was typed. */
const basisKept = '~basis'

interface RecordForm {
  readonly title: string
  /** Kind and id of the record, or `new`: where what is typed is kept. */
  readonly place: readonly [kind: string, id: string]
  readonly begin: Fields
  /** Null where a field holds what it cannot; `wrong` then says which. */
  readonly change: (fields: Fields, basedOn: number) => WantedChange | null
  readonly remove: ((basedOn: number) => WantedChange) | null
  readonly version: number
  readonly wrong: string
  readonly children: (fields: Fields, set: (change: Fields) => void) => React.ReactNode
  /** After a new one was saved. */
  readonly saved?: () => void
}

type Conflict = ChangeAnswer['conflicts'][number]
const Called = z.union([
  z.looseObject({ name: z.string() }).transform(({ name }) => name),
  z.looseObject({ pseudonym: z.string() }).transform(({ pseudonym }) => pseudonym),
  z.looseObject({ court: z.string() }).transform(({ court }) => court),
])

/** One record, to be changed or removed; on another version than was shown nothing is lost, and one of both is chosen. */
export function RecordForm({ title, place, begin, change, remove, version, wrong, children, saved }: RecordForm) {
  const cache = useQueryClient()
  const [fields, setFields] = useState(begin)
  const [basis, setBasis] = useState(version)
  const [typed, setTyped] = useState(false)
  const [said, setSaid] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const { forget } = useKeptFields(
    draftPlace('form', ...place),
    { ...fields, [basisKept]: String(basis) },
    typed,
    ({ [basisKept]: kept, ...before }) => {
      setTyped(true)
      setBasis(Number(kept ?? version))
      setFields({ ...begin, ...before })
      setSaid('What you typed before is here again.')
    },
  )
  // What another made of it is shown as long as nothing is typed; what is typed stays, on the version that it began from.
  if (!typed && basis !== version) {
    setBasis(version)
    setFields(begin)
  }
  const send = async (wanted: WantedChange | null, done: string) => {
    setError(null)
    setSaid(wanted === null ? wrong : '')
    if (wanted === null) return
    try {
      const answer = await fromServer.change([wanted])
      const [first] = answer.conflicts
      setConflict(first ?? null)
      if (first !== undefined) return
      setSaid(answer.outcome === 'unchanged' ? 'Nothing was changed.' : done)
      setTyped(false)
      forget()
      if (version === 0) setFields(begin)
      await cache.invalidateQueries()
      saved?.()
    } catch (trouble) {
      setError(trouble)
    }
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    void send(change(fields, conflict?.currentVersion ?? basis), 'Saved.')
  }
  return (
    <form className="panel" aria-label={title} onSubmit={save} noValidate>
      {children(fields, (more) => {
        setTyped(true)
        setFields((was) => ({ ...was, ...more }))
      })}
      {conflict !== null && (
        <p className="note alert" role="alert">
          This was changed elsewhere after you opened it. As it stands now:{' '}
          {Called.safeParse(conflict.current).data ?? 'removed'}. Save again to put yours in its place, or leave it.
        </p>
      )}
      {error !== null && <TroubleNote error={error} />}
      <div className="row">
        <button type="submit" className="main">
          Save
        </button>
        {remove !== null && (
          <button
            type="button"
            onClick={() => void send(remove(conflict?.currentVersion ?? basis), 'Removed. Undo brings it back.')}
          >
            Remove
          </button>
        )}
        <span role="status">{said}</span>
      </div>
    </form>
  )
}

interface FieldOf {
  readonly fields: Fields
  readonly set: (change: Fields) => void
  readonly name: string
  readonly label: string
}

export const Line = ({ fields, set, name, label, help }: FieldOf & { readonly help?: string }) => (
  <TextLine label={label} help={help} value={fields[name] ?? ''} change={(text) => set({ [name]: text })} />
)

export function Choice({
  fields,
  set,
  name,
  label,
  of,
}: FieldOf & { readonly of: readonly (readonly [value: string, text: string])[] }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={fields[name] ?? ''} onChange={(event) => set({ [name]: event.target.value })}>
        {of.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
