import { useEffect, useId, useRef, useState } from 'react'
import type { SheetRow } from '../../../casefile/value/sheet.ts'
import { fromServer } from '../../from-server.ts'
import { type Fields, keep, useKeeping } from '../../parts/keeping.ts'
import { giveBackKept } from '../../parts/withheld-drafts.ts'
import { cellText, readCell } from './cell-text.ts'
import { choicesOf } from './sheet-cell.tsx'
import type { SheetPart } from './sheet-columns.ts'

type Typed = Fields

/** A form for one more row. What is typed is kept, sealed, until it is saved or emptied. */
export function NewRow({
  part,
  place,
  save,
}: {
  part: SheetPart
  place: string
  save: (row: SheetRow) => Promise<boolean>
}) {
  const { columns, begins, add } = part
  const id = useId()
  const starts: Typed = Object.fromEntries(columns.map(({ field, kind }) => [field, cellText(kind, begins[field])]))
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<Typed>(starts)
  const [wrong, setWrong] = useState<Typed>({})
  const form = useRef<HTMLFormElement>(null)
  const touched = useRef(false)
  useEffect(() => {
    if (!open || touched.current) return
    let byItself = true
    return giveBackKept(
      place,
      fromServer.drafts(),
      (kept) => {
        if (!byItself || !touched.current) setTyped((before) => ({ ...before, ...kept }))
      },
      () => {
        byItself = false
      },
    )
  }, [open, place])
  useKeeping(place, touched.current ? typed : null)
  const done = async () => {
    const given = columns.map(({ field, kind }) => [field, readCell(kind, typed[field] ?? '')] as const)
    const refused = Object.fromEntries(given.flatMap(([field, one]) => (one.ok ? [] : [[field, one.says]])))
    setWrong(refused)
    if (Object.keys(refused).length > 0) return
    const row = Object.fromEntries(
      given.flatMap(([field, one]) => (one.ok && one.value !== null ? [[field, one.value]] : [])),
    )
    if (!(await save(row))) return
    touched.current = false
    keep(place, null)
    setTyped(starts)
    form.current?.querySelector<HTMLElement>('input, select')?.focus()
  }
  return (
    <details className="new-row" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Add {add}</summary>
      {open && (
        <form
          ref={form}
          className="fields"
          onSubmit={(event) => {
            event.preventDefault()
            void done()
          }}
        >
          {columns.map((column) => {
            const { field, title } = column
            const choices = choicesOf(column)
            const set = (text: string) => {
              touched.current = true
              setTyped((before) => ({ ...before, [field]: text }))
            }
            const common = {
              id: `${id}-${field}`,
              value: typed[field] ?? '',
              'aria-invalid': wrong[field] !== undefined,
            }
            return (
              <div className="field" key={field}>
                <label htmlFor={common.id}>{title}</label>
                {choices === null ? (
                  <input {...common} type="text" autoComplete="off" onChange={(event) => set(event.target.value)} />
                ) : (
                  <select {...common} onChange={(event) => set(event.target.value)}>
                    <option value="">not given</option>
                    {choices.map((one) => (
                      <option key={one.id} value={one.id}>
                        {one.words}
                      </option>
                    ))}
                  </select>
                )}
                {wrong[field] !== undefined && (
                  <small role="alert" className="barred">
                    {wrong[field]}
                  </small>
                )}
              </div>
            )
          })}
          <button type="submit" className="main">
            Save
          </button>
        </form>
      )}
    </details>
  )
}
