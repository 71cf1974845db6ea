import type { CasefileComplaints } from './casefile-complaints.ts'
import type { DamagesComplaints } from './damages-complaints.ts'
import type { FieldComplaints, Place } from './field-complaints.ts'
import type { LawComplaints } from './law-complaints.ts'
import type { LimitationComplaints } from './limitation-complaints.ts'
import type { TableComplaints } from './table-complaints.ts'
import type { YamlComplaints } from './yaml-complaints.ts'

/** What can be wrong with something given, each kind with what it has to be told; `words/problems` says it. */
export interface ComplaintParameters
  extends FieldComplaints,
    YamlComplaints,
    TableComplaints,
    LawComplaints,
    LimitationComplaints,
    CasefileComplaints,
    DamagesComplaints {}

export type ComplaintKind = keyof ComplaintParameters

/** One thing wrong, or one of those of a table: `Complaint<keyof DamagesComplaints>`. */
export type Complaint<K extends ComplaintKind = ComplaintKind> = {
  readonly [C in K]: { readonly is: C } & ComplaintParameters[C]
}[K]

/** One thing wrong with a damages input, or with a field of it. */
export type DamagesComplaint = Complaint<keyof DamagesComplaints | keyof FieldComplaints>

/** The place that a complaint names; the whole where it names none. */
export const placeOf = (complaint: Complaint): Place => ('place' in complaint ? complaint.place : [])

/** Where something given stands: a file with its line or row, or an input that comes from no file. */
export interface Where {
  readonly file?: string
  readonly line?: number
  readonly row?: number
  readonly input?: 'damages' | 'limitation' | 'reform'
  /** Which one, of inputs that have names. */
  readonly id?: string
}
