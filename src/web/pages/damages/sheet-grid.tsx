import { useEffect, useRef, useState } from 'react'
import type { SheetRow } from '../../../casefile/value/sheet.ts'
import { Wide } from '../../parts/wide.tsx'
import { CellEditor, shownCell } from './sheet-cell.tsx'
import type { Column } from './sheet-columns.ts'

interface Place {
  readonly row: number
  readonly column: number
}

export interface GridRow {
  readonly key: string
  readonly row: SheetRow
  /** How this row is called where a reader needs it. */
  readonly called: string
}

/** Figures stand to the right, days on one line. */
const classOf = ({ kind }: Column): string | undefined =>
  isNumeric({ kind }) ? 'number' : kind === 'day' ? 'fixed' : undefined

const isNumeric = ({ kind }: Pick<Column, 'kind'>): boolean =>
  kind === 'money' || kind === 'share' || kind === 'number' || kind === 'growth'

/**
 * A table that is written in: arrows move from cell to cell, Enter or a letter opens one, Enter saves, Delete empties it,
 * Shift+Delete takes the row out. One cell of it is on the way of Tab.
 */
export function SheetGrid({
  title,
  columns,
  rows,
  save,
  remove,
}: {
  title: string
  columns: readonly Column[]
  rows: readonly GridRow[]
  save: (row: number, column: Column, value: unknown) => Promise<boolean>
  /** Null where rows stay. */
  remove: ((row: number) => Promise<boolean>) | null
}) {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const [open, setOpen] = useState<{ readonly place: Place; readonly begin: string | null } | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const wantsFocus = useRef(false)
  const here: Place = {
    row: Math.min(at.row, Math.max(0, rows.length - 1)),
    column: Math.min(at.column, columns.length - 1),
  }
  useEffect(() => {
    if (!wantsFocus.current || open !== null) return
    wantsFocus.current = false
    table.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus()
  })
  const go = (row: number, column: number, then?: { readonly begin: string | null }) => {
    const place = {
      row: Math.max(0, Math.min(row, rows.length - 1)),
      column: Math.max(0, Math.min(column, columns.length - 1)),
    }
    wantsFocus.current = true
    setAt(place)
    setOpen(then === undefined ? null : { place, begin: then.begin })
  }
  const press = (event: React.KeyboardEvent, place: Place) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = moves[event.key]
    const { row, column } = place
    const [first, last] = [0, columns.length - 1]
    if (step) go(row + step.row, column + step.column)
    else if (event.key === 'Home') go(row, first)
    else if (event.key === 'End') go(row, last)
    else if (event.key === 'Enter' || event.key === 'F2') go(row, column, { begin: null })
    else if (event.key === 'Delete' && event.shiftKey && remove) void remove(row).then(() => go(row, column))
    else if (event.key === 'Delete' && columns[column]) void save(row, columns[column], null)
    else if (event.key.length === 1 && event.key !== ' ') go(row, column, { begin: event.key })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const written = async (place: Place, column: Column, value: unknown, then: 'stay' | 'next' | 'before') => {
    if (!(await save(place.row, column, value))) return
    const next = place.column + (then === 'next' ? 1 : then === 'before' ? -1 : 0)
    const beyond = next < 0 || next >= columns.length
    go(place.row, next, then === 'stay' || beyond ? undefined : { begin: null })
  }
  return (
    <Wide label={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are written in is a grid */}
      <table ref={table} role="grid" aria-label={title} className="sheet">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.field} scope="col" className={classOf(column)}>
                {column.title}
              </th>
            ))}
            {remove && <th scope="col">Row</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, row, called }, r) => (
            <tr key={key}>
              {columns.map((column, c) => {
                const editing = open?.place.row === r && open.place.column === c
                const label = `${column.title}, ${called}`
                const place = { row: r, column: c }
                return (
                  <td
                    key={column.field}
                    className={classOf(column)}
                    tabIndex={!editing && here.row === r && here.column === c ? 0 : -1}
                    onFocus={(event) => event.target === event.currentTarget && setAt(place)}
                    onKeyDown={(event) => !editing && press(event, place)}
                    onDoubleClick={() => go(r, c, { begin: null })}
                  >
                    {editing ? (
                      <CellEditor
                        {...{ column, label, value: row[column.field], begin: open.begin }}
                        save={(value, then) => void written(place, column, value, then)}
                        leave={() => go(r, c)}
                      />
                    ) : (
                      <bdi>{shownCell(column, row[column.field])}</bdi>
                    )}
                  </td>
                )
              })}
              {remove && (
                <td>
                  <button
                    type="button"
                    className="small"
                    aria-label={`Remove ${called}`}
                    onClick={() => void remove(r)}
                  >
                    Remove
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

const moves: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}
