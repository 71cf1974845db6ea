import type { Nothing } from './nothing.ts'
import type { RequestFault, UsageComplaint } from './usage-complaints.ts'

/** Problems of the program itself: commands, view, windows, each with what it has to be told. */
export interface ProgramProblems {
  readonly usage: { readonly complaint: UsageComplaint }
  readonly 'request-not-understood': { readonly why: RequestFault }
  readonly 'address-not-open': Nothing
  readonly 'matter-name-not-fit': Nothing
  readonly 'another-matter-open': Nothing
  readonly 'work-under-way': Nothing
  readonly 'browser-not-opened': { readonly program: string }
  readonly 'first-does-not-answer': Nothing
  readonly 'port-in-use': { readonly port: number }
  /** The built view is not among the files of the program. */
  readonly 'view-missing': Nothing
  readonly unexpected: Nothing
}
