import type { Block, Column, Saying } from './document-tree.ts'

type Table = Extract<Block, { kind: 'table' }>

const saysNothing = ({ words, facts }: Saying): boolean =>
  facts.length === 0 && words.every((part) => part.kind === 'text' && part.text === '')

/** Whole shares of a hundred in the old proportions; what rounding leaves goes to the first. */
function widened(columns: readonly Column[]): readonly Column[] {
  const shares = columns.map(({ width }) => width ?? 100 / columns.length)
  const sum = shares.reduce((a, b) => a + b, 0)
  const whole = shares.map((share) => Math.floor((share / sum) * 100))
  const rest = 100 - whole.reduce((a, b) => a + b, 0)
  return columns.map((column, i) => ({ ...column, width: (whole[i] ?? 0) + (i === 0 ? rest : 0) }))
}

/** The table without the columns in which no row says anything; the others take their room. */
export function filledColumns(table: Table): Table {
  const isKept = table.columns.map((_, i) => i === 0 || table.rows.some(({ cells }) => !saysNothing(cells[i] ?? empty)))
  if (isKept.every((kept) => kept)) return table
  return {
    ...table,
    columns: widened(table.columns.filter((_, i) => isKept[i])),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, i) => isKept[i]) })),
  }
}

const empty: Saying = { words: [], facts: [] }
