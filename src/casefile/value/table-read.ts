import type { IsoDay } from '../dates.ts'

/** A number that was read, and the line of the file it stands in. */
export interface ReadCell {
  readonly line: number
  readonly column: string
  readonly text: string
}

/** What a table gives: ready to stand in a damages input, with the cells it rests on. */
export type TableAnswer =
  | {
      readonly gives: 'growth'
      readonly index: string
      readonly rate: number
      readonly years: readonly [number, number]
    }
  | { readonly gives: 'share'; readonly field: string; readonly share: number }
  | { readonly gives: 'sum'; readonly field: string; readonly dollars: number }
  | { readonly gives: 'by-age'; readonly rows: readonly { readonly age: number; readonly value: number }[] }

export interface TableRead {
  readonly answer: TableAnswer
  readonly cells: readonly ReadCell[]
  /** Rows of the table, and rows that the mapping left. */
  readonly rows: number
  readonly kept: number
  readonly from: {
    readonly title: string
    readonly publisher: string
    readonly file: string
    readonly sha256: string
    readonly downloaded: IsoDay
  }
}

/** Why a table does not give what the mapping asks of it. */
export type TableFault =
  | { readonly is: 'no-column'; readonly column: string; readonly known: readonly string[] }
  | { readonly is: 'no-row' }
  | { readonly is: 'several-rows'; readonly lines: readonly number[] }
  | { readonly is: 'not-a-number'; readonly line: number; readonly column: string; readonly text: string }
  | { readonly is: 'not-positive'; readonly line: number; readonly column: string }
  | { readonly is: 'year-missing'; readonly year: number }
  | { readonly is: 'years-turned' }
  | { readonly is: 'not-a-share'; readonly share: number }
  | { readonly is: 'age-again'; readonly age: number; readonly line: number }
  | { readonly is: 'day-missing' }
