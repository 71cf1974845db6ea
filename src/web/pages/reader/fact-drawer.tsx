import { type FormEvent, useEffect, useId, useRef } from 'react'
import type { Claimant, Party } from '../../../casefile/matter.ts'
import { TroubleNote } from '../../parts/states.tsx'
import { Conflict } from './conflict.tsx'
import { readWhen } from './fact-fields.ts'
import { FactHistory } from './fact-history.tsx'
import type { FactWriting } from './fact-writing.ts'
import { FactorPicker } from './factor-picker.tsx'

/** Beside the page: what the selected words mean for the case. */
export function FactDrawer({
  writing,
  people,
}: {
  writing: FactWriting
  people: readonly (Pick<Party, 'id' | 'name'> | Pick<Claimant, 'id' | 'pseudonym'>)[]
}) {
  const title = useId()
  const first = useRef<HTMLTextAreaElement>(null)
  const { on, fields, set } = writing
  const opened = on === null ? '' : on.of === 'new' ? `${on.range.start}` : on.id
  useEffect(() => {
    if (opened !== '') first.current?.focus()
  }, [opened])
  if (on === null || fields === null) return null
  const wrongDay = readWhen(fields.when) === null
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
      <h2 id={title}>{on.of === 'new' ? 'A new fact from these words' : 'A fact on this page'}</h2>
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
      <label htmlFor="when">When</label>
      <input
        id="when"
        value={fields.when}
        onChange={(event) => set({ when: event.target.value })}
        aria-invalid={wrongDay || undefined}
        aria-describedby="when-help"
        autoComplete="off"
      />
      <p id="when-help" className={wrongDay ? 'problem' : 'quiet'}>
        {wrongDay
          ? 'This is no date. Write 2020-06-14, 2020-06, 2020, or a span such as 2020-06/2020-08.'
          : '2020-06-14, 2020-06, 2020, or a span such as 2020-06/2020-08; empty where it is not known.'}
      </p>
      <label htmlFor="place">Where</label>
      <input
        id="place"
        value={fields.place}
        onChange={(event) => set({ place: event.target.value })}
        autoComplete="off"
      />
      <fieldset>
        <legend>Whom it concerns</legend>
        <ul>
          {people.map((one) => (
            <li key={one.id}>
              <label>
                <input
                  type="checkbox"
                  checked={fields.about.includes(one.id)}
                  onChange={(event) =>
                    set({
                      about: event.target.checked
                        ? [...fields.about, one.id]
                        : fields.about.filter((id) => id !== one.id),
                    })
                  }
                />{' '}
                <bdi>{'name' in one ? one.name : one.pseudonym}</bdi>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <FactorPicker
        chosen={fields.factors}
        proposed={on.of === 'new' ? on.proposed : []}
        choose={(factors) => set({ factors })}
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
