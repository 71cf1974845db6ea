import { type FormEvent, useEffect, useId, useRef } from 'react'
import type { Claimant, Party } from '../../../casefile/matter.ts'
import { typedWhen } from '../../../casefile/typed-when.ts'
import { formatWhen, whenHelp } from '../../../words/date-words.ts'
import { TroubleNote } from '../states.tsx'
import { Conflict } from './conflict.tsx'
import type { FactFields } from './fact-fields.ts'
import { FactHistory } from './fact-history.tsx'
import { FactPicker } from './fact-picker.tsx'
import type { FactWriting } from './fact-writing.ts'
import { FactorPicker } from './factor-picker.tsx'
import { PassagesOfFact } from './passages-of-fact.tsx'

type People = readonly (Pick<Party, 'id' | 'name'> | Pick<Claimant, 'id' | 'pseudonym'>)[]

/** Beside the page, or in the list of facts: what the words mean for the case. */
export function FactDrawer({
  writing,
  people,
  changes = 'A fact on this page',
}: {
  writing: FactWriting
  /** Its heading where a fact is changed. */
  changes?: string
  people: People
}) {
  const title = useId()
  const first = useRef<HTMLTextAreaElement>(null)
  const { on, fields, set } = writing
  const opened = on === null ? '' : on.of === 'new' ? `${on.range.start}` : on.id
  useEffect(() => {
    if (opened !== '') first.current?.focus()
  }, [opened])
  if (on === null || fields === null) return null
  const wrongDay = typedWhen(fields.when) === null
  const save = (event?: FormEvent) => {
    event?.preventDefault()
    if (!wrongDay) void writing.save()
  }
  return (
    <form
      className="drawer"
      aria-labelledby={title}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') writing.close()
      }}
    >
      <h2 id={title}>{on.of === 'new' ? 'A new fact from these words' : changes}</h2>
      {writing.restored && <p className="quiet">What you typed before is here again.</p>}
      <label htmlFor="statement">What happened, in one sentence</label>
      <textarea
        id="statement"
        ref={first}
        rows={4}
        value={fields.statement}
        onChange={(event) => set({ statement: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          save()
        }}
      />
      <WhenField typed={fields.when} set={(when) => set({ when })} />
      <label htmlFor="place">Where</label>
      <input
        id="place"
        value={fields.place}
        onChange={(event) => set({ place: event.target.value })}
        autoComplete="off"
      />
      <Concerned people={people} about={fields.about} set={(about) => set({ about })} />
      <FactorPicker
        chosen={fields.factors}
        proposed={on.of === 'new' ? on.proposed : []}
        choose={(factors) => set({ factors })}
      />
      {on.of === 'fact' && (
        <PassagesOfFact passages={on.before.passages} left={fields.left} leave={(left) => set({ left })} />
      )}
      <FactPicker
        legend="Other accounts of the same event"
        of={on.of === 'fact' ? on.id : null}
        chosen={fields.differsFrom}
        choose={(differsFrom) => set({ differsFrom })}
      />
      {writing.error !== null && <TroubleNote error={writing.error} />}
      {writing.conflict !== null && <Conflict conflict={writing.conflict} resolve={writing.resolve} />}
      <div className="row">
        <button type="submit" className="main" aria-disabled={writing.saving || wrongDay}>
          {writing.saving ? 'Saving …' : 'Save the fact'} <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={writing.close}>
          Close <kbd>Esc</kbd>
        </button>
        {on.of === 'fact' && (
          <button type="button" onClick={() => void writing.remove()}>
            Remove
          </button>
        )}
      </div>
      {on.of === 'fact' && <FactHistory id={on.id} />}
    </form>
  )
}

/** A date as people write it, with what it was read as. */
function WhenField({ typed, set }: { typed: string; set: (when: string) => void }) {
  const day = typedWhen(typed)
  return (
    <>
      <label htmlFor="when">When</label>
      <input
        id="when"
        value={typed}
        onChange={(event) => set(event.target.value)}
        aria-invalid={day === null || undefined}
        aria-describedby="when-help"
        autoComplete="off"
      />
      <p id="when-help" className={day === null ? 'problem' : 'quiet'}>
        {day === null
          ? `This is no date. Write ${whenHelp}`
          : day === 'unknown'
            ? whenHelp
            : `Read as ${formatWhen(day)}.`}
      </p>
    </>
  )
}

function Concerned({
  people,
  about,
  set,
}: {
  people: People
  about: FactFields['about']
  set: (about: FactFields['about']) => void
}) {
  return (
    <fieldset>
      <legend>Whom it concerns</legend>
      <ul>
        {people.map((one) => (
          <li key={one.id}>
            <label>
              <input
                type="checkbox"
                checked={about.includes(one.id)}
                onChange={(event) =>
                  set(event.target.checked ? [...about, one.id] : about.filter((id) => id !== one.id))
                }
              />{' '}
              <bdi>{'name' in one ? one.name : one.pseudonym}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
