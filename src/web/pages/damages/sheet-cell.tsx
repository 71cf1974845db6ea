import { useEffect, useRef, useState } from 'react'
import { cellText, readCell } from './cell-text.ts'
import type { Column } from './sheet-columns.ts'

const yesNo = [
  { id: 'yes', words: 'yes' },
  { id: 'no', words: 'no' },
]

/** What can be chosen in a cell; null where it is typed. */
export const choicesOf = ({ kind, choices }: Column) =>
  kind === 'yes' ? yesNo : kind === 'choice' ? (choices ?? null) : null

/** A value as it is shown: of a choice its words. */
export function shownCell(column: Column, value: unknown): string {
  const text = cellText(column.kind, value)
  return column.kind === 'choice' ? (column.choices?.find(({ id }) => id === text)?.words ?? text) : text
}

type Left = 'stay' | 'next' | 'before'

/** A cell that is being written in: Enter saves, Escape leaves it as it was, Tab saves and goes on. */
export function CellEditor({
  column,
  label,
  value,
  begin,
  save,
  leave,
}: {
  column: Column
  label: string
  value: unknown
  /** What was typed to open it; null opens it with what stands there. */
  begin: string | null
  save: (value: unknown, then: Left) => void
  leave: () => void
}) {
  const choices = choicesOf(column)
  const [typed, setTyped] = useState(begin ?? cellText(column.kind, value))
  const [wrong, setWrong] = useState('')
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null)
  useEffect(() => {
    field.current?.focus()
    if (begin === null && choices === null) field.current?.select()
  }, [begin, choices])
  const done = (then: Left) => {
    const given = readCell(column.kind, typed)
    if (given.ok) save(given.value, then)
    else setWrong(given.says)
  }
  const press = (event: React.KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') return leave()
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      done(event.key === 'Enter' ? 'stay' : event.shiftKey ? 'before' : 'next')
    }
  }
  const common = { ref: field, 'aria-label': label, 'aria-invalid': wrong !== '', value: typed, onKeyDown: press }
  return (
    <>
      {choices === null ? (
        <input
          {...common}
          type="text"
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.target.value)
            setWrong('')
          }}
        />
      ) : (
        <select {...common} onChange={(event) => setTyped(event.target.value)}>
          <option value="">not given</option>
          {choices.map(({ id, words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      )}
      <span className="cell-buttons">
        <button type="button" className="small" onClick={() => done('stay')}>
          Save
        </button>
        <button type="button" className="small" onClick={leave}>
          Cancel
        </button>
      </span>
      {wrong !== '' && (
        <small role="alert" className="barred">
          {wrong}
        </small>
      )}
    </>
  )
}
