import { z } from 'zod'

export const CellType = z.enum([
  'text',
  'number',
  'date',
  'date-time',
  'time',
  'duration',
  'boolean',
  'error',
  /** Nothing but what somebody noted beside it. */
  'empty',
])
export type CellType = z.infer<typeof CellType>

const FromTo = z.tuple([z.int().nonnegative(), z.int().nonnegative()])

/** Cells of one type below one another, a line each; a value is null, or all are left out, where the words say it exactly. */
const stretch = { column: z.int().nonnegative(), line: z.int().nonnegative(), count: z.int().positive() }
const TypedStretch = z.discriminatedUnion('type', [
  z.strictObject({
    ...stretch,
    type: z.enum(['number', 'duration']),
    values: z.array(z.number().nullable()).readonly().optional(),
  }),
  z.strictObject({
    ...stretch,
    type: z.enum(['date', 'date-time', 'time']),
    values: z.array(z.string().nullable()).readonly().optional(),
  }),
  z.strictObject({
    ...stretch,
    type: z.literal('boolean'),
    values: z.array(z.boolean().nullable()).readonly().optional(),
  }),
  z.strictObject({ ...stretch, type: z.enum(['error', 'empty']) }),
])
export type TypedStretch = z.infer<typeof TypedStretch>

/**
 * What the text of a sheet does not tell of its cells. Each line of the text is a row and tabs part its columns, so the place
 * of a cell is never kept twice. Lines, rows and columns from 0; spans in order, with both ends within.
 */
export const PageCells = z.strictObject({
  /** From which line on rows count from which number, without holes. */
  rows: z.array(FromTo).readonly(),
  hiddenRows: z.array(FromTo).readonly(),
  hiddenColumns: z.array(FromTo).readonly(),
  /** By column, then by line; a cell in none is text. */
  typed: z.array(TypedStretch).readonly(),
})
export type PageCells = z.infer<typeof PageCells>

/** The value of a cell as data, beside its words. */
export type CellContent =
  | { readonly type: 'number'; readonly value: number }
  /** ISO day, `YYYY-MM-DDThh:mm:ss` or `hh:mm:ss` of no zone. */
  | { readonly type: 'date' | 'date-time' | 'time'; readonly value: string }
  /** In seconds. */
  | { readonly type: 'duration'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'text' | 'error' | 'empty'; readonly value: null }

export type PlacedCell = CellContent & {
  readonly column: number
  readonly hidden: boolean
  /** `text.slice(start, end)` of the page is the cell as it is shown. */
  readonly start: number
  readonly end: number
}

export interface PlacedRow {
  readonly line: number
  /** As the sheet counts it, from 0. */
  readonly row: number
  readonly hidden: boolean
  /** Those with words, in the order of their columns. */
  readonly cells: readonly PlacedCell[]
}

const fullTime = (time: string): string => (time.length === 5 ? `${time}:00` : time)

/** What the words of a cell say in its type, where they say it exactly; null where they do not. */
export function saidExactly(type: CellType, words: string): CellContent | null {
  switch (type) {
    case 'number': {
      const value = Number(words)
      return String(value) === words && Number.isFinite(value) ? { type, value } : null
    }
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(words) ? { type, value: words } : null
    case 'date-time':
      return /^\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?$/.test(words)
        ? { type, value: `${words.slice(0, 10)}T${fullTime(words.slice(11))}` }
        : null
    case 'time':
      return /^\d\d:\d\d(?::\d\d)?$/.test(words) ? { type, value: fullTime(words) } : null
    case 'duration': {
      const { sign, hours, minutes, seconds } =
        /^(?<sign>-?)(?<hours>\d+):(?<minutes>\d\d):(?<seconds>\d\d)$/.exec(words)?.groups ?? {}
      const value = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
      return Number.isFinite(value) ? { type, value: sign === '-' ? -value : value } : null
    }
    case 'boolean':
      return words === 'TRUE' || words === 'FALSE' ? { type, value: words === 'TRUE' } : null
    case 'error':
    case 'empty':
    case 'text':
      return { type, value: null }
  }
}

const asText: CellContent = { type: 'text', value: null }

function contentAt(one: TypedStretch | undefined, line: number, words: string): CellContent {
  if (one === undefined || line < one.line) return asText
  const at = line - one.line
  switch (one.type) {
    case 'number':
    case 'duration': {
      const value = one.values?.[at] ?? null
      return (value === null ? saidExactly(one.type, words) : { type: one.type, value }) ?? asText
    }
    case 'date':
    case 'date-time':
    case 'time': {
      const value = one.values?.[at] ?? null
      return (value === null ? saidExactly(one.type, words) : { type: one.type, value }) ?? asText
    }
    case 'boolean': {
      const value = one.values?.[at] ?? null
      return (value === null ? saidExactly(one.type, words) : { type: one.type, value }) ?? asText
    }
    case 'error':
    case 'empty':
      return { type: one.type, value: null }
  }
}

/** Whether a number lies in one of the spans; both go up, so that each span is looked at once. */
function within(spans: PageCells['hiddenRows']): (at: number) => boolean {
  let one = 0
  return (at) => {
    while ((spans[one]?.[1] ?? Number.POSITIVE_INFINITY) < at) one += 1
    return at >= (spans[one]?.[0] ?? Number.POSITIVE_INFINITY)
  }
}

/** The rows of a page of a sheet with their cells, each with its place in the text; none of a page without cells. */
export function* rowsOfPage({
  text,
  cells,
}: {
  readonly text: string
  readonly cells?: PageCells | undefined
}): Generator<PlacedRow> {
  if (cells === undefined || text === '') return
  const byColumn = Map.groupBy(cells.typed, ({ column }) => column)
  const passed = new Map<number, number>()
  const typedAt = (column: number, line: number): TypedStretch | undefined => {
    const all = byColumn.get(column)
    if (all === undefined) return undefined
    let at = passed.get(column) ?? 0
    for (let one = all[at]; one !== undefined && one.line + one.count <= line; one = all[at]) at += 1
    passed.set(column, at)
    return all[at]
  }
  const isHiddenRow = within(cells.hiddenRows)
  let start = 0
  let run = 0
  for (const [line, words] of text.split('\n').entries()) {
    while ((cells.rows[run + 1]?.[0] ?? Number.POSITIVE_INFINITY) <= line) run += 1
    const [firstLine, firstRow] = cells.rows[run] ?? [0, 0]
    const row = firstRow + line - firstLine
    const isHiddenColumn = within(cells.hiddenColumns)
    const found: PlacedCell[] = []
    let at = start
    for (const [column, shown] of words.split('\t').entries()) {
      if (shown !== '') {
        const place = { column, hidden: isHiddenColumn(column), start: at, end: at + shown.length }
        found.push({ ...contentAt(typedAt(column, line), line, shown), ...place })
      }
      at += shown.length + 1
    }
    yield { line, row, hidden: isHiddenRow(row), cells: found }
    start += words.length + 1
  }
}

/** `A`, `B`, … `AA`: the letters above a column. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** `B7`, as the sheet names the cell. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`
