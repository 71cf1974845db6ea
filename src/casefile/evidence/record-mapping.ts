import { z } from 'zod'
import { DocumentId, FactorId } from '../ids.ts'
import { Passage } from './records.ts'

/** What a row of a table records. */
export const MappedKind = z.enum(['stay', 'key', 'call', 'arrest', 'payment'])
export type MappedKind = z.infer<typeof MappedKind>

export const MappedField = z.enum([
  'who',
  'room',
  'from',
  'to',
  'nights',
  'at',
  'amount',
  'tender',
  'address',
  'nature',
])
export type MappedField = z.infer<typeof MappedField>

/** How one table is read, as a person writes it: for each field the heading of the column that holds it. */
export const RecordMapping = z.strictObject({
  record: MappedKind,
  /** Number of the document, its path below the ingested folder, or the end of that path. */
  document: z.string().min(1),
  /** Name of the sheet or page; all pages when left out. */
  page: z.string().optional(),
  columns: z.partialRecord(MappedField, z.string().min(1)),
  /** Where the column itself cannot decide it. */
  dates: z.enum(['day-month-year', 'month-day-year', 'year-month-day']).optional(),
  /** How many nights one row pays for, where no column says it: 7 in a ledger by the week. */
  nights_per_row: z.int().positive().max(366).optional(),
  /** Words in the column of the tender that mean cash. */
  cash: z.array(z.string().min(1)).default(['cash']),
  /** Only rows at this address count; a part of it is enough. */
  address: z.string().min(1).optional(),
  /** Words in the column of the nature that make a call or an arrest one of those the case is about. */
  natures: z.array(z.string().min(1)).default([]),
})
export type RecordMapping = z.infer<typeof RecordMapping>

export const MappingFile = z.strictObject({ records: z.array(RecordMapping).min(1) })
export type MappingFile = z.infer<typeof MappingFile>

/** Why a row gave no record. */
export const RowRefusal = z.enum(['no-date', 'order-open', 'no-amount', 'nobody-and-no-room', 'ends-before-it-begins'])
export type RowRefusal = z.infer<typeof RowRefusal>

export const RefusedRow = z.strictObject({ page: z.int().positive(), line: z.int().positive(), why: RowRefusal })
export type RefusedRow = z.infer<typeof RefusedRow>

/** A row as a record; its passage is the whole line. */
export interface MappedRecord {
  readonly record: MappedKind
  readonly passage: Passage
  readonly who: string | null
  /** Where it stands in the line; null where nobody is named. */
  readonly whoAt: { readonly start: number; readonly end: number } | null
  readonly room: string | null
  /** ISO day; of a stay the first night. */
  readonly day: string
  /** ISO day of leaving; null where the table does not say. */
  readonly until: string | null
  readonly nights: number | null
  /** Whole cents. */
  readonly amount: number | null
  /** Null where the table names no tender. */
  readonly cash: boolean | null
  readonly nature: string | null
  /** Whether its nature is one of those that the mapping names. */
  readonly ofInterest: boolean
}

export const GuestCount = z.strictObject({
  who: z.string(),
  stays: z.number(),
  nights: z.number(),
  /** Stays whose nights the table does not tell; they are in no sum. */
  nightsUnknown: z.number(),
  rooms: z.array(z.string()).readonly(),
  cashRows: z.number(),
  /** Sum in whole cents of the rows paid in cash. */
  cashCents: z.number(),
  firstDay: z.string(),
  lastDay: z.string(),
  callsDuringStays: z.number(),
  callsOfInterestDuringStays: z.number(),
})
export type GuestCount = z.infer<typeof GuestCount>

export const CountedBecause = z.enum([
  'paid-in-cash',
  'stays-of-one-guest',
  'rooms-at-once',
  'night-after-night',
  'call-of-interest',
])
export type CountedBecause = z.infer<typeof CountedBecause>

export const CountProposal = z.strictObject({
  factor: FactorId,
  because: CountedBecause,
  /** How many rows stand behind it. */
  count: z.number(),
  passage: Passage,
})
export type CountProposal = z.infer<typeof CountProposal>

export const MappedTable = z.strictObject({
  record: MappedKind,
  bates: z.string(),
  path: z.string(),
  rows: z.number(),
  records: z.number(),
  /** Rows at another address than the one asked for. */
  elsewhere: z.number(),
  refused: z.array(RefusedRow).readonly(),
})
export type MappedTable = z.infer<typeof MappedTable>

/** What tables count of nights, cash, rooms and calls, and which factors that proposes. */
export const MappedRecords = z
  .strictObject({
    tables: z.array(MappedTable).readonly(),
    guests: z.array(GuestCount).readonly(),
    proposals: z.array(CountProposal).readonly(),
    /** New suggestions that were stored; null in a dry run, which stores nothing. */
    stored: z.number().nullable(),
  })
  .readonly()
export type MappedRecords = z.infer<typeof MappedRecords>

/** Lines of a table that may hold its headings, from the top of its pages. */
export const TableHeadings = z
  .strictObject({
    lines: z
      .array(
        z
          .strictObject({
            page: z.number(),
            label: z.string().nullable(),
            line: z.number(),
            cells: z.array(z.string()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type TableHeadings = z.infer<typeof TableHeadings>

/** How one table is read, as a window says it: columns by their place in the line of headings, whose words may be covered. */
export const ChosenMapping = z
  .strictObject({
    document: DocumentId,
    headings: z.strictObject({ page: z.int().positive(), line: z.int().positive() }).readonly(),
    /** Only the page of the headings, where a document has several tables. */
    onePage: z.boolean(),
    columns: z.partialRecord(MappedField, z.int().nonnegative().max(2_000)),
    ...RecordMapping.pick({ record: true, dates: true, nights_per_row: true, address: true }).shape,
    cash: z.array(z.string().min(1).max(100)).max(50),
    natures: z.array(z.string().min(1).max(100)).max(50),
  })
  .readonly()
export type ChosenMapping = z.infer<typeof ChosenMapping>
