import { useId } from 'react'

/** One line of text with its label, and what helps to fill it in. */
export function TextLine(props: {
  readonly label: string
  readonly help?: string | undefined
  readonly value: string
  readonly change: (text: string) => void
}) {
  const { label, help, value, change } = props
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={value}
        onChange={(event) => change(event.target.value)}
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
