import { useEffect, useId, useState } from 'react'
import { cellText, readCell } from './cell-text.ts'
import { choicesOf } from './sheet-cell.tsx'
import type { Column } from './sheet-columns.ts'

/** One value with its name: Enter or leaving it saves, Escape puts back what stands. */
export function SheetField({
  column,
  value,
  save,
}: {
  column: Column
  value: unknown
  save: (value: unknown) => Promise<boolean>
}) {
  const id = useId()
  const stands = cellText(column.kind, value)
  const [typed, setTyped] = useState(stands)
  const [wrong, setWrong] = useState('')
  useEffect(() => {
    setTyped(stands)
    setWrong('')
  }, [stands])
  const done = (text: string) => {
    if (text === stands) return
    const given = readCell(column.kind, text)
    if (given.ok) void save(given.value)
    else setWrong(given.says)
  }
  const choices = choicesOf(column)
  return (
    <div className="field">
      <label htmlFor={id}>{column.title}</label>
      {choices === null ? (
        <input
          id={id}
          type="text"
          autoComplete="off"
          aria-invalid={wrong !== ''}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => done(typed)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') done(typed)
            if (event.key === 'Escape') setTyped(stands)
          }}
        />
      ) : (
        <select
          id={id}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            done(event.target.value)
          }}
        >
          <option value="">not given</option>
          {choices.map((one) => (
            <option key={one.id} value={one.id}>
              {one.words}
            </option>
          ))}
        </select>
      )}
      {wrong !== '' && (
        <small role="alert" className="barred">
          {wrong}
        </small>
      )}
    </div>
  )
}
