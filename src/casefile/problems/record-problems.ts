import type { RecordKind } from '../written/single-records.ts'
import type { CasefileComplaints } from './casefile-complaints.ts'
import type { Complaint } from './complaint.ts'
import type { Nothing } from './nothing.ts'

/** Problems of the records of a matter and what they rest on, each with what it has to be told. */
export interface RecordProblems {
  readonly 'suggestion-not-found': { readonly suggestion: string }
  readonly 'change-does-not-fit': { readonly complaints: readonly Complaint<keyof CasefileComplaints>[] }
  readonly 'page-not-as-shown': { readonly document: string; readonly page: number }
  readonly 'record-not-found': { readonly kind: RecordKind; readonly id: string; readonly near?: string }
  readonly 'factor-not-found': { readonly words: string; readonly near?: string }
  /** `document` null where only an address was given; `why` where files are there and none of them is meant. */
  readonly 'document-not-found': {
    readonly in?: string
    readonly document: string | null
    readonly why?: 'several' | 'no-transcript'
  }
  readonly 'quote-not-found': {
    readonly in?: string
    readonly fact: string
    readonly page: number
    readonly document: string
  }
  readonly 'intake-already-taken': Nothing
  readonly 'nothing-to-undo': Nothing
  readonly 'nothing-to-redo': Nothing
  readonly 'no-assessment-yet': { readonly why: 'no-facts' | 'no-matter' }
  readonly 'no-damages-input': Nothing
}
