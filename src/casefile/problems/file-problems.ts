import type { Complaint, Where } from './complaint.ts'

/** One of several places of a file that are wrong. */
export interface Fault {
  readonly line: number
  readonly complaint: Complaint
}

/** Problems of files and tables that a user gives, each with what it has to be told. */
export interface FileProblems {
  readonly 'folder-not-found': { readonly folder: string }
  readonly 'folder-not-writable': { readonly folder: string }
  readonly 'file-not-found': { readonly file: string }
  readonly 'file-too-large': { readonly file: string }
  readonly 'input-not-valid': Where & {
    readonly complaint: Complaint
    /** The day on which it is so, where another was asked about. */
    readonly on?: string
    /** Of the input, where the line is found later. */
    readonly field?: string
  }
  readonly 'input-has-faults': { readonly file: string; readonly faults: readonly Fault[] }
  readonly 'dates-not-possible': { readonly file?: string; readonly line?: number; readonly field?: string }
  readonly 'state-without-court': { readonly state: string; readonly list: 'caseload' | 'businesses' }
  readonly 'no-decision-in-file': { readonly file: string }
  readonly 'xml-not-sound': { readonly file: string; readonly line: number }
  readonly 'xml-too-deep': { readonly file: string }
  readonly 'section-not-in-file': { readonly file: string; readonly section: string }
  readonly 'column-not-sound': { readonly file: string; readonly column: string }
  readonly 'table-not-readable': { readonly file: string; readonly row: number }
}
