import type { Complaint } from './complaint.ts'

/** Problems of the law files and what is asked of them, each with what it has to be told. */
export interface LawProblems {
  readonly 'law-not-valid': { readonly file: string; readonly line?: number; readonly complaint: Complaint }
  readonly 'provision-not-found': {
    readonly file?: string
    readonly line?: number
    readonly id: string
    readonly near?: string
    readonly field?: string
  }
  readonly 'no-version-in-force': { readonly id: string; readonly on: string }
  readonly 'court-not-known': { readonly court: string; readonly file?: string; readonly line?: number }
  readonly 'theory-not-known': { readonly theory: string; readonly claim: string; readonly known: readonly string[] }
  readonly 'reform-not-known': { readonly reform: string; readonly known: readonly string[] }
  /** `person` null: the claimant. */
  readonly 'birth-date-needed': { readonly person: string | null }
}
