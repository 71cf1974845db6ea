import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { fromServer } from '../../from-server.ts'
import { type Asked, DateField, LinesField } from './fields.tsx'
import { statesIn, toggled } from './typed-answers.ts'

const useCourts = () =>
  useQuery({ queryKey: ['court-list'], queryFn: fromServer.courtList, staleTime: Infinity }).data?.courts ?? []

/** In which states, and the places in a few words. */
export function WhereQuestion(asked: Asked) {
  const { typed, words, set } = asked
  const id = useId()
  const chosen = statesIn(typed)
  const all = [...new Set(useCourts().flatMap(({ states }) => states))].sort()
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{words.addState}</label>
        <select
          id={id}
          value=""
          onChange={(event) => event.target.value !== '' && set({ states: toggled(chosen, event.target.value, true) })}
          aria-describedby={`${id}-help`}
        >
          <option value="">{words.states}</option>
          {all
            .filter((state) => !chosen.includes(state))
            .map((state) => (
              <option key={state} value={state}>
                {state}
              </option>
            ))}
        </select>
        <p className="quiet" id={`${id}-help`}>
          {words.statesHelp}
        </p>
        <p role="status">{chosen.join(', ')}</p>
      </div>
      {chosen.length > 0 && (
        <div className="row">
          {chosen.map((state) => (
            <button
              key={state}
              type="button"
              className="small"
              onClick={() => set({ states: toggled(chosen, state, false) })}
            >
              {words.removeState(state)}
            </button>
          ))}
        </div>
      )}
      <LinesField {...asked} name="where" label={words.where} help={words.whereHelp} />
    </>
  )
}

/** From when to when, in any precision. */
export function WhenQuestion({ dates, ...asked }: Asked & { dates: boolean }) {
  const { typed, words, set } = asked
  const ongoing = typed.ongoing === 'yes'
  return (
    <>
      <div className="pair">
        <DateField {...asked} name="began" label={words.began} said={dates} />
        {!ongoing && <DateField {...asked} name="ended" label={words.ended} said={dates} />}
      </div>
      <label>
        <input
          type="checkbox"
          checked={ongoing}
          onChange={(event) => set({ ongoing: event.target.checked ? 'yes' : '' })}
        />{' '}
        {words.ongoing}
      </label>
    </>
  )
}

/** Which court; those of the states that were told come first. */
export function CourtQuestion({ typed, words, set }: Asked) {
  const id = useId()
  const states = statesIn(typed)
  const courts = useCourts()
  const near = courts.filter((court) => court.states.some((state) => states.includes(state)))
  const others = courts.filter((court) => !near.includes(court))
  const options = (of: typeof courts) =>
    of.map(({ name }) => (
      <option key={name} value={name} lang="en">
        {name}
      </option>
    ))
  return (
    <div className="field">
      <label htmlFor={id}>{words.court}</label>
      <select
        id={id}
        value={typed.court ?? ''}
        onChange={(event) => set({ court: event.target.value })}
        aria-describedby={`${id}-help`}
      >
        <option value="">{words.courtOpen}</option>
        {near.length > 0 && <optgroup label={states.join(', ')}>{options(near)}</optgroup>}
        <optgroup label="…">{options(others)}</optgroup>
      </select>
      <p className="quiet" id={`${id}-help`}>
        {words.courtHelp}
      </p>
    </div>
  )
}
