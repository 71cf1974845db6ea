import { type CellContent, type PlacedRow, rowsOfPage } from '../../casefile/evidence/page-cells.ts'
import type {
  MappedField,
  MappedRecord,
  RecordMapping,
  RefusedRow,
  RowRefusal,
} from '../../casefile/evidence/record-mapping.ts'
import type { PageText, Passage } from '../../casefile/evidence/records.ts'
import { type DateOrderFinding, findDateOrder } from '../chat/date-order.ts'
import { numbersOfDate, writtenTime } from '../chat/written-time.ts'
import { centsOfNumber } from './cents-of-number.ts'

/** A cell in words, and what its sheet says it holds; null where the table says of no cell what it is. */
interface RowCell {
  readonly words: string
  readonly content: CellContent | null
  /** Where its words begin in the line. */
  readonly at: number
}

interface Row {
  readonly page: number
  readonly line: number
  readonly passage: Passage
  readonly cells: Readonly<Partial<Record<MappedField, RowCell>>>
}

export interface MappedRows {
  readonly rows: number
  readonly records: readonly MappedRecord[]
  readonly refused: readonly RefusedRow[]
  readonly elsewhere: number
}

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

type Places = Readonly<Partial<Record<MappedField, number>>>

/** Where each named column stands in a line of headings; null where one is missing. */
function placesIn(line: string, columns: RecordMapping['columns']): Places | null {
  const headings = line.split('\t').map(plain)
  const places: Partial<Record<MappedField, number>> = {}
  for (const [field, heading] of Object.entries(columns) as readonly (readonly [MappedField, string])[]) {
    const at = headings.indexOf(plain(heading))
    if (at < 0) return null
    places[field] = at
  }
  return places
}

/** The first headings of the mapping that stand in no line together; empty where a line has them all. */
export function headingsMissing(pages: readonly PageText[], { columns }: RecordMapping): readonly string[] {
  const lines = pages.flatMap((page) => page.text.split('\n').slice(0, 20))
  if (lines.some((line) => placesIn(line, columns) !== null)) return []
  const known = new Set(lines.flatMap((line) => line.split('\t').map(plain)))
  const missing = Object.values(columns).filter((heading) => !known.has(plain(heading)))
  return missing.length > 0 ? missing : Object.values(columns)
}

function cellsAt(line: string, places: Places, typed: PlacedRow | undefined): Row['cells'] {
  const values = line.split('\t')
  const cells: Partial<Record<MappedField, RowCell>> = {}
  for (const [field, column] of Object.entries(places) as readonly (readonly [MappedField, number])[]) {
    const value = values[column] ?? ''
    const words = value.trim()
    if (words === '') continue
    const before = values.slice(0, column).reduce((sum, { length }) => sum + length + 1, 0)
    const content = typed?.cells.find((cell) => cell.column === column) ?? null
    cells[field] = { words, content, at: before + value.indexOf(words) }
  }
  return cells
}

/** Rows below the headings; a table goes on over pages, with or without its headings. */
function* rowsOf(pages: readonly PageText[], columns: RecordMapping['columns']): Generator<Row> {
  let places: Places | null = null
  for (const given of pages) {
    const { document, page, text } = given
    const typedRows = rowsOfPage(given)
    let start = 0
    for (const [i, line] of text.split('\n').entries()) {
      const typed = typedRows.next().value ?? undefined
      const passage = { document, page, start, end: start + line.length, quote: line }
      start += line.length + 1
      const headings = placesIn(line, columns)
      if (headings !== null) {
        places = headings
        continue
      }
      if (places === null || line.trim() === '') continue
      yield { page, line: i + 1, passage, cells: cellsAt(line, places, typed) }
    }
  }
}

/** Whole cents of a sum written the American way; null where it is written otherwise. */
export function centsOf(written: string): number | null {
  const bare = /^(?:US)?\$?\s?(?<whole>\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(?<part>\d{1,2}))?(?: ?USD)?$/.exec(
    written,
  )?.groups
  if (!bare) return null
  return Number((bare.whole ?? '').replaceAll(',', '')) * 100 + Number((bare.part ?? '').padEnd(2, '0'))
}

const centsIn = ({ words, content }: RowCell): number | null =>
  content?.type === 'number' ? centsOfNumber(content.value, words) : centsOf(words)

const dayOfCell = ({ content }: RowCell): string | null =>
  content?.type === 'date' || content?.type === 'date-time' ? content.value.slice(0, 10) : null

type Times = (cell: RowCell | undefined) => string | null

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days

function nightsOf({ nights }: Row['cells'], day: string, until: string | null, mapping: RecordMapping): number | null {
  const { content, words = '' } = nights ?? {}
  const counted = content?.type === 'number' ? content.value : /^\d{1,3}$/.test(words) ? Number(words) : null
  if (counted !== null && Number.isInteger(counted) && counted >= 0 && counted < 1000) return counted
  return until === null ? (mapping.nights_per_row ?? null) : daysBetween(day, until)
}

function recordOf(
  { passage, cells }: Row,
  mapping: RecordMapping,
  dayOf: Times,
  open: boolean,
): MappedRecord | RowRefusal {
  const day = dayOf(cells.from ?? cells.at)
  if (day === null) return open && (cells.from ?? cells.at) !== undefined ? 'order-open' : 'no-date'
  const until = dayOf(cells.to)
  if (until !== null && until < day) return 'ends-before-it-begins'
  const { who, room, tender } = cells
  if (mapping.record === 'stay' && who === undefined && room === undefined) return 'nobody-and-no-room'
  const amount = cells.amount === undefined ? null : centsIn(cells.amount)
  if (mapping.record === 'payment' && amount === null) return 'no-amount'
  const stay = mapping.record === 'stay'
  const nature = cells.nature?.words ?? null
  return {
    record: mapping.record,
    passage,
    who: who?.words ?? null,
    whoAt: who === undefined ? null : { start: who.at, end: who.at + who.words.length },
    room: room?.words ?? null,
    day,
    until,
    nights: stay ? nightsOf(cells, day, until, mapping) : null,
    amount,
    cash: tender === undefined ? null : mapping.cash.some((word) => plain(tender.words).includes(plain(word))),
    nature,
    ofInterest: nature !== null && mapping.natures.some((word) => plain(nature).includes(plain(word))),
  }
}

/** One order of day and month for every date of the table that no sheet holds as a day, from the mapping or the dates. */
function orderOf(rows: readonly Row[], { dates }: RecordMapping): DateOrderFinding {
  if (dates !== undefined) return { kind: 'certain', order: dates, because: 'numbers' }
  const written = rows.flatMap(({ cells }) =>
    [cells.from, cells.to, cells.at].flatMap((cell) =>
      cell === undefined || dayOfCell(cell) !== null ? [] : cell.words,
    ),
  )
  return findDateOrder(written.map(numbersOfDate).filter((numbers) => numbers !== null))
}

/**
 * Each row as a record with the line it stands in, or why it is none. The order of day and month is decided over the whole
 * table or stays open, never row by row; a sum or a day that is not understood is never guessed.
 */
export function mapRows(pages: readonly PageText[], mapping: RecordMapping): MappedRows {
  const chosen = mapping.page === undefined ? pages : pages.filter(({ label }) => label === mapping.page)
  const rows = [...rowsOf(chosen, mapping.columns)]
  const order = orderOf(rows, mapping)
  const dayOf: Times = (cell) =>
    cell === undefined ? null : (dayOfCell(cell) ?? writtenTime(cell.words, order, false).local?.slice(0, 10) ?? null)
  const records: MappedRecord[] = []
  const refused: RefusedRow[] = []
  let elsewhere = 0
  for (const row of rows) {
    if (mapping.address !== undefined && !plain(row.cells.address?.words ?? '').includes(plain(mapping.address))) {
      elsewhere += 1
      continue
    }
    const made = recordOf(row, mapping, dayOf, order.kind !== 'certain')
    if (typeof made === 'string') refused.push({ page: row.page, line: row.line, why: made })
    else records.push(made)
  }
  return { rows: rows.length, records, refused, elsewhere }
}
