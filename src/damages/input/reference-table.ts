import type { IsoDay } from '../../casefile/dates.ts'
import type { TableMapping } from '../../casefile/value/table-mapping.ts'
import type { ReadCell, TableAnswer, TableFault, TableRead } from '../../casefile/value/table-read.ts'

type Found<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: TableFault }
const found = <T>(value: T): Found<T> => ({ ok: true, value })
const wrong = (fault: TableFault): Found<never> => ({ ok: false, fault })

interface Row {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
}

/** A line of the file as cells; empty lines are not among them. */
export interface TableLine {
  readonly line: number
  readonly cells: readonly string[]
}

/** `$1,234.5`, `12.3 %`, `(R) 4.1` is no number. */
export function numberIn(text: string): number | null {
  const plain = text.replace(/^\$/, '').replace(/\s*%$/, '').replaceAll(',', '').trim()
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : null
}

class Table {
  readonly names: readonly string[]
  readonly rows: readonly Row[]
  readonly cells: ReadCell[] = []
  constructor(lines: readonly TableLine[]) {
    const [heading, ...rest] = lines
    this.names = (heading?.cells ?? []).map((name) => name.trim())
    this.rows = rest.map(({ line, cells }) => ({
      line,
      cells: new Map(this.names.map((name, c) => [name, (cells[c] ?? '').trim()])),
    }))
  }
  missing(columns: readonly string[]): TableFault | null {
    const column = columns.find((name) => !this.names.includes(name))
    return column === undefined ? null : { is: 'no-column', column, known: this.names }
  }
  kept(where: TableMapping['where']): readonly Row[] {
    return this.rows.filter((row) =>
      Object.entries(where).every(([column, wanted]) =>
        (typeof wanted === 'string' ? [wanted] : wanted).includes(row.cells.get(column) ?? ''),
      ),
    )
  }
  number(row: Row, column: string): Found<number> {
    const text = row.cells.get(column) ?? ''
    const value = numberIn(text)
    if (value === null) return wrong({ is: 'not-a-number', line: row.line, column, text })
    this.cells.push({ line: row.line, column, text })
    return found(value)
  }
}

const unitOf = { number: 1, percent: 0.01, dollars: 1, 'thousand-dollars': 1000 } as const

const only = (rows: readonly Row[]): Found<Row> => {
  const [row, ...others] = rows
  if (!row) return wrong({ is: 'no-row' })
  return others.length > 0 ? wrong({ is: 'several-rows', lines: rows.map(({ line }) => line) }) : found(row)
}

type Of<K extends TableMapping['gives']> = Extract<TableMapping, { readonly gives: K }>

/** Average yearly growth from one year to another: the ratio of the two, to the power of one over the years between. */
function growth(table: Table, rows: readonly Row[], mapping: Of<'growth'>): Found<TableAnswer> {
  const { year, value, from, to, index } = mapping
  if (to <= from) return wrong({ is: 'years-turned' })
  const at = (wanted: number): Found<number> => {
    const some = rows.filter((row) => numberIn(row.cells.get(year) ?? '') === wanted)
    if (some.length === 0) return wrong({ is: 'year-missing', year: wanted })
    const row = only(some)
    if (!row.ok) return row
    const read = table.number(row.value, value)
    return read.ok && read.value <= 0 ? wrong({ is: 'not-positive', line: row.value.line, column: value }) : read
  }
  const [first, last] = [at(from), at(to)]
  if (!first.ok) return first
  if (!last.ok) return last
  return found({ gives: 'growth', index, rate: (last.value / first.value) ** (1 / (to - from)) - 1, years: [from, to] })
}

function share(table: Table, rows: readonly Row[], mapping: Of<'share'>): Found<TableAnswer> {
  const row = only(rows)
  if (!row.ok) return row
  const part = table.number(row.value, mapping.part)
  if (!part.ok) return part
  const { whole, unit, field } = mapping
  let value = part.value * unitOf[unit]
  if (whole !== undefined) {
    const all = table.number(row.value, whole)
    if (!all.ok) return all
    if (all.value <= 0) return wrong({ is: 'not-positive', line: row.value.line, column: whole })
    value = part.value / all.value
  }
  return value < 0 || value > 1
    ? wrong({ is: 'not-a-share', share: value })
    : found({ gives: 'share', field, share: value })
}

function sum(table: Table, rows: readonly Row[], mapping: Of<'sum'>): Found<TableAnswer> {
  const row = only(rows)
  if (!row.ok) return row
  const read = table.number(row.value, mapping.value)
  if (!read.ok) return read
  if (read.value < 0) return wrong({ is: 'not-positive', line: row.value.line, column: mapping.value })
  return found({ gives: 'sum', field: mapping.field, dollars: read.value * unitOf[mapping.unit] * mapping.times })
}

function byAge(table: Table, rows: readonly Row[], mapping: Of<'by-age'>): Found<TableAnswer> {
  const out: { readonly age: number; readonly value: number }[] = []
  for (const row of rows) {
    const [age, value] = [table.number(row, mapping.age), table.number(row, mapping.value)]
    if (!age.ok) return age
    if (!value.ok) return value
    if (out.some((one) => one.age === age.value)) return wrong({ is: 'age-again', age: age.value, line: row.line })
    out.push({ age: age.value, value: value.value * unitOf[mapping.unit] })
  }
  return out.length === 0
    ? wrong({ is: 'no-row' })
    : found({ gives: 'by-age', rows: out.toSorted((a, b) => a.age - b.age) })
}

/** The columns that a mapping reads, for its rows and its numbers. */
function columnsOf(mapping: TableMapping): readonly string[] {
  const own = {
    growth: (m: Of<'growth'>) => [m.year, m.value],
    share: (m: Of<'share'>) => [m.part, ...(m.whole === undefined ? [] : [m.whole])],
    sum: (m: Of<'sum'>) => [m.value],
    'by-age': (m: Of<'by-age'>) => [m.age, m.value],
  }
  const read =
    mapping.gives === 'growth'
      ? own.growth(mapping)
      : mapping.gives === 'share'
        ? own.share(mapping)
        : mapping.gives === 'sum'
          ? own.sum(mapping)
          : own['by-age'](mapping)
  return [...Object.keys(mapping.where), ...read]
}

const answered = (table: Table, rows: readonly Row[], mapping: TableMapping): Found<TableAnswer> => {
  switch (mapping.gives) {
    case 'growth':
      return growth(table, rows, mapping)
    case 'share':
      return share(table, rows, mapping)
    case 'sum':
      return sum(table, rows, mapping)
    case 'by-age':
      return byAge(table, rows, mapping)
    default:
      return mapping satisfies never
  }
}

/**
 * What a downloaded table gives under a mapping: a yearly growth, a share, a sum in dollars, or values by age. Nothing is
 * guessed: a row that is not the only one, a cell that is no number and a year that is not there are faults.
 */
export function readReferenceTable(
  lines: readonly TableLine[],
  mapping: TableMapping,
  file: { readonly name: string; readonly sha256: string; readonly downloaded: IsoDay },
): Found<TableRead> {
  const table = new Table(lines)
  const missing = table.missing(columnsOf(mapping))
  if (missing) return wrong(missing)
  const rows = table.kept(mapping.where)
  const answer = answered(table, rows, mapping)
  if (!answer.ok) return answer
  return found({
    answer: answer.value,
    cells: table.cells,
    rows: table.rows.length,
    kept: rows.length,
    from: {
      title: mapping.title,
      publisher: mapping.publisher,
      file: file.name,
      sha256: file.sha256,
      downloaded: file.downloaded,
    },
  })
}
