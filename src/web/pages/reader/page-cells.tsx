import { memo, type RefObject, useMemo } from 'react'
import { columnLetters } from '../../../casefile/evidence/page-cells.ts'
import type { ShownRow } from '../../../casefile/views/views.ts'
import { type DrawnCell, type DrawnRow, drawnRows, filledColumns, hiddenColumns, namesColumns } from './drawn-rows.ts'
import { Marked, type PageMark } from './marks.tsx'

interface Around {
  readonly text: string
  readonly chosen: RefObject<HTMLElement | null>
}

const noMarks: readonly PageMark[] = []

/**
 * The rows of a sheet below the letters of their columns. The numbers and letters around are drawn by the style and are no text,
 * so that places in the table are places in the text of the page.
 */
export function PageCells({
  rows,
  marks,
  text,
  chosen,
}: Around & { readonly rows: readonly ShownRow[]; readonly marks: readonly PageMark[] }) {
  const columns = useMemo(() => filledColumns(rows), [rows])
  const hidden = useMemo(() => hiddenColumns(rows), [rows])
  const drawn = useMemo(() => drawnRows(rows, columns), [rows, columns])
  const isNamed = useMemo(() => namesColumns(rows[0], text), [rows, text])
  return (
    <table className="cells">
      <thead>
        <tr>
          <td className="edge" />
          {columns.map((column) => (
            <th key={column} scope="col" {...edge(columnLetters(column), 'Column', hidden.has(column))} />
          ))}
        </tr>
      </thead>
      <tbody>
        {drawn.map((row, at) => {
          const own = marks.filter(({ start, end }) => start < row.end && end > row.start)
          const isHeading = isNamed && at === 0
          return <Row key={row.row.row} {...{ row, text, chosen, isHeading }} marks={own.length > 0 ? own : noMarks} />
        })}
      </tbody>
    </table>
  )
}

/** What stands beside the cells: read out, and drawn by the style. */
const edge = (shown: string, what: string, isHidden: boolean) => ({
  className: isHidden ? 'edge was-hidden' : 'edge',
  'data-edge': shown,
  'aria-label': `${what} ${shown}${isHidden ? ', hidden in the file' : ''}`,
})

const Row = memo(function Row({
  row: { row, cells },
  marks,
  isHeading,
  ...around
}: Around & { readonly row: DrawnRow; readonly marks: readonly PageMark[]; readonly isHeading: boolean }) {
  return (
    <tr className={row.hidden ? 'was-hidden' : undefined}>
      <th scope="row" {...edge(String(row.row + 1), 'Row', row.hidden)} />
      {cells.map((drawn) => (
        <Cell key={drawn.at} {...{ drawn, marks, isHeading }} {...around} />
      ))}
    </tr>
  )
})

function Cell({
  drawn: { cell, columns, from },
  marks,
  isHeading,
  text,
  chosen,
}: Around & { readonly drawn: DrawnCell; readonly marks: readonly PageMark[]; readonly isHeading: boolean }) {
  const colSpan = columns === 1 ? undefined : columns
  if (cell === null) return <td colSpan={colSpan} />
  const { start, end, type, hidden } = cell
  const isCount = type === 'number' || type === 'duration'
  const names = [isCount ? 'number' : '', type.startsWith('date') ? 'whole' : '', hidden ? 'was-hidden' : '']
  const className = names.filter((name) => name !== '').join(' ') || undefined
  const words = (
    <>
      {from < start && <span className="between">{text.slice(from, start)}</span>}
      <Marked {...{ text, start, end, marks, chosen }} />
    </>
  )
  return isHeading ? (
    <th scope="col" colSpan={colSpan} className={className}>
      {words}
    </th>
  ) : (
    <td colSpan={colSpan} className={className}>
      {words}
    </td>
  )
}
