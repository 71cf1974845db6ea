import { type CellContent, type PageCells, saidExactly, type TypedStretch } from '../../casefile/evidence/page-cells.ts'
import { nativePage, type ReadPage } from '../read-outcome.ts'

export interface FilledRow {
  /** As the sheet counts it, from 0. */
  readonly row: number
  /** By column; a hole or an empty text where a cell has no words. */
  readonly shown: readonly (string | undefined)[]
  /** What is no text, by column. */
  readonly contents: ReadonlyMap<number, CellContent>
}

export interface Hidden {
  readonly rows: ReadonlySet<number>
  /** From and to, both within. */
  readonly columns: readonly (readonly [number, number])[]
}

const none: Hidden = { rows: new Set(), columns: [] }

/** Numbers in order as spans without holes. */
function spansOf(numbers: readonly number[]): [number, number][] {
  const spans: [number, number][] = []
  for (const one of numbers) {
    const last = spans.at(-1)
    if (last !== undefined && last[1] + 1 === one) last[1] = one
    else spans.push([one, one])
  }
  return spans
}

function filledColumns(rows: readonly FilledRow[]): readonly number[] {
  const filled = new Set<number>()
  for (const { shown } of rows) for (const [column, words] of shown.entries()) if (words) filled.add(column)
  return [...filled].sort((a, b) => a - b)
}

interface OpenStretch {
  readonly type: CellContent['type']
  readonly line: number
  readonly values: CellContent['value'][]
}

function closed(column: number, { type, line, values }: OpenStretch): TypedStretch {
  const place = { column, line, count: values.length }
  const told = values.some((value) => value !== null)
  switch (type) {
    case 'number':
    case 'duration':
      return {
        ...place,
        type,
        ...(told ? { values: values.map((one) => (typeof one === 'number' ? one : null)) } : {}),
      }
    case 'date':
    case 'date-time':
    case 'time':
      return {
        ...place,
        type,
        ...(told ? { values: values.map((one) => (typeof one === 'string' ? one : null)) } : {}),
      }
    case 'boolean':
      return {
        ...place,
        type,
        ...(told ? { values: values.map((one) => (typeof one === 'boolean' ? one : null)) } : {}),
      }
    case 'error':
    case 'empty':
      return { ...place, type }
    case 'text':
      throw new Error('a stretch of text is none')
  }
}

/** The value where the words do not say it exactly. Minus zero is zero: no store keeps the difference. */
function untold({ type, value }: CellContent, words: string): CellContent['value'] {
  const plain = value === 0 ? 0 : value
  return saidExactly(type, words)?.value === plain ? null : plain
}

/** A page of rows as lines with tabs between their cells, and beside it what each cell is. */
export function pageOfRows(
  page: number,
  label: string | null,
  rows: readonly FilledRow[],
  hidden: Hidden = none,
): ReadPage {
  const lines: string[] = []
  const runs: [number, number][] = []
  const open = new Map<number, OpenStretch>()
  const typed: TypedStretch[] = []
  const close = (column: number): void => {
    const one = open.get(column)
    if (one !== undefined) typed.push(closed(column, one))
    open.delete(column)
  }
  for (const [line, { row, shown, contents }] of rows.entries()) {
    const [before, counted] = runs.at(-1) ?? [-1, -1]
    if (before < 0 || counted + line - before !== row) runs.push([line, row])
    lines.push(Array.from(shown, (words) => words ?? '').join('\t'))
    for (const [column, { type }] of [...open]) if (contents.get(column)?.type !== type) close(column)
    for (const [column, content] of contents) {
      if (content.type === 'text') continue
      const stretch = open.get(column) ?? { type: content.type, line, values: [] }
      stretch.values.push(untold(content, shown[column] ?? ''))
      open.set(column, stretch)
    }
  }
  for (const column of [...open.keys()]) close(column)
  const cells: PageCells = {
    rows: runs,
    hiddenRows: spansOf(rows.map(({ row }) => row).filter((row) => hidden.rows.has(row))),
    hiddenColumns: spansOf(
      filledColumns(rows).filter((at) => hidden.columns.some(([from, to]) => at >= from && at <= to)),
    ),
    typed: typed.toSorted((a, b) => a.column - b.column || a.line - b.line),
  }
  return { ...nativePage(page, label, lines.join('\n')), cells }
}
