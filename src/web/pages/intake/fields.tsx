import { useId } from 'react'
import type { IntakeWords } from '../../../words/intake/intake-words.ts'
import { TextLine } from '../../parts/text-line.tsx'
import { isWhen, type Typed } from './typed-answers.ts'

/** What every question of the intake gets. */
export interface Asked {
  readonly typed: Typed
  readonly words: IntakeWords
  readonly set: (change: Typed) => void
}

interface FieldOf extends Asked {
  readonly name: string
  readonly label: string
  readonly help?: string
}

/** One line of text. */
export const TextField = ({ typed, set, name, label, help }: FieldOf) => (
  <TextLine label={label} help={help} value={typed[name] ?? ''} change={(text) => set({ [name]: text })} />
)

/** Several lines, one after another. */
export function LinesField({ typed, set, name, label, help }: FieldOf) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        value={typed[name] ?? ''}
        onChange={(event) => set({ [name]: event.target.value })}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
      />
      {help !== undefined && (
        <p className="quiet" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  )
}

/** A date in any precision; what is none is said beside it as soon as it was left. */
export function DateField({ typed, set, words, name, label, said }: FieldOf & { readonly said: boolean }) {
  const id = useId()
  const wrong = said && !isWhen(typed[name])
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        data-date={name}
        value={typed[name] ?? ''}
        onChange={(event) => set({ [name]: event.target.value })}
        aria-invalid={wrong || undefined}
        aria-describedby={`${id}-help`}
      />
      <p className={wrong ? 'wrong' : 'quiet'} id={`${id}-help`} role={wrong ? 'alert' : undefined}>
        {wrong ? words.dateWrong : words.dateHelp}
      </p>
    </div>
  )
}

/** One of a few, or none. */
export function ChoiceField<K extends string>({
  typed,
  set,
  name,
  label,
  of,
}: FieldOf & { readonly of: readonly (readonly [K, string])[] }) {
  const id = useId()
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {of.map(([value, text]) => (
        <label key={value}>
          <input
            type="radio"
            name={id}
            value={value}
            checked={typed[name] === value}
            onChange={() => set({ [name]: value })}
          />{' '}
          {text}
        </label>
      ))}
    </fieldset>
  )
}
