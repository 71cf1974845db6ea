import type { Nothing } from './nothing.ts'

export type CellFault =
  | 'month-or-day-first'
  | 'a-moment'
  | 'date-empty'
  | 'no-such-date'
  | 'out-of-time'
  | 'day-needed'
  | 'year-needed'
  | 'state-empty'
  | 'no-such-state'
  | 'no-amount'
  | 'no-count'
  | 'one-role'
  | 'role-not-in-row'

/** What is wrong with a table: its file, its heading, a row, a cell. */
export interface TableComplaints {
  readonly 'quote-not-closed': Nothing
  readonly 'too-few-cells': {
    readonly cells: number
    readonly heading: number
    readonly delimiter: 'comma' | 'semicolon' | 'tab' | 'bar'
  }
  readonly 'no-rows': Nothing
  readonly 'a-workbook': Nothing
  readonly 'strange-column': { readonly given: string; readonly allowed: readonly string[] }
  readonly 'column-twice': { readonly column: string }
  readonly 'columns-missing': { readonly columns: readonly string[] }
  readonly cell: { readonly column: string; readonly fault: CellFault }
  /** Null where the cell names none. */
  readonly 'no-such-role': {
    readonly column: string
    readonly given: string | null
    readonly allowed: readonly string[]
  }
  readonly 'no-such-factor': { readonly column: string; readonly given: string; readonly near: readonly string[] }
  readonly 'end-without-start': { readonly ends: string; readonly begins: string }
  /** `other` null: the conduct. */
  readonly 'columns-out-of-order': {
    readonly column: string
    readonly lies: 'before' | 'after'
    readonly other: string | null
  }
  readonly 'not-parquet': {
    readonly fault:
      | 'not-whole'
      | 'column-names-alike'
      | 'no-number-of-rows'
      | 'other-columns'
      | 'columns-too-large'
      | 'group-too-large'
  }
  readonly 'parquet-damaged': { readonly row: number }
  readonly 'no-plain-cell': { readonly column: string }
  readonly 'no-treasury-heading': Nothing
  readonly 'not-a-day': { readonly given: string }
  readonly 'no-day-up-to': { readonly on: string }
  readonly 'no-yield-on': { readonly on: string }
  readonly 'no-column-of-numbers': Nothing
  readonly 'no-line-with-headings': { readonly columns: readonly string[] }
}
