import type { SheetList } from '../value/sheet.ts'
import type { TableFault } from '../value/table-read.ts'
import type { Nothing } from './nothing.ts'

/** What can be wrong with what was asked: an option of a command, a field of a question. */
export interface UsageComplaints {
  /** The sentence of the reader of commands. */
  readonly 'not-understood': { readonly sentence: string }
  readonly 'no-such-day': { readonly option: string | null; readonly given: string }
  readonly 'no-such-time': { readonly given: string }
  readonly 'not-an-id': Nothing
  /** `most` null: without a bound. */
  readonly 'not-in-bounds': {
    readonly option: string
    readonly counts: 'numbers' | 'minutes'
    readonly least: number
    readonly most: number | null
  }
  readonly 'more-than-a-day': { readonly option: string }
  readonly 'not-one-of': { readonly option: string; readonly given: string | null; readonly allowed: readonly string[] }
  readonly 'value-not-taken': { readonly options: readonly string[]; readonly command: string }
  readonly 'not-a-court': { readonly given: string }
  readonly 'not-a-state': { readonly given: string }
  readonly 'not-a-sign': { readonly given: string }
  readonly 'not-a-section': { readonly given: string }
  readonly 'not-a-descriptor': { readonly given: string }
  readonly 'no-claimant-called': { readonly given: string; readonly claimants: readonly NamedClaimant[] }
  readonly 'several-claimants': { readonly claimants: readonly NamedClaimant[] }
  readonly 'no-offer': Nothing
  /** `rows`: how many there are. */
  readonly 'no-such-row': { readonly list: SheetList; readonly given: number; readonly rows: number }
  readonly 'no-shared-offer': Nothing
  readonly 'tag-without-place': Nothing
  readonly 'days-before-no-claim': Nothing
  readonly 'no-task': { readonly given: string }
  readonly 'no-such-paper-file': { readonly given: string }
  /** Not `name=value`. */
  readonly 'not-a-field': { readonly given: string }
  readonly 'no-elements': { readonly cite: string }
  readonly 'too-many-to-print': { readonly most: number }
  readonly 'caseload-out-of-bounds': { readonly most: number }
  readonly 'days-not-counted': Nothing
  readonly 'fact-without-source': Nothing
  readonly 'quote-without-document': Nothing
  readonly 'decision-without-who-and-why': Nothing
  readonly 'two-decisions': Nothing
  readonly 'not-read-again': { readonly document: string; readonly because: 'held' | 'a-copy' }
  readonly 'folder-and-retry': Nothing
  readonly 'names-on-a-terminal-only': Nothing
  readonly 'records-would-change': { readonly count: number }
  readonly 'no-yes': Nothing
  readonly 'acceptance-needs-yes': Nothing
  readonly 'no-reform-named': Nothing
  readonly 'several-things-to-try': Nothing
  readonly 'not-tried-on': { readonly given: string }
  readonly 'letters-out-of-bounds': { readonly thing: 'name' | 'question'; readonly most: number }
  readonly 'terms-out-of-bounds': { readonly most: number }
  readonly 'no-terms': Nothing
  readonly 'not-a-passage': { readonly given: string }
  readonly 'no-passage-named': Nothing
  readonly 'query-or-place': Nothing
  readonly 'not-a-recording': { readonly document: string }
  readonly 'no-such-stretch': Nothing
  readonly 'sample-not-answered': Nothing
  readonly 'all-answered': Nothing
  readonly 'table-not-read': { readonly file: string; readonly fault: TableFault }
}

interface NamedClaimant {
  readonly id: string
  readonly pseudonym: string
}

export type UsageKind = keyof UsageComplaints

/** One thing wrong with what was asked. */
export type UsageComplaint = {
  readonly [K in UsageKind]: { readonly is: K } & UsageComplaints[K]
}[UsageKind]

/** Why a question of the view is not one that it asks. */
export type RequestFault = 'another-form' | 'another-matter' | 'too-long' | 'no-address' | 'no-matter'
