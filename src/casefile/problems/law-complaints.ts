import type { Nothing } from './nothing.ts'

/** Lists of the law folder that a file may name something of. */
export type LawList =
  | 'provisions'
  | 'decisions'
  | 'factors'
  | 'factor-sets'
  | 'courts'
  | 'questions'
  | 'elements'
  | 'sources'
  | 'served-by-orders'

/** What a row of a table of cases expects and the answer does not hold. */
export type RowDifference =
  | { readonly is: 'field'; readonly field: string; readonly answered: string; readonly expected: string }
  | { readonly is: 'version-not-governing'; readonly first: string }
  | { readonly is: 'no-caution-with'; readonly words: string }
  | { readonly is: 'no-caution'; readonly code: string }
  /** What its headline says and a caution denies, as both are told. */
  | { readonly is: 'warns-against'; readonly headline: string; readonly warned: string }
  | { readonly is: 'problem'; readonly code: string }
  | { readonly is: 'answer'; readonly code: string }

/** What is wrong with the law folder, or with a file that is held against it. */
export interface LawComplaints {
  readonly 'file-missing': Nothing
  readonly 'id-of-another-place': { readonly given: string; readonly expected: string }
  readonly 'id-taken': { readonly given: string }
  readonly 'id-not-the-file-name': { readonly given: string }
  readonly 'not-in-the-law': { readonly list: LawList; readonly given: string }
  readonly 'named-by-reach': { readonly by: string; readonly given: string }
  readonly 'stands-twice': { readonly thing: 'theory' | 'element' | 'decision'; readonly given: string }
  readonly 'counts-under-another': { readonly given: string }
  readonly 'versions-apart': { readonly fault: 'later-start-unknown' | 'overlap' | 'gap' }
  readonly 'source-not-named': { readonly given: string }
  readonly 'several-defaults': Nothing
  readonly 'no-decision-here': Nothing
  readonly 'in-another-circuit': { readonly court: string; readonly own: string; readonly given: string }
  readonly 'claim-without-elements': { readonly cite: string }
  readonly 'no-table-of-cases': { readonly cite: string }
  readonly 'row-answered-otherwise': { readonly row: string; readonly differences: readonly RowDifference[] }
  readonly 'boundary-without-rows': {
    readonly dated: 'conduct' | 'death' | 'discovery' | 'filing'
    readonly eve: string
    readonly first: string
  }
  readonly 'no-text-from': { readonly provision: string; readonly from: string }
  readonly 'no-question-of-claim': { readonly provision: string; readonly question: string }
  readonly 'no-element-of-theory': { readonly claim: string; readonly element: string; readonly theory: string }
  readonly 'no-ruling-speaks': { readonly claim: string; readonly theory: string | null }
}
