import type { Run } from './runs.ts'

/** Cells are short; longer lines beside each other are columns of prose. */
const mostWordsOfCell = 4
/** Fewer lines beside each other may be one cell of several lines beside another, which are read cell by cell. */
const leastCells = 4
const leastAligned = 0.7

const heightOf = (run: Run): number => Math.max(4, run.top - run.bottom)
const sameLine = (a: Run, b: Run): boolean => Math.abs(a.bottom - b.bottom) < Math.min(heightOf(a), heightOf(b)) * 0.4
const wordsIn = ({ text }: Run): number => text.split(/\s+/).length

const middleOf = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

interface Line {
  readonly first: Run
  readonly cells: Run[]
}

/** Runs cut where the file goes up again and to the right: there a column begins. */
function columnsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const columns: Run[][] = []
  for (const run of runs) {
    const before = columns.at(-1)?.at(-1)
    if (before && run.bottom <= before.bottom + heightOf(before) * 0.8) columns.at(-1)?.push(run)
    else columns.push([run])
  }
  return columns
}

function linesOf(column: readonly Run[]): Line[] {
  const lines: Line[] = []
  for (const run of column) {
    const last = lines.at(-1)
    if (last && sameLine(last.first, run)) last.cells.push(run)
    else lines.push({ first: run, cells: [run] })
  }
  return lines
}

/**
 * The lines of a page on which a table is written column by column, its rows put together again; null where there is no
 * such table. A column belongs to the lines before it when most of its short cells stand level with them.
 */
export function rowsTogether(runs: readonly Run[]): readonly string[] | null {
  const [first = [], ...others] = columnsOf(runs)
  const lines = linesOf(first)
  let table: ReadonlySet<Line> | null = null
  for (const column of others) {
    const beside = column.map((run) =>
      lines.find((line) => sameLine(line.first, run) && line.cells.every((cell) => apart(cell, run))),
    )
    const level = beside.filter((line) => line !== undefined).length
    // A word or number goes on in the next line of its cell.
    const divided = column.some(({ text }) => ['-', '\u0002', '\ufffe'].some((hyphen) => text.endsWith(hyphen)))
    const isTable =
      !divided &&
      level >= leastCells &&
      level >= column.length * leastAligned &&
      middleOf(column.map(wordsIn)) <= mostWordsOfCell
    if (isTable) {
      const here = new Set(beside.filter((line) => line !== undefined))
      // Cells of several lines, row after row, give such a group in each row.
      if (table !== null && here.isDisjointFrom(table)) return null
      table = here
    }
    const after: Run[] = []
    column.forEach((run, i) => {
      const line = isTable ? beside[i] : undefined
      if (line) line.cells.push(run)
      else after.push(run)
    })
    lines.push(...linesOf(after))
  }
  if (table === null) return null
  return lines.map(({ cells }) =>
    cells
      .toSorted((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join(' '),
  )
}

const apart = (a: Run, b: Run): boolean => a.right <= b.left + 1 || b.right <= a.left + 1
