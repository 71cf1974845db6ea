import type { Language } from '../../../casefile/language.ts'
import { Identity, Role } from '../../../casefile/matter.ts'
import { triageWords } from '../../../words/intake/triage-words.ts'
import { type Asked, LinesField, TextField } from './fields.tsx'
import { countOf, namesOf, ofEntry, rolesIn, type Typed, toggled, without } from './typed-answers.ts'

/** Who may be liable, by kind; a name for each where it is known. */
export function LiableQuestion({ language, ...asked }: Asked & { language: Language }) {
  const { typed, words, set } = asked
  const chosen = rolesIn(typed)
  const { roles } = triageWords[language]
  return (
    <>
      <p>{words.liableLead}</p>
      <ul className="kinds">
        {Role.options.map((role) => (
          <li key={role}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(role)}
                onChange={(event) => set({ roles: toggled(chosen, role, event.target.checked) })}
              />{' '}
              {roles[role]}
            </label>
            {chosen.includes(role) && (
              <LinesField {...asked} name={namesOf(role)} label={words.partyName(roles[role])} help={words.namesHelp} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Names and numbers that must show nowhere. */
export function ProtectQuestion({ replace, ...asked }: Asked & { replace: (typed: Typed) => void }) {
  const { typed, words, set } = asked
  const count = countOf(typed, 'entries')
  return (
    <>
      <p>{words.protectLead}</p>
      {Array.from({ length: count }, (_, i) => i).map((i) => (
        <fieldset key={i} className="person">
          <legend>{words.entry(i + 1)}</legend>
          <div className="pair">
            <KindOf i={i} {...asked} />
            <TextField {...asked} name={ofEntry(i, 'form')} label={words.protectForm} />
            <TextField {...asked} name={ofEntry(i, 'as')} label={words.protectAs} help={words.protectAsHelp} />
          </div>
          {count > 1 && (
            <button type="button" className="small" onClick={() => replace(without(typed, 'entries', i))}>
              {words.removeProtected(i + 1)}
            </button>
          )}
        </fieldset>
      ))}
      <button type="button" onClick={() => set({ entries: String(count + 1) })}>
        {words.addProtected}
      </button>
    </>
  )
}

function KindOf({ i, typed, words, set }: Asked & { i: number }) {
  const id = `protect-${i}`
  return (
    <div className="field">
      <label htmlFor={id}>{words.protectKind}</label>
      <select
        id={id}
        value={typed[ofEntry(i, 'kind')] ?? 'person'}
        onChange={(event) => set({ [ofEntry(i, 'kind')]: event.target.value })}
      >
        {Identity.shape.kind.options.map((kind) => (
          <option key={kind} value={kind}>
            {words.identityKinds[kind]}
          </option>
        ))}
      </select>
    </div>
  )
}
